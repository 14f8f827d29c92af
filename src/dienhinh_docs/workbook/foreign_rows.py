"""The rows of a list of somebody's own as raw rows of our sheets, and what is told about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dienhinh_docs.layout import CaNhan, DeNghi, DoiTuong, Ghi, sheet_of
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import Place, RawBook, RawRow, RawSheet
from dienhinh_docs.workbook.foreign_list import Line, List
from dienhinh_docs.workbook.foreign_titles import OF_A_PERSON, columns_of
from dienhinh_docs.workbook.interpret import is_blank
from dienhinh_docs.workbook.spec import a1, letter

SHOWN = 12
"""Headings and closing lines that are named one by one."""

PEOPLE = {DoiTuong.CA_NHAN.ten, DoiTuong.DOANH_NHAN.ten}


class Rows:
    """Fills a book from lists and gathers what is to be told; nominations are numbered through."""

    def __init__(self, book: RawBook, lists: Sequence[List]) -> None:
        self.book = book
        self.lists = lists
        self.number = 0

    def fill(self) -> list[Problem]:
        """All lists, sheet by sheet of the layout."""
        problems: list[Problem] = []
        for one in self.lists:
            problems += self._columns(one)
            problems += self._given(one)
            problems += self._other_lines(one)
            lacking = self._lacking(one)
            raw = self._sheet(one.titles.model, one)
            raw.missing = tuple(dict.fromkeys((*raw.missing, *lacking)))
            if lacking:
                problems.append(self._told_lacking(one, lacking))
            for line in one.lines:
                self._row(line, one, raw)
        # What becomes of a row of the list is what becomes of its nomination: judged last.
        last = sorted(self.book.sheets, key=lambda name: name != sheet_of(CaNhan).name)
        self.book.sheets = {name: self.book.sheets[name] for name in last}
        return problems

    # --- rows ------------------------------------------------------------------------------

    def _sheet(self, model: type[Ghi], one: List) -> RawSheet:
        sheet = sheet_of(model)
        if sheet.name not in self.book.sheets:
            own = {n: c for n, c in one.titles.fields.items() if n in sheet.columns}
            self.book.sheets[sheet.name] = RawSheet(
                sheet,
                columns={name: letter(col) for name, col in own.items()},
                headers={name: one.texts[col] for name, col in own.items()},
            )
        return self.book.sheets[sheet.name]

    def _row(self, line: Line, one: List, raw: RawSheet) -> None:
        """One row of the list; its extra columns and what is known of a person go with it."""
        fields = {n: c for n, c in one.titles.fields.items() if n in raw.sheet.columns}
        values: dict[str, Any] = {n: line.cells.get(c) for n, c in fields.items()}
        for name, (value, _) in one.given.items():
            values.setdefault(name, value)
        values |= {n: v for n, v in line.given.items() if n in raw.sheet.columns}
        person = self._of_person(one, raw)
        extra = _extra(
            line, one, set(one.titles.fields.values()) if person else set(fields.values())
        )
        if raw.sheet.model is DeNghi:
            self.number += 1
            values["ma_ho_so"] = f"{self.number:02d}"
        cells = {n: a1(line.row, c) for n, c in sorted(fields.items(), key=lambda item: item[1])}
        place = Place(self.book.file, one.grid.name, line.row, cells)
        raw.rows.append(RawRow(place, values, extra))
        if person and values.get("doi_tuong", DoiTuong.CA_NHAN.ten) in PEOPLE:
            self._person(line, one, values, person)

    def _of_person(self, one: List, raw: RawSheet) -> dict[str, int]:
        """Columns of a person's own sheet. That sheet always lacks the report, so its rows go back

        with those of the nominations; a list that lacks nothing keeps them as extra columns.
        """
        if raw.sheet.model is not DeNghi or not raw.missing:
            return {}
        return {n: c for n, c in one.titles.fields.items() if n in OF_A_PERSON}

    def _person(
        self, line: Line, one: List, nomination: dict[str, Any], person: dict[str, int]
    ) -> None:
        values: dict[str, Any] = {n: line.cells.get(c) for n, c in person.items()}
        if all(is_blank(v) for v in values.values()):
            return
        raw = self._sheet(CaNhan, one)
        raw.missing = tuple(n for n in raw.sheet.columns if raw.sheet.is_required(n))
        values |= {"ma_ho_so": nomination["ma_ho_so"], "don_vi_cong_tac": nomination.get("don_vi")}
        cells = {n: a1(line.row, c) for n, c in person.items()}
        raw.rows.append(RawRow(Place(self.book.file, one.grid.name, line.row, cells), values))

    # --- what is told ----------------------------------------------------------------------

    def _columns(self, one: List) -> Iterator[Problem]:
        """Every column: what it is taken for, what it may be, or that it is not used."""
        known = columns_of(one.titles.model)
        sheet = sheet_of(one.titles.model).name
        for name, col in sorted(one.titles.fields.items(), key=lambda item: item[1]):
            facts = {"cot": known[name].header, "trang": sheet}
            yield problem(Code.COT_DUOC_HIEU, self._title(one, col), one.texts[col], **facts)
        for col, names in sorted(one.titles.asked.items()):
            may_be = ", ".join(known[name].header for name in names)
            at = self._title(one, col)
            yield problem(Code.COT_NHIEU_NGHIA, at, one.texts[col], cot=may_be)
        held = {col for line in one.lines for col in line.cells}
        for col in one.titles.unknown:
            if col in held:
                text = one.texts[col]
                yield problem(Code.COT_LA, self._title(one, col), text, cot=text)

    def _given(self, one: List) -> Iterator[Problem]:
        """What the head of the list says for all of its rows."""
        columns = sheet_of(one.titles.model).columns
        for name, (value, text) in one.given.items():
            facts = {
                "cot": f"{columns[name].header}: {value}",
                "trang": sheet_of(one.titles.model).name,
            }
            yield problem(Code.COT_DUOC_HIEU, At(self.book.file, one.grid.name), text, **facts)

    def _other_lines(self, one: List) -> Iterator[Problem]:
        """Headings and closing lines, which are no rows."""
        groups = {reason: [(row, text) for row, text, used in one.groups if used is wanted]
                  for reason, wanted in (("group.used", True), ("group.unused", False))}  # fmt: skip
        for reason, lines in (*groups.items(), ("group.tail", one.tail)):
            if lines:
                named = "; ".join(text for _, text in lines[:SHOWN])
                more = "…" if len(lines) > SHOWN else ""
                at = At(self.book.file, one.grid.name, a1(lines[0][0], 1))
                facts = {"so": len(lines), "nhom": named + more, "ly_do": reason}
                yield problem(Code.DONG_NHOM, at, lines[0][1], **facts)

    def _lacking(self, one: List) -> tuple[str, ...]:
        """Mandatory fields that neither a column nor the head nor a heading says."""
        sheet = sheet_of(one.titles.model)
        said = {*one.titles.fields, *one.given, *(n for line in one.lines for n in line.given)}
        numbered = {"ma_ho_so"}
        return tuple(n for n in sheet.columns if sheet.is_required(n) and n not in said | numbered)

    def _told_lacking(self, one: List, lacking: Sequence[str]) -> Problem:
        sheet = sheet_of(one.titles.model)
        cot = ", ".join(sheet.columns[name].header for name in lacking)
        facts = {"cot": cot, "so_dong": len(one.lines), "trang": sheet.name}
        return problem(Code.DANH_SACH_CON_THIEU, At(self.book.file, one.grid.name), **facts)

    def _title(self, one: List, col: int) -> At:
        row = one.header if one.grid.cells.get(one.header, {}).get(col) else one.header - 1
        return At(self.book.file, one.grid.name, a1(row, col))


def _extra(line: Line, one: List, used: set[int]) -> dict[str, Any]:
    """Columns that belong to no field, by a title of their own; the running number says nothing."""
    made: dict[str, Any] = {}
    for col, value in line.cells.items():
        if col in used or col == one.titles.numbering:
            continue
        text = one.texts.get(col) or f"Cột {letter(col)}"
        made[text if text not in made else f"{text} ({letter(col)})"] = value
    return made
