"""Times of day, with their zone where one is told: 9:30 a.m., 10am GMT, 15:00 local time, 1500 GMT, noon, 3-5pm."""

import re
from collections.abc import Callable, Iterator
from datetime import time

from spacy.tokens import Doc

from meetings.extraction.dates.mentions import ClockMention
from meetings.extraction.dates.zones import NAMED, OFFSET_LIMIT, ZONES
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.reading import Passage, PassageKind

HALF = r"(?:[ap]\.m\.?|[AP]\.M\.?|(?:[ap]m|[AP]M)\b)"
FREE = r"(?<![\w.:,/$€£+-])"
ZONE = "|".join(ZONES)
CLOCK = re.compile(
    rf"""{FREE}(?:
      (?P<from_h>1[0-2]|0?[1-9])(?:[:.](?P<from_m>[0-5]\d))?\s?(?:[-–—]|to|and)\s?
        (?P<to_h>1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?(?P<to_half>{HALF})
    | (?P<h>2[0-4]|[01]?\d)(?P<mark>[:.])(?P<m>[0-5]\d)(?::[0-5]\d)?(?!:?\d|[.,]\d)(?:\s?(?P<half>{HALF}))?
    | (?P<h_only>1[0-2]|0?[1-9])\s?(?P<h_half>{HALF})
    | (?P<french>2[0-4]|[01]?\d)h(?P<french_m>[0-5]\d)?\b
    | (?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:hours|hrs|h|local)\b|\s?(?:{ZONE})\b)
    | (?P<oclock>1[0-2]|[1-9])\s?o['’]clock\b
    | (?P<word>noon|midday|midnight)\b
    )""",
    re.VERBOSE,
)
HOURS = re.compile(r"\s?(?:hours|hrs|h)\b")
OFFSET = re.compile(
    r"\s?(?P<open>\()?(?:GMT|UTC)\s?(?P<sign>[+−–-])\s?(?P<h>\d{1,2})(?::?(?P<m>[0-5]\d))?\b(?(open)\))"
)
ABBREVIATION = re.compile(rf"\s?(?P<open>\()?(?P<zone>{ZONE})\b(?(open)\))")
LOCAL = re.compile(r"\s?(?P<open>\()?(?:local(?: time)?|their time|here time)\b(?(open)\))", re.IGNORECASE)
NAMED_TIME = re.compile(
    r",?\s?(?P<open>\()?(?P<name>[\w.]+(?:[ -][\w.]+){0,2}?)(?: standard| daylight| summer)? time\b(?(open)\))",
    re.IGNORECASE,
)
# Between the start and the end of something: the end is no other time of its own.
UNTIL = re.compile(r"\s?(?:[-–—]|to|until|till)\s?")
# Behind 12.50 these say that it is no time.
MEASURE = re.compile(
    r"\s?(?:%|per ?cent(?:age)?|million|billion|trillion|points?|euros?|dollars?|pounds?|met(?:er|re)s?|kg|km)"
)
OPENING = frozenset((PassageKind.STAMP, PassageKind.ITEM))
WORDS = {"noon": time(12), "midday": time(12), "midnight": time(0)}
FOUND_WITHIN = 60  # characters behind a time in which its zone is told


def find_clocks(passage: Passage) -> Iterator[ClockMention]:
    """The times of a passage. Of a time "from 9 to 10 a.m." the mention tells the start."""
    text = passage.doc.text
    pending: tuple[int, int, time, str | None] | None = None
    for match in CLOCK.finditer(text):
        told = _told(match, text, passage.kind)
        if told is None:
            continue
        zone, end = _zone(text, match.end())
        if pending is not None and UNTIL.fullmatch(text[pending[1] : match.start()]):
            pending = (pending[0], end, pending[2], pending[3] or zone)
            continue
        if pending is not None:
            yield _mention(passage, pending)
        pending = (match.start(), end, told, zone)
    if pending is not None:
        yield _mention(passage, pending)


