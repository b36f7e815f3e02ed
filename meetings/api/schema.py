"""How the operations are described in OpenAPI, beyond what drf-spectacular reads off the views."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from meetings.api.problems import MEDIA_TYPE

ERRORS = {
    "400": "A parameter was not understood: `errors` says which, and what to do.",
    "404": "Nothing has this id.",
    "429": "Too many requests: the header Retry-After says after how many seconds to come again.",
}
MOVED = "The id fell away, for it was the same meeting or actor as another: Location says where that is."


class ParameterErrorSerializer(serializers.Serializer[Any]):
    """What is wrong with one parameter."""

    parameter = serializers.CharField()
    detail = serializers.CharField()


class ProblemSerializer(serializers.Serializer[Any]):
    """An error, by RFC 9457."""

    type = serializers.CharField(help_text="about:blank where the status says it all")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = ParameterErrorSerializer(many=True, required=False)  # type: ignore[assignment]  # DRF's own `errors`


class ReadingSchema(AutoSchema):
    """For views that anybody may read: nobody need log in, and every error is a problem."""

    def get_auth(self) -> list[Any]:
        """None, or the session of an editor."""
        return [{}, *super().get_auth()]

    def get_summary(self) -> str | None:
        """The list is told by the view's own words."""
        noun = self._noun()
        return f"{noun.capitalize()}s" if self._is_list_view() else f"One {noun}"

    def get_description(self) -> str:  # type: ignore[override]  # as drf-spectacular itself has it
        """The view's."""
        return str(self.view.__class__.__doc__)

    def get_operation(self, *args: Any, **kwargs: Any) -> Any:
        """With the errors, and the redirect where ids may fall away."""
        operation = super().get_operation(*args, **kwargs) or {}
        reference = self.resolve_serializer(ProblemSerializer(), "response").ref
        content = {MEDIA_TYPE: {"schema": reference}}
        responses = operation["responses"]
        expected = ("400", "429") if self._is_list_view() else ("404", "429")
        responses |= {code: {"description": ERRORS[code], "content": content} for code in expected}
        if not self._is_list_view() and self._noun() in {"meeting", "actor"}:
            header = {"Location": {"schema": {"type": "string", "format": "uri"}}}
            responses["301"] = {"description": MOVED, "headers": header}
        return operation

    def _noun(self) -> str:
        return str(self.view.basename)  # type: ignore[attr-defined]  # a view set of ours
