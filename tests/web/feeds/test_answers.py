"""How feeds are asked again: what is known already is not sent."""

from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Meeting
from tests.factories import EditorFactory
from tests.web.feeds.rows import TODAY, told_meeting

pytestmark = pytest.mark.django_db
FEEDS = ["/calendar.ics", "/calendar.ics?vague=1", "/meetings.atom", "/meetings.atom?page=2"]


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize("rows", [1, 3])
def test_feed_that_is_known_is_answered_in_two_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str, rows: int
) -> None:
    for _ in range(rows):
        told_meeting()
    etag = client.get(address).headers["ETag"]
    with django_assert_num_queries(2):
        response = client.get(address, headers={"If-None-Match": etag})
    assert (response.status_code, response.content, response.headers["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize("address", FEEDS)
def test_feed_unchanged_since_is_answered_in_two_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, address: str
) -> None:
    told_meeting()
    moment = client.get(address).headers["Last-Modified"]
    with django_assert_num_queries(2):
        assert client.get(address, headers={"If-Modified-Since": moment}).status_code == 304


@pytest.mark.parametrize("address", FEEDS)
def test_feed_is_sent_anew_when_a_meeting_changed(client: Client, address: str) -> None:
    meeting = told_meeting()
    before = client.get(address).headers
    Meeting.objects.update(title="Another title", changed_at=meeting.changed_at + timedelta(days=3))
    known = {"If-None-Match": before["ETag"], "If-Modified-Since": before["Last-Modified"]}
    assert client.get(address, headers=known).status_code == 200


def test_tags_of_two_choices_differ(client: Client) -> None:
    assert len({client.get(address).headers["ETag"] for address in FEEDS}) == len(FEEDS)


def test_order_of_parameters_does_not_matter(client: Client) -> None:
    tags = {client.get(f"/calendar.ics?{query}").headers["ETag"] for query in ("vague=1&a=2", "a=2&vague=1")}
    assert len(tags) == 1


@pytest.mark.parametrize("address", FEEDS)
def test_feed_may_be_kept_by_anybody(client: Client, address: str) -> None:
    client.force_login(EditorFactory())
    headers = client.get(address).headers
    assert (headers["Cache-Control"], headers.get("Vary", "")) == ("public, max-age=300", "")


@pytest.mark.parametrize("address", FEEDS)
def test_head_tells_the_same_without_the_body(client: Client, address: str) -> None:
    got, head = client.get(address), client.head(address)
    names = ("ETag", "Last-Modified", "Content-Type", "Content-Length")
    assert (head.content, [head.headers.get(n) for n in names]) == (b"", [got.headers.get(n) for n in names])


@pytest.mark.parametrize("address", FEEDS)
def test_feed_takes_no_post(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("address", ["/calendar.ics?vague=2", "/meetings.atom?page=0", "/meetings.atom?page=²",
                                     "/meetings.atom?page=99999"])  # fmt: skip
def test_what_cannot_be_asked_is_refused_and_not_kept_as_known(client: Client, address: str) -> None:
    response = client.get(address)
    assert (response.status_code, "ETag" in response.headers) == (400, False)
