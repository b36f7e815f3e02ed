from datetime import date, time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Meeting
from tests.factories import ActorFactory, MeetingFactory, ParticipationFactory, PlaceFactory, ReportFactory

pytestmark = pytest.mark.django_db
WEEK = "/week/2025-W11/"


@pytest.fixture(autouse=True)
def today(settings: Settings) -> date:
    settings.TODAY = date(2025, 3, 12)
    return date(2025, 3, 12)


def meeting(title: str, first: int, last: int | None = None, **fields: object) -> Meeting:
    """A meeting in March 2025, from one day of the month to another."""
    days = {"starts_on": date(2025, 3, first), "ends_on": date(2025, 3, last or first), "date_precision": "day"}
    row: Meeting = MeetingFactory(**{"title": title, "status": "planned", "place": None, **days, **fields})
    return row


def body(client: Client, address: str = WEEK) -> str:
    return client.get(address).content.decode()


def squeezed(client: Client, address: str = WEEK) -> str:
    return " ".join(body(client, address).split())


# ---- ways to a week


def test_home_leads_to_the_current_week(client: Client) -> None:
    assert client.get("/").headers["Location"] == WEEK


def test_home_is_never_kept_by_caches(client: Client) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("asked", "week"),
    [
        ("?date=2025-03-16", "2025-W11"),
        ("?date=2027-01-03", "2026-W53"),
        ("?week=2024-W02", "2024-W02"),
        ("", "2025-W11"),
    ],
)
def test_jump_leads_to_the_week_asked_for(client: Client, asked: str, week: str) -> None:
    assert client.get(f"/week/{asked}").headers["Location"] == f"/week/{week}/"


@pytest.mark.parametrize("asked", ["?date=yesterday", "?date=2025-02-30", "?week=2025-W53", "?date=9999-12-31"])
def test_jump_to_nowhere_says_how_to_ask(client: Client, asked: str) -> None:
    response = client.get(f"/week/{asked}")
    assert (response.status_code, "A day is asked for like 2025-03-12" in response.content.decode()) == (400, True)


def test_week_that_the_year_lacks_is_not_found_in_words(client: Client) -> None:
    response = client.get("/week/2025-W53/")
    assert (response.status_code, "2025 has weeks 1 to 52, and no week 53" in response.content.decode()) == (404, True)


