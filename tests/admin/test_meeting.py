"""An editor corrects a meeting at the desk: what was changed becomes his word, and nothing else does."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from lxml import html

from meetings.domain.editing import correct_meeting
from meetings.enums import Status
from meetings.models import Actor, Correction, Decision, Meeting, Report
from tests.admin.desk import Desk, errors, messages
from tests.domain.extractions import DAY, LONDON, article, report, take_in, told
from tests.domain.test_processing import HELD, PREVIEW, again
from tests.factories import ActorFactory, MeetingFactory, ReportFactory, ReportParticipantFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
JUNE = date(2025, 6, 1)


@pytest.fixture
def talks(db: None) -> Meeting:
    """Starmer and Macron, planned for 11 March in Paris."""
    take_in(PREVIEW)
    return Meeting.objects.get()


def meeting() -> Meeting:
    return Meeting.objects.get()


def corrections() -> dict[str, Any]:
    return dict(Correction.objects.filter(withdrawn_at=None).values_list("field", "value"))


CORRECTED = [
    ({"title": "Paris talks"}, {"title": "Paris talks"}),
    ({"kind": "summit"}, {"kind": "summit"}),
    ({"status": "cancelled"}, {"status": "cancelled"}),
    ({"format": ""}, {"format": None}),
    (
        {"starts_on": "2025-03-14", "ends_on": "2025-03-15"},
        {"dates": {"start": "2025-03-14", "end": "2025-03-15", "precision": "day"}},
    ),
    ({"starts_on": "", "ends_on": "", "date_precision": ""}, {"dates": None}),
    ({"start_time": "14:30", "time_zone": "Europe/Paris"}, {"time": {"time": "14:30", "zone": "Europe/Paris"}}),
    ({"place_name": "Lyon"}, {"place": {"name": "Lyon", "country": "FR"}}),
    ({"place_name": "", "place_country": ""}, {"place": None}),
    ({"venue": "Élysée Palace"}, {"venue": "Élysée Palace"}),
    ({"title": "X", "venue": "Y"}, {"title": "X", "venue": "Y"}),
    ({}, {}),
]


@pytest.mark.parametrize(("changes", "kept"), CORRECTED)
def test_edit_becomes_a_correction_of_what_was_changed(
    changes: dict[str, str], kept: dict[str, Any], talks: Meeting, desk: Desk
) -> None:
    answer = desk.edit(talks, **changes)
    assert errors(answer) == [] if "errors" in (answer.context or {}) else True
    assert corrections() == kept


def test_edit_changes_the_meeting(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, title="Paris talks", starts_on="2025-03-14", ends_on="2025-03-15", start_time="14:30")
    row = meeting()
    assert (row.title, row.starts_on, row.ends_on, row.start_time) == (
        "Paris talks",
        date(2025, 3, 14),
        date(2025, 3, 15),
        time(14, 30),
    )


def test_edit_is_the_editors_with_his_reason(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, title="Paris talks", reason="The host's own words")
    assert [(c.by, c.reason) for c in Correction.objects.all()] == [(desk.user, "The host's own words")]


def test_edit_changes_the_meeting_once(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, title="Paris talks", status="held", venue="Élysée Palace")
    assert meeting().sequence == talks.sequence + 1


def test_edit_stands_when_the_article_is_read_again(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, title="Paris talks", starts_on="2025-03-14", ends_on="2025-03-14", place_name="Lyon")
    again((PREVIEW[0], told(report(day=JUNE, place=LONDON))))
    assert (meeting().title, meeting().starts_on, str(meeting().place)) == (
        "Paris talks",
        date(2025, 3, 14),
        "Lyon, FR",
    )


def test_edit_stands_against_later_reports(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="cancelled")
    take_in(HELD)
    assert meeting().status == "cancelled"


def test_what_the_machine_changed_meanwhile_becomes_no_correction(talks: Meeting, desk: Desk) -> None:
    form = desk.form(talks)
    take_in(HELD)
    assert meeting().status == "held"
    desk.post(talks, form | {"venue": "Élysée Palace"})
    assert (corrections(), meeting().status) == ({"venue": "Élysée Palace"}, "held")


def test_participants_that_the_machine_wrote_anew_meanwhile_become_no_correction(talks: Meeting, desk: Desk) -> None:
    form = desk.form(talks)
    take_in((HELD[0], told(report([("Keir Starmer", "GB"), ("Emmanuel Macron", "FR"), ("Ada Kern", "PL")]))))
    desk.post(talks, form | {"participations-0-role": "host"})
    assert corrections() == {f"participant:{actor('Keir Starmer').public_id}": {
        "name": "Keir Starmer", "kind": "person", "role": "host"
    }}  # fmt: skip


def test_form_without_what_it_showed_is_refused(talks: Meeting, desk: Desk) -> None:
    form = {name: value for name, value in desk.form(talks).items() if not name.startswith("initial-")}
    answer = desk.post(talks, form | {"venue": "Élysée Palace"})
    assert "The form came back without the values that it showed" in errors(answer)[0]
    assert corrections() == {}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"title": " "}, "This field is required."),
        ({"starts_on": "Tuesday"}, "Enter a valid date."),
        ({"ends_on": "2025-03-01"}, "end before start: the last day, 2025-03-01, comes before the first, 2025-03-11"),
        ({"starts_on": ""}, "the first day is a date such as 2025-03-15, not “”"),
        ({"time_zone": "Paris", "start_time": "10:00"}, "“Paris” is no time zone: write Europe/Paris, or an offset"),
        ({"time_zone": "Europe/Paris"}, "a time is written like 14:30, not “”"),
        ({"start_time": "10:00", "starts_on": "", "ends_on": ""}, "A time needs a day."),
        ({"venue": "x" * 201}, "the venue has 201 characters; 200 are the most"),
    ],
)  # fmt: skip
def test_edit_that_cannot_be_is_told_beside_its_field(
    changes: dict[str, str], message: str, talks: Meeting, desk: Desk
) -> None:
    answer = desk.edit(talks, **changes)
    assert (answer.status_code, message in " ".join(errors(answer)), corrections()) == (200, True, {})


def test_meeting_without_reports_cannot_be_corrected(desk: Desk) -> None:
    answer = desk.edit(MeetingFactory(), venue="Élysée Palace")
    assert "no report tells of this meeting" in errors(answer)[0]


def test_viewer_sees_the_meeting_and_its_sentences(talks: Meeting, desk_of: Callable[[str], Desk]) -> None:
    assert "Starmer and Macron" in desk_of("viewer").text(talks)


def test_edit_is_told_in_the_history_of_the_page(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="held", venue="Élysée Palace")
    desk.edit(talks, return_status="on")
    words = desk.text(talks, "history")
    assert ("Changed status and venue." in words, "Deleted correction “status”." in words) == (True, True)


# ---- back to the reports


def test_corrected_field_tells_who_and_why(talks: Meeting, desk: Desk) -> None:
    correct_meeting(talks, "venue", "Élysée Palace", by=desk.user, at=AT, reason="The host said so")
    assert f"Corrected by {desk.user} on 1 April 2025: The host said so." in desk.text(talks)


def test_field_that_is_not_corrected_has_no_way_back(talks: Meeting, desk: Desk) -> None:
    correct_meeting(talks, "venue", "Élysée Palace", by=desk.user, at=AT)
    names = desk.get(talks).content.decode()
    assert ('name="return_venue"' in names, 'name="return_title"' in names) == (True, False)


def test_returned_field_follows_the_reports_again(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="cancelled")
    desk.edit(talks, return_status="on")
    take_in(HELD)
    assert (corrections(), meeting().status) == ({}, "held")


def test_returned_field_tells_who_returned_it(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="cancelled")
    desk.edit(talks, return_status="on")
    assert Correction.objects.get().withdrawn_by == desk.user


def test_field_is_corrected_or_returned_but_not_both(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="cancelled")
    answer = desk.edit(talks, status="held", return_status="on")
    assert "Either correct it or return it" in " ".join(errors(answer))


def test_return_of_what_somebody_returned_meanwhile_is_no_error(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="cancelled")
    form = desk.form(talks)
    desk.edit(talks, return_status="on")
    assert desk.post(talks, form | {"return_status": "on"}).status_code == 200


def test_field_corrected_to_what_reports_say_stays_when_they_change(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, status="held")
    desk.edit(talks, status="planned")
    take_in(HELD)
    assert meeting().status == "planned"


# ---- who takes part


def actor(name: str) -> Actor:
    return Actor.objects.get(name=name)


def seats() -> list[tuple[str, str, str | None, str]]:
    rows = meeting().participations.select_related("party")
    return [(p.name, p.role, p.attendance, p.party.code or "" if p.party else "") for p in rows]


BEFORE = [("Keir Starmer", "participant", None, "GB"), ("Emmanuel Macron", "participant", None, "FR")]


def added(form: dict[str, Any], **columns: Any) -> dict[str, Any]:
    """The form with one more row, as the page's script adds it."""
    shown = {"role": "participant", "attendance": "", "party": "", "position": "", "from_place": ""}
    row = {f"participations-2-{name}": value for name, value in (shown | columns).items()}
    hidden = {f"initial-participations-2-{name}": value for name, value in shown.items()}
    return form | row | hidden | {"participations-TOTAL_FORMS": "3"}


