"""An invented register of nominees of which it is known who is who: 20,000 rows of 60 bodies.

Some stand twice, put forward by two bodies, the second time as another clerk would type them: without
marks, with a wrong tone, a slip, a title, capitals, without a middle name, the unit abbreviated, the
birth date in part or with day and month swapped. Namesakes are as frequent as among real names.

    python -m benchmarks.register
"""

from __future__ import annotations

import argparse
import random
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace

from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.problems import At
from dienhinh_docs.programme.load import load
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.resources import built_in_programme
from dienhinh_docs.twins.nominees import FAMILY, Family, Nominee
from dienhinh_docs.twins.pairs import pairs, subjects
from dienhinh_docs.twins.unit_names import Units, units_of
from dienhinh_docs.twins.words import person_form, unit_form
from dienhinh_docs.viet import NgayKhuyet

WORDS = """\
Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Hoàng Vũ Đỗ Bùi Đặng Ngô Dương Lý Thân Giáp Nông
Văn Văn Văn Thị Thị Thị Đức Minh Thanh Ngọc Hữu Quang Xuân Thu Kim Hồng Đình Công
Anh Bình Chi Cường Dung Dũng Giang Hà Hải Hằng Hạnh Hiền Hoa Hòa Hùng Huyền Hương Khánh Lan Linh Loan Long Mai Minh Nam \
Nga Ngân Nhung Oanh Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng Thúy Thủy Tiến Trang Trung Tú Tuấn Tuyết Uyên Vân Việt \
Xuân Yến
Tân Mỹ An Hòa Bình Thanh Đông Tây Phú Lộc Xuân Hồng Thái Cẩm Lương Kỳ Sơn Quế Trù Yên"""
KINDS = (DoiTuong.TAP_THE, DoiTuong.CA_NHAN, DoiTuong.HO_GIA_DINH)
SURNAMES, MIDDLES, GIVEN, SYLLABLES = (line.split() for line in WORDS.splitlines())
ROOMS = [
    "Khoa Nội", "Khoa Ngoại", "Khoa Sản", "Khoa Nhi", "Khoa Khám bệnh", "Phòng Kế hoạch tổng hợp",
    "Phòng Điều dưỡng", "Tổ Văn phòng", "Tổ Hành chính", "Phòng Tổ chức cán bộ", "Khoa Nội A",
    "Khoa Nội B", "Tổ 1", "Tổ 2", "Tổ chuyên môn", "Chi bộ",
]  # fmt: skip
"""The same names in every unit."""
SHORT = {"Ủy ban nhân dân": "UBND", "Bệnh viện": "BV", "Trung học cơ sở": "THCS", "Trung tâm Y tế": "TTYT", "thành phố": "TP.", "Tiểu học": "TH"}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A row as a clerk typed it; ``who`` is the truth."""

    who: int
    kind: DoiTuong
    ten: str
    don_vi: str
    body: int
    birth: NgayKhuyet | None = None


class Register:
    """Rows by chance that can be repeated."""

    def __init__(self, seed: int, size: int) -> None:
        self.chance = random.Random(seed)
        self.units = self._units()
        self.rows: list[Said] = []
        self.used: set[tuple[str, str]] = set()
        who = 0
        while len(self.rows) < size:
            who += 1
            row = self._somebody(who)
            if row is None:
                continue
            self.rows.append(row)
            if self.chance.random() < 0.04:
                body = (row.body + self.chance.randrange(1, 60)) % 60
                self.rows.append(self._typed_again(replace(row, body=body)))
        self.chance.shuffle(self.rows)

    def pick(self, words: list[str]) -> str:
        return self.chance.choice(words)

    def _units(self) -> list[str]:
        huyen = [f"huyện {a} {b}" for a, b in zip(SYLLABLES[::2], SYLLABLES[1::2], strict=True)]
        places = sorted({f"{self.pick(SYLLABLES)} {self.pick(SYLLABLES)}" for _ in range(250)})
        made = []
        for place in places:
            where = self.pick(huyen)
            made.append(f"Ủy ban nhân dân xã {place}, {where}")
            made.append(f"Trường Trung học cơ sở {place}, {where}")
            made.append(f"Trường Tiểu học {place}, {where}")
        made += [f"Bệnh viện Đa khoa {h}" for h in huyen] + [f"Trung tâm Y tế {h}" for h in huyen]
        return made

    def _somebody(self, who: int) -> Said | None:
        body, unit = self.chance.randrange(60), self.pick(self.units)
        lot = self.chance.random()
        if lot < 0.3:
            ten = self.pick(ROOMS)
            if (ten, unit) in self.used:  # a unit has one room of a name
                return None
            self.used.add((ten, unit))
            return Said(who, DoiTuong.TAP_THE, ten, unit, body)
        ten = f"{self.pick(SURNAMES)} {self.pick(MIDDLES)} {self.pick(GIVEN)}"
        born = NgayKhuyet(
            self.chance.randrange(1958, 2000),
            self.chance.randrange(1, 13),
            self.chance.randrange(1, 29),
        )
        if lot < 0.45:
            thon = f"Thôn {self.pick(SYLLABLES)}, {unit.removeprefix('Ủy ban nhân dân ')}"
            if not unit.startswith("Ủy") or (ten, thon) in self.used:
                return None
            self.used.add((ten, thon))
            return Said(who, DoiTuong.HO_GIA_DINH, ten, thon, body, self._known(born))
        return Said(who, DoiTuong.CA_NHAN, ten, unit, body, self._known(born))

    def _known(self, born: NgayKhuyet) -> NgayKhuyet | None:
        """Nominations carry a birth date, exemplars none."""
        return born if self.chance.random() < 0.8 else None

    def _typed_again(self, row: Said) -> Said:
        ten = row.ten
        if row.kind is not DoiTuong.TAP_THE:
            ten = self._name_again(ten)
        elif self.chance.random() < 0.3:
            ten = self.chance.choice((ten.upper(), plain(ten), f" {ten.replace(' ', '  ')} "))
        don_vi = self._unit_again(row.don_vi)
        if row.kind is DoiTuong.CA_NHAN and self.chance.random() < 0.15:
            don_vi = self.pick(self.units)  # has moved since
        return replace(row, ten=ten, don_vi=don_vi, birth=self._birth_again(row.birth))

    def _name_again(self, ten: str) -> str:
        lot, words = self.chance.random(), ten.split()
        if lot < 0.5:
            return ten
        if lot < 0.6:
            return ten.upper()
        if lot < 0.7:
            return plain(ten)
        if lot < 0.8:
            return f"{self.chance.choice(('Ông', 'Bà', 'Đồng chí'))} {ten}"
        if lot < 0.87:
            return f"{words[0]} {words[-1]}"
        if lot < 0.93:
            return unicodedata.normalize("NFD", ten)
        at = self.chance.randrange(1, len(ten) - 1)
        return ten[:at] + ten[at + 1 :]

    def _unit_again(self, unit: str) -> str:
        lot = self.chance.random()
        if lot < 0.4:
            return unit
        for full, short in SHORT.items():
            unit = unit.replace(full, short)
        if lot < 0.6:
            return unit
        if lot < 0.75:
            return unit.partition(",")[0] if unit.count(",") == 1 else unit
        return unit.replace(", ", " - ").replace(" ", "\u00a0", 1)

    def _birth_again(self, born: NgayKhuyet | None) -> NgayKhuyet | None:
        lot = self.chance.random()
        if born is None or lot < 0.1:
            return None
        if lot < 0.2:
            return NgayKhuyet(born.nam)
        if lot < 0.25 and born.ngay < 13:
            return NgayKhuyet(born.nam, born.ngay, born.thang)
        if lot < 0.3:
            return replace(born, ngay=born.ngay % 28 + 1)
        return born


def plain(text: str) -> str:
    """Without marks."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def as_nominees(rows: list[Said], units: Units) -> list[Nominee]:
    """As the intake would hand them on; a row's place in the list is its cell."""
    made = []
    for number, row in enumerate(rows):
        family = FAMILY[row.kind]
        form = unit_form(row.ten) if family is Family.COLLECTIVE else person_form(row.ten)
        at = At(f"{row.body}.xlsx", "Đề nghị", f"C{number}")
        unit, body = units.of(row.don_vi), str(row.body)
        nominee = Nominee(family, row.ten, row.don_vi, body, "1", at, form, unit, row.birth)
        made.append(nominee)
    return made


