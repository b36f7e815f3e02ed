"""manage.py poll and addsource, at a press of our own."""

import gzip
from collections.abc import Iterator

import pytest
from django.core.management import CommandError
from pytest_django import Settings

from meetings.models import Article, Link, Meeting, Polling, Source
from tests.commands.test_ingest import run
from tests.factories import SourceFactory
from tests.ingest.hostile import Say, Server, dripped, serving
from tests.press import WORDS, Press, Reply, running_press

XML = {"Content-Type": "application/rss+xml"}


@pytest.fixture
def press(settings: Settings) -> Iterator[Press]:
    settings.PRIVATE_NETWORKS = ["127.0.0.1"]
    settings.HOST_DELAY = 0.0
    settings.FETCH_TIMEOUT = settings.FETCH_SECONDS = 2
    with running_press() as found:
        yield found


@pytest.fixture
def hostile() -> Iterator[Server]:
    """A server that closes at once, and one that never comes to an end."""
    answers: dict[str, bytes | Say] = {
        "/close": b"",
        "/drip": dripped(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>", b" "),
    }
    with serving(answers) as found:
        yield found


def broken(press: Press, hostile: Server) -> list[str]:
    """Feeds that cannot be had, each for another reason."""
    press.page("/page")
    replies = {
        "/error": Reply("broken", 500),
        "/missing": Reply("not here", 404),
        "/gone": Reply("gone", 410),
        "/forbidden": Reply("no", 403),
        "/busy": Reply("busy", 429, {"Retry-After": "60"}),
        "/empty": Reply("", headers=XML),
        "/words": Reply("no feed at all", headers=XML),
        "/svg": Reply("<svg xmlns='http://www.w3.org/2000/svg'/>", headers=XML),
        "/json": Reply('{"version": ', headers={"Content-Type": "application/feed+json"}),
        "/picture": Reply(b"\x89PNG", headers={"Content-Type": "image/png"}),
        "/packed": Reply(gzip.compress(b"<rss/>" * 99)[:30], headers={**XML, "Content-Encoding": "gzip"}),
        "/bomb": Reply(gzip.compress(b" " * 9_000_000), headers={**XML, "Content-Encoding": "gzip"}),
        "/loop": Reply(status=302, headers={"Location": f"{press.address}/loop"}),
        "/secrets": Reply(status=302, headers={"Location": "http://169.254.169.254/latest"}),
        "/file": Reply(status=302, headers={"Location": "file:///etc/passwd"}),
        "/mail": Reply(status=302, headers={"Location": "http://127.0.0.1:25/"}),
        "/nowhere": Reply(status=302),
    }
    press.replies |= replies
    paths = [press.address + path for path in (*replies, "/page")]
    return [*paths, hostile.url + "/close", hostile.url + "/drip"]


@pytest.mark.django_db(transaction=True)
def test_poll_of_two_hundred_feeds_marks_the_broken_and_takes_in_the_rest(press: Press, hostile: Server) -> None:
    for n in range(160):
        press.feed(f"/feed{n}", f"/talks{n}")
        press.page(f"/talks{n}", title=f"Talks number {n}", text=f"Envoy {n} was told. {WORDS}")
        SourceFactory(name=f"Good {n}", feed_url=f"{press.address}/feed{n}")
    faults = broken(press, hostile)
    for n in range(40):
        SourceFactory(name=f"Bad {n}", feed_url=f"{faults[n % len(faults)]}{f'?{n}' if n >= len(faults) else ''}")
    for path, reply in list(press.replies.items()):
        press.replies |= {f"{path}?{n}": reply for n in range(40)} if path[1].isalpha() and "feed" not in path else {}
    out, errors, code = run("poll", "--at-once", 8)
    assert out.splitlines() == [
        "asked 200 sources: 160 with news, 0 without, 40 failed; 160 new addresses",
        "fetched 160 articles, 0 known, 0 failed, 0 to be tried again",
    ]
    assert (len(errors.splitlines()), code) == (40, 1)
    assert set(Article.objects.values_list("state", flat=True)) == {"done"}
    assert set(Polling.objects.exclude(error="").values_list("source__name", flat=True)) == {
        f"Bad {n}" for n in range(40)
    }


@pytest.mark.django_db
def test_poll_again_changes_nothing(press: Press) -> None:
    press.feed("/feed", "/talks")
    press.page("/talks")
    SourceFactory(name="The Gazette", slug="gazette", feed_url=f"{press.address}/feed")
    run("poll")
    before = list(Meeting.objects.values())
    assert run("poll", "gazette")[0].splitlines() == [
        "asked 1 sources: 0 with news, 1 without, 0 failed; 0 new addresses",
        "fetched 0 articles, 0 known, 0 failed, 0 to be tried again",
    ]
    assert (len(before), list(Meeting.objects.values())) == (1, before)


@pytest.mark.django_db
def test_poll_of_feeds_alone_leaves_the_addresses_to_workers(press: Press) -> None:
    press.feed("/feed", "/talks")
    SourceFactory(feed_url=f"{press.address}/feed")
    run("poll", "--all", "--no-fetch")
    assert (Link.objects.get().state, Article.objects.count()) == ("waiting", 0)


@pytest.mark.django_db
def test_poll_of_a_source_that_there_is_not_says_how_to_add_one() -> None:
    with pytest.raises(CommandError, match=r"no source “The Echo” that is enabled and has a feed; `manage.py addso"):
        run("poll", "The Echo")


# ---- adding one


HEAD = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed">'


@pytest.mark.django_db
def test_source_is_added_by_its_feed(press: Press) -> None:
    press.feed("/feed", "/one", "/two")
    out, _, _ = run("addsource", f"{press.address}/feed", "--time-zone", "Europe/London", "--country", "gb")
    source = Source.objects.get()
    assert (source.name, source.feed_url, source.time_zone, source.country) == (
        "The Gazette",
        f"{press.address}/feed",
        "Europe/London",
        "GB",
    )
    assert out.splitlines() == [
        f"{press.address}/feed: 2 entries, the newest:",
        "  Talks 0",
        "  Talks 1",
        "added “The Gazette”; `manage.py poll the-gazette` asks it now",
    ]


@pytest.mark.django_db
def test_source_is_added_by_a_page_that_names_its_feed(press: Press) -> None:
    press.feed("/feed", "/one")
    press.page("/", head=HEAD)
    run("addsource", press.address, "--name", "The Echo")
    assert list(Source.objects.values_list("name", "feed_url")) == [("The Echo", f"{press.address}/feed")]


@pytest.mark.django_db
def test_source_is_added_by_the_sitemap_that_robots_txt_names(press: Press) -> None:
    entry = f"<url><loc>{press.address}/talks</loc></url>"
    xml = {"Content-Type": "application/xml"}
    press.page("/")
    press.replies["/news.xml"] = Reply(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entry}</urlset>', headers=xml
    )
    press.replies["/robots.txt"] = Reply(f"Sitemap: {press.address}/news.xml", headers={"Content-Type": "text/plain"})
    run("addsource", f"{press.address}/", "--name", "The Echo")
    assert Source.objects.get().feed_url == f"{press.address}/news.xml"


