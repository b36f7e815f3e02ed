"""Feeds of every format, and what is said of those that are none."""

import gzip
import json
from datetime import UTC, date, datetime, timedelta

import pytest

from meetings.ingest.article import IngestError
from meetings.ingest.entries import MOST
from meetings.ingest.feed_dates import read_date
from meetings.ingest.feeds import Entry, Feed, FeedKind, read_feed

URL = "https://example.org/feeds/all.xml"
DAY = date(2025, 3, 10)
NOON = datetime(2025, 3, 10, 12, tzinfo=UTC)


def rss(items: str, channel: str = "<title>The Gazette</title><link>https://example.org/</link>") -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}{items}</channel></rss>'.encode()


def item(rest: str = "", link: str = "https://example.org/a") -> str:
    return f"<item><title>Talks</title><link>{link}</link>{rest}</item>"


def read(body: bytes, content_type: str = "application/rss+xml", charset: str = "") -> Feed:
    return read_feed(body, url=URL, content_type=content_type, charset=charset)


def urls(feed: Feed) -> list[str]:
    return [entry.url for entry in feed.entries]


ENTRY = Entry("https://example.org/a", "Talks", NOON, DAY, "tag:1")

RSS_2 = rss(
    item("<guid isPermaLink='false'>tag:1</guid><pubDate>Mon, 10 Mar 2025 12:00:00 GMT</pubDate>"),
    "<title>The Gazette</title><link>https://example.org/</link><language>en-gb</language><ttl>90</ttl>",
)
RSS_1 = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="https://example.org/x"><title>The Gazette</title><link>https://example.org/</link>
<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>16</sy:updateFrequency></channel>
<item rdf:about="tag:1"><title>Talks</title><link>https://example.org/a</link><dc:date>2025-03-10T12:00:00Z</dc:date>
</item></rdf:RDF>"""
RSS_091 = b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss.dtd">
<rss version="0.91"><channel><title>The Gazette</title><link>https://example.org/</link>
<item><title>Talks</title><link>https://example.org/a</link></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Gazette</title><id>x</id>
<link rel="self" href="/feeds/all.xml"/><link href="https://example.org/"/>
<entry><id>tag:1</id><title type="html">&lt;b&gt;Talks&lt;/b&gt;</title><link rel="enclosure" href="/a.mp3"/>
<link href="/a"/><published>2025-03-10T12:00:00Z</published><updated>2025-03-11T08:00:00+01:00</updated>
<content type="html">&lt;p&gt;words</content></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Gazette",
        "home_page_url": "https://example.org/",
        "language": "en",
        "items": [{"id": "tag:1", "url": "/a", "title": "Talks", "date_published": "2025-03-10T12:00:00Z"}],
    }
).encode()
NEWS = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://example.org/a</loc><lastmod>2025-03-11T08:00:00Z</lastmod><news:news><news:publication>
<news:name>The Gazette</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-03-10T12:00:00Z</news:publication_date><news:title>Talks</news:title></news:news></url>
</urlset>"""


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (RSS_2, Feed(FeedKind.RSS, (ENTRY,), "The Gazette", "https://example.org/", "en-gb", timedelta(minutes=90))),
        (
            RSS_1,
            Feed(
                FeedKind.RSS,
                (Entry(ENTRY.url, "Talks", NOON, DAY, "tag:1", NOON),),
                "The Gazette",
                "https://example.org/",
                ttl=timedelta(minutes=90),
            ),
        ),
        (
            RSS_091,
            Feed(FeedKind.RSS, (Entry(ENTRY.url, "Talks"),), "The Gazette", "https://example.org/"),
        ),
        (
            ATOM,
            Feed(
                FeedKind.ATOM,
                (Entry(ENTRY.url, "Talks", NOON, DAY, "tag:1", datetime(2025, 3, 11, 7, tzinfo=UTC)),),
                "The Gazette",
                "https://example.org/",
                "en",
            ),
        ),
        (JSON, Feed(FeedKind.JSON, (ENTRY,), "The Gazette", "https://example.org/", "en")),
        (
            NEWS,
            Feed(
                FeedKind.SITEMAP,
                (Entry(ENTRY.url, "Talks", NOON, DAY, ENTRY.url, datetime(2025, 3, 11, 8, tzinfo=UTC)),),
                "The Gazette",
                language="en",
            ),
        ),
    ],
    ids=["rss 2.0", "rss 1.0", "rss 0.91", "atom", "json feed", "news sitemap"],
)
def test_feed_is_read(body: bytes, expected: Feed) -> None:
    assert read(body) == expected


def test_sitemap_that_is_packed_itself_is_read() -> None:
    assert urls(read(gzip.compress(NEWS), "application/gzip")) == ["https://example.org/a"]


