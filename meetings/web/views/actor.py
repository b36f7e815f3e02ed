"""An actor's page: who it is, whom it meets and when, what it said."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from meetings.domain import wording
from meetings.domain.countries import country_name
from meetings.domain.queries import actor_detail, companions, identity, meetings_of, statements_of
from meetings.enums import ActorKind, Status
from meetings.models import Actor, Statement, Tenure
from meetings.web import words
from meetings.web.cards import Flag, actor_flag, actor_url, card, standing
from meetings.web.clock import today
from meetings.web.facts import correction_note
from meetings.web.flags import flag_file
from meetings.web.pages import moved, not_found, page
from meetings.web.people import Saying, saying

PAGE = 25  # past meetings on one page
COMING = 50  # coming meetings shown; a country may have hundreds
SAYINGS = 20  # statements shown


@dataclass(frozen=True, slots=True)
class Office:
    """An office as reports tell of it: for whom, and on which days they were published."""

    office: str
    party: str
    party_url: str
    reported: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody met, and how often."""

    name: str
    url: str
    flag: Flag | None
    meetings: int
    held: int


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the meeting that it is about."""

    saying: Saying
    meeting: str
    meeting_id: str


@require_safe
def actor_page(request: HttpRequest, public_id: str) -> HttpResponse:
    """One actor; one that was merged leads on to the survivor."""
    actor = actor_detail().filter(public_id=public_id).first()
    if actor is None:
        return not_found(request, "There is nobody here by that address.")
    if actor.survivor:
        return moved(redirect("web:actor", actor.survivor.public_id, permanent=True))
    now, who = today(), identity(actor)
    meetings = meetings_of(who)
    is_coming = Q(ends_on__gte=now) | Q(starts_on=None, status__in=_AHEAD)
    coming = list(meetings.filter(is_coming).order_by(*_ORDER)[: COMING + 1])
    past = Paginator(meetings.exclude(is_coming).order_by(*_BACKWARDS), PAGE)
    shown = past.get_page(request.GET.get("page"))
    context = {
        "actor": actor,
        "kind": words.ACTOR_KIND[ActorKind(actor.kind)],
        "code": actor.code if actor.code != actor.name else "",
        "flag": _flag(actor),
        "country": country_name(actor.country) if actor.country else "",
        "other_names": _other_names(actor),
        "offices": [_office(tenure) for tenure in actor.tenures.all()],
        "corrections": [correction_note(row) for row in actor.corrections.all()],
        "coming": [card(m, today=now) for m in coming[:COMING]],
        "more_coming": len(coming) > COMING,
        "past": [card(m, today=now) for m in shown.object_list],
        "past_page": shown,
        "acquaintances": [
            Acquaintance(standing(c.actor).name, actor_url(c.actor), actor_flag(standing(c.actor)), c.meetings, c.held)
            for c in companions(who)
        ],
        "said": [_said(statement) for statement in statements_of(who)[:SAYINGS]],
    }
    return page(request, "web/actor.html", context)


_ORDER = (F("starts_on").asc(nulls_last=True), F("start_time").asc(nulls_last=True), "title", "id")
_BACKWARDS = (F("starts_on").desc(nulls_last=True), F("start_time").desc(nulls_last=True), "title", "id")
_AHEAD = (Status.PLANNED, Status.PROPOSED, Status.POSTPONED)  # what may yet come, where no day is told


def _flag(actor: Actor) -> Flag | None:
    """Its flag; the country is named in words beside it."""
    file = flag_file(actor.country if actor.kind == ActorKind.PERSON else actor.code)
    return Flag(file) if file else None


def _other_names(actor: Actor) -> list[str]:
    """All names but those that head the page, those of the merged too, each once."""
    own = [row.name for row in actor.names.all()]
    merged = [name for other in actor.merged.all() for name in (other.name, *(row.name for row in other.names.all()))]
    return [name for name in dict.fromkeys((*own, *merged)) if name not in (actor.name, actor.code)]


def _office(tenure: Tenure) -> Office:
    party = standing(tenure.party) if tenure.party else None
    return Office(
        tenure.office,
        party.name if party else "",
        actor_url(party) if party else "",
        wording.days(tenure.first_reported, tenure.last_reported),
    )


def _said(statement: Statement) -> Said:
    meeting = statement.report.meeting if statement.report else None
    if meeting is None or meeting.is_hidden:
        return Said(saying(statement), "", "")
    return Said(saying(statement), meeting.title, meeting.public_id)
