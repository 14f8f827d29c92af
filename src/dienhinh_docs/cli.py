"""The command line: reads arguments, calls the pipeline, says the outcome, chooses the exit code."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dienhinh_docs import __version__, cli_lint, cli_pdf, cli_template
from dienhinh_docs.console import print_json, reader_may_leave
from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

if TYPE_CHECKING:
    from dienhinh_docs.outcome import Outcome, Request
    from dienhinh_docs.problems import Problem
    from dienhinh_docs.status.model import Standings

DEFAULT_PROGRAMME = Path("inputs/bac-giang-2021")
F = TypeVar("F", bound=Callable[..., Any])


class Exit(IntEnum):
    """Exit codes (contract, §3)."""

    CLEAN = 0
    TO_MEND = 1
    USAGE = 2
    UNWRITTEN = 3


def language(arguments: Sequence[str]) -> Lang:
    """The language asked for; known before the commands are built, because help is in it too."""
    for i, word in enumerate(arguments):
        value = arguments[i + 1] if word == "--lang" and i + 1 < len(arguments) else word
        if value in {"en", "--lang=en"} and word.startswith("--lang"):
            return "en"
    return "vi"


def build(lang: Lang) -> click.Group:
    """All commands, in one language. Heavy modules are loaded by the command that needs them."""

    @click.group(help=text("help.main", lang))
    @click.version_option(__version__, prog_name="dienhinh", help=text("opt.version", lang))
    def main() -> None:
        pass

    option = _Options(lang)

    @main.command(help=text("help.init", lang))
    @click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
    @click.option("--from", "source", type=click.Path(path_type=Path), help=text("opt.from", lang))
    @click.option("--workbook/--yaml", "book", default=None, help=text("opt.workbook", lang))
    @option.common
    def init(folder: Path, source: Path | None, **common: Any) -> None:
        sys.exit(_init(folder, source, common, lang))

    @main.command(help=text("help.kit", lang))
    @option.programme
    @option.bodies
    @option.common
    def kit(**asked: Any) -> None:
        sys.exit(_kit(asked, lang))

    @main.command(help=text("help.check", lang))
    @option.programme
    @option.jobs
    @option.common
    def check(**asked: Any) -> None:
        from dienhinh_docs import pipeline

        sys.exit(_flow(pipeline.check, asked, lang))

    @main.command(help=text("help.run", lang))
    @option.programme
    @option.quarters
    @option.bodies
    @click.option("--kind", "kinds", multiple=True, help=text("opt.kind", lang))
    @click.option("--pdf", is_flag=True, help=text("opt.pdf", lang))
    @option.jobs
    @option.common
    def run(**asked: Any) -> None:
        from dienhinh_docs import pipeline

        sys.exit(_flow(pipeline.run, asked, lang))

    @main.command(help=text("help.status", lang))
    @option.programme
    @option.quarters
    @option.bodies
    @click.option("--late", is_flag=True, help=text("opt.late", lang))
    @click.option("--xlsx", is_flag=True, help=text("opt.xlsx", lang))
    @option.common
    def status(**asked: Any) -> None:
        sys.exit(_status(asked, lang))

    cli_lint.add(main, lang, print_json)
    cli_pdf.add(main, lang, print_json)
    cli_template.add(main, lang, print_json)
    for command in (main, *main.commands.values()):
        command.add_help_option = False
        click.help_option("-h", "--help", help=text("opt.help", lang))(command)
    return main


class _Number(click.IntRange):
    """A whole number within limits, refused in the language asked for."""

    def __init__(self, lang: Lang, low: int, high: int | None = None) -> None:
        super().__init__(low, high)
        self.lang = lang

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            limits = f"{self.min}-{self.max}" if self.max else f"≥ {self.min}"
            self.fail(text("use.bad_number", self.lang, value=value, limits=limits), param, ctx)


class _Options:
    """Options that several commands share."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def common(self, command: F) -> F:
        lang = self.lang
        for add in (
            click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", expose_value=False, help=text("opt.lang", lang)),
            click.option("--json", "as_json", is_flag=True, help=text("opt.json", lang)),
            click.option("--date", "today", metavar="YYYY-MM-DD", callback=self._day, help=text("opt.date", lang)),
            click.option("--out", type=click.Path(path_type=Path), help=text("opt.out", lang)),
        ):  # fmt: skip
            command = add(command)
        return command

    def programme(self, command: F) -> F:
        return click.argument(
            "folder", metavar="PROGRAMME", type=click.Path(path_type=Path), default=DEFAULT_PROGRAMME
        )(command)  # fmt: skip

    def bodies(self, command: F) -> F:
        label = text("opt.body", self.lang)
        return click.option("--body", "bodies", metavar="MÃ", multiple=True, help=label)(command)

    def quarters(self, command: F) -> F:
        kind, label = _Number(self.lang, 1, 4), text("opt.quarter", self.lang)
        return click.option("--quarter", "quarters", type=kind, multiple=True, help=label)(command)

    def jobs(self, command: F) -> F:
        kind = _Number(self.lang, 1)
        return click.option("--jobs", type=kind, default=None, help=text("opt.jobs", self.lang))(command)  # fmt: skip

    def _day(self, _: click.Context, __: click.Parameter, value: str | None) -> datetime.date:
        if value is None:
            return datetime.datetime.now().astimezone().date()
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(text("use.bad_date", self.lang, value=value)) from None


