"""Days side by side, as the week and the month draw them, with what spans several of them. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from meetings.domain import wording
from meetings.domain.calendar import Day, Spanning, Week
from meetings.models import Meeting
from meetings.web import words
from meetings.web.cards import Card

Draw = Callable[[Meeting], Card]


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day as it is drawn. `classes` tell its column, and whether it is today, past, empty. `more` of its entries
    are left to its own page."""

    date: date
    number: int
    weekday: str
    month: str
    is_today: bool
    is_covered: bool
    cards: tuple[Card, ...]
    classes: str
    url: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A meeting of several days across its columns; `since` and `until` name the days that lie outside the week."""

    card: Card
    classes: str
    days: str
    since: str
    until: str


def column(
    day: Day, *, today: date, draw: Draw, url: str = "", most: int | None = None, outside: bool = False
) -> DayColumn:
    """A day; `outside`: it belongs to the month before or after the one that is shown."""
    flags = {
        "is-today": day.date == today,
        "is-past": day.date < today,
        "is-empty": not day.entries,
        "is-outside": outside,
    }
    shown = day.entries[:most]
    return DayColumn(
        date=day.date,
        number=day.date.day,
        weekday=words.weekday(day.date),
        month=wording.short_day(day.date),
        is_today=day.date == today,
        is_covered=day.is_covered,
        cards=tuple(map(draw, shown)),
        classes=" ".join([f"day-{day.date.isoweekday()}", *(name for name, holds in flags.items() if holds)]),
        url=url,
        more=len(day.entries) - len(shown),
    )


def bar(spanning: Spanning, *, draw: Draw) -> Bar:
    """What lasts several days, across them."""
    edges = {"goes-back": spanning.since, "goes-on": spanning.until}
    return Bar(
        card=draw(spanning.entry),
        classes=" ".join(
            [f"from-{spanning.first}", f"to-{spanning.last}", *(name for name, day in edges.items() if day)]
        ),
        days=words.short_days(spanning.starts_on, spanning.ends_on),
        since=wording.short_day(spanning.since) if spanning.since else "",
        until=wording.short_day(spanning.until) if spanning.until else "",
    )


def grid_classes(week: Week) -> str:
    """Which columns may be narrow: empty days, when others are not; a little less so under an entry of several days."""
    if not any(day.entries for day in week.days):
        return ""
    empty = [day for day in week.days if not day.entries]
    return " ".join(f"{'lean' if day.is_covered else 'slim'}-{day.date.isoweekday()}" for day in empty)
