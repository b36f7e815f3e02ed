"""What several entities share: enumerated columns, public ids, spans and constraints."""

import secrets
from enum import StrEnum

from django.db import models

from meetings.enums import Part

# Crockford's base 32 in lower case: no i, l, o or u, so that an id can be read out over the telephone.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_public_id() -> str:
    """Ten characters, fifty random bits: lasting, and telling nothing of the row's number."""
    return "".join(secrets.choice(ALPHABET) for _ in range(10))


def choices(enum: type[StrEnum]) -> list[tuple[str, str]]:
    """Django's choices for an enumeration, labelled by its words."""
    return [(member.value, member.value.replace("_", " ")) for member in enum]


def one_of(column: str, enum: type[StrEnum], *, name: str) -> models.CheckConstraint:
    """The database's own guard that a column holds a member of the enumeration (or null)."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{column}__in": [member.value for member in enum]})
        | models.Q(**{f"{column}__isnull": True}),
        name=name,
    )


class SpanModel(models.Model):
    """Characters [start, end) of an article's text or title.

    The database holds 0 <= start < end; the upper bound needs the article: `domain.spans` checks it on writing."""

    part = models.CharField(max_length=5, choices=choices(Part), default=Part.TEXT)
    start = models.PositiveIntegerField(help_text="first character, counted from 0")
    end = models.PositiveIntegerField(help_text="the character after the last one")

    class Meta:
        abstract = True


def span_order(name: str) -> models.CheckConstraint:
    """Start < end; that start is not negative is the column's own constraint."""
    return models.CheckConstraint(condition=models.Q(start__gte=0, start__lt=models.F("end")), name=name)


def dates_in_order(name: str) -> models.CheckConstraint:
    """A first day without a last, or the other way round, is no interval; nor is one that ends before it starts."""
    both = models.Q(starts_on__isnull=False, ends_on__isnull=False, starts_on__lte=models.F("ends_on"))
    none = models.Q(starts_on__isnull=True, ends_on__isnull=True)
    return models.CheckConstraint(condition=both | none, name=name)
