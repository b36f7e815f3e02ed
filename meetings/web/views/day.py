"""One day of the calendar."""

from datetime import date, timedelta
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from meetings.domain import wording
from meetings.domain.calendar import IsoWeek, build_week
from meetings.domain.facets import count_facets
from meetings.domain.queries import calendar_meetings, listed
from meetings.web import words
from meetings.web.cards import card
from meetings.web.choosing import choosing
from meetings.web.chosen import Chosen
from meetings.web.clock import today
from meetings.web.controls import controls
from meetings.web.nearest import Nearest, nearest
from meetings.web.pages import not_found, page
from meetings.web.standing import legend
from meetings.web.steps import Step, Steps


@choosing
def day_page(request: HttpRequest, chosen: Chosen, day: str) -> HttpResponse:
    """What stands on a day, what spans it, and what may be on it."""
    try:
        shown = date.fromisoformat(day)
        week = IsoWeek.of(shown)
    except ValueError:
        return not_found(request, f"There is no such day in the calendar: {day}.")
    now = today()
    draw = partial(card, today=now, zone=chosen.zone)
    period = calendar_meetings(shown, shown)
    built = build_week(week, listed(chosen.selection.apply(period)))
    band = [draw(meeting) for meeting in built.band]
    spanning = [draw(one.entry) for one in built.spanning]
    cards = [draw(meeting) for one in built.days for meeting in one.entries]
    facets = count_facets(period, chosen.selection)
    context = {
        "section": "calendar",
        "day": shown,
        "is_today": shown == now,
        "title": words.full_day(shown),
        "summary": words.meetings(facets.total),
        "steps": _steps(shown, chosen, now),
        "controls": controls(chosen, facets, view="Day", path=reverse("web:day", args=[shown]), day=shown),
        "nearest": None if spanning or cards else _nearest_days(nearest(chosen.selection, shown, shown), chosen),
        "band": band,
        "spanning": spanning,
        "cards": cards,
        "legend": legend([*band, *spanning, *cards]),
    }
    return page(request, "web/day.html", context)


def _steps(day: date, chosen: Chosen, now: date) -> Steps:
    return Steps(
        unit="day",
        label="Days",
        previous=_step(day - timedelta(days=1), chosen) if day > date.min else None,
        next=_step(day + timedelta(days=1), chosen) if day < date.max else None,
        now=Step(chosen.link(reverse("web:day", args=[now])), "Today"),
        is_current=day == now,
        jump=reverse("web:to_day"),
        jump_words="Go to the day",
        asks="date",
        day=day.isoformat(),
        kept=chosen.pairs,
    )


def _step(day: date, chosen: Chosen) -> Step:
    return Step(chosen.link(reverse("web:day", args=[day])), wording.short_day(day))


def _nearest_days(found: Nearest, chosen: Chosen) -> dict[str, object]:
    """The same, as days to go to."""
    days = {"before": found.before, "after": found.after}
    steps = {
        name: day and Step(chosen.link(reverse("web:day", args=[day])), words.full_day(day))
        for name, day in days.items()
    }
    return {**steps, "is_narrowed": found.is_narrowed}
