from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse

from meetings.admin.base import ReadOnlyAdmin, ReadOnlyInline
from meetings.admin.deciding import MeetingDecidingAdmin
from meetings.enums import Part
from meetings.models import Report, ReportParticipant, ReportSpan


class ParticipantInline(ReadOnlyInline):
    """Whom the article names as taking part."""

    model = ReportParticipant
    fields = ("name", "actor", "kind", "party_code", "position", "role", "attendance", "from_place")
    show_change_link = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReportParticipant]:
        """Its mentions with their actors."""
        return super().get_queryset(request).select_related("actor")


class SpanInline(ReadOnlyInline):
    """The words that each field rests on."""

    model = ReportSpan
    fields = ("field", "words", "part", "start", "end")
    readonly_fields = ("words",)
    show_change_link = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReportSpan]:
        """Its spans with the article that they count in."""
        return super().get_queryset(request).select_related("report__article")

    def words(self, obj: ReportSpan) -> str:
        """What stands there."""
        article = obj.report.article
        return (article.title if obj.part == Part.TITLE else article.text)[obj.start : obj.end]


@admin.register(Report)
class ReportAdmin(ReadOnlyAdmin, MeetingDecidingAdmin):
    """What articles tell of meetings. What is wrong with the making of meetings out of them is decided here."""

    list_display = ("__str__", "article", "starts_on", "status", "meeting", "denial", "gone_at")
    list_filter = (
        "status",
        "kind",
        "is_denial",
        ("gone_at", admin.EmptyFieldListFilter),
        ("meeting", admin.EmptyFieldListFilter),
    )
    list_select_related = ("article", "meeting")
    search_fields = ("title", "article__title", "participants__name", "meeting__public_id")
    date_hierarchy = "starts_on"
    inlines = (ParticipantInline, SpanInline)
    fieldsets = (
        (None, {"fields": ("title", "article", "meeting", "is_denial", "denied_by", "gone_at")}),
        ("What", {"fields": ("kind", "status", "format")}),
        ("When", {"fields": ("starts_on", "ends_on", "date_precision", "date_words", "start_time", "time_zone")}),
        ("Where", {"fields": ("place", "venue")}),
        ("How it was read", {"fields": ("anchor", "replaces", "part_of", "rules")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Reports without the whole text of their articles."""
        return super().get_queryset(request).defer("article__text", "article__traceback")

    @admin.display(ordering="is_denial")
    def denial(self, obj: Report) -> str:
        """Whether it denies that there is such a meeting."""
        return "denies it" if obj.is_denial else ""

    def view_on_site(self, obj: Report) -> str:
        """The page of its article."""
        return reverse("web:article", args=[obj.article_id])