def test_index_names_its_sitemaps_the_news_first() -> None:
    body = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>/old.xml</loc><lastmod>2024-01-01</lastmod></sitemap>
    <sitemap><loc>/new.xml</loc><lastmod>2025-01-01</lastmod></sitemap>
    <sitemap><loc>https://example.org/news.xml</loc></sitemap><sitemap><loc>ftp://example.org/x</loc></sitemap>
    <sitemap><loc>https://example.org/feeds/all.xml</loc></sitemap></sitemapindex>"""
    found = read(body)
    assert (found.kind, found.entries) == (FeedKind.SITEMAP_INDEX, ())
    assert found.sitemaps == tuple(f"https://example.org/{name}.xml" for name in ("news", "new", "old"))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("/a", ["https://example.org/a"]),
        ("a?x=1&amp;y=2", ["https://example.org/feeds/a?x=1&y=2"]),
        (" https://example.org/\n a ", ["https://example.org/a"]),
        ("<![CDATA[https://example.org/a]]>", ["https://example.org/a"]),
        ("//other.example/a", ["https://other.example/a"]),
        ("", []),
        ("javascript:alert(1)", []),
        ("file:///etc/passwd", []),
        ("mailto:a@example.org", []),
        ("http://[", []),
        ("https://example.org/" + "a" * 3000, []),
    ],
)
def test_links_are_made_whole_and_those_to_no_page_left_out(link: str, expected: list[str]) -> None:
    assert urls(read(rss(item(link=link)))) == expected


def test_links_count_from_the_base_of_the_feed() -> None:
    body = ATOM.replace(b"<feed ", b'<feed xml:base="https://base.example/x/" ').replace(b'href="/a"', b'href="a"')
    assert urls(read(body)) == ["https://base.example/x/a"]


def test_permanent_id_stands_in_for_a_link() -> None:
    body = rss("<item><title>T</title><guid>https://example.org/a</guid></item>")
    assert urls(read(body)) == ["https://example.org/a"]


def test_address_behind_a_counting_link_is_taken() -> None:
    origin = '<f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://example.org/b</f:origLink>'
    assert urls(read(rss(item(origin, link="https://count.example/1")))) == ["https://example.org/b"]


def test_each_address_comes_once() -> None:
    items = item() + item(link="https://example.org/a?utm_source=rss") + item(link="https://example.org/b")
    assert urls(read(rss(items))) == ["https://example.org/a", "https://example.org/b"]


def test_of_too_many_entries_the_newest_are_kept() -> None:
    oldest_first = "".join(
        item(f"<pubDate>{1990 + n // 28}-03-{1 + n % 28:02}</pubDate>", link=f"/{n}") for n in range(MOST + 100)
    )
    found = read(rss(oldest_first))
    assert urls(found) == [f"https://example.org/{n}" for n in range(100, MOST + 100)]


@pytest.mark.parametrize(
    "body",
    [
        RSS_2.replace(b"</rss>", b""),
        RSS_2.replace(b"<title>Talks", b"<title>T&uuml;rk & Talks &nbsp; <br>"),
        b"\n\n  " + RSS_2,
        b"\xef\xbb\xbf" + RSS_2,
        RSS_2.replace(b"Talks", b"Ta\x00l\x0bks"),
        RSS_2.decode().encode("utf-16"),
        RSS_2.replace(b"<item>", b"<item><description>" + b"<b>" * 200 + b"</description>"),
        b"<!-- <html> --><?x y?>" + RSS_2.replace(b'<?xml version="1.0"?>', b""),
    ],
)
def test_broken_feed_is_read_as_far_as_it_goes(body: bytes) -> None:
    assert urls(read(body)) == ["https://example.org/a"]


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", ""),
        ("utf-8", "iso-8859-1", "us-ascii"),
        ("iso-8859-1", "iso-8859-1", ""),
        ("iso-8859-1", "utf-8", "utf-8"),
        ("cp1251", "windows-1251", ""),
        ("cp1251", "", "windows-1251"),
        ("utf-16", "utf-16", ""),
        ("utf-8", "punycode", "zip"),
        ("utf-8", "no-such-thing", "../../x"),
    ],
)
def test_text_is_read_whatever_it_says_of_its_encoding(encoding: str, declared: str, charset: str) -> None:
    word = "Встреча" if encoding == "cp1251" else "Zürich"
    prolog = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    text = prolog + rss(item()).decode().partition("?>")[2].replace("Talks", word)
    found = read(text.encode(encoding), charset=charset)
    assert found.entries[0].title == word


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(10))
    + b"]>"
)
ENTITIES = "declares entities of its own, and those are not read; ask its publisher"
NO_XML = "not readable as XML; give the address of a feed"
A_PAGE = "is a page, not a feed; add it as a page with a link pattern, or give the address of its feed"


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (BOMB + rss(item()).replace(b"Talks", b"&a9;").partition(b"?>")[2], ENTITIES),
        (b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><title>&x;</title></rss>', ENTITIES),
        (b'<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]><rss/>', ENTITIES),
        (b"", "is empty; give the address of a feed"),
        (b" \n ", "is empty; give the address of a feed"),
        (b"Words.", NO_XML),
        (b"<", NO_XML),
        (b"<!-- " * 1000, NO_XML),
        (b"\x89PNG\r\n\x1a\n", NO_XML),
        (b"<!DOCTYPE html><html><body><p>Hello", A_PAGE),
        (b"<html><head><title>x</title></head></html>", A_PAGE),
        (b"<svg/>", "is XML, but neither RSS, Atom nor a sitemap; give the address of a feed"),
        (b"<rss></rss>", "holds nothing that can be read as a feed; give the address of a feed"),
        (b"{", "not readable as JSON; give the address of a feed"),
        (b"[" * 100_000, "not readable as JSON; give the address of a feed"),
        (b'{"a": 1}', "is JSON, but no JSON Feed; give the address of a feed"),
        (b"[]", "is JSON, but no JSON Feed; give the address of a feed"),
        (b"\x1f\x8bgarbled", "cannot be unpacked, or is too large; give the address of a feed"),
        (gzip.compress(b" " * 60_000_000), "cannot be unpacked, or is too large; give the address of a feed"),
    ],
)  # fmt: skip
def test_what_is_no_feed_says_what_to_do(body: bytes, sentence: str) -> None:
    with pytest.raises(IngestError) as raised:
        read(body)
    assert str(raised.value) == f"{URL}: {sentence}"


