"""Whether anything changed that readers are shown, asked in two queries however large the calendar is."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.admin.models import LogEntry
from django.db.models import Max, Model, QuerySet, Value
from django.utils import timezone

from meetings.domain.clock import today
from meetings.models import Actor, Article, Correction, Decision, FallenMeeting, Meeting, Source

# The columns that tell when something was last done to the calendar, all of them with an index.
MOMENTS: tuple[tuple[type[Model], str], ...] = (
    (Article, "processed_at"),
    (Meeting, "changed_at"),
    (FallenMeeting, "fell_at"),
    *((model.history.model, "history_date") for model in (Actor, Correction, Decision, Source)),
)


@dataclass(frozen=True, slots=True)
class Version:
    """`digest` is another whenever a reader may be shown anything else. `changed_at` is the moment of the last change,
    or the beginning of the day, which changes what is past and what is to come."""

    digest: str
    changed_at: datetime

    def tag(self, *parts: str) -> str:
        """An entity tag for what is shown of this version under a name of these parts. A weak one: the same may be
        sent compressed."""
        return f'W/"{_digest(self.digest, *parts)}"'


def calendar_version() -> Version:
    """The version of the calendar as it stands today. Two queries."""
    rows = [_latest(model, column) for model, column in MOMENTS]
    moments = {table: moment for table, moment in rows[0].union(*rows[1:], all=True) if moment}
    edit = LogEntry.objects.order_by("-pk").values_list("action_time", flat=True).first()
    moments |= {"desk": edit} if edit else {}
    day = today()
    return Version(
        digest=_digest(
            day.isoformat(), *(f"{table} {moment.isoformat()}" for table, moment in sorted(moments.items()))
        ),
        changed_at=max([_beginning(day), *moments.values()]),
    )


def _latest(model: type[Model], column: str) -> QuerySet[Any, Any]:
    """One row: the table and the latest moment of the column in it."""
    rows = model._default_manager.order_by().values(table=Value(model._meta.db_table))
    latest: QuerySet[Any, Any] = rows.annotate(latest=Max(column)).values_list("table", "latest")
    return latest


def _beginning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:32]
