import pytest
from django.test import Client

from tests.factories import ActorFactory
from tests.web.calendar import links, squeezed

pytestmark = pytest.mark.django_db


def test_suggestions_tell_names_with_what_tells_them_apart(client: Client) -> None:
    ActorFactory(name="Ada Kern", position="defence minister")
    assert client.get("/who/?who=ke").json() == {"names": [{"name": "Ada Kern", "note": "defence minister"}]}


@pytest.mark.parametrize("asked", ["", "?who=", "?who=k", "?who=nobody"])
def test_too_little_suggests_nobody(client: Client, asked: str) -> None:
    ActorFactory(name="Ada Kern")
    assert client.get(f"/who/{asked}").json() == {"names": []}


def test_suggestions_may_be_kept_for_a_minute(client: Client) -> None:
    assert client.get("/who/?who=ke").headers["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("asked", ["%00", "a" * 201])
def test_what_no_name_holds_is_refused(client: Client, asked: str) -> None:
    answers = [client.get(f"/who/?who={asked}"), client.get(f"/week/2025-W11/?who={asked}")]
    assert [answer.status_code for answer in answers] == [400, 400]


def test_beginning_of_a_name_is_asked_about(client: Client) -> None:
    kern = ActorFactory(name="Ada Kern")
    address = "/week/2025-W11/?who=ker&status=held&zone=UTC"
    assert f"/week/2025-W11/?actor={kern.public_id}&status=held&zone=UTC" in links(client, address)


def test_party_is_chosen_by_its_code(client: Client) -> None:
    ActorFactory(kind="country", code="FR", name="France")
    assert client.get("/week/2025-W11/?who=France").headers["Location"] == "/week/2025-W11/?party=FR"


def test_name_of_nobody_says_what_to_do(client: Client) -> None:
    page = squeezed(client, "/week/2025-W11/?who=%3Cb%3E")
    told = ["Nobody here is called “<bdi>&lt;b&gt;</bdi>”" in page, "Try another spelling" in page]
    assert told == [True, True]
