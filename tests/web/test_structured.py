"""What machines read on a meeting's page."""

import json
import re
from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from meetings.models import Meeting
from tests.domain.extractions import article, report, take_in, told
from tests.factories import NOON, ActorFactory, ParticipationFactory, PlaceFactory, ReportFactory
from tests.web.feeds.rows import TODAY, told_meeting

pytestmark = pytest.mark.django_db
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(autouse=True)
def today(settings: Settings) -> None:
    settings.TODAY = TODAY
    settings.SITE_URL = "https://diary.example.org"


def html(client: Client, meeting: Meeting) -> str:
    return client.get(f"/meeting/{meeting.public_id}/").content.decode()


def event(client: Client, meeting: Meeting) -> dict[str, Any]:
    (text,) = SCRIPT.findall(html(client, meeting))
    found: dict[str, Any] = json.loads(text)
    return found


def test_page_tells_the_event_to_machines(client: Client) -> None:
    meeting = told_meeting(format="in_person")
    found = event(client, meeting)
    assert {name: found[name] for name in ("@type", "@id", "name", "startDate", "endDate", "eventAttendanceMode")} == {
        "@type": "Event",
        "@id": f"https://diary.example.org/meeting/{meeting.public_id}/",
        "name": "Ministers in Paris",
        "startDate": "2025-03-12",
        "endDate": "2025-03-12",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    }


@pytest.mark.parametrize(
    ("status", "told_status"),
    [
        ("planned", "https://schema.org/EventScheduled"),
        ("ongoing", "https://schema.org/EventScheduled"),
        ("held", "https://schema.org/EventScheduled"),
        ("postponed", "https://schema.org/EventPostponed"),
        ("cancelled", "https://schema.org/EventCancelled"),
        ("proposed", None),
    ],
)
def test_event_has_the_true_status(client: Client, status: str, told_status: str | None) -> None:
    assert event(client, told_meeting(status=status)).get("eventStatus") == told_status


def test_denied_plan_has_no_status(client: Client) -> None:
    meeting = told_meeting()
    ReportFactory(meeting=meeting, is_denial=True, article__published_on=date(2025, 3, 11))
    assert "eventStatus" not in event(client, meeting)


def test_moved_meeting_is_rescheduled_and_tells_its_former_day(client: Client) -> None:
    old = report(day=date(2025, 3, 11), anchor=0)
    new = report(day=date(2025, 3, 14), anchor=40, replaces="text:0")
    take_in((article("first"), told(old)), (article("moved", published=date(2025, 3, 11)), told(old, new)))
    found = event(client, Meeting.objects.get())
    assert (found["eventStatus"], found["startDate"], found["previousStartDate"]) == (
        "https://schema.org/EventRescheduled",
        "2025-03-14",
        ["2025-03-11"],
    )


def test_time_is_told_with_its_offset(client: Client) -> None:
    found = event(client, told_meeting(start_time=time(9, 30), time_zone="Europe/Paris"))
    assert (found["startDate"], "endDate" in found) == ("2025-03-12T09:30:00+01:00", False)


def test_time_of_an_unknown_zone_is_not_told(client: Client) -> None:
    assert event(client, told_meeting(start_time=time(9, 30)))["startDate"] == "2025-03-12"


@pytest.mark.parametrize("days", [{"day": None}, {"date_precision": "week"}])
def test_day_that_nobody_told_is_not_told(client: Client, days: dict[str, Any]) -> None:
    found = event(client, told_meeting(**days))
    assert ("startDate" in found, "endDate" in found) == (False, False)


def test_event_tells_where(client: Client) -> None:
    meeting = told_meeting(format="hybrid", venue="Élysée", place=PlaceFactory(name="Paris", country="FR"))
    assert event(client, meeting)["location"] == [
        {
            "@type": "Place",
            "name": "Élysée",
            "address": {"@type": "PostalAddress", "addressLocality": "Paris", "addressCountry": "FR"},
        },
        {"@type": "VirtualLocation", "url": f"https://diary.example.org/meeting/{meeting.public_id}/"},
    ]


def test_event_tells_who(client: Client) -> None:
    meeting = told_meeting()
    poland = ActorFactory(kind="country", code="PL", name="Poland")
    kern = ActorFactory(name="Ada Kern")
    ParticipationFactory(meeting=meeting, actor=kern, party=poland, position="minister", role="host", rank=1)
    ParticipationFactory(meeting=meeting, actor=None, name="A delegate", rank=2)
    found = event(client, meeting)
    host = {
        "@type": "Person",
        "name": "Ada Kern",
        "url": f"https://diary.example.org/actor/{kern.public_id}/",
        "jobTitle": "minister",
        "affiliation": {"@type": "Organization", "name": "Poland"},
    }
    assert (found["organizer"], found["attendee"]) == ([host], [host, {"@type": "Person", "name": "A delegate"}])


def test_event_names_the_articles_that_tell_of_it(client: Client) -> None:
    meeting = told_meeting()
    told_by = meeting.reports.get().article
    assert event(client, meeting)["subjectOf"] == [
        {
            "@type": "NewsArticle",
            "headline": told_by.title,
            "url": told_by.url,
            "datePublished": "2025-03-10",
            "publisher": {"@type": "Organization", "name": "The Gazette"},
        }
    ]


@pytest.mark.parametrize(
    "title", ["</script><script>alert(1)</script>", "<!-- <script>", "A & B", "One\u2028two\u2029"]
)
def test_title_cannot_leave_the_element(client: Client, title: str) -> None:
    meeting = told_meeting(title=title)
    (text,) = SCRIPT.findall(html(client, meeting))
    assert ([c in text for c in "<>&\u2028\u2029"], json.loads(text)["name"]) == ([False] * 5, title)


def test_page_has_tags_for_those_who_share_it(client: Client) -> None:
    meeting = told_meeting(title="Talks “in” <Paris>")
    page = " ".join(html(client, meeting).split())
    assert [
        tag in page
        for tag in (
            '<meta property="og:type" content="article">',
            '<meta property="og:title" content="Talks “in” &lt;Paris&gt;">',
            '<meta property="og:description" content="Wednesday 12 March 2025. Paris, France. Planned">',
            f'<meta property="article:modified_time" content="{NOON.isoformat()}">',
            f'<meta property="og:url" content="https://diary.example.org/meeting/{meeting.public_id}/">',
        )
    ] == [True] * 5


def test_page_leads_to_its_own_calendar_file(client: Client) -> None:
    meeting = told_meeting()
    assert f'href="/meeting/{meeting.public_id}.ics"' in html(client, meeting)


@pytest.mark.parametrize("address", ["/calendar.ics", "/meetings.atom"])
def test_every_page_leads_to_the_feeds(client: Client, address: str) -> None:
    assert f'{address}">' in client.get("/week/2025-W11/").content.decode()


def test_page_allows_no_script_of_its_own(client: Client) -> None:
    policy = client.get(f"/meeting/{told_meeting().public_id}/").headers["Content-Security-Policy"]
    assert ("script-src 'self';" in policy, "unsafe-inline" in policy) == (True, False)
