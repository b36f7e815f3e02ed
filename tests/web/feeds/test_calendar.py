from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.test import Client
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.models import Meeting, MeetingRedirect
from tests.factories import NOON, ActorFactory, FallenMeetingFactory, MeetingFactory, ParticipationFactory
from tests.web.feeds.rfc5545 import Component, in_utc, read
from tests.web.feeds.rows import SENTENCE, TODAY, told_meeting

pytestmark = pytest.mark.django_db
FEED = "/calendar.ics"


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY
    settings.SITE_URL = "https://diary.example.org"
    settings.FEED_AUTHORITY = "diary.example.org"


def calendar(client: Client, address: str = FEED) -> Component:
    """The calendar at an address, read by the library and by the strict reader."""
    body = client.get(address).content
    Calendar.from_ical(body)
    return read(body)


def event(client: Client, address: str = FEED) -> Component:
    (found,) = calendar(client, address).all("VEVENT")
    return found


def value(part: Component, name: str) -> tuple[dict[str, str], str]:
    prop = part.one(name)
    assert prop is not None
    return prop.parameters, prop.raw


# ---- the calendar


def test_calendar_without_meetings_is_still_one(client: Client) -> None:
    assert calendar(client).all("VEVENT") == []


def test_calendar_is_named_in_the_old_way_and_the_new(client: Client) -> None:
    found = calendar(client)
    assert (found.text("NAME"), value(found, "X-WR-CALNAME")[1]) == ("Diplomatic meetings", "Diplomatic meetings")


def test_calendar_says_how_often_to_ask(client: Client) -> None:
    assert value(calendar(client), "REFRESH-INTERVAL") == ({"VALUE": "DURATION"}, "PT1H")


def test_calendar_says_where_it_is_from(client: Client) -> None:
    assert value(calendar(client), "SOURCE") == ({"VALUE": "URI"}, "https://diary.example.org/calendar.ics")


def test_same_rows_are_the_same_bytes(client: Client) -> None:
    told_meeting(start_time=time(10), time_zone="Europe/Paris")
    assert client.get(FEED).content == client.get(FEED).content


def test_calendar_is_of_its_own_type(client: Client) -> None:
    headers = client.get(FEED).headers
    assert (headers["Content-Type"], headers["Content-Disposition"]) == (
        "text/calendar; charset=utf-8",
        'inline; filename="diplotrack.ics"',
    )


# ---- when


def test_meeting_without_a_time_is_a_day(client: Client) -> None:
    told_meeting()
    found = event(client)
    assert (value(found, "DTSTART"), value(found, "DTEND")) == (
        ({"VALUE": "DATE"}, "20250312"),
        ({"VALUE": "DATE"}, "20250313"),
    )


def test_end_of_several_days_is_the_day_after(client: Client) -> None:
    told_meeting(until=date(2025, 3, 14))
    assert value(event(client), "DTEND") == ({"VALUE": "DATE"}, "20250315")


def test_time_stands_in_its_zone(client: Client) -> None:
    told_meeting(start_time=time(9, 30), time_zone="Europe/Paris")
    assert value(event(client), "DTSTART") == ({"TZID": "Europe/Paris"}, "20250312T093000")


