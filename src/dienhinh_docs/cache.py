"""What earlier runs found out, as packed JSON beside the papers: a help, never a source of truth.

The folder may lie on a shared drive. An entry that is damaged, foreign or of another program is no
entry; whoever reads one judges its content again. Nothing but the folder's own entries is removed.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

from dienhinh_docs.digests import digest

LARGEST = 64_000_000
"""Bytes above which an entry is not one of ours."""

_NAME = re.compile(r"[0-9a-z-]+\.json\.z(\.\d+)?")


class Cache:
    """A folder of entries by key. ``writes`` is off for commands that write nothing."""

    def __init__(self, folder: Path, *, writes: bool = True) -> None:
        self.folder = folder
        self.writes = writes

    def get(self, key: str) -> Any:
        """The entry as JSON gave it back; None if there is none that is whole."""
        path = self.folder / f"{key}.json.z"
        with suppress(OSError, ValueError, RecursionError, zlib.error):
            if path.stat().st_size <= LARGEST:
                mark, _, packed = path.read_bytes().partition(b"\n")
                if mark.decode("ascii") == digest(packed):
                    return json.loads(zlib.decompressobj().decompress(packed, LARGEST))
        return None

    def holds(self, key: str) -> bool:
        """Whether there is an entry, whole or not."""
        return (self.folder / f"{key}.json.z").is_file()

    def put(self, key: str, data: Any) -> None:
        """Keep an entry. A full or protected disk is no matter here: it is only slower next time."""
        if not self.writes:
            return
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        body = text.encode("utf-8", "surrogatepass")  # a hostile workbook may hold half a letter
        packed = zlib.compress(body, 1)
        beside = self.folder / f"{key}.json.z.{os.getpid()}"
        try:
            self.folder.mkdir(exist_ok=True)
            beside.write_bytes(digest(packed).encode("ascii") + b"\n" + packed)
            beside.replace(self.folder / f"{key}.json.z")
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)

    def keep_only(self, keys: Collection[str]) -> None:
        """Remove the entries that the present inputs have no use for."""
        wanted = {f"{key}.json.z" for key in keys}
        with suppress(OSError):
            for path in self.folder.iterdir():
                if _NAME.fullmatch(path.name) and path.name not in wanted:
                    path.unlink(missing_ok=True)
