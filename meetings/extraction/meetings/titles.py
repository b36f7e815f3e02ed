"""A short title for an entry, by rule, from its sort and its participants."""

from meetings.enums import EventKind
from meetings.extraction.actors.names import is_family_first, words_of
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.candidates import Candidate

LENGTH = 80
NOUN = {
    EventKind.MEETING: "meeting",
    EventKind.TALKS: "talks",
    EventKind.SUMMIT: "summit",
    EventKind.VISIT: "visit",
    EventKind.CALL: "call",
    EventKind.CONFERENCE: "conference",
    EventKind.CONSULTATIONS: "consultations",
}


def title_of(candidate: Candidate) -> str:
    """At most 80 characters: two persons by their surnames, else the parties with the sort of event."""
    people = [s for s in candidate.seats if s.is_person]
    noun = NOUN[candidate.kind]
    if 2 <= len(people) <= 3:
        return _cut(_listed([_surname(s.name) for s in people]))
    parties = [_party(code) for code in dict.fromkeys(s.party for s in candidate.seats if s.party)]
    if len(parties) >= 2:
        return _cut(f"{_listed(parties)}: {noun}")
    unnamed = [m.text[:1].upper() + m.text[1:] for m in candidate.unnamed]  # "Defence ministers"
    return _cut(f"{people[0].name if people else (parties or unnamed or ['Unnamed parties'])[0]}: {noun}")


def _surname(name: str) -> str:
    """By what a person is called after the first mention: 'Wang' of Wang Yi."""
    words = name.split()
    first = is_family_first(words_of(tuple(words))) and len(words) > 1
    return words[0] if first else words[-1]


def _party(code: str) -> str:
    country = gazetteer().country(code)
    return country.name if country else code


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _cut(title: str) -> str:
    return title if len(title) <= LENGTH else title[: LENGTH - 1].rsplit(" ", 1)[0] + "…"
