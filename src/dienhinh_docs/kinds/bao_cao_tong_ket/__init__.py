"""Báo cáo tổng kết năm: the Council's year-end report with six annexes of tables.

Names in the template: ``vb``; ``mo_dau``, ``trien_khai``, ``bon_khau``, ``theo_linh_vuc``,
``theo_co_quan``, ``khen_thuong`` (paragraphs), ``tien_do`` (``dau``, ``y``), ``ton_tai``,
``ton_tai_cua_co_quan``, ``nguyen_nhan``, ``nhiem_vu``, ``kien_nghi`` (lines), ``doan_cuoi``; the
annexes ``bieu_…`` (``dong``, ``cong``, ``ghi_chu``; the list of names: ``nhom``), ``dau_khau``,
``kem_theo``, ``nam``, ``nam_truoc``, ``nam_sau``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.blocks import (
    Block,
    Document,
    Each,
    Frame,
    Para,
    Recipients,
    When,
    heading,
    subheading,
)
from dienhinh_docs.issuer import BLANK_DAY, NguoiKy, council, ky_hieu_tran, van_ban
from dienhinh_docs.kinds.bao_cao_tong_ket.bieu import cac_bieu, dau_khau
from dienhinh_docs.kinds.bao_cao_tong_ket.loi import (
    bon_khau,
    khen_thuong,
    theo_co_quan,
    theo_linh_vuc,
    trien_khai,
)
from dienhinh_docs.kinds.bao_cao_tong_ket.phu_luc import PHU_LUC
from dienhinh_docs.kinds.bao_cao_tong_ket.ton_tai import KHONG_TON_TAI, nhiem_vu, ton_tai
from dienhinh_docs.kinds.base import STATE, Draft, Kind, Template, Work, template_name
from dienhinh_docs.kinds.chung.cach_noi import CO_QUAN, dem
from dienhinh_docs.kinds.chung.phrases import PROGRAMME, vien_dan_ke_hoach
from dienhinh_docs.kinds.chung.thong_ke import ThongKe, nguon, thong_ke
from dienhinh_docs.kinds.chung.y_kien import cac_y, gop, theo_khoi
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.viet import DIEM, roman

ID = "bao-cao-tong-ket"
BAO_CAO = "BC"

Y_MOI_QUY = 9
"""Results of one quarter that the report repeats in the words of the bodies."""


def drafts(work: Work) -> Iterator[Draft]:
    programme = work.programme
    yield Draft(
        kind=ID,
        template=template_name(ID, council(programme).regime.khung),
        name=ID,
        body=programme.hoi_dong.ma,
        quarter=4,
        title=f"Báo cáo {trich_yeu(programme)}",
        context={"vb": _van_ban(work), **context(work)},
        sources=(*nguon(work), PROGRAMME),
    )


def trich_yeu(programme: ChuongTrinh) -> str:
    return f"Kết quả xây dựng và nhân rộng điển hình tiên tiến năm {programme.nam}"


def nam_ban_hanh(work: Work) -> int:
    """The year of the date line: a report on a year is issued at its end or early in the next."""
    year = work.programme.nam
    return min(max(work.today.year, year), year + 1)


def _van_ban(work: Work) -> dict[str, Any]:
    programme = work.programme
    issuer = council(programme)
    return van_ban(
        issuer,
        loai=BAO_CAO,
        ten_loai="Báo cáo",
        trich_yeu=trich_yeu(programme),
        nam=nam_ban_hanh(work),
        nguoi_ky=NguoiKy(programme.ke_hoach.nguoi_ky, issuer.ky.chuc_vu),
        noi_nhan=programme.cai_dat.noi_nhan_tong_ket,
        kinh_gui=programme.cai_dat.kinh_gui_tong_ket,
    )


def context(work: Work) -> dict[str, Any]:
    """What the template says, besides head and foot."""
    programme, tk = work.programme, thong_ke(work)
    year = programme.nam
    facts = ton_tai(work, tk)
    said = cac_y(gop(work, lambda row: row.ton_tai), "khó khăn, tồn tại")
    return {
        "nam": str(year),
        "nam_truoc": str(year - 1),
        "nam_sau": str(year + 1),
        "mo_dau": (
            f"Thực hiện {vien_dan_ke_hoach(programme)}, {programme.hoi_dong.ten} báo cáo kết quả "
            "như sau (số liệu chi tiết tại các Phụ lục từ I đến VI kèm theo):"
        ),
        "trien_khai": trien_khai(work, tk),
        "bon_khau": bon_khau(work, tk),
        "theo_linh_vuc": theo_linh_vuc(work, tk),
        "theo_co_quan": theo_co_quan(work, tk),
        "khen_thuong": khen_thuong(work, tk),
        "tien_do": tien_do(work, tk),
        "ton_tai": facts or ([] if said else [KHONG_TON_TAI]),
        "ton_tai_cua_co_quan": said,
        "nguyen_nhan": cac_y(gop(work, lambda row: row.nguyen_nhan), "nguyên nhân"),
        "nhiem_vu": nhiem_vu(work, tk),
        "kien_nghi": cac_y(gop(work, lambda row: row.kien_nghi), "kiến nghị"),
        "doan_cuoi": (
            f"Trên đây là báo cáo kết quả xây dựng và nhân rộng điển hình tiên tiến năm {year} "
            f"của {programme.hoi_dong.ten}"
        ),
        "kem_theo": kem_theo(work),
        "dau_khau": dau_khau(work),
        **cac_bieu(work, tk),
    }


def tien_do(work: Work, tk: ThongKe) -> list[dict[str, Any]]:
    """Quarters of which bodies reported, each with results in their own words."""
    result = []
    for n, quarter in enumerate(sorted(tk.bao_cao_quy)):
        found = gop(work, lambda row: row.ket_qua, quarter)
        lines = theo_khoi(found, "kết quả", Y_MOI_QUY)
        head = f"{DIEM[n]}) Quý {roman(quarter)} có {dem(tk.bao_cao_quy[quarter], CO_QUAN)} báo cáo tiến độ."
        if lines:
            head += f" Kết quả nổi bật theo báo cáo của các {CO_QUAN}:"
        result.append({"dau": head, "y": lines})
    return result


def kem_theo(work: Work) -> str:
    """What the annexes belong to; number and day stay blank like those of the report."""
    issuer = council(work.programme)
    number = ky_hieu_tran(issuer, BAO_CAO, None).strip("\u00a0 ")
    room = "\u00a0" * 6
    day = f"{BLANK_DAY} {nam_ban_hanh(work)}".replace("      ", room)
    return f"Báo cáo số {room}{number} {day} của {issuer.ten}"


# --- the text --------------------------------------------------------------------------------


def _lines(name: str) -> Each:
    return Each("y", name, (Para("{{ y }}"),))


_KET_QUA: tuple[Block, ...] = (
    heading("I. KẾT QUẢ THỰC HIỆN"),
    subheading("1. Công tác triển khai kế hoạch"),
    _lines("trien_khai"),
    subheading("2. Kết quả theo các khâu"),
    _lines("bon_khau"),
    subheading("3. Kết quả theo lĩnh vực"),
    _lines("theo_linh_vuc"),
    subheading("4. Kết quả theo cơ quan, đơn vị"),
    _lines("theo_co_quan"),
    subheading("5. Công tác khen thưởng"),
    _lines("khen_thuong"),
    When(
        "tien_do",
        (
            subheading("6. Tiến độ theo quý"),
            Each(
                "quy",
                "tien_do",
                (
                    Para("{{ quy.dau }}", keep_next=True),
                    Each("y", "quy.y", (Para("{{ y }}"),)),
                ),
            ),
        ),
    ),
)

_TON_TAI: tuple[Block, ...] = (
    When(
        "nguyen_nhan",
        (
            heading("II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
            subheading("1. Tồn tại, hạn chế"),
        ),
        (heading("II. TỒN TẠI, HẠN CHẾ"),),
    ),
    _lines("ton_tai"),
    When(
        "ton_tai_cua_co_quan",
        (
            Para("Các cơ quan, đơn vị còn nêu những khó khăn, tồn tại sau:", keep_next=True),
            _lines("ton_tai_cua_co_quan"),
        ),
    ),
    When(
        "nguyen_nhan",
        (
            subheading("2. Nguyên nhân"),
            Para("Theo báo cáo của các cơ quan, đơn vị, nguyên nhân chủ yếu gồm:", keep_next=True),
            _lines("nguyen_nhan"),
        ),
    ),
)

_NHIEM_VU: tuple[Block, ...] = (
    When(
        "kien_nghi",
        (
            heading("III. NHIỆM VỤ NĂM {{ nam_sau }} VÀ KIẾN NGHỊ"),
            subheading("1. Nhiệm vụ"),
            _lines("nhiem_vu"),
            subheading("2. Kiến nghị"),
            Para("Các cơ quan, đơn vị kiến nghị với cấp có thẩm quyền:", keep_next=True),
            _lines("kien_nghi"),
        ),
        (heading("III. NHIỆM VỤ NĂM {{ nam_sau }}"), _lines("nhiem_vu")),
    ),
    Para("{{ doan_cuoi }}{{ vb.ket_thuc }}"),
)


DOCUMENT = Document(
    Frame.VAN_BAN,
    (
        Para("{{ mo_dau }}"),
        *_KET_QUA,
        *_TON_TAI,
        *_NHIEM_VU,
        Recipients(),
        *PHU_LUC,
    ),
    title="Báo cáo tổng kết năm",
)

KIND = Kind(ID, "Báo cáo tổng kết năm", (Template(ID, STATE, DOCUMENT),), drafts)
