"""What a programme says, its workbook says too: there and back the models are equal."""

from __future__ import annotations

import types
import typing
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from dienhinh_docs.cells.text import tidied
from dienhinh_docs.programme.book.sheets import SHEETS
from dienhinh_docs.programme.load import load
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.programme_book.write import compared, workbook_of
from dienhinh_docs.resources import built_in_programme
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.headers import match
from programme.conftest import EXAMPLE


def varied(plan: ChuongTrinh, **parts: Any) -> ChuongTrinh:
    """The plan with some entries replaced, judged again by the models."""
    return ChuongTrinh.model_validate({**plan.model_dump(), **parts})


def with_all(plan: ChuongTrinh) -> ChuongTrinh:
    """The small plan with every optional entry filled in."""
    data = plan.model_dump()
    data["tinh"]["loai"] = "thành phố"
    data["hoi_dong"]["ma"] = "HD_TDKT"
    data["ke_hoach"]["vien_dan"] = [{"ten": "Chỉ thị ví dụ số 1", "ten_ngan": "Chỉ thị 1"}]
    data["linh_vuc"][0]["don_vi"][0]["tieu_chi"][0]["ap_dung"] = "cơ quan ví dụ"
    data["moc_thoi_gian"][0]["dac_biet"] = True
    body = data["co_quan"][0]
    body["ten_goi_khac"] = ["Sở NV", "Nội vụ"]
    body["ky"] = {"chuc_vu": "Giám đốc", "tap_the": "Ban", "chuc_vu_khac": "Ủy viên"}
    body["the_thuc"] = {
        "tieu_de_phai": ["Đoàn ví dụ", "Dòng hai"],
        "duoi_co_quan": "***",
        "duoi_trich_yeu": "-----",
        "so_van_ban": "Số: {so}/{loai}-{co_quan}",
        "so_cong_van": "Số: {so}-CV/{co_quan}",
        "tien_to": "T/M",
        "tap_the_lanh_dao": False,
        "ket_thuc": ".",
        "ve_viec": "",
        "luu": "Lưu: VT, {don_vi}",
        "luu_khong_don_vi": "Lưu: VT",
    }
    data["co_quan"][1]["the_thuc"] = {"ve_viec": "Về việc ", "tap_the_lanh_dao": True}
    data["don_vi_co_so"] = [
        {"ten": "Trạm Ví Dụ", "ten_khac": ["Trạm VD"], "khac_voi": ["Trạm Ví Dụ B"]}
    ]
    pair = {"mot": "A Mẫu", "don_vi_mot": "Tổ Một", "hai": "B Mẫu", "don_vi_hai": "Tổ Hai"}
    pair["ghi_chu"] = "đã hỏi"
    data["khong_trung"] = [pair]
    data["cung_mot"] = [pair | {"mot": "C Mẫu"}]
    data["cai_dat"]["so_cua"] = [{"tep": "danh sách.xlsx", "co_quan": "SCT"}]
    if "gioi_han" in data["cai_dat"]:
        data["cai_dat"]["gioi_han"] = {"tuoi_tu": 16}
    data["nam_truoc"] = {
        "dien_hinh_theo_linh_vuc": {"1": 3, "2b": 0},
        "khen_thuong": {"BK_TINH": (7, 5)},
    }
    return ChuongTrinh.model_validate(data)


@pytest.mark.parametrize("folder", [built_in_programme().parent, EXAMPLE], ids=lambda f: f.name)
def test_a_programme_comes_back_as_it_was(folder: Any) -> None:
    programme, problems = load(folder)
    assert programme is not None, problems
    made = workbook_of(programme.plan)
    against = compared(programme.plan, made)
    assert (against.lost, against.tidied) == ([], [])
    assert made == workbook_of(programme.plan), "the same programme gives the same bytes"


def test_every_entry_of_the_model_has_a_cell(plan: ChuongTrinh) -> None:
    """Filled with something other than its default, each entry survives; none is forgotten."""
    full = with_all(plan)
    defaults = {path for path, value in leaves(full, ()) if value in (None, ())}
    assert defaults == set(), "with_all must fill every entry"
    assert len(list(leaves(full, ()))) > 60
    assert compared(full, workbook_of(full)).lost == []


