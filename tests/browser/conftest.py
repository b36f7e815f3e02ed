"""A real browser before a real server, with a small world of meetings in it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from meetings.models import Actor, Article, Correction, Meeting
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    EditorFactory,
    MeetingFactory,
    ParticipationFactory,
    PlaceFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
    StatementFactory,
)

TEXT = (
    "The defence ministers of France and Poland meet in Paris on Wednesday to weigh guarantees. "
    "“We shall not leave without a plan,” said Ada Kern, the Polish minister, who dials in from Warsaw.\n\n"
    "Nobody else reads this last sentence."
)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium where it is installed, Playwright's own elsewhere. No sandbox: CI runs as root."""
    args = {**browser_type_launch_args, "args": ["--no-sandbox", "--disable-dev-shm-usage"]}
    if path := shutil.which("chromium"):
        args["executable_path"] = path
    return args


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address to complete others with. In place of pytest-playwright's own fixture, which pytest 9 warns of."""


@pytest.fixture(scope="session", autouse=True)
def orm_beside_playwright() -> Iterator[None]:
    """Playwright keeps an event loop in this thread till the session ends: Django would refuse the database."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


@dataclass(frozen=True)
class World:
    """The addresses of a small calendar, on Tuesday 11 March 2025."""

    week: str
    empty: str
    month: str
    day: str
    agenda: str
    chosen: str
    which: str
    meeting: str
    actor: str
    article: str
    missing: str
    docs: str


@pytest.fixture
def world(live_server: LiveServer, settings: Settings) -> World:
    settings.TODAY = date(2025, 3, 11)
    article, meeting, actor = _talks()
    _others(meeting)
    base = live_server.url
    return World(
        week=f"{base}/week/2025-W11/",
        empty=f"{base}/week/2025-W30/",
        month=f"{base}/month/2025-03/",
        day=f"{base}/day/2025-03-11/",
        agenda=f"{base}/agenda/?from=2025-03-10",
        chosen=f"{base}/week/2025-W11/?party=PL&zone=UTC",
        which=f"{base}/week/2025-W11/?who=ker",
        meeting=f"{base}/meeting/{meeting.public_id}/",
        actor=f"{base}/actor/{actor.public_id}/",
        article=f"{base}/article/{article.pk}/",
        missing=f"{base}/week/2025-W53/",
        docs=f"{base}/api/v1/docs/",
    )


@pytest.fixture
def watched(new_context: Callable[..., BrowserContext]) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of one's choice. Afterwards, none may have logged an error or broken the policy."""
    complaints: list[str] = []

    def open_page(**options: Any) -> Page:
        page = new_context(**options).new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # Moving on while the icon is still fetched is no failure.
        page.on("requestfailed", lambda r: None if r.failure == "net::ERR_ABORTED" else complaints.append(r.url))
        return page

    yield open_page
    # A page that is not found is told as an error by the browser itself: that one is looked for.
    assert [c for c in complaints if "the server responded with a status of 404" not in c] == []


def _talks() -> tuple[Article, Meeting, Actor]:
    """A hybrid meeting with sentences, a correction, another value and a statement."""
    article = ArticleFactory(
        source=SourceFactory(name="The Harbour Gazette"),
        title="Ministers to weigh guarantees",
        text=TEXT,
        url="https://example.org/guarantees",
        published_on=date(2025, 3, 9),
    )
    fields = {"place": PlaceFactory(name="Paris", folded="paris", country="FR"), "status": "planned"}
    day = {"starts_on": date(2025, 3, 12), "ends_on": date(2025, 3, 12), "date_precision": "day"}
    clock = {"start_time": time(10), "time_zone": "Europe/Paris", "format": "hybrid"}
    meeting = MeetingFactory(title="Defence ministers of France and Poland", **fields, **day, **clock)
    report = ReportFactory(article=article, meeting=meeting, title="Defence ministers", **fields, **day, **clock)
    for field, words in (("event", "defence ministers of France and Poland meet"), ("dates", "on Wednesday")):
        start = TEXT.index(words)
        ReportSpanFactory(report=report, field=field, part="text", start=start, end=start + len(words))
    poland = ActorFactory(kind="country", code="PL", name="Poland")
    kern = ActorFactory(kind="person", code=None, name="Ada Kern", country="PL", position="defence minister")
    ParticipationFactory(
        meeting=meeting,
        actor=kern,
        name="Ada Kern",
        party=poland,
        attendance="remote",
        from_place="Warsaw",
        role="host",
    )
    start = TEXT.index("Ada Kern")
    ReportParticipantFactory(report=report, actor=kern, name="Ada Kern", part="text", start=start, end=start + 8)
    StatementFactory(article=article, report=report, speaker=kern, text="We shall not leave without a plan")
    other = {"starts_on": date(2025, 3, 13), "ends_on": date(2025, 3, 13), "date_precision": "day"}
    ReportFactory(article=ArticleFactory(text="They meet on Thursday."), meeting=meeting, status="held", **other)
    now = datetime(2025, 3, 10, tzinfo=UTC)
    Correction.objects.create(report=report, field="dates", value={}, by=EditorFactory(), at=now, reason="A notice")
    return article, meeting, kern


def _others(meeting: Meeting) -> None:
    """The rest of the week: every status, a summit, a visit that began before, a band, many parties, long words."""
    shapes = [
        ("Summit of foreign ministers", 12, 14, "planned", "day"),
        ("State visit", 8, 11, "ongoing", "day"),
        ("Fisheries commission", 15, 18, "proposed", "day"),
        ("River commissioners", 10, 16, "proposed", "week"),
        ("Railway ministers", 1, 31, "postponed", "month"),
        ("Technical round", 13, 13, "cancelled", "day"),
        ("Envoys", 11, 11, "held", "day"),
        ("لقاء وزير الخارجية السعودي مع نظيره المصري في الرياض", 11, 11, "postponed", "day"),
        ("Donaudampfschifffahrtsgesellschaftskapitänsversammlungspräsidium", 11, 11, "ongoing", "day"),
    ]
    for title, first, last, status, precision in shapes:
        days = {"starts_on": date(2025, 3, first), "ends_on": date(2025, 3, last), "date_precision": precision}
        MeetingFactory(title=title, status=status, place=meeting.place, **days)
    day = {"starts_on": date(2025, 3, 14), "ends_on": date(2025, 3, 14), "date_precision": "day"}
    plenary = MeetingFactory(title="Plenary of the coalition", place=None, status="planned", **day)
    for rank in range(30):
        ParticipationFactory(meeting=plenary, actor=None, party=None, name=f"Delegation number {rank}", rank=rank)
