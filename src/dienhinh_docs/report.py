"""The outcome as JSON: ``ket-qua.json`` and what ``--json`` prints (contract, §3 and §4)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dienhinh_docs import __version__
from dienhinh_docs.digests import versions
from dienhinh_docs.layout import LAYOUT_VERSION
from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Problem
from dienhinh_docs.programme.load import FILE_NAME
from dienhinh_docs.rounds import Round, State
from dienhinh_docs.wording import Lang, say


def as_data(found: Problem, lang: Lang = "vi") -> dict[str, Any]:
    """A problem with the keys of the contract."""
    message, fix = say(found, lang)
    at = found.at
    data: dict[str, Any] = {
        "code": found.code.value,
        "severity": found.severity.value,
        "file": at.file,
    }
    if at.paragraph:
        data["paragraph"] = at.paragraph
    elif at.line:
        data["line"] = at.line
    else:
        data |= {"sheet": at.sheet, "cell": at.cell}
    data |= {"value": found.value, "message": message, "fix": fix}
    if clause := dict(found.facts).get("dieu_khoan"):
        data["clause"] = clause
    return data


def result(outcome: Outcome, lang: Lang = "vi") -> dict[str, Any]:
    """The whole run. Same inputs and same date give the same text."""
    return {
        "programme": outcome.programme,
        "date": outcome.today.isoformat(),
        "counts": outcome.counts,
        "documents": [
            {
                "path": made.path,
                "kind": made.kind,
                "body": made.body,
                "sha256": made.sha256,
                "template": made.template,
                "sources": [
                    outcome.programme_file if source == FILE_NAME else source
                    for source in made.sources
                ],
            }
            for made in outcome.documents
        ],
        "problems": [as_data(found, lang) for found in outcome.problems],
        "corrections": [
            {
                "file": file,
                "sheet": c.sheet,
                "cell": c.cell,
                "column": c.header,
                "before": c.before,
                "after": c.after,
            }
            for file, c in outcome.corrections
        ],
        "rounds": [_round(r) for r in outcome.rounds.values() if r.before],
        "returned": outcome.returned,
        "moved_aside": outcome.retired,
        "pdfs": outcome.pdfs,
        "silent_bodies": outcome.silent_bodies,
        "workbooks": [
            {"file": sent.file, "body": sent.body, "sha256": sent.digest} for sent in outcome.sent
        ],
        "versions": {"dienhinh": __version__, "layout": LAYOUT_VERSION, **versions()},
    }


def _round(of: Round) -> dict[str, Any]:
    """What a body has mended since its last sending; warnings are counted apart."""
    counts = {
        name: {
            "mended": of.mended_count(error=error),
            "open": of.count(State.OPEN, error=error),
            "new": of.count(State.NEW, error=error),
        }
        for name, error in (("errors", True), ("warnings", False))
    }
    mended = [
        {"code": m.code, "sheet": m.sheet, "cell": m.cell, "column": m.column} for m in of.mended
    ]
    facts = {"body": of.body, "file": of.file, "sending": of.number, "before": of.before}
    return {**facts, **counts, "mended": mended, "states": [s.value for s in of.states]}


def as_text(data: Mapping[str, Any]) -> str:
    """The same as text: one line a record, so that two runs can be compared line by line."""
    parts = []
    for name, value in data.items():
        if isinstance(value, list) and value:
            lines = ",\n".join(f"    {_line(item)}" for item in value)
            parts.append(f"  {_line(name)}: [\n{lines}\n  ]")
        else:
            parts.append(f"  {_line(name)}: {_line(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
