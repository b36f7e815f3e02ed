"""From an article to what it tells: pure, without Django, clock or network.

    text, title → passages (furniture set aside) → parse → dates · actors · places
                → quotations → statements
                → triggers → candidates → merged entries → Extraction

Every fact of the result carries the span of the text or title that it rests on."""

from meetings.extraction.pipeline import VERSION, extract, extract_many
from meetings.extraction.read import ArticleText
from meetings.extraction.types import Extraction

__all__ = ["VERSION", "ArticleText", "Extraction", "extract", "extract_many"]
