"""A meeting that an editor adds by hand: his own report, which lasts, joins what articles tell, and stands."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.by_hand import ByHand, add_meeting, known_actors
from meetings.domain.deciding import decide_all, withdraw_rejection
from meetings.domain.editing import correct_meeting, corrections_in_force, return_fields
from meetings.domain.processing import articles_to_read_again, drain, requeue, waiting
from meetings.enums import DecisionKind, Status
from meetings.models import Actor, Alert, Article, Correction, Meeting, Report
from tests.domain.extractions import DAY, JEDDAH, MACRON, RUBIO, STARMER, article, report, take_in, told
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 3, 9, 12, tzinfo=UTC)
GROUND = "The embassy announced that Keir Starmer receives Emmanuel Macron."
VALUES: dict[str, Any] = {
    "dates": {"start": DAY, "end": DAY, "precision": "day"},
    "place": {"name": "Paris", "country": "FR"},
    "status": "planned",
    "kind": "meeting",
}


@pytest.fixture
def who(db: None) -> tuple[Actor, ...]:
    return (ActorFactory(name="Keir Starmer"), ActorFactory(name="Emmanuel Macron", country="FR"))


def said(
    who: tuple[Actor, ...], key: str = "0123456789", ground: str = GROUND, link: str = "", **values: Any
) -> ByHand:
    return ByHand(key, ground, VALUES | values, who, link)


def shown(meeting: Meeting) -> tuple[Any, ...]:
    meeting.refresh_from_db()
    names = [p.name for p in meeting.participations.all()]
    return meeting.title, meeting.starts_on, str(meeting.place), meeting.status, names


def test_meeting_is_made_of_what_the_editor_says(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    assert shown(meeting) == (
        "Starmer and Macron", DAY, "Paris, FR", "planned", ["Keir Starmer", "Emmanuel Macron"],
    )  # fmt: skip


def test_meeting_rests_on_an_article_of_the_desk(who: tuple[Actor, ...], editor: Any) -> None:
    add_meeting(said(who, link="https://embassy.example.org/note"), by=editor, at=AT)
    row = Article.objects.get()
    assert (row.source.name, row.title, row.state, row.published_on) == (
        "The desk", "Starmer and Macron", "by_hand", date(2025, 3, 9),
    )  # fmt: skip
    assert row.text == f"{GROUND}\n\nhttps://embassy.example.org/note"


def test_each_field_leads_to_the_ground(who: tuple[Actor, ...], editor: Any) -> None:
    add_meeting(said(who), by=editor, at=AT)
    row = Report.objects.get()
    spans = {s.field: row.article.text[s.start : s.end] for s in row.spans.all()}
    assert spans == dict.fromkeys(("event", "dates", "place", "status"), GROUND)
    mentions = [row.article.text[p.start : p.end] for p in row.participants.all()]
    assert (mentions, row.rules) == (["Keir Starmer", "Emmanuel Macron"], ["by hand"])


def test_what_was_chosen_stands_as_corrections(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who, title="Paris talks"), by=editor, at=AT)
    people = {f"participant:{actor.public_id}" for actor in who}
    assert {c.field for c in corrections_in_force(meeting)} == {"title", "dates", "place"} | people


@pytest.mark.parametrize(
    ("status", "stands"), [("planned", False), ("proposed", False), ("held", True), ("cancelled", True)]
)
def test_status_stands_but_where_it_passes_by_itself(
    status: str, stands: bool, who: tuple[Actor, ...], editor: Any
) -> None:
    meeting = add_meeting(said(who, status=status), by=editor, at=AT)
    assert ("status" in {c.field for c in corrections_in_force(meeting)}) == stands


def test_form_sent_twice_makes_one_meeting(who: tuple[Actor, ...], editor: Any) -> None:
    one, other = (add_meeting(said(who), by=editor, at=AT) for _ in range(2))
    assert (one, Report.objects.count()) == (other, 1)


# ---- nothing reads it


def test_article_by_hand_is_never_read(who: tuple[Actor, ...], editor: Any) -> None:
    add_meeting(said(who), by=editor, at=AT)
    row = Article.objects.get()
    assert (waiting(), requeue([row.pk]), articles_to_read_again(every=True), articles_to_read_again([row.pk])) == (
        [], 0, [], [],
    )  # fmt: skip
    assert [done.result for done in drain([row.pk])] == []


# ---- with what articles tell


@pytest.mark.parametrize("is_first", [True, False])
def test_article_tells_of_the_same_meeting(is_first: bool, who: tuple[Actor, ...], editor: Any) -> None:
    given = (article("preview"), told(report()))
    if not is_first:
        take_in(given)
    meeting = add_meeting(said(who), by=editor, at=AT)
    if is_first:
        take_in(given)
    assert (Meeting.objects.get(), meeting.reports.count()) == (meeting, 2)


@pytest.mark.parametrize("is_first", [True, False])
def test_editors_fields_stand_against_later_articles(is_first: bool, who: tuple[Actor, ...], editor: Any) -> None:
    given = (article("preview"), told(report(people=(STARMER, MACRON, RUBIO), place=("Lyon", "FR"))))
    if not is_first:
        take_in(given)
    meeting = add_meeting(said(who), by=editor, at=AT)
    if is_first:
        take_in(given)
    assert shown(meeting)[1:4] == (DAY, "Paris, FR", "planned")
    assert sorted(shown(meeting)[4]) == ["Emmanuel Macron", "Keir Starmer", "Marco Rubio"]


def test_later_article_tells_that_it_was_held(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    take_in((article("after", published=date(2025, 3, 12)), told(report(status=Status.HELD))))
    assert shown(meeting)[3] == "held"


def test_field_that_is_returned_follows_the_articles(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    take_in((article("preview"), told(report(place=("Lyon", "FR")))))
    return_fields(meeting, ["place"], by=editor, at=AT)
    assert shown(meeting)[2] == "Lyon, FR"


def test_later_correction_outranks_what_was_said_at_first(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    correct_meeting(meeting, "place", {"name": "Nice", "country": "FR"}, by=editor, at=AT)
    assert (shown(meeting)[2], Correction.objects.filter(field="place", withdrawn_at=None).count()) == ("Nice, FR", 1)


def test_article_of_another_meeting_stays_apart(who: tuple[Actor, ...], editor: Any) -> None:
    add_meeting(said(who), by=editor, at=AT)
    take_in((article("elsewhere"), told(report(people=(RUBIO,), place=JEDDAH))))
    assert Meeting.objects.count() == 2


def test_who_is_named_takes_the_place_of_the_country(editor: Any) -> None:
    who = (
        ActorFactory(kind="country", code="GB", name="United Kingdom"),
        ActorFactory(kind="country", code="FR", name="France"),
    )
    meeting = add_meeting(said(who), by=editor, at=AT)
    assert shown(meeting)[4] == ["United Kingdom", "France"]
    take_in((article("preview"), told(report())))
    assert (Meeting.objects.count(), shown(meeting)[4]) == (1, ["Keir Starmer", "Emmanuel Macron"])


# ---- taken out


def test_no_meeting_takes_it_out_and_can_be_taken_back(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    decide_all(DecisionKind.NO_MEETING, [meeting], by=editor, at=AT)
    assert Meeting.objects.get().is_hidden
    withdraw_rejection(meeting, by=editor, at=AT)
    assert not Meeting.objects.get().is_hidden


def test_meeting_taken_out_stays_so_when_articles_tell_of_it(who: tuple[Actor, ...], editor: Any) -> None:
    meeting = add_meeting(said(who), by=editor, at=AT)
    decide_all(DecisionKind.NO_MEETING, [meeting], by=editor, at=AT)
    take_in((article("preview"), told(report())))
    assert Meeting.objects.get().is_hidden


# ---- what is wrong


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"ground": " "}, "say what you know it from: readers see that beside the fields"),
    ({"who": ()}, "say who takes part"),
    ({"dates": None}, "say on which day: only what is proposed or postponed may be without"),
    ({"dates": None, "status": "postponed", "time": {"time": "10:00", "zone": ""}}, "a time needs a day"),
    ({"place": {"name": "", "country": "XX"}}, "“XX” is no country's ISO code: write FR for France"),
]


@pytest.mark.parametrize(("change", "error"), WRONG)
def test_what_cannot_be_a_meeting_is_refused(
    change: dict[str, Any], error: str, who: tuple[Actor, ...], editor: Any
) -> None:
    with pytest.raises(ValidationError) as refused:
        add_meeting(said(**{"who": who, **change}), by=editor, at=AT)
    assert (refused.value.messages, Article.objects.count()) == ([error], 0)


def test_actors_are_named_one_a_line(who: tuple[Actor, ...]) -> None:
    france = ActorFactory(kind="country", code="FR", name="France")
    assert known_actors("FR\n\n  Sir Keir Starmer \nKeir Starmer\n") == (france, who[0])


def test_merged_actor_leads_to_who_stands_for_it(who: tuple[Actor, ...]) -> None:
    ActorFactory(name="K. R. Starmer", survivor=who[0])
    assert known_actors("K. R. Starmer") == (who[0],)


def test_name_of_nobody_or_of_several_is_told_by_its_line(who: tuple[Actor, ...]) -> None:
    ActorFactory(name="Keir Starmer", country="US")
    with pytest.raises(ValidationError) as refused:
        known_actors("Keir Starmer\n\nAda Kern")
    assert refused.value.messages == [
        "line 1: several are known as “Keir Starmer”: Keir Starmer (GB), Keir Starmer (US); name one in another way",
        "line 3: nobody is known as “Ada Kern”: add the actor first, or write the name in full",
    ]


def test_article_that_disagrees_with_what_was_chosen_raises_an_alert(who: tuple[Actor, ...], editor: Any) -> None:
    add_meeting(said(who), by=editor, at=AT)
    take_in((article("elsewhere"), told(report(place=("Versailles", "FR")))))
    assert list(Alert.objects.values_list("value", flat=True)) == [{"name": "Versailles", "country": "FR"}]
