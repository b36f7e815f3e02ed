"""What pages and the API ask of the database: each a fixed number of queries, however many rows."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from meetings.domain.calendar import IsoWeek, weeks_between
from meetings.enums import DatePrecision, Status
from meetings.models import (
    Actor,
    Article,
    Correction,
    Meeting,
    MeetingRedirect,
    Participation,
    Report,
    ReportParticipant,
    ReportSpan,
    Statement,
    StatementSpan,
    Tenure,
)

# Meetings that did not or may never take place are no meeting between their parties.
NOT_MET = (Status.CANCELLED, Status.POSTPONED, Status.PROPOSED)
LONGEST = 366  # days: what lasts longer stands in the calendar of its first year alone
PLACED = (DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH)


def visible_meetings() -> QuerySet[Meeting]:
    """All meetings but those that an editor took out."""
    return Meeting.objects.filter(is_hidden=False)


def listed(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with what a list shows of them: place, participants, and who told of them when. Three queries."""
    return meetings.select_related("place").prefetch_related(*listing())


def listing() -> "tuple[Prefetch[str, QuerySet[Any], str], ...]":
    """What is fetched of meetings for a list."""
    return Prefetch("participations", _participations()), told_reports()


def told_reports() -> "Prefetch[str, QuerySet[Any], str]":
    """What is fetched of meetings for their standing: who told of them when."""
    reports = Report.objects.filter(gone_at=None).select_related("article").only(*_TOLD)
    return Prefetch("reports", reports)


_TOLD = ("meeting", "gone_at", "is_denial", "denied_by", "starts_on", "ends_on", "article__source", "article__story",
         "article__state", "article__published_on")  # fmt: skip


def meetings_between(first: date, last: date) -> QuerySet[Meeting]:
    """Visible meetings whose interval overlaps the days from first to last, both included, ready to be listed."""
    return listed(overlapping(visible_meetings(), first, last))


def overlapping(meetings: QuerySet[Meeting], first: date, last: date) -> QuerySet[Meeting]:
    """Those whose interval overlaps the days from first to last. It may have begun a year before, and no more: so the
    index leads to a few of them, however long the calendar is."""
    earliest = date.fromordinal(max(first.toordinal() - LONGEST, 1))
    return meetings.filter(starts_on__gte=earliest, starts_on__lte=last, ends_on__gte=first)


def calendar_meetings(first: date, last: date) -> QuerySet[Meeting]:
    """Visible meetings that overlap these days and have a place in their calendar: known to the day, week or month."""
    return overlapping(visible_meetings().filter(date_precision__in=PLACED), first, last)


def nearest_days(meetings: QuerySet[Meeting], first: date, last: date) -> tuple[date | None, date | None]:
    """The last day before and the first day after with talks known to the day or the week. Two queries."""
    shown = meetings.filter(date_precision__in=(DatePrecision.DAY, DatePrecision.WEEK))
    before = shown.filter(ends_on__lt=first).order_by("-ends_on").values_list("ends_on", flat=True)
    after = shown.filter(starts_on__gt=last).order_by("starts_on").values_list("starts_on", flat=True)
    return before.first(), after.first()


def fullest_week() -> IsoWeek | None:
    """The week with most visible meetings known to the day or the week, the earliest of those with as many; None of an
    empty calendar. One query."""
    shown = visible_meetings().filter(date_precision__in=(DatePrecision.DAY, DatePrecision.WEEK))
    days = shown.order_by().values_list("starts_on", "ends_on")
    counts = Counter(week for first, last in days if first and last for week in weeks_between(first, last))
    return min(counts, key=lambda week: (-counts[week], week), default=None)


def meeting_detail() -> QuerySet[Meeting]:
    """Meetings with all that their own page shows: participants, reports with their spans, mentions and corrections,
    statements. Hidden ones too: the caller decides who may see them. Seven queries."""
    return Meeting.objects.select_related("place").prefetch_related(
        Prefetch("participations", _participations()),
        Prefetch("reports", _reports()),
    )


def current_meeting(public_id: str) -> Meeting | None:
    """The meeting that an id which fell away leads to now."""
    redirect = MeetingRedirect.objects.select_related("meeting").filter(old_id=public_id).first()
    return redirect.meeting if redirect else None


def reports_beside(meeting: Meeting) -> QuerySet[Report]:
    """Reports, of the articles that tell of a meeting, that lead to other visible meetings."""
    articles = meeting.reports.filter(gone_at=None).values("article")
    beside = Report.objects.filter(article__in=articles, gone_at=None, meeting__is_hidden=False)
    return beside.exclude(meeting=meeting).select_related("meeting")


