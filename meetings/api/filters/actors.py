"""What actors can be narrowed to."""

from django.db.models import Q, QuerySet

from meetings.api.filters.fields import CharFilter, FilterSet, any_of, read_country, repeated
from meetings.domain.names import fold_name
from meetings.enums import ActorKind
from meetings.models import Actor, ActorName


class ActorFilter(FilterSet):  # type: ignore[misc]  # django-filter has no types
    """Merged actors are found by the names that they bring to their survivor."""

    kind = any_of("kind", ActorKind, help_text="Several: any of them.")
    country = repeated(
        read=read_country,
        method="of_countries",
        help_text="A person's country, or the country itself (ISO code). Several: any of them.",
    )
    name = CharFilter(
        method="with_name",
        max_length=200,
        help_text="Part of any of its names; case and accents do not matter.",
    )
    code = repeated(
        read=str,
        method="with_codes",
        help_text="ISO code of a country or short name of an organisation. Several: any of them.",
    )

    class Meta:
        model = Actor
        fields: list[str] = []

    def of_countries(self, queryset: QuerySet[Actor], _name: str, value: list[str]) -> QuerySet[Actor]:
        """Of one of them."""
        return queryset.filter(Q(country__in=value) | Q(kind=ActorKind.COUNTRY, code__in=value))

    def with_name(self, queryset: QuerySet[Actor], _name: str, value: str) -> QuerySet[Actor]:
        """Some name, of its own or of one merged into it, contains these characters."""
        named = ActorName.objects.filter(folded__contains=fold_name(value))
        return queryset.filter(Q(pk__in=named.values("actor")) | Q(pk__in=named.values("actor__survivor")))

    def with_codes(self, queryset: QuerySet[Actor], _name: str, value: list[str]) -> QuerySet[Actor]:
        """With one of them, in whatever case."""
        chosen = Q()
        for code in value:
            chosen |= Q(code__iexact=code)
        return queryset.filter(chosen)
