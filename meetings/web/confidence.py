"""How sure a meeting is, as its page tells it. Pure over rows that `queries.meeting_detail` fetched."""

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.domain.confidence import level_of, reasons
from meetings.domain.fusion import independent
from meetings.domain.loading import teller_of
from meetings.enums import ArticleState
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
    tellers = [teller_of(report.article) for report in reports if _counts(report)]
    return Confidence(
        level.value, "; ".join(reasons(meeting.doubts, meeting.settled, sources=independent(tellers) or None))
    )


def _counts(report: Report) -> bool:
    """Whether a report is a source's claim: no denial, nor an editor's own."""
    return not report.is_denial and report.article.state != ArticleState.BY_HAND
