"""``python -m dienhinh_docs`` and the command ``dienhinh``."""

from __future__ import annotations

import sys


def main() -> None:
    """Start the command line; output never dies on a console that lacks Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from dienhinh_docs.cli import build, language

    build(language(sys.argv[1:]))(prog_name="dienhinh")


if __name__ == "__main__":
    main()
