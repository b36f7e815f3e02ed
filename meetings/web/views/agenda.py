"""The agenda: meetings as a list from a day on, a page at a time."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from meetings.domain import wording
from meetings.domain.agenda import Leaf, leaf_before, turn_to
from meetings.domain.facets import count_facets
from meetings.domain.queries import calendar_meetings, listing
from meetings.models import Meeting
from meetings.web import words
from meetings.web.cards import Card, card
from meetings.web.choosing import choosing
from meetings.web.chosen import Chosen
from meetings.web.clock import today
from meetings.web.columns import Draw
from meetings.web.controls import controls
from meetings.web.nearest import nearest
from meetings.web.pages import page
from meetings.web.standing import legend
from meetings.web.steps import Step, Steps


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """A day with the meetings that begin on it."""

    date: date
    name: str
    url: str
    is_today: bool
    cards: tuple[Card, ...]


@choosing
def agenda_page(request: HttpRequest, chosen: Chosen) -> HttpResponse:
    """From a day on (?from=2025-03-12), at first from today."""
    now = today()
    try:
        first = date.fromisoformat(request.GET.get("from", now.isoformat()))
    except ValueError:
        return page(request, "400.html", {"words": "A day is asked for like 2025-03-12."}, status=400)
    leaf = turn_to(first, chosen.selection)
    prefetch_related_objects([*leaf.meetings, *leaf.begun, *leaf.band], *listing())
    draw = partial(card, today=now, zone=chosen.zone)
    days = _days(leaf.meetings, draw, chosen, now)
    begun, band = [draw(meeting) for meeting in leaf.begun], [draw(meeting) for meeting in leaf.band]
    facets = count_facets(calendar_meetings(first, leaf.last), chosen.selection)
    own = (("from", first.isoformat()),)
    is_empty = not days and not begun
    context = {
        "section": "calendar",
        "title": f"Agenda from {wording.days(first, first)}",
        "summary": f"{words.meetings(facets.total)} · {wording.days(first, leaf.last)}",
        "steps": _steps(first, leaf, chosen, now),
        "controls": controls(chosen, facets, view="Agenda", path=reverse("web:agenda"), day=first, own=own),
        "nearest": _nearest(chosen, first, leaf.last) if is_empty else None,
        "days": days,
        "begun": begun,
        "band": band,
        "is_cut": leaf.is_cut,
        "legend": legend([*begun, *band, *(one for day in days for one in day.cards)]),
    }
    return page(request, "web/agenda.html", context)


def _days(meetings: tuple[Meeting, ...], draw: Draw, chosen: Chosen, now: date) -> list[AgendaDay]:
    days = []
    for day, rows in groupby(meetings, key=lambda meeting: meeting.starts_on):
        if day is not None:
            url = chosen.link(reverse("web:day", args=[day]))
            days.append(AgendaDay(day, words.full_day(day), url, day == now, tuple(map(draw, rows))))
    return days


def _steps(first: date, leaf: Leaf, chosen: Chosen, now: date) -> Steps:
    before = leaf_before(first, chosen.selection)
    return Steps(
        unit="page",
        label="Pages of the agenda",
        previous=_step(before, chosen, f"from {wording.short_day(before)}") if before else None,
        next=_step(leaf.next, chosen, f"from {wording.short_day(leaf.next)}") if leaf.next else None,
        now=_step(now, chosen, "From today"),
        is_current=first == now,
        jump=reverse("web:agenda"),
        jump_words="List from",
        asks="from",
        day=first.isoformat(),
        kept=chosen.pairs,
    )


def _step(day: date, chosen: Chosen, told: str) -> Step:
    return Step(chosen.link(reverse("web:agenda"), ("from", day.isoformat())), told)


def _nearest(chosen: Chosen, first: date, last: date) -> dict[str, object]:
    """The same, as pages of the agenda to go to."""
    found = nearest(chosen.selection, first, last)
    steps = {
        name: day and _step(day, chosen, words.full_day(day))
        for name, day in {"before": found.before, "after": found.after}.items()
    }
    return {**steps, "is_narrowed": found.is_narrowed}
