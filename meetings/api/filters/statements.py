"""What statements can be narrowed to."""

from typing import Any

from django.db.models import Q, QuerySet

from meetings.api.filters.days import DaysFilter
from meetings.api.filters.fields import any_of, read_actor, read_meeting, read_source, repeated
from meetings.enums import StatementKind
from meetings.models import Actor, Meeting, Source, Statement


class StatementFilter(DaysFilter):
    """The days are those on which the articles were published."""

    days_help = (
        "Of articles published on this day or later, as 2025-03-10.",
        "Of articles published on this day or earlier.",
    )

    speaker = repeated(
        read=read_actor, method="by_speakers", help_text="An actor's id, code or full name. Several: any of them."
    )
    meeting = repeated(
        read=read_meeting, method="about_meetings", help_text="The id of a meeting. Several: any of them."
    )
    kind = any_of("kind", StatementKind, help_text="`direct`: quoted. `indirect`: reported.")
    source = repeated(read=read_source, method="from_sources", help_text="A source's slug. Several: any of them.")

    class Meta:
        model = Statement
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Statement]) -> Any:
        """The days first."""
        first, last = self.days()
        if first:
            queryset = queryset.filter(article__published_on__gte=first)
        if last:
            queryset = queryset.filter(article__published_on__lte=last)
        return super().filter_queryset(queryset)

    def by_speakers(self, queryset: QuerySet[Statement], _name: str, value: list[Actor]) -> QuerySet[Statement]:
        """By one of them."""
        return queryset.filter(Q(speaker__in=value) | Q(speaker__survivor__in=value))

    def about_meetings(self, queryset: QuerySet[Statement], _name: str, value: list[Meeting]) -> QuerySet[Statement]:
        """About one of them."""
        return queryset.filter(report__meeting__in=value)

    def from_sources(self, queryset: QuerySet[Statement], _name: str, value: list[Source]) -> QuerySet[Statement]:
        """In an article of one of them."""
        return queryset.filter(article__source__in=value)
