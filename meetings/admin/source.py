from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from meetings.admin.filters import CountryFilter
from meetings.admin.history import HistoryAdmin
from meetings.domain.values import checked_country, checked_zone
from meetings.models import Source


class SourceForm(forms.ModelForm):  # type: ignore[type-arg]  # the class takes no parameter when it runs
    """A source; zone and country must be ones that there are, for dates are read by them."""

    homepage = forms.URLField(required=False, max_length=500, assume_scheme="https")

    class Meta:
        model = Source
        fields = ("name", "slug", "homepage", "language", "time_zone", "country", "enabled")

    def clean_time_zone(self) -> str:
        """An IANA name. Raises ValidationError."""
        return checked_zone(self.cleaned_data["time_zone"])

    def clean_country(self) -> str:
        """An ISO code. Raises ValidationError."""
        return checked_country(self.cleaned_data["country"])


@admin.register(Source)
class SourceAdmin(HistoryAdmin):
    """Publishers. The name is how ingestion knows one, so it is set once."""

    form = SourceForm
    list_display = ("name", "country", "language", "time_zone", "enabled", "articles")
    list_filter = ("enabled", "language", CountryFilter)
    search_fields = ("name", "slug", "homepage")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Sources with the number of their articles."""
        rows: QuerySet[Any] = super().get_queryset(request).annotate(article_count=Count("articles"))
        return rows

    def get_readonly_fields(self, request: HttpRequest, obj: Source | None = None) -> tuple[str, ...]:
        """Articles that come in find their source by its name: another name would make another source."""
        return ("name", "slug") if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Source | None = None) -> dict[str, Any]:
        """The slug follows the name of a source that is being added."""
        return {} if obj else {"slug": ("name",)}

    @admin.display(ordering="article_count")
    def articles(self, obj: Any) -> int:
        """How many articles of it are stored."""
        return int(obj.article_count)
