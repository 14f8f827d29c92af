"""Data → programme, or every mistake at its place: a line of a text, a cell of a workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Protocol

from pydantic import ValidationError

from dienhinh_docs.law import ThoiKy, period_on
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.agree import Finding, disagreements
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.yamlfile import Path_


class Places(Protocol):
    """Where the entries of a programme stand, and how a person knows them."""

    def at(self, path: Path_) -> At: ...
    def called(self, path: Path_) -> str: ...
    def wanted(self, need: str) -> str:
        """What would be right (a key of ``reasons``), in the words of this kind of file."""
        ...


def judge(data: Mapping[str, Any], places: Places) -> tuple[ChuongTrinh, ThoiKy] | list[Problem]:
    """The programme and the law of its time; or all that is wrong with it."""
    for path in _unprintable(data):
        control = problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, places.at(path), ly_do="yaml.control")
        return [control]
    try:
        plan = ChuongTrinh.model_validate(data)
    except ValidationError as error:
        return [_mistake(e, places) for e in _causes(error)]
    law = period_on(plan.ke_hoach.ngay or date(plan.nam, 1, 1))
    if law is None:
        at = places.at(("ke_hoach", "ngay"))
        return [problem(Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT, at, plan.nam)]
    problems = [_told(found, places) for found in disagreements(plan, law)]
    return problems or (plan, law)


_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _unprintable(data: object, path: Path_ = ()) -> Iterator[Path_]:
    """Texts that no document can hold; as an escape (``\\x07``) they pass the reader of YAML."""
    if isinstance(data, str):
        if _UNPRINTABLE.search(data):
            yield path
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _unprintable(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _unprintable(value, (*path, i))


def _told(found: Finding, places: Places) -> Problem:
    name, need = places.called(found.path), places.wanted(found.need)
    return problem(found.code, places.at(found.path), found.value, muc=name, can=need)


def _causes(error: ValidationError) -> list[dict[str, object]]:
    """A list whose only item is wrong counts as too short for pydantic: that is no second mistake."""
    found: list[dict[str, object]] = [dict(e) for e in error.errors(include_url=False)]
    places: list[Path_] = [e["loc"] for e in error.errors(include_url=False)]

    def holds_another(place: tuple[object, ...]) -> bool:
        return any(len(p) > len(place) and p[: len(place)] == place for p in places)

    return [
        e
        for e, place in zip(found, places, strict=True)
        if e["type"] != "too_short" or not holds_another(place)
    ]


def _mistake(error: dict[str, object], places: Places) -> Problem:
    """Translate by pydantic's stable error type, never by its text."""
    path: Path_ = tuple(error["loc"])  # type: ignore[arg-type]
    at, where = places.at(path), places.called(path)
    match error["type"]:
        case "missing":
            return problem(Code.CHUONG_TRINH_THIEU_MUC, at, muc=where)
        case "extra_forbidden":
            return problem(Code.CHUONG_TRINH_MUC_LA, at, path[-1], muc=where)
    value = error.get("input")
    shown = value if isinstance(value, str | int | float) else ""
    need = places.wanted(_needed(error))
    return problem(Code.CHUONG_TRINH_GIA_TRI_SAI, at, shown, muc=where, can=need)


_NEEDS = (
    ("string_pattern", "need.code"),
    ("string", "need.text"),
    ("date", "need.date"),
    ("int", "need.whole"),
    ("bool", "need.bool"),
    ("so_khau", "need.stages"),
    ("too_short", "need.one"),
    ("tuple", "need.list"),
    ("too_long", "need.fewer"),
    ("model", "need.map"),
    ("dict", "need.map"),
)
"""Beginning of pydantic's error type → what is wanted, a key of ``reasons``."""


def _needed(error: dict[str, object]) -> str:
    """What would be right: the values that are admitted, the limit, or the kind of value."""
    context = error.get("ctx")
    limits = context if isinstance(context, dict) else {}
    if "expected" in limits:
        return ", ".join(re.findall(r"'([^']*)'", str(limits["expected"])))
    for name, sign in (("ge", "≥"), ("le", "≤"), ("gt", ">"), ("lt", "<")):
        if name in limits:
            return f"{sign} {limits[name]}"
    kind = str(error["type"])
    return next((need for start, need in _NEEDS if kind.startswith(start)), "")
