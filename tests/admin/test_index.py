"""The desk's first page: what waits for an editor, each leading to where it is dealt with."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from pytest_django import Settings

from meetings.domain.desk import Waiting, waiting
from tests.admin.desk import Desk
from tests.factories import (
    NOON,
    AlertFactory,
    ArticleFactory,
    ConflictFactory,
    CorrectionFactory,
    DecisionFactory,
    LinkFactory,
    MeetingFactory,
    ParticipationFactory,
    PollingFactory,
    PossibleDuplicateFactory,
    ReportFactory,
    ReportParticipantFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def _work(db: None, settings: Settings) -> None:
    settings.TODAY = date(2025, 3, 12)
    ArticleFactory.create_batch(2, state="failed")
    ArticleFactory(state="failed", is_current=False)
    ArticleFactory(state="needs_date", published_on=None)
    for is_hidden in (False, True):
        seat = ParticipationFactory(actor=None, meeting__is_hidden=is_hidden)
        ReportParticipantFactory(actor=None, name=seat.name, report__meeting=seat.meeting)
    ParticipationFactory()
    LinkFactory(state="failed")
    LinkFactory()
    PollingFactory(failures=2)
    PollingFactory()
    PossibleDuplicateFactory()
    AlertFactory()
    ConflictFactory()
    MeetingFactory(confidence=0.4)
    MeetingFactory(confidence=0.4, is_hidden=True)
    MeetingFactory(starts_on=date(2025, 3, 6))
    MeetingFactory(starts_on=date(2025, 3, 6), status="held")
    gone = ReportFactory(meeting=None, gone_at=NOON)
    CorrectionFactory(report=gone)
    DecisionFactory(kind="same_meeting", report=ReportFactory(meeting=None), other_report=gone)
    DecisionFactory(report=gone, withdrawn_at=NOON)


def links(desk: Desk) -> dict[str, str]:
    tree = html.fromstring(desk.client.get("/admin/").content.decode())
    return {link.text_content(): link.get("href") for link in tree.xpath("//section//a")}


@pytest.mark.usefixtures("_work")
def test_what_waits_is_counted() -> None:
    assert waiting() == Waiting(
        new=10,
        unsure=1,
        duplicates=1,
        conflicts=1,
        alerts=1,
        undated=1,
        failed=2,
        unfetched=1,
        failing=1,
        unknown=1,
        unconfirmed=1,
        gone_decisions=1,
        gone_corrections=1,
    )


@pytest.mark.usefixtures("_work")
def test_first_page_tells_what_waits(desk: Desk) -> None:
    assert list(links(desk)) == [
        "10 meetings new today",
        "1 meeting of low confidence",
        "1 possible duplicate",
        "1 conflict of reports",
        "1 report against an editor's word",
        "1 article without a date of publication",
        "2 articles failed",
        "1 address could not be fetched",
        "1 source fails",
        "1 unresolved name",
        "1 meeting not confirmed: its day passed",
        "1 decision whose report has gone",
        "1 correction whose report has gone",
    ]


@pytest.mark.usefixtures("_work")
def test_first_page_leads_to_just_what_waits(desk: Desk) -> None:
    found = [counted(desk.client.get(url)) for url in links(desk).values()]
    assert found == [10, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1]


def counted(answer: Any) -> int:
    """How many rows a page shows: of a list, of a queue, or sources that fail."""
    context = answer.context
    if "cards" in context:
        return len(context["cards"])
    return int(context["cl"].result_count) if "cl" in context else int(answer.content.count(b">failing<"))


@pytest.mark.usefixtures("_work")
def test_first_page_asks_as_much_of_more_work(desk: Desk) -> None:
    desk.client.get("/admin/")
    counts = []
    for more in (0, 2):
        for _ in range(more):
            PossibleDuplicateFactory()
            AlertFactory()
            ConflictFactory()
            ArticleFactory(state="failed")
        with CaptureQueriesContext(connection) as asked:
            waiting()
        counts.append(len(asked))
    assert counts == [10, 10]


def test_first_page_of_somebody_without_rights_tells_nothing() -> None:
    client = Client()
    client.force_login(UserFactory(is_staff=True))
    assert b"Waiting for an editor" not in client.get("/admin/").content
