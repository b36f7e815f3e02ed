from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget, AdminTextInputWidget, AdminTimeWidget
from django.core.exceptions import ValidationError

from meetings.admin.correcting import CorrectingForm, reason, returning
from meetings.domain.by_hand import ByHand, check_by_hand, known_actors
from meetings.domain.countries import country_names
from meetings.domain.editing import anchor_report, corrections_in_force
from meetings.domain.values import checked
from meetings.enums import DatePrecision, EventKind, Format, Status
from meetings.models import Correction, Meeting
from meetings.models.base import choices, new_public_id

COLUMNS = ("title", "kind", "status", "format", "starts_on", "ends_on", "date_precision", "start_time", "time_zone")
UNTOLD = ("", "not told")


def _countries() -> list[tuple[str, str]]:
    return [UNTOLD, *sorted(country_names().items(), key=lambda pair: pair[1])]


class MeetingForm(CorrectingForm):
    """A meeting as the editor sees it; what he changes becomes corrections."""

    groups = {
        "title": ("title",),
        "kind": ("kind",),
        "status": ("status",),
        "format": ("format",),
        "dates": ("starts_on", "ends_on", "date_precision"),
        "time": ("start_time", "time_zone"),
        "place": ("place_name", "place_country"),
        "venue": ("venue",),
    }

    title = forms.CharField(
        max_length=80,
        widget=AdminTextInputWidget,
        help_text="Made out of who meets, until an editor writes a better one.",
    )
    kind = forms.ChoiceField(choices=choices(EventKind))
    status = forms.ChoiceField(choices=choices(Status))
    format = forms.ChoiceField(choices=[UNTOLD, *choices(Format)], required=False, label="Form")
    starts_on = forms.DateField(required=False, widget=AdminDateWidget, label="First day")
    ends_on = forms.DateField(required=False, widget=AdminDateWidget, label="Last day")
    date_precision = forms.ChoiceField(
        choices=[UNTOLD, *choices(DatePrecision)],
        required=False,
        label="Known to the",
        help_text="Day: it lasts from the first to the last day. Week, month, year: at some time within.",
    )
    start_time = forms.TimeField(required=False, widget=AdminTimeWidget(format="%H:%M"), label="Time")
    time_zone = forms.CharField(required=False, help_text="Europe/Paris, or an offset such as +03:00")
    place_name = forms.CharField(required=False, label="Town", widget=AdminTextInputWidget)
    place_country = forms.ChoiceField(required=False, label="Country", choices=_countries)
    venue = forms.CharField(required=False, widget=AdminTextInputWidget)
    reason = reason()
    is_hidden = forms.BooleanField(
        required=False,
        show_hidden_initial=True,
        label="This is no meeting",
        help_text="Readers do not see it then, whatever more reports tell of it.",
    )
    return_title = returning()
    return_kind = returning()
    return_status = returning()
    return_format = returning()
    return_dates = returning()
    return_time = returning()
    return_place = returning()
    return_venue = returning()

    class Meta:
        model = Meeting
        fields = (*COLUMNS, "venue", "is_hidden")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        place = kwargs["instance"].place if kwargs.get("instance") else None
        town = {"place_name": place.name, "place_country": place.country} if place else {}
        super().__init__(*args, **{**kwargs, "initial": town | (kwargs.get("initial") or {})})

    def in_force(self) -> dict[str, Correction]:
        """The corrections that stand, by field: of several on one, the latest."""
        return {c.field: c for c in corrections_in_force(self.instance)}

    def value_of(self, field: str) -> Any:
        """What the form says of a field, as a correction takes it."""
        data = self.cleaned_data
        first, last, precision = data.get("starts_on"), data.get("ends_on"), data.get("date_precision")
        town, country = data.get("place_name"), data.get("place_country")
        clock, zone = data.get("start_time"), data.get("time_zone")
        composed: dict[str, Any] = {
            "dates": {"start": first, "end": last, "precision": precision} if first or last else None,
            "time": {"time": clock, "zone": zone} if clock or zone else None,
            "place": {"name": town, "country": country} if town or country else None,
            "format": data.get("format") or None,
        }
        return composed[field] if field in composed else data.get(field)

    def check(self, values: dict[str, Any]) -> None:
        """Raises ValidationError where a value cannot be."""
        for field, value in values.items():
            checked(field, value)

    def clean(self) -> dict[str, Any]:
        """Each field, and what only the whole can tell. Raises ValidationError for a meeting without reports."""
        super().clean()
        anchor_report(self.instance)
        if "start_time" in self.changed_data and self.value_of("time") and not self.value_of("dates"):
            self.add_error("start_time", "A time needs a day.")
        return self.cleaned_data


class NewMeetingForm(MeetingForm):
    """A meeting that an editor adds by hand, with what he knows it from. By its `key` a form sent twice is one."""

    key = forms.RegexField(r"^[0-9a-z]{10}$", widget=forms.HiddenInput, initial=new_public_id)
    ground = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "cols": 80}),
        label="What you know it from",
        help_text="In a sentence or two, as readers shall see it beside the fields.",
    )
    link = forms.URLField(required=False, max_length=1000, assume_scheme="https", label="Where that stands")
    who = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 4, "cols": 40}),
        label="Who takes part",
        help_text="One a line: the name of somebody whom the desk knows, or the code of a country or an organisation. "
        "Their parts can be told on the meeting's page.",
    )
    title = forms.CharField(
        required=False, max_length=80, widget=AdminTextInputWidget, help_text="Empty: it is made out of who meets."
    )
    is_hidden = return_title = return_kind = return_status = return_format = None  # type: ignore[assignment]  # none of
    return_dates = return_time = return_place = return_venue = None  # type: ignore[assignment]  # these on a new one

    class Meta:
        model = Meeting
        fields = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.show_hidden_initial = False

    def in_force(self) -> dict[str, Correction]:
        """No corrections yet."""
        return {}

    def clean(self) -> dict[str, Any]:
        """What is wrong stands beside its field, or above all where only the whole can tell."""
        for field, names in self.groups.items():
            self._try(names[0], field)
        if "who" in self.cleaned_data:
            try:
                self.cleaned_data["who"] = known_actors(self.cleaned_data["who"])
            except ValidationError as error:
                self.add_error("who", ValidationError(error.messages))
        if not self.errors:
            check_by_hand(self.said())
        return self.cleaned_data

    def said(self) -> ByHand:
        """All of it, as the domain takes it."""
        data = self.cleaned_data
        values = {field: self.value_of(field) for field in self.groups}
        return ByHand(data["key"], data["ground"], values, data["who"], data["link"])

    def _try(self, name: str, field: str) -> None:
        value = self.value_of(field)
        if name in self.errors or value in (None, ""):
            return
        try:
            self.check({field: value})
        except ValidationError as error:
            self.add_error(name, ValidationError(error.messages))
