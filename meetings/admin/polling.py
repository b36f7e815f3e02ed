from django.contrib import admin

from meetings.admin.base import ReadOnlyAdmin
from meetings.models import Host, Link, Polling


@admin.register(Link)
class LinkAdmin(ReadOnlyAdmin):
    """Addresses that sources told of, each with its place in the queue of what is fetched."""

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


@admin.register(Polling)
class PollingAdmin(ReadOnlyAdmin):
    """Where the asking of each source stands."""

    list_display = ("source", "succeeded_at", "failures", "error", "next_at")
    list_select_related = ("source",)
    search_fields = ("source__name", "asked_url", "error")


@admin.register(Host)
class HostAdmin(ReadOnlyAdmin):
    """Servers that pages are fetched from, with their robots.txt as it was read last."""

    list_display = ("name", "robots_status", "robots_at", "next_at")
    search_fields = ("name",)
