"""Which articles are copies of one story, and what that makes of the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.domain.articles import store_article
from meetings.domain.likeness import signature_of
from meetings.domain.processing import Result, requeue
from meetings.domain.queries import meetings_between
from meetings.domain.stories import candidates
from meetings.enums import Status
from meetings.ingest.article import ArticleData
from meetings.models import Article, Meeting, Signature, SignatureBand, Source
from meetings.web.standing import standing_of
from tests.domain.copies import COPIES, PARAGRAPHS, WIRE, words_apart
from tests.domain.extractions import DAY, MACRON, STARMER, article, report, take_in, told
from tests.domain.test_order import wipe

pytestmark = pytest.mark.django_db
MONDAY = date(2025, 3, 10)
MORE = COPIES["one paragraph more"]
CUT = COPIES["cut after four paragraphs"]


def paper(name: str, text: str = WIRE, *, published: date = MONDAY, source: str = "") -> ArticleData:
    """An article of a paper of its own."""
    return article(name, published=published, source=source or f"Paper {name}", text=text)


def print_all(*articles: ArticleData) -> None:
    take_in(*((data, told(report())) for data in articles))


def stories() -> dict[str, str | None]:
    """The title of the first article of each article's story."""
    rows = Article.objects.filter(is_current=True)
    return dict(rows.values_list("title", "story__title"))


def states() -> dict[str, str]:
    return dict(Article.objects.values_list("title", "state"))


def standing() -> str:
    meeting = meetings_between(DAY, DAY).get()
    return standing_of(meeting, list(meeting.reports.all()), today=MONDAY)


# ---- what is one story


def test_copies_are_one_story_and_another_text_is_none() -> None:
    print_all(paper("a"), paper("b", MORE), paper("c", words_apart(1)))
    assert stories() == {"a": "a", "b": "a", "c": None}


def test_copy_of_a_week_later_is_no_copy() -> None:
    print_all(paper("a"), paper("b", published=MONDAY + timedelta(days=7)))
    assert stories() == {"a": None, "b": None}


def test_near_copy_by_the_same_publisher_is_no_copy() -> None:
    print_all(paper("a", source="Gazette"), paper("b", MORE, source="Gazette"))
    assert stories() == {"a": None, "b": None}


def test_copies_of_a_copy_are_one_story() -> None:
    first, last = "\n\n".join(PARAGRAPHS[:4]), "\n\n".join(PARAGRAPHS[2:])
    print_all(paper("a", first), paper("b", last), paper("c"))
    assert stories() == {"a": "a", "b": "a", "c": "a"}


def test_earlier_copy_that_comes_late_is_the_first() -> None:
    print_all(paper("b"), paper("c", MORE), paper("a", CUT, published=MONDAY - timedelta(days=1)))
    assert stories() == {"a": "a", "b": "a", "c": "a"}


@pytest.mark.parametrize("text", [words_apart(2), "— " * 40], ids=["other words", "no words"])
def test_revision_that_is_no_copy_leaves_the_story(text: str) -> None:
    print_all(paper("a"), paper("b", MORE))
    print_all(paper("a", text, published=MONDAY + timedelta(days=1)))
    assert stories() == {"a": None, "b": None}


def test_story_falls_apart_where_what_held_it_together_changes() -> None:
    first, last = "\n\n".join(PARAGRAPHS[:4]), "\n\n".join(PARAGRAPHS[2:])
    print_all(paper("a", first), paper("b", last), paper("c"))
    print_all(paper("c", words_apart(3), published=MONDAY + timedelta(days=1)))
    assert stories() == {"a": None, "b": None, "c": None}


def test_only_current_articles_have_signatures() -> None:
    print_all(paper("a"))
    print_all(paper("a", MORE, published=MONDAY + timedelta(days=1)))
    assert [s.article.is_current for s in Signature.objects.all()] == [True]
    assert set(SignatureBand.objects.values_list("article", flat=True)) == {Article.objects.get(is_current=True).pk}


PRINTED = [
    paper("a"),
    paper("b"),
    paper("c", MORE),
    paper("d", "\n\n".join(PARAGRAPHS[:4])),
    paper("e", "\n\n".join(PARAGRAPHS[2:]), published=MONDAY + timedelta(days=3)),
    paper("f", words_apart(4)),
    paper("c", words_apart(4), published=MONDAY + timedelta(days=1)),
]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(PRINTED))
def test_order_of_arrival_does_not_matter_to_stories(order: list[ArticleData]) -> None:
    wipe()
    print_all(*order)
    assert (stories(), states_of_current()) == (
        {"a": "a", "b": "a", "c": "f", "d": "a", "e": "a", "f": "f"},
        {"a": "done", "b": "done", "c": "done", "d": "done", "e": "done", "f": "done"},
    )


