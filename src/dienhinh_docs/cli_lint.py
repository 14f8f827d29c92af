"""``dienhinh lint``: judge Word files against the prescribed presentation, and mend a copy on request."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

if TYPE_CHECKING:
    from dienhinh_docs.lint.fix import Change
    from dienhinh_docs.lint.judge import Verdict
    from dienhinh_docs.lint.mending.left import Left
    from dienhinh_docs.problems import Problem

SECONDS, TOGETHER = 0.02, 4
"""What reading and judging an ordinary paper takes, and how many of them travel to a process."""

SHOWN = 300
"""Letters up to which words of a file are shown."""

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
    """Judge all files, say what was found, return the exit code.

    A file that is not there is a problem of its own; the usage is wrong if none of them is.
    """
    if not any(path.is_file() for path in files):
        raise click.BadParameter(text("use.no_file", lang, value=files[0]))
    verdicts = _judge_all(files, jobs)
    mended: list[Mended] = []
    if fix:
        verdicts = [_mend(verdict, out, mended) for verdict in verdicts]
    if as_json:
        print_json(_data(verdicts, mended, lang))
    else:
        for verdict in verdicts:
            _say(verdict, lang)
        for copy in mended:
            _say_mended(copy, lang)
    return 1 if any(_errors(v) for v in verdicts) else 0


def _judge_all(files: Sequence[Path], jobs: int) -> list[Verdict]:
    from dienhinh_docs.lint.judge import judge, lost
    from dienhinh_docs.workers import Effort, spread

    effort = Effort(SECONDS, TOGETHER)
    return spread(judge, files, effort, jobs, lambda _done, _all: None, lost)


def _errors(verdict: Verdict) -> int:
    from dienhinh_docs.problems import errors

    return len(errors(verdict.problems))


@dataclass(frozen=True, slots=True)
class Mended:
    """A mended copy: what was changed in it, and what a person still has to look at."""

    source: Path
    target: Path
    changes: tuple[Change, ...]
    left: tuple[Left, ...]


def _mend(verdict: Verdict, out: Path | None, mended: list[Mended]) -> Verdict:
    """Mend a copy, if the file could be judged; a fault of ours costs this copy alone."""
    if verdict.found is None:
        return verdict
    from dienhinh_docs.lint.fix import left, mend
    from dienhinh_docs.lint.judge import our_fault

    source = verdict.path
    folder = out or source.parent
    target = folder / f"{source.stem}{MENDED}{source.suffix}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        changes = mend(source, target)
        mended.append(Mended(source, target, changes, left(target)))
    except OSError as error:
        from dienhinh_docs.problems import At, Code, problem
        from dienhinh_docs.reasons import of_os

        fault = problem(Code.KHONG_GHI_DUOC, At(str(target)), ly_do=of_os(error))
        return replace(verdict, problems=(*verdict.problems, fault))
    except Exception as error:
        return replace(verdict, problems=(*verdict.problems, our_fault(source, error)))
    return verdict


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
        wrong, remedy = say(_short(item), lang)
        mark = text(f"lint.{item.severity.value}", lang)
        where = f"{item.at.paragraph}: " if item.at.paragraph else ""
        click.echo(f"  {mark} {where}{wrong} [{item.code}]")
        clause = dict(item.facts).get("dieu_khoan", "")
        basis = f" ({clause})" if clause else ""
        click.echo(f"      {text('sum.fix', lang, fix=remedy)}{basis}")


def _short(found: Problem) -> Problem:
    """The same with its long words cut: a paragraph may be one word of a million letters."""
    facts = tuple((name, _cut(words)) for name, words in found.facts)
    return replace(found, value=_cut(found.value), facts=facts)


def _cut(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"


def _say_mended(copy: Mended, lang: Lang) -> None:
    from dienhinh_docs.wording import say

    click.echo(
        text("lint.mended", lang, file=copy.source, target=copy.target, count=len(copy.changes))
    )
    for change in copy.changes:
        before, after = _cut(change.before), _cut(change.after)
        click.echo(f"  - {change.paragraph}: {change.what}: {before} → {after}")
    if copy.left:
        click.echo(text("lint.left", lang, count=len(copy.left)))
    for item in copy.left:
        wrong, _ = say(_short(item.problem), lang)
        where = f"{item.problem.at.paragraph}: " if item.problem.at.paragraph else ""
        click.echo(f"  - {where}{wrong} [{item.problem.code}] ({item.reason(lang)})")


def _data(verdicts: Sequence[Verdict], mended: Sequence[Mended], lang: Lang) -> dict[str, Any]:
    from dienhinh_docs.report import as_data

    copies = {copy.source: copy for copy in mended}
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
            "problems": [as_data(_short(p), lang) for p in verdict.problems],
        }
        if verdict.path in copies:
            copy = copies[verdict.path]
            entry["mended"] = {
                "path": str(copy.target),
                "changes": [
                    {
                        "paragraph": c.paragraph,
                        "what": c.what,
                        "before": _cut(c.before),
                        "after": _cut(c.after),
                    }
                    for c in copy.changes
                ],
                "left": [
                    as_data(_short(item.problem), lang)
                    | {"why": item.why.value, "reason": item.reason(lang)}
                    for item in copy.left
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
