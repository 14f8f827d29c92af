"""The zip around a document: everything that never changes is glued together once.

A document is ``prefix`` (the fixed members, compressed as they lie) + the changed members + the
directory. Order, dates and attributes are fixed, so that equal parts make equal bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, BinaryIO, Literal

try:
    from isal import isal_zlib
except ImportError:  # a platform without a wheel: the standard library does the same, slower
    isal_zlib = None  # type: ignore[assignment]

CONTENT_TYPES = "[Content_Types].xml"
FAST_LEVEL = 1
"""Of ISA-L and of zlib alike: higher ones cost more time than the writing of what they save."""

SMALL_LEVEL = 9
"""For what is compressed once a template."""

QUICK_BELOW = 4096
"""Bytes; ISA-L's level 0 sets up in a quarter of the time, and so little gains nothing from more."""

_RAW = -15
_DATE = 0x0021  # 1 January 1980, the first day that a zip knows
_UTF8 = 0x0800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s4B4H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UNIX = 3
_DEFLATED = 8
_PRIVATE = 0o600 << 16
_ZIP32 = 0xFFFFFFFF

Library = Literal["isal", "zlib"]


class _Deflate:
    """The library in use."""

    name: Library
    compress: Callable[[bytes], bytes]
    crc: Callable[..., int]
    stream: Callable[[], Any]

    def use(self, name: Library) -> None:
        if name == "isal":
            if isal_zlib is None:
                raise ValueError("isal is not installed")
            self.compress = lambda data: isal_zlib.compress(
                data, FAST_LEVEL if len(data) >= QUICK_BELOW else 0, _RAW
            )
            self.crc = isal_zlib.crc32
            self.stream = lambda: isal_zlib.compressobj(FAST_LEVEL, zlib.DEFLATED, _RAW)
        else:
            self.compress = lambda data: zlib.compress(data, FAST_LEVEL, _RAW)
            self.crc = zlib.crc32
            self.stream = lambda: zlib.compressobj(FAST_LEVEL, zlib.DEFLATED, _RAW)
        self.name = name


_deflate = _Deflate()
_deflate.use("zlib" if isal_zlib is None else "isal")


def use(name: Library) -> None:
    """Compress with this library from now on; for comparisons. ValueError if it is missing."""
    _deflate.use(name)


def library() -> Library:
    """The library that compresses."""
    return _deflate.name


def _heads(name: bytes, crc: int, packed: int, size: int, offset: int) -> tuple[bytes, bytes]:
    """What stands before a member, and its line in the directory."""
    common = (0 if name.isascii() else _UTF8, _DEFLATED, 0, _DATE, crc, packed, size, len(name))
    return (
        _LOCAL.pack(b"PK\x03\x04", _VERSION, *common, 0) + name,
        _CENTRAL.pack(
            b"PK\x01\x02", _VERSION, _UNIX, _VERSION, 0, *common, 0, 0, 0, 0, _PRIVATE, offset
        )
        + name,
    )


class Archive:
    """The members of a template; those that change are given anew for each document."""

    def __init__(self, fixed: Mapping[str, bytes], changed: Iterable[str]) -> None:
        self.changed = tuple(name.encode() for name in changed)
        prefix, directory = bytearray(), bytearray()
        for name in sorted(fixed, key=lambda n: (n != CONTENT_TYPES, n)):
            data = fixed[name]
            body = zlib.compress(data, SMALL_LEVEL, _RAW)
            before, line = _heads(
                name.encode(), zlib.crc32(data), len(body), len(data), len(prefix)
            )
            prefix += before + body
            directory += line
        self.prefix, self.directory = bytes(prefix), bytes(directory)
        self.count = len(fixed) + len(self.changed)

    def pack(self, parts: Iterable[bytes]) -> bytes:
        """A document from its changed members, in the order of their names."""
        pieces, directory = [self.prefix], [self.directory]
        offset = len(self.prefix)
        for name, data in zip(self.changed, parts, strict=True):
            body = _deflate.compress(data)
            before, line = _heads(name, _deflate.crc(data), len(body), len(data), offset)
            pieces += (before, body)
            directory.append(line)
            offset += len(before) + len(body)
        return b"".join([*pieces, *directory, self._end(directory, offset)])

    def _end(self, directory: Iterable[bytes], offset: int) -> bytes:
        length = sum(map(len, directory))
        return _END.pack(b"PK\x05\x06", 0, 0, self.count, self.count, length, offset, 0)

    def write(self, parts: Iterable[Iterable[bytes]], file: BinaryIO) -> None:
        """The same into a file that can seek, each member in blocks, none of them kept."""
        start = file.tell()
        file.write(self.prefix)
        directory = [self.directory]
        for name, blocks in zip(self.changed, parts, strict=True):
            directory.append(_written(name, blocks, file, start))
        end = file.tell() - start
        if end > _ZIP32:
            raise OverflowError("a document of more than 4 GB")
        file.write(b"".join([*directory, self._end(directory, end)]))


def _written(name: bytes, blocks: Iterable[bytes], file: BinaryIO, start: int) -> bytes:
    """Write a member whose size is known at its end only; its line in the directory."""
    offset = file.tell()
    file.write(_heads(name, 0, 0, 0, 0)[0])
    packer, crc, size, packed = _deflate.stream(), 0, 0, 0
    for block in blocks:
        crc = _deflate.crc(block, crc)
        size += len(block)
        packed += file.write(packer.compress(block))
    packed += file.write(packer.flush())
    if max(size, packed) > _ZIP32:
        raise OverflowError("a part of more than 4 GB")
    before, line = _heads(name, crc, packed, size, offset - start)
    after = file.tell()
    file.seek(offset)
    file.write(before)
    file.seek(after)
    return line
