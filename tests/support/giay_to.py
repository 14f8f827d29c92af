"""Small papers for tests of the Word engine: templates, records, and a look into the result."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml import etree

from dienhinh_docs.blocks import Block, Document, Frame
from dienhinh_docs.issuer import Issuer, NguoiKy, van_ban
from dienhinh_docs.kinds.base import Template
from dienhinh_docs.layout import HinhThucKy
from dienhinh_docs.programme.model import CachKy
from dienhinh_docs.rules import regime
from dienhinh_docs.word.build import build
from dienhinh_docs.word.ooxml import NS
from dienhinh_docs.word.render import render

CREATED = datetime(2024, 2, 5, tzinfo=UTC)

SO = Issuer(
    "Sở Lao động và Xã hội", "SLĐXH", ("UBND tỉnh Tân Sơn",), ("Sở Lao động", "và Xã hội"),
    "Tân Sơn", CachKy(chuc_vu="Giám đốc"), "VP", regime("nha_nuoc"),
)  # fmt: skip
HOI_DONG = Issuer(
    "Hội đồng Thi đua - Khen thưởng tỉnh", "HĐTĐKT", (), ("Hội đồng", "Thi đua - Khen thưởng"),
    "Tân Sơn", CachKy(chuc_vu="Chủ tịch", tap_the="Hội đồng", chuc_vu_khac="Chủ tịch UBND tỉnh"),
    None, regime("nha_nuoc"),
)  # fmt: skip
BAN_DANG = Issuer(
    "Ban Tuyên giáo Tỉnh ủy", "BTGTU", ("Tỉnh ủy Tân Sơn",), ("Ban Tuyên giáo",),
    "Tân Sơn", CachKy(chuc_vu="Trưởng ban"), None, regime("dang_hd36"),
)  # fmt: skip


def record(issuer: Issuer = SO, **names: Any) -> dict[str, Any]:
    """A full head and foot by ``van_ban``; keywords of it replace ours, other names are added."""
    head = {
        "loai": "KH",
        "ten_loai": "Kế hoạch",
        "trich_yeu": "Xây dựng và nhân rộng điển hình tiên tiến",
        "nam": 2024,
        "nguoi_ky": NguoiKy("Trần Văn Mẫu", "Phó Giám đốc", HinhThucKy.KY_THAY),
        "noi_nhan": ["UBND tỉnh (b/c)", "Các phòng"],
        "kinh_gui": (),
        "so": "7",
    }
    head |= {name: names.pop(name) for name in list(names) if name in head}
    vb = van_ban(issuer, **head)
    vb["kem_theo"] = "Kế hoạch số 07/KH-SLĐXH của Sở Lao động và Xã hội"
    return {"vb": vb, "mau": {"so": "08"}, **names}


def template(
    *blocks: Block, frame: Frame = Frame.VAN_BAN, ma: str = "nha_nuoc", **more: Any
) -> Template:
    return Template("thu", ma, Document(frame, blocks, **more))


def built(*blocks: Block, **more: Any) -> bytes:
    """The bytes of a template of these blocks."""
    made = template(*blocks, **more)
    return build(made, regime(made.regime))


def filled(
    folder: Path, *blocks: Block, names: Mapping[str, Any] | None = None, **more: Any
) -> bytes:
    """The bytes of a document: a template of these blocks filled in with ``names``."""
    path = folder / "thu.docx"
    path.write_bytes(built(*blocks, **more))
    return render(path, names or record(), title="Thử", created=CREATED)


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """One XML part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def find(root: etree._Element, path: str) -> list[Any]:
    """XPath with Word's prefixes."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return found


def texts(root: etree._Element, style: str = "") -> list[str]:
    """Texts of the paragraphs in a style (of all that are not empty, without one)."""
    where = f"[w:pPr/w:pStyle/@w:val='{style}']" if style else ""
    words = ("".join(find(p, ".//w:t/text()")) for p in find(root, f"//w:p{where}"))
    return [text for text in words if text or style]


def pretty(root: etree._Element) -> str:
    """A part as text that a person can compare."""
    etree.indent(root)
    return etree.tostring(root, encoding="unicode", pretty_print=True)
