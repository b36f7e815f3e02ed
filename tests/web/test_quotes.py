from datetime import date

import pytest

from meetings.models import Article, ReportSpan, Source
from meetings.web.quotes import quotes

TEXT = "They arrive. Ministers meet in Rome on Monday. They leave."


def quoted(*words: str, text: str = TEXT) -> list[str]:
    article = Article(pk=1, source=Source(name="The Gazette"), text=text, published_on=date(2025, 3, 9))
    spans = [ReportSpan(start=text.index(w), end=text.index(w) + len(w)) for w in words]
    return [str(quote.html) for quote in quotes(article, spans)]


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        (["Rome"], 'Ministers meet in <mark class="m-fact">Rome</mark> on Monday.'),
        (["in Rome", "Rome on"], 'Ministers meet <mark class="m-fact">in Rome on</mark> Monday.'),
        (["meet in Rome", "eet"], 'Ministers <mark class="m-fact">meet in Rome</mark> on Monday.'),
        (["meet", " in"], 'Ministers <mark class="m-fact">meet in</mark> Rome on Monday.'),
        (["meet", "Rome"], 'Ministers <mark class="m-fact">meet</mark> in <mark class="m-fact">Rome</mark> on Monday.'),
    ],
    ids=["one", "overlapping", "nested", "touching", "apart"],
)
def test_quote_marks_what_supports_a_fact(spans: list[str], expected: str) -> None:
    assert quoted(*spans) == [expected]


def test_quotes_stand_in_the_order_of_the_text() -> None:
    assert quoted("leave", "arrive") == [
        'They <mark class="m-fact">arrive</mark>.',
        'They <mark class="m-fact">leave</mark>.',
    ]


def test_sentence_that_supports_a_fact_as_a_whole_is_not_marked() -> None:
    assert quoted("Ministers meet in Rome on Monday.") == ["Ministers meet in Rome on Monday."]


def test_words_within_a_sentence_that_is_told_of_are_marked_alone() -> None:
    expected = 'Ministers meet in <mark class="m-fact">Rome</mark> on Monday.'
    assert quoted("Ministers meet in Rome on Monday.", "Rome") == [expected]


def test_bullet_of_a_list_is_no_part_of_the_sentence() -> None:
    text = "This week:\n\n- Monday: ministers meet in Rome."
    expected = '<mark class="m-fact">Monday</mark>: ministers meet in Rome.'
    assert quoted("- Monday: ministers meet in Rome.", "Monday", text=text) == [expected]
