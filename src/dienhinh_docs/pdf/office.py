"""One call of LibreOffice: a private profile, no macros, no network, never longer than allowed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

PATIENCE = 120.0
"""Seconds without a new page file after which LibreOffice is taken to hang."""

_GLANCE = 0.1
"""Seconds between two looks at what is there."""

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
</oor:items>
"""
"""Nothing that a document asks for is run or fetched while it is printed."""

_WINDOWS = ("LibreOffice/program/soffice.com", "LibreOffice/program/soffice.exe")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS/soffice"


def find_office() -> Path | None:
    """The program, from the search path or where its installer puts it; None if it is not there."""
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return Path(found)
    roots = [os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")]
    places = [Path(root) / tail for root in roots if root for tail in _WINDOWS]
    return next((p for p in (*places, Path(_MAC)) if p.is_file()), None)


def make_profile(folder: Path) -> None:
    """A profile that belongs to one call alone, so that an open LibreOffice is not disturbed."""
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")


def convert(
    program: Path,
    profile: Path,
    files: Sequence[Path],
    target: Path,
    tell: Callable[[], None],
    patience: float = PATIENCE,
) -> bool:
    """Print files into a folder; False if the call had to be broken off.

    ``tell`` is called now and then. Which files became a PDF is seen in the folder, not from the exit
    code: LibreOffice ends with 0 also where it could not load a file.
    """
    command = [
        str(program), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--nolockcheck", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(target),
        *(str(file) for file in files),
    ]  # fmt: skip
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return _watched(process, target, tell, patience)
    finally:
        _end(process)


def _watched(
    process: subprocess.Popen[bytes], target: Path, tell: Callable[[], None], patience: float
) -> bool:
    """Wait as long as files keep coming."""
    seen, since = 0, time.monotonic()
    while process.poll() is None:
        time.sleep(_GLANCE)
        tell()
        count = sum(1 for _ in target.glob("*.pdf"))
        if count != seen:
            seen, since = count, time.monotonic()
        elif time.monotonic() - since > patience:
            return False
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """Nothing of the call goes on: LibreOffice starts a second process of its own."""
    if sys.platform == "win32":
        if process.poll() is None:
            kill = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(kill, check=False, capture_output=True)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
