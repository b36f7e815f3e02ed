from hypothesis import given
from hypothesis import strategies as st

from meetings.web.annotate import Mark, annotate, annotate_paragraphs, segments


def pieces(text: str, *marks: Mark) -> list[tuple[str, str]]:
    return [(s.text, "+".join(m.name for m in s.marks)) for s in segments(text, marks)]


def test_segments_of_unmarked_text_are_the_text() -> None:
    assert pieces("abc") == [("abc", "")]


def test_segments_of_nothing_are_none() -> None:
    assert segments("", [Mark(0, 1)]) == ()


def test_segments_cut_at_the_mark() -> None:
    assert pieces("abcd", Mark(1, 3, "x")) == [("a", ""), ("bc", "x"), ("d", "")]


def test_nested_marks_share_the_inner_piece() -> None:
    assert pieces("abcd", Mark(1, 2, "in"), Mark(0, 4, "out")) == [("a", "out"), ("b", "out+in"), ("cd", "out")]


def test_overlapping_marks_share_the_piece_between() -> None:
    assert pieces("abcd", Mark(0, 3, "x"), Mark(2, 4, "y")) == [("ab", "x"), ("c", "x+y"), ("d", "y")]


def test_touching_marks_stay_apart() -> None:
    assert pieces("abcd", Mark(0, 2, "x"), Mark(2, 4, "y")) == [("ab", "x"), ("cd", "y")]


def test_mark_past_the_end_is_cut_to_it() -> None:
    assert pieces("abc", Mark(1, 99, "x"), Mark(7, 9, "y")) == [("a", ""), ("bc", "x")]


def test_annotate_escapes_the_text() -> None:
    assert annotate("<b>&", [Mark(0, 3)]) == '<mark class="m-fact">&lt;b&gt;</mark>&amp;'


def test_annotate_escapes_the_words() -> None:
    assert annotate("a", [Mark(0, 1, "x", '"><script>')]) == (
        '<mark class="m-x" title="&quot;&gt;&lt;script&gt;">a</mark>'
    )


def test_annotate_puts_overlapping_marks_into_one_element_each_piece() -> None:
    assert annotate("abcd", [Mark(0, 3, "x", "one"), Mark(2, 4, "y", "two")]) == (
        '<mark class="m-x" title="one">ab</mark><mark class="m-x m-y" title="one; two">c</mark>'
        '<mark class="m-y" title="two">d</mark>'
    )


def test_paragraphs_split_a_mark_that_runs_over_a_line() -> None:
    assert annotate_paragraphs("ab\n\ncd", [Mark(1, 5, "x")]) == (
        'a<mark class="m-x">b</mark>',
        '<mark class="m-x">c</mark>d',
    )


def test_paragraphs_leave_out_empty_lines() -> None:
    assert annotate_paragraphs("a\n \nb", []) == ("a", "b")


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=8))
def test_segments_put_together_are_the_text(text: str, bounds: list[tuple[int, int]]) -> None:
    assert "".join(s.text for s in segments(text, [Mark(a, b) for a, b in bounds])) == text
