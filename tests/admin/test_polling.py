"""Sources at the desk: how they fare, the look for a feed, and what is tried again."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html
from pytest_django import Settings

from meetings.enums import ArticleState, LinkState
from meetings.models import Article, Link, Polling, Source
from tests.admin.desk import Desk, messages
from tests.factories import ArticleFactory, LinkFactory, PollingFactory, SourceFactory
from tests.press import Press, running_press

pytestmark = pytest.mark.django_db
HEALTH, LOOK = reverse("admin:meetings_source_health"), reverse("admin:meetings_source_look")
HOUR = timedelta(hours=1)


@pytest.fixture
def press(settings: Settings) -> Iterator[Press]:
    settings.PRIVATE_NETWORKS = ["127.0.0.1"]
    settings.HOST_DELAY = 0.0
    with running_press() as found:
        yield found


def words(page: bytes) -> str:
    return " ".join(html.fromstring(page.decode()).text_content().split())


# ---- health


def test_health_tells_the_error_in_words_and_how_often(desk: Desk) -> None:
    PollingFactory(source__name="The Courier", failures=3, error="the server answered 500", succeeded_at=None)
    told = words(desk.client.get(HEALTH).content)
    assert "The Courier failing the server answered 500 (3 times in a row)" in told


def test_health_tells_when_all_went_well_and_when_it_is_asked_next(desk: Desk) -> None:
    now = timezone.now()
    polling = PollingFactory(asked_at=now, succeeded_at=now - 2 * HOUR, next_at=now + HOUR)
    ArticleFactory(source=polling.source)
    told = words(desk.client.get(HEALTH).content)
    assert "well 2 hours ago" in told.replace("\xa0", " ")
    assert f"{now + HOUR:%-d %b, %H:%M}" in told


def test_health_draws_the_days_and_reads_them_out(desk: Desk) -> None:
    ArticleFactory(source=PollingFactory(asked_at=timezone.now()).source)
    (picture,) = html.fromstring(desk.client.get(HEALTH).content.decode()).xpath("//svg[@role='img']")
    assert picture.get("aria-label") == ", ".join(["0"] * 13 + ["1"])
    assert [bar.get("height") for bar in picture.xpath("./rect")] == ["0"] * 13 + ["20"]


def test_health_without_sources_says_how_to_add_one(desk: Desk) -> None:
    assert "There is no source yet: look for a feed" in words(desk.client.get(HEALTH).content)


@pytest.mark.parametrize("group", ["viewer", "editor", "administrator"])
def test_health_is_for_everybody_at_the_desk(group: str, desk_of: Callable[[str], Desk]) -> None:
    assert desk_of(group).client.get(HEALTH).status_code == 200


def test_health_leads_to_the_addresses_that_failed(desk: Desk) -> None:
    link = LinkFactory(state=LinkState.FAILED)
    LinkFactory(state=LinkState.FAILED)
    page = html.fromstring(desk.client.get(HEALTH).content.decode())
    (url,) = page.xpath(f"//a[contains(@href, 'source__id__exact={link.source_id}')]/@href")
    assert list(desk.client.get(url).context["cl"].result_list) == [link]


# ---- the look for a feed


def test_feed_that_is_found_fills_in_the_form(desk: Desk, press: Press) -> None:
    press.feed("/feed", "/one", title="The Echo")
    answer = desk.client.post(LOOK, {"url": f"{press.address}/feed"}, follow=True)
    assert messages(answer) == [f"1 entries at {press.address}/feed, the newest: Talks 0"]
    form = answer.context["adminform"].form
    assert (form.initial["name"], form.initial["feed_url"]) == ("The Echo", f"{press.address}/feed")


def test_page_without_a_feed_says_what_to_do(desk: Desk, press: Press) -> None:
    press.page("/")
    answer = desk.client.post(LOOK, {"url": f"{press.address}/"})
    assert "no feed found; give the address of its feed" in words(answer.content)


def test_look_into_a_private_network_is_refused(desk: Desk) -> None:
    answer = desk.client.post(LOOK, {"url": "http://10.0.0.1/feed"})
    assert "leads to a private address" in words(answer.content)


def test_viewer_does_not_look(desk_of: Callable[[str], Desk]) -> None:
    assert desk_of("viewer").client.post(LOOK, {"url": "https://a.example.org"}).status_code == 403


def test_viewer_is_not_offered_the_look(desk_of: Callable[[str], Desk]) -> None:
    assert (LOOK in desk_of("viewer").get(Source).content.decode()) is False
    assert (LOOK in desk_of("editor").get(Source).content.decode()) is True


def test_source_with_a_feed_is_added_in_the_form(desk: Desk) -> None:
    new = {"name": "The Courier", "slug": "the-courier", "feed_url": "https://courier.example.org/feed"}
    desk.post(Source, desk.form(Source, "add") | new, "add")
    assert Source.objects.get().feed_url == "https://courier.example.org/feed"


# ---- again


def test_source_is_asked_now(desk: Desk) -> None:
    polling = PollingFactory(next_at=timezone.now() + HOUR)
    by_hand = SourceFactory()
    told = messages(desk.act("ask_now", polling.source, by_hand))
    assert told == ["1 of 2 sources are asked next.", "Those that are switched off or have no feed are not asked."]
    assert Polling.objects.get().next_at <= timezone.now()


def again(row: Article | Link) -> str:
    return reverse(f"admin:meetings_{row._meta.model_name}_again", args=[row.pk])


def test_button_lets_an_article_be_processed_again(desk: Desk) -> None:
    article = ArticleFactory(state=ArticleState.FAILED, attempts=3, error="broken")
    assert again(article) in desk.get(article).content.decode()
    desk.client.post(again(article))
    assert Article.objects.get().state == ArticleState.NEW


def test_button_lets_an_address_be_fetched_again(desk: Desk) -> None:
    link = LinkFactory(state=LinkState.FAILED, attempts=3, error="broken")
    assert again(link) in desk.get(link).content.decode()
    desk.client.post(again(link))
    assert (Link.objects.get().state, Link.objects.get().attempts) == (LinkState.WAITING, 0)


def test_actions_let_addresses_be_fetched_again(desk: Desk) -> None:
    failed, waits = LinkFactory(state=LinkState.FAILED), LinkFactory()
    assert messages(desk.act("fetch_again", failed, waits)) == [
        "1 of 2 addresses are fetched again.",
        "Those that wait already or are in work were left.",
    ]


def test_button_is_no_link(desk: Desk) -> None:
    link = LinkFactory(state=LinkState.FAILED)
    assert desk.client.get(again(link)).status_code == 405


@pytest.mark.parametrize("make", [ArticleFactory, LinkFactory])
def test_viewer_has_no_button(make: Callable[..., Article | Link], desk_of: Callable[[str], Desk]) -> None:
    row = make(state="failed")
    viewer = desk_of("viewer")
    assert again(row) not in viewer.get(row).content.decode()
    assert viewer.client.post(again(row)).status_code == 403


def test_address_that_waits_has_no_button(desk: Desk) -> None:
    link = LinkFactory()
    assert again(link) not in desk.get(link).content.decode()
