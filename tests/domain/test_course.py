"""The course of a meeting's dates, out of what reports tell. Pure."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from meetings.domain.fusion import Evidence, Step, course_of_dates, fuse
from meetings.domain.wording import course
from meetings.enums import DatePrecision, Status
from meetings.extraction.types import Interval
from meetings.models import Meeting
from tests.domain.extractions import article, report, take_in
from tests.domain.extractions import told as reports
from tests.domain.test_fusion import MARCH, days, told

WEEK = Interval(MARCH[10], MARCH[16], DatePrecision.WEEK)


def course_of(*evidence: Evidence) -> list[tuple[int, int, bool]]:
    """First day, day of the first report, and whether the move was said."""
    steps = course_of_dates(evidence, fuse(evidence).choice("dates"))
    return [(step.interval.start.day, step.since.day, step.is_said) for step in steps]


def tells(number: int, published: int, day: int, **more: Any) -> Evidence:
    return told(number, published=published, interval=days(day), **more)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ((tells(1, 4, 12),), []),
        ((tells(1, 4, 12), tells(2, 5, 12)), []),
        (
            (tells(1, 4, 12), tells(2, 10, 12, is_replaced=True), tells(3, 10, 14)),
            [(12, 4, False), (14, 10, True)],
        ),
        ((tells(2, 10, 12, is_replaced=True), tells(3, 10, 14)), [(12, 10, False), (14, 10, True)]),
        ((tells(1, 4, 12), tells(2, 8, 13)), [(12, 4, False), (13, 8, False)]),
        ((tells(1, 4, 12, is_denial=True), tells(2, 8, 13)), []),
        ((told(1, published=4, interval=WEEK), tells(2, 8, 13)), []),
        ((told(1, published=4, interval=days(12, 14)), tells(2, 12, 13)), []),
        (
            (
                tells(1, 4, 12), tells(2, 6, 12, is_replaced=True), tells(3, 6, 13),
                tells(4, 9, 13, is_replaced=True), tells(5, 9, 16),
            ),
            [(12, 4, False), (13, 6, True), (16, 9, True)],
        ),
    ],
)  # fmt: skip
def test_course_tells_the_days_before(evidence: tuple[Evidence, ...], expected: list[tuple[int, int, bool]]) -> None:
    assert course_of(*evidence) == expected


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (True, "First reported for 12 March 2025, moved to 14 March 2025 on 10 March 2025."),
        (False, "First reported for 12 March 2025, reported for 14 March 2025 since 10 March 2025."),
    ],
)
def test_course_is_told_in_words(said: bool, words: str) -> None:
    steps = (Step(days(12), date(2025, 3, 4)), Step(days(14), date(2025, 3, 10), is_said=said))
    assert course(steps) == words


@pytest.mark.django_db
def test_page_tells_the_course_of_a_moved_date(client: Client) -> None:
    new = report(day=date(2025, 3, 14), anchor=50, replaces="text:0")
    take_in(
        (article("first", published=date(2025, 3, 4)), reports(report(day=date(2025, 3, 12)))),
        (article("moved"), reports(report(day=date(2025, 3, 12), status=Status.POSTPONED), new)),
    )
    page = client.get(f"/meeting/{Meeting.objects.get().public_id}/").content.decode()
    assert "First reported for 12 March 2025, moved to 14 March 2025 on 10 March 2025." in page
