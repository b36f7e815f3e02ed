"""What a subscription is narrowed to, and what its readers are told of the rest."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Meeting, MeetingRedirect
from meetings.web.feeds.choice import Choice
from tests.factories import NOON, ActorFactory, FallenMeetingFactory, ParticipationFactory, PlaceFactory
from tests.web.feeds.rfc5545 import read
from tests.web.feeds.rows import TODAY, told_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY


def summaries(client: Client, query: str) -> list[str]:
    """What the calendar and the Atom feed of a choice hold, which is the same."""
    return [event.text("SUMMARY") for event in read(client.get(f"/calendar.ics{query}").content).all("VEVENT")]


def with_actor(title: str, **fields: object) -> Meeting:
    meeting = told_meeting(title=title, **fields)
    ParticipationFactory(meeting=meeting, actor=ActorFactory(kind="country", code="PL", name="Poland", names=[]))
    return meeting


def test_calendar_holds_what_is_chosen(client: Client) -> None:
    told_meeting(title="In Oslo", place=PlaceFactory(country="NO"))
    told_meeting(title="In Paris")
    assert summaries(client, "?country=NO") == ["In Oslo"]


def test_filters_narrow_together(client: Client) -> None:
    with_actor("Held", status="held")
    told_meeting(title="Held without them", status="held")
    assert summaries(client, "?party=PL&status=held") == ["Held"]


@pytest.mark.parametrize("query", ["?from=2031-01-01&to=2031-02-01", "?week=2025-W20", "?page=3", "?zone=UTC"])
def test_days_of_a_view_are_dropped(client: Client, query: str) -> None:
    told_meeting(title="Today")
    assert summaries(client, query) == ["Today"]


def test_choice_has_one_spelling() -> None:
    spellings = ("status=held&country=NO&country=FR&from=2025-01-01", "country=FR&country=NO&status=held&vague=0")
    assert {Choice.read(QueryDict(s)).query for s in spellings} == {"?country=FR&country=NO&status=held"}


def test_choice_is_named_by_what_it_is_narrowed_to() -> None:
    ActorFactory(kind="country", code="PL", name="Poland")
    named = Choice.read(QueryDict("party=PL&country=FR&status=cancelled&kind=summit&q=gas")).name
    assert named == "Diplomatic meetings: Poland, in France, called off, summit, “gas”"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?country=ZZ", "“country”: ZZ is no country’s code"),
        ("?actor=Nobody", "“actor”: no actor is called Nobody"),
        ("?status=maybe", "“status”: maybe is none of"),
        ("?vague=<b>", "“vague” is 1 or 0, not &lt;b&gt;."),
    ],
)
@pytest.mark.parametrize("address", ["/calendar.ics", "/meetings.atom", "/subscribe/"])
def test_what_cannot_be_chosen_is_refused_in_words(client: Client, address: str, query: str, words: str) -> None:
    response = client.get(address + query)
    told = response.content.decode().replace("&#x27;", "’")
    assert (response.status_code, words in told) == (400, True)


@pytest.mark.parametrize(("status", "summary"), [("cancelled", "Called off: Talks"), ("postponed", "Postponed: Talks")])
def test_what_leaves_a_choice_by_being_off_says_so(client: Client, status: str, summary: str) -> None:
    told_meeting(title="Talks", status=status)
    assert summaries(client, "?status=planned") == [summary]


def test_what_left_a_choice_long_ago_is_told_no_more(client: Client) -> None:
    told_meeting(status="cancelled", changed_at=NOON - timedelta(days=20))
    assert summaries(client, "?status=planned") == []


def test_what_was_taken_out_is_told_where_it_was_chosen(client: Client) -> None:
    told_meeting(title="In Paris", is_hidden=True)
    assert [summaries(client, f"?country={code}") for code in ("FR", "NO")] == [["Taken out: In Paris"], []]


def test_id_that_fell_away_is_told_where_what_it_leads_to_is_chosen(client: Client) -> None:
    fallen = FallenMeetingFactory(title="Old")
    MeetingRedirect.objects.create(old_id=fallen.public_id, meeting=told_meeting(title="In Paris"))
    FallenMeetingFactory(title="Untold")
    found = [summaries(client, query) for query in ("?country=FR", "?country=NO", "")]
    assert found == [
        ["In Paris", "Told elsewhere: Old"],
        [],
        ["In Paris", "Taken out: Untold", "Told elsewhere: Old"],
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_choice_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    poland = ActorFactory(kind="country", code="PL", name="Poland")
    for _ in range(rows):
        ParticipationFactory(meeting=told_meeting(), actor=poland)
    with django_assert_num_queries(10):
        client.get("/calendar.ics?party=PL&country=FR&status=planned")


# ---- the page that tells of it


def test_page_gives_the_addresses_of_the_choice(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://diary.example.org"
    html = client.get("/subscribe/?status=held&country=FR&from=2025-01-01").content.decode()
    assert [
        f"{address}?country=FR&amp;status=held" in html
        for address in (
            "webcal://diary.example.org/calendar.ics",
            "https://diary.example.org/calendar.ics",
            "https://diary.example.org/meetings.atom",
        )
    ] == [True] * 3


def test_page_leads_to_the_addresses_with_what_has_no_day(client: Client) -> None:
    pages = [client.get(f"/subscribe/{query}").content.decode() for query in ("?country=FR", "?country=FR&vague=1")]
    assert ['href="/subscribe/?country=FR&amp;vague=1"' in pages[0], 'href="/subscribe/?country=FR"' in pages[1]] == [
        True,
        True,
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_only_for_what_is_chosen(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    ActorFactory(kind="country", code="PL", name="Poland")
    for _ in range(rows):
        told_meeting()
    with django_assert_num_queries(1):
        client.get("/subscribe/?party=PL")
