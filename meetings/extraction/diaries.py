"""Agencies' diaries of the days to come: under each day its entries, each behind the place where it is to be.

'FRIDAY, MAY 4 ** OSLO - X meets Y - 0900 GMT. ** ROME - …': some sites run the entries together."""

import re
from collections.abc import Iterator
from itertools import pairwise

from meetings.extraction.datelines import CAPS_CITY, MONTH, REGION

LEAST = 3  # entries that make a diary
SLUG = re.compile(rf"(?P<star>\*+ ?)?(?<![\w.])(?!GMT|UTC){CAPS_CITY}{REGION} ?[-–—] (?=\S)")
DAY = re.compile(rf"(?<!\S)(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY,? {MONTH} \d{{1,2}}(?:,? \d{{4}})?(?!\S)")
ENDS = (".", ")", "-", "–", "—", "*", "GMT")


def is_diary(text: str) -> bool:
    """Whether a text is made of entries that each open with a place."""
    return sum(1 for _ in _slugs(text)) >= LEAST


def opens_entry(words: str) -> bool:
    """Whether a paragraph of a diary is one of its entries."""
    return SLUG.match(words) is not None


def entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The days and the entries of a paragraph of a diary, each by itself."""
    words = text[start:end]
    cuts = {0, len(words)} | {at for found in DAY.finditer(words) for at in found.span()} | set(_slugs(words))
    edges = sorted(cuts)
    for first, last in pairwise(edges):
        piece = words[first:last]
        if piece.strip():
            left = len(piece) - len(piece.lstrip())
            yield start + first + left, start + first + len(piece.rstrip())


def _slugs(text: str) -> Iterator[int]:
    """Where the entries begin: at the start of a line, behind stars, or where what comes before has ended."""
    for found in SLUG.finditer(text):
        line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()].rstrip()
        if found["star"] or not line or line.endswith(ENDS) or DAY.fullmatch(line[-40:].lstrip()):
            yield found.start()
