from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget

from meetings.admin.correcting import CorrectingForm, reason, returning
from meetings.domain.countries import country_names
from meetings.domain.editing_actors import check_free, check_new, check_removable, checked_values
from meetings.enums import ActorKind
from meetings.models import Actor, ActorName, Correction
from meetings.models.base import choices


def _countries() -> list[tuple[str, str]]:
    return [("", "none"), *sorted(country_names().items(), key=lambda pair: pair[1])]


def _country() -> forms.ChoiceField:
    return forms.ChoiceField(required=False, choices=_countries, help_text="Of a person: whom it speaks for.")


class ActorForm(CorrectingForm):
    """An actor as the editor sees it; what he changes becomes corrections."""

    groups = {name: (name,) for name in ("name", "kind", "country", "position")}

    name = forms.CharField(max_length=200, widget=AdminTextInputWidget)
    kind = forms.ChoiceField(choices=choices(ActorKind))
    country = _country()
    position = forms.CharField(required=False, max_length=200, widget=AdminTextInputWidget)
    reason = reason()
    return_name = returning()
    return_kind = returning()
    return_country = returning()
    return_position = returning()

    class Meta:
        model = Actor
        fields = ("name", "kind", "country", "position")

    def in_force(self) -> dict[str, Correction]:
        """The corrections that stand, by field."""
        rows = Correction.objects.filter(actor=self.instance.pk, withdrawn_at=None).select_related("by")
        return {c.field: c for c in rows} if self.instance.pk else {}

    def value_of(self, field: str) -> Any:
        """What the form says of a field."""
        return self.cleaned_data.get(field)

    def check(self, values: dict[str, Any]) -> None:
        """Raises ValidationError where a value cannot be."""
        checked_values(self.instance, values)


class NewActorForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """An actor that no report has named yet."""

    country = _country()

    class Meta:
        model = Actor
        fields = ("kind", "name", "code", "country", "position")

    def clean(self) -> dict[str, Any]:
        """Raises ValidationError where there cannot be such an actor."""
        data = self.cleaned_data
        if not self.errors:
            values = {name: data[name] for name in ("name", "country", "position")}
            check_new(kind=data["kind"], values=values, code=data["code"])
        return data


class NameFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """The names of one actor, to be added and taken away."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """The box by which a name is taken away is named for whoever does not see the table."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = f"Take away {form.instance}"

    def clean(self) -> None:
        """Raises ValidationError for a name that cannot be added or taken away."""
        for row in self.removed():
            check_removable(row)
        for name in self.added():
            check_free(self.instance, name)

    def removed(self) -> list[ActorName]:
        """The names that were ticked."""
        return [form.instance for form in self.initial_forms if form.cleaned_data.get("DELETE")]

    def added(self) -> list[str]:
        """The names that were written."""
        return [form.cleaned_data["name"] for form in self.extra_forms if form.cleaned_data.get("name")]
