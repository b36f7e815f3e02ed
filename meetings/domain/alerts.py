"""Alerts and conflicts, kept beside the meetings: rows that are a function of the reports and of what editors said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from meetings.domain.fusion import (
    Amendment,
    Evidence,
    MeetingFields,
    contradictions,
    disagreements,
    fuse,
    known_part,
    objections,
    told_values,
)
from meetings.domain.loading import actors_of, evidence_of, report_rows
from meetings.enums import DecisionKind
from meetings.models import Alert, Conflict, Decision, Meeting, Report

Key = tuple[int | str | None, ...]  # what a row is known by, whatever its own key


@dataclass(frozen=True, slots=True)
class Drawn:
    """A meeting that was just drawn: its reports, and what fusion made of them and of editors' words."""

    meeting: Meeting
    reports: Sequence[Report]
    evidence: Sequence[Evidence]
    amendments: Sequence[Amendment]
    fields: MeetingFields


def write_alerts(drawn: Sequence[Drawn]) -> set[Key]:
    """Bring the alerts and conflicts of these meetings to what their reports tell. Answers by what they are known which
    rows came and went: the word and the report, the meeting and the field. Runs within the calendar's lock."""
    wanted: dict[tuple[int | None, int | None, int], dict[str, Any]] = {}
    fields: set[tuple[int, str]] = set()
    rejections = _rejections(one for one in drawn if one.meeting.is_hidden)
    for one in drawn:
        for found in disagreements(one.fields, one.amendments):
            key = (found.amendment, None, found.reports[-1])
            wanted[key] = {"meeting_id": one.meeting.pk, "value": found.value}
        for part in objections(one.fields, one.evidence, one.amendments):
            wanted[part.amendment, None, part.report] = {"meeting_id": one.meeting.pk, "value": part.value}
        for decision, report in _told_again(one, rejections):
            wanted[None, decision, report] = {"meeting_id": one.meeting.pk, "value": None}
        if not one.meeting.is_hidden:
            fields |= {(one.meeting.pk, field) for field in contradictions(one.evidence, one.fields)}
    meetings = [one.meeting.pk for one in drawn]
    return _sync_alerts(meetings, wanted) | _sync_conflicts(meetings, fields)


def known_values(meeting: Meeting, values: Mapping[str, Any]) -> dict[str, list[object] | None]:
    """What the reports of a meeting tell now of each field that an editor sets to these values: what he knows. None of
    a title, which no report tells."""
    ids = Report.objects.filter(meeting=meeting).values_list("pk", flat=True)
    fields = fuse([evidence_of(row) for row in report_rows(ids)])
    told, actors = told_values(fields), actors_of(values)
    return {
        field: known_part(fields, actors[field], is_removal=value is None) if field in actors else told.get(field)
        for field, value in values.items()
    }


def known_from(alert: Alert) -> object:
    """What an editor knows besides who keeps his word against an alert: the value that was told; of a meeting or a
    participant that is told of again, the address of the article."""
    is_value = alert.correction is not None and alert.value != {}
    return alert.value if is_value else alert.report.article.url


def known_articles(report: Report) -> list[str]:
    """The addresses of the articles that tell of a report's meeting now: what an editor who rejects it knows."""
    told = (
        Report.objects.filter(meeting=report.meeting_id) if report.meeting_id else Report.objects.filter(pk=report.pk)
    )
    return sorted(set(told.values_list("article__url", flat=True)))


def _rejections(hidden: Iterable[Drawn]) -> dict[int, Decision]:
    """By report, the rejection that stands, the latest."""
    ids = [report.pk for one in hidden for report in one.reports]
    if not ids:
        return {}
    rows = Decision.objects.filter(report__in=ids, kind=DecisionKind.NO_MEETING, withdrawn_at=None)
    return {row.report_id or 0: row for row in rows.order_by("at", "pk")}


def _told_again(one: Drawn, rejections: dict[int, Decision]) -> list[tuple[int, int]]:
    """Reports of stories that the editor did not know of when he said that there is no meeting."""
    said = [rejections[report.pk] for report in one.reports if report.pk in rejections]
    if not said or any(word.known is None for word in said):
        return []
    known = {url for word in said for url in word.known or ()}
    stories = {report.article.story_key for report in one.reports if report.article.url in known}
    latest = max(said, key=lambda word: (word.at, word.pk))
    new = [r for r in one.reports if r.gone_at is None and r.article.url not in known]
    return [(latest.pk, report.pk) for report in new if report.article.story_key not in stories]


def _sync_alerts(meetings: Sequence[int], wanted: dict[tuple[int | None, int | None, int], dict[str, Any]]) -> set[Key]:
    """Write what differs; a row that stays keeps its key."""
    kept: set[Key] = set()
    touched: set[Key] = set()
    for row in Alert.objects.filter(meeting__in=meetings):
        key = (row.correction_id, row.decision_id, row.report_id)
        if key in wanted and wanted[key] == {"meeting_id": row.meeting_id, "value": row.value}:
            kept.add(key)
        else:
            touched.add(key)
            row.delete()
    Alert.objects.bulk_create(
        Alert(correction_id=correction, decision_id=decision, report_id=report, **columns)
        for (correction, decision, report), columns in wanted.items()
        if (correction, decision, report) not in kept
    )
    return touched | (wanted.keys() - kept)


def _sync_conflicts(meetings: Sequence[int], wanted: set[tuple[int, str]]) -> set[Key]:
    stored = {(row.meeting_id, row.field): row.pk for row in Conflict.objects.filter(meeting__in=meetings)}
    Conflict.objects.filter(pk__in=[pk for key, pk in stored.items() if key not in wanted]).delete()
    Conflict.objects.bulk_create(Conflict(meeting_id=m, field=f) for m, f in sorted(wanted - stored.keys()))
    return {*(stored.keys() ^ wanted)}
