"""The month's calendar: a grid of weeks on a wide screen, a list of days on a narrow one."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from meetings.domain import wording
from meetings.domain.calendar import IsoWeek, Week
from meetings.domain.facets import count_facets
from meetings.domain.months import Month, MonthSheet, build_month
from meetings.domain.queries import calendar_meetings, told_reports
from meetings.web import words
from meetings.web.cards import Card, brief
from meetings.web.choosing import choosing
from meetings.web.chosen import Chosen
from meetings.web.clock import today
from meetings.web.columns import Bar, DayColumn, Draw, bar, column
from meetings.web.controls import controls
from meetings.web.nearest import Nearest, nearest
from meetings.web.pages import not_found, page
from meetings.web.standing import legend
from meetings.web.steps import Step, Steps

MOST = 4  # entries of one day; the others are on the day's own page
BARS = 6  # entries of several days in one week; the others are on the week's own page
BAND = 12  # entries without a day; the others are in the agenda


@dataclass(frozen=True, slots=True)
class Row:
    """A week of the month. `more_bars` of its longer entries are left to its own page."""

    name: str
    url: str
    bars: tuple[Bar, ...]
    more_bars: int
    days: tuple[DayColumn, ...]


@choosing
def month_page(request: HttpRequest, chosen: Chosen, month: str) -> HttpResponse:
    """The calendar of one month."""
    try:
        asked = Month.parse(month)
    except ValueError as error:
        return not_found(request, f"There is no such month: {error}.")
    now = today()
    period = calendar_meetings(asked.first, asked.last)
    sheet = build_month(asked, chosen.selection.apply(period).select_related("place"))
    _fetch_reports(sheet)
    draw = partial(brief, today=now, zone=chosen.zone)
    rows = [_row(week, asked, chosen, now, draw) for week in sheet.weeks]
    band = [draw(meeting) for meeting in sheet.band[:BAND]]
    facets = count_facets(period, chosen.selection)
    context = {
        "section": "calendar",
        "month": asked,
        "title": wording.month(asked.first),
        "summary": words.meetings(facets.total),
        "steps": _steps(asked, chosen, now),
        "controls": controls(
            chosen,
            facets,
            view="Month",
            path=reverse("web:month", args=[asked]),
            day=now if Month.of(now) == asked else asked.first,
        ),
        "nearest": None
        if sheet.has_days
        else _nearest_months(nearest(chosen.selection, asked.first, asked.last), chosen),
        "weekdays": [(day.isoweekday(), words.weekday(day)) for day in IsoWeek.of(asked.first).days],
        "band": band,
        "more_band": len(sheet.band) - len(band),
        "rows": rows,
        "legend": legend([*band, *_cards(rows)]),
    }
    return page(request, "web/month.html", context)


def _fetch_reports(sheet: MonthSheet) -> None:
    """Of the entries that are drawn, for their standing. One query."""
    drawn = [*sheet.band[:BAND]]
    for week in sheet.weeks:
        drawn += [spanning.entry for spanning in week.spanning[:BARS]]
        drawn += [meeting for day in week.days for meeting in day.entries[:MOST]]
    prefetch_related_objects(drawn, told_reports())


def _row(week: Week, month: Month, chosen: Chosen, now: date, draw: Draw) -> Row:
    first, last = week.iso.first, week.iso.last
    return Row(
        name=f"Week {week.iso.number}, {words.short_days(first, last)}",
        url=chosen.link(reverse("web:week", args=[week.iso])),
        bars=tuple(bar(spanning, draw=draw) for spanning in week.spanning[:BARS]),
        more_bars=max(len(week.spanning) - BARS, 0),
        days=tuple(
            column(
                day,
                today=now,
                draw=draw,
                url=chosen.link(reverse("web:day", args=[day.date])),
                most=MOST,
                outside=not month.first <= day.date <= month.last,
            )
            for day in week.days
        ),
    )


def _cards(rows: list[Row]) -> list[Card]:
    bars = [one.card for row in rows for one in row.bars]
    return bars + [one for row in rows for day in row.days for one in day.cards]


def _steps(month: Month, chosen: Chosen, now: date) -> Steps:
    return Steps(
        unit="month",
        label="Months",
        previous=_step(month.previous, chosen),
        next=_step(month.next, chosen),
        now=Step(chosen.link(reverse("web:month", args=[Month.of(now)])), "This month"),
        is_current=month == Month.of(now),
        jump=reverse("web:to_month"),
        jump_words="Go to the month of",
        asks="date",
        day=month.first.isoformat(),
        kept=chosen.pairs,
    )


def _step(month: Month | None, chosen: Chosen) -> Step | None:
    return Step(chosen.link(reverse("web:month", args=[month])), wording.month(month.first)) if month else None


def _nearest_months(found: Nearest, chosen: Chosen) -> dict[str, object]:
    """The same, as months to go to."""
    months = {"before": found.before and Month.of(found.before), "after": found.after and Month.of(found.after)}
    steps = {name: month and _step(month, chosen) for name, month in months.items()}
    return {**steps, "is_narrowed": found.is_narrowed}
