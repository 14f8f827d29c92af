"""Who owes what: every state, every edge of a deadline, every way a workbook may fail to count."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.register import Register
from dienhinh_docs.status.content import remember
from dienhinh_docs.status.judge import papers_of
from dienhinh_docs.status.model import RECEIVED, State
from support.standing import PROGRAMME, plan_with, refused, sendings, standing, states

DAY = date.fromisoformat
PLAN_DUE = plan_with(("ke-hoach", 1, date(2024, 3, 20)))


@pytest.mark.parametrize(
    ("sent_on", "state"),
    [
        ("2024-03-19", "sent"),
        ("2024-03-20", "sent"),  # the day itself is in time
        ("2024-03-21", "late 1"),
        ("2024-04-01", "late 12"),
    ],
)
def test_days_late_count_from_the_day_after_the_deadline(sent_on: str, state: str) -> None:
    sent = sendings(f"""
        | body | day       | ke-hoach |
        | SNV  | {sent_on} | ok       |
    """)
    assert states(standing(sent, "2024-04-02", plan=PLAN_DUE), "SNV")["ke-hoach.1"] == state


@pytest.mark.parametrize(
    ("today", "state"),
    [("2024-03-20", "waiting"), ("2024-03-21", "overdue 1"), ("2025-03-20", "overdue 365")],
)
def test_what_is_not_sent_is_overdue_until_today(today: str, state: str) -> None:
    found = standing([], today, plan=PLAN_DUE)
    assert states(found, "SNV").get("ke-hoach.1", "waiting") == state
    assert found.bodies[0].sent_on is None


def test_days_late_run_on_over_the_end_of_the_year() -> None:
    plan = plan_with(("tien-do", 4, date(2024, 12, 31)))
    sent = sendings("""
        | body | day        | tien-do |
        | SNV  | 2025-01-02 | IV      |
    """)
    found = standing(sent, "2025-01-05", plan=plan)
    assert states(found, "SNV")["tien-do.4"] == "late 2"
    assert states(found, "SCT")["tien-do.4"] == "overdue 5"


def test_a_paper_without_deadline_is_never_late() -> None:
    sent = sendings("""
        | body | day        | ke-hoach |
        | SNV  | 2024-12-31 | ok       |
    """)
    found = standing(sent, "2025-12-31", plan=plan_with())
    assert states(found, "SNV") == {"ke-hoach.1": "sent"}
    assert states(found, "SCT") == {}
    assert found.late() == []


def test_a_body_that_sent_a_part_owes_the_rest() -> None:
    sent = sendings("""
        | body | day        | ke-hoach | danh-sach | tien-do | de-nghi |
        | SNV  | 2024-03-01 | ok       |           | II      |         |
    """)
    assert states(standing(sent, "2024-09-20"), "SNV") == {
        "ke-hoach.1": "sent",
        "danh-sach-dien-hinh.2": "overdue 161",
        "tien-do.2": "sent",
        "tien-do.3": "overdue 7",
    }


def test_a_paper_with_rows_to_mend_is_returned_and_the_others_are_not() -> None:
    sent = sendings("""
        | body | day        | ke-hoach | danh-sach | tien-do    | de-nghi  |
        | SNV  | 2024-06-15 | ok, bad  | ok        | II, bad IV | bad IV   |
    """)
    found = standing(sent, "2024-06-16")
    assert states(found, "SNV") == {
        "ke-hoach.1": "returned 87",
        "danh-sach-dien-hinh.2": "late 64",
        "tien-do.2": "late 1",
        "tien-do.4": "returned",
        "de-nghi.4": "returned",
    }
    assert found.bodies[0].papers["ke-hoach.1"].rows_returned == 1
    assert found.bodies[0].errors == 3


def test_a_returned_form_returns_every_paper_that_is_there() -> None:
    sent = sendings("""
        | body | day        | form | ke-hoach | tien-do |
        | SNV  | 2024-03-01 | bad  | ok       | II      |
    """)
    told = states(standing(sent, "2024-03-05"), "SNV")
    assert told == {"ke-hoach.1": "returned", "tien-do.2": "returned"}


def test_a_returned_row_of_an_unknown_quarter_is_told_with_what_has_begun_and_is_not_there() -> (
    None
):
    sent = sendings("""
        | body | day        | tien-do    |
        | SNV  | 2024-07-02 | II, bad ?  |
    """)
    told = states(standing(sent, "2024-07-02"), "SNV")
    assert (told["tien-do.2"], told["tien-do.3"]) == ("late 18", "returned")
    assert "tien-do.4" not in told


def test_a_nomination_counts_for_its_own_quarter() -> None:
    sent = sendings("""
        | body | day        | de-nghi |
        | SNV  | 2024-05-02 | ok II   |
    """)
    assert "de-nghi.4" not in states(standing(sent, "2024-05-03"), "SNV")
    plan = plan_with(("de-nghi", 2, date(2024, 5, 1)))
    assert states(standing(sent, "2024-05-03", plan=plan), "SNV") == {"de-nghi.2": "late 1"}


# --- files that do not count ----------------------------------------------------------------


def test_a_refused_workbook_is_neither_sent_nor_silent() -> None:
    file = refused("so.xlsx", Code.TEP_CHUONG_TRINH_KHAC, body="SNV", programme="nam-khac")
    found = standing([file], "2024-04-01")
    assert states(found, "SNV") == {
        "ke-hoach.1": "refused 12",
        "danh-sach-dien-hinh.2": "refused",  # its quarter has begun
        "tien-do.2": "refused",
    }
    (told,) = found.bodies[0].refused
    assert (told.file, told.counts) == ("so.xlsx", (("TEP_CHUONG_TRINH_KHAC", 1),))
    assert found.bodies[0].times_returned == 0


def test_a_file_that_cannot_be_opened_is_its_bodys_if_it_has_the_name_of_its_kit() -> None:
    named = refused("scT.xlsx", Code.TEP_CO_MAT_KHAU)
    unnamed = refused("sổ của tôi.xlsx", Code.TEP_CO_MAT_KHAU)
    found = standing([named, unnamed], "2024-04-01")
    assert states(found, "SCT")["ke-hoach.1"] == "refused 12"
    assert [item.file for item in found.unplaced] == ["sổ của tôi.xlsx"]


def test_a_workbook_of_an_unknown_body_is_nobodys() -> None:
    found = standing([refused("SNV.xlsx", Code.TEP_CO_QUAN_LA, body="KHAC")], "2024-04-01")
    assert [item.file for item in found.unplaced] == ["SNV.xlsx"]
    assert states(found, "SNV")["ke-hoach.1"] == "overdue 12"


def test_beside_a_right_workbook_a_refused_one_is_only_named() -> None:
    sent = sendings("""
        | body | day        | ke-hoach |
        | SNV  | 2024-03-01 | ok       |
    """)
    found = standing([*sent, refused("SNV (2).xlsx", Code.TEP_QUA_LON, body="SNV")], "2024-03-21")
    assert states(found, "SNV") == {"ke-hoach.1": "sent"}
    assert [item.file for item in found.bodies[0].refused] == ["SNV (2).xlsx"]


def test_of_several_copies_the_newest_counts_and_the_others_are_named() -> None:
    old, new = sendings("""
        | body | day        | file       | ke-hoach | danh-sach |
        | SNV  | 2024-03-01 | SNV cũ.xlsx | bad      |           |
        | SNV  | 2024-03-25 | SNV.xlsx   | ok       | ok        |
    """)
    old.superseded_by = new.file
    found = standing([new, old], "2024-03-26")
    assert states(found, "SNV") == {"ke-hoach.1": "late 5", "danh-sach-dien-hinh.2": "sent"}
    row = found.bodies[0]
    assert (row.files, row.superseded, row.errors) == (("SNV.xlsx",), ("SNV cũ.xlsx",), 0)


def test_copies_that_cannot_be_told_apart_are_all_returned() -> None:
    sent = sendings("""
        | body | day        | file         | ke-hoach | tien-do |
        | SNV  | 2024-03-01 | SNV.xlsx     | ok       |         |
        | SNV  | 2024-03-01 | SNV (2).xlsx | ok       | II      |
    """)
    for copy in sent:
        assert copy.checked
        copy.checked.hold_back()
        copy.problems.append(problem(Code.TEP_TRUNG_CO_QUAN, At(copy.file)))
    found = standing(sent, "2024-03-05")
    assert states(found, "SNV") == {"ke-hoach.1": "returned", "tien-do.2": "returned"}
    row = found.bodies[0]
    assert (row.files, row.errors) == (("SNV.xlsx", "SNV (2).xlsx"), 2)


def test_a_list_beside_a_workbook_is_named_and_is_to_be_mended() -> None:
    sent = sendings("""
        | body | day        | file           | ke-hoach | de-nghi |
        | SNV  | 2024-03-01 | SNV.xlsx       | ok       |         |
        | SNV  | 2024-03-02 | danh sách.xlsx |          | ok      |
    """)
    sent[1].beside = "SNV.xlsx"
    sent[1].problems = [problem(Code.DANH_SACH_BEN_SO, At("danh sách.xlsx"))]
    found = standing(sent, "2024-03-05")
    assert states(found, "SNV") == {"ke-hoach.1": "sent"}
    row = found.bodies[0]
    assert [item.file for item in row.refused] == ["danh sách.xlsx"]
    assert (row.files, row.errors) == (("SNV.xlsx",), 1)


# --- days -----------------------------------------------------------------------------------


def test_a_later_sending_of_the_same_workbook_does_not_make_earlier_papers_late() -> None:
    register = Register()
    (march,) = sendings("""
        | body | day        | ke-hoach |
        | SNV  | 2024-03-15 | ok       |
    """)
    remember(register, march, DAY("2024-03-16"))
    (june,) = sendings("""
        | body | day        | ke-hoach | tien-do |
        | SNV  | 2024-06-17 | ok       | II      |
    """)
    for when in (None, "2024-06-18"):  # before and after the second check
        if when:
            remember(register, june, DAY(when))
        found = standing([june], "2024-06-18", register=register)
        assert states(found, "SNV")["ke-hoach.1"] == "sent"
        assert states(found, "SNV")["tien-do.2"] == "late 3"
    assert register.papers == {"SNV": {"ke-hoach": "2024-03-15", "tien-do.2": "2024-06-17"}}


@pytest.mark.parametrize(
    ("written", "counts"),
    [
        ("2024-03-18", "2024-03-18"),
        ("2024-03-25", "2024-03-22"),  # still to come when the workbook was seen
        ("2014-03-18", "2024-03-22"),  # a slip in the year
        ("", "2024-03-22"),
    ],
)
def test_the_day_that_is_written_counts_if_it_can_be_true(written: str, counts: str) -> None:
    (sent,) = sendings(f"""
        | body | day       | ke-hoach |
        | SNV  | {written} | ok       |
    """)
    register = Register(received={"SNV": [sent.digest, "2024-03-22"]})
    found = standing([sent], "2024-05-01", register=register)
    assert found.bodies[0].sent_on == DAY(counts)


def test_a_workbook_that_was_never_checked_arrived_today() -> None:
    (sent,) = sendings("""
        | body | day | ke-hoach |
        | SNV  |     | ok       |
    """)
    register = Register(received={"SNV": ["another", "2024-03-01"]})
    found = standing([sent], "2024-03-23", register=register)
    assert states(found, "SNV") == {"ke-hoach.1": "late 3"}


# --- columns --------------------------------------------------------------------------------


def test_what_is_owed_once_a_year_has_one_column_in_the_quarter_of_its_deadline() -> None:
    ids = [paper.id for paper in papers_of(PROGRAMME.plan)]
    assert ids == [
        "ke-hoach.1", "danh-sach-dien-hinh.2", "tien-do.2", "tien-do.3", "tien-do.4", "de-nghi.4",
    ]  # fmt: skip


def test_a_deadline_of_another_quarter_adds_a_column() -> None:
    plan = plan_with(("de-nghi", 2, date(2024, 5, 1)), ("tien-do", 1, date(2024, 3, 1)))
    ids = [paper.id for paper in papers_of(plan)]
    assert ids.index("tien-do.1") < ids.index("tien-do.2") < ids.index("de-nghi.2")
    assert {"de-nghi.2", "de-nghi.4"} <= set(ids)


def test_only_shows_what_is_asked_for() -> None:
    found = standing([], "2024-04-01")
    assert len(found.bodies) == len(PROGRAMME.plan.co_quan) > 2
    quarter = found.only(quarters=(2,))
    assert {p.quarter for p in quarter.papers} == {2}
    assert quarter.late() == []
    assert found.only(quarters=(2,), late=True).bodies == ()
    assert [row.body.ma for row in found.only(bodies=("SCT",)).bodies] == ["SCT"]
    assert len(found.only(late=True).bodies) == len(found.bodies)


# --- laws -----------------------------------------------------------------------------------

CELLS = st.sampled_from(["", "ok", "bad", "ok, bad"])
QUARTERS = st.sampled_from(["", "II", "bad II", "II, III", "bad ?", "IV"])
ROWS = st.tuples(
    st.dates(date(2024, 1, 1), date(2025, 1, 31)), CELLS, CELLS, QUARTERS, CELLS, CELLS
)


@given(st.lists(ROWS, max_size=6), st.dates(date(2024, 1, 1), date(2025, 2, 28)))
def test_every_body_stands_once_with_every_paper_and_counts_add_up(
    rows: list[tuple[date, str, str, str, str, str]], today: date
) -> None:
    lines = [
        f"| {body.ma} | {day} | {'bad' if form == 'bad' else ''} | {plan} | {listed} | {done} | {named} |"
        for body, (day, plan, listed, done, named, form) in zip(
            PROGRAMME.plan.co_quan, rows, strict=False
        )
    ]
    table = "\n".join(["|body|day|form|ke-hoach|danh-sach|tien-do|de-nghi|", *lines])
    found = standing(sendings(table), today.isoformat())
    assert found.papers
    for paper in found.papers:
        assert found.counts(paper).total() == len(found.bodies)
    for row in found.bodies:
        assert row.days_late == max(s.days_late for s in row.papers.values())
        for paper in found.papers:
            s = row.papers[paper.id]
            assert (s.sent_on is not None) == (s.state in RECEIVED)
            assert (s.state is State.RETURNED) == (s.rows_returned > 0)
            assert s.days_late >= 0
            if s.state in (State.LATE, State.OVERDUE):
                assert paper.due
                assert s.days_late == ((s.sent_on or today) - paper.due).days > 0
            if s.state in (State.SENT, State.WAITING):
                assert s.days_late == 0
