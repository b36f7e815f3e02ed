"""Adding a meeting by hand at the desk."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Actor, Article, Correction, Meeting
from meetings.web.standing import standing_of
from tests.admin.desk import Desk, address, errors
from tests.domain.extractions import DAY, article, report, take_in, told
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/meetings/meeting/add/"
SAID = {
    "ground": "The embassy announced it.",
    "link": "https://embassy.example.org/note",
    "who": "Keir Starmer\nEmmanuel Macron",
    "starts_on": "2025-03-11",
    "place_name": "Paris",
    "place_country": "FR",
}


@pytest.fixture(autouse=True)
def people(db: None) -> tuple[Actor, ...]:
    return (ActorFactory(name="Keir Starmer"), ActorFactory(name="Emmanuel Macron", country="FR"))


def add(desk: Desk, **changes: str) -> Any:
    return desk.post(Meeting, desk.form(Meeting, "add") | SAID | changes, "add")


def test_meeting_is_added_with_what_the_form_says(desk: Desk) -> None:
    add(desk)
    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.starts_on, str(meeting.place)) == ("Starmer and Macron", DAY, "Paris, FR")


def test_page_of_the_new_meeting_shows_its_ground_and_its_corrections(desk: Desk) -> None:
    add(desk, reason="By telephone")
    words = desk.text(Meeting.objects.get())
    assert "Starmer and Macron 11 Mar 2025 planned Paris, FR by hand Page" in words
    told_of_it = ("The embassy announced it.", f"Corrected by {desk.user} on", ": By telephone.")
    assert [part in words for part in told_of_it] == [True, True, True]


def test_field_of_a_meeting_by_hand_is_changed_in_the_form_of_every_meeting(desk: Desk) -> None:
    add(desk)
    desk.edit(Meeting.objects.get(), venue="Élysée Palace", starts_on="2025-03-12", ends_on="2025-03-12")
    meeting = Meeting.objects.get()
    assert (meeting.venue, meeting.starts_on.isoformat() if meeting.starts_on else "") == (
        "Élysée Palace",
        "2025-03-12",
    )


def test_meeting_by_hand_is_taken_out_in_the_form(desk: Desk) -> None:
    add(desk)
    desk.edit(Meeting.objects.get(), is_hidden="on")
    assert Meeting.objects.get().is_hidden


def test_form_sent_twice_makes_one_meeting(desk: Desk) -> None:
    form = desk.form(Meeting, "add") | SAID
    for _ in range(2):
        desk.post(Meeting, form, "add")
    assert (Meeting.objects.count(), Article.objects.count()) == (1, 1)


def test_meeting_by_hand_confirms_no_article(desk: Desk) -> None:
    take_in((article("preview"), told(report())))
    add(desk)
    meeting = Meeting.objects.get()
    reports = list(meeting.reports.select_related("article"))
    assert (len(reports), standing_of(meeting, reports, today=DAY)) == (2, "announced")


@pytest.mark.parametrize(
    ("change", "told_of_it"),
    [
        ({"ground": ""}, "This field is required."),
        ({"who": "Ada Kern"}, "line 1: nobody is known as “Ada Kern”: add the actor first, or write the name in full"),
        ({"starts_on": ""}, "say on which day: only what is proposed or postponed may be without"),
        ({"ends_on": "2025-03-10"}, "end before start: the last day, 2025-03-10, comes before the first, 2025-03-11"),
        (
            {"start_time": "10:00", "time_zone": "Mars"},
            "“Mars” is no time zone: write Europe/Paris, or an offset such as +03:00",
        ),
        ({"link": "ftp://a"}, "Enter a valid URL."),
    ],
)
def test_what_is_wrong_is_told_and_nothing_lost(change: dict[str, str], told_of_it: str, desk: Desk) -> None:
    answer = add(desk, **change)
    assert any(told_of_it in error for error in errors(answer))
    assert (SAID["place_name"] in answer.content.decode(), Meeting.objects.count(), Correction.objects.count()) == (
        True,
        0,
        0,
    )


def test_page_by_hand_asks_as_much_of_three_actors_as_of_one(desk: Desk) -> None:
    desk.get(Meeting, "add")
    counts = []
    for more in (0, 2):
        ActorFactory.create_batch(more)
        with CaptureQueriesContext(connection) as asked:
            desk.get(Meeting, "add")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_viewer_adds_no_meeting(desk_of: Callable[[str], Desk]) -> None:
    viewer = desk_of("viewer").client
    assert [viewer.get(ADD).status_code, viewer.post(ADD, SAID).status_code] == [403, 403]


@pytest.mark.parametrize(("group", "offered"), [("viewer", False), ("editor", True)])
def test_adding_is_offered_to_those_who_may(group: str, offered: bool, desk_of: Callable[[str], Desk]) -> None:
    assert (ADD in desk_of(group).client.get(address(Meeting)).content.decode()) == offered
