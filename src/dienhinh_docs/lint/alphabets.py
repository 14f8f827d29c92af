"""Letters of other alphabets that look like Latin ones, read as what they look like."""

from __future__ import annotations

import re
from functools import cache

from dienhinh_docs import yamlfile
from dienhinh_docs.resources import DATA

_ABROAD = re.compile("[\u00d0\u00f0\u0189\u0256\u0370-\u052f]")
"""A quick look: most texts have none."""


@cache
def look_alikes() -> dict[int, str]:
    """Look-alike letter → the letter it is taken for (``data/chinh_ta.yaml``)."""
    loaded = yamlfile.parse((DATA / "chinh_ta.yaml").read_text("utf-8")).data
    return {ord(seen): meant for seen, meant in loaded["chu_gia"].items()}


def real(text: str) -> str:
    """The text as it is read by people. Finding a component must not fail for such a letter."""
    return text.translate(look_alikes()) if _ABROAD.search(text) else text
