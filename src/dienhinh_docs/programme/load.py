"""Reading ``programme.yaml``: the models, or every mistake in it with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from dienhinh_docs.law import ThoiKy, period_on
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.yamlfile import Path_, YamlError, YamlFile, parse

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
        raw = path.read_bytes()
    except OSError:
        return None, [problem(Code.CHUONG_TRINH_KHONG_CO, At(str(path)))]
    try:
        text = raw.decode("utf-8-sig")
        file = parse(text)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [_unreadable(path, "không phải chữ Unicode (UTF-8)", line)]
    except YamlError as error:
        return None, [_unreadable(path, error.reason, error.line)]
    found = _judge(file, str(path))
    if isinstance(found, list):
        return None, found
    law = period_on(found.ke_hoach.ngay or date(found.nam, 1, 1))
    if law is None:
        at = At(str(path), line=file.line(("ke_hoach", "ngay")))
        return None, [problem(Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT, at, found.nam)]
    digest = hashlib.sha256(raw).hexdigest()
    return Programme(folder, found, law, digest), []


def _unreadable(path: Path, reason: str, line: int) -> Problem:
    return problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, At(str(path), line=line), ly_do=reason)


def _judge(file: YamlFile, name: str) -> ChuongTrinh | list[Problem]:
    if not isinstance(file.data, dict):
        at = At(name, line=1)
        return [problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, at, ly_do="tệp không có nội dung")]
    try:
        plan = ChuongTrinh.model_validate(file.data)
    except ValidationError as error:
        return [_mistake(dict(e), file, name) for e in error.errors(include_url=False)]
    problems = [
        problem(code, At(name, line=file.line(path)), value)
        for code, path, value in _cross_checks(plan)
    ]
    return problems or plan


def _mistake(error: dict[str, object], file: YamlFile, name: str) -> Problem:
    """Translate by pydantic's stable error type, never by its text."""
    path: Path_ = tuple(error["loc"])  # type: ignore[arg-type]
    at = At(name, line=file.line(path))
    where = ".".join(str(p + 1) if isinstance(p, int) else str(p) for p in path)
    match error["type"]:
        case "missing":
            return problem(Code.CHUONG_TRINH_THIEU_MUC, at, muc=where)
        case "extra_forbidden":
            return problem(Code.CHUONG_TRINH_MUC_LA, at, path[-1], muc=where)
    value = error.get("input")
    shown = value if isinstance(value, str | int | float) else ""
    context = error.get("ctx")
    expected = context.get("expected", "") if isinstance(context, dict) else ""
    return problem(
        Code.CHUONG_TRINH_GIA_TRI_SAI, at, shown, muc=where, can=expected, kieu=error["type"]
    )


_Finding = tuple[Code, Path_, str]


def _cross_checks(plan: ChuongTrinh) -> Iterator[_Finding]:
    """Codes are unique, and every code that is referred to exists."""
    codes: set[str] = set()
    for i, body in enumerate(plan.co_quan):
        if body.ma.casefold() in codes or body.ma.casefold() == plan.hoi_dong.ma.casefold():
            yield Code.CHUONG_TRINH_MA_TRUNG, ("co_quan", i, "ma"), body.ma
        codes.add(body.ma.casefold())
    known = {body.ma for body in plan.co_quan}
    units: set[str] = set()
    for i, area in enumerate(plan.linh_vuc):
        for j, unit in enumerate(area.don_vi):
            path: Path_ = ("linh_vuc", i, "don_vi", j)
            if unit.ma in units:
                yield Code.CHUONG_TRINH_MA_TRUNG, (*path, "ma"), unit.ma
            units.add(unit.ma)
            for k, code in enumerate(unit.dau_moi.co_quan):
                if code not in known:
                    where: Path_ = (*path, "dau_moi", "co_quan", k)
                    yield Code.CHUONG_TRINH_THAM_CHIEU_LA, where, code
    if plan.hoi_dong.thuong_truc not in known:
        yield (
            Code.CHUONG_TRINH_THAM_CHIEU_LA,
            ("hoi_dong", "thuong_truc"),
            plan.hoi_dong.thuong_truc,
        )
    for i, duty in enumerate(plan.nhiem_vu):
        for k, code in enumerate(duty.co_quan):
            if code not in known:
                yield Code.CHUONG_TRINH_THAM_CHIEU_LA, ("nhiem_vu", i, "co_quan", k), code
    if plan.nam_truoc:
        for code in plan.nam_truoc.dien_hinh_theo_linh_vuc:
            if code not in units:
                path = ("nam_truoc", "dien_hinh_theo_linh_vuc", code)
                yield Code.CHUONG_TRINH_THAM_CHIEU_LA, path, code
