"""What pages and commands ask across models."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from meetings.domain.calendar import IsoWeek
from meetings.domain.queries import fullest_week
from tests.factories import MeetingFactory

pytestmark = pytest.mark.django_db
W11, W12 = IsoWeek(2025, 11), IsoWeek(2025, 12)


def held(first: date, last: date | None = None, **fields: Any) -> None:
    MeetingFactory(starts_on=first, ends_on=last or first, **fields)


def test_fullest_week_is_the_one_with_most_meetings() -> None:
    held(date(2025, 3, 11))
    held(date(2025, 3, 18))
    held(date(2025, 3, 19))
    assert fullest_week() == W12


def test_fullest_week_is_the_earliest_of_those_with_as_many() -> None:
    held(date(2025, 3, 18))
    held(date(2025, 3, 11))
    assert fullest_week() == W11


def test_fullest_week_counts_a_meeting_in_each_week_that_it_touches() -> None:
    held(date(2025, 3, 14), date(2025, 3, 18))
    held(date(2025, 3, 19))
    assert fullest_week() == W12


def test_fullest_week_leaves_out_what_has_no_week_and_what_is_hidden() -> None:
    held(date(2025, 3, 1), date(2025, 3, 31), date_precision="month")
    held(date(2025, 3, 11), is_hidden=True)
    MeetingFactory(starts_on=None)
    held(date(2025, 3, 17), date(2025, 3, 23), date_precision="week")
    assert fullest_week() == W12


def test_fullest_week_of_an_empty_calendar_is_none() -> None:
    assert fullest_week() is None


@pytest.mark.parametrize("rows", [1, 3])
def test_fullest_week_asks_one_query(rows: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    MeetingFactory.create_batch(rows)
    with django_assert_num_queries(1):
        fullest_week()
