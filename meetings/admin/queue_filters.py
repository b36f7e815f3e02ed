"""How lists are narrowed to what waits, as the desk's first page counts it."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from meetings.domain.desk import MEETING_QUEUES, with_gone_reports


class QueueFilter(admin.SimpleListFilter):
    """Meetings of one of the desk's queues."""

    title = "waits"
    parameter_name = "queue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The queues by name."""
        return [(name, name.replace("_", " ")) for name in MEETING_QUEUES]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        """Those that wait there."""
        value = self.value()
        return queryset.filter(MEETING_QUEUES[value]()) if value in MEETING_QUEUES else None


class GoneFilter(admin.SimpleListFilter):
    """Editors' words in force whose report has gone."""

    title = "report"
    parameter_name = "report_gone"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Those alone."""
        return [("yes", "has gone")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any] | None:
        """Those whose article tells the report no more."""
        return with_gone_reports(queryset) if self.value() == "yes" else None
