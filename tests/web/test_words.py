from datetime import date, time

import pytest

from meetings.domain import wording
from meetings.models import Meeting, Place
from meetings.web import words


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-03-10", "2025-03-10", "10 March 2025"),
        ("2025-03-10", "2025-03-16", "10–16 March 2025"),
        ("2025-02-28", "2025-03-02", "28 February – 2 March 2025"),
        ("2024-12-30", "2025-01-05", "30 December 2024 – 5 January 2025"),
    ],
)
def test_days_name_month_and_year_once(first: str, last: str, expected: str) -> None:
    assert wording.days(day(first), day(last)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-03-03", "2025-03-09", "3–9 March"),
        ("2025-02-24", "2025-03-02", "24 February – 2 March"),
    ],
)
def test_short_days_leave_out_the_year(first: str, last: str, expected: str) -> None:
    assert words.short_days(day(first), day(last)) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-03-01", "2025-03-31", "some time in March 2025"),
        ("2024-02-01", "2024-02-29", "some time in February 2024"),
        ("2025-01-01", "2025-12-31", "some time in 2025"),
        ("9999-12-01", "9999-12-31", "some time in December 9999"),
        ("2025-03-10", "2025-03-16", "some time in the week of 10–16 March 2025"),
        ("2025-03-08", "2025-03-09", "some time during 8–9 March 2025"),
        ("2025-03-01", "2025-04-30", "some time during 1 March – 30 April 2025"),
        ("2025-03-08", "2025-03-08", "about 8 March 2025"),
    ],
)
def test_some_time_names_the_interval(first: str, last: str, expected: str) -> None:
    assert words.some_time(day(first), day(last)) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2025-03-12", "2025-03-12", "day", "Wednesday 12 March 2025"),
        ("2025-03-12", "2025-03-14", "day", "Wednesday to Friday, 12–14 March 2025"),
        ("2025-03-12", "2025-03-28", "day", "12–28 March 2025"),
        ("2025-03-10", "2025-03-16", "week", "Some time in the week of 10–16 March 2025"),
    ],
)
def test_dates_say_days_or_some_time(start: str, end: str, precision: str, expected: str) -> None:
    event = Meeting(starts_on=day(start), ends_on=day(end), date_precision=precision)
    assert words.dates(event) == expected


def test_dates_of_an_undated_meeting_say_so() -> None:
    assert words.dates(Meeting()) == "Day not told"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Paris", "Paris time"),
        ("America/New_York", "New York time"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires time"),
        ("+03:00", "UTC+3"),
        ("-03:30", "UTC−3:30"),
        ("UTC", "UTC"),
        ("GMT", "GMT"),
        ("", "time zone not told"),
    ],
)
def test_zone_is_told_in_words(name: str, expected: str) -> None:
    assert words.zone(name) == expected


def test_time_that_nobody_told_is_not_midnight() -> None:
    assert words.at_time(Meeting(starts_on=day("2025-03-12"))) == ""


@pytest.mark.parametrize(
    ("town", "zone", "expected"),
    [
        ("Port Vila", "Pacific/Efate", "14:00, Port Vila time"),
        ("Port Vila", "Europe/Paris", "14:00, Paris time"),
        ("Port Vila", "", "14:00, time zone not told"),
        ("", "Pacific/Efate", "14:00, Efate time"),
    ],
)
def test_zone_of_the_town_goes_by_the_town(town: str, zone: str, expected: str) -> None:
    there = Place(name=town, country="VU", time_zone="Pacific/Efate")
    assert words.at_time(Meeting(start_time=time(14), time_zone=zone, place=there)) == expected


def test_midnight_is_told_as_such() -> None:
    assert words.at_time(Meeting(start_time=time(0), time_zone="UTC")) == "00:00, UTC"


@pytest.mark.parametrize(
    ("name", "country", "venue", "expected"),
    [
        ("Paris", "FR", "", "Paris, France"),
        ("Paris", "FR", "Élysée Palace", "Élysée Palace, Paris, France"),
        ("", "SA", "", "Saudi Arabia"),
        ("Singapore", "SG", "", "Singapore"),
        ("Atlantis", "ZZ", "", "Atlantis, ZZ"),
    ],
)
def test_place_is_told_from_venue_to_country(name: str, country: str, venue: str, expected: str) -> None:
    assert words.place(Place(name=name, country=country), venue) == expected


def test_count_knows_one_from_many() -> None:
    assert [words.count(n, "party", "parties") for n in (0, 1, 2)] == ["0 parties", "1 party", "2 parties"]
