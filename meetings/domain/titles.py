"""A meeting's title by rule, from its sort, the level of those who meet, and the parties: at most 80 characters.

"Starmer and Macron", "G7 foreign ministers", "US–Ukraine talks", "Leaders of the UK, France, Germany + 5 more"."""

from collections.abc import Sequence

from meetings.domain.countries import country_name
from meetings.domain.fusion import MeetingFields, Seat
from meetings.domain.names import HONORIFICS, PARTICLES, fold
from meetings.enums import ActorKind, EventKind, Format, Role
from meetings.extraction.gazetteer import gazetteer

LENGTH = 80

# Countries that headlines do not write out.
SHORT = {
    "US": "US",
    "GB": "UK",
    "AE": "UAE",
    "CD": "DR Congo",
    "BA": "Bosnia",
    "KP": "North Korea",
    "KR": "South Korea",
}
WITH_ARTICLE = frozenset(
    ("US", "GB", "AE", "NL", "PH", "CF", "DO", "MV", "BS", "GM", "EU", "UN", "African Union", "IMF")
)
FAMILY_FIRST = frozenset(("CN", "HK", "KP", "KR", "TW", "MO"))
ROMAN = frozenset(
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
)

# Groups whose name says who meets; what an armed group or an organisation does beside states is no gathering of it.
FORUMS = frozenset(
    ("G7", "G8", "G20", "G77", "BRICS", "Quad", "E3", "Visegrad Group", "Weimar Triangle", "D-8", "Arctic Council")
)

NOUN = {
    EventKind.MEETING: "meeting",
    EventKind.TALKS: "talks",
    EventKind.SUMMIT: "summit",
    EventKind.VISIT: "visit",
    EventKind.CALL: "call",
    EventKind.CONFERENCE: "conference",
    EventKind.CONSULTATIONS: "consultations",
}
LEVELS = {
    "head of state": "leaders",
    "head of government": "leaders",
    "monarch": "leaders",
    "foreign minister": "foreign ministers",
    "deputy foreign minister": "deputy foreign ministers",
    "defence minister": "defence ministers",
    "finance minister": "finance ministers",
    "trade minister": "trade ministers",
    "energy minister": "energy ministers",
    "interior minister": "interior ministers",
    "economy minister": "economy ministers",
    "minister": "ministers",
    "deputy minister": "deputy ministers",
    "security adviser": "security advisers",
    "military chief": "military chiefs",
    "intelligence chief": "intelligence chiefs",
    "envoy": "envoys",
}


def title_of(fields: MeetingFields) -> str:
    """The editor's title; else the most telling of the forms that fit."""
    return fields.title or _made_title(fields)


def _made_title(fields: MeetingFields) -> str:
    people = [s for s in fields.participants if s.kind is ActorKind.PERSON and s.name]
    parties = list(dict.fromkeys(s.party for s in fields.participants if s.party))
    noun = noun_of(fields)
    level = level_of(fields.participants)
    forum = next((p for p in parties if p in FORUMS or (len(parties) == 1 and p in gazetteer().organisations)), None)
    if forum:
        return _fit(f"{forum} {level or noun}")
    if 2 <= len(people) <= 3 and len(people) >= len(parties):
        return _of_people(people, fields)
    if level and (len(parties) > 2 or (len(parties) == 2 and not people)):
        return _cut(f"{level[0].upper()}{level[1:]} of ", [_with_article(p) for p in parties], "")
    if len(parties) == 2:
        return _of_two(people, parties, noun, fields)
    if len(parties) > 2:
        return _cut("", [party_name(p) for p in parties], f": {noun}")
    return _of_few(people, parties, noun, fields)


def noun_of(fields: MeetingFields) -> str:
    """What to call the event: a meeting where nobody is in the room is a call."""
    if fields.format is Format.VIRTUAL and fields.kind in (EventKind.MEETING, EventKind.TALKS):
        return "call"
    return NOUN[fields.kind]


