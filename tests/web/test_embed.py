import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries, Settings

from tests.factories import ActorFactory, EditorFactory, ParticipationFactory, PlaceFactory
from tests.web.feeds.rows import TODAY, told_meeting

pytestmark = pytest.mark.django_db
NOW = "/embed/week/"
STYLES = Path("meetings/static/meetings")


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY


def page(client: Client, address: str = NOW) -> str:
    return " ".join(client.get(address).content.decode().split())


def test_frame_shows_the_current_week_without_leading_elsewhere(client: Client) -> None:
    told_meeting()
    assert ["10–16 March 2025" in page(client), "Ministers in Paris" in page(client)] == [True, True]


def test_frame_shows_the_week_asked_for(client: Client) -> None:
    told_meeting(title="Later talks", day=date(2025, 3, 26))
    assert ["Later talks" in page(client, a) for a in (NOW, "/embed/week/2025-W13/")] == [False, True]


def test_frame_keeps_the_filters(client: Client) -> None:
    told_meeting(title="In Oslo", place=PlaceFactory(country="NO"))
    told_meeting(title="In Paris")
    html = page(client, f"{NOW}?country=NO&theme=dark")
    assert [
        "In Oslo" in html,
        "In Paris" in html,
        'href="/embed/week/2025-W12/?country=NO&amp;theme=dark"' in html,
    ] == [
        True,
        False,
        True,
    ]


def test_frame_shows_what_spans_days_and_what_has_none(client: Client) -> None:
    told_meeting(title="Summit", until=date(2025, 3, 14))
    told_meeting(title="Some time", day=date(2025, 3, 10), until=date(2025, 3, 16), date_precision="week")
    html = page(client)
    assert ["Over several days" in html, "On a day not told" in html] == [True, True]


def test_frame_without_meetings_says_so(client: Client) -> None:
    assert "No article tells of talks in this week." in page(client)


def test_frame_may_stand_anywhere(client: Client) -> None:
    headers = client.get(NOW).headers
    assert ("frame-ancestors *" in headers["Content-Security-Policy"], "X-Frame-Options" in headers) == (True, False)


@pytest.mark.parametrize("address", ["/week/2025-W11/", "/subscribe/", "/admin/login/"])
def test_no_other_page_may_stand_in_a_frame(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert ("frame-ancestors 'none'" in headers["Content-Security-Policy"], headers["X-Frame-Options"]) == (
        True,
        "DENY",
    )


def test_frame_allows_no_more_than_other_pages_otherwise(client: Client) -> None:
    policies = [client.get(a).headers["Content-Security-Policy"] for a in (NOW, "/subscribe/")]
    rest = [{part for part in policy.split("; ") if not part.startswith("frame-ancestors")} for policy in policies]
    assert rest[0] == rest[1]


def test_frame_sets_and_reads_no_cookie(client: Client) -> None:
    client.force_login(EditorFactory())
    response = client.get(NOW)
    assert (dict(response.cookies), "Cookie" in response.headers.get("Vary", "")) == ({}, False)


@pytest.mark.parametrize(("theme", "mark"), [("light", 'data-theme="light"'), ("dark", 'data-theme="dark"')])
def test_frame_is_as_light_as_its_address_says(client: Client, theme: str, mark: str) -> None:
    assert mark in page(client, f"{NOW}?theme={theme}")


@pytest.mark.parametrize("query", ["", "?theme=auto"])
def test_frame_is_else_as_light_as_its_reader_likes(client: Client, query: str) -> None:
    assert "data-theme" not in page(client, f"{NOW}{query}")


@pytest.mark.parametrize("query", ["?theme=pink", "?country=ZZ", "?vague=x"])
def test_frame_that_cannot_be_asked_for_is_refused(client: Client, query: str) -> None:
    assert client.get(f"{NOW}{query}").status_code == 400


def test_frame_of_no_week_is_not_found(client: Client) -> None:
    assert client.get("/embed/week/2025-W53/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_frame_that_is_known_is_answered_in_two_queries(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        told_meeting()
    etag = client.get(NOW).headers["ETag"]
    with django_assert_num_queries(2):
        assert client.get(NOW, headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for _ in range(rows):
        ParticipationFactory(meeting=told_meeting(), party=ActorFactory(kind="country", code=None))
    with django_assert_num_queries(5):
        client.get(NOW)


def test_subscribe_page_gives_the_frame_of_the_choice(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://diary.example.org"
    html = client.get("/subscribe/?country=FR").content.decode()
    frame = '<iframe src="https://diary.example.org/embed/week/?country=FR" title="Diplomatic meetings: in France"'
    assert escape(frame) in html


def test_dark_by_address_has_the_colours_of_dark_by_taste() -> None:
    by_taste = re.search(
        r"@media \(prefers-color-scheme: dark\) \{\s*:root[^{]*\{(.*?)\}", read("diplotrack.css"), re.DOTALL
    )
    by_address = re.search(r':root\[data-theme="dark"\] \{(.*?)\}', read("embed.css"), re.DOTALL)
    assert by_taste is not None
    assert by_address is not None
    assert colours(by_address[1]) == colours(by_taste[1])


def read(name: str) -> str:
    return (STYLES / name).read_text(encoding="utf-8")


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"(--[a-z-]+):\s*([^;]+);", block))
