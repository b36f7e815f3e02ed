"""What holds of the week, the month, the day and the agenda alike."""

import re
from datetime import date, time

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from tests.factories import ActorFactory, ParticipationFactory, PlaceFactory, ReportFactory
from tests.web.calendar import VIEWS, joined, links, meeting, squeezed, titles

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("view", VIEWS)]


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 12)


def test_view_shows_a_meeting_of_its_day(client: Client, view: str) -> None:
    meeting("Talks", 12)
    assert titles(client, view) == ["Talks"]


@pytest.mark.parametrize(("status", "words"), [("cancelled", "Called off"), ("postponed", "Postponed")])
def test_view_shows_what_was_called_off_in_words_and_shape(client: Client, view: str, status: str, words: str) -> None:
    meeting("Talks", 12, status=status)
    page = squeezed(client, view)
    assert (f'is-{status}"' in page, f'<span class="status">{words}</span>' in page) == (True, True)


def test_view_shows_what_spans_its_day_once(client: Client, view: str) -> None:
    meeting("Summit", 11, 14)
    assert titles(client, view) == ["Summit"]


@pytest.mark.parametrize(("first", "last", "precision"), [(10, 16, "week"), (1, 31, "month")])
def test_view_keeps_what_has_no_day_in_a_band(client: Client, view: str, first: int, last: int, precision: str) -> None:
    meeting("Calls", first, last, date_precision=precision)
    page = squeezed(client, view)
    band = page[page.index('class="band"') : page.index("</section>", page.index('class="band"'))]
    assert "Calls" in band


def test_view_leaves_out_what_is_known_to_the_year_alone(client: Client, view: str) -> None:
    meeting("Some year", 1, 31, date_precision="year")
    assert titles(client, view) == []


def test_view_leaves_out_the_hidden(client: Client, view: str) -> None:
    meeting("Taken out", 12, is_hidden=True)
    assert titles(client, view) == []


def test_views_lead_to_one_another(client: Client, view: str) -> None:
    assert {"/day/2025-03-12/", "/week/2025-W11/", "/month/2025-03/", "/agenda/?from=2025-03-12"} <= set(
        links(client, view)
    )


def test_present_view_is_marked(client: Client, view: str) -> None:
    name = view.split("/")[1].capitalize()
    assert f'aria-current="page">{name}</a>' in squeezed(client, view)


# ---- the clock


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "09:30, Paris time"),
        ("zone=UTC", "08:30, UTC"),
        ("zone=Asia/Tokyo", "17:30, Tokyo time"),
        ("zone=Pacific/Honolulu", "22:30, Honolulu time, 11 March"),
    ],
)
def test_time_is_told_by_the_clock_that_is_asked_for(client: Client, view: str, query: str, told: str) -> None:
    meeting("Talks", 12, start_time=time(9, 30), time_zone="Europe/Paris")
    assert f'<span class="clock">{told}</span>' in squeezed(client, joined(view, query))


def test_time_of_an_unknown_zone_says_so_by_any_clock(client: Client, view: str) -> None:
    meeting("Talks", 12, start_time=time(9, 30))
    assert "09:30, time zone not told" in squeezed(client, joined(view, "zone=UTC"))


def test_clock_is_kept_by_every_link_of_the_calendar(client: Client, view: str) -> None:
    meeting("Talks", 12)
    rooms = ("/week/", "/month/", "/day/", "/agenda/")
    calendar = [link for link in links(client, joined(view, "zone=UTC")) if link.startswith(rooms)]
    assert [link for link in calendar if "zone=UTC" not in link] == []


@pytest.mark.parametrize("zone", ["Mars/Olympus", "utc", "../../etc/passwd", "%00", "Europe"])
def test_clock_that_is_none_is_refused(client: Client, view: str, zone: str) -> None:
    response = client.get(joined(view, f"zone={zone}"))
    assert (response.status_code, "is no time zone: write Europe/Paris" in response.content.decode()) == (400, True)


# ---- what is chosen


def test_choice_narrows_the_view(client: Client, view: str) -> None:
    meeting("Wanted", 12, status="held")
    meeting("Other", 12)
    assert titles(client, joined(view, "status=held")) == ["Wanted"]


def test_choices_are_combined(client: Client, view: str) -> None:
    france, envoy = ActorFactory(kind="country", code="FR", name="France"), ActorFactory()
    wanted = meeting("Wanted", 12, place=PlaceFactory(name="Paris"), format="hybrid", kind="talks")
    ParticipationFactory(meeting=wanted, actor=envoy, party=france)
    ParticipationFactory(meeting=meeting("Other", 12, format="hybrid"), actor=france)
    asked = f"actor={envoy.public_id}&party=FR&country=FR&place=paris,FR&format=hybrid&kind=talks&q=wanted"
    assert titles(client, joined(view, asked)) == ["Wanted"]


