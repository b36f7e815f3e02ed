"""An editor's afternoon at the desk, in a real browser."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings.domain.articles import store_article
from meetings.domain.editing import correct_meeting
from meetings.models import Actor, Alert, Conflict, Correction, Decision, Meeting, OpenName, PossibleDuplicate
from tests.admin.desk import address
from tests.browser.looks import PHONE, WIDE, violations, width_of
from tests.domain.extractions import LONDON, article, calendar, report, take_in, told
from tests.domain.test_alerts import OTHER_TOWN
from tests.domain.test_duplicates import ELSEWHERE
from tests.domain.test_processing import HELD, PREVIEW, again
from tests.factories import (
    NOON,
    ActorFactory,
    AlertFactory,
    ConflictFactory,
    LinkFactory,
    MeetingFactory,
    PollingFactory,
    PossibleDuplicateFactory,
    ReportFactory,
    ReportSpanFactory,
    UserFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TWICE = (article("twice"), told(report(place=LONDON, day=date(2025, 3, 14))))
UNKNOWN = (article("unknown"), told(report((("Orlova", "RU"),), parties=("IT",), place=("Rome", "IT"))))
PAGES = ["login", "index", "list", "meeting", "actor", "decision", "correction", "history", "articles"]
PAGES += ["add_article", "add_meeting", "import"]
PAGES += ["health", "look", "link", "duplicates", "duplicate", "alert", "conflict", "names"]

MOST = 100  # presses of Tab; further away is not within reach
FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element);
    const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
    return [(element.innerText || element.value || '').replace(/\\s+/g, ' ').trim(), isSeen];
}"""


@dataclass(frozen=True)
class Desk:
    """An editor, and the addresses of a desk with one corrected meeting."""

    editor: User
    session: str
    site: str
    pages: dict[str, str]

    def open(self, page: Page, name: str) -> None:
        """Go there, logged in but for the page where one logs in."""
        url = self.pages[name]
        if name != "login":
            page.context.add_cookies([{"name": "sessionid", "value": self.session, "url": self.site}])
        page.goto(url)


@pytest.fixture
def desk(live_server: LiveServer) -> Desk:
    take_in(PREVIEW, HELD)
    editor: User = UserFactory(username="editor", is_staff=True)
    editor.groups.add(Group.objects.get(name="editor"))
    client = Client()
    client.force_login(editor)
    meeting = Meeting.objects.get()
    ActorFactory(name="Ada Kern", country="PL")
    sentence = ReportFactory(meeting=MeetingFactory(title="With a sentence"))
    ReportSpanFactory(report=sentence, field="dates")
    correction = correct_meeting(meeting, "venue", "Palace", by=editor, at=NOON, reason="A notice")
    actor = Actor.objects.get(name="Keir Starmer")
    paths = {
        "login": "/admin/login/",
        "index": "/admin/",
        "list": address(Meeting),
        "meeting": address(meeting),
        "sentence": address(sentence.meeting),
        "actor": address(actor),
        "decision": "/admin/meetings/decision/add/",
        "correction": address(correction),
        "history": address(correction, "history"),
        "articles": "/admin/meetings/article/",
        "add_article": "/admin/meetings/article/add/",
        "add_meeting": "/admin/meetings/meeting/add/",
        "import": "/admin/meetings/actor/import/",
    }
    pages = {name: f"{live_server.url}{path}" for name, path in paths.items()}
    return Desk(editor, client.cookies["sessionid"].value, live_server.url, pages)


@pytest.fixture
def busy_desk(desk: Desk) -> Desk:
    """The same with its queues filled."""
    PollingFactory(failures=3, error="the server answered 503 Service Unavailable", asked_at=NOON)
    queues = {
        "health": "/admin/meetings/source/health/",
        "look": "/admin/meetings/source/look/",
        "link": address(LinkFactory(state="failed", error="the server answered 404 Not Found")),
        "duplicates": address(PossibleDuplicate),
        "duplicate": address(PossibleDuplicateFactory()),
        "alert": address(AlertFactory()),
        "conflict": address(ConflictFactory()),
        "names": address(OpenName),
    }
    take_in(UNKNOWN)
    ActorFactory(name="Vera Orlova", country="RU")
    return replace(desk, pages=desk.pages | {name: f"{desk.site}{path}" for name, path in queues.items()})


@pytest.mark.parametrize("name", PAGES)
def test_page_of_the_desk_is_accessible_in_every_look(watched: Callable[..., Page], busy_desk: Desk, name: str) -> None:
    page = watched()

    def open_page() -> None:
        busy_desk.open(page, name)

    # axe-core loads no style sheets of its own, which the policy forbids.
    found = violations(page, open_page, preload=False)
    assert (found, width_of(page, PHONE, open_page)) == ([], PHONE["width"])


