"""What an empty page says: where the nearest talks are."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from meetings.domain.queries import LONGEST, nearest_days, visible_meetings
from meetings.domain.selection import Selection
from meetings.models import Meeting


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest days before and after with talks that fit. `is_narrowed`: only some are looked for, within a year."""

    before: date | None
    after: date | None
    is_narrowed: bool


def nearest(selection: Selection, first: date, last: date) -> Nearest:
    """Around a period. Two queries. Where something is chosen, a year each way is looked through and no more."""
    meetings: QuerySet[Meeting] = visible_meetings()
    if selection:
        earliest = date.fromordinal(max(first.toordinal() - LONGEST, 1))
        latest = date.fromordinal(min(last.toordinal() + LONGEST, date.max.toordinal()))
        meetings = selection.apply(meetings.filter(starts_on__gte=earliest, starts_on__lte=latest))
    return Nearest(*nearest_days(meetings, first, last), is_narrowed=bool(selection))