@pytest.mark.django_db
def test_source_without_a_feed_is_added_by_the_pattern_of_its_links(press: Press) -> None:
    links = "".join(f'<a href="/news/{n}">Talks number {n} are held</a>' for n in range(3))
    press.replies["/"] = Reply(
        f"<html><head><title>Ministry</title></head><body>{links}<a href='/x'>x</a></body></html>"
    )
    run("addsource", f"{press.address}/", "--pattern", "/news/*", "--name", "Ministry")
    run("poll", "ministry", "--no-fetch")
    assert sorted(Link.objects.values_list("title", flat=True)) == [f"Talks number {n} are held" for n in range(3)]


@pytest.mark.django_db
def test_source_is_shown_and_not_added_by_a_dry_run(press: Press) -> None:
    press.feed("/feed", "/one")
    assert "Talks 0" in run("addsource", f"{press.address}/feed", "--dry-run")[0]
    assert not Source.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "no feed found; give the address of its feed, or say which links of the page are articles"),
        (("--pattern", "news"), "is no pattern of links; write the path of the articles, as /news/"),
    ],
)
def test_page_without_a_feed_says_what_to_do(options: tuple[str, ...], message: str, press: Press) -> None:
    press.page("/")
    with pytest.raises(CommandError, match=message):
        run("addsource", f"{press.address}/", *options)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--time-zone", "Paris"), "is no time zone"),
        (("--country", "ZZ"), "is no country's ISO code"),
        (("--minutes", "1"), "greater than or equal to 5"),
        (("--name", "The Courier"), "there is a source “The Courier” already"),
    ],
)
def test_source_that_cannot_be_is_not_added(options: tuple[str, ...], message: str, press: Press) -> None:
    SourceFactory(name="The Courier")
    press.feed("/feed", "/one")
    with pytest.raises(CommandError, match=message):
        run("addsource", f"{press.address}/feed", *options)
    assert Source.objects.count() == 1


@pytest.mark.django_db
def test_feed_is_not_added_twice(press: Press) -> None:
    press.feed("/feed", "/one")
    run("addsource", f"{press.address}/feed")
    with pytest.raises(CommandError, match="“The Gazette” asks that feed already"):
        run("addsource", f"{press.address}/feed", "--name", "Another")
