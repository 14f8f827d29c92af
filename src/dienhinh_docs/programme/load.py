"""Reading ``programme.yaml``: the models, or every mistake in it with its line."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.law import ThoiKy
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.judge import judge
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.reasons import of_os
from dienhinh_docs.viet import nfc
from dienhinh_docs.yamlfile import MAX_BYTES, Path_, YamlError, YamlFile, parse

FILE_NAME = "programme.yaml"


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme that can be worked with, and the folder it came from."""

    folder: Path
    plan: ChuongTrinh
    law: ThoiKy
    digest: str  # SHA-256 of the file that the programme was read from
    file: str = FILE_NAME  # its name


def load(folder: Path) -> tuple[Programme | None, list[Problem]]:
    """Read the programme of a folder. Without problems there is a programme, and only then."""
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > MAX_BYTES:
            return None, [_unreadable(path, "yaml.too_large", 1)]
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None, [problem(Code.CHUONG_TRINH_KHONG_CO, At(str(path)), thu_muc=folder)]
    except OSError as error:
        return None, [_unreadable(path, of_os(error))]
    try:
        file = parse(nfc(raw.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [_unreadable(path, "yaml.encoding", line)]
    except YamlError as error:
        return None, [_unreadable(path, error.reason, error.line)]
    found = _judge(file, str(path))
    if isinstance(found, list):
        return None, found
    plan, law = found
    return Programme(folder, plan, law, hashlib.sha256(raw).hexdigest()), []


def _unreadable(path: Path, reason: str, line: int = 0) -> Problem:
    return problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, At(str(path), line=line), ly_do=reason)


def _judge(file: YamlFile, name: str) -> tuple[ChuongTrinh, ThoiKy] | list[Problem]:
    if not isinstance(file.data, dict):
        reason = "yaml.empty" if file.data is None else "yaml.no_map"
        return [problem(Code.CHUONG_TRINH_KHONG_DOC_DUOC, At(name, line=1), ly_do=reason)]
    return judge(file.data, _Lines(file, name))


@dataclass(frozen=True, slots=True)
class _Lines:
    """Places of a YAML file: lines, and entries by their dotted path."""

    file: YamlFile
    name: str

    def at(self, path: Path_) -> At:
        return At(self.name, line=self.file.line(path))

    def called(self, path: Path_) -> str:
        """``co_quan.3.ma``: items of a list are counted from 1."""
        return ".".join(str(p + 1) if isinstance(p, int) else p for p in path)

    def wanted(self, need: str) -> str:
        return need
