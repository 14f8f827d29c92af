"""WordprocessingML: the only package that knows the names of Word's elements.

Lengths come in as millimetres or points and leave in the unit of the attribute. Children of
property elements are written in the order of the schema (ECMA-376, part 1, annex A).
"""

from dienhinh_docs.word.ooxml.base import EMU_PER_POINT, NS, POINTS_PER_MM, Element, q, xml
from dienhinh_docs.word.ooxml.line import DrawnLine, drawn_line, find_lines
from dienhinh_docs.word.ooxml.page import Sheet, document, header, section, settings, turn_sections
from dienhinh_docs.word.ooxml.stylesheet import style, style_looks, styles
from dienhinh_docs.word.ooxml.table import Cell, Row, table
from dienhinh_docs.word.ooxml.text import (
    PLAIN_FORM,
    PLAIN_LOOK,
    Form,
    Look,
    page_number,
    paragraph,
    run,
    style_of,
    tag_paragraph,
    text_of,
)
from dienhinh_docs.word.ooxml.typeface import font_table, theme
from dienhinh_docs.word.ooxml.written import (
    Intricate,
    WrittenSection,
    paragraphs_above,
    written_lines,
    written_sections,
)

__all__ = [
    "EMU_PER_POINT",
    "NS",
    "PLAIN_FORM",
    "PLAIN_LOOK",
    "POINTS_PER_MM",
    "Cell",
    "DrawnLine",
    "Element",
    "Form",
    "Intricate",
    "Look",
    "Row",
    "Sheet",
    "WrittenSection",
    "document",
    "drawn_line",
    "find_lines",
    "font_table",
    "header",
    "page_number",
    "paragraph",
    "paragraphs_above",
    "q",
    "run",
    "section",
    "settings",
    "style",
    "style_looks",
    "style_of",
    "styles",
    "table",
    "tag_paragraph",
    "text_of",
    "theme",
    "turn_sections",
    "written_lines",
    "written_sections",
    "xml",
]
