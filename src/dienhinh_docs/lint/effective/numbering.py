"""Automatic numbers as Word prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dienhinh_docs.lint.effective.props import Props, para_props, run_props
from dienhinh_docs.lint.effective.styles import StyleSheet
from dienhinh_docs.lint.effective.theme import Theme
from dienhinh_docs.lint.effective.xml import Element, W, child_value, is_on, value, whole

LEVELS = 9
MOST = 255
"""Characters of a level's text; Word takes no more."""
_SLOT = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SYMBOLS = {
    0x2D: "-", 0xB7: "•", 0xA7: "▪", 0xA8: "▫", 0xD8: "➢", 0xE0: "→", 0xFC: "✓", 0x76: "❖",
    0x6F: "o", 0x2A: "*", 0x2B: "+", 0xBE: "-", 0x6E: "■", 0xFE: "☑",
}  # fmt: skip
"""Letters of Symbol and Wingdings that serve as bullets."""


def symbol(char: str) -> str:
    """A letter of the private area, where Symbol and Wingdings live, as one that all fonts have."""
    code = ord(char)
    if 0xF000 <= code <= 0xF0FF:
        return _SYMBOLS.get(code - 0xF000, chr(code - 0xF000) if code < 0xF07F else "•")
    return char


@dataclass(slots=True)
class Level:
    """One ``w:lvl``."""

    start: int
    form: str
    text: str
    restart: int | None
    legal: bool
    style: str
    para: Props
    run: Props


def _level(node: Element, theme: Theme) -> Level:
    form = child_value(node, f"{W}numFmt", "decimal")
    if node.find(f"{W}numFmt") is None:
        form = value(node.find(f".//{W}numFmt"), "decimal")
    restart = node.find(f"{W}lvlRestart")
    return Level(
        start=whole(child_value(node, f"{W}start", "0")),
        form=form,
        text="".join(symbol(c) for c in child_value(node, f"{W}lvlText")[:MOST]),
        restart=None if restart is None else whole(value(restart)),
        legal=is_on(node, f"{W}isLgl"),
        style=child_value(node, f"{W}pStyle"),
        para=para_props(node.find(f"{W}pPr")),
        run=run_props(node.find(f"{W}rPr"), theme),
    )


@dataclass(slots=True)
class Num:
    """One ``w:num``: an abstract list with its own levels and starts."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """``word/numbering.xml`` and how far each list has counted."""

    def __init__(self, root: Element | None, sheet: StyleSheet) -> None:
        self._nums: dict[str, Num] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._read(root, sheet)

    def _read(self, root: Element, sheet: StyleSheet) -> None:
        abstracts = {
            node.get(f"{W}abstractNumId") or "": node
            for node in root.iterchildren(f"{W}abstractNum")
        }
        targets = {
            node.get(f"{W}numId") or "": child_value(node, f"{W}abstractNumId")
            for node in root.iterchildren(f"{W}num")
        }
        levels = {key: _levels(node, sheet.theme) for key, node in abstracts.items()}
        for node in root.iterchildren(f"{W}num"):
            key = node.get(f"{W}numId") or ""
            abstract = _linked(targets[key], abstracts, targets, sheet)
            num = Num(abstract, dict(levels.get(abstract, {})), {})
            for change in node.iterchildren(f"{W}lvlOverride"):
                index = whole(change.get(f"{W}ilvl"))
                if (own := change.find(f"{W}lvl")) is not None:
                    num.levels[index] = _level(own, sheet.theme)
                if (start := change.find(f"{W}startOverride")) is not None:
                    num.starts[index] = whole(value(start))
            self._nums[key] = num

    def level(self, num: str, index: int) -> Level | None:
        found = self._nums.get(num)
        return found.levels.get(index) if found else None

    def level_of_style(self, num: str, style: str) -> int | None:
        """The level that names a paragraph style as its own."""
        found = self._nums.get(num)
        if found is None:
            return None
        return next((i for i, level in found.levels.items() if level.style == style), None)

    def label(self, num: str, index: int) -> str:
        """Count one paragraph on and print its number; empty for a list without numbers."""
        found = self._nums.get(num)
        level = found.levels.get(index) if found else None
        if found is None or level is None or not 0 <= index < LEVELS:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * LEVELS)
        if num not in self._begun:
            self._begun.add(num)
            for at in found.starts:
                if 0 <= at < LEVELS:
                    counts[at] = None
        before = counts[index]
        start = found.starts.get(index, level.start)
        counts[index] = start if before is None else before + 1
        for lower in range(index + 1, LEVELS):
            rule = found.levels.get(lower)
            restart = rule.restart if rule else None
            if restart is None or (restart != 0 and index < restart):
                counts[lower] = None
        return _print(found, level, counts)


def _levels(node: Element, theme: Theme) -> dict[int, Level]:
    found = node.iterchildren(f"{W}lvl")
    return {whole(lvl.get(f"{W}ilvl")): _level(lvl, theme) for lvl in found}


def _linked(
    key: str, abstracts: dict[str, Element], targets: dict[str, str], sheet: StyleSheet
) -> str:
    """Follow ``numStyleLink`` through a numbering style to the list that has the levels."""
    for _ in range(LEVELS):
        node = abstracts.get(key)
        style = child_value(node, f"{W}numStyleLink")
        if not style or style not in sheet.styles:
            return key
        key = targets.get(str(sheet.styles[style].para.get("num", "")), "")
    return key


def _print(num: Num, level: Level, counts: list[int | None]) -> str:
    if level.form == "none":
        return _SLOT.sub("", level.text).strip()
    if level.form == "bullet":
        return level.text.strip()

    def put(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        other = num.levels.get(at)
        count = counts[at]
        if count is None:
            count = counts[at] = other.start if other else 1
        form = other.form if other else "decimal"
        return numeral(count, "decimal" if level.legal and form != "decimalZero" else form)

    return _SLOT.sub(put, level.text).strip()


def numeral(number: int, form: str) -> str:
    """A number in one of Word's forms; one we do not know counts in digits."""
    if form == "none" or form == "bullet":
        return ""
    if number < 1 or number > 30000:
        return str(number)
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 30)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "vietnameseCounting" and number < 100:
        return _counted(number)
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN:
        while number >= worth:
            text += sign
            number -= worth
    return text


def _counted(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _ONES[ones]
    head = "mười" if tens == 1 else f"{_ONES[tens]} mươi"
    tail = _ONES[ones]
    if ones == 5:
        tail = "lăm"
    elif ones == 1 and tens > 1:
        tail = "mốt"
    return f"{head} {tail}".strip()
