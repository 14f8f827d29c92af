"""Strokes of the lines, automatic numbers, blocks laid out by tabs, text of annexes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dienhinh_docs.lint.checks.format_alignment import justified
from dienhinh_docs.lint.checks.format_body import body_size
from dienhinh_docs.lint.checks.format_halves import halves
from dienhinh_docs.lint.checks.format_labels import SO_TU_DONG, labels
from dienhinh_docs.lint.checks.format_paragraphs import first_lines, gaps
from dienhinh_docs.lint.checks.format_strokes import strokes
from dienhinh_docs.lint.checks.text_order import check_heading_order
from dienhinh_docs.lint.found import AnnexFound, Found, Heading
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.model import Para, Piece, RuleKind, pieces
from dienhinh_docs.problems import Severity
from support.found_docs import LONG_TEXT, PLAIN, document
from support.found_docs import Run as R

# --- strokes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "severity"),
    [(RuleKind.SHAPE, Severity.ERROR), (RuleKind.CHARACTERS, Severity.WARNING)],
)
def test_a_broken_line_is_told_and_typed_hyphens_ask_for_a_look(
    kind: RuleKind, severity: Severity
) -> None:
    found = document()
    (line,) = found.lines["co_quan"]
    found.lines["co_quan"] = [replace(line, kind=kind, solid=False)]
    (problem,) = strokes(found)
    assert (problem.code.value, problem.severity) == ("TT_DUONG_KE_NET", severity)


def test_one_solid_line_among_others_is_enough() -> None:
    found = document()
    assert list(strokes(found)) == []
    (line,) = found.lines["co_quan"]
    found.lines["co_quan"] = [replace(line, solid=False), line]
    assert list(strokes(found)) == []


# --- automatic numbers -----------------------------------------------------------------------


def numbered(**look: Any) -> Found:
    """The heading “1. Mục đích” with an automatic number of this look."""

    def change(component: C, para: Para) -> Para:
        if not para.raw.startswith("1. "):
            return para
        words = (replace(para.runs[0], text=para.raw.removeprefix("1. ")),)
        shown = replace(PLAIN, bold=True)
        return replace(para, runs=words, label="1.", label_look=replace(shown, **look))

    found = document(change)
    para = next(p for p in found.body if p.label)
    found.headings.insert(1, Heading(para, "so", "1", "Mục đích", own_line=True))
    return found


@pytest.mark.parametrize(
    ("look", "value"),
    [
        ({}, None),
        ({"fonts": (("ascii", "Calibri"),)}, "Calibri"),
        ({"color": "FF0000"}, "FF0000"),
        ({"size": 11}, "11"),
        ({"italic": True}, "đang in nghiêng"),
        ({"bold": False}, "chưa in đậm"),
    ],
)
def test_an_automatic_number_looks_as_its_heading(look: dict[str, Any], value: str | None) -> None:
    told = [(p.value, dict(p.facts)["thanh_phan"]) for p in labels(numbered(**look))]
    assert told == ([] if value is None else [(value, SO_TU_DONG)])


# --- blocks laid out by tabs -----------------------------------------------------------------


def tabbed(second: tuple[float, str], **form: Any) -> Found:
    """Quốc hiệu and tiêu ngữ behind a tab each; the second's tab stop is given."""

    def line(number: int, text: str, stop: tuple[float, Any]) -> Piece:
        para = Para(number, (R(f"\t{text}", PLAIN),), "trai", 0, 0, 0, 0, 0, 1, stops=(stop,))
        return next(iter(pieces(replace(para, **form))))

    found = document()
    found.parts[C.QUOC_HIEU] = [line(1, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (120.0, "giua"))]
    found.parts[C.TIEU_NGU] = [line(2, "Độc lập - Tự do - Hạnh phúc", second)]
    return found


@pytest.mark.parametrize(
    ("stop", "severities"),
    [(120.0, []), (122.0, []), (126.0, [Severity.WARNING]), (135.0, [Severity.ERROR])],
)
def test_lines_behind_tabs_share_a_middle(stop: float, severities: list[Severity]) -> None:
    problems = list(halves(tabbed((stop, "giua"))))
    assert [p.severity for p in problems] == severities
    assert {p.code.value for p in problems} <= {"TT_CANH"}


def test_a_place_that_cannot_be_known_is_said_to_be_unjudged() -> None:
    (problem,) = halves(tabbed((120.0, "thap_phan")))
    assert problem.code.value == "TT_CHUA_XET"


# --- annexes ---------------------------------------------------------------------------------


def annexed(*changes: dict[str, Any], size: float = 14, title: str = "DANH MỤC") -> Found:
    """An annex of paragraphs of text behind the document, each laid as given."""
    found = document()
    at = len(found.file.paras)
    head = Piece(Para(at + 1, (R("Phụ lục", PLAIN),), "giua", 0, 0, 0, 0, 0, 1), ())
    name = Para(at + 2, (R(title, PLAIN),), "giua", 0, 0, 0, 0, 0, 1)
    body = tuple(
        replace(
            Para(n, (R(LONG_TEXT, replace(PLAIN, size=size)),), "deu", 0, 0, 12.7, 0, 6, 1.1),
            **change,
        )
        for n, change in enumerate(changes, at + 3)
    )
    titles = tuple(pieces(name))
    annex = AnnexFound(head, "", titles, None, at + 1, at + 2 + len(body), body)
    file = replace(found.file, paras=(*found.file.paras, head.para, name, *body))
    return replace(found, annexes=[annex], file=file)


def test_the_text_of_an_annex_is_set_as_the_other_text() -> None:
    checks = (body_size, justified, first_lines, gaps)
    assert [p for check in checks for p in check(annexed({}, {}))] == []
    assert len(list(body_size(annexed({}, size=12)))) == 1
    assert len(list(justified(annexed({"align": "trai"})))) == 1
    assert len(list(first_lines(annexed({"first": 0})))) == 1
    assert len(list(gaps(annexed({"after": 0}, {})))) == 1


def test_a_form_for_others_to_fill_in_looks_as_it_asks() -> None:
    assert list(justified(annexed({"align": "trai"}, title="MẪU BÁO CÁO"))) == []


def test_headings_of_an_annex_are_counted_by_themselves() -> None:
    found = annexed({}, {})
    marks = zip(found.annexes[0].body, ("1", "3"), strict=True)
    headings = tuple(Heading(p, "so", mark, "Việc", own_line=True) for p, mark in marks)
    wrong = replace(found, annexes=[replace(found.annexes[0], headings=headings)])
    assert [dict(p.facts)["can"] for p in check_heading_order(wrong)] == ["2"]
    assert list(check_heading_order(found)) == []