def test_entity_that_comes_late_is_not_expanded() -> None:
    body = rss(item()).replace(b"<item>", b'<!DOCTYPE x [<!ENTITY e "secret">]><item>').replace(b"Talks", b"Talks &e;")
    assert "secret" not in str(read(body))


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel><item>" + b"<link>/a</link>" * 100_000 + b"</item></channel></rss>",
        b"<rss><channel><item><link>/a</link></item>" + b"<link>/b</link>" * 100_000 + b"</channel></rss>",
        b"<rss><channel "
        + b" ".join(b'a%d="x"' % n for n in range(100_000))
        + b"><item><link>/a</link></item></channel>",
        b"<rss><channel>" + b"<item><link>/a</link></item>" * 100_000 + b"</channel></rss>",
    ],
    ids=["links of an entry", "links of a feed", "attributes", "entries"],
)
def test_feed_without_number_of_something_is_read_in_no_more_than_its_length(body: bytes) -> None:
    assert urls(read(body)) == ["https://example.org/a"]


@pytest.mark.parametrize(
    "items",
    [
        [None, 3, "x", []],
        [{"url": 5}, {"url": None}, {"url": {"a": 1}}, {"title": "x"}],
        [{"url": "/a", "title": 5, "date_published": ["x"], "id": {}}],
    ],
)
def test_json_feed_with_odd_values_is_read(items: list[object]) -> None:
    assert len(read(json.dumps({"items": items}).encode()).entries) <= 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mon, 10 Mar 2025 12:00:00 GMT", (DAY, NOON)),
        ("Mon, 10 Mar 2025 12:00:00 +0000", (DAY, NOON)),
        ("10 Mar 2025 12:00 UT", (DAY, NOON)),
        ("Mon, 10 Mar 2025 08:00:00 EDT", (DAY, NOON)),
        ("Mon, 10 Mar 2025 13:00:00 CET", (DAY, NOON)),
        ("Mon, 10 Mar 2025 21:00:00 JST", (DAY, NOON)),
        ("Monday, 10 March 2025 12:00:00 GMT", (DAY, NOON)),
        ("2025-03-10T12:00:00Z", (DAY, NOON)),
        ("2025-03-10T14:00+02:00", (DAY, NOON)),
        ("2025-03-10T12:00:00.1234567Z", (DAY, NOON.replace(microsecond=123456))),
        ("2025-03-10 14:00:00 +0200", (DAY, NOON)),
        ("2025-03-10 12:00:00 UTC", (DAY, NOON)),
        ("2025-03-10T12:00:00", (DAY, None)),
        ("Mon, 10 Mar 2025 12:00:00", (DAY, None)),
        ("Mon, 10 Mar 2025 12:00:00 -0000", (DAY, None)),
        ("Mon, 10 Mar 2025 12:00:00 IST", (DAY, None)),
        ("Mon, 10 Mar 2025 00:00:00 GMT", (DAY, None)),
        ("2025-03-10", (DAY, None)),
    ],
)
def test_date_is_read(words: str, expected: tuple[date, datetime | None]) -> None:
    assert read_date(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "", " ", "yesterday", "2025", "2025-03", "2025-13-01", "10/03/2025", "Mon, 32 Mar 2025 12:00:00 GMT",
        "0001-01-01T00:00:00Z", "Thu, 01 Jan 1801 00:00:00 GMT", "9" * 60, "9" * 10_000, "2025-03-10T25:00:00Z",
        "Mon, 10 Mar 2025 12:00:00 +9999", "{{ date }}", "0", "1741608000",
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_date(words) == (None, None)
