"""Who takes part, as rows of the meeting's form. A row is known by its actor, not by its key: fusion writes the rows
anew whenever they change, also while the form is open."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.admin.sentences import note
from meetings.domain.editing import corrections_in_force
from meetings.domain.values import checked
from meetings.enums import Attendance, Role
from meetings.models import Actor, Correction, Meeting, Participation
from meetings.models.base import choices

PART = ("role", "attendance", "party", "position", "from_place")
NOBODY = "It names nobody we know: add the actor below, or the name at the actor's page."


class Words(forms.Widget):
    """Words in the place of a field."""

    def __init__(self, words: str | SafeString) -> None:
        super().__init__()
        self.words = words

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The words."""
        return format_html('<span class="words">{}</span>', self.words)


class ReturnBox(forms.CheckboxInput):
    """A box beside the words of the correction that it takes back."""

    def __init__(self, words: SafeString) -> None:
        super().__init__()
        self.words = words

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Both, the box with its label."""
        box = super().render(name, value, attrs, renderer)
        return format_html('{}<br><label class="return">{} Return to what reports say</label>', self.words, box)


class ParticipantForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """One who takes part. `who` is the public id of somebody who was shown, empty in a row for somebody new."""

    who = forms.CharField(required=False, widget=forms.HiddenInput)
    actor = forms.ModelChoiceField(Actor.objects.filter(survivor=None), required=False, label="Who")
    role = forms.ChoiceField(choices=choices(Role), initial=Role.PARTICIPANT)
    attendance = forms.ChoiceField(choices=[("", "not told"), *choices(Attendance)], required=False)
    party = forms.CharField(
        required=False, label="Speaks for", help_text="ISO code of a country, or a known short name"
    )
    position = forms.CharField(required=False)
    from_place = forms.CharField(required=False, label="Dials in from")
    returned = forms.BooleanField(required=False, label="Corrected")

    class Meta:
        model = Participation
        fields = ("role", "attendance", "position", "from_place")

    def __init__(self, *args: Any, corrections: dict[str, Correction], **kwargs: Any) -> None:
        row: Participation | None = kwargs.get("instance")
        party = row.party.code if row and row.party else ""
        shown = row.actor if row and row.pk else None
        initial = {"party": party, "who": shown.public_id if shown else ""} | (kwargs.get("initial") or {})
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.shown = shown or self._named()
        self.correction = corrections.get(f"participant:{self.shown.public_id}") if self.shown else None
        for name in PART:
            self.fields[name].show_hidden_initial = True
        self._dress(row)

    def field(self) -> str:
        """The name of the field that a correction of this participant is of; '' for an empty row."""
        actor = self.shown or self.cleaned_data.get("actor")
        return f"participant:{actor.public_id}" if actor else ""

    def value(self) -> dict[str, Any] | None:
        """What the editor said of the part: what he changed, and what was corrected before. None: not there."""
        if self.cleaned_data.get("DELETE"):
            return None
        said = {name: self.cleaned_data.get(name) for name in PART if self._is_said(name)}
        return self._said_before() | said

    def is_changed(self) -> bool:
        """Whether there is anything to correct."""
        if self.shown is None:
            return bool(self.cleaned_data.get("actor"))
        return bool(self.cleaned_data.get("DELETE")) or any(name in self.changed_data for name in PART)

    def clean(self) -> dict[str, Any]:
        """Checks what the editor said. Raises ValidationError."""
        data = self.cleaned_data
        if data.get("returned") and self.is_changed():
            raise ValidationError("Either correct somebody's part or return it to the reports, not both.")
        if self.is_changed() and not self.errors:
            checked(self.field(), self.value())
        if self.shown is None and data.get("actor") is None and any(name in self.changed_data for name in PART):
            self.add_error("actor", "Choose who takes part.")
        return data

    def _is_said(self, name: str) -> bool:
        if self.shown is None:
            return bool(self.cleaned_data.get(name))
        return name in self.changed_data

    def _said_before(self) -> dict[str, Any]:
        value = self.correction.value if self.correction else None
        return {name: value[name] for name in PART if name in value} if isinstance(value, dict) else {}

    def _named(self) -> Actor | None:
        """Whom a row that comes back was about, though its key may be gone."""
        who = self.data.get(self.add_prefix("who"), "") if self.is_bound else ""
        return Actor.objects.filter(public_id=who).first() if who else None

    def _dress(self, row: Participation | None) -> None:
        """Somebody who was shown stands in words; somebody new is looked up."""
        if self.shown is not None or (row is not None and row.pk):
            name = row.name if row is not None and row.pk else str(self.shown)
            self.fields["actor"].widget = Words(name if self.shown else format_html("{}<br>{}", name, NOBODY))
            self.fields["actor"].disabled = True
        else:
            lookup = AutocompleteSelect(Participation._meta.get_field("actor"), admin.site)
            lookup.choices = cast("forms.ModelChoiceField[Actor]", self.fields["actor"]).choices
            self.fields["actor"].widget = lookup
        if row is not None and row.pk and self.shown is None:
            for name in PART:
                self.fields[name].disabled = True
        told = note(self.correction) if self.correction else ""
        self.fields["returned"].widget = ReturnBox(told) if isinstance(told, SafeString) else Words("")
        for name in ("actor", *PART):
            self.fields[name].widget.attrs["aria-label"] = f"{self.fields[name].label or name}".replace("_", " ")

    def _post_clean(self) -> None:
        """Nothing: what the form says becomes corrections, never columns."""


class ParticipantFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """All who take part in one meeting."""

    instance: Meeting

    @cached_property
    def corrections(self) -> dict[str, Correction]:
        """The corrections in force, by field."""
        return {c.field: c for c in corrections_in_force(self.instance)}

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """The corrections with all else."""
        return super().get_form_kwargs(index) | {"corrections": self.corrections}

    def add_fields(self, form: Any, index: int | None) -> None:
        """The row's key is no choice of rows that are there: it may be gone."""
        super().add_fields(form, index)
        form.fields["id"] = forms.IntegerField(required=False, widget=forms.HiddenInput)
        form.fields["id"].initial = form.instance.pk
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = f"Take out {form.shown or form.instance}"

    def validate_unique(self) -> None:
        """Nothing: rows are not what is saved."""

    def clean(self) -> None:
        """Nobody twice, and nobody out who leads to no actor. Raises ValidationError."""
        if any(form.cleaned_data.get("DELETE") and not form.shown for form in self.initial_forms if form.is_valid()):
            raise ValidationError("A name that leads to nobody cannot be taken out: reports tell it.")
        shown = {form.shown.pk for form in self.forms if form.shown}
        added = [form.cleaned_data["actor"].pk for form in self._rows() if not form.shown and form.is_changed()]
        if len(added) != len(set(added)) or shown & set(added):
            raise ValidationError("Somebody takes part twice: change the row that is there.")

    def values(self) -> dict[str, Any]:
        """What the editor corrected, by field."""
        return {form.field(): form.value() for form in self._rows() if form.is_changed()}

    def returned(self) -> list[str]:
        """The fields that he returned to the reports."""
        return [form.field() for form in self._rows() if form.cleaned_data.get("returned") and form.correction]

    def _rows(self) -> Iterable[Any]:
        return [form for form in self.forms if form.is_valid() and form.has_changed()]
