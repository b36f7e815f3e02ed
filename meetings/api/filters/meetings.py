"""What meetings can be narrowed to."""

from typing import Any

from django.db.models import Q, QuerySet

from meetings.api.filters.days import DaysFilter
from meetings.api.filters.fields import (
    any_of,
    one_of,
    read_actor,
    read_country,
    read_party,
    read_source,
    repeated,
)
from meetings.domain.confidence import bounds
from meetings.domain.queries import identities, participations_of
from meetings.enums import EventKind, Format, Level, Status
from meetings.models import Actor, Meeting, Report, Source

UNDATED = {
    "include": "with those whose day nobody told",
    "exclude": "without them",
    "only": "them alone",
}


class MeetingFilter(DaysFilter):
    """Days overlap: a summit from Wednesday to Friday is there on Thursday."""

    days_help = (
        "Meetings that overlap the days from this one on, as 2025-03-10.",
        "Meetings that overlap the days up to this one, included.",
    )

    undated = one_of(
        UNDATED,
        help_text="Meetings whose day nobody told: left out by default where `from` or `to` is given, else included.",
    )
    actor = repeated(
        read=read_actor,
        method="with_actors",
        help_text="Who takes part or is spoken for: an actor's id, code or full name. Several: all of them together.",
    )
    party = repeated(
        read=read_party,
        method="with_actors",
        help_text="A country (ISO code) or organisation (short name) that takes part, itself or through somebody who "
        "speaks for it. Several: all of them together.",
    )
    country = repeated(
        read=read_country,
        method="in_countries",
        help_text="The country where it takes place (ISO code), whoever takes part. Several: any of them.",
    )
    status = any_of("status", Status, help_text="Several: any of them.")
    format = any_of("format", Format, help_text="Several: any of them.")
    kind = any_of("kind", EventKind, help_text="Several: any of them.")
    confidence = any_of("confidence", Level, method="of_levels", help_text="How sure they are. Several: any of them.")
    source = repeated(
        read=read_source,
        method="from_sources",
        help_text="A source's slug: it tells of them. Several: any of them.",
    )

    class Meta:
        model = Meeting
        fields: list[str] = []

    def filter_queryset(self, queryset: QuerySet[Meeting]) -> Any:
        """The days and the undated belong together; the others are each for itself."""
        first, last = self.days()
        undated = self.form.cleaned_data.pop("undated") or ("exclude" if first or last else "include")
        dated = Q(starts_on__isnull=False)
        if first:
            dated &= Q(ends_on__gte=first)
        if last:
            dated &= Q(starts_on__lte=last)
        unknown = Q(starts_on__isnull=True)
        chosen = {"include": dated | unknown, "exclude": dated, "only": unknown}[undated]
        return super().filter_queryset(queryset.filter(chosen))

    def with_actors(self, queryset: QuerySet[Meeting], _name: str, value: list[Actor]) -> QuerySet[Meeting]:
        """Each of the actors takes part or is spoken for."""
        for actor in value:
            queryset = queryset.filter(pk__in=participations_of(identities(actor)).values("meeting"))
        return queryset

    def in_countries(self, queryset: QuerySet[Meeting], _name: str, value: list[str]) -> QuerySet[Meeting]:
        """It takes place in one of them."""
        return queryset.filter(place__country__in=value)

    def of_levels(self, queryset: QuerySet[Meeting], _name: str, value: list[str]) -> QuerySet[Meeting]:
        """They are as sure as one of these levels says."""
        wanted = Q()
        for level in value:
            least, below = bounds(Level(level))
            wanted |= Q(confidence__gte=least, confidence__lt=below)
        return queryset.filter(wanted)

    def from_sources(self, queryset: QuerySet[Meeting], _name: str, value: list[Source]) -> QuerySet[Meeting]:
        """One of them tells of it."""
        told = Report.objects.filter(article__source__in=value, gone_at=None)
        return queryset.filter(pk__in=told.values("meeting"))