# --- what the commands do ------------------------------------------------------------------


def _request(asked: dict[str, Any]) -> Request:
    from dienhinh_docs.outcome import Request

    folder: Path = asked["folder"]
    if folder.name in {"programme.yaml", "programme.xlsx"} and folder.is_file():
        folder = folder.parent  # the file was meant as its folder
    return Request(
        folder,
        asked["out"] or Path("outputs") / folder.resolve().name,
        asked["today"],
        quarters=tuple(asked.get("quarters", ())),
        bodies=tuple(asked.get("bodies", ())),
        kinds=tuple(asked.get("kinds", ())),
        jobs=asked.get("jobs") or 0,
        pdf=bool(asked.get("pdf")),
    )


def _flow(go: Callable[..., Outcome], asked: dict[str, Any], lang: Lang) -> Exit:
    from dienhinh_docs.progress import Bar
    from dienhinh_docs.report import result
    from dienhinh_docs.summary import summary

    request = _request(asked)
    _known_names(request, lang)
    with Bar(lang) as bar:
        outcome = go(request, bar.tell)
    with reader_may_leave():
        if asked["as_json"]:
            print_json(result(outcome, lang))
        else:
            _echo(summary(outcome, request.out, lang))
    return _exit_code(outcome)


def _exit_code(outcome: Outcome) -> Exit:
    if outcome.fatal:
        return Exit.USAGE
    if outcome.unwritten:
        return Exit.UNWRITTEN
    return Exit.TO_MEND if outcome.has_errors else Exit.CLEAN


def _known_names(request: Request, lang: Lang) -> None:
    """Refuse a kind or a body that does not exist before any work is done."""
    from dienhinh_docs.kinds import KINDS
    from dienhinh_docs.programme_book.load import load

    known = [kind.id for kind in KINDS]
    for name in request.kinds:
        if name not in known:
            raise click.BadParameter(text("use.bad_kind", lang, value=name, known=", ".join(known)))
    if request.bodies:
        programme, _ = load(request.folder)
        if programme is None:
            return  # the pipeline reports it
        codes = {*programme.plan.theo_ma, programme.plan.hoi_dong.ma}
        for code in request.bodies:
            if code not in codes:
                raise click.BadParameter(text("use.bad_body", lang, value=code))