def test_editor_logs_in_and_corrects_a_meeting(watched: Callable[..., Page], desk: Desk) -> None:
    desk.editor.set_password("a-password-for-the-test")
    desk.editor.save()
    page = watched(viewport=WIDE)
    page.goto(desk.pages["meeting"])
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("a-password-for-the-test")
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Title:").fill("Paris talks")
    page.get_by_label("Reason:").fill("The host's own words")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="Paris talks").first).to_be_visible()
    row = Correction.objects.get(field="title")
    assert (row.value, row.by, row.reason) == ("Paris talks", desk.editor, "The host's own words")


def test_editor_returns_a_field_to_the_reports(watched: Callable[..., Page], desk: Desk) -> None:
    page = watched(viewport=WIDE)
    desk.open(page, "meeting")
    expect(page.get_by_text("Corrected by editor")).to_be_visible()
    page.get_by_label("Return to what reports say").check()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Correction.objects.get().withdrawn_by == desk.editor


def test_editor_adds_a_participant_by_looking_it_up(watched: Callable[..., Page], desk: Desk) -> None:
    page = watched(viewport=WIDE)
    desk.open(page, "meeting")
    page.get_by_text("Add another Participant").click()
    page.get_by_role("combobox", name="Who").click()
    page.get_by_role("searchbox").fill("Kern")
    page.get_by_role("option", name="Ada Kern").click()
    expect(page.get_by_role("combobox", name="Who: Ada Kern")).to_be_visible()
    page.locator("#id_participations-2-role").select_option("mediator")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    (row,) = Correction.objects.filter(field__startswith="participant:")
    assert row.value == {"name": "Ada Kern", "kind": "person", "role": "mediator"}


def test_editors_day_stands_when_everything_is_ingested_again(watched: Callable[..., Page], desk: Desk) -> None:
    given = (PREVIEW, HELD, TWICE, UNKNOWN)
    take_in(TWICE, UNKNOWN)
    first, twice = Meeting.objects.get(place__name="Paris"), Meeting.objects.get(place__name="London")
    desk.editor.set_password("a-password-for-the-test")
    desk.editor.save()
    page = watched(viewport=WIDE)
    # In the morning: log in, and say who a name of the queue is.
    page.goto(desk.pages["index"])
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("a-password-for-the-test")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="1 unresolved name").click()
    expect(page.get_by_role("heading", name="Orlova, Russia")).to_be_visible()
    page.get_by_text("Make a new actor", exact=True).click()
    page.get_by_label("Name").fill("Vera Orlova")
    page.get_by_role("button", name="Make a new actor of this name").click()
    expect(page.get_by_text("“Orlova” (RU) means Vera Orlova.")).to_be_visible()
    # Fix a date.
    page.goto(desk.pages["meeting"])
    page.locator("#id_starts_on").fill("2025-03-13")
    page.locator("#id_ends_on").fill("2025-03-13")
    page.get_by_label("Reason:").fill("The palace's diary")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    # Merge a duplicate, and see that it was none.
    for meeting in (first, twice):
        page.locator(f"input[name=_selected_action][value='{meeting.pk}']").check()
    page.get_by_label("Action:").select_option("the_same")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_text("1 × “same meeting” was said")).to_be_visible()
    assert told_in() == [("Paris", 3), ("Rome", 1)]
    page.goto(f"{desk.site}{address(Decision)}")
    page.locator("input[name=_selected_action]").first.check()
    page.get_by_label("Action:").select_option("take_back")
    page.get_by_role("button", name="Go").click()
    assert told_in() == [("London", 1), ("Paris", 2), ("Rome", 1)]
    # Add a participant.
    add_participant(page, desk)
    before = calendar()
    # At night everything is read anew.
    for data, _ in given:
        store_article(data)
    again(*given)
    assert calendar() == before
    page.goto(desk.pages["meeting"])
    expect(page.locator("#id_starts_on")).to_have_value("13/03/2025")
    expect(page.get_by_role("cell", name="Ada Kern", exact=True)).to_be_visible()
    expect(page.get_by_text("The palace's diary").first).to_be_visible()


def told_in() -> list[tuple[str, int]]:
    """The towns of the meetings that articles told of, and how many reports tell of each."""
    told = Meeting.objects.filter(place__name__in=("London", "Paris", "Rome"))
    return sorted((str(m.place and m.place.name), m.reports.count()) for m in told)


def add_participant(page: Page, desk: Desk) -> None:
    """Look Ada Kern up and let her take part."""
    page.goto(desk.pages["meeting"])
    page.get_by_text("Add another Participant").click()
    page.get_by_role("combobox", name="Who").click()
    page.get_by_role("searchbox").fill("Kern")
    page.get_by_role("option", name="Ada Kern").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()


