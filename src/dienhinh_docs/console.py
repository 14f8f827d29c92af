"""The last gate before the shell: whatever ends a command ends it with a sentence and an exit code."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import click

from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

USAGE, UNWRITTEN, STOPPED = 2, 3, 130
"""Exit codes (contract, §3); 130 is what shells know for Ctrl-C."""


def start(commands: click.Group, arguments: Sequence[str], lang: Lang) -> int:
    """Run one command line; the exit code. No exception leaves that a user can cause."""
    sys.excepthook = _last_word
    try:
        code = _run(commands, arguments, lang)
        with reader_may_leave():
            pass
    except (KeyboardInterrupt, click.Abort):
        _complain(text("use.stopped", lang))
        return STOPPED
    except OSError:  # of standard output: the commands answer for all other writing
        _silence()
        _complain(text("use.no_output", lang))
        return UNWRITTEN
    return code


def _last_word(_: object, error: BaseException, __: object) -> None:
    """A fault of the program: said without the values it met, because it will be passed on."""
    from dienhinh_docs.masking import fault_report

    _complain(fault_report(error))


def _run(commands: click.Group, arguments: Sequence[str], lang: Lang) -> int:
    try:
        done = commands.main(list(arguments), prog_name="dienhinh", standalone_mode=False)
    except SystemExit as end:
        done = end.code
    except click.UsageError as error:
        _say_usage(error, lang, as_json="--json" in arguments)
        return USAGE
    return done if isinstance(done, int) else 0


def print_json(data: Any) -> None:
    """One object on standard output, always as UTF-8, whatever the console's code page."""
    line = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    click.echo(line.encode("utf-8"), nl=False)


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """A reader that has read enough (``| head``) does not change what was done."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _silence()


def _silence() -> None:
    """Nothing more goes to standard output, not even when Python empties it at the end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_usage(error: click.UsageError, lang: Lang, *, as_json: bool) -> None:
    from dienhinh_docs.problems import At, Code, problem
    from dienhinh_docs.report import as_data
    from dienhinh_docs.wording import say

    found = problem(Code.LENH_SAI, At(""), ly_do=_in_words(error, lang))
    if as_json:
        print_json({"problems": [as_data(found, lang)]})
        return
    if error.ctx is not None:
        _complain(text("use.usage", lang, usage=" ".join(_pieces(error.ctx))))
    for sentence in say(found, lang):
        _complain(sentence)


def _pieces(context: click.Context) -> list[str]:
    return [context.command_path, *context.command.collect_usage_pieces(context)]


def _in_words(error: click.UsageError, lang: Lang) -> str:
    """What the library says in English only, in the words of the house; to stand after a colon."""
    match error:
        case click.NoSuchOption():
            return text("use.no_option", lang, value=error.option_name)
        case click.MissingParameter(param=click.Parameter() as missing):
            return text("use.missing", lang, value=missing.human_readable_name)
        case click.BadParameter(param=click.Parameter() as bad):
            name = bad.opts[0]
            return text("use.bad_value", lang, name=name, reason=error.message.rstrip("."))
    if unknown := re.fullmatch(r"No such command '(.+)'\.", error.message):
        return text("use.no_command", lang, value=unknown.group(1))
    reason = error.message.rstrip(".")
    return reason[:1].lower() + reason[1:]


def _complain(message: str) -> None:
    with suppress(OSError, ValueError):
        click.echo(message, err=True)
