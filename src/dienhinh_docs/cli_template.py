"""``dienhinh template``: what concerns the Word templates that an office makes its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dienhinh_docs.console import reader_may_leave
from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

if TYPE_CHECKING:
    from dienhinh_docs.word.inspect import Fault, Inventory


@dataclass(frozen=True, slots=True)
class Checked:
    """A template that was inspected; ``template`` is the standard one it stands for, if any."""

    path: Path
    template: str
    faults: list[Fault]
    inventory: Inventory

    @property
    def errors(self) -> int:
        from dienhinh_docs.problems import Severity

        return sum(fault.severity is Severity.ERROR for fault in self.faults)


def check(
    files: Sequence[Path],
    *,
    like: str | None,
    as_json: bool,
    lang: Lang,
    print_json: Callable[[Any], None],
) -> int:
    """Inspect all files, say what was found, return the exit code."""
    from dienhinh_docs.word.inspect.known import templates

    if like is not None and like not in templates():
        known = ", ".join(templates())
        raise click.BadParameter(text("use.bad_template", lang, value=like, known=known))
    for path in files:
        if not path.is_file():
            raise click.BadParameter(text("use.no_file", lang, value=path))
    checked = [_inspect(path, like) for path in files]
    if as_json:
        print_json(_data(checked, lang))
    else:
        with reader_may_leave():
            for item in checked:
                _say(item, lang)
    return 1 if any(item.errors for item in checked) else 0


def _inspect(path: Path, like: str | None) -> Checked:
    from dienhinh_docs.word.inspect.known import inspect_own, templates

    name = like or path.stem
    faults, inventory = inspect_own(path, name)
    return Checked(path, name if name in templates() else "", faults, inventory)


def _say(item: Checked, lang: Lang) -> None:
    from dienhinh_docs.problems import Severity
    from dienhinh_docs.word.inspect import in_words
    from dienhinh_docs.wording import say

    key = "template.head" if item.template else "template.head_unknown"
    tags, names = item.inventory.tags, len(item.inventory.paths)
    click.echo(text(key, lang, file=item.path, mau=item.template, tags=tags, names=names))
    if not item.faults:
        click.echo(f"  {text('template.clean', lang)}")
    for fault in sorted(item.faults, key=lambda f: f.severity is not Severity.ERROR):
        wrong, remedy = say(fault.problem(item.path.name), lang)
        mark = text(f"lint.{fault.severity.value}", lang)
        click.echo(f"  {mark} {in_words(fault.place, lang)}: {wrong} [{fault.code}]")
        click.echo(f"      {text('sum.fix', lang, fix=remedy)}")


def _data(checked: Sequence[Checked], lang: Lang) -> dict[str, Any]:
    from dienhinh_docs.report import as_data

    told = [
        [as_data(fault.problem(item.path.name), lang) for fault in item.faults] for item in checked
    ]
    files = [
        {
            "file": str(item.path),
            "template": item.template or None,
            "tags": item.inventory.tags,
            "names": sorted(item.inventory.paths),
            "errors": item.errors,
            "warnings": len(item.faults) - item.errors,
            "problems": problems,
        }
        for item, problems in zip(checked, told, strict=True)
    ]
    return {"files": files, "problems": [problem for problems in told for problem in problems]}


def add(main: click.Group, lang: Lang, print_json: Callable[[Any], None]) -> None:
    """Put the group and its commands into the group of all, in one language."""

    @main.group("template", help=text("help.template", lang))
    def group() -> None:
        pass

    @group.command("check", help=text("help.template_check", lang))
    @click.argument(
        "files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path)
    )
    @click.option("--like", metavar="MẪU", help=text("opt.like", lang))
    @click.option("--json", "as_json", is_flag=True, help=text("opt.json", lang))
    @click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", expose_value=False,
        help=text("opt.lang", lang),
    )  # fmt: skip
    def command(files: tuple[Path, ...], like: str | None, as_json: bool) -> None:
        sys.exit(check(files, like=like, as_json=as_json, lang=lang, print_json=print_json))

    for one in group.commands.values():
        one.add_help_option = False
        click.help_option("-h", "--help", help=text("opt.help", lang))(one)
