"""Which flags there are: the files of static/meetings/flags."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "static" / "meetings" / "flags"


@cache
def known_flags() -> frozenset[str]:
    """The codes that have a flag."""
    return frozenset(file.stem for file in FOLDER.glob("*.svg"))


def flag_file(code: str | None) -> str:
    """The static file of a flag, as meetings/flags/FR.svg; '' for a party that has none."""
    return f"meetings/flags/{code}.svg" if code and code in known_flags() else ""
