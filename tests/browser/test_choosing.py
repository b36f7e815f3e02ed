"""A reader switches views, chooses meetings and sets the clock, in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import World
from tests.browser.looks import PHONE, WIDE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is there."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if wanted.evaluate("node => node === document.activeElement"):
            return
    raise AssertionError(f"the keyboard never came to {wanted}")


@pytest.mark.parametrize(("name", "path"), [("Month", "/month/2025-03/"), ("Day", "/day/2025-03-11/")])
def test_keyboard_switches_the_view(watched: Callable[..., Page], world: World, name: str, path: str) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    tab_to(page, page.get_by_role("link", name=name, exact=True))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{path}")
    expect(page.get_by_role("link", name=name, exact=True)).to_have_attribute("aria-current", "page")


def test_keyboard_fills_in_the_filters(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    tab_to(page, page.locator(".filters summary"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("checkbox", name="Called off"))
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/week/2025-W11/?status=cancelled")
    assert page.locator(".week h3 a").all_inner_texts() == ["Technical round"]


def test_phone_filters_switches_view_and_shows_all_again(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=PHONE, has_touch=True)
    page.goto(world.week)
    page.locator(".filters summary").tap()
    page.get_by_role("checkbox", name="Poland 1", exact=True).check()
    page.get_by_role("button", name="Show these meetings").tap()
    page.get_by_role("link", name="Agenda", exact=True).tap()
    page.wait_for_url("**/agenda/?from=2025-03-11&party=PL")
    assert page.locator(".card h3 a").all_inner_texts() == ["Defence ministers of France and Poland"]
    page.get_by_role("link", name="Remove Country or organisation: Poland").tap()
    expect(page.get_by_role("link", name="Plenary of the coalition")).to_be_visible()


def test_names_are_suggested_while_typing(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE)
    page.goto(world.week)
    page.locator(".filters summary").click()
    page.get_by_label("Add somebody by name").press_sequentially("ker")
    expect(page.locator("#who-names option")).to_have_attribute("value", "Ada Kern")


def test_reader_without_javascript_finds_somebody_by_the_beginning_of_a_name(
    watched: Callable[..., Page], world: World
) -> None:
    page = watched(viewport=WIDE, java_script_enabled=False)
    page.goto(world.week)
    page.locator(".filters summary").click()
    page.get_by_label("Add somebody by name").fill("ker")
    page.get_by_role("button", name="Show these meetings").click()
    page.get_by_role("link", name="Ada Kern").click()
    assert page.locator(".week h3 a").all_inner_texts() == ["Defence ministers of France and Poland"]


def test_reader_without_javascript_sets_the_clock(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE, java_script_enabled=False)
    page.goto(world.week)
    page.get_by_label("Times in").select_option("UTC")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_text("09:00, UTC")).to_be_visible()


def test_own_clock_of_the_reader_is_offered_by_name(watched: Callable[..., Page], world: World) -> None:
    page = watched(viewport=WIDE, timezone_id="Europe/Vilnius")
    page.goto(world.week)
    page.get_by_label("Times in").select_option("Vilnius time (yours)")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_text("11:00, Vilnius time")).to_be_visible()


@pytest.mark.parametrize("width", [640, 1024, 1360])
@pytest.mark.parametrize("view", ["month", "day", "agenda"])
def test_view_fits_every_width(watched: Callable[..., Page], world: World, view: str, width: int) -> None:
    page = watched(viewport={"width": width, "height": 800})
    page.goto(getattr(world, view))
    assert page.evaluate("document.documentElement.scrollWidth") == width
