from django.contrib import admin
from django.http import HttpRequest
from django.utils.safestring import SafeString

from meetings.admin.base import desk_link
from meetings.admin.queue_filters import GoneFilter
from meetings.admin.word import WordAdmin
from meetings.models import Correction


@admin.register(Correction)
class CorrectionAdmin(WordAdmin):
    """What editors corrected. Made on the page of a meeting or an actor, and withdrawn here or there."""

    said = ("about", "field", "value")
    list_display = ("field", "value", "about", "by", "at", "reason", "standing")
    list_filter = (GoneFilter, ("withdrawn_at", admin.EmptyFieldListFilter), "by")
    list_select_related = ("report__meeting", "actor", "statement", "by")
    search_fields = ("field", "reason", "report__title", "report__meeting__title", "actor__name", "by__username")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A correction is made where its field is shown."""
        return False

    def about(self, obj: Correction) -> SafeString | str:
        """What it corrects."""
        meeting = obj.report.meeting if obj.report else None
        return desk_link(meeting or obj.report or obj.actor or obj.statement)
