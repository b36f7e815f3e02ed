"""What sites let robots ask for."""

from datetime import timedelta

import pytest

from meetings.ingest.robots import NOTHING, Rules, fetch_robots, read_robots, robots_url
from tests.ingest.hostile import Server, answer, dripped, onward

SITE = "https://example.org"
FORBIDS = b"User-agent: *\nDisallow: /private\n"


@pytest.mark.parametrize(
    ("body", "path", "allowed"),
    [
        (b"", "/a", True),
        (b"\xff\xfe\0garbage", "/a", True),
        (FORBIDS, "/a", True),
        (FORBIDS, "/private/a", False),
        (b"\xef\xbb\xbf" + FORBIDS, "/private/a", False),
        (FORBIDS.replace(b"\n", b"\r\n"), "/private/a", False),
        (b"User-agent: *\nDisallow: /\nAllow: /news/", "/news/a", True),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        (b"User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        (b"User-agent: Diplotrack\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),
        (b"User-agent: *\nDisallow: /\n\nUser-agent: diplotrack/1.0\nDisallow: /x", "/a", True),
        (b"User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /", "/a", True),
        (b"User-agent: GPTBot\nUser-agent: *\nDisallow: /", "/a", False),
        (b"User-agent: *\nDisallow: /", "/robots.txt", True),
    ],
)
def test_rules_allow_what_the_site_says(body: bytes, path: str, allowed: bool) -> None:
    assert read_robots(body).allows(SITE + path) is allowed


@pytest.mark.parametrize(
    ("words", "delay"),
    [
        (b"Crawl-delay: 10", timedelta(seconds=10)),
        (b"Crawl-delay: 0.5", timedelta(seconds=0.5)),
        (b"Crawl-delay: 1e300", timedelta(hours=1)),
        (b"Crawl-delay: soon", None),
        (b"Disallow: /x", None),
    ],
)
def test_rules_tell_the_delay(words: bytes, delay: timedelta | None) -> None:
    assert read_robots(b"User-agent: *\n" + words).delay == delay


def test_rules_name_sitemaps() -> None:
    found = read_robots(b"Sitemap: https://example.org/a.xml\nSitemap: file:///b\nSitemap: https://example.org/a.xml")
    assert found.sitemaps == ("https://example.org/a.xml",)


def test_what_lies_beyond_the_size_is_not_read() -> None:
    body = b"#" * 499 * 1024 + b"\n" + b"User-agent: *\nDisallow: /a\n" + b"Disallow: /b" + b"b" * 2048
    assert [read_robots(body).allows(SITE + path) for path in ("/a", "/b")] == [False, True]


def test_rules_for_thousands_of_robots_are_not_multiplied_out() -> None:
    body = b"".join(b"User-agent: u%d diplotrack\n" % n for n in range(9000)) + b"Disallow: /x\n" * 9000
    assert read_robots(body).allows(f"{SITE}/x") is False


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a/b?c", "https://example.org/robots.txt"),
        ("http://example.org:8080/", "http://example.org:8080/robots.txt"),
        ("https://name:secret@example.org/", "https://example.org/robots.txt"),
    ],
)
def test_rules_stand_at_the_root(url: str, expected: str) -> None:
    assert robots_url(url) == expected


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        (answer(FORBIDS, kind="text/plain"), False),
        (answer(FORBIDS, kind=""), False),
        (onward("/rules"), False),
        (answer(b"<html>User-agent: *\nDisallow: /"), True),
        (answer(status="404 Not Found"), True),
        (answer(status="410 Gone"), True),
        (answer(status="403 Forbidden"), True),
        (answer(status="429 Too Many Requests"), False),
        (answer(status="500 Internal Server Error"), False),
        (answer(status="503 Service Unavailable"), False),
        (onward("/robots.txt"), False),
        (dripped(b"HTTP/1.1 200 OK\r\n\r\n", b"x"), False),
        (b"", False),
    ],
)
def test_site_that_has_no_rules_allows_and_one_that_fails_does_not(said: bytes, allowed: bool, server: Server) -> None:
    server.answers |= {"/robots.txt": said, "/rules": answer(FORBIDS, kind="text/plain")}
    assert fetch_robots(f"{server.url}/x", limits=server.limits()).allows(f"{server.url}/private/a") is allowed


def test_rules_that_could_not_be_had_are_not_known() -> None:
    assert (NOTHING.is_known, Rules().is_known) == (False, True)
