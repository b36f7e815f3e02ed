"""Articles by the links of a page."""

import pytest

from meetings.ingest.article import IngestError
from meetings.ingest.feeds import FeedKind
from meetings.ingest.links import matches, page_links

URL = "https://www.example.org/news/"
PAGE = b"""<!doctype html><html lang="en-GB"><head><title>News</title>
<meta property="og:site_name" content="The Gazette">
</head><body><a href="/news/talks/"><img src="/x.jpg"></a><a href="/news/talks/?utm_source=home">Talks in Nairobi</a>
<a href="https://example.org/news/visit/">Visit</a><a href="summit/">Summit</a><a href="/news/">News</a>
<a href="/about/">About</a><a href="https://other.example/news/x/">Other</a><a href="javascript:void(0)">x</a>
<a href="mailto:a@example.org">x</a><a href="/news/map.pdf">Map</a><a rel="nofollow" href="/news/login/">Log in</a>
<a href="http://[">x</a><a>x</a></body></html>"""


def found(page: bytes = PAGE, pattern: str = "/news/*") -> list[tuple[str, str]]:
    return [(entry.url, entry.title) for entry in page_links(page, url=URL, pattern=pattern).entries]


def test_links_that_match_are_entries() -> None:
    assert found() == [
        ("https://www.example.org/news/talks/", "Talks in Nairobi"),
        ("https://example.org/news/visit/", "Visit"),
        ("https://www.example.org/news/summit/", "Summit"),
    ]


def test_page_tells_its_name_and_language() -> None:
    feed = page_links(PAGE, url=URL, pattern="/news/*")
    assert (feed.kind, feed.title, feed.homepage, feed.language) == (FeedKind.PAGE, "The Gazette", URL, "en-GB")


def test_links_count_from_the_base_of_the_page() -> None:
    page = b'<html><head><base href="/news/deep/"></head><body><a href="a">A</a></body></html>'
    assert found(page) == [("https://www.example.org/news/deep/a", "A")]


@pytest.mark.parametrize("pattern", ["", "news/*", "*", "https://example.org/*"])
def test_pattern_that_is_none_says_what_one_is(pattern: str) -> None:
    with pytest.raises(IngestError) as raised:
        found(pattern=pattern)
    assert str(raised.value) == f"“{pattern}” is no pattern of links; write the path of the articles, as /news/*"


def test_page_that_is_none_is_told() -> None:
    with pytest.raises(IngestError, match="not readable as HTML"):
        found(b"")


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("/news/a", "/news/*", True),
        ("/news/2025/a/", "/news/*/", True),
        ("/news/", "/news/*", True),
        ("/news/a", "/news/*/", False),
        ("/old/news/a", "/news/*", False),
        ("/news/a", "/news/a", True),
        ("/news/ab", "/news/a", False),
        ("/2025/03/talks.html", "/20*/*.html", True),
        ("/ab", "/a*ab", False),
        ("/aXb", "/a*b", True),
        ("/ab", "/a*b", True),
        ("/a?id=5", "/a?id=*", True),
        ("/a.b", "/a?b", False),
        ("/" + "a" * 100_000, "/" + "*a" * 50 + "*b", False),
    ],
)
def test_pattern_matches_from_end_to_end(path: str, pattern: str, expected: bool) -> None:
    assert matches(path, pattern) is expected


def test_pattern_with_a_query_looks_at_queries() -> None:
    assert found(b'<html><body><a href="/item?id=5">A</a><a href="/item?x=5">B</a></body></html>', "/item?id=*") == [
        ("https://www.example.org/item?id=5", "A")
    ]