def test_editor_looks_up_whom_a_name_means(watched: Callable[..., Page], desk: Desk) -> None:
    take_in(UNKNOWN)
    page = watched(viewport=WIDE)
    desk.open(page, "index")
    page.goto(f"{desk.site}{address(OpenName)}")
    page.get_by_role("combobox", name="Somebody else").click()
    page.get_by_role("searchbox").fill("Kern")
    page.get_by_role("option", name="Ada Kern").click()
    page.get_by_role("button", name="This is the one chosen").click()
    expect(page.get_by_text("“Orlova” (RU) means Ada Kern.")).to_be_visible()


def test_editor_names_whom_a_name_means_without_javascript(watched: Callable[..., Page], desk: Desk) -> None:
    take_in(UNKNOWN)
    page = watched(viewport=WIDE, java_script_enabled=False)
    desk.open(page, "index")
    page.goto(f"{desk.site}{address(OpenName)}")
    page.get_by_label("Somebody else: public id or whole name").fill("Ada Kern")
    page.get_by_role("button", name="This is the one chosen").click()
    expect(page.get_by_text("“Orlova” (RU) means Ada Kern.")).to_be_visible()


def test_editor_picks_a_day_from_the_calendar(watched: Callable[..., Page], desk: Desk) -> None:
    page = watched(viewport=WIDE)
    desk.open(page, "meeting")
    page.locator("#calendarlink1").click()
    page.locator("#calendarbox1").get_by_role("link", name="14", exact=True).click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    value = {"start": "2025-03-11", "end": "2025-03-14", "precision": "day"}
    assert Correction.objects.get(field="dates").value == value


def test_editor_sees_the_sentence_behind_a_date(watched: Callable[..., Page], desk: Desk) -> None:
    page = watched(viewport=WIDE)
    desk.open(page, "sentence")
    expect(page.locator(".field-told_dates mark")).to_have_text(
        "Keir Starmer will meet Emmanuel Macron in Paris on Tuesday."
    )


def test_desk_works_without_javascript(watched: Callable[..., Page], desk: Desk) -> None:
    page = watched(viewport=WIDE, java_script_enabled=False)
    desk.open(page, "meeting")
    page.get_by_label("Venue:").fill("Another palace")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Correction.objects.get(field="venue", withdrawn_at=None).value == "Another palace"


# ---- the queues by the keyboard alone


def walk_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus bears these words, and see that each focus on the way is seen."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        found, is_seen = page.evaluate(FOCUSED)
        assert is_seen, f"the focus on “{found}” cannot be seen"
        if found == words:
            return
    raise AssertionError(f"“{words}” was not reached")


def press(page: Page, words: str) -> None:
    """Walk to a link or a button, and press Enter on it."""
    walk_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_possible_duplicate_is_answered_by_keyboard(watched: Callable[..., Page], desk: Desk) -> None:
    take_in(ELSEWHERE)
    page = watched(viewport=WIDE)
    desk.open(page, "index")
    press(page, "1 possible duplicate")
    press(page, "The same")
    expect(page.get_by_text("Nothing waits here.")).to_be_visible()
    assert Decision.objects.get().kind == "same_meeting"


def test_alert_is_answered_by_keyboard(watched: Callable[..., Page], desk: Desk) -> None:
    correct_meeting(Meeting.objects.get(place__name="Paris"), "place", {"name": "Lyon"}, by=desk.editor, at=NOON)
    take_in(OTHER_TOWN)
    page = watched(viewport=WIDE)
    desk.open(page, "index")
    press(page, "1 report against an editor's word")
    press(page, "Keep mine")
    expect(page.get_by_text("Nothing waits here.")).to_be_visible()
    assert Alert.objects.count() == 0


def test_conflict_is_settled_by_keyboard(watched: Callable[..., Page], desk: Desk) -> None:
    take_in(OTHER_TOWN)
    page = watched(viewport=WIDE)
    desk.open(page, "index")
    press(page, "1 conflict of reports")
    press(page, "Versailles, FR is right")
    expect(page.get_by_text("Nothing waits here.")).to_be_visible()
    settled = {"name": "Versailles", "country": "FR"}
    assert (Correction.objects.get(field="place").value, Conflict.objects.count()) == (settled, 0)


def test_name_of_a_queue_leads_to_its_meeting_by_keyboard(watched: Callable[..., Page], desk: Desk) -> None:
    take_in(OTHER_TOWN)
    page = watched(viewport=WIDE)
    desk.open(page, "index")
    press(page, "1 conflict of reports")
    press(page, Meeting.objects.get(place__name="Paris").title)
    walk_to(page, "Why, and 1 other value : place")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Also told: Versailles, FR")).to_be_visible()
