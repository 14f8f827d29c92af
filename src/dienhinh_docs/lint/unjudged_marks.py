"""Marks that no rule speaks of and the judge does not weigh: they are at least named."""

from __future__ import annotations

from dienhinh_docs.lint.effective.xml import Element, W, whole

_PLAIN = frozenset({"auto", "ffffff"})
_OFF = frozenset({"none", "0", "false", "off"})


def marks_of(body: Element) -> tuple[str, ...]:
    """Words for highlighting, strike-through and columns of text, where the body has them."""
    runs = [
        run for run in body.iter(f"{W}r") if any((t.text or "").strip() for t in run.iter(f"{W}t"))
    ]
    found = {
        "chữ tô màu nền": any(_is_on(run, "highlight") or _is_shaded(run) for run in runs),
        "chữ gạch ngang": any(_is_on(run, "strike") or _is_on(run, "dstrike") for run in runs),
        "phần văn bản chia cột": any(
            whole(columns.get(f"{W}num"), 1) > 1 for columns in body.iter(f"{W}cols")
        ),
    }
    return tuple(words for words, there in found.items() if there)


def _is_on(run: Element, name: str) -> bool:
    mark = run.find(f"{W}rPr/{W}{name}")
    return mark is not None and (mark.get(f"{W}val") or "true") not in _OFF


def _is_shaded(run: Element) -> bool:
    shade = run.find(f"{W}rPr/{W}shd")
    return shade is not None and (shade.get(f"{W}fill") or "auto").lower() not in _PLAIN
