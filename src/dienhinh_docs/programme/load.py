"""Reading ``programme.yaml``: the models, or every mistake in it with its line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from dienhinh_docs.law import ThoiKy, period_on
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.agree import Finding, disagreements
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.reasons import of_os
from dienhinh_docs.viet import nfc
from dienhinh_docs.yamlfile import MAX_BYTES, Path_, YamlError, YamlFile, parse

FILE_NAME = "programme.yaml"


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme that can be worked with, and the folder it came from."""

    folder: Path
    plan: ChuongTrinh
    law: ThoiKy
    digest: str  # SHA-256 of programme.yaml


def load(folder: Path) -> tuple[Programme | None, list[Problem]]:
    """Read the programme of a folder. Without problems there is a programme, and only then."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > MAX_BYTES:
            return None, [_unreadable(path, "yaml.too_large", 1)]
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None, [problem(Code.CHUONG_TRINH_KHONG_CO, At(str(path)), thu_muc=folder)]
    except OSError as error:
        return None, [_unreadable(path, of_os(error))]
    try:
        file = parse(nfc(raw.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [_unreadable(path, "yaml.encoding", line)]
    except YamlError as error:
        return None, [_unreadable(path, error.reason, error.line)]
    found = _judge(file, str(path))
    if isinstance(found, list):
        return None, found
    law = period_on(found.ke_hoach.ngay or date(found.nam, 1, 1))
    if law is None:
        at = At(str(path), line=file.line(("ke_hoach", "ngay")))
        return None, [problem(Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT, at, found.nam)]
    if problems := [_told(d, file, str(path)) for d in disagreements(found, law)]:
        return None, problems
    return Programme(folder, found, law, hashlib.sha256(raw).hexdigest()), []


def _unreadable(path: Path, reason: str, line: int = 0) -> Problem:
    return problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, At(str(path), line=line), ly_do=reason)


def _judge(file: YamlFile, name: str) -> ChuongTrinh | list[Problem]:
    if not isinstance(file.data, dict):
        reason = "yaml.empty" if file.data is None else "yaml.no_map"
        return [problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, At(name, line=1), ly_do=reason)]
    for path in _unprintable(file.data):
        line = file.line(path)
        return [_unreadable(Path(name), "yaml.control", line)]
    try:
        return ChuongTrinh.model_validate(file.data)
    except ValidationError as error:
        return [_mistake(dict(e), file, name) for e in error.errors(include_url=False)]


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


def _told(found: Finding, file: YamlFile, name: str) -> Problem:
    at = At(name, line=file.line(found.path))
    return problem(found.code, at, found.value, muc=_dotted(found.path), can=found.need)


def _dotted(path: Path_) -> str:
    """``co_quan.3.ma``: items of a list are counted from 1."""
    return ".".join(str(p + 1) if isinstance(p, int) else p for p in path)


def _mistake(error: dict[str, object], file: YamlFile, name: str) -> Problem:
    """Translate by pydantic's stable error type, never by its text."""
    path: Path_ = tuple(error["loc"])  # type: ignore[arg-type]
    at = At(name, line=file.line(path))
    where = _dotted(path)
    match error["type"]:
        case "missing":
            return problem(Code.CHUONG_TRINH_THIEU_MUC, at, muc=where)
        case "extra_forbidden":
            return problem(Code.CHUONG_TRINH_MUC_LA, at, path[-1], muc=where)
    value = error.get("input")
    shown = value if isinstance(value, str | int | float) else ""
    return problem(Code.CHUONG_TRINH_GIA_TRI_SAI, at, shown, muc=where, can=_needed(error))


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
