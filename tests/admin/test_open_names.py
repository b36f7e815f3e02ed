"""The queue of unresolved names at the desk: what it shows, what its buttons do, and for whom."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from lxml import html

from meetings.domain.unresolved import open_names
from meetings.models import Actor, Decision, Meeting, OpenName
from tests.admin.desk import Desk, address, messages
from tests.domain.extractions import LONDON, MACRON, STARMER, article, report, take_in, told
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
KING = ("Charles", "GB")
LIST = address(OpenName)


@pytest.fixture
def key() -> int:
    """An open name, told by one report."""
    text = "Charles will see Emmanuel Macron in Paris on Tuesday. " + "More was not told of it. " * 9
    take_in((article("visit", text=text), told(report([KING, MACRON], position="king"))))
    return int(open_names().get()["key"])


def deal(desk: Desk, key: int, deed: str, **fields: Any) -> Any:
    """Press a button of a card."""
    return desk.client.post(f"{LIST}{key}/deal/", {"deed": deed, **fields}, follow=True)


def means() -> tuple[str, str] | None:
    """What the last decision says, and whom the meeting seats under the name."""
    word = Decision.objects.order_by("pk").last()
    seat = Meeting.objects.get().participations.get(name="Charles")
    return (word.kind, str(seat.actor)) if word else None


def test_card_tells_who_tells_it_and_in_which_words(desk: Desk, key: int) -> None:
    page = desk.text(OpenName)
    assert [
        words in page
        for words in (
            "Charles, United Kingdom",
            "Told by 1 report, for United Kingdom, as king, of Charles and Macron",
            "Charles will see Emmanuel Macron in Paris on Tuesday. The Gazette, 10 Mar 2025",
        )
    ] == [True, True, True]


def test_card_offers_whom_it_may_be_and_why(desk: Desk, key: int) -> None:
    ActorFactory(name="Charles Windsor", country="GB")
    page = desk.text(OpenName)
    words = "This is Charles Windsor Charles Windsor : has this first name; speaks for United Kingdom"
    assert words.replace(" :", ":") in page.replace(" :", ":")


def test_one_click_says_who_it_is(desk: Desk, key: int) -> None:
    actor = ActorFactory(name="Charles Windsor", country="GB")
    told_of = messages(deal(desk, key, f"is-{actor.pk}", reason="The palace said so"))
    assert told_of == ["“Charles” (GB) means Charles Windsor. It can be withdrawn among the decisions."]
    assert (means(), Decision.objects.get().reason) == (("names_actor", "Charles Windsor"), "The palace said so")


def test_somebody_else_is_looked_up(desk: Desk, key: int) -> None:
    actor = ActorFactory(name="Arthur Kern")
    deal(desk, key, "choose", actor=str(actor.pk))
    assert means() == ("names_actor", "Arthur Kern")


@pytest.mark.parametrize("words", ["Arthur Kern", "arthur kern", "public id"])
def test_somebody_else_is_named_without_scripts(words: str, desk: Desk, key: int) -> None:
    actor = ActorFactory(name="Arthur Kern")
    deal(desk, key, "choose", words=actor.public_id if words == "public id" else words)
    assert means() == ("names_actor", "Arthur Kern")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "choose an actor"),
        ({"words": "Nobody Known"}, "nobody is called “Nobody Known”"),
        ({"words": "Two Kerns"}, "several are called “Two Kerns”: write the public id of one"),
        ({"actor": "999999"}, "there is no such actor"),
        ({"actor": "x"}, "there is no such actor"),
        ({"words": "x" * 201}, "there is no such actor"),
    ],
)
def test_choice_that_is_none_is_told(fields: dict[str, str], why: str, desk: Desk, key: int) -> None:
    ActorFactory(name="Two Kerns")
    ActorFactory(name="Two Kerns", country="DE")
    assert messages(deal(desk, key, "choose", **fields)) == [f"Nothing was changed: {why}."]


def test_new_actor_is_offered_with_what_is_told(desk: Desk, key: int) -> None:
    form = html.fromstring(desk.get(OpenName).content.decode()).xpath("//form[@class='answers']")[0]
    told_of = dict(form.form_values())
    assert {name: told_of[name] for name in ("name", "kind", "country", "position")} == {
        "name": "Charles",
        "kind": "person",
        "country": "GB",
        "position": "king",
    }


def test_new_actor_is_made_and_meant(desk: Desk, key: int) -> None:
    deal(desk, key, "make", name="Charles III", kind="person", country="GB", position="King")
    assert (means(), Actor.objects.get(name="Charles III").country) == (("names_actor", "Charles III"), "GB")


@pytest.mark.parametrize("fields", [{}, {"name": "Charles", "kind": "king"}, {"name": "France", "kind": "country"}])
def test_new_actor_that_cannot_be_is_told(fields: dict[str, str], desk: Desk, key: int) -> None:
    assert messages(deal(desk, key, "make", **fields))[0].startswith("Nothing was changed: ")
    assert (Decision.objects.count(), len(open_names())) == (0, 1)


def test_name_is_left(desk: Desk, key: int) -> None:
    told_of = messages(deal(desk, key, "leave"))
    assert told_of == ["“Charles” (GB) is nobody whom we keep. It can be withdrawn among the decisions."]
    assert (means(), len(open_names())) == (("names_nobody", "None"), 0)


def test_several_names_are_left_at_once(desk: Desk, key: int) -> None:
    take_in((article("other"), told(report([("Ruvuma", ""), STARMER], place=LONDON, day=date(2025, 6, 3)))))
    keys = [str(row["key"]) for row in open_names()]
    answer = desk.client.post(f"{LIST}leave/", {"chosen": keys}, follow=True)
    assert messages(answer) == ["2 left. It can be withdrawn among the decisions."]
    assert len(open_names()) == 0


@pytest.mark.parametrize("chosen", [[], ["x"], ["999999"]])
def test_leaving_nothing_is_told(chosen: list[str], desk: Desk, key: int) -> None:
    answer = desk.client.post(f"{LIST}leave/", {"chosen": chosen}, follow=True)
    assert messages(answer)[0].startswith("Nothing was changed: ")


def test_answer_is_withdrawn_among_the_decisions(desk: Desk, key: int) -> None:
    deal(desk, key, "leave")
    desk.act("take_back", Decision.objects.get())
    assert len(open_names()) == 1


def test_decisions_tell_names_and_whom_they_mean(desk: Desk, key: int) -> None:
    deal(desk, key, f"is-{ActorFactory(name='Arthur Kern').pk}")
    row = html.fromstring(desk.get(Decision).content.decode()).xpath("//tr[td]")[0]
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("th|td[@class]")]
    assert cells[1:4] == ["names actor", "“Charles” (GB)", "Arthur Kern"]


@pytest.mark.parametrize("deed", ["", "is-", "is-x", "same"])
def test_unknown_button_is_refused(deed: str, desk: Desk, key: int) -> None:
    assert deal(desk, key, deed).status_code == 403


def test_get_does_nothing(desk: Desk, key: int) -> None:
    assert [desk.client.get(f"{LIST}{page}").status_code for page in (f"{key}/deal/", "leave/")] == [403, 403]


def test_viewer_sees_names_and_is_offered_nothing(desk_of: Callable[[str], Desk], key: int) -> None:
    actor = ActorFactory(name="Charles Windsor", country="GB")
    viewer = desk_of("viewer")
    page = viewer.get(OpenName).content.decode()
    answers = [deal(viewer, key, deed).status_code for deed in (f"is-{actor.pk}", "choose", "make", "leave")]
    answers.append(viewer.client.post(f"{LIST}leave/", {"chosen": [key]}).status_code)
    assert (answers, "Charles Windsor" in page, 'name="deed"' in page, 'name="chosen"' in page) == (
        [403] * 5, True, False, False,
    )  # fmt: skip


def test_somebody_without_rights_sees_nothing(desk_of: Callable[[str], Desk], key: int) -> None:
    assert desk_of("nobody").get(OpenName).status_code == 403