def leaves(model: BaseModel, path: tuple[str, ...]) -> Any:
    """The entries of a model, of a list of models those that any of its items fills."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        if items and all(isinstance(item, BaseModel) for item in items):
            found: dict[tuple[str, ...], Any] = {}
            for item in items:
                for where, held in leaves(item, (*path, name)):
                    if found.get(where) in (None, ()):
                        found[where] = held
            yield from found.items()
        else:
            yield (*path, name), value


# --- invented ------------------------------------------------------------------------------

WORDS = st.lists(
    st.sampled_from(
        (
            "Tổ",
            "Đội",
            "Ví",
            "=1+1",
            "+84",
            "@x",
            "-5",
            "08",
            "1/2",
            "{a}",
            "“nháy”",
            "&",
            "<b>",
            "3,5",
            "…",
            "Có",
        )
    ),
    min_size=1,
    max_size=4,
).map(lambda words: tidied(" ".join(words)))
CODES = st.from_regex(r"[A-Z][A-Z0-9_]{1,8}", fullmatch=True)
SOME = st.lists(WORDS, max_size=3, unique=True)


def maybe(some: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | some


SPECIAL = {
    "vien_dan": st.lists(st.fixed_dictionaries({"ten": WORDS, "ten_ngan": WORDS}), max_size=3),
    "so": maybe(st.sampled_from(["08", "1", "12a"])),
    "ngay": maybe(st.dates(date(2024, 1, 1), date(2025, 6, 30))),
}
OWN_WAY = st.fixed_dictionaries(
    {},
    optional={
        "tieu_de_phai": st.lists(WORDS, min_size=1, max_size=3),
        "duoi_co_quan": st.sampled_from(["duong_ke", "*", "***"]),
        "duoi_trich_yeu": st.sampled_from(["duong_ke", "-----"]),
        "tien_to": st.sampled_from(["TM.", "T/M"]),
        "tap_the_lanh_dao": st.booleans(),
        "ket_thuc": st.sampled_from(["./.", "."]),
        "ve_viec": st.sampled_from(["", "V/v ", "Về việc "]),
        "luu": st.sampled_from(["Lưu: VT", "Lưu: {don_vi}"]),
    },
)


@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # fmt: skip
@given(data=st.data())
def test_invented_programmes_come_back_too(plan: ChuongTrinh, data: st.DataObject) -> None:
    draw = data.draw
    made = plan.model_dump()
    made["tinh"] = {"ten": draw(WORDS), "loai": draw(st.sampled_from(["tỉnh", "thành phố"]))}
    for part in ("mo_dau", "muc_dich"):
        made["ke_hoach"][part] = draw(st.lists(WORDS, min_size=1, max_size=3))
    made["ke_hoach"]["mo_dau"][0] += "\n" + draw(WORDS)
    made["ke_hoach"] |= {name: draw(some) for name, some in SPECIAL.items()}
    for body in made["co_quan"]:
        body |= {
            "ten": draw(WORDS),
            "ten_goi_khac": draw(SOME),
            "chu_quan": draw(SOME),
            "don_vi_soan": draw(maybe(WORDS)),
            "xac_nhan": draw(st.booleans()),
            "the_thuc": draw(OWN_WAY),
        }
    for code in draw(st.lists(CODES, max_size=3, unique_by=str.casefold)):
        if code not in {"SNV", "SCT", "BDVTU", "HND", "HMM", "CAT", "HDTDKT", "CON", "PRN", "AUX"}:
            made["co_quan"] = (*made["co_quan"], {**made["co_quan"][0], "ma": code})
    for step in made["moc_thoi_gian"]:
        step["quy"] = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    for unit in (u for f in made["linh_vuc"] for u in f["don_vi"]):
        unit["phong_trao"] = draw(SOME)
        unit["tieu_chi"][0]["noi_dung"] = draw(st.lists(WORDS, min_size=1, max_size=4))
    made["nam_truoc"] = draw(
        maybe(st.just({"dien_hinh_theo_linh_vuc": {"2a": draw(st.integers(0, 999))}}))
    )
    full = ChuongTrinh.model_validate(made)
    against = compared(full, workbook_of(full))
    assert (against.lost, against.tidied) == ([], [])


# --- the sheets ----------------------------------------------------------------------------


def test_every_title_is_known_as_its_own() -> None:
    """Titles of a sheet are told apart without marks, case and brackets."""
    assert len(SHEETS) > 20
    for sheet in SHEETS:
        titles = dict(enumerate(col.header for col in sheet.columns.values()))
        found = match(titles, sheet)
        assert found.fields == {name: i for i, name in enumerate(sheet.columns)}, sheet.name
        assert (found.doubles, found.unknown) == ({}, [])
    assert len({fold(sheet.name) for sheet in SHEETS}) == len(SHEETS)


def test_a_name_in_excel_is_short_enough() -> None:
    assert all(len(sheet.name) <= 31 for sheet in SHEETS)
    assert all(col.hint for sheet in SHEETS for col in sheet.columns.values() if col.choices)


def test_every_choice_of_the_model_has_a_label() -> None:
    from dienhinh_docs.programme import model
    from dienhinh_docs.programme.book import lists

    assert set(lists.GROUPS) == set(model.NhomCoQuan)
    assert set(lists.KINDS) == set(model.LoaiCoQuan)
    fixed = lists.choices()
    for field, name in {
        "duoi_co_quan": "duoi_co_quan",
        "duoi_trich_yeu": "duoi_trich_yeu",
        "tien_to": "tien_to",
        "ket_thuc": "ket_thuc",
    }.items():
        admitted = literals(model.TheThucRieng.model_fields[field].annotation)
        assert admitted
        assert {c.value for c in fixed[name]} == admitted
    assert {c.value for c in fixed["giay_to"]} == literals(
        model.HanNop.model_fields["giay_to"].annotation
    )


def literals(annotation: Any) -> set[str]:
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return {v for part in typing.get_args(annotation) for v in literals(part)}
    return set(typing.get_args(annotation))
