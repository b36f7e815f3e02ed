from typing import Any

from celery.exceptions import OperationalError
from django.conf import settings
from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from meetings.admin.adding import AddingMixin
from meetings.admin.base import ReadOnlyAdmin, ReadOnlyInline
from meetings.admin.retrying import RetryMixin
from meetings.domain.articles import date_article
from meetings.domain.processing import requeue
from meetings.domain.queries import copies_of_stories
from meetings.enums import ArticleState
from meetings.models import Article, Report, Statement
from meetings.tasks import enqueue


class ReportInline(ReadOnlyInline):
    """What the article tells of."""

    model = Report
    fields = ("title", "starts_on", "status", "meeting", "gone_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Report]:
        """Its reports with their meetings."""
        return super().get_queryset(request).select_related("meeting")


class StatementInline(ReadOnlyInline):
    """Who is quoted in it."""

    model = Statement
    fk_name = "article"
    fields = ("speaker_name", "kind", "text", "gone_at")


@admin.register(Article)
class ArticleAdmin(AddingMixin, RetryMixin, ReadOnlyAdmin):
    """Articles with their place in the queue. Their words are never edited; they may be processed again."""

    list_display = ("__str__", "source", "published_on", "state", "story", "attempts", "reports", "error")
    list_filter = ("state", "is_current", "source", "language")
    list_select_related = ("source", "story")
    search_fields = ("title", "url", "byline", "error")
    date_hierarchy = "published_on"
    actions = ("process_again",)
    retry_action = "process_again"
    inlines = (ReportInline, StatementInline)
    fieldsets = (
        (None, {"fields": ("title", "url", "source", "byline", "language")}),
        ("When", {"fields": ("published_on", "published_at", "modified_at")}),
        (
            "In the queue",
            {
                "fields": (
                    "state",
                    "attempts",
                    "claimed_at",
                    "claimed_until",
                    "processed_at",
                    "extraction_version",
                    "error",
                    "traceback",
                )
            },
        ),
        ("Text", {"fields": ("text",)}),
        ("Revisions", {"fields": ("is_current", "superseded_by", "created_at")}),
        ("What this revision changed", {"fields": ("changed",)}),
        ("Story", {"fields": ("story", "carried_by")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Articles with the number of reports that they tell now."""
        told = Count("reports", filter=Q(reports__gone_at=None))
        rows: QuerySet[Any] = super().get_queryset(request).annotate(report_count=told)
        return rows.defer("text", "traceback", "story__text", "story__traceback")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Of an article that waits for it, an editor may tell the day of publication; of others nothing."""
        waits = obj is not None and obj.state == ArticleState.NEEDS_DATE
        return waits and self.has_retry_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """All but the day that is waited for."""
        names = [str(name) for _, options in self.fieldsets for name in options["fields"]]
        return [name for name in names if name != "published_on" or not self.has_change_permission(request, obj)]

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """The day, where one was told; then it waits for a worker."""
        day = form.cleaned_data.get("published_on")
        if day and date_article(obj.pk, day) and settings.CELERY_BROKER_URL:
            transaction.on_commit(lambda: _hand_out(request, [obj.pk]))

    def stored(self, request: HttpRequest, article: int) -> None:
        """A new one is handed to workers where there is a broker."""
        if settings.CELERY_BROKER_URL and Article.objects.filter(pk=article, state=ArticleState.NEW).exists():
            _hand_out(request, [article])

    def view_on_site(self, obj: Article) -> str:
        """Its page."""
        return reverse("web:article", args=[obj.pk])

    @admin.display(ordering="report_count")
    def reports(self, obj: Any) -> int:
        """How many reports it tells."""
        return int(obj.report_count)

    @admin.display(description="against the version before")
    def changed(self, obj: Article) -> str:
        """A line each."""
        return format_html_join(mark_safe("<br>"), "{}", ((line,) for line in obj.changes or ())) or "no revision"

    @admin.display(description="also carried by")
    def carried_by(self, obj: Article) -> str:
        """The other articles with the same text, more or less."""
        copies = copies_of_stories().filter(story=obj.story_id).exclude(pk=obj.pk) if obj.story_id else ()
        links = ((reverse("admin:meetings_article_change", args=[c.pk]), f"{c.source.name}: {c}") for c in copies)
        return format_html_join("; ", '<a href="{}">{}</a>', links) or "nobody else"

    def can_retry(self, row: Article) -> bool:
        """What was processed, well or not."""
        return row.state in (ArticleState.DONE, ArticleState.DUPLICATE, ArticleState.FAILED) and row.is_current

    @admin.action(description="Process again", permissions=["retry"])
    def process_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Let articles that failed or were done wait again, and hand them to workers where there is a broker."""
        keys = list(queryset.order_by().values_list("pk", flat=True))
        count = requeue(keys)
        again = list(Article.objects.filter(pk__in=keys, state=ArticleState.NEW).values_list("pk", flat=True))
        messages.success(request, f"{count} of {len(keys)} articles wait to be processed again.")
        if count < len(keys):
            messages.warning(request, "Those that wait already, are in work or have no date of publication were left.")
        if settings.CELERY_BROKER_URL:
            _hand_out(request, again)


def _hand_out(request: HttpRequest, articles: list[int]) -> None:
    try:
        enqueue(articles)
    except OperationalError:
        messages.warning(request, "The broker does not answer; the sweep will hand them out when it does.")
