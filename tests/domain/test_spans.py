import pytest

from meetings.domain.spans import SpanError, span_columns
from meetings.enums import Part
from meetings.extraction.types import Span
from meetings.models import Article

ARTICLE = Article(url="https://news.example.org/talks", title="Talks", text="They met.")


@pytest.mark.parametrize(("part", "end"), [(Part.TITLE, 5), (Part.TEXT, 9)])
def test_span_up_to_the_end_is_written(part: Part, end: int) -> None:
    assert span_columns(Span(0, end, part), ARTICLE) == {"part": part.value, "start": 0, "end": end}


@pytest.mark.parametrize(("part", "end"), [(Part.TITLE, 6), (Part.TEXT, 10)])
def test_span_past_the_end_is_refused(part: Part, end: int) -> None:
    with pytest.raises(SpanError, match="extraction gave a span past the end"):
        span_columns(Span(0, end, part), ARTICLE)
