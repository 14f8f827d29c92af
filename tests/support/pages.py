"""Documents as LibreOffice prints them, and questions to their pages in house words."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

POINTS_PER_MM = 72 / 25.4
A4 = (595.3, 841.9)
SOFFICE = shutil.which("soffice")


def need_libreoffice() -> None:
    """Skip where LibreOffice is absent, saying so; fail where it was promised."""
    if SOFFICE is None:
        if os.environ.get("DIENHINH_NEEDS_LIBREOFFICE"):
            pytest.fail("LibreOffice (soffice) was to be installed and is not")
        pytest.skip("LibreOffice (soffice) is not installed: the rendered page is not looked at")


def to_pdf(files: Iterable[tuple[str, Path]], work: Path) -> dict[str, Path]:
    """Print documents in one call; name → PDF."""
    source, target = work / "docx", work / "pdf"
    source.mkdir(parents=True)
    names = {}
    for name, path in files:
        flat = name.replace("/", "__")
        shutil.copy(path, source / f"{flat}.docx")
        names[name] = target / f"{flat}.pdf"
    assert SOFFICE
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(work / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(target),
            *(str(p) for p in sorted(source.iterdir())),
        ],
        check=True,
        capture_output=True,
        timeout=900,
    )
    missing = [name for name, path in names.items() if not path.is_file()]
    assert missing == []
    return names


@dataclass(frozen=True)
class TextLine:
    """A printed line: its words, place in points from the left and the top, and how it looks."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    sizes: frozenset[float]
    bold: bool
    italic: bool

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Page:
    """One printed page."""

    number: int  # of the file, from 1
    width: float
    height: float
    lines: tuple[TextLine, ...]
    rules: tuple[tuple[float, float, float], ...]  # drawn lines: left, right, top
    fonts: frozenset[str]

    @property
    def landscape(self) -> bool:
        return self.width > self.height

    def printed_number(self) -> str:
        """What stands centred in the top margin, empty if nothing does."""
        top = [li for li in self.lines if li.bottom < 20 * POINTS_PER_MM]
        numbers = [li for li in top if li.text.isdigit() and abs(li.middle - self.width / 2) < 40]
        return numbers[0].text if numbers else ""

    def body(self) -> list[TextLine]:
        """Lines below the top margin."""
        return [li for li in self.lines if li.top >= 19 * POINTS_PER_MM]

    def find(self, start: str) -> TextLine | None:
        return next((li for li in self.lines if li.text.startswith(start)), None)


def read(pdf: Path) -> list[Page]:
    """The pages of a file. Two columns side by side give two lines."""
    pages = []
    with pdfplumber.open(pdf) as file:
        for number, page in enumerate(file.pages, start=1):
            rules = tuple(
                (float(r["x0"]), float(r["x1"]), float(r["top"]))
                for r in page.lines
                if abs(r["top"] - r["bottom"]) < 1
            )
            fonts = frozenset(c["fontname"].split("+")[-1] for c in page.chars)
            lines = tuple(_lines(page))
            pages.append(Page(number, float(page.width), float(page.height), lines, rules, fonts))
    return pages


def _lines(page: Any) -> list[TextLine]:
    """Characters on one level, parted where a gap is wider than any space between words."""
    found = []
    for words in _rows(page.chars):
        start = 0
        for i in range(1, len(words) + 1):
            if i == len(words) or words[i]["x0"] - words[i - 1]["x1"] > 14:
                line = _line(words[start:i])
                if line.text:
                    found.append(line)
                start = i
    return found


def _rows(chars: list[Any]) -> list[list[Any]]:
    rows: list[list[Any]] = []
    for char in sorted(
        (c for c in chars if c["text"].strip("\u00a0 ")), key=lambda c: (c["bottom"], c["x0"])
    ):
        if rows and abs(rows[-1][0]["bottom"] - char["bottom"]) < 3:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [sorted(row, key=lambda c: c["x0"]) for row in rows]


def _line(chars: list[Any]) -> TextLine:
    text = ""
    for before, char in zip([None, *chars], chars, strict=False):
        if before is not None and char["x0"] - before["x1"] > 1:
            text += " "
        text += char["text"]
    return TextLine(
        text.strip(),
        min(c["x0"] for c in chars),
        max(c["x1"] for c in chars),
        min(c["top"] for c in chars),
        max(c["bottom"] for c in chars),
        frozenset(round(c["size"], 1) for c in chars),
        all("Bold" in c["fontname"] for c in chars),
        all("Italic" in c["fontname"] for c in chars),
    )