def test_participant_who_is_added_stays_when_articles_are_read_again(talks: Meeting, desk: Desk) -> None:
    kern = ActorFactory(name="Ada Kern", country="PL")
    ActorFactory(kind="country", name="Poland", code="PL")
    desk.post(talks, added(desk.form(talks), actor=kern.pk, role="mediator", party="PL"))
    again(PREVIEW)
    assert seats() == [*BEFORE, ("Ada Kern", "mediator", None, "PL")]


def test_participant_who_is_taken_out_stays_out(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-DELETE": "on"})
    take_in(HELD)
    assert seats() == BEFORE[:1]


def test_participant_who_was_taken_out_is_shown_with_who_did_it(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-DELETE": "on"})
    assert f"Emmanuel Macron Corrected by {desk.user}" in desk.text(talks)


def test_part_that_is_changed_stays(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-role": "host", "participations-0-attendance": "remote"})
    again(PREVIEW)
    assert seats() == [("Keir Starmer", "participant", "remote", "GB"), ("Emmanuel Macron", "host", None, "FR")]


def test_part_keeps_to_the_reports_in_what_the_editor_did_not_touch(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-role": "host"})
    again((PREVIEW[0], told(report(position="envoy"))))
    assert [p.position for p in meeting().participations.all()] == ["envoy", "envoy"]


def test_second_change_of_a_part_keeps_the_first(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-role": "host"})
    desk.edit(talks, **{"participations-1-attendance": "remote"})
    assert seats()[1] == ("Emmanuel Macron", "host", "remote", "FR")


def test_part_that_is_returned_follows_the_reports_again(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-role": "host"})
    desk.edit(talks, **{"participations-1-returned": "on"})
    assert (seats(), corrections()) == (BEFORE, {})


def test_party_may_be_cleared(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, **{"participations-1-party": ""})
    assert seats()[1] == ("Emmanuel Macron", "participant", None, "")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"party": "ZZ"}, "“ZZ” is neither a country's ISO code"),
        ({"role": "host", "returned": "on"}, "Either correct somebody's part"),
    ],
)
def test_part_that_cannot_be_is_told(columns: dict[str, str], message: str, talks: Meeting, desk: Desk) -> None:
    answer = desk.edit(talks, **{f"participations-1-{name}": value for name, value in columns.items()})
    assert (message in " ".join(errors(answer)), corrections()) == (True, {})


def test_nobody_is_added_twice(talks: Meeting, desk: Desk) -> None:
    answer = desk.post(talks, added(desk.form(talks), actor=actor("Keir Starmer").pk))
    assert ("Somebody takes part twice" in " ".join(errors(answer)), corrections()) == (True, {})


def test_row_that_names_nobody_is_refused(talks: Meeting, desk: Desk) -> None:
    answer = desk.post(talks, added(desk.form(talks), role="host"))
    assert "Choose who takes part." in " ".join(errors(answer))


def test_name_that_leads_to_nobody_is_not_taken_out(desk: Desk) -> None:
    take_in((article("open"), told(report([("Kern", "PL"), ("Keir Starmer", "GB")]))))
    answer = desk.edit(meeting(), **{"participations-0-DELETE": "on"})
    assert "A name that leads to nobody cannot be taken out" in " ".join(errors(answer))


# ---- no meeting


def test_no_meeting_hides_it_and_stays_when_more_is_told(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, is_hidden="on")
    take_in(HELD)
    assert meeting().is_hidden


def test_no_meeting_is_taken_back(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, is_hidden="on", reason="A rumour")
    form = desk.form(meeting())
    del form["is_hidden"]
    desk.post(talks, form)
    decision = Decision.objects.get()
    assert (meeting().is_hidden, decision.reason, decision.withdrawn_by) == (False, "A rumour", desk.user)


# ---- the page


def test_page_shows_the_sentence_behind_a_field(desk: Desk) -> None:
    row = ReportFactory()
    start = row.article.text.index("on Tuesday")
    row.spans.create(field="dates", part="text", start=start, end=start + 10)
    page = desk.get(row.meeting).content.decode()
    assert "<q>Keir Starmer will meet Emmanuel Macron in Paris <mark>on Tuesday</mark>.</q>" in page


def test_page_shows_the_sentence_that_names_a_participant(desk: Desk) -> None:
    row = ReportFactory()
    ReportParticipantFactory(report=row, name="Keir Starmer", start=0, end=12)
    assert "<b>Keir Starmer</b> <q><mark>Keir Starmer</mark> will meet" in desk.get(row.meeting).content.decode()


def test_page_says_where_no_report_tells_a_field(talks: Meeting, desk: Desk) -> None:
    assert "No report tells it." in desk.text(talks)


def test_page_leads_to_what_readers_see(talks: Meeting, desk: Desk) -> None:
    assert f'href="/meeting/{talks.public_id}/"' in desk.get(talks).content.decode()


def test_page_of_an_article_with_markup_shows_it_as_text(desk: Desk) -> None:
    row = ReportFactory(article__text="<script>alert(1)</script> They meet on Tuesday.")
    row.spans.create(field="dates", part="text", start=0, end=8)
    assert b"<script>alert" not in desk.get(row.meeting).content


def test_reason_with_markup_is_shown_as_text(talks: Meeting, desk: Desk) -> None:
    desk.edit(talks, venue="X", reason="<script>alert(1)</script>")
    assert b"<script>alert" not in desk.get(talks).content


def test_list_says_how_a_meeting_comes_into_the_calendar(talks: Meeting, desk: Desk) -> None:
    assert "Meetings are made out of what articles tell" in desk.text(Meeting)


@pytest.mark.parametrize(("choice", "count"), [("yes", 0), ("no", 1)])
def test_list_tells_corrected_from_uncorrected(choice: str, count: int, talks: Meeting, desk: Desk) -> None:
    assert desk.get(Meeting, corrected=choice).context["cl"].result_count == count


# ---- decisions in the list


def test_meetings_are_joined_and_stay_so(talks: Meeting, desk: Desk) -> None:
    take_in((article("june"), told(report(day=JUNE))))
    answer = desk.act("the_same", *Meeting.objects.order_by("starts_on"), reason="One summit")
    again(PREVIEW)
    assert (Meeting.objects.count(), Decision.objects.get().reason) == (1, "One summit")
    assert "“same meeting” was said" in messages(answer)[0]


def test_one_meeting_is_not_joined_with_nothing(talks: Meeting, desk: Desk) -> None:
    assert messages(desk.act("the_same", talks)) == ["Nothing was changed: choose 2 to 10 of them, not 1."]


def test_reports_are_parted_and_stay_so(talks: Meeting, desk: Desk) -> None:
    take_in(HELD)
    desk.act("not_the_same", *Report.objects.all())
    again(PREVIEW, HELD)
    assert sorted(Meeting.objects.values_list("status", flat=True)) == [Status.HELD, Status.PLANNED]


def test_meeting_is_taken_out_by_an_action(talks: Meeting, desk: Desk) -> None:
    desk.act("no_meeting", talks)
    assert meeting().is_hidden


def test_viewer_has_no_actions(talks: Meeting, desk_of: Callable[[str], Desk]) -> None:
    desk_of("viewer").act("no_meeting", talks)
    assert (meeting().is_hidden, meeting().starts_on) == (False, DAY)


# ---- how sure they are


@pytest.mark.parametrize(
    ("level", "found"), [("low", [0.2]), ("medium", [0.5]), ("high", [0.8, 1.0]), ("none", [None])]
)
def test_list_is_narrowed_by_confidence(level: str, found: list[float | None], desk: Desk) -> None:
    for score in (None, 0.2, 0.5, 0.8, 1.0):
        MeetingFactory(confidence=score)
    rows = desk.get(Meeting, confidence=level).context["cl"].queryset
    assert sorted((row.confidence for row in rows), key=str) == found


@pytest.mark.parametrize(
    ("doubts", "words"), [(["no_place", "no_day"], "low, 2 doubts"), (["no_place"], "low, 1 doubt "), ([], "low")]
)
def test_list_tells_how_sure_a_meeting_is(doubts: list[str], words: str, desk: Desk) -> None:
    MeetingFactory(confidence=0.4, doubts=doubts)
    tree = html.fromstring(desk.get(Meeting).content.decode())
    (cell,) = tree.xpath("//td[contains(@class, 'field-level')]")
    assert cell.text_content() == words.strip()


@pytest.mark.parametrize("group", ["viewer", "editor"])
def test_page_tells_how_sure_a_meeting_is(group: str, desk_of: Callable[[str], Desk]) -> None:
    assert "medium: no place told" in desk_of(group).text(MeetingFactory(confidence=0.6, doubts=["no_place"]))


def test_meeting_is_confirmed_as_it_stands(talks: Meeting, desk: Desk) -> None:
    answer = desk.act("confirm", talks)
    told = ["Confirmed: 1 of 1. Each field can be returned to the reports on its page."]
    assert (messages(answer), {"dates", "place"} <= corrections().keys()) == (told, True)


def test_viewer_is_not_offered_to_confirm(talks: Meeting, desk_of: Callable[[str], Desk]) -> None:
    desk_of("viewer").act("confirm", talks)
    assert ("right as they stand" in desk_of("viewer").text(Meeting), corrections()) == (False, {})
