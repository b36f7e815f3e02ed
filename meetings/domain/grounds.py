"""What a meeting's fields rest on: report by report, what is told of a field and the sentences that tell it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from meetings.domain.evidence import Passage, passages
from meetings.enums import DatePrecision, ReportField
from meetings.models import Article, Meeting, Report
from meetings.models.base import SpanModel
from meetings.models.meeting import EventFields


@dataclass(frozen=True, slots=True)
class Ground:
    """What one report tells of a field, in plain words, and the sentences of its article."""

    report: Report
    words: str
    passages: tuple[Passage, ...]


def grounds(meeting: Meeting) -> dict[ReportField, tuple[Ground, ...]]:
    """The grounds of each field, the latest publication first. Reports that tell nothing of a field have none.

    Reads a row of `queries.meeting_detail`, whose reports and spans are at hand."""
    reports = [r for r in meeting.reports.all() if r.gone_at is None]
    return {field: tuple(_grounds(field, words, reversed(reports))) for field, words in _WORDS.items()}


def who(meeting: Meeting) -> tuple[Ground, ...]:
    """Whom each report names as taking part, with the sentences that name them, the latest publication first."""
    found = []
    for report in reversed([r for r in meeting.reports.all() if r.gone_at is None]):
        mentions = list(report.participants.all())
        names = ", ".join(mention.name for mention in mentions)
        found += [Ground(report, names, _passages(report.article, mentions))] if mentions else []
    return tuple(found)


def _grounds(field: ReportField, words: Callable[[Report], str], reports: Iterable[Report]) -> Iterable[Ground]:
    for report in reports:
        found = _passages(report.article, [s for s in report.spans.all() if s.field == field])
        if words(report) and (found or field is not ReportField.EVENT):
            yield Ground(report, words(report), found)


def _passages(article: Article, spans: Iterable[SpanModel]) -> tuple[Passage, ...]:
    return passages(article.title, article.text, spans)


def words_of(field: ReportField, report: Report) -> str:
    """What a report tells of a field, '' where nothing."""
    return _WORDS[field](report)


def days_told(report: EventFields) -> str:
    """The days of a report or a meeting, '' where none is told."""
    if report.starts_on is None or report.ends_on is None:
        return ""
    days = f"{report.starts_on:%d %b %Y}".lstrip("0")
    if report.ends_on != report.starts_on:
        days += f" to {report.ends_on:%d %b %Y}"
    return days if report.date_precision == DatePrecision.DAY else f"{days} (some time within)"


def _time(report: Report) -> str:
    return f"{report.start_time:%H:%M} {report.time_zone}".strip() if report.start_time else ""


def place_told(report: EventFields) -> str:
    """The place of a report or a meeting, '' where none is told."""
    return ", ".join(part for part in (report.venue, str(report.place or "")) if part)


_WORDS: dict[ReportField, Callable[[Report], str]] = {
    ReportField.EVENT: lambda report: report.get_kind_display(),
    ReportField.STATUS: lambda report: report.get_status_display(),
    ReportField.FORMAT: lambda report: report.get_format_display() or "",
    ReportField.DATES: days_told,
    ReportField.TIME: _time,
    ReportField.PLACE: place_told,
}
