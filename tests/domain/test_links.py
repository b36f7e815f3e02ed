"""Addresses that sources tell of are fetched: what is stored, what is tried again, what is given up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from pytest_django import Settings

from meetings.domain.links import Fetch, FetchedLink, add_links, fetch_link, sweep_links, try_again, waiting_links
from meetings.domain.manners import ask_leave, take_turn
from meetings.domain.web import web_limits
from meetings.enums import ArticleState, LinkState
from meetings.ingest.entries import Entry
from meetings.models import Article, Link, Source
from tests.factories import LinkFactory, SourceFactory
from tests.press import WORDS, Press, Reply

NOW = datetime(2025, 3, 10, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.django_db


@pytest.fixture
def link(press: Press) -> Link:
    press.page("/talks")
    url = f"{press.address}/talks"
    found: Link = LinkFactory(url=url, not_before=NOW, published_on=date(2025, 3, 9), source__name="The Courier")
    return found


def fetched(link: Link, *, later: timedelta = timedelta(0)) -> FetchedLink:
    return fetch_link(link.pk, clock=lambda: NOW + later)


def stands(link: Link) -> tuple[str, int, str]:
    link.refresh_from_db()
    return link.state, link.attempts, link.error


def test_link_leads_to_an_article(link: Link) -> None:
    done = fetched(link)
    article = Article.objects.get()
    assert (done.fetch, done.article) == (Fetch.STORED, article.pk)
    assert (article.title, article.source.name, article.published_on) == (
        "Talks in Paris",
        "The Courier",
        date(2025, 3, 10),
    )
    assert stands(link) == (LinkState.DONE, 1, "")


def test_page_without_a_date_has_that_of_the_feed(link: Link, press: Press) -> None:
    press.page("/talks", head="")
    fetched(link)
    assert Article.objects.get().published_on == date(2025, 3, 9)


def test_page_without_any_date_waits_for_an_editor(link: Link, press: Press) -> None:
    press.page("/talks", head="")
    Link.objects.update(published_on=None)
    fetched(link)
    assert Article.objects.get().state == ArticleState.NEEDS_DATE


def test_page_without_a_title_has_that_of_the_feed(link: Link, press: Press) -> None:
    press.replies["/talks"] = Reply(f"<html lang='en'><body><article><p>{WORDS * 4}</p></article></body></html>")
    Link.objects.update(title="Talks of two")
    fetched(link)
    assert Article.objects.get().title == "Talks of two"


def test_article_in_another_language_is_stored_and_not_read(link: Link, press: Press) -> None:
    words = (
        "Le président de la République a reçu mardi à Paris le Premier ministre, avec qui il a parlé de la paix. "
        "Les deux hommes se sont mis d'accord sur une rencontre des ministres dans les jours qui viennent. "
        "Elle aura lieu au palais, et les pays de la région y sont invités par la France."
    )
    press.page("/talks", text=words)
    fetched(link)
    assert Article.objects.get().state == ArticleState.OTHER_LANGUAGE


def test_link_that_is_done_is_not_fetched_again(link: Link, press: Press) -> None:
    fetched(link)
    assert fetched(link, later=MINUTE).fetch is Fetch.SKIPPED
    assert press.paths() == ["/talks"]


def test_same_page_again_is_no_other_article(link: Link) -> None:
    fetched(link)
    try_again([link.pk], now=NOW)
    assert fetched(link).fetch is Fetch.UNCHANGED
    assert Article.objects.count() == 1


def test_page_that_changed_is_a_revision(link: Link, press: Press) -> None:
    fetched(link)
    press.page("/talks", text=WORDS * 2 + "The talks were moved to Wednesday.")
    add_links(link.source, [Entry(link.url, updated_at=NOW + MINUTE)], now=NOW)
    assert fetched(link).fetch is Fetch.STORED
    assert sorted(Article.objects.values_list("is_current", flat=True)) == [False, True]


def test_link_that_another_worker_has_is_left_to_it(link: Link) -> None:
    Link.objects.update(state=LinkState.CLAIMED, claimed_until=NOW + MINUTE)
    assert fetched(link).fetch is Fetch.SKIPPED


def test_link_before_its_time_is_not_fetched(link: Link) -> None:
    Link.objects.update(not_before=NOW + MINUTE)
    assert fetched(link).fetch is Fetch.SKIPPED


# ---- what goes wrong


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply("gone", 404), "the server answered 404 Not Found"),
        (Reply("gone", 410), "the server answered 410 Gone"),
        (Reply("<html><body>Log in</body></html>"), "no article found on the page; save its text as .txt"),
        (Reply("%PDF-1.4", headers={"Content-Type": "application/pdf"}), "is application/pdf, which is not read here"),
        (Reply(status=302, headers={"Location": "http://169.254.169.254/keys"}), "leads to a private address"),
    ],
)
def test_page_that_is_no_article_is_given_up_at_once(reply: Reply, words: str, link: Link, press: Press) -> None:
    press.replies["/talks"] = reply
    assert fetched(link).fetch is Fetch.FAILED
    state, attempts, error = stands(link)
    assert (state, attempts, words in error) == (LinkState.FAILED, 1, True)


def test_server_that_fails_is_tried_again_ever_later_and_then_given_up(link: Link, press: Press) -> None:
    press.replies["/talks"] = Reply("busy", 503)
    seen = [fetched(link, later=timedelta(days=day)).fetch for day in range(4)]
    assert seen == [Fetch.AGAIN, Fetch.AGAIN, Fetch.FAILED, Fetch.SKIPPED]
    assert stands(link) == (LinkState.FAILED, 3, f"{link.address}: the server answered 503 Service Unavailable")


def test_server_that_asks_to_be_left_alone_is(link: Link, press: Press) -> None:
    press.replies["/talks"] = Reply("busy", 503, {"Retry-After": "7200"})
    fetched(link)
    link.refresh_from_db()
    assert link.not_before >= NOW + timedelta(hours=2)


def test_host_that_keeps_robots_out_is_left_alone(link: Link, press: Press) -> None:
    press.replies["/robots.txt"] = Reply("User-agent: *\nDisallow: /", headers={"Content-Type": "text/plain"})
    assert fetched(link).fetch is Fetch.REFUSED
    assert (stands(link)[0], press.paths()) == (LinkState.REFUSED, [])


def test_error_that_nobody_foresaw_is_the_links_own(link: Link, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr("meetings.domain.links.store_article", break_down)
    assert fetched(link).fetch is Fetch.FAILED
    assert stands(link) == (LinkState.FAILED, 1, "RuntimeError: out of order")


def test_sweep_puts_back_what_a_dead_worker_left() -> None:
    held = {"state": LinkState.CLAIMED, "claimed_until": NOW - MINUTE}
    left, lost = LinkFactory(attempts=1, **held), LinkFactory(attempts=3, **held)
    LinkFactory(attempts=1, state=LinkState.CLAIMED, claimed_until=NOW + MINUTE)
    assert sweep_links(now=NOW) == 1
    assert (stands(left)[0], stands(lost)[0]) == (LinkState.WAITING, LinkState.FAILED)


def test_link_that_failed_can_be_tried_again(link: Link) -> None:
    Link.objects.update(state=LinkState.FAILED, attempts=3, error="busy")
    assert try_again([link.pk], now=NOW) == 1
    assert fetched(link).fetch is Fetch.STORED


# ---- turns


def test_host_is_asked_one_turn_after_the_other(link: Link, press: Press, settings: Settings) -> None:
    settings.HOST_DELAY = 5.0
    press.page("/other")
    other = LinkFactory(url=f"{press.address}/other", not_before=NOW)
    assert fetched(link).fetch is Fetch.STORED
    waits = fetched(other)
    assert (waits.fetch, waits.again_at) == (Fetch.WAITING, NOW + timedelta(seconds=5))
    assert fetched(other, later=timedelta(seconds=4)).fetch is Fetch.SKIPPED
    assert fetched(other, later=timedelta(seconds=5)).fetch is Fetch.STORED
    assert stands(other)[1] == 1


def test_turns_are_handed_out_in_a_row(press: Press) -> None:
    leave = ask_leave(f"{press.address}/talks", limits=web_limits(), now=NOW)
    leave = replace(leave, delay=timedelta(seconds=2))
    turns = [take_turn(leave, now=NOW) for _ in range(3)]
    assert turns == [NOW, NOW + timedelta(seconds=2), NOW + timedelta(seconds=4)]


def test_turn_that_was_missed_is_taken_anew(link: Link, settings: Settings) -> None:
    settings.HOST_DELAY = 5.0
    Link.objects.update(turn_at=NOW - timedelta(hours=1))
    assert fetched(link).fetch is Fetch.STORED


# ---- what feeds tell of


def told(*entries: Entry, source: Source | None = None) -> int:
    return add_links(source or SourceFactory(name="The Gazette"), entries, now=NOW)


def test_address_under_its_other_forms_is_one() -> None:
    base = "https://news.example.org/talks"
    assert told(Entry(base), Entry(f"{base}?utm_source=rss"), Entry(f"{base}#more")) == 1
    assert told(Entry(f"{base}?utm_medium=feed")) == 0


def test_address_is_fetched_as_the_feed_gives_it() -> None:
    told(Entry("https://news.example.org/talks?utm_source=rss"))
    assert Link.objects.get().address == "https://news.example.org/talks?utm_source=rss"


@pytest.mark.parametrize(("days", "found"), [(60, 1), (61, 0)])
def test_articles_of_long_ago_are_left_alone(days: int, found: int) -> None:
    assert told(Entry("https://news.example.org/a", published_on=NOW.date() - timedelta(days=days))) == found


def test_same_feed_again_changes_nothing() -> None:
    entries = [Entry(f"https://news.example.org/{n}", title=str(n), updated_at=NOW) for n in range(3)]
    told(*entries)
    before = list(Link.objects.values())
    assert (told(*entries), list(Link.objects.values())) == (0, before)


@pytest.mark.parametrize(
    "changes", [{"state": LinkState.CLAIMED}, {"source": "another"}], ids=["in work", "of another source"]
)
def test_change_of_what_is_not_ours_to_fetch_is_left(changes: dict[str, Any]) -> None:
    told(Entry("https://news.example.org/a", updated_at=NOW))
    if "source" in changes:
        changes = {"source": SourceFactory()}
    Link.objects.update(**changes)
    assert told(Entry("https://news.example.org/a", updated_at=NOW + MINUTE)) == 0


def test_links_wait_in_the_order_of_their_time() -> None:
    late, early = LinkFactory(not_before=NOW), LinkFactory(not_before=NOW - MINUTE)
    LinkFactory(not_before=NOW + MINUTE)
    LinkFactory(state=LinkState.DONE)
    assert waiting_links(now=NOW) == [early.pk, late.pk]
    assert waiting_links(now=NOW, source=late.source_id) == [late.pk]


@pytest.mark.parametrize("count", [1, 3])
def test_feed_is_stored_with_as_many_queries_for_three_as_for_one(
    count: int, django_assert_num_queries: Callable[..., Any]
) -> None:
    source = SourceFactory()
    entries = [Entry(f"https://news.example.org/{n}") for n in range(count)]
    with django_assert_num_queries(2):
        add_links(source, entries, now=NOW)
