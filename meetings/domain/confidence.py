"""How sure a meeting is, in the steps and words in which readers and editors are told it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from meetings.domain.fusion import independent
from meetings.domain.loading import tellers_of
from meetings.enums import Doubt, Level
from meetings.models import Meeting, Report

# Bounds of the score; `make bench-confidence` tells how often each level is right.
LOW = 0.5
HIGH = 0.8

WORDS = {
    Doubt.NO_DAY: "no day told",
    Doubt.DISTANT_DAY: "the day is told elsewhere in the text",
    Doubt.NO_PLACE: "no place told",
    Doubt.THIRD_COUNTRY: "it is in a country that takes no part",
    Doubt.OPEN_STATUS: "its outcome is open or it is off",
    Doubt.NO_PAIR: "not one named person from each of two sides",
    Doubt.OTHERS_NAMED: "others are named beside those who take part",
    Doubt.ADDED: "some who take part are told of only later",
    Doubt.PARTY_BESIDE_PERSON: "a side stands beside its own representative",
    Doubt.SAME_PARTIES: "the article tells of another meeting of the same sides",
}
SETTLED = {"dates": "the days", "place": "the place", "status": "the status", "who": "who takes part"}


@dataclass(frozen=True, slots=True)
class Confidence:
    """The level, and in a line why it is no other."""

    level: Level
    why: str


def confidence_of(meeting: Meeting, reports: Iterable[Report]) -> Confidence | None:
    """The confidence in a meeting that these reports tell of; None where it was not measured."""
    level = level_of(meeting.confidence)
    if level is None:
        return None
    sources = independent(tellers_of(report for report in reports if not report.is_denial))
    return Confidence(level, "; ".join(reasons(meeting.doubts, meeting.settled, sources=sources or None)))


def level_of(score: float | None) -> Level | None:
    """The level of a score; None of what was not measured."""
    if score is None:
        return None
    return Level.HIGH if score >= HIGH else Level.LOW if score < LOW else Level.MEDIUM


def bounds(level: Level) -> tuple[float, float]:
    """The scores of a level: from the first on, and below the second."""
    return {Level.LOW: (-1.0, LOW), Level.MEDIUM: (LOW, HIGH), Level.HIGH: (HIGH, 2.0)}[level]


def reasons(doubts: Collection[str], settled: Collection[str], *, sources: int | None = None) -> tuple[str, ...]:
    """Why a meeting is as sure as it is: how many independent sources tell of it, where that is given, what an editor
    set, what speaks against it. `doubts` and `settled` are its columns."""
    told = () if sources is None else ("one source" if sources == 1 else f"{sources} independent sources",)
    against = [d for d in doubts if d != Doubt.DISTANT_DAY or Doubt.NO_DAY not in doubts]
    return (*told, *_settled(settled), *(WORDS[Doubt(doubt)] for doubt in against))


def _settled(fields: Collection[str]) -> tuple[str, ...]:
    if set(fields) >= set(SETTLED):
        return ("an editor set all of it",)
    *first, last = [words for field, words in SETTLED.items() if field in fields] or [""]
    listed = f"{', '.join(first)} and {last}" if first else last
    return (f"an editor set {listed}",) if last else ()
