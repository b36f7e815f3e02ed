"""The agenda: meetings in the order of their first days, a leaf at a time. A leaf holds whole days and says with which
day the next begins, so that rows which come or go meanwhile shift nothing, and no leaf costs more than another."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from meetings.domain.queries import overlapping, visible_meetings
from meetings.domain.selection import Selection
from meetings.enums import DatePrecision
from meetings.models import Meeting

LEAF = 30  # meetings
AHEAD = 366  # days that a leaf looks through for them


@dataclass(frozen=True, slots=True)
class Leaf:
    """The meetings that begin on its days, the last of these, and the day that the next leaf begins with, None where
    nothing is known for a year. `is_cut`: its only day has more. `begun`: what began before and goes on, `band`: what
    has no day within it."""

    meetings: tuple[Meeting, ...]
    last: date
    next: date | None
    is_cut: bool
    begun: tuple[Meeting, ...]
    band: tuple[Meeting, ...]


def turn_to(first: date, selection: Selection) -> Leaf:
    """The leaf that begins with a day. Two queries."""
    meetings, last, after, is_cut = _beginning(first, selection)
    begun_before = Q(date_precision=DatePrecision.DAY, starts_on__lt=first)
    vague = Q(date_precision__in=(DatePrecision.WEEK, DatePrecision.MONTH))
    around = selection.apply(overlapping(visible_meetings().filter(begun_before | vague), first, last))
    rows = list(around.select_related("place").order_by("starts_on", "ends_on", "title", "id")[:LEAF])
    return Leaf(
        meetings=tuple(meetings),
        last=last,
        next=after,
        is_cut=is_cut,
        begun=tuple(row for row in rows if row.date_precision == DatePrecision.DAY),
        band=tuple(row for row in rows if row.date_precision != DatePrecision.DAY),
    )


def leaf_before(first: date, selection: Selection) -> date | None:
    """The day that the leaf before a day begins with; None where nothing is known for a year. One query."""
    earliest = date.fromordinal(max(first.toordinal() - AHEAD, 1))
    days = {"starts_on__lt": first, "starts_on__gte": earliest}
    rows = selection.apply(visible_meetings().filter(date_precision=DatePrecision.DAY, **days))
    found = list(rows.order_by("-starts_on").values_list("starts_on", flat=True)[: LEAF + 1])
    whole = [day for day in found if day != found[-1]] if len(found) > LEAF else found
    return (whole or found)[-1] if found else None


def _beginning(first: date, selection: Selection) -> tuple[list[Meeting], date, date | None, bool]:
    """The meetings that begin on the days of a leaf, its last day, the first of the next, whether a day was cut."""
    end = date.fromordinal(min(first.toordinal() + AHEAD, date.max.toordinal()))
    days = {"starts_on__gte": first, "starts_on__lte": end}
    chosen = selection.apply(visible_meetings().filter(date_precision=DatePrecision.DAY, **days))
    order = ("starts_on", F("start_time").asc(nulls_last=True), "title", "id")
    rows = list(chosen.select_related("place").order_by(*order)[: LEAF + 1])
    if len(rows) <= LEAF:
        return rows, end, None, False
    after = rows[LEAF].starts_on or end
    whole = [row for row in rows if row.starts_on != after]
    if whole:
        return whole, date.fromordinal(after.toordinal() - 1), after, False
    following = date.fromordinal(min(after.toordinal() + 1, date.max.toordinal()))
    return rows[:LEAF], after, following, True
