from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.domain.evidence import LONGEST, passages, sentence_bounds
from meetings.models import ReportSpan


def sentence(text: str, words: str) -> str:
    start = text.index(words)
    first, last = sentence_bounds(text, start, start + len(words))
    return text[first:last]


def span(start: int, end: int, part: str = "text") -> ReportSpan:
    return ReportSpan(part=part, start=start, end=end)


def span_of(text: str, words: str, part: str = "text") -> ReportSpan:
    return span(text.index(words), text.index(words) + len(words), part)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("First one. They meet on Monday. Last one.", "Monday", "They meet on Monday."),
        ("They met Mr. Orr on Monday. Then they left.", "Monday", "They met Mr. Orr on Monday."),
        ("Lt. Gen. A. Bo went to the U.S. on Monday. He left.", "went", "Lt. Gen. A. Bo went to the U.S. on Monday."),
        ("It costs 3.5 million. They talk.", "million", "It costs 3.5 million."),
        ("They begin at 10 a.m. local time. He left.", "begin", "They begin at 10 a.m. local time."),
        ("He left on 3 Dec. 2024 by sea. They talk.", "sea", "He left on 3 Dec. 2024 by sea."),
        ("“We will meet.” He smiled.", "meet", "“We will meet.”"),
        ("“Will you meet?” he asked. She nodded.", "meet", "“Will you meet?” he asked."),
        ("Talks! At last! They met.", "last", "At last!"),
        ("A headline without a stop\nThey meet in Rome. End.", "headline", "A headline without a stop"),
        ("They meet\nin Rome on Monday. End.", "meet", "They meet\nin Rome on Monday."),
        ("One.\n\nThey meet in Rome", "Rome", "They meet in Rome"),
        ("يجتمع الوزراء غداً؟ نعم.", "الوزراء", "يجتمع الوزراء غداً؟"),
        ("部长们星期一会面。他们谈判。", "星期一", "部长们星期一会面。"),
        ("They meet. Then they part. End.", "meet. Then", "They meet. Then they part."),
        ("They meet.", "They meet.", "They meet."),
        ("  They meet.  ", "meet", "They meet."),
    ],
)
def test_sentence_bounds_are_those_of_the_sentence(text: str, words: str, expected: str) -> None:
    assert sentence(text, words) == expected


def test_passages_mark_the_span_within_its_sentence() -> None:
    text = "First. They meet on Monday. Last."
    [passage] = passages("", text, [span_of(text, "Monday")])
    assert (passage.text, passage.marks) == ("They meet on Monday.", ((13, 19),))


def test_passages_put_two_spans_of_a_sentence_together() -> None:
    text = "They meet in Rome on Monday. Last."
    [passage] = passages("", text, [span_of(text, "Monday"), span_of(text, "Rome")])
    assert passage.marks == ((13, 17), (21, 27))


def test_passages_keep_two_sentences_apart() -> None:
    text = "They meet in Rome. They leave on Monday."
    found = passages("", text, [span_of(text, "Monday"), span_of(text, "Rome")])
    assert [p.text for p in found] == ["They meet in Rome.", "They leave on Monday."]


def test_passages_tell_the_title_from_the_text() -> None:
    found = passages("Rome talks", "They meet in Rome.", [span(13, 17), span(0, 4, "title")])
    assert [(p.part, p.text) for p in found] == [("title", "Rome talks"), ("text", "They meet in Rome.")]


def test_passages_count_the_same_span_once() -> None:
    text = "They meet in Rome."
    [passage] = passages("", text, [span_of(text, "Rome"), span_of(text, "Rome")])
    assert passage.marks == ((13, 17),)


def test_passages_show_nothing_of_a_span_past_the_end() -> None:
    assert passages("", "They meet.", [span(50, 60)]) == ()


def test_overlong_sentence_is_cut_around_the_span() -> None:
    text = "word " * 1000
    [passage] = passages("", text, [span(2500, 2504)])
    assert (len(passage.text) <= LONGEST, passage.cut_before, passage.cut_after) == (True, True, True)


def test_overlong_sentence_is_cut_between_words() -> None:
    [passage] = passages("", "word " * 1000, [span(2500, 2504)])
    assert set(passage.text.split()) == {"word"}


def test_article_without_a_stop_is_never_shown_whole() -> None:
    [passage] = passages("", "word " * 1000, [span(0, 4999)])
    assert (len(passage.text) <= LONGEST, passage.cut_after) == (True, True)


def test_spans_far_apart_in_an_overlong_sentence_are_each_shown() -> None:
    text = "word " * 1000
    found = passages("", text, [span(100, 104), span(2500, 2504), span(4000, 4004)])
    assert [p.text[start:end] for p in found for start, end in p.marks] == ["word"] * 3


TEXTS = st.text(alphabet="aB .!\n“”é", max_size=2000)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 900)), max_size=6))
def test_passages_hold_what_they_mark_and_do_not_overlap(text: str, at: list[tuple[int, int]]) -> None:
    found = passages("", text, [span(start, start + length) for start, length in at])
    assert all(text[p.start : p.start + len(p.text)] == p.text for p in found)
    assert all(0 <= start < end <= len(p.text) for p in found for start, end in p.marks)
    assert all(a.start + len(a.text) <= b.start for a, b in pairwise(found))
    assert all(len(p.text) <= 2 * LONGEST for p in found)
