"""A table is read in line by line, each as an editor's word; what it would come to is told first."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction

from meetings.domain.exchange.tables import Row
from meetings.domain.lock import calendar_lock


class Outcome(StrEnum):
    """What a line comes to."""

    INSERT = "insert"
    UPDATE = "update"
    NOOP = "noop"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file by its number: of what it is, and what it changes, or why it cannot."""

    number: int
    outcome: Outcome
    what: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """Who imports, when, and what is kept as the reason."""

    by: User
    at: datetime
    why: str


class Exchange(Protocol):
    """What can be written out and read in."""

    columns: ClassVar[tuple[str, ...]]

    def export(self, rows: Any = None) -> bytes:
        """All, or these rows, as a file."""

    def enter(self, row: Row, word: Word) -> Line:
        """Bring the store to a line. Raises ValidationError."""


def foresee(exchange: Exchange, rows: Iterable[Row], word: Word, *, most: int | None = None) -> list[Line]:
    """What the lines come to: they are carried out in a transaction that is then undone. Raises ValidationError where
    more than `most` of them would change anything."""
    lines: list[Line] = []
    changes = 0
    with calendar_lock():
        for row in rows:
            lines.append(_entered(exchange, row, word))
            changes += lines[-1].outcome in (Outcome.INSERT, Outcome.UPDATE)
            if most is not None and changes > most:
                raise ValidationError(f"more than {most} lines would change anything: cut the file, or use the command")
        transaction.set_rollback(True)
    return lines


def import_lines(exchange: Exchange, rows: Iterable[Row], word: Word, *, foreseen: str = "") -> tuple[list[Line], bool]:
    """Carry the lines out, all but those in error; and whether it was done. Where they come to something else than was
    foreseen (`digest_of` it), nothing is."""
    with calendar_lock():
        lines = [_entered(exchange, row, word) for row in rows]
        is_done = not foreseen or digest_of(lines) == foreseen
        if not is_done:
            transaction.set_rollback(True)
    return lines, is_done


def digest_of(lines: Sequence[Line]) -> str:
    """What lines come to, in short."""
    return hashlib.sha256(repr(lines).encode()).hexdigest()


def _entered(exchange: Exchange, row: Row, word: Word) -> Line:
    if row.error:
        return Line(row.line, Outcome.ERROR, "", (row.error,))
    try:
        with transaction.atomic():
            return exchange.enter(row, word)
    except ValidationError as error:
        return Line(row.line, Outcome.ERROR, row.cells.get("name", ""), tuple(error.messages))
