"""A calendar that subscribed, over what happens to meetings: entries change in place, and nothing doubles."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from meetings.domain.editing import anchor_report, correct_meeting, decide, withdraw
from meetings.enums import DecisionKind, Status
from meetings.models import Meeting
from tests.domain.extractions import article, report, take_in, told
from tests.domain.test_processing import PREVIEW, again
from tests.web.feeds.client import Diary

pytestmark = pytest.mark.django_db
AT = datetime(2025, 3, 12, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 10)


@pytest.fixture
def diary(client: Client) -> Diary:
    """One that has a planned meeting of 11 March already."""
    take_in(PREVIEW)
    return Diary(client, "/calendar.ics").refresh()


def test_diary_holds_the_meeting(diary: Diary) -> None:
    assert diary.shown == [("Starmer and Macron", "2025-03-11")]


def test_meeting_that_moves_moves_in_place(diary: Diary, editor: Any) -> None:
    (uid,) = diary.events
    before = diary.events[uid].sequence
    correct_meeting(Meeting.objects.get(), "dates", {"start": "2025-03-14", "end": "2025-03-14"}, by=editor, at=AT)
    diary.refresh()
    assert diary.shown == [("Starmer and Macron", "2025-03-14")]
    assert (list(diary.events), diary.events[uid].sequence > before) == ([uid], True)


def test_meeting_that_is_called_off_is_cancelled_in_place(diary: Diary) -> None:
    take_in((article("off", published=date(2025, 3, 11)), told(report(status=Status.CANCELLED))))
    (event,) = diary.refresh().events.values()
    assert (event.summary, event.status, event.sequence) == ("Called off: Starmer and Macron", "CANCELLED", 1)


def test_meeting_that_is_postponed_stays_and_says_so(diary: Diary) -> None:
    take_in((article("off", published=date(2025, 3, 11)), told(report(status=Status.POSTPONED))))
    assert diary.refresh().shown == [("Postponed: Starmer and Macron", "2025-03-11")]


def test_two_that_turn_out_to_be_one_are_one(diary: Diary, editor: Any) -> None:
    take_in((article("z"), told(report(day=date(2025, 3, 25)))))
    assert len(diary.refresh().shown) == 2
    one, other = (anchor_report(m) for m in Meeting.objects.order_by("starts_on"))
    decide(DecisionKind.SAME_MEETING, one, other, by=editor, at=AT)
    assert (len(diary.refresh().shown), len(diary.events)) == (1, 2)


def test_one_that_turns_out_to_be_two_is_two(diary: Diary, editor: Any) -> None:
    take_in((article("z"), told(report(day=date(2025, 3, 25)))))
    one, other = (anchor_report(m) for m in Meeting.objects.order_by("starts_on"))
    same = decide(DecisionKind.SAME_MEETING, one, other, by=editor, at=AT)
    diary.refresh()
    withdraw(same, by=editor, at=AT)
    assert [day for _, day in diary.refresh().shown] == ["2025-03-11", "2025-03-25"]


def test_meeting_that_its_article_tells_no_more_is_let_go(diary: Diary) -> None:
    again((PREVIEW[0], told()))
    assert diary.refresh().shown == []


def test_meeting_that_an_editor_takes_out_is_let_go(diary: Diary, editor: Any) -> None:
    decide(DecisionKind.NO_MEETING, anchor_report(Meeting.objects.get()), None, by=editor, at=AT)
    assert diary.refresh().shown == []


def test_meeting_that_an_editor_takes_back_in_returns(diary: Diary, editor: Any) -> None:
    word = decide(DecisionKind.NO_MEETING, anchor_report(Meeting.objects.get()), None, by=editor, at=AT)
    diary.refresh()
    withdraw(word, by=editor, at=AT)
    assert (diary.refresh().shown, len(diary.events)) == ([("Starmer and Macron", "2025-03-11")], 1)


def test_what_is_read_again_changes_nothing(diary: Diary) -> None:
    before = dict(diary.events)
    again(PREVIEW)
    assert diary.refresh().events == before


def test_diary_of_an_address_that_fell_away_ends_with_one_meeting(client: Client) -> None:
    take_in(PREVIEW, (article("z"), told(report(day=date(2025, 3, 25)))))
    fallen = Meeting.objects.get(starts_on=date(2025, 3, 25)).public_id
    single = Diary(client, f"/meeting/{fallen}.ics").refresh()
    again((article("z"), told(report())))
    assert single.refresh().shown == [("Starmer and Macron", "2025-03-11")]
