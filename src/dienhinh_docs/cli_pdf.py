"""``dienhinh pdf``: print Word files with LibreOffice."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

if TYPE_CHECKING:
    from dienhinh_docs.pdf.batch import Order, Printed

TO_MEND = 1
"""Exit code of a call in which a file could not be printed (contract, §3)."""


def add(main: click.Group, lang: Lang, print_json: Callable[[Any], None]) -> None:
    """Put the command into the group, in one language."""

    @main.command("pdf", help=text("help.pdf", lang))
    @click.argument(
        "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
    )
    @click.option("--out", type=click.Path(path_type=Path), help=text("opt.pdf_out", lang))
    @click.option("--jobs", type=click.IntRange(min=1), default=None, help=text("opt.jobs", lang))
    @click.option("--json", "as_json", is_flag=True, help=text("opt.json", lang))
    @click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", expose_value=False,
        help=text("opt.lang", lang),
    )  # fmt: skip
    def command(files: tuple[Path, ...], out: Path | None, jobs: int | None, as_json: bool) -> None:
        from dienhinh_docs.pdf.batch import print_all
        from dienhinh_docs.progress import Bar

        with Bar(lang) as bar:
            printed = print_all(
                _orders(files, out), jobs=jobs or 0, tell=lambda n, total: bar.tell("pdf", n, total)
            )
        if as_json:
            print_json(_data(printed, lang))
        else:
            _say(printed, lang)
        sys.exit(TO_MEND if any(p.path is None for p in printed) else 0)


def _orders(files: Sequence[Path], out: Path | None) -> list[Order]:
    """A PDF beside each file; in one folder they lie in subfolders as their files do."""
    from dienhinh_docs.pdf.batch import Order

    distinct = list(dict.fromkeys(files))
    if out is None:
        return [Order(file, file.with_suffix(".pdf")) for file in distinct]
    whole = [file.absolute() for file in distinct]
    root = Path(os.path.commonpath([file.parent for file in whole])) if _one_drive(whole) else None
    return [
        Order(file, (out / (path.relative_to(root) if root else path.name)).with_suffix(".pdf"))
        for file, path in zip(distinct, whole, strict=True)
    ]


def _one_drive(files: Sequence[Path]) -> bool:
    return len({file.anchor.casefold() for file in files}) == 1


def _say(printed: Sequence[Printed], lang: Lang) -> None:
    from dienhinh_docs.summary import problem_lines

    click.echo(
        text(
            "pdf.done",
            lang,
            fresh=sum(p.path is not None and p.fresh for p in printed),
            standing=sum(p.path is not None and not p.fresh for p in printed),
            failed=sum(p.path is None for p in printed),
        )
    )
    for item in printed:
        if item.path is not None:
            click.echo(f"  {item.path}")
    for line in problem_lines([p.problem for p in printed if p.problem], lang):
        click.echo(line)


def _data(printed: Sequence[Printed], lang: Lang) -> dict[str, Any]:
    from dienhinh_docs.report import as_data

    return {
        "files": [
            {
                "file": str(p.order.source),
                "pdf": str(p.path) if p.path is not None else None,
                "fresh": p.path is not None and p.fresh,
            }
            for p in printed
        ],
        "problems": [as_data(p.problem, lang) for p in printed if p.problem],
    }
