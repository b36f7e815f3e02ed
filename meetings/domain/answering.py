"""What editors are told against their words, and by independent sources against one another; and what they answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, QuerySet

from meetings.domain.alerts import known_from
from meetings.domain.clustering import redraw
from meetings.domain.editing import correct_meeting, withdraw
from meetings.domain.evidence import Passage, passages
from meetings.domain.fusion import plain
from meetings.domain.grounds import Ground, grounds
from meetings.domain.loading import actors_of, evidence_of, head_of, report_rows
from meetings.domain.lock import calendar_lock
from meetings.domain.queries import meeting_detail
from meetings.domain.wording import in_words
from meetings.enums import ReportField
from meetings.models import Actor, Alert, Conflict, Correction, Decision, Meeting, Report, ReportSpan
from meetings.models.base import SpanModel

# The spans that support what a correction is about.
SUPPORTED_BY = {"kind": ReportField.EVENT, "venue": ReportField.PLACE}
EVIDENCE = {"dates": "interval", "place": "place", "status": "status"}


@dataclass(frozen=True, slots=True)
class Objection:
    """An alert as it is shown: the word that stands, what it is about, what it says, what the report says, in which
    sentences. `about` is '' where the word is that there is no meeting."""

    row: Alert
    word: Correction | Decision
    about: str
    said: str
    told: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One value that was told: in words, the report whose value it is, and who tells it in which sentences."""

    words: str
    report: Report
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A field of a meeting on which independent sources disagree."""

    row: Conflict
    meeting: Meeting
    sides: tuple[Side, ...]


def alerts() -> QuerySet[Alert]:
    """All that wait, the latest report first, with what is shown of them. Four queries."""
    rows = Alert.objects.select_related("meeting", "correction__by", "decision__by", "report__article__source")
    spans = Prefetch("report__spans", ReportSpan.objects.all())
    return rows.prefetch_related(spans, "report__participants__actor").order_by("-report__article__published_on", "-pk")


def objections(rows: Iterable[Alert]) -> list[Objection]:
    """These rows of `alerts`, to be shown. Two queries."""
    rows = list(rows)
    fields = [row.correction.field for row in rows if row.correction]
    actors = actors_of(fields)
    names = dict(Actor.objects.filter(pk__in=[pk for pk in actors.values() if pk]).values_list("pk", "name"))
    return [_objection(row, actors, names) for row in rows]


def conflicts() -> QuerySet[Conflict]:
    """All that wait, of the latest meetings first."""
    return Conflict.objects.order_by("-meeting__starts_on", "pk")


def disputed(rows: Iterable[Conflict]) -> list[Disputed]:
    """These rows, with each value and the sentences that tell it. Seven queries."""
    rows = list(rows)
    known = meeting_detail().in_bulk({row.meeting_id for row in rows})
    return [Disputed(row, known[row.meeting_id], _sides(known[row.meeting_id], row.field)) for row in rows]


def keep(alert: int, *, by: User, at: datetime) -> None:
    """Let the editor's word stand against what this alert tells, until something else is told. Raises ValidationError
    where the alert has gone meanwhile."""
    with calendar_lock():
        row = _standing(alert)
        word = word_of(row)
        word.known = [*(word.known or []), known_from(row)]
        word._change_reason = f"kept against {row.report.article.url}"[:100]  # type: ignore[union-attr]  # the history's own name
        word._history_user = by  # type: ignore[union-attr]  # as above
        word.save(update_fields=["known"])
        redraw([row.report_id], now=at, meetings=[row.meeting_id])


def give_way(alert: int, *, by: User, at: datetime) -> None:
    """Withdraw the word that an alert is about: the meeting follows its reports. Raises ValidationError as `keep`."""
    with calendar_lock():
        withdraw(word_of(_standing(alert)), by=by, at=at)


def settle_conflict(conflict: int, report: int, *, by: User, at: datetime, reason: str = "") -> Correction:
    """Set a disputed field to what one of the reports tells. Raises ValidationError where either has gone."""
    with calendar_lock():
        row = Conflict.objects.select_related("meeting").filter(pk=conflict).first()
        told = (
            report_rows(Report.objects.filter(pk=report, meeting=row.meeting).values_list("pk", flat=True))
            if row
            else []
        )
        if row is None or not told:
            raise ValidationError("this is no conflict any more: somebody has settled it, or reports changed")
        value = plain(getattr(evidence_of(told[0]), EVIDENCE[row.field]))
        return correct_meeting(row.meeting, row.field, value, by=by, at=at, reason=reason)


def word_of(row: Alert) -> Correction | Decision:
    """The editor's word that an alert is about. Raises ValueError for a row that the database would not hold."""
    word = row.correction or row.decision
    if word is None:
        raise ValueError(f"alert {row.pk} is about no word")
    return word


def _standing(alert: int) -> Alert:
    row = alerts().filter(pk=alert).first()
    if row is None:
        raise ValidationError("this alert has gone: somebody has answered it, or reports changed")
    return row


def _objection(row: Alert, actors: Mapping[str, int | None], names: Mapping[int, str]) -> Objection:
    word = word_of(row)
    field = word.field if isinstance(word, Correction) else ""
    actor = actors.get(field)
    said = in_words(field, word.value) if isinstance(word, Correction) else "no meeting"
    told = in_words(field, row.value) if field else row.report.title
    about = names.get(actor, "somebody") if actor else field
    article = row.report.article
    found = passages(article.title, article.text, _support(row.report, field, actor))
    return Objection(row, word, about, said, told, found)


def _support(report: Report, field: str, actor: int | None) -> list[SpanModel]:
    """The spans of a report that support what a correction is about, or that there is a meeting."""
    if actor is not None:
        return [mention for mention in report.participants.all() if head_of(mention.actor) == actor]
    support = SUPPORTED_BY.get(field) or (ReportField(field) if field else ReportField.EVENT)
    return [span for span in report.spans.all() if span.field == support]


def _sides(meeting: Meeting, field: str) -> tuple[Side, ...]:
    """The values by their words, that of the latest report first."""
    found: dict[str, list[Ground]] = {}
    for ground in grounds(meeting)[ReportField(field)]:
        if not ground.report.is_denial:
            words = str(ground.report.place or "") if field == ReportField.PLACE else ground.words
            found.setdefault(words, []).append(ground)
    return tuple(Side(words, told[0].report, tuple(told)) for words, told in found.items())