@dataclass(frozen=True)
class Score:
    """How well the twins of a register were found."""

    told: int
    right: int
    found: int  # twins of which a pair was told
    twins: int
    seconds: float

    @property
    def precision(self) -> float:
        return self.right / self.told

    @property
    def recall(self) -> float:
        return self.found / self.twins


def measure(plan: ChuongTrinh, seed: int, size: int) -> dict[str, Score]:
    """All pairs, by kind of nominee, and those called sure; time from raw names to pairs."""
    rows = Register(seed, size).rows
    begun = time.perf_counter()
    units = units_of(plan, [row.don_vi for row in rows])
    nominees = as_nominees(rows, units)
    told = pairs(subjects(nominees))
    seconds = time.perf_counter() - begun
    truth = {n.at.cell: row for n, row in zip(nominees, rows, strict=True)}
    counts = Counter(row.who for row in rows)
    twice = {row.who: row.kind for row in rows if counts[row.who] == 2}
    found = [(truth[p.first.at.cell], truth[p.second.at.cell], p.sure) for p in told]
    groups = {"all": set(KINDS), "sure": set(KINDS)} | {kind.ten: {kind} for kind in KINDS}
    scores = {}
    for name, kinds in groups.items():
        some = [(a, b) for a, b, sure in found if a.kind in kinds and (sure or name != "sure")]
        right = [a.who for a, b in some if a.who == b.who]
        wanted = sum(kind in kinds for kind in twice.values())
        scores[name] = Score(len(some), len(right), len(set(right)), wanted, seconds)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[2, 3, 4])
    asked = parser.parse_args()
    programme, problems = load(built_in_programme().parent)
    if programme is None:
        raise SystemExit(str(problems))
    for seed in asked.seeds:
        for name, s in measure(programme.plan, seed, asked.size).items():
            print(
                f"{seed} {name:12} precision {s.precision:.3f}, recall {s.recall:.3f}, "
                f"{s.told} told of {s.twins} twins, {s.seconds:.2f} s"
            )


if __name__ == "__main__":
    main()