@pytest.mark.parametrize(
    ("zone", "day", "moment"),
    [
        ("Europe/Paris", date(2025, 3, 12), datetime(2025, 3, 12, 9, tzinfo=UTC)),
        ("Europe/Paris", date(2025, 7, 1), datetime(2025, 7, 1, 8, tzinfo=UTC)),
        ("Europe/Dublin", date(2025, 7, 1), datetime(2025, 7, 1, 9, tzinfo=UTC)),
        ("America/Santiago", date(2025, 3, 12), datetime(2025, 3, 12, 13, tzinfo=UTC)),
        ("America/Santiago", date(2025, 7, 1), datetime(2025, 7, 1, 14, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2025, 3, 12), datetime(2025, 3, 11, 23, tzinfo=UTC)),
        ("Africa/Casablanca", date(2025, 3, 12), datetime(2025, 3, 12, 10, tzinfo=UTC)),
        ("Asia/Tokyo", date(2025, 3, 12), datetime(2025, 3, 12, 1, tzinfo=UTC)),
        ("Asia/Kathmandu", date(2025, 3, 12), datetime(2025, 3, 12, 4, 15, tzinfo=UTC)),
        ("+05:30", date(2025, 3, 12), datetime(2025, 3, 12, 4, 30, tzinfo=UTC)),
        ("UTC", date(2025, 3, 12), datetime(2025, 3, 12, 10, tzinfo=UTC)),
    ],
)
def test_time_is_the_moment_by_the_table_in_the_file(client: Client, zone: str, day: date, moment: datetime) -> None:
    told_meeting(day=day, start_time=time(10), time_zone=zone)
    found = calendar(client)
    start = found.all("VEVENT")[0].one("DTSTART")
    assert start is not None
    assert in_utc(found, start) == moment


def test_zone_has_one_table_however_many_meetings(client: Client) -> None:
    for _ in range(3):
        told_meeting(start_time=time(10), time_zone="Europe/Paris")
    assert [zone.text("TZID") for zone in calendar(client).all("VTIMEZONE")] == ["Europe/Paris"]


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "Europe", "+99:00"])
def test_time_of_an_unknown_zone_is_told_in_words_alone(client: Client, zone: str) -> None:
    told_meeting(start_time=time(10), time_zone=zone)
    found = event(client)
    assert (value(found, "DTSTART"), "10:00" in found.text("DESCRIPTION")) == (({"VALUE": "DATE"}, "20250312"), True)


def test_time_of_the_first_of_several_days_lasts_to_the_end_of_the_last(client: Client) -> None:
    told_meeting(until=date(2025, 3, 13), start_time=time(10), time_zone="Asia/Tokyo")
    assert value(event(client), "DTEND") == ({"TZID": "Asia/Tokyo"}, "20250314T000000")


# ---- what


def test_event_keeps_the_id_of_its_meeting(client: Client) -> None:
    meeting = told_meeting()
    assert event(client).text("UID") == f"{meeting.public_id}@diary.example.org"


def test_event_tells_its_last_material_change(client: Client) -> None:
    told_meeting(sequence=3, changed_at=datetime(2025, 3, 11, 8, 30, 15, 999, tzinfo=UTC))
    found = event(client)
    assert [found.text(name) or value(found, name)[1] for name in ("SEQUENCE", "LAST-MODIFIED", "DTSTAMP")] == [
        "3",
        "20250311T083015Z",
        "20250311T083015Z",
    ]


@pytest.mark.parametrize(
    ("told", "status", "summary"),
    [
        ("planned", "CONFIRMED", "Ministers in Paris"),
        ("held", "CONFIRMED", "Ministers in Paris"),
        ("ongoing", "CONFIRMED", "Ministers in Paris"),
        ("proposed", "TENTATIVE", "Proposed: Ministers in Paris"),
        ("postponed", "TENTATIVE", "Postponed: Ministers in Paris"),
        ("cancelled", "CANCELLED", "Called off: Ministers in Paris"),
    ],
)
def test_event_tells_its_status(client: Client, told: str, status: str, summary: str) -> None:
    told_meeting(status=told)
    found = event(client)
    assert (found.text("STATUS"), found.text("SUMMARY")) == (status, summary)


def test_denied_plan_is_tentative(client: Client) -> None:
    told_meeting().reports.update(is_denial=True, denied_by="The Kremlin")
    found = event(client)
    assert (found.text("STATUS"), found.text("SUMMARY")) == ("TENTATIVE", "Denied: Ministers in Paris")


