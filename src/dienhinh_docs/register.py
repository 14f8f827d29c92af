"""What the program remembers of an output folder, in ``.dienhinh.json`` beside the papers.

Digest and key of every file we made, the day a workbook was first seen, and the returns.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from dienhinh_docs.digests import file_digest
from dienhinh_docs.names import is_inside
from dienhinh_docs.sendings import Sending, as_data, from_data

REGISTER = ".dienhinh.json"

MOST_PLACES = 1000
"""Places that are tried for one file."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file as we made it: its content, and the key of all it was made from.

    Without key it is made again at every run.
    """

    sha256: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """A workbook that was returned: the day, which one, and how often for which code."""

    day: str
    digest: str
    reasons: dict[str, int]


@dataclass(slots=True)
class Register:
    """What we know of earlier runs."""

    files: dict[str, Entry] = field(default_factory=dict)  # path → as we made it
    received: dict[str, list[str]] = field(default_factory=dict)  # body → digest, first day seen
    returned: dict[str, list[list[str]]] = field(default_factory=dict)  # body → [day, digest]…
    landing: dict[str, Entry] = field(default_factory=dict)
    """What a run was about to put in place, as ``files``: left over only if it was stopped there."""
    leaving: list[str] = field(default_factory=list)
    """What it was about to move aside."""
    papers: dict[str, dict[str, str]] = field(default_factory=dict)
    """Body → paper → day on which it was first sent: one workbook carries the papers of all quarters."""
    reasons: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    """Body → digest of a returned workbook → how often for which code."""
    sendings: dict[str, list[Sending]] = field(default_factory=dict)
    """Body → its last sendings, to tell what was mended since."""
    programme: str = ""
    """Whose folder it is, by ``ma``: two programmes in one folder would clear each other's papers away."""

    @classmethod
    def read(cls, out: Path) -> Register:
        """The register of a folder; an absent or damaged one counts as empty.

        Without register every existing file is taken for a person's, so nothing is lost. A path that
        leads out of the folder is left out: the file may come from anywhere.
        """
        try:
            raw = json.loads((out / REGISTER).read_text(encoding="utf-8"))
            files, landing = _entries(raw["files"]), _entries(raw.get("landing", {}))
            programme = str(raw.get("programme", ""))
            leaving = [path for path in raw.get("leaving", ()) if path in files]
            received = {str(k): [str(v[0]), str(v[1])] for k, v in raw["received"].items()}
            returned = {
                str(k): [[str(day), str(sha)] for day, sha in v] for k, v in raw["returned"].items()
            }
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return cls()
        papers = _days(raw.get("papers"))
        reasons, sendings = _reasons(raw.get("reasons")), from_data(raw.get("sendings"))
        return cls(
            files, received, returned, landing, leaving, papers, reasons, sendings, programme
        )  # fmt: skip

    def note(
        self, body: str, digest: str, day: str, *, returned: bool, why: Iterable[str] = ()
    ) -> None:
        """A workbook was seen on a day; a sending counts as returned once, however often it is run.

        ``why`` are the codes of its errors, one for each.
        """
        known = self.received.get(body)
        if known is None or known[0] != digest:
            self.received[body] = [digest, day]
        if returned:
            history = self.returned.setdefault(body, [])
            if all(entry[1] != digest for entry in history):
                history.append([day, digest])
            if codes := Counter(why):
                self.reasons.setdefault(body, {}).setdefault(digest, dict(sorted(codes.items())))

    def note_papers(self, body: str, papers: Iterable[str], day: str) -> None:
        """These papers of a body are there; a paper keeps the first day on which it came."""
        known = self.papers.setdefault(body, {})
        for paper in papers:
            known[paper] = min(day, known.get(paper, day))

    def history(self, body: str) -> list[Return]:
        """The returns of a body, the oldest first."""
        why = self.reasons.get(body, {})
        return [
            Return(day, digest, dict(why.get(digest, {})))
            for day, digest in self.returned.get(body, ())
        ]

    def settle(self, out: Path) -> list[str]:
        """Acknowledge what a run put in place, and moved aside, before it was stopped on the way.

        The answer names what was moved, because that run could not tell anybody.
        """
        for target, entry in self.landing.items():
            for path in places(target):
                if not (out / path).is_file():
                    break
                if file_digest(out / path) == entry.sha256:
                    self.files[path] = entry
                    break
        moved = [target for target in self.leaving if not (out / target).exists()]
        for target in moved:
            del self.files[target]
        self.landing, self.leaving = {}, []
        return moved

    def text(self) -> str:
        """The register as it is written, on one line: a province has thousands of files."""
        data: dict[str, Any] = {
            "files": _listed(self.files), "received": self.received, "returned": self.returned,
        }  # fmt: skip
        if self.papers:
            data["papers"] = self.papers
        if self.reasons:
            data["reasons"] = self.reasons
        if self.sendings:
            data["sendings"] = as_data(self.sendings)
        if self.programme:
            data["programme"] = self.programme
        if self.landing:
            data["landing"] = _listed(self.landing)
        if self.leaving:
            data["leaving"] = self.leaving
        return json.dumps(data, ensure_ascii=False, sort_keys=True) + "\n"


def places(target: str) -> Iterator[str]:
    """Where a file may land: ``ke-hoach.docx``, else ``ke-hoach.moi.docx``, ``ke-hoach.moi-2.docx``…

    Each place is tried only if a person changed what lies in the one before.
    """
    path = PurePosixPath(target)
    yield target
    for attempt in range(1, MOST_PLACES):
        mark = ".moi" if attempt == 1 else f".moi-{attempt}"
        yield str(path.with_name(f"{path.stem}{mark}{path.suffix}"))


def _listed(entries: Mapping[str, Entry]) -> dict[str, list[str]]:
    return {path: [entry.sha256, entry.key] for path, entry in entries.items()}


def _days(raw: Any) -> dict[str, dict[str, str]]:
    """Body → paper → day; what is anything else is left out."""
    found: dict[str, dict[str, str]] = {}
    for body, days in raw.items() if isinstance(raw, dict) else ():
        if isinstance(days, dict):
            found[body] = {k: v for k, v in days.items() if isinstance(v, str)}
    return found


def _entries(raw: Mapping[str, Any]) -> dict[str, Entry]:
    """Also the older form, in which a file had a digest only."""
    found = {}
    for path, value in raw.items():
        parts = (value,) if isinstance(value, str) else tuple(value)
        if not all(isinstance(part, str) for part in parts):
            raise ValueError(path)
        if is_inside(path):
            found[path] = Entry(*parts)
    return found


def _reasons(raw: Any) -> dict[str, dict[str, dict[str, int]]]:
    """Why workbooks were returned; registers of older versions do not say."""
    try:
        return {
            str(body): {
                str(sha): {str(code): int(count) for code, count in codes.items()}
                for sha, codes in some.items()
            }
            for body, some in (raw or {}).items()
        }
    except (AttributeError, TypeError, ValueError):
        return {}
