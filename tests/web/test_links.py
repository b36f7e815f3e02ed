import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from meetings.models import Meeting
from tests.factories import ActorFactory, MeetingFactory, ParticipationFactory, ReportFactory, StatementFactory

pytestmark = pytest.mark.django_db
LINK = re.compile(r'href="(/[^"]*)"')
ROOMS = re.compile(r"^/(week/2025-W1|meeting/|actor/|article/|$)")  # where to follow on; other links are only tried


@pytest.fixture
def calendar(settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 12)
    for day in (3, 11, 12):
        meeting: Meeting = MeetingFactory(title=f"Talks of {day} March", starts_on=date(2025, 3, day))
        france = ActorFactory(kind="country", name=f"Country {day}", code=f"X{day}")
        envoy = ActorFactory()
        ParticipationFactory(meeting=meeting, actor=envoy, party=france)
        StatementFactory(speaker=envoy, report=ReportFactory(meeting=meeting))


def crawl(client: Client) -> dict[str, int]:
    """The answer of every address that the pages link to."""
    waiting, answers = ["/week/2025-W11/"], dict[str, int]()
    while waiting:
        address = waiting.pop()
        if address in answers or address.startswith("/static/"):
            continue
        response = client.get(address)
        answers[address] = response.status_code
        if response.status_code == 200 and ROOMS.match(address) and not response.streaming:
            waiting.extend(LINK.findall(response.content.decode()))
    return answers


@pytest.mark.usefixtures("calendar")
def test_no_link_is_dead(client: Client) -> None:
    assert {address: status for address, status in crawl(client).items() if status not in (200, 302)} == {}


@pytest.mark.usefixtures("calendar")
def test_no_link_of_an_editor_is_dead(admin_client: Client) -> None:
    assert {address: status for address, status in crawl(admin_client).items() if status not in (200, 302)} == {}


@pytest.mark.usefixtures("calendar")
def test_links_lead_from_the_week_to_every_room(client: Client) -> None:
    rooms = {address.split("/")[1] for address in crawl(client)}
    assert {"week", "meeting", "actor", "article"} - rooms == set()
