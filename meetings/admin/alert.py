from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from meetings.admin.actions import reason_of
from meetings.admin.base import user_of
from meetings.admin.queue import QueueAdmin
from meetings.admin.sentences import marked, told
from meetings.domain.answering import (
    Disputed,
    Objection,
    Side,
    alerts,
    conflicts,
    disputed,
    give_way,
    keep,
    objections,
    settle_conflict,
)
from meetings.models import Alert, Conflict


@dataclass(frozen=True, slots=True)
class AlertCard:
    """An alert with its sentences."""

    objection: Objection
    sentences: SafeString


@dataclass(frozen=True, slots=True)
class ConflictCard:
    """A conflict with the sentences of each side."""

    disputed: Disputed
    sides: tuple[tuple[Side, SafeString], ...]


@admin.register(Alert)
class AlertAdmin(QueueAdmin):
    """Reports that tell something new against an editor's word."""

    template = "admin/meetings/queues/alerts.html"
    permission = "meetings.change_meeting"
    intro = "What editors said stands. These reports came later and tell something else."

    def rows(self) -> QuerySet[Alert]:
        """All of them, the latest report first."""
        return alerts()

    def cards(self, rows: Iterable[Alert]) -> list[AlertCard]:
        """What stands against what is told."""
        return [
            AlertCard(found, format_html_join(" ", "{}", ((marked(p),) for p in found.passages)))
            for found in objections(rows)
        ]

    def deed(self, request: HttpRequest, key: int, name: str) -> Callable[[], str]:
        """Keep the word, or withdraw it."""
        act, words = {
            "keep": (keep, "Your word stands. You are told again when something else is told."),
            "give_way": (give_way, "It follows the reports again."),
        }[name]
        by, at = user_of(request), timezone.now()

        def answer() -> str:
            act(key, by=by, at=at)
            return words

        return answer


@admin.register(Conflict)
class ConflictAdmin(QueueAdmin):
    """Meetings on which independent sources disagree."""

    template = "admin/meetings/queues/conflicts.html"
    permission = "meetings.change_meeting"
    intro = (
        "Independent sources disagree on the day, the place or the status of these meetings. What you choose becomes a "
        "correction, which can be withdrawn."
    )

    def rows(self) -> QuerySet[Conflict]:
        """All of them, the latest meetings first."""
        return conflicts()

    def cards(self, rows: Iterable[Conflict]) -> list[ConflictCard]:
        """Each value with those who tell it."""
        return [ConflictCard(found, tuple((s, told(s.grounds)) for s in found.sides)) for found in disputed(rows)]

    def deed(self, request: HttpRequest, key: int, name: str) -> Callable[[], str]:
        """Take the value of one of the reports."""
        kind, _, report = name.partition("-")
        if kind != "take" or not report.isdecimal():
            raise KeyError(name)
        said: dict[str, Any] = {"by": user_of(request), "at": timezone.now(), "reason": reason_of(request)}

        def settle() -> str:
            row = settle_conflict(key, int(report), **said)
            return f"The {row.field} was set. It can be returned to the reports on the meeting's page."

        return settle
