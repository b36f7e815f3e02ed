"""A reader's morning, in a real browser."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page, expect

from tests.browser.conftest import World
from tests.browser.looks import NARROW, PHONE, WIDE, violations, width_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = ["week", "empty", "meeting", "actor", "article", "missing"]
PAGES += ["month", "day", "agenda", "chosen", "which"]


def open_all_details(page: Page) -> None:
    for summary in page.locator("summary").all():
        summary.click()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_accessible_in_every_look(watched: Callable[..., Page], world: World, name: str) -> None:
    page = watched()

    def open_page() -> None:
        page.goto(getattr(world, name))
        open_all_details(page)

    assert (violations(page, open_page), width_of(page, NARROW, open_page)) == ([], 320)


def test_whole_text_of_an_editor_is_accessible(
    watched: Callable[..., Page], world: World, client: Client, editor: User
) -> None:
    client.force_login(editor)
    page = watched()
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": world.article}])

    def open_page() -> None:
        page.goto(world.article)
        expect(page.get_by_role("heading", name="The whole text, for editors")).to_be_visible()

    assert violations(page, open_page) == []


def test_documentation_of_the_api_fits_320_pixels(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=NARROW)
    page.goto(world.docs)
    expect(page.locator(".opblock").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("width", [640, 1024, 1360])
def test_week_fits_every_width(watched: Callable[..., Page], world: World, width: int) -> None:
    page = watched(viewport={"width": width, "height": 800})
    page.goto(world.week)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def stop(page: Page) -> str:
    """What the focus is on: its name, as a reader of the screen is told it."""
    name: str = page.evaluate(
        "() => { const e = document.activeElement; return (e.labels?.[0] ?? e).innerText.replace(/\\s+/g, ' ').trim() }"
    )
    return name


def test_keyboard_goes_through_the_week_in_the_order_of_reading(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    stops: list[str] = []
    while "Plenary of the coalition" not in stops and len(stops) < 40:
        page.keyboard.press("Tab")
        if not stops or stops[-1] != stop(page):  # a date has three stops of its own, and its calendar
            stops.append(stop(page))
    assert stops == [
        "Skip to the content",
        "Diplotrack",
        "Calendar",
        "Subscribe",
        "API",
        "‹ Previous week, 3–9 March",
        "This week",
        "Next week, 17–23 March ›",
        "Go to the week of",
        "Go",
        "Day",
        "Week",
        "Month",
        "Agenda",
        "Subscribe to this",
        "Times in",
        "Set",
        "Filter",
        "Railway ministers",
        "River commissioners",
        "State visit",
        "Summit of foreign ministers",
        "Fisheries commission",
        "10 MONDAY",
        "11 TUESDAY",
        "Donaudampfschifffahrtsgesellschaftskapitänsversammlungspräsidium",
        "Envoys",
        "لقاء وزير الخارجية السعودي مع نظيره المصري في الرياض",
        "12 WEDNESDAY",
        "Defence ministers of France and Poland",
        "13 THURSDAY",
        "Technical round",
        "14 FRIDAY",
        "Plenary of the coalition",
    ]


def test_keyboard_leads_from_the_skip_link_to_a_sentence(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Defence ministers of France and Poland")
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(world.meeting)
    summary = page.locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("details[open] mark").first).to_have_text("on Wednesday")


def test_focus_is_always_to_be_seen(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    seen = set()
    for _ in range(20):  # fewer than there are stops: the body itself, between the last and the first, shows none
        page.keyboard.press("Tab")
        seen.add(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert seen == {"solid"}


def test_reader_without_javascript_gets_from_the_week_to_the_article(
    watched: Callable[..., Page], world: World
) -> None:
    page = watched(viewport=WIDE, java_script_enabled=False)
    page.goto(world.week)
    page.get_by_role("link", name="Defence ministers of France and Poland").click()
    page.locator("summary").first.click()
    page.locator("details[open] figcaption a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ministers to weigh guarantees")


def test_jump_leads_to_the_week_of_a_day(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.empty)
    page.get_by_label("Go to the week of").fill("2025-03-16")
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("10–16 March 2025")


def test_empty_week_leads_back_to_talks(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.empty)
    page.get_by_role("link", name="17–23 March 2025").click()
    expect(page.get_by_role("link", name="Fisheries commission")).to_be_visible()


def test_more_parties_open_without_javascript(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=PHONE, java_script_enabled=False)
    page.goto(world.week)
    page.get_by_text("+ 24 more").click()
    expect(page.get_by_text("Delegation number 29")).to_be_visible()


def test_summit_stands_over_its_days(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    bar = page.locator(".bar", has_text="Summit of foreign ministers").bounding_box()
    first, last = page.locator(".day-3").bounding_box(), page.locator(".day-5").bounding_box()
    assert bar is not None
    assert first is not None
    assert last is not None
    assert (first["x"] < bar["x"], bar["x"] + bar["width"] < last["x"] + last["width"]) == (True, True)
    assert bar["width"] > (first["width"] + last["width"])


def test_empty_days_are_narrower_than_full_ones(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    full, empty = page.locator(".day-2").bounding_box(), page.locator(".day-7").bounding_box()
    assert full is not None
    assert empty is not None
    assert empty["width"] < full["width"] * 0.75


def test_nothing_is_fetched_from_elsewhere(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for name in PAGES:
        page.goto(getattr(world, name))
    assert hosts == {world.week.split("/")[2]}


def test_status_is_told_without_colour(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE, forced_colors="active")
    page.goto(world.week)
    edges = {
        name: page.locator(f".week .is-{name}").first.evaluate("node => getComputedStyle(node).borderInlineStartStyle")
        for name in ("held", "planned", "proposed", "cancelled")
    }
    assert edges == {"held": "solid", "planned": "dashed", "proposed": "dotted", "cancelled": "double"}


def test_week_is_printed_on_one_sheet(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_printed_week_names_everybody_without_a_click(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    page.emulate_media(media="print")
    expect(page.get_by_text("Delegation number 29")).to_be_visible()


def test_documentation_of_the_api_shows_its_endpoints(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.docs)
    expect(page.locator(".opblock").first).to_be_visible()


def test_print_shows_the_sentences_without_a_click(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.meeting)
    page.emulate_media(media="print")
    expect(page.locator(".fact mark").first).to_be_visible()
