"""A week for other people's pages: in a frame, without cookies, light or dark as that page is."""

from dataclasses import dataclass
from datetime import date

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from meetings.domain.calendar import IsoWeek, build_week
from meetings.domain.queries import meetings_between
from meetings.domain.selection import SelectionError
from meetings.domain.wording import days, short_day
from meetings.web import words
from meetings.web.cards import Card, card
from meetings.web.clock import today
from meetings.web.feeds.answers import conditional, refused
from meetings.web.feeds.choice import Choice, ChoiceError
from meetings.web.feeds.links import EMBED_THEMES, with_theme
from meetings.web.pages import not_found


@dataclass(frozen=True, slots=True)
class EmbeddedDay:
    """A day that has meetings."""

    date: date
    weekday: str
    name: str
    is_today: bool
    cards: tuple[Card, ...]


@xframe_options_exempt
@csp_replace({"frame-ancestors": settings.EMBED_ANCESTORS})
@require_safe
def embedded_week(request: HttpRequest, week: str = "") -> HttpResponseBase:
    """The week of that name, or the current one: always the current one, on a page that is left open for years."""
    return conditional(request, lambda _version: _answer(request, week))


def _answer(request: HttpRequest, week: str) -> HttpResponse:
    theme = request.GET.get("theme", "") or EMBED_THEMES[0]
    try:
        choice = Choice.read(request.GET)
        if theme not in EMBED_THEMES:
            raise ChoiceError(f"“theme” is one of {', '.join(EMBED_THEMES)}, not {theme[:40]}.")
    except (ChoiceError, SelectionError) as error:
        return refused(request, error)
    try:
        iso = IsoWeek.parse(week) if week else IsoWeek.of(today())
    except ValueError as error:
        return not_found(request, f"There is no such week: {error}.")
    return HttpResponse(render_to_string("web/embed.html", _context(iso, choice, theme)))


def _context(iso: IsoWeek, choice: Choice, theme: str) -> dict[str, object]:
    now = today()
    built = build_week(iso, choice.narrow(meetings_between(iso.first, iso.last)))
    query = with_theme(choice, theme)
    return {
        "theme": theme,
        "name": choice.name,
        "title": days(iso.first, iso.last),
        "week": iso,
        "query": query,
        "full": reverse("web:week", args=[iso]) + choice.query,
        "previous": iso.previous,
        "next": iso.next,
        "is_current": iso == IsoWeek.of(now),
        "band": [card(meeting, today=now) for meeting in built.band],
        "spanning": [card(spanning.entry, today=now) for spanning in built.spanning],
        "days": [
            EmbeddedDay(
                day.date,
                words.weekday(day.date),
                short_day(day.date),
                day.date == now,
                tuple(card(meeting, today=now) for meeting in day.entries),
            )
            for day in built.days
            if day.entries
        ],
    }
