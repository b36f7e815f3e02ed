"""An editor spoke: the word stands, whatever articles tell afterwards, until it is withdrawn."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.editing import (
    anchor_report,
    correct_fields,
    correct_meeting,
    corrections_in_force,
    decide,
    decisions_in_force,
    disputes,
    withdraw,
)
from meetings.enums import DecisionKind, Status
from meetings.models import Actor, Correction, Decision, Meeting, Report
from tests.domain.extractions import JEDDAH, LONDON, MACRON, RUBIO, STARMER, article, calendar, report, take_in, told
from tests.domain.test_processing import HELD, PREVIEW, again
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
LATER = datetime(2025, 4, 2, 12, tzinfo=UTC)
FEBRUARY = date(2025, 2, 11)
OTHER = (article("other"), told(report(day=FEBRUARY)))


def meeting() -> Meeting:
    return Meeting.objects.get()


def correct(field: str, value: Any, *, by: Any, at: datetime = AT) -> Correction:
    return correct_meeting(meeting(), field, value, by=by, at=at)


def persons() -> list[str]:
    return [p.name for p in meeting().participations.all()]


# ---- corrections


def test_correction_changes_the_meeting(editor: Any) -> None:
    take_in(PREVIEW)
    correct("dates", {"start": "2025-03-14", "end": "2025-03-15"}, by=editor)
    assert (meeting().starts_on, meeting().ends_on) == (date(2025, 3, 14), date(2025, 3, 15))


def test_correction_stands_when_the_article_is_read_again(editor: Any) -> None:
    take_in(PREVIEW)
    correct("title", "Paris talks", by=editor)
    again(PREVIEW)
    assert meeting().title == "Paris talks"


def test_correction_stands_against_later_reports(editor: Any) -> None:
    take_in(PREVIEW)
    correct("status", "cancelled", by=editor)
    take_in(HELD)
    assert meeting().status == "cancelled"


def test_correction_stands_when_its_report_is_no_longer_told(editor: Any) -> None:
    take_in(PREVIEW, HELD)
    correct("venue", "Élysée Palace", by=editor)
    again((article("preview"), told()))
    assert [(m.venue, m.reports.filter(gone_at=None).count()) for m in Meeting.objects.all()] == [("Élysée Palace", 1)]


def test_correction_stands_when_its_report_is_found_elsewhere_in_the_article(editor: Any) -> None:
    take_in(PREVIEW)
    correct("venue", "Élysée Palace", by=editor)
    again((article("preview"), told(report(anchor=7))))
    assert meeting().venue == "Élysée Palace"


def test_correction_stands_when_a_revision_takes_the_place_of_its_article(editor: Any) -> None:
    take_in(PREVIEW)
    correct("venue", "Élysée Palace", by=editor)
    take_in((article("preview", text="Another text altogether. " * 9), told(report())))
    assert meeting().venue == "Élysée Palace"


def test_meeting_that_nothing_tells_any_more_stays_while_a_correction_stands(editor: Any) -> None:
    take_in(PREVIEW)
    correction = correct("venue", "Élysée Palace", by=editor)
    again((article("preview"), told()))
    assert meeting().venue == "Élysée Palace"
    withdraw(correction, by=editor, at=LATER)
    assert Meeting.objects.count() == 0


def test_withdrawn_correction_returns_the_field_to_the_reports(editor: Any) -> None:
    take_in(PREVIEW)
    before = calendar()
    for field, value in {"title": "X", "status": "held", "place": None, "format": None, "kind": "summit"}.items():
        withdraw(correct(field, value, by=editor), by=editor, at=LATER)
    assert calendar() == before


def test_second_correction_of_a_field_takes_the_place_of_the_first(editor: Any) -> None:
    take_in(PREVIEW)
    first = correct("venue", "One", by=editor)
    second = correct("venue", "Two", by=editor, at=LATER)
    first.refresh_from_db()
    assert (meeting().venue, corrections_in_force(meeting())) == ("Two", [second])
    assert (first.withdrawn_by, first.withdrawn_at) == (editor, LATER)


def test_correction_raises_the_sequence(editor: Any) -> None:
    take_in(PREVIEW)
    correct("venue", "Élysée Palace", by=editor)
    assert (meeting().sequence, meeting().changed_at) == (1, AT)


def test_fields_corrected_together_change_the_meeting_once(editor: Any) -> None:
    take_in(PREVIEW)
    correct_fields(meeting(), {"venue": "Élysée Palace", "status": "held"}, by=editor, at=AT)
    assert (meeting().venue, meeting().status, meeting().sequence) == ("Élysée Palace", "held", 1)


def test_fields_corrected_together_are_all_refused_where_one_cannot_be(editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match="not “happened”"):
        correct_fields(meeting(), {"venue": "Élysée Palace", "status": "happened"}, by=editor, at=AT)
    assert Correction.objects.count() == 0


def test_correction_hangs_on_the_oldest_report(editor: Any) -> None:
    take_in(HELD, PREVIEW)
    assert anchor_report(meeting()).article.title == "preview"


def test_correction_withdrawn_twice_is_refused(editor: Any) -> None:
    take_in(PREVIEW)
    correction = correct("venue", "One", by=editor)
    withdraw(correction, by=editor, at=LATER)
    with pytest.raises(ValidationError, match="withdrawn before"):
        withdraw(correction, by=editor, at=LATER)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("dates", {"start": "2025-03-12", "end": "2025-03-11"}, "end before start"),
        ("dates", {"start": "Tuesday"}, "a date such as 2025-03-15"),
        ("dates", {"start": "2025-03-12", "precision": "hour"}, "one of day, week, month, year"),
        ("dates", {"start": "0225-03-12"}, "from 1800 to 2200"),
        ("dates", "2025-03-12", "an object"),
        ("dates", {"start": "2025-03-12", "last": "2025-03-12"}, "nobody knows last"),
        ("title", " ", "needs words"),
        ("title", "x" * 81, "81 characters; 80 are the most"),
        ("status", "happened", "not “happened”"),
        ("status", None, "is needed"),
        ("format", "letter", "one of in_person, virtual, hybrid"),
        ("time", {"time": "25:00"}, "written like 14:30"),
        ("time", {"time": "14:30", "zone": "Paris"}, "no time zone"),
        ("place", {"name": "", "country": ""}, "needs a town or a country"),
        ("place", {"country": "ZZ"}, "no country's ISO code"),
        ("participant:nobody", None, "nobody has the id"),
        ("sequence", 3, "cannot be corrected"),
    ],
)
def test_correction_that_cannot_be_is_refused(field: str, value: Any, message: str, editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match=message):
        correct(field, value, by=editor)
    assert Correction.objects.count() == 0


def test_meeting_without_reports_cannot_be_corrected(editor: Any) -> None:
    take_in(PREVIEW)
    row = meeting()
    Report.objects.all().delete()
    with pytest.raises(ValidationError, match="no report tells"):
        correct_meeting(row, "venue", "X", by=editor, at=AT)


# ---- participants


def participant(name: str) -> str:
    return f"participant:{Actor.objects.get(name=name).public_id}"


def test_participant_that_was_taken_out_stays_out(editor: Any) -> None:
    take_in(PREVIEW)
    correct(participant("Emmanuel Macron"), None, by=editor)
    take_in(HELD)
    assert persons() == ["Keir Starmer"]


def test_participant_that_was_added_stays(editor: Any) -> None:
    take_in(PREVIEW)
    ActorFactory(name="Ada Kern", country="PL")
    correct(participant("Ada Kern"), {"role": "mediator", "party": "PL"}, by=editor)
    take_in(HELD)
    row = meeting().participations.get(name="Ada Kern")
    assert (row.role, row.party.code if row.party else "") == ("mediator", "PL")


def test_participant_whose_part_was_changed_keeps_it(editor: Any) -> None:
    take_in(PREVIEW)
    correct(participant("Emmanuel Macron"), {"role": "host", "attendance": "remote"}, by=editor)
    take_in(HELD)
    row = meeting().participations.get(name="Emmanuel Macron")
    assert (row.role, row.attendance, meeting().format) == ("host", "remote", "hybrid")


# ---- decisions about meetings


def test_the_same_joins_meetings_and_withdrawn_parts_them(editor: Any) -> None:
    take_in(PREVIEW, OTHER)
    before = calendar()
    one, other = Report.objects.order_by("starts_on")
    decision = decide(DecisionKind.SAME_MEETING, one, other, by=editor, at=AT)
    assert Meeting.objects.count() == 1
    withdraw(decision, by=editor, at=LATER)
    assert calendar() == before


def test_not_the_same_parts_meetings_and_stands_when_read_again(editor: Any) -> None:
    take_in(PREVIEW, HELD)
    one, other = Report.objects.order_by("pk")
    decide(DecisionKind.NOT_SAME_MEETING, one, other, by=editor, at=AT)
    again(PREVIEW, HELD)
    assert sorted(Meeting.objects.values_list("status", flat=True)) == ["held", "planned"]


def test_the_same_takes_the_place_of_not_the_same(editor: Any) -> None:
    take_in(PREVIEW, HELD)
    one, other = Report.objects.order_by("pk")
    decide(DecisionKind.NOT_SAME_MEETING, one, other, by=editor, at=AT)
    decide(DecisionKind.SAME_MEETING, other, one, by=editor, at=LATER)
    assert Meeting.objects.count() == 1
    assert [d.kind for d in decisions_in_force(meeting())] == ["same_meeting"]


def test_no_meeting_hides_it_and_stays_when_more_is_told(editor: Any) -> None:
    take_in(PREVIEW)
    decision = decide(DecisionKind.NO_MEETING, Report.objects.get(), by=editor, at=AT)
    take_in(HELD)
    assert meeting().is_hidden
    withdraw(decision, by=editor, at=LATER)
    assert not meeting().is_hidden


def test_no_meeting_stays_when_the_article_is_read_again(editor: Any) -> None:
    take_in(PREVIEW)
    decide(DecisionKind.NO_MEETING, Report.objects.get(), by=editor, at=AT)
    again((article("preview"), told()))
    again(PREVIEW)
    assert [m.is_hidden for m in Meeting.objects.all()] == [True]


def test_corrections_that_meet_are_shown_and_the_later_stands(editor: Any) -> None:
    take_in(PREVIEW, OTHER)
    for row, venue, at in zip(Meeting.objects.order_by("starts_on"), ("Early", "Late"), (AT, LATER), strict=True):
        correct_meeting(row, "venue", venue, by=editor, at=at)
    one, other = Report.objects.order_by("starts_on")
    decide(DecisionKind.SAME_MEETING, one, other, by=editor, at=LATER)
    assert meeting().venue == "Late"
    assert [(d.field, d.standing.value, [c.value for c in d.outranked]) for d in disputes(meeting())] == [
        ("venue", "Late", ["Early"])
    ]


def test_corrections_follow_their_report_when_a_meeting_parts(editor: Any) -> None:
    take_in(PREVIEW, OTHER)
    early = Meeting.objects.get(starts_on=FEBRUARY)
    correct_meeting(early, "venue", "Early", by=editor, at=AT)
    one, other = Report.objects.order_by("starts_on")
    withdraw(decide(DecisionKind.SAME_MEETING, one, other, by=editor, at=AT), by=editor, at=LATER)
    assert dict(Meeting.objects.values_list("starts_on", "venue")) == {FEBRUARY: "Early", date(2025, 3, 11): ""}


# ---- decisions about actors


TYPO = (article("typo", source="The Courier"), told(report([("Kier Starmer", "GB"), MACRON], status=Status.HELD)))
ALONE = (article("alone"), told(report([("Kier Starmer", "GB"), RUBIO], place=JEDDAH, day=FEBRUARY)))


def actors() -> tuple[Actor, Actor]:
    return Actor.objects.get(name="Keir Starmer"), Actor.objects.get(name="Kier Starmer")


def test_merged_actor_leads_to_the_one_that_stands_for_both(editor: Any) -> None:
    take_in(PREVIEW, ALONE)
    right, wrong = actors()
    decide(DecisionKind.SAME_ACTOR, right, wrong, by=editor, at=AT)
    wrong.refresh_from_db()
    assert (wrong.survivor, Meeting.objects.filter(participations__actor=right).count()) == (right, 2)


def test_merged_actor_stays_merged_when_named_again(editor: Any) -> None:
    take_in(PREVIEW, ALONE)
    right, wrong = actors()
    decide(DecisionKind.SAME_ACTOR, right, wrong, by=editor, at=AT)
    take_in((article("more"), told(report([("Kier Starmer", "GB"), RUBIO], place=LONDON, day=date(2025, 6, 1)))))
    assert Meeting.objects.filter(participations__actor=right).count() == 3


def test_merge_that_is_withdrawn_puts_everything_back(editor: Any) -> None:
    take_in(PREVIEW, ALONE, TYPO)
    before = calendar()
    decision = decide(DecisionKind.SAME_ACTOR, *actors(), by=editor, at=AT)
    assert calendar() != before
    withdraw(decision, by=editor, at=LATER)
    assert calendar() == before


def test_surname_of_two_that_are_one_is_no_open_question(editor: Any) -> None:
    surname = (article("surname"), told(report([("Starmer", "GB"), RUBIO], place=LONDON, day=date(2025, 6, 1))))
    take_in(PREVIEW, ALONE, surname)
    assert Meeting.objects.get(starts_on=date(2025, 6, 1)).participations.get(name="Starmer").actor is None
    right, wrong = actors()
    decide(DecisionKind.SAME_ACTOR, right, wrong, by=editor, at=AT)
    assert Meeting.objects.get(starts_on=date(2025, 6, 1)).participations.get(name="Starmer").actor == right


def test_decision_about_two_sorts_of_things_is_refused(editor: Any) -> None:
    take_in((article("a"), told(report([STARMER], parties=["FR"]))))
    person, country = Actor.objects.get(name="Keir Starmer"), Actor.objects.get(code="FR")
    with pytest.raises(ValidationError, match="cannot be the same"):
        decide(DecisionKind.SAME_ACTOR, person, country, by=editor, at=AT)
    with pytest.raises(ValidationError, match="two reports"):
        decide(DecisionKind.SAME_MEETING, person, country, by=editor, at=AT)
    with pytest.raises(ValidationError, match="choose another one"):
        decide(DecisionKind.SAME_ACTOR, person, person, by=editor, at=AT)
    assert Decision.objects.count() == 0
