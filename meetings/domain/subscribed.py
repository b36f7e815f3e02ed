"""What a subscription holds: which meetings, with the sentence that tells of each, and what it must let go of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from meetings.domain.evidence import Passage, passages
from meetings.domain.queries import listed, visible_meetings
from meetings.enums import DatePrecision, ReportField, Status
from meetings.models import Article, FallenMeeting, Meeting, MeetingRedirect, Report, ReportSpan

BACK = timedelta(days=30)
AHEAD = timedelta(days=365)
LINGER = timedelta(days=14)  # for how long what has gone is told as cancelled: few calendars ask more seldom
MOST_GONE = 500

Narrow = Callable[[QuerySet[Meeting]], QuerySet[Meeting]]


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting with the sentence that tells of it and the article that it stands in; None where none is stored."""

    meeting: Meeting
    passage: Passage | None = None
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """A meeting that is no more. `successor` is the public id of the one that its reports went to, or ''."""

    public_id: str
    title: str
    starts_on: date
    ends_on: date
    sequence: int
    at: datetime
    successor: str = ""


def within_reach(meetings: QuerySet[Meeting], *, today: date, vague: bool) -> QuerySet[Meeting]:
    """Those of the meetings that a subscription holds: from 30 days back to a year ahead.

    `vague`: also those whose day nobody told; without any date they count by the day when they first came in."""
    near = Q(starts_on__lte=today + AHEAD, ends_on__gte=today - BACK)
    if not vague:
        return meetings.filter(near, date_precision=DatePrecision.DAY)
    return meetings.filter(near | Q(starts_on=None, created_at__gte=_moment(today - BACK)))


def lately_off(meetings: QuerySet[Meeting], *, today: date) -> QuerySet[Meeting]:
    """Those of the meetings that are called off or put off, as was told not long ago."""
    return meetings.filter(status__in=(Status.CANCELLED, Status.POSTPONED), changed_at__gte=_moment(today - LINGER))


def told(meetings: QuerySet[Meeting]) -> list[Told]:
    """These meetings, ready to be listed, each with its sentence. Five queries."""
    rows = list(listed(meetings))
    tellers = {row.pk: report for row in rows if (report := _teller(row)) is not None}
    spans: dict[int, list[ReportSpan]] = {}
    for span in ReportSpan.objects.filter(report__in=tellers.values(), field=ReportField.EVENT):
        spans.setdefault(span.report_id, []).append(span)
    articles = Article.objects.select_related("source").only(*_READ)
    texts = articles.in_bulk({report.article_id for report in tellers.values()})
    return [_with_sentence(row, tellers.get(row.pk), spans, texts) for row in rows]


_READ = ("title", "text", "url", "published_on", "source__name")


def gone(narrow: Narrow, *, today: date, vague: bool, is_narrowed: bool) -> list[Gone]:
    """What went lately, the last first: what an editor took out, and what fell away when reports were drawn anew.

    Of the latter a narrowed subscription is told where its reports went to a meeting of its own; what else fell away
    can no longer be asked whether it was chosen. Three queries."""
    since = _moment(today - LINGER)
    hidden = narrow(within_reach(Meeting.objects.filter(is_hidden=True), today=today, vague=vague))
    found = [_taken_out(row) for row in hidden.filter(changed_at__gte=since).order_by("-changed_at", "pk")[:MOST_GONE]]
    fallen = list(_near(FallenMeeting.objects.filter(fell_at__gte=since), today=today, vague=vague)[:MOST_GONE])
    leads = MeetingRedirect.objects.filter(old_id__in=[row.public_id for row in fallen])
    if is_narrowed:
        leads = leads.filter(meeting__in=narrow(visible_meetings()).order_by())
    successors = dict(leads.values_list("old_id", "meeting__public_id"))
    found += [fell(row, successors) for row in fallen if row.public_id in successors or not is_narrowed]
    return sorted(found, key=lambda one: (one.at, one.public_id), reverse=True)[:MOST_GONE]


def gone_by_id(public_id: str, *, today: date) -> Gone | None:
    """What became of the meeting of that id, if it went lately. Two queries."""
    since = _moment(today - LINGER)
    hidden = Meeting.objects.filter(public_id=public_id, is_hidden=True, changed_at__gte=since).first()
    if hidden is not None:
        return _taken_out(hidden)
    fallen = FallenMeeting.objects.filter(public_id=public_id, fell_at__gte=since).first()
    if fallen is None:
        return None
    leads = MeetingRedirect.objects.filter(old_id=public_id)
    return fell(fallen, dict(leads.values_list("old_id", "meeting__public_id")))


def fell(row: FallenMeeting, successors: dict[str, str]) -> Gone:
    """A meeting that fell away; what had no day stands on that on which it went."""
    day = timezone.localdate(row.fell_at)
    first, last = row.starts_on or day, row.ends_on or day
    return Gone(row.public_id, row.title, first, last, row.sequence, row.fell_at, successors.get(row.public_id, ""))


def _taken_out(row: Meeting) -> Gone:
    day = timezone.localdate(row.changed_at)
    return Gone(row.public_id, row.title, row.starts_on or day, row.ends_on or day, row.sequence, row.changed_at)


def _near(rows: QuerySet[FallenMeeting], *, today: date, vague: bool) -> QuerySet[FallenMeeting]:
    near = Q(starts_on__lte=today + AHEAD, ends_on__gte=today - BACK)
    return rows.filter(near | Q(starts_on=None)) if vague else rows.filter(near, date_precision=DatePrecision.DAY)


def _teller(meeting: Meeting) -> Report | None:
    """The report whose sentence is shown: one that tells the days that stand, before others; the earliest of those."""
    reports: Sequence[Report] = [report for report in meeting.reports.all() if not report.is_denial]
    return min(reports, key=lambda report: _rank(meeting, report), default=None)


def _rank(meeting: Meeting, report: Report) -> tuple[bool, date, int]:
    is_other = (report.starts_on, report.ends_on) != (meeting.starts_on, meeting.ends_on)
    return is_other, report.article.published_on or date.max, report.pk


def _with_sentence(
    meeting: Meeting, report: Report | None, spans: dict[int, list[ReportSpan]], texts: dict[int, Article]
) -> Told:
    if report is None:
        return Told(meeting)
    article = texts[report.article_id]
    found: Iterable[Passage] = passages(article.title, article.text, spans.get(report.pk, []))
    return Told(meeting, next(iter(found), None), article)


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
