from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from meetings.admin.base import DeskAdmin
from meetings.admin.filters import CountryFilter
from meetings.domain.names import fold_name
from meetings.domain.values import checked_zone
from meetings.models import Place


class PlaceForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """How a place is written, and its zone. Reports find a place by its folded name and country, which stay."""

    class Meta:
        model = Place
        fields = ("name", "time_zone")

    def clean_name(self) -> str:
        """The same name, spelt otherwise. Raises ValidationError for another name."""
        name = str(self.cleaned_data["name"])
        if fold_name(name)[:120] != self.instance.folded:
            raise ValidationError("only the spelling can change here: correct the place of the meeting instead")
        return name

    def clean_time_zone(self) -> str:
        """An IANA name. Raises ValidationError."""
        return checked_zone(self.cleaned_data["time_zone"])


@admin.register(Place)
class PlaceAdmin(DeskAdmin):
    """Places, as reports and corrections name them."""

    form = PlaceForm
    fields = ("name", "country", "time_zone")
    readonly_fields = ("country",)
    list_display = ("__str__", "country", "time_zone", "meetings")
    list_filter = (CountryFilter,)
    search_fields = ("name", "folded", "country")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """A place comes with a report or with a correction of a meeting."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Places with the number of meetings there."""
        rows: QuerySet[Any] = super().get_queryset(request).annotate(meeting_count=Count("meetings"))
        return rows

    @admin.display(ordering="meeting_count")
    def meetings(self, obj: Any) -> int:
        """How many meetings are there."""
        return int(obj.meeting_count)
