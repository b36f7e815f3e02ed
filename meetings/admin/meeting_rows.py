"""What stands on a meeting's page beside its form, and how its list is narrowed."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from meetings.admin.base import ReadOnlyInline
from meetings.admin.participants import PART, ParticipantForm, ParticipantFormSet
from meetings.domain.confidence import bounds
from meetings.enums import ArticleState, Level
from meetings.models import MeetingRedirect, Participation, Report


class ParticipantInline(admin.TabularInline):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """Who takes part. Whoever may correct the meeting may correct this."""

    model = Participation
    fk_name = "meeting"
    form = ParticipantForm
    formset = ParticipantFormSet
    template = "admin/inline.html"
    verbose_name = "participant"
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Participation]:
        """The rows with their actors and parties."""
        return super().get_queryset(request).select_related("actor", "party")

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The form's fields, or the row's columns for those who only look."""
        if self.has_change_permission(request, obj):
            return ("who", "actor", *PART, "returned")
        return ("name", "actor", *PART)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may correct the meeting."""
        return request.user.has_perm("meetings.change_meeting")

    has_change_permission = has_delete_permission = has_add_permission


class ReportInline(ReadOnlyInline):
    """What the meeting is made out of."""

    model = Report
    fields = ("title", "article", "starts_on", "status", "place", "standing")
    readonly_fields = ("standing",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Its reports with what is shown of them."""
        return super().get_queryset(request).select_related("article", "place")

    def standing(self, obj: Report) -> str:
        """What there is to know of it beside what it tells."""
        is_by_hand = obj.article.state == ArticleState.BY_HAND
        told = ["by hand"] * is_by_hand + ["denies it"] * obj.is_denial + ["told no more"] * (obj.gone_at is not None)
        return ", ".join(told)


class RedirectInline(ReadOnlyInline):
    """Former addresses that lead here."""

    model = MeetingRedirect
    verbose_name_plural = "former addresses"
    show_change_link = False


class CorrectedFilter(admin.SimpleListFilter):
    """Meetings on which an editor's word stands."""

    title = "corrected"
    parameter_name = "corrected"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Yes and no."""
        return [("yes", "Yes"), ("no", "No")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        """Those that are or are not."""
        return queryset.filter(is_corrected=self.value() == "yes") if self.value() else None


class ConfidenceFilter(admin.SimpleListFilter):
    """Meetings by how sure they are."""

    title = "confidence"
    parameter_name = "confidence"
    NONE = "none"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The levels, the least sure first."""
        return [*((level.value, level.value.capitalize()) for level in Level), (self.NONE, "Not measured")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        """Those of the level."""
        if self.value() == self.NONE:
            return queryset.filter(confidence=None)
        if self.value() not in set(Level):
            return None
        least, below = bounds(Level(str(self.value())))
        return queryset.filter(confidence__gte=least, confidence__lt=below)
