from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString

from meetings.admin.actions import reason_of
from meetings.admin.base import user_of
from meetings.admin.queue import QueueAdmin
from meetings.admin.sentences import told
from meetings.domain.asking import Question, answer, possible_duplicates, questions
from meetings.domain.grounds import days_told, grounds, place_told
from meetings.enums import ReportField
from meetings.models import Meeting, PossibleDuplicate


@dataclass(frozen=True, slots=True)
class Side:
    """One of two meetings, and what is shown of it."""

    meeting: Meeting
    when: str
    where: str
    told: SafeString


@dataclass(frozen=True, slots=True)
class Card:
    """Two meetings side by side."""

    question: Question
    sides: tuple[Side, ...]


@admin.register(PossibleDuplicate)
class PossibleDuplicateAdmin(QueueAdmin):
    """Meetings that may be one, side by side."""

    template = "admin/meetings/queues/duplicates.html"
    permission = "meetings.add_decision"
    intro = (
        "Pairs of meetings whose reports are alike, but not enough to be joined. What you say is remembered, and can "
        "be withdrawn among the decisions."
    )

    def rows(self) -> QuerySet[PossibleDuplicate]:
        """All of them, the most alike first."""
        return possible_duplicates()

    def cards(self, rows: Iterable[PossibleDuplicate]) -> list[Card]:
        """Both meetings of each, and the score in words."""
        return [Card(question, tuple(_side(m) for m in question.meetings)) for question in questions(rows)]

    def deed(self, request: HttpRequest, key: int, name: str) -> Callable[[], str]:
        """The same, or not the same."""
        is_same = {"same": True, "not_same": False}[name]
        said: dict[str, Any] = {"by": user_of(request), "at": timezone.now(), "reason": reason_of(request)}
        word = "the same" if is_same else "not the same"

        def decide() -> str:
            answer(key, is_same=is_same, **said)
            return f"“{word.capitalize()}” was said. It can be withdrawn among the decisions."

        return decide


def _side(meeting: Meeting) -> Side:
    return Side(meeting, days_told(meeting), place_told(meeting), told(grounds(meeting)[ReportField.EVENT]))