def _init(folder: Path, source: Path | None, common: dict[str, Any], lang: Lang) -> Exit:
    from dienhinh_docs.problems import At, Code, problem
    from dienhinh_docs.programme_book.load import BOOK_NAME, NAMES, file_of, load
    from dienhinh_docs.reasons import of_os
    from dienhinh_docs.resources import built_in_programme
    from dienhinh_docs.start import CannotBeKept, FolderNotEmpty, begin

    if source and source.name in NAMES and source.is_file():
        source = source.parent  # the file was meant as its folder
    path = file_of(source) if source else built_in_programme()
    programme, problems = load(path.parent)
    if programme is None:
        _say_problems(problems, lang, common["as_json"])
        return Exit.USAGE
    book = path.name == BOOK_NAME if common["book"] is None else common["book"]
    try:
        plan = programme.plan
        changed = begin(folder, path, plan, next_year=source is not None, book=book)
    except FolderNotEmpty:
        raise click.UsageError(text("init.not_empty", lang, path=folder)) from None
    except CannotBeKept as refused:
        _say_problems(refused.problems, lang, common["as_json"])
        return Exit.USAGE
    except OSError as error:
        found = problem(Code.KHONG_GHI_DUOC, At(str(folder)), ly_do=of_os(error))
        _say_problems([found], lang, common["as_json"])
        return Exit.UNWRITTEN
    if common["as_json"]:
        print_json({"path": str(folder), "changed": changed})
        return Exit.CLEAN
    click.echo(text("init.done", lang, path=file_of(folder)))
    if source:
        click.echo(text("init.review", lang, paths=", ".join(changed)))
    return Exit.CLEAN


def _kit(asked: dict[str, Any], lang: Lang) -> Exit:
    from dienhinh_docs.pipeline import kits
    from dienhinh_docs.progress import Bar

    request = _request(asked)
    _known_names(request, lang)
    with Bar(lang) as bar:
        outcome = kits(request, bar.tell)
    if asked["as_json"]:
        from dienhinh_docs.report import as_data

        print_json(
            {
                "programme": outcome.programme,
                "kits": outcome.kits,
                "problems": [as_data(p, lang) for p in outcome.problems],
            }
        )
        return _exit_code(outcome)
    with reader_may_leave():
        if outcome.kits:
            folder = request.out / "bieu-mau"
            click.echo(text("sum.kits", lang, count=len(outcome.kits), out=folder))
        _say_problems(outcome.problems, lang)
    return _exit_code(outcome)


def _status(asked: dict[str, Any], lang: Lang) -> Exit:
    from dienhinh_docs.board import show
    from dienhinh_docs.pipeline import look
    from dienhinh_docs.progress import Bar
    from dienhinh_docs.report import as_data as problem_data
    from dienhinh_docs.status.data import as_data
    from dienhinh_docs.status.judge import standings
    from dienhinh_docs.store import Register

    request = _request(asked)
    _known_names(request, lang)
    with Bar(lang) as bar:
        programme, outcome = look(request, bar.tell)
        if programme is None:
            _say_problems(outcome.problems, lang, asked["as_json"])
            return Exit.USAGE
        whole = standings(
            outcome.programme, programme.plan, outcome.sent,
            Register.read(request.out), request.today,
        )  # fmt: skip
        before = len(outcome.problems)
        path = _chart(request, outcome, whole, bar.tell, lang) if asked["xlsx"] else ""
    shown = whole.only(request.quarters, request.bodies, late=asked["late"])
    of_writing = outcome.problems[before:]
    with reader_may_leave():
        if asked["as_json"]:
            data = as_data(shown, lang)
            if asked["xlsx"]:
                data |= {"xlsx": path, "problems": [problem_data(p, lang) for p in of_writing]}
            print_json(data)
        else:
            show(shown, lang)
            if path:
                click.echo(text("status.xlsx", lang, path=request.out / path))
            _say_problems(of_writing, lang)
    return _exit_code(outcome)


def _chart(
    request: Request, outcome: Outcome, whole: Standings, tell: Callable[..., None], lang: Lang
) -> str:
    """The matrix as a workbook in the output folder; its place inside, empty if it is not there."""
    from dienhinh_docs.pipeline import put_beside
    from dienhinh_docs.status.book import TARGET, as_workbook

    return put_beside(request, outcome, TARGET, as_workbook(whole, lang), tell)


def _echo(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _say_problems(problems: Sequence[Problem], lang: Lang, as_json: bool = False) -> None:
    from dienhinh_docs.report import as_data
    from dienhinh_docs.summary import problem_lines

    if as_json:
        print_json({"problems": [as_data(p, lang) for p in problems]})
    else:
        _echo(problem_lines(problems, lang))
