"""``python -m dienhinh_docs`` and the command ``dienhinh``."""

from __future__ import annotations

import sys


def main() -> None:
    """Start the command line; output never dies on a console that lacks Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        from dienhinh_docs.cli import build, language
        from dienhinh_docs.console import start

        lang = language(sys.argv[1:])
        sys.exit(start(build(lang), sys.argv[1:], lang))
    except KeyboardInterrupt:  # before there was anything to stop
        sys.exit(130)


if __name__ == "__main__":
    main()
