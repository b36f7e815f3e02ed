"""What other pages and machines have of the site, as a real browser sees it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@contextmanager
def page_of_others(address: str) -> Iterator[str]:
    """The address of a page on another server that has ours in a frame."""
    html = f'<!doctype html><title>Host</title><iframe src="{address}" title="Week" width="600" height="600"></iframe>'

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *args: object) -> None:
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_week_stands_in_a_frame_of_another_page_without_a_cookie(
    page: Page, live_server: LiveServer, world: World
) -> None:
    with page_of_others(f"{live_server.url}/embed/week/2025-W11/") as host:
        page.goto(host)
        title = page.frame_locator("iframe").locator("h1").inner_text()
    assert (title, page.context.cookies()) == ("10–16 March 2025", [])


def test_subscribe_page_fits_a_phone(page: Page, live_server: LiveServer, world: World) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{live_server.url}/subscribe/?status=held")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_data_for_machines_breaks_no_rule_of_the_page(watched: Callable[..., Page], world: World) -> None:
    page = watched()
    page.goto(world.meeting)
    assert page.locator('script[type="application/ld+json"]').count() == 1
