"""The editors' desk: who may do what there, in three groups, each with all that the one before it may; and what waits
for an editor."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet

from meetings.domain.health import failing_sources
from meetings.enums import ArticleState, LinkState
from meetings.models import Article, Link, Participation

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
    """How much waits for an editor: articles that failed, articles without a date, names in visible meetings that lead
    to nobody, addresses that could not be fetched, and sources that fail."""

    failed: int
    undated: int
    unknown: int
    unfetched: int
    failing: int


def waiting() -> Waiting:
    """What waits now. Five queries."""
    names = Participation.objects.filter(actor=None, meeting__is_hidden=False)
    return Waiting(
        failed=Article.objects.filter(state=ArticleState.FAILED, is_current=True).count(),
        undated=Article.objects.filter(state=ArticleState.NEEDS_DATE, is_current=True).count(),
        unknown=names.count(),
        unfetched=Link.objects.filter(state=LinkState.FAILED).count(),
        failing=failing_sources(),
    )


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
