"""An article's words with its spans marked, as safe HTML. Pure.

Spans may nest and overlap, which HTML elements may not: the text is cut wherever any span begins or ends, and each
piece is marked with all the spans that it stands in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) that are marked. `name` becomes a class, m-NAME; `words` say what the mark is for."""

    start: int
    end: int
    name: str = "fact"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text with the marks that cover all of it, in the order in which they begin."""

    start: int
    text: str
    marks: tuple[Mark, ...]


def segments(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The text in pieces whose texts, put together, are the text again. Marks past its end are cut to it."""
    within = sorted(
        (m for m in marks if 0 <= m.start < min(m.end, len(text))), key=lambda m: (m.start, -m.end, m.name, m.words)
    )
    bounds = {0, len(text), *(m.start for m in within), *(min(m.end, len(text)) for m in within)}
    return tuple(
        Segment(start, text[start:end], tuple(m for m in within if m.start <= start and end <= m.end))
        for start, end in pairwise(sorted(bounds))
    )


def annotate(text: str, marks: Iterable[Mark]) -> SafeString:
    """The text as HTML, every marked piece in one <mark>."""
    return format_html_join("", "{}", ((_html(segment),) for segment in segments(text, marks)))


def annotate_paragraphs(text: str, marks: Sequence[Mark]) -> tuple[SafeString, ...]:
    """The text's lines that hold anything, each as HTML, with the marks in it."""
    return tuple(annotate(line, _moved(marks, start, len(line))) for start, line in _lines(text) if line.strip())


def _html(segment: Segment) -> SafeString:
    if not segment.marks:
        return format_html("{}", segment.text)
    classes = " ".join(dict.fromkeys(f"m-{m.name}" for m in segment.marks))
    words = "; ".join(dict.fromkeys(m.words for m in segment.marks if m.words))
    if not words:
        return format_html('<mark class="{}">{}</mark>', classes, segment.text)
    return format_html('<mark class="{}" title="{}">{}</mark>', classes, words, segment.text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _moved(marks: Iterable[Mark], start: int, length: int) -> list[Mark]:
    """The marks that touch a line, counted from its first character and cut to it."""
    return [
        Mark(max(m.start - start, 0), min(m.end - start, length), m.name, m.words)
        for m in marks
        if m.start < start + length and m.end > start
    ]
