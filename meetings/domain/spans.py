"""Spans as columns, and what a change of an article's rows leaves to be done."""

from dataclasses import dataclass, field
from typing import Any

from meetings.extraction.types import Span
from meetings.models import Article

Columns = dict[str, Any]


class SpanError(ValueError):
    """Extraction gave a span that reaches past the end of the article."""


@dataclass(slots=True)
class Synced:
    """What became of an article's rows: its reports, and the meetings and actors that lost mentions, by their keys."""

    reports: set[int] = field(default_factory=set)
    meetings: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    changed: bool = False


def span_columns(span: Span, article: Article) -> Columns:
    """The columns of a span. Raises SpanError where it reaches past the end."""
    try:
        span.of(article.text, article.title)
    except ValueError as error:
        raise SpanError(f"extraction gave a span past the end of {article.url}: {error}") from error
    return {"part": span.part.value, "start": span.start, "end": span.end}
