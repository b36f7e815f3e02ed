"""How sure a meeting is, out of how sure its reports are.

1. The surest report that tells the chosen days and place counts; of no such report, the surest of all.
2. What doubt remains is halved by each further independent source that tells the same days and place.
3. An editor's word takes away the doubts about its field, and the field's share, a quarter, of what doubt remains: a
   meeting of which an editor set the days, the place, the status and everybody who takes part is certain."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from meetings.domain.fusion.evidence import Amendment, Evidence, Place
from meetings.domain.fusion.independence import independent
from meetings.domain.fusion.participants import Seat
from meetings.enums import DOUBTED, Doubt
from meetings.extraction.types import Interval

FIELDS = frozenset(("dates", "place", "status", "who"))  # what must be right, each a quarter


@dataclass(frozen=True, slots=True)
class Sureness:
    """The probability that a meeting is right, and why it is not higher. `sources`: independent ones that agree on days
    and place; `settled`: what an editor set, of FIELDS."""

    score: float
    doubts: tuple[Doubt, ...]
    sources: int
    settled: frozenset[str] = frozenset()


def sureness(
    told: Sequence[Evidence],
    amendments: Iterable[Amendment],
    *,
    interval: Interval | None,
    place: Place | None,
    participants: Sequence[Seat],
) -> Sureness | None:
    """How sure the meeting is that fusion made of these; None where no report was measured.

    `interval` and `place` are what reports tell, before an editor's word on them."""
    settled = _settled(amendments, participants)
    measured = [e for e in told if e.confidence is not None]
    if not measured:
        return Sureness(1.0, (), 0, settled) if settled >= FIELDS else None
    agreeing = [e for e in measured if e.interval == interval and e.place in (place, None)] or measured
    best = min(agreeing, key=lambda e: (-_score(e, settled), e.order))
    sources = max(independent(e.teller for e in agreeing), 1)
    doubt = (1 - _score(best, settled)) / 2 ** (sources - 1) * (1 - len(settled) / len(FIELDS))
    return Sureness(round(1 - doubt, 3), tuple(d for d, _ in _left(best, settled)), sources, settled)


def _settled(amendments: Iterable[Amendment], participants: Sequence[Seat]) -> frozenset[str]:
    """The fields that an editor set; who takes part is set where there is a word on everybody."""
    amendments = list(amendments)
    fields = {a.field for a in amendments} & FIELDS
    spoken_of = {a.actor for a in amendments if a.field.startswith("participant:")}
    if participants and all(s.actor is not None and s.actor in spoken_of for s in participants):
        fields.add("who")
    return frozenset(fields)


def _score(evidence: Evidence, settled: frozenset[str]) -> float:
    """The report's score without the doubts about what an editor set."""
    score = evidence.confidence or 0.0
    gained = math.exp(sum(loss for _, loss in evidence.doubts) - sum(loss for _, loss in _left(evidence, settled)))
    return score * gained / (1 - score + score * gained)


def _left(evidence: Evidence, settled: frozenset[str]) -> list[tuple[Doubt, float]]:
    return [(doubt, loss) for doubt, loss in evidence.doubts if DOUBTED.get(doubt) not in settled]
