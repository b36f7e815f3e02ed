"""Which characters feeds may hold. Pure."""

import re

# What neither XML 1.0 nor a text of iCalendar may hold: controls but tab and line feed, half a pair, no characters.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text with a blank in place of each character that no feed may hold."""
    return FORBIDDEN.sub(" ", text.replace("\r\n", "\n"))
