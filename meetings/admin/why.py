"""Why a field of a meeting is what it is, as the desk shows it: closed, below the sentences."""

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.admin.sentences import origin
from meetings.domain.choices import Reasons
from meetings.domain.grounds import words_of
from meetings.domain.readings import READERS, differing, told
from meetings.domain.wording import course
from meetings.enums import ReportField
from meetings.models import Meeting, Report


def why(meeting: Meeting, field: ReportField, reasons: Reasons) -> SafeString | str:
    """The rule that chose the value, or what reports come to without the editor who set it; the course of a moved date;
    and the other values, each with who tells it. '' where there is nothing to tell.

    Reads a row of `queries.meeting_detail`."""
    others = _others(meeting, field)
    lines = [line for line in _lines(meeting, field, reasons) if line]
    if not others and not lines:
        return ""
    values = format_html_join("", "<li>Also told: <b>{}</b> · {}</li>", others)
    return format_html(
        '<details class="why"><summary>Why{}<span class="visually-hidden">: {}</span></summary>{}{}</details>',
        f", and {len(others)} other value{'s' * (len(others) > 1)}" if others else "",
        field.replace("_", " "),
        format_html_join("", "<p>{}</p>", ((line,) for line in lines)),
        format_html("<ul>{}</ul>", values) if others else "",
    )


def _lines(meeting: Meeting, field: ReportField, reasons: Reasons) -> Iterator[SafeString | str]:
    reason = reasons.of(field)
    if _is_corrected(meeting, field):
        yield format_html("An editor said so. Reports come to: <b>{}</b>.", reason.words or "nothing")
    yield reason.rule
    yield course(reasons.course) if field is ReportField.DATES else ""


def _is_corrected(meeting: Meeting, field: ReportField) -> bool:
    words = (row for report in meeting.reports.all() for row in report.corrections.all())
    return any(row.field in READERS[field].corrected_by for row in words)


def _others(meeting: Meeting, field: ReportField) -> list[tuple[str, SafeString]]:
    """Each other value once, in words, with the articles that tell it."""
    found: dict[str, list[Report]] = {}
    for report in differing(field, meeting, told(meeting)):
        found.setdefault(words_of(field, report), []).append(report)
    return [(words, _origins(reports)) for words, reports in found.items()]


def _origins(reports: Iterable[Report]) -> SafeString:
    articles = {report.article_id: report for report in reports}
    return format_html_join(" · ", "{}", ((origin(report),) for report in articles.values()))
