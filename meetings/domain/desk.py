"""The editors' desk: who may do what there, in three groups, each with all that the one before it may; and what waits
for an editor."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeVar

from django.contrib.auth.models import Group, Permission
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from meetings.domain.clock import today
from meetings.domain.confidence import LOW
from meetings.domain.health import failing_sources
from meetings.domain.status import GRACE
from meetings.domain.unresolved import open_names
from meetings.enums import ArticleState, LinkState, Status
from meetings.models import (
    Alert,
    Article,
    Conflict,
    Correction,
    Decision,
    Link,
    Meeting,
    PossibleDuplicate,
)

Words = TypeVar("Words", Correction, Decision)

VIEWER, EDITOR, ADMINISTRATOR = "viewer", "editor", "administrator"

# What an editor writes. Of meetings it is permission to correct, of articles and links to have them tried again.
EDITORS_WORK = (
    "add_correction", "change_correction",
    "add_decision", "change_decision",
    "add_actor", "change_actor",
    "add_source", "change_source",
    "add_article", "add_meeting",
    "change_article", "change_link", "change_meeting", "change_place",
)  # fmt: skip
ADMINISTRATORS_APPS = ("auth", "axes", "django_celery_beat")


def keep_groups() -> None:
    """Make the three groups, and give each just the permissions that it stands for. Doing it again changes nothing.

    Permissions that somebody added to these groups by hand are taken away again: further groups are for that."""
    for name, permissions in _permissions().items():
        group, _ = Group.objects.get_or_create(name=name)
        wanted = set(permissions.values_list("pk", flat=True))
        if set(group.permissions.values_list("pk", flat=True)) != wanted:
            group.permissions.set(wanted)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for an editor, queue by queue: visible meetings that are new today, that are likely to be wrong,
    that may be one with another, on which sources disagree, and whose day passed with nothing told of it; reports
    against editors' words; articles without a date, and that failed; addresses that could not be fetched, and sources
    that fail; names in visible meetings that lead to nobody; editors' words whose report has gone."""

    new: int
    unsure: int
    duplicates: int
    conflicts: int
    alerts: int
    undated: int
    failed: int
    unfetched: int
    failing: int
    unknown: int
    unconfirmed: int
    gone_decisions: int
    gone_corrections: int


def waiting() -> Waiting:
    """What waits now. Ten queries."""
    meetings = Meeting.objects.aggregate(
        **{name: Count("pk", filter=wanted()) for name, wanted in MEETING_QUEUES.items()}
    )
    states = {s.value: Count("pk", filter=Q(state=s)) for s in (ArticleState.FAILED, ArticleState.NEEDS_DATE)}
    articles = Article.objects.filter(is_current=True, state__in=states).aggregate(**states)
    return Waiting(
        new=meetings["new_today"],
        unsure=meetings["low_confidence"],
        duplicates=PossibleDuplicate.objects.count(),
        conflicts=Conflict.objects.count(),
        alerts=Alert.objects.count(),
        undated=articles[ArticleState.NEEDS_DATE],
        failed=articles[ArticleState.FAILED],
        unfetched=Link.objects.filter(state=LinkState.FAILED).count(),
        failing=failing_sources(),
        unknown=open_names().count(),
        unconfirmed=meetings["not_confirmed"],
        gone_decisions=with_gone_reports(Decision.objects.all()).count(),
        gone_corrections=with_gone_reports(Correction.objects.all()).count(),
    )


def with_gone_reports(words: QuerySet[Words]) -> QuerySet[Words]:
    """Corrections or decisions in force that hang on a report which its article tells no more."""
    gone = Q(report__gone_at__isnull=False)
    if issubclass(words.model, Decision):
        gone |= Q(other_report__gone_at__isnull=False)
    return words.filter(gone, withdrawn_at=None)


def _new_today() -> Q:
    midnight = datetime.combine(timezone.localdate(), time(), tzinfo=timezone.get_current_timezone())
    return Q(created_at__gte=midnight, is_hidden=False)


def _low_confidence() -> Q:
    return Q(confidence__lt=LOW, is_hidden=False)


def _not_confirmed() -> Q:
    """As `status.standing` has it: planned, and its last day longer ago than the grace period."""
    return Q(status__in=(Status.PLANNED, Status.PROPOSED), ends_on__lt=today() - GRACE, is_hidden=False)


# Which meetings wait, by the name of the queue.
MEETING_QUEUES: dict[str, Callable[[], Q]] = {
    "new_today": _new_today,
    "low_confidence": _low_confidence,
    "not_confirmed": _not_confirmed,
}


def _permissions() -> dict[str, QuerySet[Permission]]:
    ours = Permission.objects.filter(content_type__app_label="meetings")
    see, write = Q(codename__startswith="view_"), Q(codename__in=EDITORS_WORK)
    return {
        VIEWER: ours.filter(see),
        EDITOR: ours.filter(see | write),
        ADMINISTRATOR: ours.filter(see | write) | _all_of(ADMINISTRATORS_APPS),
    }


def _all_of(apps: Iterable[str]) -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label__in=apps)
