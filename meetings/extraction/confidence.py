"""How likely an entry is right: a number out of what its own text shows, no model of language.

Each doubt is a question with yes or no as its answer. The odds of an entry without any doubt, and what each doubt takes
from their logarithm, are measured on articles with gold annotations: `data/confidence.tsv`, which
`python -m bench.confidence --fit` writes. Right means right in days, place, status, every person and every party."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from meetings.enums import ActorKind, Doubt, Format, Status
from meetings.extraction.entries import rows
from meetings.extraction.types import Confidence, ExtractedActor, ExtractedReport, Span

NO_DOUBT = "none"  # the row of an entry that raises no doubt
DAY_BESIDE = frozenset(("date:clause", "date:shared", "date:leading", "date:stamp"))
OPEN = frozenset((Status.CANCELLED, Status.POSTPONED, Status.PROPOSED, Status.ONGOING))


class Scene:
    """The other entries of an article, and where its persons are named."""

    def __init__(self, reports: Iterable[ExtractedReport], actors: Iterable[ExtractedActor]) -> None:
        self.parties = Counter(frozenset(r.parties) for r in reports)
        named = sorted(
            (m.part, m.start, m.end, i)
            for i, actor in enumerate(actors)
            if actor.kind is ActorKind.PERSON
            for m in actor.mentions
        )
        self._starts = [(part, start) for part, start, _, _ in named]
        self._named = named

    def persons(self, span: Span) -> set[int]:
        """The persons whom these words name, by their place among the actors."""
        first = bisect_left(self._starts, (span.part, span.start))
        last = bisect_left(self._starts, (span.part, span.end))
        return {actor for _, _, end, actor in self._named[first:last] if end <= span.end}


@dataclass(frozen=True, slots=True)
class Weights:
    """What was measured: the logarithm of the odds of an entry that raises no doubt, and what each doubt takes away."""

    certain: float
    losses: Mapping[Doubt, float]

    def score(self, doubts: Iterable[Doubt]) -> float:
        """The probability that an entry with these doubts is right."""
        return 1 / (1 + math.exp(sum(self.losses[d] for d in doubts) - self.certain))


@cache
def weights() -> Weights:
    """The weights of the data file."""
    read = {row["doubt"]: float(row["log_odds"]) for row in rows("confidence")}
    return Weights(read.pop(NO_DOUBT), {Doubt(name): -value for name, value in read.items()})


def rated(reports: tuple[ExtractedReport, ...], actors: tuple[ExtractedActor, ...]) -> tuple[ExtractedReport, ...]:
    """The entries of an article, each with its confidence."""
    scene = Scene(reports, actors)
    return tuple(replace(report, confidence=confidence(doubts(report, scene))) for report in reports)


def confidence(raised: tuple[Doubt, ...]) -> Confidence:
    """The confidence in an entry that raises these doubts."""
    return Confidence(round(weights().score(raised), 3), raised)


def doubts(report: ExtractedReport, scene: Scene) -> tuple[Doubt, ...]:
    """The doubts that an entry raises, those about days first."""
    return tuple(doubt for doubt, raises in QUESTIONS.items() if raises(report, scene))


def _has_no_day(report: ExtractedReport, _scene: Scene) -> bool:
    return report.interval is None


def _takes_day_from_afar(report: ExtractedReport, _scene: Scene) -> bool:
    """No telling of it has a day of its own."""
    return "date:none" in report.rules and not DAY_BESIDE & set(report.rules)


def _has_no_place(report: ExtractedReport, _scene: Scene) -> bool:
    return report.place is None and report.format is not Format.VIRTUAL


def _is_in_third_country(report: ExtractedReport, _scene: Scene) -> bool:
    """Then somebody receives them there, or the place is that of something else."""
    place = report.place
    return place is not None and place.country is not None and place.country not in report.parties


def _is_open(report: ExtractedReport, _scene: Scene) -> bool:
    return report.status in OPEN


def _is_no_pair(report: ExtractedReport, _scene: Scene) -> bool:
    """All but one named person from each of two parties, and nobody else."""
    sides = [p.party for p in report.people]
    return len(sides) != 2 or len(set(sides)) != 2 or set(sides) != set(report.parties)


def _names_others(report: ExtractedReport, scene: Scene) -> bool:
    """Its sentences name persons who have no part in it."""
    seated = {p.actor for p in report.participants}
    return any(scene.persons(span) - seated for span in report.evidence)


def _was_added_to(report: ExtractedReport, _scene: Scene) -> bool:
    """A later sentence tells of somebody more who was there."""
    return any(rule.startswith("adds:") for rule in report.rules)


def _has_party_beside_person(report: ExtractedReport, _scene: Scene) -> bool:
    """A country sits beside a person who speaks for it."""
    spoken_for = {p.party for p in report.people if p.party}
    return any(p.party in spoken_for for p in report.participants if p.kind is not ActorKind.PERSON)


def _has_same_parties(report: ExtractedReport, scene: Scene) -> bool:
    """Another entry of the article has just these parties: one may have been taken for two."""
    return scene.parties[frozenset(report.parties)] > 1


QUESTIONS: dict[Doubt, Callable[[ExtractedReport, Scene], bool]] = {
    Doubt.NO_DAY: _has_no_day,
    Doubt.DISTANT_DAY: _takes_day_from_afar,
    Doubt.NO_PLACE: _has_no_place,
    Doubt.THIRD_COUNTRY: _is_in_third_country,
    Doubt.OPEN_STATUS: _is_open,
    Doubt.NO_PAIR: _is_no_pair,
    Doubt.OTHERS_NAMED: _names_others,
    Doubt.ADDED: _was_added_to,
    Doubt.PARTY_BESIDE_PERSON: _has_party_beside_person,
    Doubt.SAME_PARTIES: _has_same_parties,
}
