"""Times of day, with their zone where one is told."""

import re
from collections.abc import Iterator
from datetime import time

from spacy.tokens import Doc

from meetings.extraction.dates.mentions import ClockMention
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.reading import Passage

ZONES = {
    "gmt": "Etc/GMT", "utc": "UTC", "bst": "Europe/London", "cet": "Europe/Paris", "cest": "Europe/Paris",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "cst": "America/Chicago",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "jst": "Asia/Tokyo",
    "msk": "Europe/Moscow", "ist": "Asia/Kolkata", "aest": "Australia/Sydney", "sgt": "Asia/Singapore",
    "eat": "Africa/Nairobi", "wat": "Africa/Lagos", "cat": "Africa/Maputo", "sast": "Africa/Johannesburg",
    "eet": "Europe/Athens", "hkt": "Asia/Hong_Kong", "kst": "Asia/Seoul",
}  # fmt: skip
COLON = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)(am|pm)?", re.IGNORECASE)
BARE = re.compile(r"(1[0-2]|[1-9])(am|pm)", re.IGNORECASE)
MILITARY = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
HALVES = {"am": 0, "a.m.": 0, "a.m": 0, "pm": 12, "p.m.": 12, "p.m": 12}


def find_clocks(passage: Passage) -> Iterator[ClockMention]:
    """The times of a passage: 9:30 a.m., 10am GMT, 15:00 local time, 1500 GMT, noon, 2.15pm, 8am New York time."""
    doc = passage.doc
    i = 0
    while i < len(doc):
        found = _at(doc, i)
        if found is None:
            i += 1
            continue
        told, end = found
        zone, end = _zone(doc, end)
        span = passage.span(i, end)
        yield ClockMention(passage.index, i, end, span, doc[i:end].text, told, zone)
        i = end


def _at(doc: Doc, i: int) -> tuple[time, int] | None:
    word = doc[i].lower_
    if word == "noon":
        return time(12), i + 1
    if word == "midnight":
        return time(0), i + 1
    after = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    if match := COLON.fullmatch(word):
        half = match[3] or (after if after in HALVES else None)
        if "." in word and half is None:
            return None
        return _clock(int(match[1]), int(match[2]), half), i + (2 if half and not match[3] else 1)
    if match := BARE.fullmatch(word):
        return _clock(int(match[1]), 0, match[2]), i + 1
    if re.fullmatch(r"1[0-2]|[1-9]", word) and after in HALVES:
        return _clock(int(word), 0, after), i + 2
    if (match := MILITARY.fullmatch(word)) and after in ("gmt", "utc", "local", "hours", "hrs", "ist", "cet"):
        return _clock(int(match[1]), int(match[2]), None), i + 1
    return None


def _clock(hour: int, minute: int, half: str | None) -> time:
    if half is not None and hour <= 12:
        hour = hour % 12 + HALVES.get(half.lower(), 0)
    return time(hour % 24, minute)


def _zone(doc: Doc, i: int) -> tuple[str | None, int]:
    """The zone behind a time: an abbreviation, "local time", or "New York time"."""
    word = doc[i].lower_ if i < len(doc) else ""
    if word in ZONES and doc[i].text.isupper():
        return ZONES[word], i + 1
    if word == "local":
        return None, i + (2 if i + 1 < len(doc) and doc[i + 1].lower_ == "time" else 1)
    for length in (1, 2, 3):
        if i + length < len(doc) and doc[i + length].lower_ == "time" and doc[i].text[:1].isupper():
            city = gazetteer().city(doc[i : i + length].text)
            return (city.zone, i + length + 1) if city else (None, i)
    return None, i
