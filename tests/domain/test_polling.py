"""Sources are asked: what is found, what is remembered, and how a feed that fails is left alone."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from meetings.domain.polling import Look, due, poll
from meetings.domain.schedule import next_look, next_try
from meetings.models import Host, Link, Polling, Source
from tests.factories import PollingFactory, SourceFactory
from tests.press import Press, Reply

NOW = datetime(2025, 3, 10, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
pytestmark = pytest.mark.django_db


def at(moment: datetime) -> object:
    return lambda: moment


@pytest.fixture
def source(press: Press) -> Source:
    press.feed("/feed", "/one", "/two")
    found: Source = SourceFactory(feed_url=f"{press.address}/feed")
    return found


def look(source: Source, *, later: timedelta = timedelta(0)) -> object:
    return poll(source.pk, clock=lambda: NOW + later, chance=Random(1))


def row(source: Source) -> Polling:
    return Polling.objects.get(source=source)


def test_look_finds_addresses(source: Source, press: Press) -> None:
    polled = poll(source.pk, clock=lambda: NOW)
    assert (polled.look, polled.found, polled.error) == (Look.FOUND, 2, "")
    assert set(Link.objects.values_list("url", flat=True)) == {f"{press.address}/one", f"{press.address}/two"}


def test_look_before_its_time_asks_nobody(source: Source, press: Press) -> None:
    look(source)
    assert poll(source.pk, clock=lambda: NOW + timedelta(minutes=5)).look is Look.SKIPPED
    assert press.paths() == ["/feed"]


def test_look_that_is_forced_does_not_wait_for_its_time(source: Source) -> None:
    look(source)
    assert poll(source.pk, clock=lambda: NOW + timedelta(minutes=5), force=True).look is Look.UNCHANGED


def test_look_at_what_another_worker_looks_at_asks_nobody(source: Source) -> None:
    PollingFactory(source=source, next_at=NOW, claimed_until=NOW + timedelta(minutes=1))
    assert poll(source.pk, clock=lambda: NOW).look is Look.SKIPPED


def test_look_that_a_dead_worker_left_is_taken_up(source: Source) -> None:
    PollingFactory(source=source, next_at=NOW, claimed_until=NOW - timedelta(minutes=1))
    assert poll(source.pk, clock=lambda: NOW).look is Look.FOUND


@pytest.mark.parametrize("changes", [{"enabled": False}, {"feed_url": ""}])
def test_source_that_is_off_or_has_no_feed_is_not_asked(changes: dict[str, object], source: Source) -> None:
    Source.objects.filter(pk=source.pk).update(**changes)
    assert (poll(source.pk).look, due(now=NOW)) == (Look.SKIPPED, [])


def test_what_is_due_begins_with_what_was_never_asked() -> None:
    late, soon, never = (SourceFactory(feed_url=f"https://{n}.example.org/") for n in ("late", "soon", "never"))
    PollingFactory(source=soon, next_at=NOW + HOUR)
    PollingFactory(source=late, next_at=NOW - HOUR)
    assert due(now=NOW) == [never.pk, late.pk]


def test_feed_is_asked_by_what_its_server_gave(source: Source, press: Press) -> None:
    full = press.replies["/feed"]
    assert isinstance(full, Reply)
    tagged = Reply(full.body, headers={**full.headers, "ETag": '"7"'})
    press.replies["/feed"] = lambda headers: Reply(status=304) if headers.get("If-None-Match") == '"7"' else tagged
    look(source)
    assert poll(source.pk, clock=lambda: NOW + HOUR).look is Look.UNCHANGED
    assert (row(source).etag, row(source).succeeded_at) == ('"7"', NOW + HOUR)


def test_feed_with_another_address_is_asked_from_the_start(source: Source, press: Press) -> None:
    press.feed("/other", "/three")
    look(source)
    Polling.objects.update(etag='"7"', moved_to=f"{press.address}/feed")
    Source.objects.update(feed_url=f"{press.address}/other")
    look(source, later=HOUR)
    path, headers = press.asked[-1]
    assert (path, "If-None-Match" in headers) == ("/other", False)


@pytest.mark.parametrize(("status", "asked"), [(301, "/new"), (308, "/new"), (302, "/feed")])
def test_permanent_redirect_is_remembered(status: int, asked: str, source: Source, press: Press) -> None:
    press.feed("/new", "/one")
    press.replies["/feed"] = Reply(status=status, headers={"Location": f"{press.address}/new"})
    look(source)
    press.asked.clear()
    look(source, later=HOUR)
    assert press.paths()[0] == asked


def test_redirect_that_leads_nowhere_any_more_is_forgotten(source: Source, press: Press) -> None:
    Polling.objects.create(
        source=source, next_at=NOW, asked_url=source.feed_url, moved_to=f"{press.address}/gone", etag='"7"'
    )
    look(source)
    assert (row(source).moved_to, row(source).etag, row(source).failures) == ("", "", 1)


SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{0}</loc></url></urlset>'
INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{0}</sitemapindex>'


def test_index_of_sitemaps_gives_what_is_in_the_newest(source: Source, press: Press) -> None:
    days = {"/march": "2025-03-09", "/february": "2025-02-28", "/january": "2025-01-31"}
    parts = (
        f"<sitemap><loc>{press.address}{path}</loc><lastmod>{day}</lastmod></sitemap>" for path, day in days.items()
    )
    xml = {"Content-Type": "application/xml"}
    press.replies["/feed"] = Reply(INDEX.format("".join(parts)), headers=xml)
    for path in days:
        press.replies[path] = Reply(SITEMAP.format(f"{press.address}{path}-talks"), headers=xml)
    look(source)
    assert sorted(Link.objects.values_list("url", flat=True)) == [
        f"{press.address}/february-talks",
        f"{press.address}/march-talks",
    ]


# ---- what goes wrong


def test_feed_that_fails_keeps_its_error_in_words(source: Source, press: Press) -> None:
    press.replies["/feed"] = Reply("broken", 500)
    polled = poll(source.pk, clock=lambda: NOW)
    assert polled.error == f"{press.address}/feed: the server answered 500 Internal Server Error"
    assert (polled.look, row(source).error, row(source).failures) == (Look.FAILED, polled.error, 1)


def test_feed_that_recovers_is_well_again(source: Source, press: Press) -> None:
    good = press.replies["/feed"]
    press.replies["/feed"] = Reply("broken", 500)
    look(source)
    press.replies["/feed"] = good
    look(source, later=2 * HOUR)
    assert (row(source).failures, row(source).error) == (0, "")


def test_server_that_asks_to_be_left_alone_is(source: Source, press: Press) -> None:
    press.replies["/feed"] = Reply("busy", 429, {"Retry-After": "86400"})
    look(source)
    assert row(source).next_at >= NOW + timedelta(days=1)


def test_page_in_place_of_a_feed_is_told(source: Source, press: Press) -> None:
    press.page("/feed")
    assert "is a page" in poll(source.pk, clock=lambda: NOW).error


def test_host_that_keeps_robots_out_is_left_alone(source: Source, press: Press) -> None:
    press.replies["/robots.txt"] = Reply("User-agent: *\nDisallow: /feed", headers={"Content-Type": "text/plain"})
    error = poll(source.pk, clock=lambda: NOW).error
    words = "its host's robots.txt asks robots to keep out; ask the publisher for another way, or hand its articles in"
    assert error == f"{press.address}/feed: {words}"
    assert press.paths() == []


def test_robots_txt_that_cannot_be_had_closes_the_host_for_now(source: Source, press: Press) -> None:
    press.replies["/robots.txt"] = Reply("broken", 503)
    look(source)
    assert (press.paths(), row(source).failures) == ([], 1)
    press.replies["/robots.txt"] = Reply(status=404)
    assert poll(source.pk, clock=lambda: NOW + 2 * HOUR).look is Look.FOUND


def test_robots_txt_is_kept_for_a_day(source: Source, press: Press) -> None:
    for hours in (0, 2, 12, 25):
        poll(source.pk, clock=lambda hours=hours: NOW + hours * HOUR, force=True)  # type: ignore[misc]  # bound as it is
    assert [path for path, _ in press.asked].count("/robots.txt") == 2


def test_host_says_how_long_to_wait_between_two_requests(source: Source, press: Press) -> None:
    press.replies["/robots.txt"] = Reply("User-agent: *\nCrawl-delay: 7", headers={"Content-Type": "text/plain"})
    look(source)
    assert Host.objects.get().next_at == NOW + timedelta(seconds=7)


def test_error_that_nobody_foresaw_is_the_sources_own(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr("meetings.domain.polling.add_links", break_down)
    assert poll(source.pk, clock=lambda: NOW).error == "RuntimeError: out of order"
    assert row(source).claimed_until is None


# ---- when


def test_interval_holds_where_all_is_well() -> None:
    moments = [next_look(interval=HOUR, now=NOW, chance=Random(n)) - NOW for n in range(50)]
    assert all(HOUR * 0.9 <= moment <= HOUR * 1.1 for moment in moments)
    assert len(set(moments)) == 50


@pytest.mark.parametrize(("failures", "hours"), [(1, 1), (2, 2), (3, 4), (5, 16), (6, 24), (1000, 24)])
def test_interval_doubles_with_each_failure_up_to_a_day(failures: int, hours: int) -> None:
    wait = next_look(interval=HOUR, now=NOW, chance=Random(1), failures=failures) - NOW
    assert hours * HOUR * 0.75 <= wait <= hours * HOUR * 1.25


def test_interval_of_a_week_does_not_shrink_by_failing() -> None:
    week = timedelta(days=7)
    assert next_look(interval=week, now=NOW, chance=Random(1), failures=3) - NOW >= week * 0.75


def test_feed_that_names_a_longer_time_is_given_it() -> None:
    assert next_look(interval=HOUR, now=NOW, chance=Random(1), ttl=3 * HOUR) - NOW >= 3 * HOUR * 0.9


def test_article_is_tried_ever_later() -> None:
    waits = [next_try(attempts=n, now=NOW, chance=Random(1)) - NOW for n in (1, 2, 3)]
    assert waits == sorted(waits)
    assert waits[0] <= timedelta(minutes=6.25)
