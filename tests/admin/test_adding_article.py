"""Adding an article at the desk: three ways to give it, a preview that stores nothing, and what is stored after it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html
from pytest_django import Settings

from meetings import tasks
from meetings.domain.processing import drain
from meetings.models import Actor, Article, Meeting, Report, Source
from tests.admin.desk import Desk, address, messages
from tests.press import Press, running_press

pytestmark = pytest.mark.django_db

ADD = "/admin/meetings/article/add/"
TITLE = "Ministers to meet in Lisbon"
TEXT = (
    "Keir Starmer will meet Emmanuel Macron in Lisbon on Tuesday, Downing Street said on Monday.\n\n"
    "“We want a lasting arrangement,” Starmer told reporters before he left for the airport."
)
GIVEN = {"text": TEXT, "title": TITLE, "published": "2025-03-10", "source": "The Harbour Gazette"}


@pytest.fixture
def press(settings: Settings) -> Iterator[Press]:
    settings.PRIVATE_NETWORKS = ["127.0.0.1"]
    with running_press() as found:
        yield found


def words(answer: Any) -> str:
    return " ".join(html.fromstring(answer.content.decode()).text_content().split())


def sealed(answer: Any) -> str:
    (field,) = html.fromstring(answer.content.decode()).xpath("//input[@name='sealed']")
    return str(field.get("value"))


def give(desk: Desk, **given: Any) -> Any:
    return desk.client.post(ADD, given or GIVEN)


def store(desk: Desk, previewed: Any, *, published: str = "2025-03-10", **more: str) -> Any:
    return desk.client.post(
        ADD, {"sealed": sealed(previewed), "published": published, "_store": "Store", **more}, follow=True
    )


# ---- the preview


def test_preview_shows_the_meeting_with_its_sentence_marked(desk: Desk) -> None:
    page = html.fromstring(give(desk).content.decode())
    (entry,) = page.xpath("//*[@class='entry']")
    assert "11 March 2025, Lisbon, PT: planned" in " ".join(entry.text_content().split())
    assert "Lisbon" in {mark.text_content() for mark in entry.xpath(".//mark")}


def test_preview_stores_nothing(desk: Desk) -> None:
    give(desk)
    assert [model.objects.count() for model in (Article, Source, Report, Meeting, Actor)] == [0, 0, 0, 0, 0]


def test_preview_shows_who_is_quoted(desk: Desk) -> None:
    assert "Keir Starmer We want a lasting arrangement" in words(give(desk))


def test_preview_folds_away_what_is_set_aside_with_the_reason(desk: Desk) -> None:
    text = f"{TEXT}\n\nMinisters hope to meet expectations."
    tree = html.fromstring(give(desk, **GIVEN | {"text": text}).content.decode())
    folded = [" ".join(d.text_content().split()) for d in tree.xpath("//details[not(@open)]")]
    assert folded[0] == "1 set aside meet no party takes part"


def test_preview_says_that_the_meeting_is_known(desk: Desk) -> None:
    assert "A new meeting." in words(give(desk))
    store(desk, give(desk))
    list(drain())
    other = give(desk, **GIVEN | {"text": TEXT.replace("said on Monday", "said"), "source": "The Courier"})
    assert "Already known: it is told of the meeting Starmer and Macron" in words(other)
    assert Meeting.objects.count() == 1


def test_preview_says_that_the_article_is_known(desk: Desk) -> None:
    store(desk, give(desk))
    assert "Already known. The article is stored with these words" in words(give(desk))


def test_preview_says_that_it_is_a_revision(desk: Desk) -> None:
    url = {"url": "https://paper.example.org/talks"}
    store(desk, give(desk, **GIVEN | url))
    assert "A revision. An article with other words" in words(give(desk, **GIVEN | url | {"text": f"{TEXT} More."}))


def test_preview_says_that_another_language_is_not_read(desk: Desk) -> None:
    text = (
        "Le ministre des Affaires étrangères est dans la capitale pour une visite de deux jours avec le président. " * 3
    )
    assert "Not in English." in words(give(desk, **GIVEN | {"text": text}))


# ---- the three ways


def test_article_is_given_by_its_address(desk: Desk, press: Press) -> None:
    press.page("/talks", text=TEXT * 2)
    store(desk, give(desk, url=f"{press.address}/talks"))
    article = Article.objects.get()
    assert (article.url, article.published_on, article.state) == (f"{press.address}/talks", date(2025, 3, 10), "new")


def test_article_is_fetched_once(desk: Desk, press: Press) -> None:
    press.page("/talks", text=TEXT * 2)
    store(desk, give(desk, url=f"{press.address}/talks"))
    assert press.paths() == ["/talks"]


def test_pasted_html_is_read_as_a_page(desk: Desk) -> None:
    page = f"<!doctype html><html lang=en><title>{TITLE}</title><body><nav>Home</nav><article><p>{TEXT}</p></article>"
    store(desk, give(desk, text=page, published="2025-03-10"))
    article = Article.objects.get()
    assert (article.title, "Home" in article.text, "Lisbon" in article.text) == (TITLE, False, True)


@pytest.mark.parametrize("name", ["talks.txt", "talks.html"])
def test_file_is_read_by_its_ending(name: str, desk: Desk) -> None:
    body = TEXT if name.endswith("txt") else f"<html lang=en><article><p>{TEXT}</p></article></html>"
    given = {"file": SimpleUploadedFile(name, body.encode()), "published": "2025-03-10", "title": TITLE}
    store(desk, give(desk, **given))
    assert (Article.objects.get().title, "<p>" in Article.objects.get().text) == (TITLE, False)


def test_what_is_pasted_twice_is_one_article(desk: Desk) -> None:
    store(desk, give(desk))
    assert messages(store(desk, give(desk))) == ["That article is stored already; nothing was changed."]
    assert Article.objects.count() == 1


# ---- the date


def test_article_without_a_date_says_so_and_takes_one(desk: Desk) -> None:
    undated = give(desk, text=TEXT, title=TITLE)
    assert "No date of publication." in words(undated)
    again = desk.client.post(ADD, {"sealed": sealed(undated), "published": "2025-03-10", "_again": "Preview again"})
    assert "11 March 2025" in words(again)


def test_article_without_a_date_is_not_stored(desk: Desk) -> None:
    answer = store(desk, give(desk, text=TEXT, title=TITLE), published="")
    assert "Tell the day of publication: without it nothing can be read" in words(answer)
    assert Article.objects.count() == 0


# ---- store


def test_stored_article_is_read_as_any_other(desk: Desk) -> None:
    answer = store(desk, give(desk))
    assert messages(answer) == ["The article is stored; what it tells is read next."]
    list(drain())
    assert (Article.objects.get().source.name, Meeting.objects.get().title) == (
        "The Harbour Gazette",
        "Starmer and Macron",
    )


def test_stored_article_is_handed_to_the_broker(
    desk: Desk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[int] = []
    monkeypatch.setattr(tasks.process_article, "delay", handed.append)
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    store(desk, give(desk))
    assert handed == [Article.objects.get().pk]


def test_preview_that_was_tampered_with_is_not_stored(desk: Desk) -> None:
    answer = store(desk, give(desk), sealed="made:up:words")
    assert (messages(answer), Article.objects.count()) == (
        ["The preview came back changed or from another login: give the article again."],
        0,
    )


def test_preview_of_another_editor_is_not_stored(desk: Desk, desk_of: Callable[[str], Desk]) -> None:
    store(desk_of("editor"), give(desk))
    assert Article.objects.count() == 0


# ---- what is wrong


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Give the address of an article, paste its text, or choose a file."),
        ({"url": "http://10.0.0.1/talks"}, "leads to a private address"),
        (
            {"text": "x" * 1_000_001},
            "It has 1000001 characters; 1000000 are the most here. Upload its page",
        ),
        ({"text": "word " * 30_000}, "the text has 149999 characters, and 100000 are the most here"),
        ({"text": "<html><p>short</p></html>"}, "no article found on the page"),
        ({"text": TEXT, "published": "Tuesday"}, "Enter a valid date."),
    ],
)
def test_what_cannot_be_an_article_is_told(given: dict[str, str], told: str, desk: Desk) -> None:
    assert told in words(desk.client.post(ADD, {"title": "", **given}))


@pytest.mark.parametrize(
    ("name", "body", "told"),
    [
        ("talks.pdf", b"%PDF", "talks.pdf: only .txt, .html and .htm files are read"),
        ("talks.txt", b"\0\1\2" * 50, "talks.txt: not a text file"),
        ("talks.txt", b" ", "talks.txt: it is empty"),
        ("talks.txt", b"x" * 5_000_001, "talks.txt: 5000001 bytes are no article; 5000000 are the most."),
    ],
)
def test_file_that_is_no_article_is_told(name: str, body: bytes, told: str, desk: Desk) -> None:
    assert told in words(give(desk, file=SimpleUploadedFile(name, body)))


def test_text_and_file_together_are_refused(desk: Desk) -> None:
    answer = give(desk, text=TEXT, file=SimpleUploadedFile("talks.txt", b"words"))
    assert "Paste it or upload it, not both." in words(answer)


# ---- who may


def test_viewer_adds_no_article(desk_of: Callable[[str], Desk]) -> None:
    viewer = desk_of("viewer").client
    assert [viewer.get(ADD).status_code, viewer.post(ADD, GIVEN).status_code] == [403, 403]


@pytest.mark.parametrize(("group", "offered"), [("viewer", False), ("editor", True)])
def test_adding_is_offered_to_those_who_may(group: str, offered: bool, desk_of: Callable[[str], Desk]) -> None:
    assert (ADD in desk_of(group).client.get(address(Article)).content.decode()) == offered
