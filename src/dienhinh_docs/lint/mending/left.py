"""What a mended copy still has against it, and why it was left to a person."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.wording import Lang


class Why(StrEnum):
    """Why a finding was not mended."""

    LOI_VAN = "loi_van"  # the words or figures themselves would change
    BO_CUC = "bo_cuc"  # something would have to be added, taken out or moved
    KHONG_RO = "khong_ro"  # of a kind that is mended, but not surely in this file
    CHUA_XET = "chua_xet"  # not judged, so nothing is known to be wrong


WHY: dict[Why, tuple[str, str]] = {
    Why.LOI_VAN: (
        "phải sửa câu chữ hoặc số liệu, việc của người soạn thảo",
        "words or figures would change, which is the writer's business",
    ),
    Why.BO_CUC: (
        "phải thêm, bớt hoặc chuyển chỗ một phần của văn bản",
        "a part of the paper would have to be added, taken out or moved",
    ),
    Why.KHONG_RO: (
        "trong tệp này không chắc chỗ phải sửa hoặc cách sửa",
        "in this file the place or the way to mend it is not certain",
    ),
    Why.CHUA_XET: (
        "phần mềm không xét được, cần người xem",
        "it could not be judged and needs a person's eye",
    ),
}

_LAYOUT = frozenset({
    Code.TT_THIEU, Code.TT_VI_TRI, Code.TT_KINH_GUI_THIEU, Code.TT_KINH_GUI_THUA,
    Code.TT_KINH_GUI_DANG, Code.TT_CAN_CU_GACH, Code.TT_KY_DONG, Code.TT_PHU_LUC_KEM_THEO,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Left:
    """A finding that the copy still has; ``problem.at`` is its place in the copy."""

    problem: Problem
    why: Why

    def reason(self, lang: Lang) -> str:
        """The reason in words, for the end of a sentence."""
        return WHY[self.why][lang == "en"]


def why(code: Code, mended: Container[Code]) -> Why:
    """The reason by kind of finding; ``mended`` are the kinds that are mended where it is possible."""
    if code is Code.TT_CHUA_XET:
        return Why.CHUA_XET
    if code in mended:
        return Why.KHONG_RO
    return Why.BO_CUC if code in _LAYOUT else Why.LOI_VAN
