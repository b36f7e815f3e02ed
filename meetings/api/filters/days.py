"""Intervals of days: the parameters `from` and `to`, the first of which Python keeps for itself as a name."""

from datetime import date
from typing import Any

from rest_framework.exceptions import ValidationError

from meetings.api.filters.fields import DateFilter, FilterSet, day


class DaysFilter(FilterSet):  # type: ignore[misc]  # django-filter has no types
    """A filter set with `from` and `to`, which `days` takes out of what was asked."""

    days_help = ("The first day.", "The last day, included.")

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """With the two in front."""
        first, last = cls.days_help
        interval: dict[str, DateFilter] = {"from": day(help_text=first), "to": day(help_text=last)}
        return {**interval, **super().get_filters()}

    def days(self) -> tuple[date | None, date | None]:
        """Both, as far as they are given. Raises ValidationError where they are the wrong way round."""
        first, last = self.form.cleaned_data.pop("from"), self.form.cleaned_data.pop("to")
        if first and last and first > last:
            raise ValidationError({"from": [f"is later than `to`, which is {last}"]})
        return first, last
