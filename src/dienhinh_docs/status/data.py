"""The matrix as JSON, and reasons in words."""

from __future__ import annotations

import re
from typing import Any

from dienhinh_docs.problems import Code
from dienhinh_docs.status.model import BodyStatus, Reasons, Standings
from dienhinh_docs.wording import MESSAGES, Lang

_SLOT = re.compile(r"\{(\w+)\}")
_ANY = "…"
"""Stands for what differs from case to case."""


def in_general(code: str, lang: Lang) -> str:
    """What a code says of any case; a code of another version of the program stands for itself."""
    if code not in Code.__members__:
        return code
    says = MESSAGES[Code(code)]
    sentence = says.vi if lang == "vi" else says.en
    return _SLOT.sub(lambda slot: "" if slot[1].endswith(("_vi", "_en")) else _ANY, sentence)


def reasons_as_data(reasons: Reasons, lang: Lang) -> list[dict[str, Any]]:
    return [
        {"code": code, "count": count, "message": in_general(code, lang)}
        for code, count in reasons.counts
    ]


def as_data(found: Standings, lang: Lang) -> dict[str, Any]:
    """The whole of it."""
    return {
        "programme": found.programme,
        "date": found.today.isoformat(),
        "papers": [
            {
                "id": paper.id,
                "paper": paper.key,
                "quarter": paper.quarter,
                "due": paper.due and paper.due.isoformat(),
                "counts": {state.value: n for state, n in found.counts(paper).items()},
            }
            for paper in found.papers
        ],
        "bodies": [_body(row, lang) for row in found.bodies],
        "unplaced": [_file(item, lang) for item in found.unplaced],
    }


def _body(row: BodyStatus, lang: Lang) -> dict[str, Any]:
    return {
        "body": row.body.ma,
        "name": row.body.ten,
        "files": list(row.files),
        "superseded": list(row.superseded),
        "refused": [_file(item, lang) for item in row.refused],
        "sent_on": row.sent_on and row.sent_on.isoformat(),
        "problems": row.problems,
        "errors": row.errors,
        "times_returned": row.times_returned,
        "returns": [
            {"day": back.day and back.day.isoformat(), "reasons": reasons_as_data(back, lang)}
            for back in row.returns
        ],
        "days_late": row.days_late,
        "papers": {
            key: {
                "state": s.state.value,
                "days_late": s.days_late,
                "sent_on": s.sent_on and s.sent_on.isoformat(),
                "rows_returned": s.rows_returned,
            }
            for key, s in row.papers.items()
        },
    }


def _file(item: Reasons, lang: Lang) -> dict[str, Any]:
    return {"file": item.file, "reasons": reasons_as_data(item, lang)}