def actor_detail() -> QuerySet[Actor]:
    """Actors with names, offices, corrections and those merged into them."""
    return Actor.objects.select_related("survivor").prefetch_related(
        "names",
        "merged__names",
        Prefetch("tenures", Tenure.objects.select_related("party__survivor")),
        Prefetch("corrections", _corrections_in_force()),
    )


def identity(actor: Actor) -> list[int]:
    """The keys of an actor and of those merged into it."""
    return [actor.pk, *(merged.pk for merged in actor.merged.all())]


def identities(actor: Actor) -> QuerySet[Actor]:
    """An actor that stands for itself and those merged into it, to be used within another query."""
    return Actor.objects.filter(Q(pk=actor.pk) | Q(survivor=actor.pk)).order_by()


def participations_of(actors: list[int] | QuerySet[Actor]) -> QuerySet[Participation]:
    """Where any of these, given by their keys, takes part or is spoken for."""
    return Participation.objects.filter(Q(actor__in=actors) | Q(party__in=actors))


def meetings_of(actors: list[int]) -> QuerySet[Meeting]:
    """Visible meetings in which any of these takes part or is spoken for, ready to be listed."""
    return listed(visible_meetings().filter(pk__in=participations_of(actors).values("meeting")))


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who sat in the same meetings: in how many, and how many of them are known to have been held."""

    actor: Actor
    meetings: int
    held: int


def companions(actors: list[int], *, limit: int = 10) -> list[Companion]:
    """Who most often meets these, called-off meetings left out. Two queries."""
    theirs = participations_of(actors).values("meeting")
    counted = (
        Participation.objects.filter(meeting__in=theirs, meeting__is_hidden=False, actor__isnull=False)
        .exclude(actor__in=actors)
        .exclude(party__in=actors)
        .exclude(meeting__status__in=NOT_MET)
        .values("actor")
        .annotate(
            meetings=Count("meeting", distinct=True),
            held=Count("meeting", distinct=True, filter=Q(meeting__status=Status.HELD)),
        )
        .order_by("-meetings", "-held", "actor__name", "actor")[:limit]
    )
    rows = list(counted)
    found = Actor.objects.select_related("survivor").in_bulk([row["actor"] for row in rows])
    return [Companion(found[row["actor"]], row["meetings"], row["held"]) for row in rows]


def statements_of(actors: list[int]) -> QuerySet[Statement]:
    """What these said, the latest first."""
    said = Statement.objects.filter(speaker__in=actors, gone_at=None)
    return said.select_related("article__source", "report__meeting", "speaker__survivor").order_by(
        "-article__published_on", "-id"
    )


def article_detail() -> QuerySet[Article]:
    """Articles with their reports, the meetings those lead to, all spans, statements, and the copies of their
    stories. Seven queries."""
    statements = Statement.objects.filter(gone_at=None).select_related("speaker__survivor", "report__meeting")
    reports = Report.objects.filter(gone_at=None).select_related("meeting")
    return Article.objects.select_related("source", "superseded_by", "story").prefetch_related(
        Prefetch("story__copies", copies_of_stories()),
        Prefetch(
            "reports",
            reports.prefetch_related(
                Prefetch("spans", ReportSpan.objects.all()), Prefetch("participants", ReportParticipant.objects.all())
            ),
        ),
        Prefetch("statements", statements.prefetch_related(Prefetch("spans", StatementSpan.objects.all()))),
    )


def copies_of_stories() -> QuerySet[Article]:
    """Articles as links to the copies of a story: without their text, the earliest first."""
    return Article.objects.select_related("source").defer("text", "traceback").order_by("published_on", "url")


def _participations() -> QuerySet[Participation]:
    return Participation.objects.select_related("actor__survivor", "party__survivor")


def _corrections_in_force() -> QuerySet[Correction]:
    return Correction.objects.filter(withdrawn_at=None)


def _reports() -> QuerySet[Report]:
    """Reports that are still told, or that an editor's word hangs on; the earliest article first."""
    corrected = Exists(_corrections_in_force().filter(report=OuterRef("pk")))
    statements = Statement.objects.filter(gone_at=None).select_related("speaker__survivor")
    return (
        Report.objects.filter(Q(gone_at=None) | corrected)
        .select_related("article__source", "place")
        .order_by("article__published_on", "article_id", "id")
        .prefetch_related(
            Prefetch("spans", ReportSpan.objects.all()),
            Prefetch("participants", ReportParticipant.objects.select_related("actor__survivor")),
            Prefetch("corrections", _corrections_in_force()),
            Prefetch("statements", statements),
        )
    )
