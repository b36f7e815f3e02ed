from datetime import timedelta
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Meeting
from tests.factories import NOON, ActorFactory, ParticipationFactory
from tests.web.feeds.rows import TODAY, told_meeting

pytestmark = pytest.mark.django_db
FEED = "/meetings.atom"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY
    settings.SITE_URL = "https://diary.example.org"
    settings.FEED_AUTHORITY = "diary.example.org"


def feed(client: Client, address: str = FEED) -> Any:
    found = feedparser.parse(client.get(address).content)
    assert found.bozo == 0
    return found


def root(client: Client, address: str = FEED) -> ET.Element:
    return ET.fromstring(client.get(address).content)  # noqa: S314  # our own


def test_feed_is_atom_of_its_own_type(client: Client) -> None:
    headers = client.get(FEED).headers
    assert (headers["Content-Type"], feed(client).version) == ("application/atom+xml; charset=utf-8", "atom10")


def test_feed_without_entries_has_all_that_the_book_asks_for(client: Client) -> None:
    found = root(client)
    assert [found.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated")] == [
        "tag:diary.example.org,2025:meetings",
        "Diplomatic meetings",
        "2025-03-12T00:00:00Z",
    ]
    assert found.findtext(f"{ATOM}author/{ATOM}name") == "Diplotrack"


def test_feed_leads_to_itself_and_to_the_page(client: Client) -> None:
    links = {link.rel: link.href for link in feed(client, f"{FEED}?country=FR&from=2025-01-01").feed.links}
    assert (links["self"], links["alternate"]) == (
        "https://diary.example.org/meetings.atom?country=FR",
        "https://diary.example.org/subscribe/?country=FR",
    )


def test_what_changed_last_comes_first(client: Client) -> None:
    for title, hours in (("First", 1), ("Third", 3), ("Second", 2)):
        told_meeting(title=title, changed_at=NOON + timedelta(hours=hours))
    assert [entry.title for entry in feed(client).entries] == ["Third", "Second", "First"]


def test_entry_keeps_its_id_while_it_changes(client: Client) -> None:
    meeting = told_meeting()
    before = feed(client).entries[0]
    Meeting.objects.update(status="cancelled", sequence=1, changed_at=NOON + timedelta(days=1))
    after = feed(client).entries[0]
    assert before.id == after.id == f"tag:diary.example.org,2025:meeting/{meeting.public_id}"
    assert (before.updated, after.updated) == ("2025-03-10T12:00:00Z", "2025-03-11T12:00:00Z")


def test_feed_is_as_old_as_its_last_change(client: Client) -> None:
    told_meeting()
    assert feed(client).feed.updated == "2025-03-10T12:00:00Z"


def test_entry_tells_who_when_where_and_the_sentence(client: Client) -> None:
    meeting = told_meeting()
    ParticipationFactory(meeting=meeting, actor=ActorFactory(name="Ada Kern"))
    article = meeting.reports.get().article
    (content,) = feed(client).entries[0].content
    assert content.value == (
        "<p>Wednesday 12 March 2025</p><p>Paris, France</p><p>Planned</p><ul><li>Ada Kern</li></ul>"
        "<blockquote><p>The ministers of France &amp; Poland meet in Paris, on Wednesday; "
        "“&lt;b&gt;so&lt;/b&gt;”.</p></blockquote>"
        f'<p><a href="https://diary.example.org/article/{article.pk}/">The Gazette</a>, 10 March 2025</p>'
    )


def test_entry_leads_to_its_meeting(client: Client) -> None:
    meeting = told_meeting()
    assert feed(client).entries[0].link == f"https://diary.example.org/meeting/{meeting.public_id}/"


def test_characters_that_xml_forbids_are_left_out(client: Client) -> None:
    told_meeting(title="Talks\x0b\ufffe of both")
    assert root(client).findtext(f"{ATOM}entry/{ATOM}title") == "Talks   of both"


def test_feed_is_paged(client: Client) -> None:
    for hours in range(51):
        told_meeting(title=f"Talks {hours}", changed_at=NOON + timedelta(hours=hours))
    first, second = feed(client), feed(client, f"{FEED}?page=2")
    links = {link.rel: link.href for link in first.feed.links}
    assert (len(first.entries), links["next"]) == (50, "https://diary.example.org/meetings.atom?page=2")
    assert [entry.title for entry in second.entries] == ["Talks 0"]
    assert {link.rel for link in second.feed.links} == {"self", "alternate", "first", "previous"}


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        ParticipationFactory(meeting=told_meeting())
    with django_assert_num_queries(7):
        client.get(FEED)