def test_choice_is_kept_by_every_link_of_the_calendar(client: Client, view: str) -> None:
    meeting("Talks", 12, status="held")
    meeting("Long", 11, 14, status="held")
    rooms = ("/week/", "/month/", "/day/", "/agenda/")
    calendar = {link for link in links(client, joined(view, "status=held")) if link.startswith(rooms)}
    lost = {link for link in calendar if "status=held" not in link}
    assert lost == {view}  # without the choice, by its chip and by “show all”


def test_choice_is_kept_by_the_jump_to_a_day(client: Client, view: str) -> None:
    page = squeezed(client, joined(view, "status=held&zone=UTC"))
    form = page[page.index('class="jump"') : page.index("</form>", page.index('class="jump"'))]
    kept = ['name="status" value="held"' in form, 'name="zone" value="UTC"' in form]
    assert kept == [True, True]


def test_figure_stands_beside_each_value(client: Client, view: str) -> None:
    for status in ("held", "held", "planned"):
        meeting("Talks", 12, status=status)
    page = squeezed(client, joined(view, "status=held"))
    figures = re.findall(r'name="status" value="(\w+)" (?:checked)?>.*?"figure">(\d+)</span>', page)
    assert figures == [("planned", "1"), ("held", "2")]


def test_empty_fields_of_the_form_leave_the_address(client: Client, view: str) -> None:
    response = client.get(joined(view, "q=&status=held&zone="))
    assert (response.status_code, response.headers["Location"]) == (302, joined(view, "status=held"))


def test_bad_value_is_refused_in_words(client: Client, view: str) -> None:
    response = client.get(joined(view, "status=x&country=ZZ"))
    page = response.content.decode()
    told = ["Where: ZZ is no country" in page, "Status: x is none of: planned, ongoing" in page]
    assert (response.status_code, told) == (400, [True, True])


def test_nothing_that_fits_offers_to_show_all(client: Client, view: str) -> None:
    meeting("Talks", 12)
    page = squeezed(client, joined(view, "status=held"))
    told = ["No meetings here fit what you chose." in page, f'<a href="{view}">show all meetings</a>' in page]
    assert told == [True, True]


def test_words_that_are_asked_for_are_escaped(client: Client, view: str) -> None:
    assert "<script>" not in client.get(joined(view, "q=%22%3E%3Cscript%3E")).content.decode()


def test_view_leads_to_the_subscription_of_what_is_chosen(client: Client, view: str) -> None:
    assert "/subscribe/?status=held" in links(client, joined(view, "status=held&zone=UTC"))


# ---- somebody by name


def test_name_that_one_person_has_is_chosen(client: Client, view: str) -> None:
    envoy = ActorFactory(name="Ada Kern")
    response = client.get(joined(view, "who=ada+kern&status=held"))
    chosen = joined(view, f"actor={envoy.public_id}&status=held")
    assert response.headers["Location"] == chosen


def test_name_that_two_have_is_asked_about(client: Client, view: str) -> None:
    both = [ActorFactory(name="Li Hui", position=office) for office in ("envoy", "minister")]
    found = links(client, joined(view, "who=Li+Hui"))
    assert {joined(view, f"actor={actor.public_id}") for actor in both} <= set(found)


# ---- what it costs


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int, view: str
) -> None:
    france = ActorFactory(kind="country", code="FR", name="France")
    place = PlaceFactory(name="Paris")
    for number in range(rows):
        row = meeting(f"Talks {number}", 12, place=place)
        ParticipationFactory(meeting=row, party=france)
        ParticipationFactory(meeting=row)
        ReportFactory(meeting=row)
        ReportFactory(meeting=meeting(f"Long {number}", 12, 14, place=place))
        ReportFactory(meeting=meeting(f"Vague {number}", 10, 16, place=place, date_precision="week"))
    expected = {"week": 8, "month": 7, "day": 8, "agenda": 10}[view.split("/")[1]]
    with django_assert_num_queries(expected):
        client.get(joined(view, "party=FR&place=paris,FR"))


def test_reader_gets_no_cookie(client: Client, view: str) -> None:
    client.get(joined(view, "zone=UTC&status=held"))
    assert len(client.cookies) == 0


def test_view_leads_programs_to_the_feeds_of_what_is_chosen(client: Client, view: str) -> None:
    page = squeezed(client, joined(view, "status=held"))
    found = re.findall(r'<link rel="alternate" type="[^"]+" title="[^"]+" href="([^"]+)"', page)
    assert [address[address.rindex("/") :] for address in found] == [
        "/calendar.ics?status=held",
        "/meetings.atom?status=held",
    ]
