"""Members of an archive handed on as they lie: not unpacked, so that their size costs nothing."""

from __future__ import annotations

import struct
from zipfile import BadZipFile, ZipFile, ZipInfo

_BLOCK = 1 << 20
_LOCAL = struct.Struct("<4s22xHH")
"""The head before a member: its mark, then the lengths of its name and of what is added to it."""
_MARK = b"PK\x03\x04"
_NAME_IS_UTF8 = 0x800


def hand_on(member: ZipInfo, old: ZipFile, new: ZipFile) -> None:
    """Copy the packed bytes of a member of ``old`` to the end of ``new``, open for writing.

    Raises ``BadZipFile`` if the member does not lie where the directory says.
    """
    there, here = old.fp, new.fp
    assert there is not None
    assert here is not None
    made = ZipInfo(member.filename, member.date_time)
    made.compress_type = member.compress_type
    made.flag_bits = member.flag_bits & _NAME_IS_UTF8
    made.CRC, made.compress_size = member.CRC, member.compress_size
    made.file_size = member.file_size
    here.seek(new.start_dir)
    made.header_offset = here.tell()
    here.write(made.FileHeader())
    there.seek(member.header_offset)
    head = there.read(_LOCAL.size)
    if len(head) < _LOCAL.size or not head.startswith(_MARK):
        raise BadZipFile(f"no member at the place of {member.filename}")
    there.seek(sum(_LOCAL.unpack(head)[1:]), 1)
    left = member.compress_size
    while left:
        block = there.read(min(left, _BLOCK))
        if not block:
            raise BadZipFile(f"{member.filename} ends too early")
        here.write(block)
        left -= len(block)
    new.start_dir = here.tell()
    new.filelist.append(made)
    new.NameToInfo[made.filename] = made
