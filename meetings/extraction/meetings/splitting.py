"""Separate talks with several are an entry for each, and so is a journey to several countries."""

import re
from dataclasses import replace

from meetings.enums import EventKind, Format
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.reading import Reading

ONE_CALL = re.compile(r"\b(?:call|conference|summit|meeting|conversation)\b", re.IGNORECASE)
TOGETHER = ("they", "the leaders", "the participants", "the group", "all", "the ministers")
# In the plural one for each counterpart: "meetings with A and B"; "talks" and "discussions" are plural by themselves.
COUNTED = frozenset("meeting bilateral call conversation audience encounter phonecall teleconference".split())
# "Met the ministers of A and B, X and Y, respectively"; "also met his counterparts from A and B".
ONE_BY_ONE = frozenset("respectively separately individually also each".split())
ASIDE = re.compile(r"\bon the (?:sidelines|margins|fringes) of\b", re.IGNORECASE)
ON_TOUR = re.compile(
    r"\b(?:during|on|as part of) (?:the|his|her|a|this) (?:\S+ )?(?:visit|tour|trip|swing)\b", re.IGNORECASE
)
JOINT = re.compile(
    r"\b(?:jointly|together|trilateral|quadrilateral|three-way|four-way|tripartite|multilateral|joint)\b", re.IGNORECASE
)


def split(candidate: Candidate, reading: Reading) -> list[Candidate]:
    """The candidate itself, or one for each of the encounters that it tells of at once."""
    if len({p.country for p in candidate.destinations}) > 1 and candidate.people:
        return _stops(candidate)
    others = [s for s in candidate.seats if s.side == 1]
    units = [[s] for s in others] if _are_each(candidate, reading) else _delegations(others)
    if len(units) < 2 or not (candidate.is_separate or _are_several(candidate) or _are_calls(candidate, reading)):
        return [candidate]
    mine = [s for s in candidate.seats if s.side == 0]
    return [
        replace(
            candidate,
            seats=[*(replace(s) for s in mine), *unit],
            evidence=list(candidate.evidence),
            rules=[*candidate.rules, "who:each"],
        )
        for unit in units
    ]


def _are_each(candidate: Candidate, reading: Reading) -> bool:
    """Whether each person has an encounter of their own, also two of one country."""
    persons = all(s.is_person for s in candidate.seats if s.side == 1)
    return persons and (candidate.is_separate or _are_calls(candidate, reading))


def _delegations(others: list[Seat]) -> list[list[Seat]]:
    """Those at the other end by the party that they speak for, a country together with its minister."""
    units: dict[str, list[Seat]] = {}
    for seat in others:
        units.setdefault(seat.party or seat.name, []).append(seat)
    for unit in units.values():
        persons = [s for s in unit if s.is_person]
        unit[:] = persons or unit
    return list(units.values())


def _are_several(candidate: Candidate) -> bool:
    """'Held meetings with A, B and C', 'also met his counterparts from A and B': bilaterals, one after the other."""
    trigger = candidate.trigger
    token = trigger.token
    mine = [s for s in candidate.seats if s.side == 0]
    if len({s.party for s in mine}) != 1 or JOINT.search(token.sent.text):
        return False
    if trigger.is_noun:
        counted = token.lemma_.lower() in COUNTED or any(t.lower_ == "bilateral" for t in token.lefts)
        counted = counted and token.tag_ in ("NNS", "NNPS")
        return counted and not any(c.lower_ in ("between", "among") for c in token.children)
    if trigger.kind is not EventKind.MEETING or not any(s.is_person for s in mine):
        return False
    told = {t.lower_ for t in token.subtree}
    return bool(told & ONE_BY_ONE) or bool(ASIDE.search(token.sent.text)) or bool(ON_TOUR.search(token.sent.text))


def _are_calls(candidate: Candidate, reading: Reading) -> bool:
    """'He spoke to A, B and C': one after the other, unless the article is about one call or they then act together."""
    trigger = candidate.trigger
    others = {s.party for s in candidate.seats if s.side == 1 and s.is_person and s.party}
    if trigger.is_noun or candidate.format is not Format.VIRTUAL or len(others) < 2:
        return False
    end = trigger.token.sent.end
    after = trigger.passage.doc[end : end + 2].text.lower()
    return not after.startswith(TOGETHER) and not ONE_CALL.search(reading.title)


def _stops(candidate: Candidate) -> list[Candidate]:
    """One candidate for each country of a journey, all on the days of the whole."""
    stops = {p.country: p for p in reversed(candidate.destinations)}
    return [
        replace(
            candidate,
            seats=[replace(s) for s in candidate.seats if s.is_person],
            place=place,
            place_is_own=True,
            evidence=list(candidate.evidence),
            rules=[*candidate.rules, "where:stop"],
        )
        for place in reversed(stops.values())
    ]