def test_event_takes_nobodys_time(client: Client) -> None:
    told_meeting()
    assert event(client).text("TRANSP") == "TRANSPARENT"


def test_description_tells_who_and_the_sentence_with_its_source(client: Client) -> None:
    meeting = told_meeting()
    poland = ActorFactory(kind="country", code="PL", name="Poland")
    kern = ActorFactory(name="Ada Kern")
    ParticipationFactory(meeting=meeting, actor=kern, party=poland, position="minister", role="chair")
    article = meeting.reports.get().article
    assert event(client).text("DESCRIPTION").split("\n") == [
        "Wednesday 12 March 2025",
        "Planned",
        "Paris, France",
        "",
        "Who takes part:",
        "– Ada Kern (minister, Poland; chair)",
        "",
        f"“{SENTENCE}”",
        f"— The Gazette, 10 March 2025: https://diary.example.org/article/{article.pk}/",
        "",
        f"Every fact with its sentence: https://diary.example.org/meeting/{meeting.public_id}/",
    ]


def test_event_names_nobody_as_attending(client: Client) -> None:
    ParticipationFactory(meeting=told_meeting())
    assert [event(client).one(name) for name in ("ATTENDEE", "ORGANIZER")] == [None, None]


def test_characters_that_no_calendar_holds_are_left_out(client: Client) -> None:
    told_meeting(title="Talks\x0b of\x1f both")
    assert event(client).text("SUMMARY") == "Talks  of  both"


# ---- which


@pytest.mark.parametrize(
    ("first", "last", "is_there"),
    [(-31, -31, False), (-30, -30, True), (-40, -30, True), (365, 365, True), (365, 370, True), (366, 366, False)],
)
def test_calendar_reaches_from_a_month_back_to_a_year_ahead(
    client: Client, first: int, last: int, is_there: bool
) -> None:
    told_meeting(day=TODAY + timedelta(days=first), until=TODAY + timedelta(days=last))
    assert len(calendar(client).all("VEVENT")) == int(is_there)


@pytest.mark.parametrize("precision", ["week", "month", "year"])
def test_vague_meeting_is_left_out(client: Client, precision: str) -> None:
    told_meeting(date_precision=precision)
    assert calendar(client).all("VEVENT") == []


def test_meeting_without_a_day_is_left_out(client: Client) -> None:
    told_meeting(day=None)
    assert calendar(client).all("VEVENT") == []


def test_vague_meeting_asked_for_is_tentative_and_spans_its_time(client: Client) -> None:
    told_meeting(day=date(2025, 3, 10), until=date(2025, 3, 16), date_precision="week")
    found = event(client, f"{FEED}?vague=1")
    assert (found.text("STATUS"), value(found, "DTSTART")[1], value(found, "DTEND")[1], found.text("TRANSP")) == (
        "TENTATIVE",
        "20250310",
        "20250317",
        "TRANSPARENT",
    )


@pytest.mark.parametrize(
    "days", [{"day": None}, {"day": date(2025, 1, 1), "until": date(2025, 12, 31), "date_precision": "year"}]
)
def test_meeting_without_a_day_asked_for_stands_where_it_was_first_told(client: Client, days: dict[str, date]) -> None:
    Meeting.objects.filter(pk=told_meeting(**days).pk).update(created_at=datetime(2025, 3, 10, tzinfo=UTC))
    found = event(client, f"{FEED}?vague=1")
    assert (found.text("STATUS"), value(found, "DTSTART")[1]) == ("TENTATIVE", "20250310")


def test_wrong_vagueness_is_refused_in_words(client: Client) -> None:
    response = client.get(f"{FEED}?vague=very")
    assert (response.status_code, "“vague” is 1 or 0, not very." in response.content.decode()) == (400, True)


# ---- what has gone


def test_meeting_taken_out_is_cancelled(client: Client) -> None:
    told_meeting(is_hidden=True, sequence=4)
    found = event(client)
    assert (found.text("STATUS"), found.text("SUMMARY"), value(found, "SEQUENCE")[1]) == (
        "CANCELLED",
        "Taken out: Ministers in Paris",
        "4",
    )


