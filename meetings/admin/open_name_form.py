"""What an editor may answer an unresolved name with, beside the buttons: any actor, or a new one."""

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError

from meetings.domain.countries import country_names
from meetings.domain.names import fold_name
from meetings.domain.unresolved import Unresolved
from meetings.enums import ActorKind
from meetings.models import Actor, Decision
from meetings.models.base import choices


def _countries() -> list[tuple[str, str]]:
    return [("", "none"), *sorted(country_names().items(), key=lambda pair: pair[1])]


class ChooseForm(forms.Form):
    """Any actor: looked up as it is typed; without scripts, by its public id or its whole name."""

    actor = forms.ModelChoiceField(Actor.objects.all(), required=False, label="Somebody else")
    words = forms.CharField(required=False, max_length=200, label="Somebody else: public id or whole name")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lookup = AutocompleteSelect(Decision._meta.get_field("actor"), admin.site)
        # Never evaluated: the look-up asks for the one that was chosen.
        lookup.choices = cast("forms.ModelChoiceField[Actor]", self.fields["actor"]).choices
        self.fields["actor"].widget = lookup

    def chosen(self) -> int:
        """The key of whom the editor chose. Raises ValidationError where that is nobody, or several."""
        if not self.is_valid():
            raise ValidationError("there is no such actor")
        data = self.cleaned_data
        if data["actor"] is not None:
            return int(data["actor"].pk)
        found = _called(data["words"]) if data["words"] else []
        if not found:
            raise ValidationError("choose an actor" if not data["words"] else f"nobody is called “{data['words']}”")
        if len(found) > 1:
            raise ValidationError(f"several are called “{data['words']}”: write the public id of one")
        return found[0]


class NewForm(forms.Form):
    """A new actor, as far as reports tell what it is."""

    name = forms.CharField(max_length=200)
    kind = forms.ChoiceField(choices=choices(ActorKind))
    country = forms.ChoiceField(required=False, choices=_countries)
    position = forms.CharField(required=False, max_length=200, label="Office")
    code = forms.CharField(required=False, max_length=40, label="Code, of a country or an organisation")

    def values(self) -> dict[str, Any]:
        """What the editor wrote, as `this_is_new` takes it. Raises ValidationError where the form is not filled in."""
        if not self.is_valid():
            raise ValidationError([f"{name}: {' '.join(map(str, told))}" for name, told in self.errors.items()])
        data = self.cleaned_data
        values = {name: data[name] for name in ("name", "country", "position")}
        return {"kind": data["kind"], "code": data["code"], "values": values}


def forms_of(found: Unresolved) -> tuple[ChooseForm, NewForm]:
    """The forms of a card, filled in with what was reported; each field has an id of its own on the page."""
    told = {"name": found.name, "kind": found.kind, "country": found.country, "position": found.position}
    names = f"id_{found.key}_%s"
    return ChooseForm(auto_id=names), NewForm(auto_id=names, initial=told)


def _called(words: str) -> list[int]:
    by_id = Actor.objects.filter(public_id=words.strip().lower())
    rows = by_id or Actor.objects.filter(names__folded=fold_name(words)).distinct()
    return list(dict.fromkeys(row.survivor_id or row.pk for row in rows))
