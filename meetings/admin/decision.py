from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString

from meetings.admin.base import desk_link, user_of
from meetings.admin.queue_filters import GoneFilter
from meetings.admin.word import WordAdmin
from meetings.domain.editing import check_two, decide
from meetings.enums import DecisionKind
from meetings.models import Actor, Decision, Report
from meetings.models.base import choices
from meetings.models.correction import ABOUT_NAMES

PAIRS = (("report", "other_report"), ("actor", "other_actor"))


class DecisionForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """A new decision, about two reports, two actors or one report."""

    kind = forms.ChoiceField(choices=[c for c in choices(DecisionKind) if c[0] not in ABOUT_NAMES])

    class Meta:
        model = Decision
        fields = ("kind", "report", "other_report", "actor", "other_actor", "reason")
        help_texts = {"actor": "Of two that are the same, the first stands for both."}

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where what was chosen does not fit the kind."""
        one, other = self.two()
        if self.errors:
            return self.cleaned_data
        if all(any(self.cleaned_data[name] for name in pair) for pair in PAIRS):
            raise forms.ValidationError("Choose reports or actors, not some of both.")
        if one is None:
            raise forms.ValidationError("Choose what the decision is about.")
        check_two(DecisionKind(self.cleaned_data["kind"]), one, other)
        return self.cleaned_data

    def two(self) -> tuple[Report | Actor | None, Report | Actor | None]:
        """The one and the other thing that it is about."""
        data = self.cleaned_data
        return data.get("report") or data.get("actor"), data.get("other_report") or data.get("other_actor")


@admin.register(Decision)
class DecisionAdmin(WordAdmin):
    """What editors said of what is the same, what is not and what is no meeting."""

    said = ("kind", "one", "other")
    list_display = ("kind", "one", "other", "by", "at", "reason", "standing")
    list_filter = (GoneFilter, "kind", ("withdrawn_at", admin.EmptyFieldListFilter), "by")
    list_select_related = ("report", "other_report", "actor", "other_actor", "by")
    search_fields = (
        "reason",
        "report__title",
        "other_report__title",
        "actor__name",
        "other_actor__name",
        "name",
        "by__username",
    )
    autocomplete_fields = ("report", "other_report", "actor", "other_actor")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Another form to make one than to withdraw one."""
        return super().get_form(request, obj, change, **({} if obj else {"form": DecisionForm}), **kwargs)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The choices of a new one, or what was said."""
        if obj is None:
            return [(None, {"fields": DecisionForm.Meta.fields})]
        return super().get_fieldsets(request, obj)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """Nothing of a new one."""
        return super().get_readonly_fields(request, obj) if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Decide, or withdraw."""
        if change:
            super().save_model(request, obj, form, change)
            return
        one, other = form.two()
        kind, reason = DecisionKind(form.cleaned_data["kind"]), form.cleaned_data["reason"]
        obj.pk = decide(kind, one, other, by=user_of(request), at=timezone.now(), reason=reason).pk

    def one(self, obj: Decision) -> SafeString | str:
        """The first of the two, or the name."""
        return obj.told or desk_link(obj.report or obj.actor)

    def other(self, obj: Decision) -> SafeString | str:
        """The second, or whom the name means."""
        return desk_link(obj.other_report or obj.other_actor or (obj.actor if obj.folded else None))
