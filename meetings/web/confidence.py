"""How sure a meeting is, as its page tells it. Pure over rows that `queries.meeting_detail` fetched."""

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.domain.confidence import level_of, reasons
from meetings.domain.fusion import independent
from meetings.domain.loading import tellers_of
from meetings.models import Meeting, Report


@dataclass(frozen=True, slots=True)
class Confidence:
    """The level in a word, and why in a line."""

    level: str
    why: str


def confidence(meeting: Meeting, reports: Sequence[Report]) -> Confidence | None:
    """The confidence in a meeting that these reports tell of; None where it was not measured."""
    level = level_of(meeting.confidence)
    if level is None:
        return None
    sources = independent(tellers_of(report for report in reports if not report.is_denial))
    return Confidence(level.value, "; ".join(reasons(meeting.doubts, meeting.settled, sources=sources or None)))
