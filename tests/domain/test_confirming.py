"""An editor confirms meetings as they stand."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.confirming import MOST, confirm
from meetings.domain.editing import correct_meeting
from meetings.enums import Doubt, Status
from meetings.extraction.types import Confidence
from meetings.models import Correction, Meeting
from tests.domain.extractions import LONDON, article, report, take_in, told
from tests.factories import EditorFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, tzinfo=UTC)
UNSURE = Confidence(0.4, (Doubt.OTHERS_NAMED,))


def meeting(**fields: Any) -> Meeting:
    take_in((article("one"), told(replace(report(**fields), confidence=UNSURE))))
    return Meeting.objects.get()


def confirmed(row: Meeting) -> Meeting:
    confirm([row], by=EditorFactory(), at=AT)
    return Meeting.objects.get()


def seats(row: Meeting) -> list[tuple[Any, ...]]:
    return list(row.participations.values_list("name", "party__code", "position", "role", "attendance", "rank"))


def test_confirmed_meeting_that_is_over_is_certain() -> None:
    row = confirmed(meeting(status=Status.HELD))
    assert (row.confidence, row.doubts, row.settled) == (1.0, [], ["dates", "place", "status", "who"])


def test_confirmed_plan_may_still_be_held() -> None:
    row = confirmed(meeting())
    held = replace(report(status=Status.HELD), confidence=UNSURE)
    take_in((article("two", source="The Mail"), told(held)))
    assert (row.settled, Meeting.objects.get().status) == (["dates", "place", "who"], Status.HELD)


def test_confirming_changes_nothing_that_readers_see() -> None:
    before = meeting(status=Status.HELD, position="Prime Minister")
    told_before = seats(before)
    after = confirmed(before)
    assert (seats(after), after.title, after.starts_on, after.place) == (
        told_before,
        before.title,
        before.starts_on,
        before.place,
    )


def test_what_is_not_told_is_not_confirmed() -> None:
    assert confirmed(meeting(place=None, day=None)).settled == ["who"]


def test_confirmed_place_stands_against_later_reports() -> None:
    confirmed(meeting())
    take_in((article("two", source="The Mail"), told(report(place=LONDON, parties=["US"]))))
    assert str(Meeting.objects.order_by("pk")[0].place) == "Paris, FR"


def test_earlier_correction_is_left_alone() -> None:
    row, editor = meeting(status=Status.HELD), EditorFactory()
    first = correct_meeting(row, "place", {"name": "Lyon", "country": "FR"}, by=editor, at=AT, reason="I was there")
    confirmed(Meeting.objects.get())
    assert [c.pk for c in Correction.objects.filter(field="place", withdrawn_at=None)] == [first.pk]


def test_confirming_again_says_nothing_new() -> None:
    row = confirmed(meeting(status=Status.HELD))
    assert confirm([row], by=EditorFactory(), at=AT) == 0


def test_too_many_are_refused() -> None:
    with pytest.raises(ValidationError, match="at most 50"):
        confirm([Meeting()] * (MOST + 1), by=EditorFactory(), at=AT)
