"""The forms of an address that are one article, and those that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.ingest.addresses import canonical, same_site

ARTICLE = "https://www.example.org/news/talks"

SAME = [
    f"{ARTICLE}?utm_source=x&utm_medium=rss",
    f"{ARTICLE}?fbclid=IwAR0",
    f"{ARTICLE}?gclid=1&dclid=2&msclkid=3",
    f"{ARTICLE}?at_medium=RSS&at_campaign=KARANGA",
    f"{ARTICLE}?cmpid=rss",
    f"{ARTICLE}?ref=rss",
    f"{ARTICLE}?ref=hp_top-stories",
    f"{ARTICLE}?xtor=RSS-3208",
    "https://" + "www.google.com/amp/s/" * 9 + "www.example.org/news/talks",
    f"{ARTICLE}#comments",
    f"{ARTICLE}#:~:text=talks",
    f"{ARTICLE}?",
    f"{ARTICLE}/amp",
    f"{ARTICLE}.amp",
    f"{ARTICLE}?amp=1",
    f"{ARTICLE}?amp",
    f"{ARTICLE}?outputType=amp",
    "https://www.example.org/amp/news/talks",
    "https://WWW.Example.ORG/news/talks",
    "https://www.example.org./news/talks",
    "https://www.example.org:443/news/talks",
    "HTTPS://www.example.org/news/talks",
    "https://www.m.example.org/news/talks",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/talks",
    "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/news/talks/amp?usqp=mq331&amp_js_v=0.1",
    "https://www.google.com/amp/s/www.example.org/news/talks",
    "https://www.google.co.uk/amp/s/www.example.org/news/talks?utm_source=x",
    f"  {ARTICLE}\n",
]

PAIRS = [
    ("https://m.example.org/a", "https://example.org/a"),
    ("https://mobile.example.org/a", "https://example.org/a"),
    ("https://amp.example.org/a", "https://example.org/a"),
    ("https://example.org", "https://example.org/"),
    ("http://example.org:80/a", "http://example.org/a"),
    ("https://zürich.example/a", "https://xn--zrich-kva.example/a"),
    ("https://example.org/a?id=5&utm_source=x&p=1", "https://example.org/a?id=5&p=1"),
    ("https://example.org/a/amp/", "https://example.org/a/"),
    ("https://example.org/a.amp.html", "https://example.org/a.html"),
]

# Each of these says what it is already: nothing may be taken from it.
KEPT = [
    "https://example.org/a?id=5",
    "https://example.org/a?p=123",
    "https://example.org/a?b=1&a=2",
    "https://example.org/a?a=2&b=1",
    "https://example.org/a?ref=20250310",
    "https://example.org/a?source=17",
    "https://example.org/a?cid=4",
    "https://example.org/a?uid=4",
    "https://example.org/a?session=12",
    "https://example.org/a?lang=fr",
    "https://example.org/a?page=2",
    "https://example.org/a?amp=230",
    "https://example.org/a?type=statement",
    "https://example.org/a?empty=",
    "https://example.org//a",
    "https://example.org/a/",
    "https://example.org/A",
    "https://example.org/a%20b",
    "https://example.org/ampere",
    "https://example.org/news/amp-prices",
    "https://example.org/camp",
    "https://example.org:8443/a",
    "http://example.org/a",
    "https://m.org/a",
    "https://mail.example.org/a",
    "https://ampersand.example.org/a",
    "https://www.google.com/search?q=amp",
    "https://example.org/c/s/other.example.org/a",
    "https://[2606:4700::1111]/a",
    "file:news/a.txt",
    "mailto:a@example.org",
    "https://[",
    "",
]


@pytest.mark.parametrize("url", SAME)
def test_forms_of_an_address_are_one(url: str) -> None:
    assert canonical(url) == ARTICLE


@pytest.mark.parametrize(("url", "expected"), PAIRS)
def test_address_is_put_into_its_one_form(url: str, expected: str) -> None:
    assert canonical(url) == expected


@pytest.mark.parametrize("url", KEPT)
def test_what_may_tell_articles_apart_is_kept(url: str) -> None:
    assert canonical(url) == url


PIECES = st.sampled_from(
    "https://example.org / // m. www. amp. amp /amp .amp .html ? & = # utm_x ref=rss id=5 amp=1 :443 a . "
    "x.cdn.ampproject.org/c/s/ www.google.com/amp/s/ é %2F".split()
)


@given(st.lists(PIECES, max_size=8).map("".join), st.booleans())
def test_canonical_address_is_its_own(rest: str, is_web: bool) -> None:
    url = f"https://{rest}" if is_web else rest
    assert canonical(canonical(url)) == canonical(url)


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(["id", "p", "ref", "source", "article", "cid", "amp"]))
def test_numbers_tell_articles_apart(one: int, other: int, name: str) -> None:
    a, b = (f"https://example.org/a?{name}={n + 2}" for n in (one, other))
    assert (canonical(a) == canonical(b)) is (one == other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("https://www.example.org/a", "http://example.org/b", True),
        ("https://m.example.org/a", "https://www.example.org/b", True),
        ("https://other.example.org/a", "https://example.org/b", False),
        ("https://example.org.evil.example/a", "https://example.org/b", False),
        ("mailto:a@example.org", "mailto:a@example.org", False),
    ],
)
def test_site_is_the_same_but_for_its_forms(one: str, other: str, expected: bool) -> None:
    assert same_site(one, other) is expected
