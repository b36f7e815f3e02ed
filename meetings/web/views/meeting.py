"""A meeting's page: every fact with its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.domain.calendar import IsoWeek
from meetings.domain.choices import reasons
from meetings.domain.confidence import confidence_of
from meetings.domain.fusion import independent
from meetings.domain.loading import tellers_of
from meetings.domain.queries import current_meeting, meeting_detail, reports_beside
from meetings.domain.readings import told
from meetings.enums import ArticleState, EventKind, ReportField, Status
from meetings.models import Meeting, Report
from meetings.models.base import SpanModel
from meetings.web import words
from meetings.web.cards import card
from meetings.web.clock import today
from meetings.web.facts import corrections, facts
from meetings.web.pages import moved, not_found, page
from meetings.web.people import guests, sayings
from meetings.web.quotes import Origin, Quote, origin, quotes
from meetings.web.structured import event, script

GATHERINGS = (EventKind.SUMMIT, EventKind.CONFERENCE)


@dataclass(frozen=True, slots=True)
class Telling:
    """One report: which article tells it, under which headline, in which sentences, and what of it."""

    origin: Origin
    headline: str
    status: str
    denial: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Reports of one text, with who carries it; `words` is '' of a text that stands in one article alone."""

    words: str
    tellings: tuple[Telling, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """When it was first and, where that is another day, last reported, and by how many, of whom some may have printed
    one text; and when an editor entered it by hand, who is no publisher. None of what was not."""

    first: date | None
    last: date | None
    publishers: str
    entered: date | None


@dataclass(frozen=True, slots=True)
class Relation:
    """Another meeting that a report ties to this one."""

    words: str
    title: str
    url: str
    when: str


@require_safe
def meeting_page(request: HttpRequest, public_id: str) -> HttpResponse:
    """One meeting; an id that fell away leads on, for good."""
    meeting = meeting_detail().filter(public_id=public_id).first()
    if meeting is None:
        survivor = current_meeting(public_id)
        if survivor is None:
            return not_found(request, "There is no such meeting.")
        return moved(redirect("web:meeting", survivor.public_id, permanent=True))
    can_edit = request.user.has_perm("meetings.change_meeting")
    if meeting.is_hidden and not can_edit:
        return not_found(request, "An editor took this entry out: what the articles tell of was no meeting.")
    reports = told(meeting)
    summary = card(meeting, today=today())
    why = reasons(meeting)
    description = ". ".join(part for part in (summary.when, summary.where, summary.status) if part)
    context = {
        "meeting": meeting,
        "card": summary,
        "facts": facts(meeting, why),
        "guests": guests(meeting, reports),
        "stories": _stories(reports),
        "reported": _reported(reports),
        "confidence": confidence_of(meeting, reports),
        "sayings": sayings(reports),
        "corrections": corrections(meeting),
        "relations": _relations(meeting, reports),
        "week": IsoWeek.of(meeting.starts_on) if meeting.starts_on else None,
        "description": description,
        "structured": script(
            event(
                meeting,
                course=why.course,
                articles=[report.article for report in reports if report.article.state != ArticleState.BY_HAND],
                description=description,
                is_denied=summary.shape == "is-denied",
            )
        ),
        "can_edit": can_edit,
    }
    return page(request, "web/meeting.html", context)


def _stories(reports: list[Report]) -> list[Story]:
    """The reports by the text that they are in, each sentence of a text shown once."""
    groups: dict[int, list[Report]] = {}
    for report in reports:
        groups.setdefault(report.article.story_key, []).append(report)
    return [Story(_carried(group), tuple(_tellings(group))) for group in groups.values()]


def _carried(reports: list[Report]) -> str:
    articles = len({report.article_id for report in reports})
    publishers = len({report.article.source_id for report in reports})
    if articles == 1:
        return ""
    if publishers == 1:
        return f"One report, at {articles} addresses"
    return f"One report, carried by {publishers} publishers"


def _tellings(reports: list[Report]) -> Iterator[Telling]:
    shown: set[str] = set()
    for report in reports:
        telling = _telling(report)
        new = tuple(quote for quote in telling.quotes if quote.html not in shown)
        shown |= {quote.html for quote in new}
        yield replace(telling, quotes=new)


def _telling(report: Report) -> Telling:
    denial = f"Denied by {report.denied_by}" if report.denied_by else "A denial"
    return Telling(
        origin=origin(report.article),
        headline=report.article.title,
        status="" if report.is_denial else words.STATUS[Status(report.status)],
        denial=denial if report.is_denial or report.denied_by else "",
        quotes=quotes(report.article, _sentences(report)),
    )


def _sentences(report: Report) -> list[SpanModel]:
    """The spans that tell of the meeting, and within them those of what they tell: who, when, where."""
    events = [span for span in report.spans.all() if span.field == ReportField.EVENT]
    details: list[SpanModel] = [span for span in report.spans.all() if span.field != ReportField.EVENT]
    details.extend(report.participants.all())
    return [*events, *(d for d in details if any(_is_within(d, event) for event in events))]


def _is_within(span: SpanModel, event: SpanModel) -> bool:
    return span.part == event.part and event.start <= span.start and span.end <= event.end


def _reported(reports: list[Report]) -> Reported | None:
    """By how many publishers it is told, and when first and last."""
    days = {True: _days(reports, by_hand=True), False: _days(reports, by_hand=False)}
    if not any(days.values()):
        return None
    first, last = (days[False][0], days[False][-1]) if days[False] else (None, None)
    entered = days[True][0] if days[True] else None
    return Reported(first, last if last != first else None, _publishers(reports), entered)


def _days(reports: list[Report], *, by_hand: bool) -> list[date]:
    articles = (r.article for r in reports if (r.article.state == ArticleState.BY_HAND) == by_hand)
    return sorted(article.published_on for article in articles if article.published_on)


def _publishers(reports: list[Report]) -> str:
    tellers = tellers_of(reports)
    number, alone = len({teller.source for teller in tellers}), independent(tellers)
    told = words.count(number, "publisher", "publishers")
    return f"{told}, of whom {alone} on {'its' if alone == 1 else 'their'} own account" if alone < number else told


def _relations(meeting: Meeting, reports: list[Report]) -> list[Relation]:
    """The summit that this is part of, what is part of it, what it moved from or to."""
    ours = {(report.article_id, report.anchor): report for report in reports}
    part_of = {(report.article_id, report.part_of) for report in reports if report.part_of}
    replaced = {(report.article_id, report.replaces) for report in reports if report.replaces}
    found: dict[tuple[str, str], Relation] = {}
    for other in reports_beside(meeting):
        here = (other.article_id, other.anchor)
        ties = {
            _within(other.meeting): here in part_of,
            _holding(meeting): (other.article_id, other.part_of) in ours,
            "Moved from": here in replaced,
            "Moved to": (other.article_id, other.replaces) in ours,
        }
        for tie, holds in ties.items():
            if holds and other.meeting is not None:
                found.setdefault((tie, other.meeting.public_id), _relation(tie, other.meeting))
    return list(found.values())


def _within(whole: Meeting | None) -> str:
    """How what is part of a meeting leads to it."""
    if whole is None or whole.kind not in (*GATHERINGS, EventKind.VISIT):
        return "Part of"
    return "During" if whole.kind == EventKind.VISIT else "On the sidelines of"


def _holding(whole: Meeting) -> str:
    """How a meeting leads to its parts."""
    if whole.kind not in (*GATHERINGS, EventKind.VISIT):
        return "With"
    return "During it:" if whole.kind == EventKind.VISIT else "On its sidelines:"


def _relation(tie: str, meeting: Meeting) -> Relation:
    url = reverse("web:meeting", args=[meeting.public_id])
    return Relation(tie, meeting.title, url, words.dates(meeting))
