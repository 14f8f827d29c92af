"""What is left when rendering costs nothing: deflate and write ready text, or write ready files."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from benchmarks.form import record
from benchmarks.worker import Engine, Step

RECORDS = 200
"""Ready texts are held in memory; the same ones again and again cost the deflater the same."""

LEVEL = 1
"""Of both libraries, as the renderer uses them."""

DOS_DATE = 0x21
"""1 January 1980, the first day that a zip can name."""


class Member(NamedTuple):
    """A member of an archive as it lies in it."""

    name: bytes
    method: int
    crc: int
    size: int
    data: bytes

    def head(self) -> bytes:
        return struct.pack(
            "<4s5H3L2H", b"PK\x03\x04", 20, 0, self.method, 0, DOS_DATE,
            self.crc, len(self.data), self.size, len(self.name), 0,
        ) + self.name  # fmt: skip

    def entry(self, offset: int) -> bytes:
        return struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, self.method, 0, DOS_DATE,
            self.crc, len(self.data), self.size, len(self.name), 0, 0, 0, 0, 0, offset,
        ) + self.name  # fmt: skip


def rendered(template: Path) -> Iterator[bytes]:
    from dienhinh_docs.word.engine import Template

    form = Template.compile(template.read_bytes(), template.name)
    for number in range(RECORDS):
        yield form.render(record(number), None)


def _members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _raw(template: bytes, name: str) -> Member:
    """A member with its bytes compressed as they are in the template."""
    with zipfile.ZipFile(BytesIO(template)) as archive:
        info = archive.getinfo(name)
        lengths = struct.unpack_from("<2H", template, info.header_offset + 26)
        start = info.header_offset + 30 + sum(lengths)
        data = template[start : start + info.compress_size]
        return Member(name.encode(), info.compress_type, info.CRC, info.file_size, data)


def _deflater(kind: str) -> tuple[Callable[[bytes], bytes], Callable[[bytes], int]]:
    """Raw deflate and checksum of one of the two libraries."""
    if kind == "zlib":
        return lambda text: zlib.compress(text, LEVEL, -zlib.MAX_WBITS), zlib.crc32
    from isal import isal_zlib

    return lambda text: isal_zlib.compress(text, LEVEL, -zlib.MAX_WBITS), isal_zlib.crc32


def deflate_and_write(kind: str) -> Engine:
    """Deflate the changed parts of ready documents, put the rest in front as it is, and write."""

    def engine(template: Path) -> Step:
        compress, crc = _deflater(kind)
        source = template.read_bytes()
        before = _members(source)
        documents = [_members(data) for data in rendered(template)]
        names = [n for n in before if any(d[n] != before[n] for d in documents)]
        texts = [[document[name] for name in names] for document in documents]
        still = [_raw(source, name) for name in before if name not in names]
        front = [member.head() + member.data for member in still]
        offsets = [0, *accumulate(map(len, front))]
        prefix = b"".join(front)
        entries = b"".join(m.entry(o) for m, o in zip(still, offsets, strict=False))

        def step(number: int, folder: Path) -> None:
            body, directory, offset = [prefix], [entries], len(prefix)
            for name, text in zip(names, texts[number % RECORDS], strict=True):
                member = Member(name.encode(), 8, crc(text), len(text), compress(text))
                body += (member.head(), member.data)
                directory.append(member.entry(offset))
                offset += len(body[-2]) + len(body[-1])
            index = b"".join(directory)
            count = len(still) + len(names)
            end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(index), offset, 0)
            (folder / f"{number:05d}.docx").write_bytes(b"".join((*body, index, end)))

        return step

    return engine


def write_only(template: Path) -> Step:
    """Write finished files."""
    files = list(rendered(template))

    def step(number: int, folder: Path) -> None:
        (folder / f"{number:05d}.docx").write_bytes(files[number % RECORDS])

    return step
