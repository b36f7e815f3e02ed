"""No parameter is passed over in silence: a typo in a filter must not return everything."""

from difflib import get_close_matches
from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.views import APIView

from meetings.api.filters.fields import FilterSet, MultipleChoiceFilter, Repeated
from meetings.api.pagination import CursorPages


class StrictFilterBackend(DjangoFilterBackend):  # type: ignore[misc]  # django-filter has no types
    """django-filter, but for parameters that are unknown, empty, or given twice where one is meant."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: APIView) -> Any:
        """Raises ValidationError, by parameter."""
        filters: type[FilterSet] = self.get_filterset_class(view, queryset)
        errors = {name: [words] for name, words in _errors(request, filters)}
        if errors:
            raise ValidationError(errors)
        return super().filter_queryset(request, queryset, view)


def _errors(request: Request, filters: type[FilterSet]) -> list[tuple[str, str]]:
    known = [*filters.base_filters, *CursorPages.parameters]
    repeatable = [n for n, f in filters.base_filters.items() if isinstance(f, (Repeated, MultipleChoiceFilter))]
    found = []
    for name, values in request.query_params.lists():
        if name not in known:
            found.append((name, _unknown(name, known)))
        elif not all(value.strip() for value in values):
            found.append((name, "is empty: give it a value or leave it out"))
        elif len(values) > 1 and name not in repeatable:
            found.append((name, "is given more than once, and means one thing only"))
    return found


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    return f"is no parameter here: {hint}Known are {', '.join(known)}"
