"""One matrix with every state in it, for all that shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dienhinh_docs.problems import Code
from dienhinh_docs.status.model import Reasons, Standings
from support.standing import refused, sendings, standing


@pytest.fixture
def matrix() -> Standings:
    """Late, returned, refused, overdue, superseded and right, on 20/6/2024."""
    sent = sendings("""
        | body  | day        | file       | ke-hoach | danh-sach | tien-do |
        | SNV   | 2024-03-01 | SNV.xlsx   | ok       | ok        |         |
        | SCT   | 2024-06-17 | SCT.xlsx   | ok, bad  | ok        | II      |
        | BDVTU | 2024-03-01 | BDVTU.xlsx | bad      | ok        | IV      |
        | BDVTU | 2024-02-01 | cũ.xlsx    | ok       |           |         |
    """)
    sent[3].superseded_by = "BDVTU.xlsx"
    sent.append(refused("HND.xlsx", Code.TEP_CO_MAT_KHAU))
    sent.append(refused("không rõ.xlsx", Code.TEP_RONG))
    found = standing(sent, "2024-06-20")
    counts = (("O_TRONG", 4), ("NGAY_KHONG_DOC_DUOC", 2), ("SO_KHONG_DOC_DUOC", 2), ("O_LOI", 1))
    returns = (Reasons((), day=date(2024, 3, 2)), Reasons(counts, day=date(2024, 6, 18)))
    rows = list(found.bodies)
    name = rows[2].body.model_copy(update={"ten": "Ban [red]Ví Dụ[/red] =1+1 có tên rất dài"})
    rows[1] = replace(rows[1], returns=returns)
    rows[2] = replace(rows[2], body=name, returns=returns[:1])
    return replace(found, bodies=tuple(rows))
