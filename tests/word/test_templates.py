"""The committed templates are those that blocks and rules give."""

from __future__ import annotations

from pathlib import Path

import build_templates
from dienhinh_docs.blocks import Para
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Kind
from support.giay_to import built, template


def test_committed_templates_are_as_built() -> None:
    wanted = build_templates.built(KINDS)
    assert wanted
    assert build_templates.faults(wanted, build_templates.FOLDER) == []


def test_a_stale_a_missing_and_a_left_over_template_are_found(tmp_path: Path) -> None:
    kind = Kind("thu", "Thử", (template(Para("a")),), lambda work: iter(()))
    wanted = {**build_templates.built([kind]), "moi.docx": b"new"}
    assert set(wanted) == {"thu.docx", "moi.docx"}
    (tmp_path / "thu.docx").write_bytes(built(Para("b")))
    (tmp_path / "thua.docx").write_bytes(b"left over")
    assert build_templates.faults(wanted, tmp_path) == [
        "moi.docx: missing",
        "thua.docx: no kind has this template",
        "thu.docx: stale",
    ]
    build_templates.write(wanted, tmp_path)
    assert build_templates.faults(wanted, tmp_path) == []
