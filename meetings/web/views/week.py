"""The week's calendar."""

from datetime import date
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from meetings.domain import wording
from meetings.domain.calendar import IsoWeek, Week, build_week
from meetings.domain.facets import count_facets
from meetings.domain.queries import calendar_meetings, listed
from meetings.enums import ActorKind
from meetings.web import words
from meetings.web.cards import card, standing
from meetings.web.choosing import choosing
from meetings.web.chosen import Chosen
from meetings.web.clock import today
from meetings.web.columns import bar, column, grid_classes
from meetings.web.controls import controls
from meetings.web.nearest import Nearest, nearest
from meetings.web.pages import not_found, page
from meetings.web.standing import legend
from meetings.web.steps import Step, Steps


@choosing
def week_page(request: HttpRequest, chosen: Chosen, week: str) -> HttpResponse:
    """The calendar of one week."""
    try:
        iso = IsoWeek.parse(week)
    except ValueError as error:
        return not_found(request, f"There is no such week: {error}.")
    now = today()
    draw = partial(card, today=now, zone=chosen.zone)
    period = calendar_meetings(iso.first, iso.last)
    built = build_week(iso, listed(chosen.selection.apply(period)))
    band, bars = [draw(meeting) for meeting in built.band], [bar(spanning, draw=draw) for spanning in built.spanning]
    days = [
        column(day, today=now, draw=draw, url=chosen.link(reverse("web:day", args=[day.date]))) for day in built.days
    ]
    context = {
        "section": "calendar",
        "week": iso,
        "title": wording.days(iso.first, iso.last),
        "summary": _summary(built),
        "is_empty": not built.has_days,
        "steps": _steps(iso, chosen, now),
        "controls": controls(
            chosen,
            count_facets(period, chosen.selection),
            view="Week",
            path=reverse("web:week", args=[iso]),
            day=_day_within(iso, now),
        ),
        "nearest": None if built.has_days else _nearest_weeks(nearest(chosen.selection, iso.first, iso.last), chosen),
        "grid": grid_classes(built),
        "band": band,
        "bars": bars,
        "days": days,
        "legend": legend([*band, *(one.card for one in bars), *(one for day in days for one in day.cards)]),
    }
    return page(request, "web/week.html", context)


def _day_within(week: IsoWeek, now: date) -> date:
    """The day that other views open at: today, or the Monday of another week."""
    return now if week.first <= now <= week.last else week.first


def _steps(week: IsoWeek, chosen: Chosen, now: date) -> Steps:
    return Steps(
        unit="week",
        label="Weeks",
        previous=_step(week.previous, chosen),
        next=_step(week.next, chosen),
        now=Step(chosen.link(reverse("web:week", args=[IsoWeek.of(now)])), "This week"),
        is_current=week == IsoWeek.of(now),
        jump=reverse("web:jump"),
        jump_words="Go to the week of",
        asks="date",
        day=week.first.isoformat(),
        kept=chosen.pairs,
    )


def _step(week: IsoWeek | None, chosen: Chosen) -> Step | None:
    if week is None:
        return None
    return Step(chosen.link(reverse("web:week", args=[week])), words.short_days(week.first, week.last))


def _nearest_weeks(found: Nearest, chosen: Chosen) -> dict[str, object]:
    """The same, as weeks to go to."""
    weeks = {"before": found.before and IsoWeek.of(found.before), "after": found.after and IsoWeek.of(found.after)}
    steps = {
        name: week and Step(chosen.link(reverse("web:week", args=[week])), wording.days(week.first, week.last))
        for name, week in weeks.items()
    }
    return {**steps, "is_narrowed": found.is_narrowed}


def _summary(week: Week) -> str:
    """'7 meetings · 15 parties · from 4 articles': a party is a country or organisation, present or spoken for."""
    parties: set[int] = set()
    articles: set[int] = set()
    for meeting in week.entries:
        for participation in meeting.participations.all():
            for actor in (participation.actor, participation.party):
                if actor is not None and standing(actor).kind != ActorKind.PERSON:
                    parties.add(standing(actor).pk)
        articles.update(report.article_id for report in meeting.reports.all())
    parts = [words.meetings(len(week.entries))]
    if parties:
        parts.append(words.count(len(parties), "party", "parties"))
    if articles:
        parts.append(f"from {words.count(len(articles), 'article', 'articles')}")
    return " · ".join(parts)
