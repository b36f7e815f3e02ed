from datetime import date, timedelta
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from protego import Protego
from pytest_django import DjangoAssertNumQueries, Settings

from meetings.web.sitemaps import MeetingSitemap
from tests.factories import NOON, ActorFactory, MeetingFactory, ParticipationFactory

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HERE = "https://diary.example.org"


@pytest.fixture(autouse=True)
def here(settings: Settings) -> None:
    settings.SITE_URL = HERE


def addresses(client: Client, address: str) -> list[str]:
    root = ET.fromstring(client.get(address).content)  # noqa: S314  # our own
    return [found.text or "" for found in root.iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize(
    ("address", "is_open"),
    [
        ("/week/2025-W11/", True),
        ("/meeting/0123456789/", True),
        ("/calendar.ics", True),
        ("/sitemap-meetings.xml?p=2", True),
        ("/admin/", False),
        ("/api/v1/meetings/", False),
        ("/embed/week/", False),
        ("/calendar.ics?country=FR", False),
        ("/week/2025-W11/?country=FR", False),
    ],
)
def test_robots_are_told_what_to_leave_alone(client: Client, address: str, is_open: bool) -> None:
    rules = Protego.parse(client.get("/robots.txt").content.decode())
    assert rules.can_fetch(f"{HERE}{address}", "AnyBot") == is_open


def test_robots_are_led_to_the_sitemap(client: Client) -> None:
    response = client.get("/robots.txt")
    rules = RobotFileParser()
    rules.parse(response.content.decode().splitlines())
    assert (response.headers["Content-Type"], rules.site_maps()) == (
        "text/plain; charset=utf-8",
        [f"{HERE}/sitemap.xml"],
    )


def test_sitemap_leads_to_its_parts(client: Client) -> None:
    assert addresses(client, "/sitemap.xml") == [
        f"{HERE}/sitemap-{name}.xml" for name in ("meetings", "actors", "weeks")
    ]


def test_sitemap_of_many_meetings_is_in_pieces(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MeetingSitemap, "limit", 2)
    ids = [MeetingFactory().public_id for _ in range(3)]
    assert addresses(client, "/sitemap.xml")[:2] == [f"{HERE}/sitemap-meetings.xml", f"{HERE}/sitemap-meetings.xml?p=2"]
    pieces = addresses(client, "/sitemap-meetings.xml") + addresses(client, "/sitemap-meetings.xml?p=2")
    assert pieces == [f"{HERE}/meeting/{i}/" for i in ids]


def test_sitemap_tells_when_each_meeting_changed(client: Client) -> None:
    MeetingFactory(changed_at=NOON)
    root = ET.fromstring(client.get("/sitemap-meetings.xml").content)  # noqa: S314  # our own
    assert [found.text for found in root.iter(f"{SITEMAP}lastmod")] == ["2025-03-10"]


def test_hidden_meeting_is_in_no_sitemap(client: Client) -> None:
    meeting = MeetingFactory(is_hidden=True)
    ParticipationFactory(meeting=meeting)
    found = [addresses(client, f"/sitemap-{name}.xml") for name in ("meetings", "actors", "weeks")]
    assert found == [[], [], []]


def test_sitemap_has_who_takes_part_as_who_stands_for_them(client: Client) -> None:
    standing = ActorFactory()
    for actor in (standing, ActorFactory(survivor=standing)):
        ParticipationFactory(actor=actor)
    ActorFactory(name="Nobody Met")
    assert addresses(client, "/sitemap-actors.xml") == [f"{HERE}/actor/{standing.public_id}/"]


def test_sitemap_has_each_week_once(client: Client) -> None:
    for day in (date(2025, 3, 11), date(2025, 3, 12), date(2025, 3, 24), None):
        MeetingFactory(starts_on=day)
    assert addresses(client, "/sitemap-weeks.xml") == [f"{HERE}/week/2025-W11/", f"{HERE}/week/2025-W13/"]


@pytest.mark.parametrize("address", ["/sitemap-nothing.xml", "/sitemap-meetings.xml?p=9", "/sitemap-meetings.xml?p=x"])
def test_sitemap_that_is_none_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/sitemap.xml", 4), ("/sitemap-meetings.xml", 2), ("/sitemap-actors.xml", 2), ("/sitemap-weeks.xml", 1)],
)
def test_queries_are_as_many_for_one_meeting_as_for_three(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int, address: str, queries: int
) -> None:
    for n in range(rows):
        ParticipationFactory(meeting__starts_on=date(2025, 3, 11) + timedelta(days=10 * n))
    with django_assert_num_queries(queries):
        client.get(address)


@pytest.mark.parametrize("address", ["/robots.txt", "/sitemap.xml", "/sitemap-meetings.xml"])
def test_what_robots_read_may_be_kept_for_an_hour(client: Client, address: str) -> None:
    assert client.get(address).headers["Cache-Control"] == "public, max-age=3600"
