"""``dienhinh lint``: judge Word files against the prescribed presentation, and mend a copy on request."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

if TYPE_CHECKING:
    from dienhinh_docs.lint.fix import Change
    from dienhinh_docs.lint.judge import Verdict

WORTH_A_POOL = 24
"""Fewer files than this are judged sooner in one process."""

MENDED = ".da-sua"
"""Put before the ending of a mended copy: ``to-trinh.da-sua.docx``."""


def lint(
    files: Sequence[Path],
    *,
    fix: bool,
    out: Path | None,
    jobs: int,
    as_json: bool,
    lang: Lang,
    print_json: Callable[[Any], None],
) -> int:
    """Judge all files, say what was found, return the exit code."""
    missing = [path for path in files if not path.is_file()]
    if missing:
        raise click.BadParameter(text("use.no_file", lang, value=missing[0]))
    verdicts = _judge_all(files, jobs)
    mended = [_mend(v, out) for v in verdicts if fix and v.found is not None]
    if as_json:
        print_json(_data(verdicts, mended, lang))
    else:
        for verdict in verdicts:
            _say(verdict, lang)
        for source, target, changes in mended:
            _say_mended(source, target, changes, lang)
    return 1 if any(_errors(v) for v in verdicts) else 0


def _judge_all(files: Sequence[Path], jobs: int) -> list[Verdict]:
    from dienhinh_docs.lint.judge import judge

    if jobs == 1 or len(files) < WORTH_A_POOL:
        return [judge(path) for path in files]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(jobs or None) as pool:
        return list(pool.map(judge, files, chunksize=4))


def _errors(verdict: Verdict) -> int:
    from dienhinh_docs.problems import errors

    return len(errors(verdict.problems))


Mended = tuple[Path, Path, "tuple[Change, ...]"]


def _mend(verdict: Verdict, out: Path | None) -> Mended:
    from dienhinh_docs.lint.fix import mend

    source = verdict.path
    folder = out or source.parent
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{source.stem}{MENDED}{source.suffix}"
    return source, target, mend(source, target)


def _say(verdict: Verdict, lang: Lang) -> None:
    from dienhinh_docs.problems import Severity
    from dienhinh_docs.wording import say

    name = str(verdict.path)
    found = verdict.found
    if found is not None:
        click.echo(
            text(
                "lint.head" if found.regime_sure else "lint.head_unsure",
                lang,
                file=name,
                regime=found.regime.ten,
                loai=found.loai or "?",
            )
        )
    else:
        click.echo(f"{name}:")
    if not verdict.problems:
        click.echo(f"  {text('lint.clean', lang)}")
    for item in sorted(verdict.problems, key=lambda p: p.severity is not Severity.ERROR):
        wrong, remedy = say(item, lang)
        mark = text(f"lint.{item.severity.value}", lang)
        where = f"{item.at.paragraph}: " if item.at.paragraph else ""
        click.echo(f"  {mark} {where}{wrong} [{item.code}]")
        clause = dict(item.facts).get("dieu_khoan", "")
        basis = f" ({clause})" if clause else ""
        click.echo(f"      {text('sum.fix', lang, fix=remedy)}{basis}")


def _say_mended(source: Path, target: Path, changes: Sequence[Change], lang: Lang) -> None:
    click.echo(text("lint.mended", lang, file=source, target=target, count=len(changes)))
    for change in changes:
        click.echo(f"  - {change.paragraph}: {change.what}: {change.before} → {change.after}")


def _data(verdicts: Sequence[Verdict], mended: Sequence[Mended], lang: Lang) -> dict[str, Any]:
    from dienhinh_docs.report import as_data

    copies = {source: (target, changes) for source, target, changes in mended}
    files = []
    for verdict in verdicts:
        found = verdict.found
        entry: dict[str, Any] = {
            "file": str(verdict.path),
            "regime": found.regime.ma if found else None,
            "regime_sure": found.regime_sure if found else False,
            "type": found.loai if found else None,
            "errors": _errors(verdict),
            "warnings": len(verdict.problems) - _errors(verdict),
            "problems": [as_data(p, lang) for p in verdict.problems],
        }
        if verdict.path in copies:
            target, changes = copies[verdict.path]
            entry["mended"] = {
                "path": str(target),
                "changes": [
                    {"paragraph": c.paragraph, "what": c.what, "before": c.before, "after": c.after}
                    for c in changes
                ],
            }
        files.append(entry)
    return {"files": files, "problems": [p for entry in files for p in entry["problems"]]}


def add(main: click.Group, lang: Lang, print_json: Callable[[Any], None]) -> None:
    """Put the command into the group, in one language."""

    @main.command("lint", help=text("help.lint", lang))
    @click.argument(
        "files",
        metavar="FILE...",
        nargs=-1,
        required=True,
        type=click.Path(path_type=Path),
    )
    @click.option("--fix", is_flag=True, help=text("opt.fix", lang))
    @click.option("--out", type=click.Path(path_type=Path), help=text("opt.fix_out", lang))
    @click.option("--jobs", type=click.IntRange(min=1), default=None, help=text("opt.jobs", lang))
    @click.option("--json", "as_json", is_flag=True, help=text("opt.json", lang))
    @click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", expose_value=False,
        help=text("opt.lang", lang),
    )  # fmt: skip
    def command(
        files: tuple[Path, ...], fix: bool, out: Path | None, jobs: int | None, as_json: bool
    ) -> None:
        sys.exit(
            lint(
                files, fix=fix, out=out, jobs=jobs or 0, as_json=as_json, lang=lang,
                print_json=print_json,
            )
        )  # fmt: skip
