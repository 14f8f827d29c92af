"""Words by which components are known, compared folded (no marks, no case)."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from dienhinh_docs.lint.alphabets import real
from dienhinh_docs.viet import fold, tidy


def _words(text: str) -> frozenset[str]:
    """The entries between the strokes."""
    return frozenset(text.split("|"))


QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
TIEU_NGU = "doc lap tu do hanh phuc"
DANG = "dang cong san viet nam"
DOAN = ("doan tncs ho chi minh", "doan thanh nien cong san ho chi minh")

TEN_LOAI = {
    "nghi quyet": "NQ", "quyet dinh": "QĐ", "chi thi": "CT", "quy che": "QC", "quy dinh": "QyĐ",
    "thong cao": "TC", "thong bao": "TB", "huong dan": "HD", "chuong trinh": "CTr",
    "ke hoach": "KH", "phuong an": "PA", "de an": "ĐA", "du an": "DA", "bao cao": "BC",
    "bien ban": "BB", "to trinh": "TTr", "hop dong": "HĐ", "cong dien": "CĐ",
    "ban ghi nho": "BGN", "ban thoa thuan": "BTT", "giay uy quyen": "GUQ", "giay moi": "GM",
    "giay gioi thieu": "GGT", "giay nghi phep": "GNP", "phieu gui": "PG", "phieu chuyen": "PC",
    "phieu bao": "PB", "cong van": "CV",
    "ket luan": "KL", "thong tri": "TT", "quy dinh thi hanh": "QĐi", "thong bao ket luan": "TB",
    "chuong trinh hanh dong": "CTr", "chuong trinh cong tac": "CTr",
}  # fmt: skip
"""Names of types (NĐ 30/2020, Phụ lục III, I; QĐ 66-QĐ/TW), folded, and their letters."""

KY_HIEU_LOAI = frozenset(TEN_LOAI.values()) | {"QĐi", "SY", "TrS", "SL"}

KHONG_TRICH_YEU = frozenset({"GGT", "GNP", "PG", "PC", "PB"})
"""Types that carry their name alone (NĐ 30/2020, Phụ lục III, mẫu 1.8, 1.10): introduction, leave, slips."""

_COMPACT = {name.replace(" ", ""): code for name, code in TEN_LOAI.items()}

CO_QUAN_DAU = re.compile(
    r"^(ủy ban|uỷ ban|ubnd|ub mttq|hđnd|hội|sở|ban|bộ|cục|chi cục|tổng|phòng|viện|trường|trung tâm"
    r"|bệnh viện|công an|quân khu|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|quân ủy|thị ủy"
    r"|đảng ủy|đảng uỷ|đảng bộ|chi bộ|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|đoàn|liên đoàn"
    r"|liên hiệp|công đoàn|văn phòng|thanh tra|đài|báo|kho bạc|ngân hàng|công ty|tập đoàn|tổ"
    r"|chính phủ|quốc hội|tòa án|toà án|hạt|đội|mặt trận|bảo hiểm|quỹ|học viện|nhà|khoa|thư viện"
    r"|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|mttq|lhpn|hợp tác xã|xí nghiệp|trạm)\b(?!, chống\b)"
    r"(?! (quốc|hiểm|thể|vụ)\b)"
)
"""A line of the left block that begins the name of a body, not the rest of one."""

TEN_DO_DANG = _words(
    "hoi dong|ban chap hanh|ban thuong vu|ban chi dao|ban quan ly|van phong|trung tam|"
    "truong|uy ban|ban to chuc|ban thuong truc|to cong tac|ban|co quan|bo chi huy|hoi"
)
"""Beginnings of names that cannot stand alone: the next line belongs to them."""

BAN_THAY_MAT = ("ban thuong truc", "ban thuong vu", "ban chap hanh")
"""Standing organs printed under their body's name as part of the issuer."""

NGUOI_QUYET_DINH = (
    "chu tich", "giam doc", "bo truong", "uy ban nhan dan", "hoi dong", "truong ban", "ban thuong",
    "cuc truong", "chi cuc truong", "hieu truong", "vien truong", "tong giam doc", "thu tuong", "ban chap hanh", "chi huy truong",
)  # fmt: skip
"""First words of the line above the grounds that names who decides."""

