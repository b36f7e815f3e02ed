from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from meetings.admin.base import ReadOnlyAdmin
from meetings.admin.retrying import RetryMixin
from meetings.domain.links import try_again
from meetings.enums import LinkState
from meetings.models import Host, Link, Polling


@admin.register(Link)
class LinkAdmin(RetryMixin, ReadOnlyAdmin):
    """Addresses that sources told of, each with its place in the queue of what is fetched."""

    actions = ("fetch_again",)
    retry_action = "fetch_again"
    list_display = ("__str__", "source", "state", "attempts", "not_before", "article", "error")
    list_filter = ("state", "source")
    list_select_related = ("source", "article")
    search_fields = ("title", "url", "address", "error")
    date_hierarchy = "created_at"
    fieldsets = (
        (None, {"fields": ("title", "url", "address", "source", "article")}),
        ("As its source says", {"fields": ("published_on", "published_at", "updated_at")}),
        (
            "In the queue",
            {"fields": ("state", "attempts", "not_before", "claimed_until", "fetched_at", "error", "created_at")},
        ),
    )

    def can_retry(self, row: Link) -> bool:
        """All but what waits already or is in work."""
        return row.state not in (LinkState.WAITING, LinkState.CLAIMED)

    @admin.action(description="Fetch again", permissions=["retry"])
    def fetch_again(self, request: HttpRequest, queryset: QuerySet[Link]) -> None:
        """Let addresses be fetched again, however they ended."""
        keys = list(queryset.order_by().values_list("pk", flat=True))
        count = try_again(keys, now=timezone.now())
        messages.success(request, f"{count} of {len(keys)} addresses are fetched again.")
        if count < len(keys):
            messages.warning(request, "Those that wait already or are in work were left.")


@admin.register(Polling)
class PollingAdmin(ReadOnlyAdmin):
    """Where the asking of each source stands."""

    list_display = ("source", "succeeded_at", "failures", "error", "next_at")
    list_select_related = ("source",)
    search_fields = ("source__name", "asked_url", "error")


@admin.register(Host)
class HostAdmin(ReadOnlyAdmin):
    """Servers that pages are fetched from, with their robots.txt as it was read last."""

    list_display = ("name", "is_known", "robots_at", "next_at")
    search_fields = ("name",)
