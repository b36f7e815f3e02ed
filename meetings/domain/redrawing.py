"""The whole calendar drawn anew from the reports as they stand, without reading an article again.

Meetings, possible duplicates, alerts and conflicts are a function of reports and editors' words; what a new version of
that function would change comes of itself only where a report changes. This brings the rest to it."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from meetings.domain.clustering import Redrawn, redraw
from meetings.domain.loading import counting_reports
from meetings.domain.lock import calendar_lock

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]
UNTOUCHED = Redrawn()


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What drawing the neighbourhood of a report came to; nothing where it was drawn with one before. `error`, in one
    line, where it could not be drawn."""

    report: int
    redrawn: Redrawn = UNTOUCHED
    error: str = ""


def reports_to_draw(*, start: int = 0) -> list[int]:
    """The keys of the reports that make meetings, from this key on."""
    return list(counting_reports().filter(pk__gte=start).order_by("pk").values_list("pk", flat=True))


def redraw_all(
    reports: Sequence[int], *, clock: Clock = timezone.now, is_rehearsal: bool = False
) -> Iterator[Neighbourhood]:
    """Draw the neighbourhood of each of these in turn, each once, and each in a transaction of its own, so that others
    work beside it. A rehearsal undoes each."""
    drawn: set[int] = set()
    for report in reports:
        if report in drawn:
            yield Neighbourhood(report)
            continue
        found = _drawn(report, now=clock(), is_rehearsal=is_rehearsal)
        drawn |= found.redrawn.reports
        yield found


def _drawn(report: int, *, now: datetime, is_rehearsal: bool) -> Neighbourhood:
    try:
        with calendar_lock():
            redrawn = redraw([report], now=now)
            if is_rehearsal:
                transaction.set_rollback(True)
    except Exception as error:  # whatever it is, it belongs to these reports and the rest goes on
        log.exception("report %s", report)
        return Neighbourhood(report, error=f"{type(error).__name__}: {' '.join(str(error).split())}"[:500])
    return Neighbourhood(report, redrawn)