DAU_MAT_KHAN = _words(
    "hoa toc|hoa toc hen gio|thuong khan|khan|mat|toi mat|tuyet mat|xem xong tra lai|"
    "luu hanh noi bo|du thao"
)

TIEN_TO_KY = re.compile(r"^(TM|KT|TL|TUQ|TUN|Q|T/M|K/T|T/L|T/UQ|TMTV)(?:\s*[./:,]\s*|\s+)\S", re.I)

CHUC_VU_DAU = re.compile(
    r"^(pho (giam|chu|truong|bi|chanh|chi|tong|vien|cuc|hieu|thu|doi|to|chinh|tu|ban|phong|doan)"
    r"|giam doc|chu tich|truong (ban|phong|doan|khoa|thon|cong|bo|chi|doi|dai|cong an|tieu|nhom)"
    r"|bi thu|chanh|chi huy|chinh uy|chinh tri|tu lenh|hieu truong|thu truong|vien truong"
    r"|cuc truong|chi cuc|bo truong|thu tuong|thu ky|chu toa|chu tri|nguoi|tong (giam|bien|thu|cuc|kiem|thanh)|uy vien|quyen"
    r"|doi truong|to truong|dai dien|ke toan|truong$|chu nhiem|thuong truc|benh vien truong"
    r"|doan truong|ban |hoi dong|uy ban|xac nhan|ho ten cua|truc tiep|thu ky|chu ho|don vi|y kien)"
)
"""First words of a line above a signature."""

CAP_BAC = re.compile(
    r"^(dai tuong|thuong tuong|trung tuong|thieu tuong|dai ta|thuong ta|trung ta|thieu ta|dai uy"
    r"|thuong uy|trung uy|thieu uy|ths|ts|tskh|gs|pgs|bs|bsck|bscki+|ds|ngut|ngnd|nsut|nsnd|ttnd"
    r"|ttut|thuong toa|hoa thuong|dai duc|ni su|linh muc|muc su|(nha giao|thay thuoc|nghe si|nghe nhan) (uu tu|nhan dan)|thac si|tien si|bac si|giao su|pho giao su|ky su|luat su|ong|ba|d c|dong chi)\b"
)

HO = _words(
    "nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dao|doan|"
    "vuong|trinh|truong|dinh|lam|phung|mai|to|ha|tang|luu|luong|chu|trieu|cao|ta|thai|"
    "quach|la|kieu|nghiem|nong|be|giap|than|ngo|ma|vi|lo|lu|hua|dam|tong|tu|thach|kim|"
    "khuat|khuong|mac|ong|lai|au|chau|nghe|ninh|nhu|on|phi|quan|sam|thi|tieu|ton|tra|ung|"
    "van|vien|diep|hong|bach|an|ban|bang|canh|chung|co|dau|dieu|giang|han|khong|luc|mau|"
    "my|nguy|phu"
)
"""Surnames, to know a name that is typed in capitals."""

HO_LON = frozenset({"nguyen", "tran", "le", "pham", "hoang", "vu", "dang", "bui", "do", "ngo"})
"""Surnames so common that the line is a name even right under a title."""


@lru_cache(maxsize=4096)
def alike(text: str, target: str, share: float = 0.82) -> bool:
    """The folded text is the target, or a slip away from it."""
    if text == target:
        return True
    if abs(len(text) - len(target)) > 0.3 * len(target):
        return False
    return SequenceMatcher(None, text, target, autojunk=False).ratio() >= share


def right_title(text: str) -> str:
    """``quoc_hieu``, ``dang`` or ``doan`` if the folded line is the title at the top right."""
    text = re.sub(r"( \d{1,2})+$", "", text)
    if alike(text, DANG, 0.85):
        return "dang"
    if any(alike(text, name, 0.88) for name in DOAN):
        return "doan"
    short = text.startswith("cong hoa ") and text.endswith("viet nam") and len(text) < 40
    return "quoc_hieu" if short or alike(text, QUOC_HIEU, 0.8) else ""


