"""Actions by which an editor says what is the same, what is not, and what is no meeting."""

from collections.abc import Sequence

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from meetings.admin.actions import ReasonForm, act, reason_of
from meetings.admin.base import DeskAdmin, user_of
from meetings.domain.deciding import decide_all, most_told_first
from meetings.enums import DecisionKind
from meetings.models import Actor, Meeting, Report


class DecidingAdmin(DeskAdmin):
    """A list whose rows an editor may decide about."""

    action_form = ReasonForm

    def has_decide_permission(self, request: HttpRequest) -> bool:
        """Whoever may add decisions."""
        return request.user.has_perm("meetings.add_decision")

    def decide(self, request: HttpRequest, kind: DecisionKind, things: Sequence[Report | Actor | Meeting]) -> None:
        """Say it of all of these, and tell the editor."""

        def deed() -> str:
            made = decide_all(kind, things, by=user_of(request), at=timezone.now(), reason=reason_of(request))
            return f"{len(made)} × “{kind.replace('_', ' ')}” was said. It can be withdrawn among the decisions."

        act(request, deed)


class MeetingDecidingAdmin(DecidingAdmin):
    """Decisions about meetings, or about reports of them."""

    actions: tuple[str, ...] = ("the_same", "not_the_same", "no_meeting")

    @admin.action(description="These are the same meeting", permissions=["decide"])
    def the_same(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Join them."""
        self.decide(request, DecisionKind.SAME_MEETING, list(queryset))

    @admin.action(description="These are not the same meeting", permissions=["decide"])
    def not_the_same(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Keep every two of them apart."""
        self.decide(request, DecisionKind.NOT_SAME_MEETING, list(queryset))

    @admin.action(description="This is no meeting", permissions=["decide"])
    def no_meeting(self, request: HttpRequest, queryset: QuerySet[Report]) -> None:
        """Take them out of the calendar."""
        self.decide(request, DecisionKind.NO_MEETING, list(queryset))


class ActorDecidingAdmin(DecidingAdmin):
    """Decisions about actors."""

    actions: tuple[str, ...] = ("the_same", "not_the_same")

    @admin.action(description="These are the same: the one most told of stands for all", permissions=["decide"])
    def the_same(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        """Merge them."""
        self.decide(request, DecisionKind.SAME_ACTOR, most_told_first(queryset))

    @admin.action(description="These are not the same", permissions=["decide"])
    def not_the_same(self, request: HttpRequest, queryset: QuerySet[Actor]) -> None:
        """Keep every two of them apart."""
        self.decide(request, DecisionKind.NOT_SAME_ACTOR, list(queryset))
