"""The stroke of the drawn lines: one unbroken line (NĐ 30/2020, Phụ lục I, II.1.b, II.2.b, II.5.b)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import name, soft
from dienhinh_docs.lint.checks.format_lines import standing
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import RuleKind
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem


def strokes(found: Found) -> Iterator[Problem]:
    """No line is dashed, dotted, double or wavy; hyphens typed in a row only ask for a look."""
    for key, component, where in standing(found):
        drawn = found.lines.get(key, [])
        if not drawn or any(line.solid for line in drawn):
            continue
        rule = found.regime.duong_ke[key]
        typed = all(line.kind is RuleKind.CHARACTERS for line in drawn)
        yield finding(
            found.file,
            Code.TT_DUONG_KE_NET,
            where,
            clause=rule.dieu_khoan,
            thanh_phan=name(found, component),
            **({"muc_do": "canh_bao"} if typed else soft(rule)),
        )