def type_of(text: str, share: float = 1.0) -> str:
    """Letters of the type that the folded line names and nothing else; '' if it names none.

    ``share`` below 1 admits a slip of the pen, for lines that look like a title anyway.
    """
    compact = re.sub(r"\d+$", "", text.replace(" ", ""))
    if compact in _COMPACT:
        return _COMPACT[compact]
    if share < 1 and compact:
        for name, code in _COMPACT.items():
            if compact[0] == name[0] and alike(compact, name, share):
                return code
    return ""


def type_at_front(text: str) -> str:
    """Letters of the type whose name begins the folded line."""
    names = [name for name in TEN_LOAI if text == name or text.startswith(name + " ")]
    return TEN_LOAI[max(names, key=len)] if names else ""


_SO = re.compile(r"^s[ốồổôỐỒÔo]\s*(?:hiệu\s*)?[:;.,]?\s*(?P<rest>.*)$", re.I)
_SO_REST = re.compile(r"/|[-–—]\s*[A-ZĐ\u00d0]{2}|^[\s\d.…_]*$")
_SO_BARE = re.compile(r"^[\d.…_]{1,9}\s*[/–-]\s*[A-ZĐ\u00d0][A-ZĐ\u00d0a-zđ0-9.…]*\s*[-/–]")


_STAMP = re.compile(r"\bgio\b.*\bphut\b|\d \d{1,2} \d{2} \d{2}\b.*$")
"""The note of an electronic signature at the top right corner has number and time."""


def is_number(text: str) -> bool:
    """A line that is meant as số, ký hiệu, however it is spelled."""
    text = real(tidy(text))
    if len(text.split()) > 12 or _STAMP.search(fold(text)):
        return False
    if _SO_BARE.match(text):
        return True
    found = _SO.match(text)
    return bool(found and _SO_REST.search(found["rest"]))


_NGAY = re.compile(
    r"\bngay\d*\b.*\bthang\b.*\bnam\b|\bngay\b.*\bthang( \d{1,2}){1,2}( \d{4})?$|\bngay( \d{1,2})? thang( \d{1,2})?$|\bngay\b( \d{1,2}){0,2}( \d{4})?$|\bthang\b.*\bnam\b"
)


_NGAY_SO = re.compile(r"^[^\W\d][^\d(/]{2,40}[,;]\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$")
"""``Bắc Giang, 05/3/2021``."""


_NO_NGAY = re.compile(r"^[^\W\d][^\d,;(]{1,40}[,;]\s*\d{1,2}\s+tháng\b.{1,20}$", re.I)
"""``Hưng Yên, 15 tháng 11 năm 2021``: the word ngày left out."""


def is_date(text: str) -> bool:
    """A line that is meant as địa danh, ngày tháng năm."""
    plain = fold(text)
    words = plain.split()
    if not 2 <= len(words) <= 16 or text.lstrip().startswith("(") or _STAMP.search(plain):
        return False
    if _NGAY_SO.match(text.strip()):
        return True
    told = any(word.startswith("ngay") for word in words[:10]) or bool(_NO_NGAY.match(text.strip()))
    return bool(_NGAY.search(plain)) and told


_GROUPS = re.compile(r"[/\-–—]\s*(?P<group>[^\W\d_][^\W_]*)")


def type_in_number(text: str) -> str:
    """Letters of the type in the symbol, ``KH`` of ``Số: 08/KH-SYT``; '' if there are none."""
    groups: list[str] = [m["group"] for m in _GROUPS.finditer(real(tidy(text)))]
    first = groups[0] if groups else ""
    upper = {code.upper(): code for code in sorted(KY_HIEU_LOAI)}
    return first if first in KY_HIEU_LOAI else upper.get(first.upper(), "")


def issuer_in_number(text: str) -> str:
    """Letters of the body in the symbol, ``SYT`` of ``Số: 08/KH-SYT``; '' if there are none."""
    groups: list[str] = [m["group"] for m in _GROUPS.finditer(real(tidy(text)))]
    own = groups[1:] if type_in_number(text) else groups
    return own[0] if own else ""


def has_symbol(text: str) -> bool:
    """The number line has at least one group of letters."""
    return bool(_GROUPS.search(real(tidy(text))))


def ve_viec(text: str) -> bool:
    """``V/v …`` or ``Về việc …``."""
    return bool(re.match(r"^\W*(v\s*/\s*v\b|v\.v\b|về việc\b)", tidy(text), re.I))
