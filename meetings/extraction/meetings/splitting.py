"""Separate talks with several are an entry for each, and so is a journey to several countries."""

import re
from dataclasses import replace

from meetings.enums import Format
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.reading import Reading

ONE_CALL = re.compile(r"\b(?:call|conference|summit|meeting|conversation)\b", re.IGNORECASE)
TOGETHER = ("they", "the leaders", "the participants", "the group", "all", "the ministers")


def split(candidate: Candidate, reading: Reading) -> list[Candidate]:
    """The candidate itself, or one for each of the encounters that it tells of at once."""
    if len({p.country for p in candidate.destinations}) > 1 and candidate.people:
        return _stops(candidate)
    others = [s for s in candidate.seats if s.side == 1]
    if len(others) < 2 or not (candidate.is_separate or _are_calls(candidate, reading)):
        return [candidate]
    mine = [s for s in candidate.seats if s.side == 0]
    return [
        replace(
            candidate,
            seats=[*(replace(s) for s in mine), other],
            evidence=list(candidate.evidence),
            rules=list(candidate.rules),
        )
        for other in others
    ]


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
