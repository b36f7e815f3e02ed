"""Pages of what editors write, each with its history: to be read, never to be put back behind the domain's back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from simple_history.admin import SimpleHistoryAdmin
from simple_history.models import DeletedObject
from simple_history.template_utils import HistoricalRecordContextHelper

from meetings.admin.base import DeskAdmin


class Changes(HistoricalRecordContextHelper):  # type: ignore[misc]  # the library has no types
    """What changed from one state to the next, in words."""

    def prepare_delta_change_value(self, change: Any, value: Any) -> Any:
        """'–' for nothing: the library would call an empty reference a deleted row."""
        if value is None or (isinstance(value, DeletedObject) and value.pk is None):
            return "–"
        return super().prepare_delta_change_value(change, value)


class HistoryAdmin(SimpleHistoryAdmin, DeskAdmin):  # type: ignore[misc]  # the library has no types
    """A page with a history. An earlier state is brought back by a new word, not by reverting."""

    object_history_list_template = "admin/history_list.html"

    def revert_disabled(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nobody reverts."""
        return True

    def get_historical_record_context_helper(self, request: HttpRequest, historical_record: Any) -> Changes:
        """The words for changes."""
        return Changes(self.model, historical_record)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """An earlier state, to be looked at. Raises PermissionDenied where it is posted."""
        if request.method == "POST":
            raise PermissionDenied
        response: HttpResponse = super().history_form_view(request, object_id, version_id, extra_context)
        return response