def _told(match: re.Match[str], text: str, kind: PassageKind) -> time | None:
    """The time that a match tells; None where 14.30 is a figure."""
    if match["mark"] == "." and not match["half"] and not _is_dotted_time(match, text, kind):
        return None
    return next(read(match) for group, read in READERS if match[group])


def _digits(match: re.Match[str]) -> time:
    return _clock(int(match["h"]), int(match["m"]), match["half"])


def _full_hour(match: re.Match[str]) -> time:
    return _clock(int(match["h_only"]), 0, match["h_half"])


def _french(match: re.Match[str]) -> time:
    return _clock(int(match["french"]), int(match["french_m"] or 0), None)


def _military(match: re.Match[str]) -> time:
    return time(int(match["military"][:2]), int(match["military"][2:]))


def _oclock(match: re.Match[str]) -> time:
    """By day, as meetings are."""
    hour = int(match["oclock"])
    return _clock(hour, 0, "pm" if hour < 7 or hour == 12 else "am")


def _from(match: re.Match[str]) -> time:
    """The start of "3-5pm"; of "11-1pm" it is in the morning."""
    start, end = int(match["from_h"]) % 12, int(match["to_h"]) % 12
    half = match["to_half"][0].lower()
    if half == "p" and start > end:
        half = "a"
    return _clock(start or 12, int(match["from_m"] or 0), half)


# The forms of a time, by the group that each fills.
READERS: tuple[tuple[str, Callable[[re.Match[str]], time]], ...] = (
    ("word", lambda match: WORDS[match["word"]]),
    ("from_h", _from),
    ("h", _digits),
    ("h_only", _full_hour),
    ("french", _french),
    ("military", _military),
    ("oclock", _oclock),
)


def _is_dotted_time(match: re.Match[str], text: str, kind: PassageKind) -> bool:
    """Whether 14.30 is a time: before a zone, where it leads an entry, or after "at" in the afternoon."""
    after = text[match.end() : match.end() + FOUND_WITHIN]
    if MEASURE.match(after):
        return False
    if ABBREVIATION.match(after) or OFFSET.match(after) or LOCAL.match(after) or HOURS.match(after):
        return True
    if kind in OPENING and match.start() <= 2:
        return True
    return int(match["h"]) > 12 and text[: match.start()].endswith((" at ", "At ", " from ", " until "))


def _clock(hour: int, minute: int, half: str | None) -> time:
    if half is not None and hour <= 12:
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    return time(hour % 24, minute)


def _zone(text: str, end: int) -> tuple[str | None, int]:
    """The zone behind a time and where it ends: GMT+3, an abbreviation, "local time", "New York time"."""
    if hours := HOURS.match(text, end):
        end = hours.end()
    window = text[end : end + FOUND_WITHIN]
    if match := OFFSET.match(window):
        return _offset(match), end + match.end()
    if match := ABBREVIATION.match(window):
        return ZONES[match["zone"]], end + match.end()
    if match := LOCAL.match(window):
        return None, end + match.end()
    if match := NAMED_TIME.match(window):
        zone = _named(match["name"])
        return (zone, end + match.end()) if zone else (None, end)
    return None, end


def _offset(match: re.Match[str]) -> str | None:
    hours = int(match["h"])
    sign = "+" if match["sign"] == "+" else "-"
    return f"{sign}{hours:02}:{match['m'] or '00'}" if hours <= OFFSET_LIMIT else None


def _named(name: str) -> str | None:
    lower = name.lower()
    if lower in NAMED:
        return NAMED[lower]
    city = gazetteer().city(name) if name[:1].isupper() else None
    return city.zone if city else None


def _mention(passage: Passage, pending: tuple[int, int, time, str | None]) -> ClockMention:
    start, end, told, zone = pending
    first, last = _tokens(passage.doc, start, end)
    return ClockMention(passage.index, first, last, passage.span(first, last), passage.doc[first:last].text, told, zone)


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 1)
