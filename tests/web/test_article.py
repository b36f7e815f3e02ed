from datetime import date

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from meetings.models import Article, Report
from tests.factories import (
    ArticleFactory,
    MeetingFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
    StatementFactory,
)

pytestmark = pytest.mark.django_db
TEXT = "A first line.\nThe ministers meet in Paris on Wednesday.\nNobody else reads this last sentence."


@pytest.fixture
def article() -> Article:
    row: Article = ArticleFactory(
        source=SourceFactory(name="The Gazette"),
        title="Ministers to meet",
        text=TEXT,
        url="https://example.org/a",
        published_on=date(2025, 3, 9),
    )
    return row


@pytest.fixture
def report(article: Article) -> Report:
    row: Report = ReportFactory(article=article, meeting=MeetingFactory(title="Ministers in Paris"), title="Ministers")
    for field, words in (("event", "ministers meet in Paris"), ("place", "in Paris on")):
        start = TEXT.index(words)
        ReportSpanFactory(report=row, field=field, part="text", start=start, end=start + len(words))
    ReportParticipantFactory(report=row, actor=None, name="the ministers", part="text", start=14, end=27)
    return row


@pytest.fixture
def editor(client: Client) -> Client:
    user = User.objects.create_user("desk")
    user.user_permissions.add(Permission.objects.get(codename="change_meeting"))
    client.force_login(user)
    return client


def page(client: Client, article: Article) -> str:
    return " ".join(client.get(f"/article/{article.pk}/").content.decode().split())


def test_page_tells_where_it_was_published(client: Client, article: Article) -> None:
    html = page(client, article)
    wanted = ("The Gazette", "Ministers to meet", "9 March 2025", 'href="https://example.org/a"')
    assert [w in html for w in wanted] == [True] * 4


@pytest.mark.parametrize("url", ["file:notes.txt", "javascript:alert(1)", "data:text/html,x"])
def test_address_that_is_no_web_page_is_not_linked(client: Client, article: Article, url: str) -> None:
    Article.objects.update(url=url)
    assert "Read it where it was published" not in page(client, article)


def test_reader_sees_the_sentence_that_was_used(client: Client, article: Article, report: Report) -> None:
    html = page(client, article)
    assert ('class="m-fact">' in html, "on</mark> Wednesday." in html) == (True, True)


def test_reader_sees_nothing_but_the_sentences_that_were_used(client: Client, article: Article, report: Report) -> None:
    html = page(client, article)
    assert ("A first line" in html, "Nobody else reads" in html) == (False, False)


def test_logged_in_reader_without_rights_sees_no_full_text(client: Client, article: Article, report: Report) -> None:
    client.force_login(User.objects.create_user("reader"))
    assert "Nobody else reads" not in page(client, article)


def test_sentences_lead_to_their_meeting(client: Client, article: Article, report: Report) -> None:
    assert report.meeting is not None
    assert f'<a href="/meeting/{report.meeting.public_id}/">Ministers in Paris</a>' in page(client, article)


def test_hidden_meeting_is_not_told(client: Client, article: Article, report: Report) -> None:
    assert report.meeting is not None
    report.meeting.is_hidden = True
    report.meeting.save()
    assert "Ministers in Paris" not in page(client, article)


def test_article_without_a_meeting_says_so(client: Client, article: Article) -> None:
    assert "No meeting was read out of it." in page(client, article)


def test_editor_sees_the_whole_text(editor: Client, article: Article, report: Report) -> None:
    assert "Nobody else reads this last sentence." in page(editor, article)


def test_editor_sees_overlapping_spans_each_marked(editor: Client, article: Article, report: Report) -> None:
    html = page(editor, article)
    shared = (
        '<mark class="m-event m-place" title="event of “Ministers”; place of “Ministers”">in Paris</mark>'
        '<mark class="m-place" title="place of “Ministers”"> on</mark> Wednesday.'
    )
    assert shared in html


def test_page_of_an_editor_is_kept_by_no_cache(editor: Client, article: Article) -> None:
    assert editor.get(f"/article/{article.pk}/").headers["Cache-Control"] == "private, no-cache"


def test_superseded_text_leads_to_the_later_version(client: Client, article: Article) -> None:
    later = ArticleFactory(text="Changed.")
    Article.objects.filter(pk=article.pk).update(superseded_by=later, is_current=False)
    assert f'<a href="/article/{later.pk}/">the later version</a>' in page(client, article)


def test_title_and_sentences_are_escaped(client: Client, article: Article, report: Report) -> None:
    Article.objects.update(title="<script>alert(1)</script>", text=TEXT.replace("Paris", "<b>is"))
    html = page(client, article)
    assert ("<script>" in html, "<b>is" in html, "&lt;b&gt;is" in html) == (False, False, True)


def test_quoted_sentence_is_shown(client: Client, article: Article) -> None:
    statement = StatementFactory(article=article)
    start = TEXT.index("Nobody")
    statement.spans.create(part="text", start=start, end=len(TEXT))
    assert "Nobody else reads this last sentence." in page(client, article)


def test_unknown_article_is_not_found_in_words(client: Client) -> None:
    response = client.get("/article/999999/")
    assert (response.status_code, "There is no such article." in response.content.decode()) == (404, True)


def carry(article: Article, *sources: str) -> list[Article]:
    """Copies of an article's text in other papers."""
    copies: list[Article] = [ArticleFactory(source=SourceFactory(name=name)) for name in sources]
    Article.objects.filter(pk__in=[article.pk, *(c.pk for c in copies)]).update(story=article)
    return list(copies)


def test_page_tells_who_also_carries_the_text(client: Client, article: Article) -> None:
    copies = carry(article, "The Courier", "The Herald")
    html = page(client, article)
    assert "Also carried by" in html
    assert [f'<a href="/article/{c.pk}/"><bdi>{c.source.name}</bdi>' in html for c in copies] == [True, True]


@pytest.mark.parametrize("copies", [1, 3])
def test_queries_are_as_many_for_one_copy_as_for_three(
    client: Client, article: Article, django_assert_num_queries: DjangoAssertNumQueries, copies: int
) -> None:
    carry(article, *(f"Paper {n}" for n in range(copies)))
    with django_assert_num_queries(4):
        client.get(f"/article/{article.pk}/")


def test_page_tells_what_a_revision_changed(client: Client, article: Article) -> None:
    Article.objects.update(changes=["Ministers: moved from 12 March 2025 to 14 March 2025", "text: +3 −1 sentences"])
    html = page(client, article)
    wanted = ("Revised 9 March 2025:", "moved from 12 March 2025 to 14 March 2025", "text: +3 −1 sentences")
    assert [w in html for w in wanted] == [True] * 3