def test_id_that_fell_away_is_cancelled_and_leads_on(client: Client) -> None:
    standing = told_meeting(day=date(2026, 9, 1))
    fallen = FallenMeetingFactory(sequence=7)
    MeetingRedirect.objects.create(old_id=fallen.public_id, meeting=standing)
    found = event(client)
    assert [found.text(name) for name in ("UID", "STATUS", "SEQUENCE", "RELATED-TO")] == [
        f"{fallen.public_id}@diary.example.org",
        "CANCELLED",
        "7",
        f"{standing.public_id}@diary.example.org",
    ]


@pytest.mark.parametrize("days_ago", [15, 400])
def test_what_went_long_ago_is_told_no_more(client: Client, days_ago: int) -> None:
    FallenMeetingFactory(fell_at=NOON - timedelta(days=days_ago))
    told_meeting(is_hidden=True, changed_at=NOON - timedelta(days=days_ago))
    assert calendar(client).all("VEVENT") == []


def test_vague_meeting_that_fell_is_told_to_those_who_had_it(client: Client) -> None:
    FallenMeetingFactory(date_precision="month")
    assert [len(calendar(client, f"{FEED}{query}").all("VEVENT")) for query in ("", "?vague=1")] == [0, 1]


# ---- one meeting


def test_meeting_has_a_calendar_of_its_own(client: Client) -> None:
    told_meeting()
    meeting = told_meeting(title="Two in Oslo", day=date(2031, 1, 1))
    assert event(client, f"/meeting/{meeting.public_id}.ics").text("SUMMARY") == "Two in Oslo"


def test_calendar_of_an_id_that_fell_away_cancels_it_beside_what_it_leads_to(client: Client) -> None:
    standing, fallen = told_meeting(), FallenMeetingFactory()
    MeetingRedirect.objects.create(old_id=fallen.public_id, meeting=standing)
    events = calendar(client, f"/meeting/{fallen.public_id}.ics").all("VEVENT")
    assert [(e.text("UID").partition("@")[0], e.text("STATUS")) for e in events] == [
        (standing.public_id, "CONFIRMED"),
        (fallen.public_id, "CANCELLED"),
    ]


def test_calendar_of_an_id_that_fell_long_ago_leads_on(client: Client) -> None:
    standing = told_meeting()
    MeetingRedirect.objects.create(old_id="0ld1d0ld1d", meeting=standing)
    response = client.get("/meeting/0ld1d0ld1d.ics")
    assert (response.status_code, response.headers["Location"]) == (301, f"/meeting/{standing.public_id}.ics")


def test_calendar_of_no_meeting_is_not_found(client: Client) -> None:
    assert client.get("/meeting/0000000000.ics").status_code == 404


def test_calendar_of_a_meeting_taken_out_long_ago_is_not_found(client: Client) -> None:
    meeting = told_meeting(is_hidden=True, changed_at=NOON - timedelta(days=60))
    assert client.get(f"/meeting/{meeting.public_id}.ics").status_code == 404


# ---- how it is asked


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("address", [FEED, f"{FEED}?vague=1"])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int, address: str
) -> None:
    for _ in range(rows):
        meeting = told_meeting()
        ParticipationFactory(meeting=meeting, party=ActorFactory(kind="country", code=None))
        told_meeting(is_hidden=True)
        fallen = FallenMeetingFactory()
        MeetingRedirect.objects.create(old_id=fallen.public_id, meeting=meeting)
    with django_assert_num_queries(10):
        client.get(address)


def test_meeting_that_nobody_tells_of_is_there_all_the_same(client: Client) -> None:
    MeetingFactory(title="Bare", starts_on=TODAY, place=None)
    assert event(client).text("SUMMARY") == "Bare"
