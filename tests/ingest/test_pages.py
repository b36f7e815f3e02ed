"""Fetching, against a hostile server of our own on the loopback address."""

import gzip
import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from meetings.ingest.article import IngestError
from meetings.ingest.pages import Limits, fetch, is_address, web_article
from tests.ingest.test_files import PAGE, STAMP

LIMITS = Limits(size=200_000, seconds=1.5, timeout=1, redirects=3, loopback=True)
ARTICLE = PAGE.format(date=STAMP).encode()


class Hostile(BaseHTTPRequestHandler):
    """What servers do to those who ask."""

    asked: list[str] = []  # noqa: RUF012  # one server, one list

    def do_GET(self) -> None:  # the library's name
        self.asked.append(self.path)
        answer = getattr(self, f"answer_{self.path.strip('/').partition('/')[0]}", self.answer_missing)
        try:
            answer()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def send(self, body: bytes, **headers: str) -> None:
        self.send_response(200)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_article(self) -> None:
        self.send(ARTICLE)

    def answer_packed(self) -> None:
        self.send(gzip.compress(ARTICLE), Content_Encoding="gzip")

    def answer_bomb(self) -> None:
        self.send(gzip.compress(b" " * 50_000_000), Content_Encoding="gzip")

    def answer_garbled(self) -> None:
        self.send(b"no gzip at all", Content_Encoding="gzip")

    def answer_odd(self) -> None:
        self.send(ARTICLE, Content_Encoding="br")

    def answer_endless(self) -> None:
        self.send(b"<html>")
        while True:
            self.wfile.write(b"x" * 65_536)

    def answer_drip(self) -> None:
        self.send(b"<html>")
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def answer_silent(self) -> None:
        time.sleep(2)

    def answer_image(self) -> None:
        self.send(b"\x89PNG", Content_Type="image/png")

    def answer_loop(self) -> None:
        self.redirect("/loop")

    def answer_once(self) -> None:
        self.redirect("/article")

    def answer_file(self) -> None:
        self.redirect("file:///etc/hostname")

    def answer_private(self) -> None:
        self.redirect("http://10.0.0.1/")

    def answer_metadata(self) -> None:
        self.redirect("http://169.254.169.254/latest/meta-data/")

    def answer_missing(self) -> None:
        self.send_error(404)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    listening.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["article", "packed", "once"])
def test_page_is_fetched(path: str, server: str) -> None:
    page = fetch(f"{server}/{path}", limits=LIMITS)
    assert page.body == ARTICLE


def test_page_that_redirects_is_known_by_where_it_ends(server: str) -> None:
    assert fetch(f"{server}/once", limits=LIMITS).url == f"{server}/article"


def test_page_becomes_an_article(server: str) -> None:
    data = web_article(f"{server}/article", limits=LIMITS)
    assert (data.title, data.published_on, data.source) == (
        "Ministers to meet in Nairobi",
        date(2025, 3, 10),
        "The Gazette",
    )


def test_page_does_not_pass_for_that_of_another_host(server: str) -> None:
    assert web_article(f"{server}/article", limits=LIMITS).url == f"{server}/article"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("bomb", "larger than 200000 bytes"),
        ("endless", "larger than 200000 bytes"),
        ("drip", "took longer than 1.5 seconds"),
        ("silent", "no answer within 1 seconds"),
        ("garbled", "cannot be unpacked"),
        ("odd", "packed as br"),
        ("image", "is image/png, no page"),
        ("loop", "redirected more than 3 times"),
        ("nowhere", "the server answered 404 Not Found"),
        ("file", "cannot be fetched"),
        ("private", "leads to a private address"),
        ("metadata", "leads to a private address"),
    ],
)
def test_page_that_does_harm_is_refused_in_a_sentence(path: str, message: str, server: str) -> None:
    with pytest.raises(IngestError) as raised:
        fetch(f"{server}/{path}", limits=LIMITS)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::]", "10.1.2.3", "172.16.0.1", "192.168.1.1",  # noqa: S104  # to ask, not to bind
        "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]",
        "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "224.0.0.1", "[64:ff9b::7f00:1]",
    ],
)  # fmt: skip
def test_private_address_is_not_asked(host: str, server: str) -> None:
    Hostile.asked.clear()
    port = server.rpartition(":")[2]
    with pytest.raises(IngestError):
        fetch(f"http://{host}:{port}/article", limits=Limits(timeout=1))
    assert Hostile.asked == []


@pytest.mark.parametrize("url", ["ftp://example.org/a", "file:///etc/passwd", "http://", "http://[", "gopher://x"])
def test_other_schemes_are_not_fetched(url: str) -> None:
    with pytest.raises(IngestError):
        fetch(url, limits=LIMITS)


def test_address_with_a_password_is_not_fetched_nor_repeated() -> None:
    with pytest.raises(IngestError) as raised:
        fetch("http://name:secret@example.org/", limits=LIMITS)
    assert "secret" not in str(raised.value)


def test_proxy_of_the_environment_is_not_used(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    assert fetch(f"{server}/article", limits=LIMITS).body == ARTICLE


@pytest.mark.parametrize(
    ("words", "expected"), [("https://x.org/a", True), ("HTTP://x.org", True), ("a/http.txt", False)]
)
def test_address_is_told_from_a_file(words: str, expected: bool) -> None:
    assert is_address(words) is expected
