"""The feeds of a site, by one of its pages."""

import pytest

from meetings.ingest.article import IngestError
from meetings.ingest.discovery import Candidate, country_of, discover
from meetings.ingest.feeds import FeedKind

URL = "https://www.example.org/world"
PAGE = b"""<!doctype html><html lang="en-GB"><head><title>World - The Gazette</title>
<meta property="og:site_name" content="The Gazette">
<link rel="alternate" type="application/rss+xml" title="The Gazette: Comments" href="/comments/feed/">
<link rel="alternate" type="application/rss+xml" title="The Gazette: World" href="/world/rss.xml">
<link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="//feeds.example.net/atom">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="alternate" hreflang="fr" href="/fr/"><link rel="stylesheet" type="text/css" href="/a.css">
<link rel="alternate" type="application/rss+xml" href="javascript:x">
</head><body><a href="/world/rss.xml">again</a><a href="/africa/feed/">Africa</a>
<a href="https://other.example/rss.xml">other</a><a href="/feeding-the-world">Feeding the world</a></body></html>"""


def test_feeds_are_found_the_likeliest_first() -> None:
    found = discover(PAGE, url=URL, sitemaps=("https://www.example.org/map.xml", "https://www.example.org/news.xml"))
    assert found.candidates == (
        Candidate("https://www.example.org/world/rss.xml", FeedKind.RSS, "The Gazette: World"),
        Candidate("https://feeds.example.net/atom", FeedKind.ATOM),
        Candidate("https://www.example.org/feed.json", FeedKind.JSON),
        Candidate("https://www.example.org/comments/feed/", FeedKind.RSS, "The Gazette: Comments"),
        Candidate("https://www.example.org/africa/feed/", FeedKind.RSS, "Africa"),
        Candidate("https://www.example.org/news.xml", FeedKind.SITEMAP),
        Candidate("https://www.example.org/map.xml", FeedKind.SITEMAP),
    )


def test_page_tells_of_its_site() -> None:
    found = discover(PAGE, url=URL)
    assert (found.name, found.language, found.country) == ("The Gazette", "en-GB", "GB")


def test_page_that_says_nothing_has_no_feed_and_no_name() -> None:
    found = discover(b"<p>words", url=URL)
    assert (found.candidates, found.name, found.language, found.country) == ((), "", "", "")


def test_page_that_is_none_is_told() -> None:
    with pytest.raises(IngestError, match="not readable as HTML"):
        discover(b"", url=URL)


@pytest.mark.parametrize(
    ("url", "language", "country"),
    [
        ("https://example.co.uk/", "en", "GB"),
        ("https://www.example.com.au/", "en-US", "AU"),
        ("https://example.ke/", "", "KE"),
        ("https://example.com/", "en-GB", "GB"),
        ("https://example.com/", "zh-Hant-HK", "HK"),
        ("https://example.com/", "en-US", ""),
        ("https://example.com/", "en", ""),
        ("https://example.io/", "en", ""),
        ("https://example.tv/", "", ""),
        ("https://127.0.0.1/", "", ""),
    ],
)
def test_country_is_told_where_it_is_safe(url: str, language: str, country: str) -> None:
    assert country_of(url, language) == country
