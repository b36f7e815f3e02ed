"""Why each field is what it is, beside it on the desk's page of a meeting."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from lxml import html

from meetings.domain.editing import correct_meeting
from meetings.enums import Status
from meetings.models import Meeting
from tests.admin.desk import Desk
from tests.domain.extractions import article, report, take_in, told
from tests.domain.test_alerts import OTHER_TOWN
from tests.domain.test_processing import PREVIEW

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)


def whys(desk: Desk) -> dict[str, list[str]]:
    """What the page of the one meeting says, by the words of its heading."""
    tree = html.fromstring(desk.get(Meeting.objects.get()).content.decode())
    found = tree.xpath("//details[@class='why']")
    return {words(one.find("summary")): [words(line) for line in one.xpath(".//p | .//li")] for one in found}


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def moved() -> None:
    """A date that an article moves."""
    new = report(day=date(2025, 3, 14), anchor=50, replaces="text:0")
    take_in(
        (article("first", published=date(2025, 3, 4)), told(report(day=date(2025, 3, 12)))),
        (article("moved"), told(report(day=date(2025, 3, 12), status=Status.POSTPONED), new)),
    )


def test_desk_tells_nothing_where_there_was_nothing_to_choose(desk: Desk) -> None:
    take_in(PREVIEW)
    assert whys(desk) == {}


@pytest.mark.parametrize("group", ["editor", "viewer"])
def test_desk_tells_the_rule_and_the_course_of_a_moved_date(group: str, desk_of: Callable[[str], Desk]) -> None:
    moved()
    assert whys(desk_of(group))["Why, and 1 other value: dates"] == [
        "A report says that the date was moved.",
        "First reported for 12 March 2025, moved to 14 March 2025 on 10 March 2025.",
        "Also told: 12 Mar 2025 · The Gazette, 4 Mar 2025 · The Gazette, 10 Mar 2025",
    ]


def test_desk_tells_the_other_value_with_its_source(desk: Desk) -> None:
    take_in(PREVIEW, OTHER_TOWN)
    assert whys(desk)["Why, and 1 other value: place"] == [
        "Told on one day by as many: the first in a fixed order stands.",
        "Also told: Versailles, FR · The Herald, 10 Mar 2025",
    ]


def test_desk_tells_what_a_corrected_field_would_return_to(desk: Desk, editor: Any) -> None:
    take_in(PREVIEW)
    correct_meeting(Meeting.objects.get(), "place", {"name": "Lyon", "country": "FR"}, by=editor, at=AT)
    assert whys(desk) == {
        "Why, and 1 other value: place": [
            "An editor said so. Reports come to: Paris, FR.",
            "Also told: Paris, FR · The Gazette, 10 Mar 2025",
        ]
    }


def test_desk_tells_that_nothing_is_told_of_a_corrected_field(desk: Desk, editor: Any) -> None:
    take_in(PREVIEW)
    correct_meeting(Meeting.objects.get(), "time", {"time": "10:00", "zone": ""}, by=editor, at=AT)
    assert whys(desk) == {"Why: time": ["An editor said so. Reports come to: nothing."]}
