"""The finder on the papers that ``run`` makes: all of every kind is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.package import read_word
from support.folders import Folder

HEAD = {C.QUOC_HIEU, C.CO_QUAN, C.DIA_DANH_NGAY, C.TEN_LOAI, C.TRICH_YEU}
FOOT = {C.QUYEN_HAN, C.HO_TEN}
LIST = {C.NOI_NHAN_NHAN, C.NOI_NHAN}
WHOLE = HEAD | FOOT | LIST | {C.SO_KY_HIEU, C.NOI_DUNG}
ANNEX = {C.PHU_LUC_SO, C.PHU_LUC_TEN, C.PHU_LUC_KEM_THEO, C.BANG}

KINDS = {
    "ke-hoach-tinh": ("KH", False, WHOLE, {"tieu_ngu", "co_quan", "trich_yeu"}),
    "ke-hoach": ("KH", False, WHOLE, {"tieu_ngu", "co_quan", "trich_yeu"}),
    "danh-sach-dien-hinh": ("", True, ANNEX, {"trich_yeu"}),
    "bao-cao-thanh-tich": ("", True, HEAD | FOOT | {C.TEN_DOI_TUONG}, {"tieu_ngu", "co_quan"}),
    "bao-cao-tong-ket": ("BC", False, WHOLE | ANNEX | {C.KINH_GUI},
                         {"tieu_ngu", "co_quan", "trich_yeu"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, Found]]]:
    folder = Folder(tmp_path_factory.mktemp("giay-to"))
    for body in folder.bodies:
        folder.send(body)
    outcome = folder.run()
    made: dict[str, list[tuple[str, Found]]] = {}
    for document in outcome.documents:
        file, problems = read_word(Path(folder.out / document.path))
        assert file is not None, problems
        made.setdefault(document.kind, []).append((document.path, find(file)))
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_is_found_in_every_paper_of_the_kind(papers, kind):
    loai, form, parts, lines = KINDS[kind]
    assert papers[kind]
    for path, found in papers[kind]:
        starred = found.regime.duoi_co_quan != "duong_ke" and not form
        assert (found.loai, found.form, found.regime_sure) == (loai, form, True), path
        assert parts <= found.parts.keys(), path
        assert lines - ({"co_quan"} if starred else set()) <= found.lines.keys(), path
        assert form or found.body[-1].text.endswith(found.regime.ket_thuc), path


def test_regime_follows_the_issuer(papers, tmp_path):
    bodies = {body.ma: body.loai.value for body in Folder(tmp_path).plan.co_quan}
    seen = {
        (bodies[Path(path).parent.name], found.loai_co_quan) for path, found in papers["ke-hoach"]
    }
    assert len(seen) >= 4
    assert all(kind == judged for kind, judged in seen)


def test_annexes_of_the_yearly_report_are_counted(papers):
    for _, found in papers["bao-cao-tong-ket"]:
        assert [a.mark for a in found.annexes][:3] == ["I", "II", "III"]
        assert all(a.attached and a.title for a in found.annexes)
