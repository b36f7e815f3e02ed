"""Sentences of articles as pages show them: quoted, with what supports a fact marked, and told where they are from."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import SafeString

from meetings.domain.evidence import Passage, passages
from meetings.enums import Part
from meetings.models import Article
from meetings.models.base import SpanModel
from meetings.web.annotate import Mark, annotate

ENDINGS = 3  # characters that a span of a whole sentence may leave out: its stop, a bracket, a quotation mark
BULLET = re.compile(r"(?:[-–—•*·]\s+)+")


@dataclass(frozen=True, slots=True)
class Origin:
    """An article, as a quotation names it."""

    source: str
    title: str
    url: str
    published: date | None
    language: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with its marks, as safe HTML. `is_title`: it is the article's headline."""

    html: SafeString
    origin: Origin
    is_title: bool
    cut_before: bool
    cut_after: bool


def origin(article: Article) -> Origin:
    """Where words are from; needs the article's source at hand."""
    return Origin(
        source=article.source.name,
        title=article.title,
        url=reverse("web:article", args=[article.pk]),
        published=article.published_on,
        language=article.language,
    )


def quotes(article: Article, spans: Iterable[SpanModel]) -> tuple[Quote, ...]:
    """The sentences of an article that spans stand in."""
    where = origin(article)
    return tuple(_quote(passage, where) for passage in passages(article.title, article.text, spans))


def _joined(marks: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that overlap or touch as one: a reader asks what supports a fact, not by how many spans."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            first, last = joined.pop()
            joined.append((first, max(last, end)))
        else:
            joined.append((start, end))
    return joined


def _telling(passage: Passage) -> list[tuple[int, int]]:
    """The marks but those of all the sentence: that it is quoted says as much."""
    return [(start, end) for start, end in passage.marks if len(passage.text) - (end - start) > ENDINGS]


def _quote(passage: Passage, where: Origin) -> Quote:
    bullet = BULLET.match(passage.text)
    first = bullet.end() if bullet else 0
    marks = [Mark(max(start - first, 0), end - first) for start, end in _joined(_telling(passage)) if end > first]
    return Quote(
        html=annotate(passage.text[first:], marks),
        origin=where,
        is_title=passage.part == Part.TITLE,
        cut_before=passage.cut_before,
        cut_after=passage.cut_after,
    )
