"""The queues of alerts and of conflicting reports at the desk."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.domain.editing import correct_meeting
from meetings.models import Actor, Alert, Conflict, Correction, Meeting, Report
from tests.admin.desk import Desk, address, messages
from tests.domain.extractions import take_in
from tests.domain.test_alerts import AT, HELD, OTHER_TOWN
from tests.domain.test_processing import PREVIEW
from tests.factories import AlertFactory, ReportParticipantFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def alert(editor: Any) -> Alert:
    take_in(PREVIEW)
    correct_meeting(Meeting.objects.get(), "status", "cancelled", by=editor, at=AT, reason="The host said so")
    take_in(HELD)
    return Alert.objects.get()


@pytest.fixture
def conflict() -> Conflict:
    take_in(PREVIEW, OTHER_TOWN)
    return Conflict.objects.get()


def deal(desk: Desk, row: Alert | Conflict, deed: str) -> Any:
    """Press a button of a card."""
    return desk.client.post(f"{address(type(row))}{row.pk}/deal/", {"deed": deed}, follow=True)


def test_alert_tells_the_editors_value_and_the_reports(desk: Desk, alert: Alert, editor: Any) -> None:
    page = desk.text(Alert)
    assert f"An editor says cancelled ({editor}, 1 Apr 2025: The host said so)" in page
    assert "A report tells held" in page


def test_alert_of_somebody_who_was_taken_out_is_told_by_name(desk: Desk, editor: Any) -> None:
    take_in(PREVIEW)
    starmer = Actor.objects.get(name="Keir Starmer")
    correct_meeting(Meeting.objects.get(), f"participant:{starmer.public_id}", None, by=editor, at=AT)
    take_in(HELD)
    page = desk.text(Alert)
    assert ": Keir Starmer" in page
    assert "An editor says does not take part" in page
    assert "A report tells takes part" in page


def test_queue_asks_as_much_of_three_participants_as_of_one(desk: Desk) -> None:
    counts = []
    for rows in (1, 2):
        for _ in range(rows):
            seat = ReportParticipantFactory()
            field = f"participant:{seat.actor.public_id}"
            AlertFactory(report=seat.report, correction__field=field, correction__value=None, value={})
        desk.get(Alert)
        with CaptureQueriesContext(connection) as asked:
            desk.get(Alert)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_alert_is_answered_by_keeping_the_word(desk: Desk, alert: Alert) -> None:
    assert messages(deal(desk, alert, "keep")) == ["Your word stands. You are told again when something else is told."]
    assert (Alert.objects.count(), Meeting.objects.get().status) == (0, "cancelled")


def test_alert_is_answered_by_returning_to_the_reports(desk: Desk, alert: Alert) -> None:
    deal(desk, alert, "give_way")
    assert (Alert.objects.count(), Meeting.objects.get().status) == (0, "held")


def test_conflict_shows_who_tells_what(desk: Desk, conflict: Conflict) -> None:
    page = desk.text(Conflict)
    assert ("Paris, FR is right" in page, "Versailles, FR is right" in page) == (True, True)


def test_conflict_is_settled_by_one_button(desk: Desk, conflict: Conflict) -> None:
    report = Report.objects.get(place__name="Versailles")
    deal(desk, conflict, f"take-{report.pk}")
    word = Correction.objects.get()
    assert (word.value, word.by) == ({"name": "Versailles", "country": "FR"}, desk.user)


@pytest.mark.parametrize("deed", ["", "take-", "take-x", "keep"])
def test_unknown_button_of_a_conflict_is_refused(desk: Desk, conflict: Conflict, deed: str) -> None:
    assert deal(desk, conflict, deed).status_code == 403


@pytest.mark.parametrize("model", [Alert, Conflict])
def test_viewer_is_not_offered_the_buttons_and_may_not_press_them(
    model: type[Alert | Conflict], desk_of: Callable[[str], Desk], request: pytest.FixtureRequest
) -> None:
    row = request.getfixturevalue(model.__name__.lower())
    viewer = desk_of("viewer")
    answers = [deal(viewer, row, deed).status_code for deed in ("keep", "give_way", "take-1")]
    assert (answers, b'name="deed"' in viewer.get(model).content) == ([403, 403, 403], False)
