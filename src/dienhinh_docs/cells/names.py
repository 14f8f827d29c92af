"""Names of persons and bodies: the title apart, ALL CAPS put right, for persons only."""

from __future__ import annotations

import re

from dienhinh_docs.cells.base import Result, shown
from dienhinh_docs.cells.syllables import is_syllable
from dienhinh_docs.cells.text import sized, tidied
from dienhinh_docs.sheet import Col
from dienhinh_docs.viet import nfc

_LISTED = """
    âu ân bạch bàn bành bế biện bùi ca cà cam cao cầm cấn chế chu chử chung chúc cung cù cổ
    dương doãn diệp dư đàm đàng đào đặng đậu điêu điền đinh đoàn đỗ đồng đổng đới đường giang giáp
    giàng hà hạ hán hàn hàng hầu hồ hoa hoàng hứa huỳnh hùng hướng khổng khúc khương khuất kiều kim
    la lã lại lâm lăng lành lê liễu lò lộc lô lôi lữ lục lương lường lưu lý lỳ ma mã mạc mai mạnh
    mẫn mông mùa nghiêm ngô ngọ nguyễn ngụy nhâm nhan nhữ ninh nông ong phạm phan phí phù
    phùng phương quách quan quàng sầm sùng tạ tăng tân tào tiêu tiết thạch thái thân thào thẩm
    thiều tòng tô tôn tống trang trà trần trầm triệu trình trịnh trương tráng từ ứng uông vàng văn
    vi viên vừ võ vũ vương xa
    """
SURNAMES = frozenset(_LISTED.split())
"""Surnames of Vietnam (Kinh, Tày, Nùng, Thái, Dao, H'Mông, Chăm, Hoa)."""

_SURE = "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô trịnh đinh dương giàng"
_COMMON = frozenset(_SURE.split())
_USUAL = "văn thị đình đức hữu xuân ngọc minh quang thanh duy công a thu hồng huy quốc"
_MIDDLE = frozenset(_USUAL.split())
"""Many surnames are words too (VĂN HÓA, CAO NGUYÊN): one of these must stand by them."""

_BODY = "ban đẳng đội đồn hội huyện niên phòng phường sở thôn tổ trạm trại trường ty ủy uỷ xã xóm"
_GROUPS = frozenset(_BODY.split())
"""Words of bodies: with one of them among capitals the name is no person's for certain."""

_TITLE = re.compile(
    r"""(?xi)
    (?: (?:ông|bà|anh|chị|cụ|(?:cô|thầy)(?:\ giáo)?|cháu|em|bác\ s[ĩỹ]|kỹ\ sư|dược\ s[ĩỹ]
         |cử\ nhân|thạc\ s[ĩỹ]|tiến\ s[ĩỹ]|(?:phó\ )?giáo\ sư|luật\ sư|nghệ\ nhân|đồng\ chí
         |nhà\ giáo(?:\ ưu\ tú|\ nhân\ dân)?|thầy\ thuốc\ (?:ưu\ tú|nhân\ dân)
         |nghệ\ s[ĩỹ]\ (?:ưu\ tú|nhân\ dân))
        (?=[\ :])
      | (?:đ/c|gs|pgs|tskh|ts|ths|bs|bsckii?|ks|cn|ls|ngưt|ngnd|ttưt|ttnd|nsưt|nsnd|mrs?|ms)
        (?:\.|(?=[\ ,]))
      | [ôb]\.
    ) [\ ,.:]*
    """
)
"""How a person is addressed, and degrees: not printed before a name (NĐ 30/2020, Phụ lục I, II.7)."""

_RANK = re.compile(
    r"(?i)(?:(?:đại|trung|thượng|thiếu) (?:tướng|tá|[úu]y|uý)"
    r"|(?:thượng|trung|hạ) s[ĩỹ]|binh nh(?:ất|ì)),? "
)
"""Ranks of army and police, which are printed before the name of who signs."""

_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST_WORDS = 6


def read(raw: object, col: Col) -> Result:
    """A name; what is not certainly a person's is only tidied."""
    written = shown(raw)
    return sized(put_right(tidied(written)), written, col)


def put_right(name: str) -> str:
    """``Ông NGUYỄN VĂN MẪU`` → ``Nguyễn Văn Mẫu``; a rank stays, a body's name stays as it is."""
    rank, bare = parted(name)
    if _is_person(bare) and _not_a_body(bare) and _wrong_capitals(bare):
        bare = _capitalised(bare)
        rank = rank.capitalize()
    return f"{rank} {bare}" if rank else bare


def parted(name: str) -> tuple[str, str]:
    """Rank and name of a person, without address and degrees; of anything else no rank, and all."""
    rank, bare = "", name
    while found := _TITLE.match(bare) or _RANK.match(bare):
        if found.re is _RANK:
            rank = found.group().rstrip(" ,")
        bare = bare[found.end() :]
    return (rank, bare) if bare == name or _is_person(bare) else ("", name)


def _is_person(text: str) -> bool:
    """A known surname, then one to five words of letters."""
    words = text.split(" ")
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(_LETTERS.fullmatch, words)):
        return False
    return words[0].lower() in SURNAMES and not "a" <= words[1][0] <= "z"


def _not_a_body(text: str) -> bool:
    words = text.lower().split(" ")
    return not _GROUPS.intersection(words) and all(map(is_syllable, words))


def _wrong_capitals(text: str) -> bool:
    """All large where that is a person's for certain, or small where TCVN3 has no capital."""
    words = text.split(" ")
    if text.isupper():
        first, second = words[0].lower(), words[1].lower()
        return first in _COMMON or (len(words) > 2 and second in _MIDDLE)
    small = [word[0] for word in words if word[0].islower()]
    return bool(small) and not any(letter.isascii() for letter in small)


def _capitalised(text: str) -> str:
    return " ".join(nfc(word[0].upper() + word[1:].lower()) for word in text.split(" "))