def level_of(seats: Sequence[Seat]) -> str | None:
    """The level that all those have whose office tells one, at least two of them, in the plural.

    They are persons, and parties that a report names by an office: 'the defence ministers of France and Italy'."""
    met = [s for s in seats if s.kind is ActorKind.PERSON or s.position]
    found = [LEVELS[level] for s in met if (level := _level(s.position)) in LEVELS]
    return found[0] if len(set(found)) == 1 and len(found) >= 2 and len(found) * 2 > len(met) else None


def party_name(code: str) -> str:
    """A country's name as headlines have it; an organisation's short name."""
    return SHORT.get(code) or country_name(code)


def surname(seat: Seat) -> str:
    """What headlines call a person: 'Starmer', 'von der Leyen', 'Xi', 'Charles III'."""
    words = seat.name.split()
    while len(words) > 1 and fold(words[0]).strip(".") in HONORIFICS:
        words = words[1:]
    if len(words) < 2:
        return " ".join(words)
    if seat.party in FAMILY_FIRST:
        return words[0]
    start = len(words) - 1
    if words[start].lower() in ROMAN:
        start -= 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return " ".join(words[start:])


def _of_people(people: Sequence[Seat], fields: MeetingFields) -> str:
    names = [surname(p) for p in people]
    if len(set(names)) < len(names):
        names = [p.name for p in people]
    if noun_of(fields) == "call" and len(names) == 2:
        return _fit(f"{names[0]}–{names[1]} call")
    return _fit(_listed(names))


def _of_two(people: Sequence[Seat], parties: Sequence[str], noun: str, fields: MeetingFields) -> str:
    """Two parties, of which at most one is spoken for by a named person, or one by many."""
    named = [p for p in people if p.party]
    if len(named) == 1 and len(people) == 1:
        other = next(p for p in parties if p != named[0].party)
        if fields.kind is EventKind.VISIT and fields.place is not None and fields.place.country == other:
            return _fit(f"{surname(named[0])} in {fields.place.name or _with_article(other)}")
        return _fit(f"{surname(named[0])} and {party_name(other)}: {noun}")
    host = [s.party for s in fields.participants if s.role is Role.HOST and s.party in parties]
    ordered = [p for p in parties if p not in host[:1]] + host[:1]
    return _fit(f"{party_name(ordered[0])}–{party_name(ordered[1])} {noun}")


def _of_few(people: Sequence[Seat], parties: Sequence[str], noun: str, fields: MeetingFields) -> str:
    who = _listed([surname(p) for p in people[:3]]) if people else next((party_name(p) for p in parties), "")
    town = fields.place and (fields.place.name or _with_article(fields.place.country))
    where = f" in {town}" if town else ""
    if not who:
        unnamed = next((s.name for s in fields.participants if s.name), "")
        return _fit(f"{unnamed}: {noun}{where}" if unnamed else f"{noun[0].upper()}{noun[1:]}{where}")
    return _fit(f"{who}: {noun}{where}")


def _level(position: str) -> str:
    """The level of an office, found by its title or by the end of it: 'British foreign secretary'."""
    words = position.split()
    for start in range(len(words)):
        office = gazetteer().office(" ".join(words[start:]))
        if office is not None:
            return office.level
    return ""


def _with_article(code: str) -> str:
    return f"the {party_name(code)}" if code in WITH_ARTICLE else party_name(code)


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _cut(before: str, names: Sequence[str], after: str) -> str:
    """All the names where they fit, else as many as fit with the number of the rest."""
    whole = f"{before}{_listed(names)}{after}"
    for kept in range(len(names) - 1, 0, -1):
        if len(whole) <= LENGTH:
            return whole
        whole = f"{before}{', '.join(names[:kept])} + {len(names) - kept} more{after}"
    return _fit(whole)


def _fit(title: str) -> str:
    """At most LENGTH characters, cut between words, with a capital: 'Von der Leyen and Costa'."""
    title = title[:1].upper() + title[1:]
    return title if len(title) <= LENGTH else title[: LENGTH - 1].rsplit(" ", 1)[0] + "…"