@pytest.mark.parametrize("address", ["/week/0001-W01/", "/week/9999-W51/", "/week/2026-W53/"])
def test_week_at_an_edge_is_shown(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_week_links_its_neighbours(client: Client) -> None:
    page = body(client)
    assert ('href="/week/2025-W10/"' in page, 'href="/week/2025-W12/"' in page) == (True, True)


def test_week_answers_no_post(client: Client) -> None:
    assert client.post(WEEK).status_code == 405


# ---- what it shows


def test_entry_shows_time_place_and_status(client: Client) -> None:
    place = PlaceFactory(name="Paris", folded="paris", country="FR")
    meeting("Ministers", 12, place=place, start_time=time(9, 30), time_zone="Europe/Paris")
    page = body(client)
    assert [w in page for w in ("09:30, Paris time", "Paris, France", "Planned", "flags/FR.svg")] == [True] * 4


@pytest.mark.parametrize(
    ("status", "words"),
    [("cancelled", "Called off"), ("postponed", "Postponed"), ("ongoing", "Under way"), ("proposed", "Proposed")],
)
def test_entry_tells_its_status_in_words_and_shape(client: Client, status: str, words: str) -> None:
    meeting("Ministers", 12, status=status)
    page = body(client)
    assert (f'class="entry card is-{status}' in page, f'<span class="status">{words}</span>' in page) == (True, True)


def test_entry_of_several_days_spans_its_columns(client: Client) -> None:
    meeting("Summit", 12, 14)
    assert "entry bar from-3 to-5" in body(client)


def test_entry_clipped_at_the_end_says_until_when(client: Client) -> None:
    meeting("Summit", 15, 18)
    assert ("from-6 to-7 goes-on" in body(client), "until 18 March" in squeezed(client)) == (True, True)


def test_entry_clipped_at_the_start_says_from_when(client: Client) -> None:
    meeting("Summit", 8, 11)
    assert ("from-1 to-2 goes-back" in body(client), "from 8 March" in squeezed(client)) == (True, True)


def test_entry_of_several_days_under_way_says_which_day_it_is(client: Client) -> None:
    meeting("Summit", 11, 14)
    assert "Day 2 of 4" in body(client)


def test_entry_without_a_day_stands_in_the_band(client: Client) -> None:
    meeting("Calls", 10, 16, date_precision="week")
    assert "Some time in the week of 10–16 March 2025" in body(client)


def test_band_alone_still_leads_to_weeks_with_days(client: Client) -> None:
    meeting("Calls", 1, 31, date_precision="month")
    meeting("Ministers", 3)
    page = squeezed(client)
    assert [w in page for w in ("talks on a known day of", 'before, <a href="/week/2025-W10/">')] == [True, True]


def test_empty_week_links_the_nearest_with_talks(client: Client) -> None:
    meeting("Before", 3)
    meeting("Long before", 1)
    meeting("After", 24)
    page = squeezed(client)
    told = ["No article tells of talks in this week." in page]
    links = ['before, <a href="/week/2025-W10/">' in page, 'after, <a href="/week/2025-W13/">' in page]
    assert told + links == [True] * 3


def test_empty_calendar_says_so(client: Client) -> None:
    assert "Nor does any article tell of talks at another time yet." in body(client)


def test_hidden_meeting_is_not_shown(client: Client) -> None:
    meeting("Taken out", 12, is_hidden=True)
    assert "Taken out" not in body(client)


def test_long_list_of_parties_waits_behind_more(client: Client) -> None:
    row = meeting("Plenary", 12)
    for rank in range(30):
        ParticipationFactory(meeting=row, actor=None, party=None, name=f"Delegation {rank}", rank=rank)
    assert "+ 24 more" in body(client)


def test_summary_counts_meetings_parties_and_articles(client: Client) -> None:
    row, other = meeting("Talks", 12), meeting("More talks", 13)
    france = ActorFactory(kind="country", code="FR", name="France")
    envoy = ActorFactory(kind="person", code=None, name="An envoy")
    ParticipationFactory(meeting=row, actor=envoy, party=france)
    ParticipationFactory(meeting=other, actor=france, party=france)
    report = ReportFactory(meeting=row)
    ReportFactory(meeting=row, article=report.article)
    assert "2 meetings · 1 party · from 1 article" in body(client)


def test_today_is_marked(client: Client) -> None:
    meeting("Talks", 12)
    assert 'class="day day-3 is-today"' in body(client)


def test_empty_days_are_narrow_beside_full_ones(client: Client) -> None:
    meeting("Talks", 12)
    meeting("Summit", 14, 15)
    assert 'class="week slim-1 slim-2 slim-4 lean-5 lean-6 slim-7"' in body(client)


def test_words_from_articles_are_escaped(client: Client) -> None:
    row = meeting("<script>alert(1)</script>", 12)
    ParticipationFactory(meeting=row, actor=None, party=None, name="<img src=x>")
    page = body(client)
    assert ("<script>" in page, "<img src=x>" in page, "&lt;script&gt;" in page) == (False, False, True)


# ---- how it is served


def test_page_may_be_kept_for_a_minute(client: Client) -> None:
    assert client.get(WEEK).headers["Cache-Control"] == "public, max-age=60"


def test_page_of_someone_logged_in_is_kept_by_nobody_else(admin_client: Client) -> None:
    assert admin_client.get(WEEK).headers["Cache-Control"] == "private, no-cache"


def test_page_varies_by_who_is_logged_in(client: Client) -> None:
    assert "Cookie" in client.get(WEEK).headers["Vary"]


def test_reader_gets_no_cookie(client: Client) -> None:
    client.get(WEEK)
    assert len(client.cookies) == 0


def test_page_has_no_inline_style_or_script(client: Client) -> None:
    meeting("Summit", 11, 14)
    page = body(client)
    scripts = page.replace('<script src="/static/meetings/reader.js" defer></script>', "")
    assert ("style=" in page, "<style" in page, "<script" in scripts, "onclick" in page) == (False,) * 4


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for number in range(rows):
        row = meeting(f"Talks {number}", 12, place=PlaceFactory())
        ParticipationFactory(meeting=row)
        ParticipationFactory(meeting=row)
        ReportFactory(meeting=row)
    with django_assert_num_queries(6):
        client.get(WEEK)
