"""What articles and sources can be narrowed to."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import PermissionDenied

from meetings.api.filters.days import DaysFilter
from meetings.api.filters.fields import CharFilter, FilterSet, any_of, read_country, read_source, repeated
from meetings.api.permissions import may_see_the_desk
from meetings.enums import ArticleState
from meetings.models import Article, Source


class ArticleFilter(DaysFilter):
    """The days are those of publication, where the publisher is."""

    days_help = ("Published on this day or later, as 2025-03-10.", "Published on this day or earlier.")

    source = repeated(read=read_source, method="from_sources", help_text="A source's slug. Several: any of them.")
    state = any_of("state", ArticleState, help_text="Where it stands in the queue: for editors alone.")

    class Meta:
        model = Article
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Article]) -> Any:
        """The days first. Raises PermissionDenied where a reader asks for the state."""
        first, last = self.days()
        if self.form.cleaned_data["state"] and not may_see_the_desk(self.request):
            raise PermissionDenied("`state` is for those who may change articles: log in as an editor.")
        if first:
            queryset = queryset.filter(published_on__gte=first)
        if last:
            queryset = queryset.filter(published_on__lte=last)
        return super().filter_queryset(queryset)

    def from_sources(self, queryset: QuerySet[Article], _name: str, value: list[Source]) -> QuerySet[Article]:
        """Of one of them."""
        return queryset.filter(source__in=value)


class SourceFilter(FilterSet):  # type: ignore[misc]  # django-filter has no types
    """By language and country."""

    language = CharFilter(lookup_expr="iexact", help_text="BCP 47, as en.")
    country = repeated(read=read_country, method="of_countries", help_text="ISO code. Several: any of them.")

    class Meta:
        model = Source
        fields: list[str] = []

    def of_countries(self, queryset: QuerySet[Source], _name: str, value: list[str]) -> QuerySet[Source]:
        """Of one of them."""
        return queryset.filter(country__in=value)
