"""The kinds of parameters that filters share. Every complaint says what to do."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django_filters import CharFilter, ChoiceFilter, DateFilter, Filter, FilterSet, MultipleChoiceFilter
from drf_spectacular.utils import extend_schema_field

from meetings.domain.asked import NotUnderstoodError, UnknownError, actors_asked, country_asked, parties_asked, plain
from meetings.domain.queries import current_meeting, visible_meetings
from meetings.models import Actor, Meeting, Source
from meetings.models.base import choices

__all__ = ["CharFilter", "DateFilter", "FilterSet", "MultipleChoiceFilter"]  # django-filter's, for those beside


class RepeatedField(forms.Field):
    """A parameter that may stand several times: a list of texts, each read by `read` (ValidationError or
    NotUnderstoodError)."""

    widget = forms.SelectMultiple

    def __init__(self, *, read: Callable[[str], Any], **options: Any) -> None:
        super().__init__(**options)
        self.read = read

    def to_python(self, value: Any) -> list[Any]:
        """Raises ValidationError."""
        try:
            return [self.read(plain(text)) for text in value or []]
        except NotUnderstoodError as error:
            raise _complaint("%(words)s", str(error)) from error


class Repeated(Filter):  # type: ignore[misc]  # django-filter has no types
    """A filter over a RepeatedField."""

    field_class = RepeatedField


def repeated(*, read: Callable[[str], Any], method: str, help_text: str) -> Repeated:
    """A filter whose parameter may stand several times; `method` of the filter set applies it."""
    schema = {"type": "array", "items": {"type": "string"}, "description": help_text}
    return extend_schema_field(schema)(Repeated(read=read, method=method, help_text=help_text))


def any_of(column: str, enum: type[StrEnum], *, help_text: str, method: str | None = None) -> MultipleChoiceFilter:
    """One or several members of an enumeration; `method` of the filter set applies them where they are no column."""
    return MultipleChoiceFilter(
        field_name=column,
        choices=choices(enum),
        distinct=False,
        method=method,
        help_text=help_text,
        error_messages=_choice_messages(member.value for member in enum),
    )


def one_of(values: dict[str, str], *, help_text: str) -> ChoiceFilter:
    """One of some words, each with what it does."""
    return ChoiceFilter(
        choices=list(values.items()),
        help_text=help_text,
        empty_label=None,
        error_messages=_choice_messages(values),
    )


def day(*, help_text: str) -> DateFilter:
    """A day, as 2025-03-10."""
    messages = {"invalid": "is no day: write it as 2025-03-10"}
    return DateFilter(input_formats=["%Y-%m-%d"], error_messages=messages, help_text=help_text)


def read_country(words: str) -> str:
    """An ISO code that stands for a country. Raises NotUnderstoodError."""
    return country_asked(words)


def read_source(words: str) -> Source:
    """A source by its slug. Raises ValidationError."""
    source = Source.objects.filter(slug=words).first()
    if source is None:
        raise _complaint("no source is called %(words)s: /api/v1/sources/ lists them", words)
    return source


def read_meeting(words: str) -> Meeting:
    """A meeting by its id, also by one that fell away. Raises ValidationError."""
    meeting = visible_meetings().filter(public_id=words.lower()).first() or current_meeting(words.lower())
    if meeting is None or meeting.is_hidden:
        raise _complaint("no meeting has the id %(words)s: /api/v1/meetings/ lists them", words)
    return meeting


def read_party(words: str) -> Actor:
    """A country or organisation by its code, or who stands for it. Raises NotUnderstoodError."""
    (party,) = parties_asked([words])
    return party


def read_actor(words: str) -> Actor:
    """An actor by id, by code, by full name, or who stands for it. Raises NotUnderstoodError and ValidationError."""
    try:
        (actor,) = actors_asked([words])
    except UnknownError as error:
        raise _complaint("%(words)s: look for it under /api/v1/actors/?name=…", str(error)) from error
    return actor


def _complaint(message: str, words: str) -> ValidationError:
    """About words of the caller's, which are never part of the format: they may hold a percent sign."""
    return ValidationError(message, params={"words": words})


def _choice_messages(allowed: Iterable[str]) -> dict[str, str]:
    return {"invalid_choice": f"%(value)s is none of: {', '.join(allowed)}"}