def states_of_current() -> dict[str, str]:
    return dict(Article.objects.filter(is_current=True).values_list("title", "state"))


# ---- what counts


def test_one_wire_story_in_twelve_papers_counts_once() -> None:
    print_all(*(paper(f"p{n}", MORE if n % 2 else WIRE) for n in range(12)))
    assert (Meeting.objects.get().reports.count(), standing()) == (12, "announced")


def test_copy_and_a_report_of_ones_own_confirm() -> None:
    print_all(paper("a"), paper("b", MORE), paper("c", words_apart(5)))
    assert standing() == "confirmed"


def test_meeting_is_fused_anew_where_two_stories_become_one() -> None:
    """Of one day, what more independent sources tell stands: two, until it turns out that they print one story."""
    early, late = "\n\n".join(PARAGRAPHS[:4]), "\n\n".join(PARAGRAPHS[2:])
    one, other = told(report()), told(report(place=("Lyon", "FR")))
    take_in((paper("a", words_apart(6)), one), (paper("x", early), other), (paper("y", late), other))
    before = str(Meeting.objects.get().place)
    take_in((paper("z"), told()))
    assert (before, str(Meeting.objects.get().place)) == ("Lyon, FR", "Paris, FR")


# ---- the very same words


def title_of(*names: str) -> Iterator[ArticleData]:
    for name in names:
        data = paper(name)
        yield ArticleData(**{f: getattr(data, f) for f in data.__dataclass_fields__} | {"title": "Talks in Lisbon"})


def states_by_address() -> list[tuple[str, str]]:
    return [(url[-1], state) for url, state in Article.objects.order_by("url").values_list("url", "state")]


@pytest.mark.parametrize("order", ["abc", "cba", "bca"])
def test_the_very_same_words_are_duplicates_of_the_first(order: str) -> None:
    print_all(*title_of(*order))
    assert states_by_address() == [("a", "done"), ("b", "duplicate"), ("c", "duplicate")]


def test_duplicate_is_read_and_shown_as_a_link() -> None:
    print_all(*title_of(*"ab"))
    assert Meeting.objects.get().reports.count() == 2


def test_the_next_is_the_first_where_the_first_is_revised() -> None:
    print_all(*title_of(*"abc"))
    print_all(paper("a", words_apart(7), published=MONDAY + timedelta(days=1)))
    rows = Article.objects.filter(is_current=True).order_by("url")
    assert list(rows.values_list("state", flat=True)) == ["done", "done", "duplicate"]


def test_duplicate_that_is_read_again_stays_one() -> None:
    print_all(*title_of(*"ab"))
    second = Article.objects.get(state="duplicate")
    assert requeue([second.pk]) == 1
    done = take_in((next(title_of("b")), told(report())))
    assert [p.result for p in done] == [Result.UNCHANGED]
    assert Article.objects.get(pk=second.pk).state == "duplicate"


# ---- the look-up


def test_lookup_meets_only_what_is_alike() -> None:
    take_in(*((paper(f"n{n}", words_apart(n)), told()) for n in range(40)))
    print_all(paper("copy", MORE))
    stored = Article.objects.get(pk=store_article(paper("late")).article)
    sketch = signature_of("", WIRE)
    assert sketch is not None
    assert candidates(stored, sketch) == {Article.objects.get(title="copy").pk}


def test_lookup_goes_by_index() -> None:
    source = Source.objects.create(name="Many", slug="many")
    rows = [Article(source=source, url=f"u{n}", text="x", digest=str(n), published_on=MONDAY) for n in range(500)]
    Article.objects.bulk_create(rows)
    days = (MONDAY + timedelta(days=n % 300) for n in range(500 * 32))
    bands = (SignatureBand(article=rows[n // 32], value=n, published_on=day) for n, day in enumerate(days))
    SignatureBand.objects.bulk_create(bands, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    near = SignatureBand.objects.filter(value__in=range(32), published_on__range=(MONDAY, MONDAY + timedelta(days=3)))
    plan: Any = near.explain()
    assert "signature_band" in plan


def test_people_of_a_story_are_those_of_its_copies() -> None:
    """A paper's own paragraph is read though the rest is a copy."""
    take_in((paper("a"), told(report([STARMER]))), (paper("b", MORE), told(report([STARMER, MACRON]))))
    assert [p.name for p in Meeting.objects.get().participations.all()] == ["Keir Starmer", "Emmanuel Macron"]


def test_status_of_a_meeting_is_told_by_any_copy() -> None:
    take_in((paper("a"), told(report())), (paper("b", MORE), told(report(status=Status.HELD))))
    assert Meeting.objects.get().status == "held"
