"""The month, the day and the agenda, each for itself; the week has a file of its own."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from tests.web.calendar import links, meeting, squeezed, titles

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 12)


# ---- ways there


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/month/", "/month/2025-03/"),
        ("/month/?date=2024-02-29", "/month/2024-02/"),
        ("/month/?month=2024-02&status=held", "/month/2024-02/?status=held"),
        ("/day/", "/day/2025-03-12/"),
        ("/day/?date=2024-02-29&zone=UTC", "/day/2024-02-29/?zone=UTC"),
        ("/week/?date=2024-02-29&party=", "/week/?date=2024-02-29"),
    ],
)
def test_jump_leads_to_the_period_asked_for(client: Client, asked: str, leads: str) -> None:
    assert client.get(asked).headers["Location"] == leads


@pytest.mark.parametrize(
    "asked", ["/month/?date=x", "/month/?month=2025-13", "/day/?date=2025-02-30", "/agenda/?from=x"]
)
def test_jump_to_nowhere_says_how_to_ask(client: Client, asked: str) -> None:
    response = client.get(asked)
    assert (response.status_code, "A day is asked for like 2025-03-12" in response.content.decode()) == (400, True)


@pytest.mark.parametrize("address", ["/month/2025-13/", "/month/2025-00/", "/month/0000-01/", "/day/2025-02-30/"])
def test_period_that_is_none_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/month/0001-01/",
        "/month/9999-11/",
        "/day/0001-01-01/",
        "/day/9999-12-26/",
        "/agenda/?from=0001-01-01",
        "/agenda/?from=9999-12-31",
        "/agenda/",
    ],
)
def test_period_at_an_edge_is_shown(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("address", "before", "after"),
    [
        ("/month/2025-01/", "/month/2024-12/", "/month/2025-02/"),
        ("/day/2025-03-01/", "/day/2025-02-28/", "/day/2025-03-02/"),
    ],
)
def test_period_links_its_neighbours(client: Client, address: str, before: str, after: str) -> None:
    assert {before, after} <= set(links(client, address))


@pytest.mark.parametrize(
    ("address", "leads"),
    [("/month/2025-07/", "/month/2025-03/"), ("/day/2025-07-01/", "/day/2025-03-10/")],
)
def test_empty_period_leads_to_the_nearest_talks(client: Client, address: str, leads: str) -> None:
    meeting("Talks", 10)
    assert leads in links(client, address)


def test_empty_period_that_is_narrowed_leads_to_what_fits(client: Client) -> None:
    meeting("Fits", 3, status="held")
    meeting("Fits not", 10)
    assert "/day/2025-03-03/?status=held" in links(client, "/day/2025-03-12/?status=held")


# ---- the month


def test_month_draws_a_bar_in_each_week_that_it_spans(client: Client) -> None:
    meeting("Summit", 14, 18)
    page = squeezed(client, "/month/2025-03/")
    assert ("from-5 to-7 goes-on" in page, "from-1 to-2 goes-back" in page) == (True, True)


def test_month_shows_a_band_entry_once(client: Client) -> None:
    meeting("Calls", 1, 31, date_precision="month")
    assert titles(client, "/month/2025-03/") == ["Calls"]


def test_month_leaves_days_of_its_neighbours_empty(client: Client) -> None:
    meeting("In March", 1)
    assert titles(client, "/month/2025-02/") == []


def test_full_day_of_a_month_leads_to_its_own_page(client: Client) -> None:
    for number in range(6):
        meeting(f"Talks {number}", 12)
    page = squeezed(client, "/month/2025-03/")
    assert '<a href="/day/2025-03-12/">+ 2 more</a>' in page


def test_month_marks_today(client: Client) -> None:
    meeting("Talks", 12)
    assert 'class="day day-3 is-today"' in squeezed(client, "/month/2025-03/")


# ---- the day


def test_day_tells_which_day_of_a_longer_meeting_it_is(client: Client) -> None:
    meeting("Summit", 11, 14)
    assert "Day 2 of 4" in squeezed(client, "/day/2025-03-12/")


def test_day_leaves_out_the_rest_of_its_week(client: Client) -> None:
    meeting("Tomorrow", 13)
    assert titles(client, "/day/2025-03-12/") == []


# ---- the agenda


def test_agenda_begins_today(client: Client) -> None:
    meeting("Yesterday", 11)
    meeting("Today", 12)
    meeting("Tomorrow", 13)
    assert titles(client, "/agenda/") == ["Today", "Tomorrow"]


def test_agenda_tells_what_began_before(client: Client) -> None:
    meeting("Summit", 10, 13)
    meeting("Over", 8, 10)
    assert titles(client, "/agenda/") == ["Summit"]


def leaf(client: Client, address: str, rel: str) -> str:
    """Where a page of the agenda leads on to."""
    page = squeezed(client, address)
    start = page.index('href="', page.index(f'rel="{rel}"')) + 6
    return page[start : page.index('"', start)].replace("&amp;", "&")


def test_agenda_goes_on_with_the_next_whole_day(client: Client) -> None:
    for day in (12, 13, 14):
        for number in range(12):
            meeting(f"{day}: {number:02}", day)
    following = leaf(client, "/agenda/", "next")
    assert (following, len(titles(client, "/agenda/")), len(titles(client, following))) == (
        "/agenda/?from=2025-03-14",
        24,
        12,
    )


def test_agenda_leads_back_to_the_page_before(client: Client) -> None:
    for day in (10, 11, 12):
        for number in range(12):
            meeting(f"{day}: {number:02}", day)
    assert leaf(client, "/agenda/?from=2025-03-12", "prev") == "/agenda/?from=2025-03-10"


def test_agenda_keeps_the_choice_while_paging(client: Client) -> None:
    for day in (12, 13):
        for number in range(20):
            meeting(f"{day}: {number:02}", day, status="held")
    assert leaf(client, "/agenda/?status=held&zone=UTC", "next") == "/agenda/?from=2025-03-13&status=held&zone=UTC"


def test_agenda_leads_from_a_day_that_is_too_full_to_its_page(client: Client) -> None:
    for number in range(31):
        meeting(f"Talks {number:02}", 12)
    assert ("/day/2025-03-12/" in links(client, "/agenda/"), leaf(client, "/agenda/", "next")) == (
        True,
        "/agenda/?from=2025-03-13",
    )


def test_agenda_with_nothing_to_come_leads_back(client: Client) -> None:
    meeting("Talks", 3)
    assert "/agenda/?from=2025-03-03" in links(client, "/agenda/")
