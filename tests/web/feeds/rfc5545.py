"""A strict reader of iCalendar, written from RFC 5545 and 7986 alone: what it does not know, it refuses.

It knows the properties that a calendar of events may have, how often each may stand, which parameters and what sort of
value each takes. It is here so that the files are read back by other eyes than those of the library that wrote them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

NAME = r"[A-Za-z0-9-]+"
QUOTED, BARE = r'"[^"\x00-\x08\x0a-\x1f\x7f]*"', r'[^";:,\x00-\x08\x0a-\x1f\x7f]*'
VALUES = rf"(?:{QUOTED}|{BARE})(?:,(?:{QUOTED}|{BARE}))*"
PARAMETER = re.compile(rf";(?P<name>{NAME})=(?P<value>{VALUES})")
LINE = re.compile(rf"(?P<name>{NAME})(?P<parameters>(?:;{NAME}={VALUES})*):(?P<value>.*)", re.DOTALL)
CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
OFFSET = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?")
DURATION = re.compile(r"[+-]?P(?:\d+W|(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)")

# How often a property may stand in a component: once at most, exactly once, or any number of times.
ONCE, MUST, MANY = "once", "must", "many"
KNOWN = {
    "VCALENDAR": {
        "PRODID": MUST, "VERSION": MUST, "CALSCALE": ONCE, "METHOD": ONCE, "NAME": MANY, "DESCRIPTION": MANY,
        "UID": ONCE, "URL": ONCE, "LAST-MODIFIED": ONCE, "CATEGORIES": MANY, "REFRESH-INTERVAL": ONCE, "SOURCE": ONCE,
        "COLOR": ONCE, "IMAGE": MANY,
    },
    "VEVENT": {
        "DTSTAMP": MUST, "UID": MUST, "DTSTART": ONCE, "DTEND": ONCE, "DURATION": ONCE, "CLASS": ONCE, "CREATED": ONCE,
        "DESCRIPTION": ONCE, "GEO": ONCE, "LAST-MODIFIED": ONCE, "LOCATION": ONCE, "ORGANIZER": ONCE, "PRIORITY": ONCE,
        "SEQUENCE": ONCE, "STATUS": ONCE, "SUMMARY": ONCE, "TRANSP": ONCE, "URL": ONCE, "CATEGORIES": MANY,
        "COMMENT": MANY, "RELATED-TO": MANY, "COLOR": ONCE,
    },
    "VTIMEZONE": {"TZID": MUST, "LAST-MODIFIED": ONCE, "TZURL": ONCE},
    "STANDARD": {
        "DTSTART": MUST, "TZOFFSETFROM": MUST, "TZOFFSETTO": MUST, "TZNAME": MANY, "RDATE": MANY, "RRULE": ONCE,
    },
}  # fmt: skip
KNOWN["DAYLIGHT"] = KNOWN["STANDARD"]
NESTED = {"": {"VCALENDAR"}, "VCALENDAR": {"VEVENT", "VTIMEZONE"}, "VTIMEZONE": {"STANDARD", "DAYLIGHT"}}
TEXTS = {"PRODID", "VERSION", "CALSCALE", "METHOD", "NAME", "DESCRIPTION", "UID", "SUMMARY", "LOCATION", "CLASS",
         "STATUS", "TRANSP", "COLOR", "TZID", "TZNAME", "COMMENT", "RELATED-TO"}  # fmt: skip
MOMENTS = {"DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED", "RDATE"}
IN_UTC = {"DTSTAMP", "CREATED", "LAST-MODIFIED"}
STATUSES = {"TENTATIVE", "CONFIRMED", "CANCELLED"}


class BrokenError(ValueError):
    """What is read is no iCalendar; the message says which rule it breaks."""


@dataclass(frozen=True)
class Property:
    """A line: its parameters and its value, as it stands."""

    name: str
    parameters: dict[str, str]
    raw: str

    @property
    def text(self) -> str:
        """The value of a text, without what escapes in it."""
        return ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.raw)

    @property
    def moments(self) -> list[date]:
        """The days or moments of the value: those of a zone, and those of no zone, without one."""
        return [_moment(piece, self) for piece in self.raw.split(",")]


@dataclass
class Component:
    """What stands between BEGIN and END."""

    name: str
    properties: list[Property] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)

    def one(self, name: str) -> Property | None:
        """The first property of that name."""
        return next((p for p in self.properties if p.name == name), None)

    def text(self, name: str) -> str:
        """Its text, or ''."""
        found = self.one(name)
        return found.text if found else ""

    def all(self, name: str) -> list["Component"]:
        """The parts of that name."""
        return [part for part in self.parts if part.name == name]


def read(body: bytes) -> Component:
    """The calendar in a file. Raises BrokenError at the first thing that the book does not allow."""
    root = Component("")
    open_ones = [root]
    for line in _lines(body):
        prop = _property(line)
        if prop.name == "BEGIN":
            part = Component(prop.raw.upper())
            _must(part.name in NESTED.get(open_ones[-1].name, set()), f"{part.name} within {open_ones[-1].name}")
            open_ones[-1].parts.append(part)
            open_ones.append(part)
        elif prop.name == "END":
            _must(open_ones[-1].name == prop.raw.upper() != "", f"END:{prop.raw} closes {open_ones[-1].name}")
            _check(open_ones.pop())
        else:
            _must(len(open_ones) > 1, f"{prop.name} outside of a calendar")
            open_ones[-1].properties.append(prop)
    _must(open_ones == [root], f"{open_ones[-1].name} is not closed")
    _must(len(root.parts) == 1, f"{len(root.parts)} calendars")
    (calendar,) = root.parts
    _check_zones(calendar)
    _check_identities(calendar)
    return calendar


def _must(holds: bool, rule: str) -> None:
    if not holds:
        raise BrokenError(rule)


def _lines(body: bytes) -> Iterator[str]:
    """Content lines, unfolded; each ends in CRLF and has at most 75 octets before it."""
    _must(body.endswith(b"\r\n"), "the last line does not end in CRLF")
    unfolded: list[bytes] = []
    for line in body[:-2].split(b"\r\n"):
        _must(b"\r" not in line and b"\n" not in line, "a line break that is no CRLF")
        _must(len(line) <= 75, f"a line of {len(line)} octets")
        _must(line != b"", "an empty line")
        line.decode("utf-8")  # a fold within a character would be legal, but breaks readers that decode first
        if line[:1] in (b" ", b"\t"):
            _must(bool(unfolded), "a continuation of nothing")
            unfolded[-1] += line[1:]
        else:
            unfolded.append(line)
    yield from (line.decode("utf-8") for line in unfolded)


def _property(line: str) -> Property:
    match = LINE.fullmatch(line)
    _must(match is not None, f"no content line: {line[:60]}")
    assert match is not None
    parameters: dict[str, str] = {}
    for found in PARAMETER.finditer(match["parameters"]):
        name = found["name"].upper()
        _must(name not in parameters, f"{name} stands twice in a line")
        parameters[name] = found["value"].strip('"')
    prop = Property(match["name"].upper(), parameters, match["value"])
    _must(not CONTROL.search(prop.raw), f"a control character in {prop.name}")
    return prop


def _check(part: Component) -> None:
    known = KNOWN[part.name]
    counts = Counter(prop.name for prop in part.properties)
    for name, often in known.items():
        _must(often != MUST or counts[name] == 1, f"{part.name} has {counts[name]} {name}")
        _must(often != ONCE or counts[name] <= 1, f"{part.name} has {counts[name]} {name}")
    for prop in part.properties:
        _must(prop.name in known or prop.name.startswith("X-"), f"{part.name} knows no {prop.name}")
        _check_value(prop)
    if part.name == "VCALENDAR":
        _must(part.text("VERSION") == "2.0", "a version that is not 2.0")
        _must(bool(part.parts), "a calendar without a component")
    if part.name == "VEVENT":
        _check_event(part)
    if part.name == "VTIMEZONE":
        _must(bool(part.parts), "a zone without an observance")


def _check_event(event: Component) -> None:
    start, end = event.one("DTSTART"), event.one("DTEND")
    _must(start is not None, "an event without DTSTART in a calendar without METHOD")
    _must(not (end and event.one("DURATION")), "an event with DTEND and DURATION")
    _must(event.text("STATUS") in {"", *STATUSES}, f"status {event.text('STATUS')}")
    _must(event.text("TRANSP") in {"", "OPAQUE", "TRANSPARENT"}, f"transparency {event.text('TRANSP')}")
    if start and end:
        _must(start.parameters.get("VALUE") == end.parameters.get("VALUE"), "DTSTART and DTEND of two sorts")
        _must(start.parameters.get("TZID") == end.parameters.get("TZID"), "DTSTART and DTEND in two zones")
        _must(start.moments[0] < end.moments[0], "an end that is not after the start")


def _check_value(prop: Property) -> None:
    if prop.name in TEXTS:
        bare = ESCAPE.sub("", prop.raw)
        _must(all(found in "\\;,nN" and found for found in ESCAPE.findall(prop.raw)), f"a wrong escape in {prop.name}")
        _must(not re.search("[;,]", bare), f"{prop.name} has a comma or semicolon that is not escaped")
    if prop.name in MOMENTS:
        _must(bool(prop.moments), f"{prop.name} without a moment")
        _must(prop.name not in IN_UTC or prop.raw.endswith("Z"), f"{prop.name} is not in UTC")
    if prop.name in ("TZOFFSETFROM", "TZOFFSETTO"):
        _must(OFFSET.fullmatch(prop.raw) is not None and prop.raw not in ("-0000", "-000000"), f"offset {prop.raw}")
    if prop.name == "SEQUENCE":
        _must(re.fullmatch(r"\d+", prop.raw) is not None, f"sequence {prop.raw}")
    if prop.name in ("URL", "SOURCE"):
        _must(re.fullmatch(r"[a-z]+://[^\s<>\"\\^`{|}]+", prop.raw) is not None, f"address {prop.raw}")
    if prop.name == "REFRESH-INTERVAL":
        _must(prop.parameters.get("VALUE") == "DURATION", "REFRESH-INTERVAL without VALUE=DURATION")
        _must(DURATION.fullmatch(prop.raw) is not None, f"duration {prop.raw}")
    if prop.name == "SOURCE":
        _must(prop.parameters.get("VALUE") == "URI", "SOURCE without VALUE=URI")


def _moment(piece: str, prop: Property) -> date:
    kind = prop.parameters.get("VALUE", "DATE-TIME")
    if kind == "DATE":
        _must(re.fullmatch(r"\d{8}", piece) is not None, f"day {piece}")
        _must("TZID" not in prop.parameters, "a day in a zone")
        return datetime.strptime(piece, "%Y%m%d").date()  # noqa: DTZ007  # a day has no zone
    _must(kind == "DATE-TIME" and re.fullmatch(r"\d{8}T\d{6}Z?", piece) is not None, f"moment {piece}")
    _must(not (piece.endswith("Z") and "TZID" in prop.parameters), "a moment in UTC and in a zone")
    moment = datetime.strptime(piece.removesuffix("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007  # the zone stands beside it
    return moment.replace(tzinfo=UTC) if piece.endswith("Z") else moment


def _check_zones(calendar: Component) -> None:
    tables = [zone.text("TZID") for zone in calendar.all("VTIMEZONE")]
    _must(len(set(tables)) == len(tables), "two tables of one zone")
    for event in calendar.all("VEVENT"):
        for prop in event.properties:
            zone = prop.parameters.get("TZID")
            _must(zone is None or zone in tables, f"no table of the zone {zone}")


def _check_identities(calendar: Component) -> None:
    ids = [event.text("UID") for event in calendar.all("VEVENT")]
    _must(len(set(ids)) == len(ids), "two events of one UID")


def in_utc(calendar: Component, prop: Property) -> datetime:
    """A moment of an event in UTC, by the table of its zone alone."""
    (moment,) = prop.moments
    assert isinstance(moment, datetime)
    if moment.tzinfo is not None:
        return moment
    (table,) = [zone for zone in calendar.all("VTIMEZONE") if zone.text("TZID") == prop.parameters["TZID"]]
    onsets = [(onset, part) for part in table.parts for name in ("DTSTART", "RDATE") for onset in _onsets(part, name)]
    _, standing = max((pair for pair in onsets if pair[0] <= moment), key=lambda pair: pair[0])
    return (moment - _offset(standing.text("TZOFFSETTO"))).replace(tzinfo=UTC)


def _onsets(part: Component, name: str) -> list[datetime]:
    return [m for p in part.properties if p.name == name for m in p.moments if isinstance(m, datetime)]


def _offset(words: str) -> timedelta:
    match = OFFSET.fullmatch(words)
    assert match is not None
    size = timedelta(hours=int(match[2]), minutes=int(match[3]), seconds=int(match[4] or 0))
    return -size if match[1] == "-" else size
