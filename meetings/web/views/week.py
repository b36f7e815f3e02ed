"""The week's calendar, the way to today's, and the jump to any."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meetings.domain import wording
from meetings.domain.calendar import IsoWeek, Spanning, Week, build_week
from meetings.domain.queries import meetings_between, nearest_weeks
from meetings.enums import ActorKind
from meetings.web import words
from meetings.web.cards import Card, card, standing
from meetings.web.clock import today
from meetings.web.pages import not_found, page
from meetings.web.standing import LEGEND


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day as it is drawn. `classes` tell its column, and whether it is today, past, empty."""

    date: date
    number: int
    weekday: str
    month: str
    is_today: bool
    is_covered: bool
    cards: tuple[Card, ...]
    classes: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A meeting of several days across its columns; `since` and `until` name the days that lie outside the week."""

    card: Card
    classes: str
    days: str
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A week to go to: its address and its days in words."""

    week: IsoWeek
    words: str


@require_safe
def home(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # a view is given its request
    """To the current week."""
    return _to_week(IsoWeek.of(today()))


@require_safe
def jump(request: HttpRequest) -> HttpResponse:
    """To the week of a day (?date=2025-03-12), or that is named (?week=2025-W11); without either to the current one."""
    asked_day, asked_week = request.GET.get("date", ""), request.GET.get("week", "")
    try:
        if asked_week:
            return _to_week(IsoWeek.parse(asked_week))
        return _to_week(IsoWeek.of(date.fromisoformat(asked_day) if asked_day else today()))
    except ValueError:
        return page(
            request, "400.html", {"words": "A day is asked for like 2025-03-12, a week like 2025-W11."}, status=400
        )


@require_safe
def week_page(request: HttpRequest, week: str) -> HttpResponse:
    """The calendar of one week."""
    try:
        iso = IsoWeek.parse(week)
    except ValueError as error:
        return not_found(request, f"There is no such week: {error}.")
    now = today()
    built = build_week(iso, meetings_between(iso.first, iso.last))
    before, after = (None, None) if built.has_days else nearest_weeks(iso)
    band = [card(meeting, today=now) for meeting in built.band]
    bars = [_bar(spanning, now) for spanning in built.spanning]
    days = _columns(built, now)
    shown = [*band, *(bar.card for bar in bars), *(one for day in days for one in day.cards)]
    context = {
        "section": "calendar",
        "week": iso,
        "title": wording.days(iso.first, iso.last),
        "summary": _summary(built),
        "is_current": iso == IsoWeek.of(now),
        "is_empty": not built.has_days,
        "previous": _neighbour(iso.previous),
        "next": _neighbour(iso.next),
        "nearest_before": _dated(before),
        "nearest_after": _dated(after),
        "grid": _grid_classes(built),
        "band": band,
        "bars": bars,
        "days": days,
        "legend": [told for told in LEGEND if any(told.word == one.status for one in shown)],
    }
    return page(request, "web/week.html", context)


def _to_week(week: IsoWeek) -> HttpResponse:
    response = redirect("web:week", week=week)
    patch_cache_control(response, no_cache=True)
    return response


def _neighbour(week: IsoWeek | None) -> Neighbour | None:
    return Neighbour(week, words.short_days(week.first, week.last)) if week else None


def _dated(week: IsoWeek | None) -> Neighbour | None:
    return Neighbour(week, wording.days(week.first, week.last)) if week else None


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
    parts = [words.count(len(week.entries), "meeting", "meetings") if week.entries else "no meetings"]
    if parties:
        parts.append(words.count(len(parties), "party", "parties"))
    if articles:
        parts.append(f"from {words.count(len(articles), 'article', 'articles')}")
    return " · ".join(parts)


def _columns(week: Week, now: date) -> list[DayColumn]:
    columns = []
    for day in week.days:
        flags = {"is-today": day.date == now, "is-past": day.date < now, "is-empty": not day.entries}
        columns.append(
            DayColumn(
                date=day.date,
                number=day.date.day,
                weekday=words.weekday(day.date),
                month=wording.short_day(day.date),
                is_today=day.date == now,
                is_covered=day.is_covered,
                cards=tuple(card(meeting, today=now) for meeting in day.entries),
                classes=" ".join([f"day-{day.date.isoweekday()}", *(name for name, holds in flags.items() if holds)]),
            )
        )
    return columns


def _bar(spanning: Spanning, now: date) -> Bar:
    edges = {"goes-back": spanning.since, "goes-on": spanning.until}
    return Bar(
        card=card(spanning.entry, today=now),
        classes=" ".join(
            [f"from-{spanning.first}", f"to-{spanning.last}", *(name for name, day in edges.items() if day)]
        ),
        days=words.short_days(spanning.starts_on, spanning.ends_on),
        since=wording.short_day(spanning.since) if spanning.since else "",
        until=wording.short_day(spanning.until) if spanning.until else "",
    )


def _grid_classes(week: Week) -> str:
    """Which columns may be narrow: empty days, when others are not; a little less so under an entry of several days."""
    if not any(day.entries for day in week.days):
        return ""
    empty = [day for day in week.days if not day.entries]
    return " ".join(f"{'lean' if day.is_covered else 'slim'}-{day.date.isoweekday()}" for day in empty)
