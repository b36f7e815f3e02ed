"""What of the desk a viewer may do: look. Each deed is refused, and no page offers it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model
from lxml import html

from meetings.models import Actor, Article, Correction, Decision, Link, Meeting, Place, Report, Source
from tests.admin.desk import Desk, address
from tests.admin.test_pages import MAKERS
from tests.factories import ArticleFactory, LinkFactory

pytestmark = pytest.mark.django_db

ACTIONS: list[tuple[type[Model], str]] = [
    (Meeting, "the_same"),
    (Meeting, "not_the_same"),
    (Meeting, "no_meeting"),
    (Meeting, "confirm"),
    (Report, "the_same"),
    (Report, "not_the_same"),
    (Report, "no_meeting"),
    (Actor, "the_same"),
    (Actor, "not_the_same"),
    (Article, "process_again"),
    (Link, "fetch_again"),
    (Source, "ask_now"),
    (Correction, "take_back"),
    (Decision, "take_back"),
]
ADDED: list[type[Model]] = [Actor, Article, Decision, Meeting, Source]
CHANGED: list[type[Model]] = [Actor, Article, Correction, Decision, Meeting, Place, Source]


def failed(model: type[Model]) -> Any:
    """A row that may be tried again, where the model has such."""
    return {Article: ArticleFactory, Link: LinkFactory}[model](state="failed")


def buttons(page: Any) -> list[str]:
    """What can be pressed on a page besides searching, choosing a theme and logging out."""
    tree = html.fromstring(page.content.decode())
    forms = [f for f in tree.forms if f.get("id") not in ("changelist-search", "logout-form")]
    pressed = [x for f in forms for x in f.xpath(".//button | .//input[@type='submit']")]
    return [x.get("value") or " ".join(x.text_content().split()) for x in pressed]


def actions(page: Any) -> set[str]:
    """The actions that a list offers."""
    tree = html.fromstring(page.content.decode())
    return {str(value) for value in tree.xpath("//select[@name='action']/option/@value")} - {""}


def test_every_action_of_the_desk_is_looked_at(desk_of: Callable[[str], Desk]) -> None:
    administrator = desk_of("administrator")
    offered = set()
    for model in {model for model, _ in ACTIONS}:
        MAKERS[model]()
        offered |= {(model, name) for name in actions(administrator.get(model))}
    assert offered - {(Actor, "export_these"), (Source, "export_these")} == set(ACTIONS)


@pytest.mark.parametrize(("model", "action"), ACTIONS, ids=[f"{m.__name__}-{a}" for m, a in ACTIONS])
def test_action_is_refused_to_a_viewer(model: type[Model], action: str, desk_of: Callable[[str], Desk]) -> None:
    assert desk_of("viewer").act(action, MAKERS[model](), MAKERS[model]()).status_code == 403


@pytest.mark.parametrize("model", sorted({model for model, _ in ACTIONS}, key=str))
def test_list_offers_a_viewer_no_action(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    MAKERS[model]()
    page = desk_of("viewer").get(model)
    assert (actions(page) - {"export_these"}, f"{address(model)}add/" in page.content.decode()) == (set(), False)


@pytest.mark.parametrize("model", ADDED)
def test_adding_is_refused_to_a_viewer(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    client, add = desk_of("viewer").client, f"{address(model)}add/"
    assert [client.get(add).status_code, client.post(add, {}).status_code] == [403, 403]


@pytest.mark.parametrize("model", CHANGED)
def test_page_offers_a_viewer_nothing_to_press(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    row = MAKERS[model]()
    assert buttons(desk_of("viewer").get(row)) == []


@pytest.mark.parametrize("model", [Article, Link])
def test_trying_again_is_refused_to_a_viewer(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    viewer, row = desk_of("viewer"), failed(model)
    answer = viewer.client.post(f"{address(model)}{row.pk}/again/")
    assert (answer.status_code, buttons(viewer.get(row))) == (403, [])


@pytest.mark.parametrize("model", [Actor, Source])
def test_reading_in_is_refused_to_a_viewer(model: type[Model], desk_of: Callable[[str], Desk]) -> None:
    viewer, page = desk_of("viewer"), f"{address(model)}import/"
    MAKERS[model]()
    answers = [viewer.client.get(page).status_code, viewer.client.post(page, {"sealed": "x"}).status_code]
    assert (answers, page in viewer.get(model).content.decode()) == ([403, 403], False)


def test_first_page_offers_a_viewer_nothing_to_add_or_change(desk_of: Callable[[str], Desk]) -> None:
    page = desk_of("viewer").client.get("/admin/").content.decode()
    assert ("/add/" in page, "changelink" in page) == (False, False)
