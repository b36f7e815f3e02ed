"""The desk's first page: what waits for an editor, each leading to where it is dealt with."""

from typing import Any

import pytest
from django.test import Client
from lxml import html

from meetings.domain.desk import Waiting, waiting
from tests.admin.desk import Desk
from tests.factories import ArticleFactory, LinkFactory, ParticipationFactory, PollingFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def _work(db: None) -> None:
    ArticleFactory.create_batch(2, state="failed")
    ArticleFactory(state="failed", is_current=False)
    ArticleFactory(state="needs_date", published_on=None)
    ParticipationFactory(actor=None)
    ParticipationFactory(actor=None, meeting__is_hidden=True)
    ParticipationFactory()
    LinkFactory(state="failed")
    LinkFactory()
    PollingFactory(failures=2)
    PollingFactory()


def links(desk: Desk) -> dict[str, str]:
    tree = html.fromstring(desk.client.get("/admin/").content.decode())
    return {link.text_content(): link.get("href") for link in tree.xpath("//section//a")}


@pytest.mark.usefixtures("_work")
def test_what_waits_is_counted() -> None:
    assert waiting() == Waiting(failed=2, undated=1, unknown=1, unfetched=1, failing=1)


@pytest.mark.usefixtures("_work")
def test_first_page_tells_what_waits(desk: Desk) -> None:
    assert list(links(desk)) == [
        "2 articles failed",
        "1 article without a date of publication",
        "1 name that leads to nobody",
        "1 address could not be fetched",
        "1 source fails",
    ]


@pytest.mark.usefixtures("_work")
def test_first_page_leads_to_just_what_waits(desk: Desk) -> None:
    *lists, health = links(desk).values()
    found: list[Any] = [desk.client.get(url).context["cl"].result_count for url in lists]
    assert found == [2, 1, 1, 1]
    assert desk.client.get(health).content.count(b">failing<") == 1


def test_first_page_of_somebody_without_rights_tells_nothing() -> None:
    client = Client()
    client.force_login(UserFactory(is_staff=True))
    assert b"Waiting for an editor" not in client.get("/admin/").content
