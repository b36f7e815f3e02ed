"""An editor spoke of an actor: the word stands, whatever articles tell afterwards, until it is withdrawn."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.editing import withdraw
from meetings.domain.editing_actors import add_name, correct_actor, make_actor, remove_name
from meetings.models import Actor, Correction, Meeting, ReportParticipant
from tests.domain.extractions import LONDON, RUBIO, STARMER, article, report, take_in, told
from tests.domain.test_processing import HELD, PREVIEW, again
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
LATER = datetime(2025, 4, 2, 12, tzinfo=UTC)
JUNE = date(2025, 6, 1)
MINISTER = (article("minister"), told(report([STARMER], position="prime minister")))
SURNAME = (article("surname"), told(report([("Starmer", "US"), RUBIO], place=LONDON, day=JUNE)))


def starmer() -> Actor:
    return Actor.objects.get(names__folded="keir starmer")


def correct(by: Any, at: Any = AT, **values: Any) -> list[Correction]:
    return correct_actor(starmer(), values, by=by, at=at, reason="A notice")


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "Sir Keir Starmer"), ("country", "IE"), ("position", "Chancellor"), ("position", ""), ("kind", "group")],
)
def test_correction_of_an_actor_stands_when_articles_are_read_again(field: str, value: str, editor: Any) -> None:
    take_in(MINISTER)
    correct(editor, **{field: value})
    take_in(PREVIEW, HELD)
    again(MINISTER)
    assert getattr(starmer(), field) == value


def test_actor_that_an_editor_calls_a_group_is_made_no_second_time(editor: Any) -> None:
    take_in(PREVIEW)
    correct(editor, kind="group")
    take_in(HELD)
    assert Actor.objects.filter(names__folded="keir starmer").count() == 1


def test_name_that_an_editor_chose_gives_way_to_no_nicer_one(editor: Any) -> None:
    take_in((article("plain"), told(report([("Zoe Kern", "PL")]))))
    actor = Actor.objects.get(name="Zoe Kern")
    add_name(actor, "Zoe Maria Nowak", by=editor, at=AT)
    correct_actor(actor, {"name": "Zoe Maria Nowak"}, by=editor, at=AT)
    take_in((article("accents"), told(report([("Zoé Maria Nowak", "PL")], day=JUNE))))
    actor.refresh_from_db()
    assert actor.name == "Zoe Maria Nowak"


@pytest.mark.parametrize("field", ["name", "country", "position", "kind"])
def test_withdrawn_correction_of_an_actor_returns_the_field_to_the_reports(field: str, editor: Any) -> None:
    take_in(MINISTER)
    before = getattr(starmer(), field)
    values = {"name": "Sir Keir S", "country": "IE", "position": "Chancellor", "kind": "group"}
    (row,) = correct(editor, **{field: values[field]})
    withdraw(row, by=editor, at=LATER)
    assert getattr(starmer(), field) == before


def test_correction_of_an_actor_is_recorded_with_who_and_why(editor: Any) -> None:
    take_in(PREVIEW)
    correct(editor, country="IE")
    assert [(h.history_user, h.history_change_reason) for h in starmer().history.all()] == [(editor, "A notice")]


def test_second_correction_of_an_actors_field_takes_the_place_of_the_first(editor: Any) -> None:
    take_in(PREVIEW)
    (first,) = correct(editor, country="IE")
    (second,) = correct(editor, at=LATER, country="FR")
    assert list(Correction.objects.filter(withdrawn_at=None)) == [second]
    first.refresh_from_db()
    assert (first.withdrawn_by, first.withdrawn_at) == (editor, LATER)


def test_country_that_an_editor_corrects_links_a_surname_of_that_country(editor: Any) -> None:
    take_in(PREVIEW, SURNAME)
    assert Meeting.objects.get(starts_on=JUNE).participations.get(name="Starmer").actor is None
    correct(editor, country="US")
    assert Meeting.objects.get(starts_on=JUNE).participations.get(name="Starmer").actor == starmer()


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "x" * 201}, "201 characters; 200 are the most"),
        ({"country": "ZZ"}, "no country's ISO code"),
        ({"kind": "robot"}, "not “robot”"),
        ({"kind": "country"}, "this has none"),
        ({"code": "GB"}, "cannot be corrected"),
    ],
)
def test_correction_of_an_actor_that_cannot_be_is_refused(values: dict[str, str], message: str, editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match=message):
        correct(editor, **values)
    assert Correction.objects.count() == 0


def test_country_cannot_become_a_person(editor: Any) -> None:
    with pytest.raises(ValidationError, match="no person has"):
        correct_actor(ActorFactory(kind="country", code="FR"), {"kind": "person"}, by=editor, at=AT)


# ---- names


def test_added_name_leads_to_the_actor(editor: Any) -> None:
    take_in(PREVIEW)
    add_name(starmer(), "Rodney Starmer-Lake", by=editor, at=AT)
    take_in((article("other name"), told(report([("Rodney Starmer-Lake", "GB"), RUBIO], day=JUNE))))
    assert ReportParticipant.objects.get(name="Rodney Starmer-Lake").actor == starmer()


def test_added_name_links_mentions_by_its_surname(editor: Any) -> None:
    take_in(PREVIEW, (article("lake"), told(report([("Lake", "GB"), RUBIO], day=JUNE))))
    add_name(starmer(), "Rodney Lake", by=editor, at=AT)
    assert ReportParticipant.objects.get(name="Lake").actor == starmer()


def test_removed_name_parts_mentions_by_its_surname(editor: Any) -> None:
    take_in(PREVIEW, (article("lake"), told(report([("Lake", "GB"), RUBIO], day=JUNE))))
    remove_name(add_name(starmer(), "Rodney Lake", by=editor, at=AT), by=editor, at=LATER)
    assert ReportParticipant.objects.get(name="Lake").actor is None


def test_name_that_another_bears_is_refused(editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match="Emmanuel Macron bears the name"):
        add_name(starmer(), "Emmanuel Macron", by=editor, at=AT)


def test_name_that_it_bears_already_is_refused(editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match="known as “Sir Keir Starmer” already"):
        add_name(starmer(), "Sir Keir Starmer", by=editor, at=AT)


def test_name_that_reports_give_is_not_removed(editor: Any) -> None:
    take_in(PREVIEW)
    correct(editor, name="Rodney Lake")
    with pytest.raises(ValidationError, match="reports give the name"):
        remove_name(starmer().names.get(folded="keir starmer"), by=editor, at=AT)


def test_name_that_is_shown_is_not_removed(editor: Any) -> None:
    take_in(PREVIEW)
    with pytest.raises(ValidationError, match="is the name shown"):
        remove_name(starmer().names.get(), by=editor, at=AT)


# ---- actors that an editor makes


def make(by: Any, **values: str) -> Actor:
    given = {"name": "Ada Kern", "country": "PL", "position": "Envoy"} | values
    return make_actor(kind="person", values=given, code=None, by=by, at=AT)


def test_actor_that_an_editor_made_stands_when_reports_name_it(editor: Any) -> None:
    actor = make(editor)
    take_in((article("kern"), told(report([("Ada Kern", "FR")], position="clerk"))))
    actor.refresh_from_db()
    assert ReportParticipant.objects.get(name="Ada Kern").actor == actor
    assert (actor.name, actor.country, actor.position) == ("Ada Kern", "PL", "Envoy")


def test_actor_that_an_editor_made_stays_when_no_report_names_it_any_more(editor: Any) -> None:
    actor = make(editor)
    given = (article("kern"), told(report([("Ada Kern", "PL")])))
    take_in(given)
    again((given[0], told()))
    assert Actor.objects.filter(pk=actor.pk).exists()


def test_actor_that_an_editor_made_takes_up_open_surnames(editor: Any) -> None:
    take_in((article("kern"), told(report([("Kern", "PL"), RUBIO]))))
    actor = make(editor)
    assert ReportParticipant.objects.get(name="Kern").actor == actor


@pytest.mark.parametrize(
    ("kind", "name", "code", "message"),
    [
        ("person", "", None, "needs a name"),
        ("person", "Keir Starmer", None, "bears the name"),
        ("person", "Ada Kern", "PL", "no code"),
        ("country", "Nowhere", "ZZ", "its ISO code"),
        ("organisation", "Another", "XYZ", "has the code"),
    ],
)
def test_actor_that_cannot_be_is_not_made(kind: str, name: str, code: str | None, message: str, editor: Any) -> None:
    take_in(PREVIEW)
    ActorFactory(kind="organisation", code="XYZ")
    with pytest.raises(ValidationError, match=message):
        make_actor(kind=kind, values={"name": name}, code=code, by=editor, at=AT)
