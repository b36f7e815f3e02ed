"""Corrections and decisions at the desk: read, made and withdrawn."""

from typing import Any

import pytest

from meetings.domain.editing import correct_meeting, decide
from meetings.enums import DecisionKind
from meetings.models import Actor, Correction, Decision, Meeting, Report
from tests.admin.desk import Desk, errors, messages
from tests.domain.extractions import take_in
from tests.domain.test_editing import AT, OTHER
from tests.domain.test_processing import PREVIEW
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def correction(editor: Any) -> Correction:
    take_in(PREVIEW)
    return correct_meeting(Meeting.objects.get(), "venue", "Élysée Palace", by=editor, at=AT)


def test_correction_is_withdrawn_on_its_page(correction: Correction, desk: Desk) -> None:
    desk.edit(correction, withdraw="on")
    correction.refresh_from_db()
    assert (Meeting.objects.get().venue, correction.withdrawn_by) == ("", desk.user)


def test_correction_is_left_alone_where_nothing_was_ticked(correction: Correction, desk: Desk) -> None:
    desk.edit(correction)
    assert Meeting.objects.get().venue == "Élysée Palace"


def test_corrections_are_withdrawn_in_the_list(correction: Correction, desk: Desk) -> None:
    answer = desk.act("take_back", correction)
    assert (Meeting.objects.get().venue, messages(answer)) == ("", ["1 withdrawn."])


def test_correction_that_was_withdrawn_is_not_withdrawn_again(correction: Correction, desk: Desk) -> None:
    form = desk.form(correction)
    desk.act("take_back", correction)
    assert messages(desk.post(correction, form | {"withdraw": "on"})) == [
        "Nothing was saved: this was withdrawn before."
    ]
    assert messages(desk.act("take_back", correction)) == ["Nothing was changed: this was withdrawn before."]


def test_withdrawn_correction_tells_who_withdrew_it(correction: Correction, desk: Desk) -> None:
    desk.act("take_back", correction)
    assert (f"Withdrawn by: {desk.user}" in desk.text(correction), "Withdraw it" in desk.text(correction)) == (
        True,
        False,
    )


def test_history_of_a_correction_tells_of_its_withdrawal(correction: Correction, desk: Desk) -> None:
    desk.edit(correction, withdraw="on")
    assert f"Withdrawn by: – → {desk.user}" in desk.text(correction, "history")


# ---- decisions


def choose(desk: Desk, kind: str, **things: Any) -> Any:
    keys = {name: thing.pk for name, thing in things.items()}
    return desk.post(Decision, desk.form(Decision, "add") | {"kind": kind} | keys, "add")


def test_decision_about_reports_is_made(desk: Desk) -> None:
    take_in(PREVIEW, OTHER)
    one, other = Report.objects.all()
    choose(desk, "same_meeting", report=one, other_report=other)
    assert (Meeting.objects.count(), Decision.objects.get().by) == (1, desk.user)


def test_decision_about_actors_lets_the_first_stand_for_both(desk: Desk) -> None:
    one, other = ActorFactory.create_batch(2)
    choose(desk, "same_actor", actor=one, other_actor=other)
    assert Actor.objects.get(pk=other.pk).survivor == one


def test_decision_that_a_report_is_no_meeting_is_made(desk: Desk) -> None:
    take_in(PREVIEW)
    choose(desk, "no_meeting", report=Report.objects.get())
    assert Meeting.objects.get().is_hidden


@pytest.mark.parametrize(
    ("kind", "names", "message"),
    [
        ("same_meeting", [], "Choose what the decision is about."),
        ("same_meeting", ["report"], "“same meeting” is said of two reports"),
        ("same_actor", ["report", "other_report"], "“same actor” is said of two actors"),
        ("same_actor", ["actor", "other_report"], "Choose reports or actors, not some of both."),
        ("no_meeting", ["report", "other_report"], "that something is no meeting is said of one report"),
        ("", ["report"], "This field is required."),
    ],
)
def test_decision_that_cannot_be_is_told(kind: str, names: list[str], message: str, desk: Desk) -> None:
    take_in(PREVIEW, OTHER)
    rows: list[Any] = [*Report.objects.all(), *Actor.objects.filter(kind="person")]
    things = dict(zip(("report", "other_report", "actor", "other_actor"), rows, strict=True))
    answer = choose(desk, kind, **{name: things[name] for name in names})
    assert (message in " ".join(errors(answer)), Decision.objects.count()) == (True, 0)


def test_decision_is_withdrawn(desk: Desk, editor: Any) -> None:
    take_in(PREVIEW, OTHER)
    decision = decide(DecisionKind.SAME_MEETING, *Report.objects.all(), by=editor, at=AT)
    desk.act("take_back", decision)
    assert Meeting.objects.count() == 2
