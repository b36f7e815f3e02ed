"""An editor corrects an actor at the desk, and says who is the same."""

from typing import Any

import pytest

from meetings.models import Actor, ActorName, Correction, Decision, ReportParticipant
from tests.admin.desk import Desk, address, errors, messages
from tests.domain.extractions import RUBIO, STARMER, article, report, take_in, told
from tests.domain.test_editing import ALONE
from tests.domain.test_processing import PREVIEW, again
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
MINISTER = (article("minister"), told(report([STARMER, RUBIO], position="prime minister")))


@pytest.fixture
def starmer(db: None) -> Actor:
    take_in(MINISTER)
    return Actor.objects.get(name="Keir Starmer")


def fresh(actor: Actor) -> Actor:
    return Actor.objects.get(pk=actor.pk)


@pytest.mark.parametrize(
    ("field", "value"), [("name", "Sir Keir"), ("kind", "group"), ("country", "IE"), ("position", "Chancellor")]
)
def test_edit_of_an_actor_stands_when_articles_are_read_again(
    field: str, value: str, starmer: Actor, desk: Desk
) -> None:
    desk.edit(starmer, **{field: value}, reason="A notice")
    again(MINISTER)
    take_in(PREVIEW)
    assert getattr(fresh(starmer), field) == value
    rows = Correction.objects.values_list("field", "value", "by", "reason")
    assert list(rows) == [(field, value, desk.user.pk, "A notice")]


def test_what_the_machine_changed_meanwhile_is_no_correction_of_an_actor(starmer: Actor, desk: Desk) -> None:
    form = desk.form(starmer)
    again((MINISTER[0], told(report([STARMER, RUBIO], position="chancellor"))))
    desk.post(starmer, form | {"country": "IE"})
    assert (fresh(starmer).position, list(Correction.objects.values_list("field", flat=True))) == (
        "Chancellor",
        ["country"],
    )


def test_returned_field_of_an_actor_follows_the_reports_again(starmer: Actor, desk: Desk) -> None:
    desk.edit(starmer, country="IE")
    desk.edit(starmer, return_country="on")
    assert (fresh(starmer).country, Correction.objects.get().withdrawn_by) == ("GB", desk.user)


def test_edit_of_an_actor_is_in_its_history(starmer: Actor, desk: Desk) -> None:
    desk.edit(starmer, country="IE", reason="A notice")
    assert f"{desk.user} Changed A notice" in desk.text(starmer, "history")


def test_edit_of_an_actor_that_cannot_be_is_told(starmer: Actor, desk: Desk) -> None:
    answer = desk.edit(starmer, kind="country")
    assert ("this has none" in errors(answer)[0], Correction.objects.count()) == (True, 0)


# ---- names


def named(form: dict[str, Any], name: str, place: int = 1) -> dict[str, Any]:
    return form | {f"names-{place}-name": name, "names-TOTAL_FORMS": str(place + 1)}


def test_name_is_added(starmer: Actor, desk: Desk) -> None:
    desk.post(starmer, named(desk.form(starmer), "Rodney Lake"))
    take_in((article("lake"), told(report([("Rodney Lake", "GB")]))))
    assert ReportParticipant.objects.get(name="Rodney Lake").actor == starmer


def test_name_that_another_bears_is_told(starmer: Actor, desk: Desk) -> None:
    answer = desk.post(starmer, named(desk.form(starmer), "Marco Rubio"))
    assert "Marco Rubio bears the name “Marco Rubio” already" in errors(answer)[0]


def test_added_name_is_taken_away_again(starmer: Actor, desk: Desk) -> None:
    desk.post(starmer, named(desk.form(starmer), "Rodney Lake"))
    desk.edit(starmer, **{"names-1-DELETE": "on"})
    assert list(ActorName.objects.filter(actor=starmer).values_list("name", flat=True)) == ["Keir Starmer"]


def test_name_that_is_shown_is_not_taken_away(starmer: Actor, desk: Desk) -> None:
    answer = desk.edit(starmer, **{"names-0-DELETE": "on"})
    assert "is the name shown" in errors(answer)[0]


# ---- new ones


def make(desk: Desk, **values: str) -> Any:
    given = {"kind": "person", "name": "Ada Kern", "code": "", "country": "PL", "position": "Envoy"} | values
    return desk.post(Actor, desk.form(Actor, "add") | given, "add")


def test_actor_is_made_and_stands(desk: Desk) -> None:
    make(desk)
    take_in((article("kern"), told(report([("Ada Kern", "FR")]))))
    actor = Actor.objects.get(name="Ada Kern")
    assert (actor.country, actor.position, actor.history.get().history_user) == ("PL", "Envoy", desk.user)
    assert ReportParticipant.objects.get(name="Ada Kern").actor == actor


def test_organisation_is_made_with_its_code(desk: Desk) -> None:
    make(desk, kind="organisation", name="River Commission", code="RC", country="", position="")
    assert Actor.objects.get(code="RC").name == "River Commission"


@pytest.mark.parametrize(
    ("values", "message"),
    [({"name": ""}, "required"), ({"code": "PL"}, "no code"), ({"kind": "country", "code": "ZZ"}, "its ISO code")],
)
def test_actor_that_cannot_be_is_told(values: dict[str, str], message: str, desk: Desk) -> None:
    answer = make(desk, **values)
    assert (message in errors(answer)[0], Actor.objects.count()) == (True, 0)


# ---- who is the same


def test_actors_are_joined_and_the_one_most_told_of_stands_for_both(desk: Desk) -> None:
    take_in(ALONE, PREVIEW, MINISTER)
    right, wrong = Actor.objects.get(name="Keir Starmer"), Actor.objects.get(name="Kier Starmer")
    desk.act("the_same", wrong, right, reason="A misprint")
    assert (fresh(wrong).survivor, Decision.objects.get().reason) == (right, "A misprint")


def test_actors_are_kept_apart(desk: Desk) -> None:
    desk.act("not_the_same", *ActorFactory.create_batch(3))
    assert list(Decision.objects.values_list("kind", flat=True)) == ["not_same_actor"] * 3


def test_person_and_country_are_not_joined(desk: Desk) -> None:
    answer = desk.act("the_same", ActorFactory(), ActorFactory(kind="country"))
    assert ("they cannot be the same" in messages(answer)[0], Decision.objects.count()) == (True, 0)


def test_actor_is_looked_up_by_any_of_its_names(desk: Desk) -> None:
    ActorFactory(name="Ada Kern", names=["Adelheid Kern"])
    query = {"app_label": "meetings", "model_name": "participation", "field_name": "actor", "term": "adelheid"}
    found = desk.client.get("/admin/autocomplete/", query).json()["results"]
    assert [row["text"] for row in found] == ["Ada Kern"]


def test_page_of_an_actor_leads_to_what_readers_see(desk: Desk) -> None:
    actor = ActorFactory()
    assert f'href="/actor/{actor.public_id}/"' in desk.client.get(address(actor)).content.decode()
