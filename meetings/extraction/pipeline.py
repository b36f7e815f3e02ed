"""The finders in their order, for one article or for a stream of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from meetings.extraction.actors import find_actors
from meetings.extraction.confidence import rated
from meetings.extraction.dates import Dates, find_dates
from meetings.extraction.meetings import find_meetings
from meetings.extraction.read import ArticleText, read, read_many
from meetings.extraction.reading import Reading
from meetings.extraction.statements import find_statements
from meetings.extraction.types import DateExpression, ExtractedReport, ExtractedStatement, Extraction

# Raise it when results change: articles that an older version read can then be found and read again.
VERSION = "6"
REACH = 1500  # characters between a meeting's sentence and words of one who took part


def extract(text: str, *, title: str = "", published: date, country: str | None = None) -> Extraction:
    """All that an article tells. `published` is the day of publication where its publisher is; `country`
    (ISO 3166-1 alpha-2) is the publisher's and decides whether 3/4 is in March or in April."""
    return find_all(read(text, title=title, published=published, country=country))


def extract_many(articles: Iterable[ArticleText]) -> Iterator[Extraction]:
    """The same for many articles, in order: their passages share the parser's batches."""
    for reading in read_many(articles):
        yield find_all(reading)


def find_all(reading: Reading) -> Extraction:
    """Everything that the finders see in a reading."""
    dates = find_dates(reading)
    cast = find_actors(reading)
    reports, dropped = find_meetings(reading, dates, cast)
    statements = find_statements(reading, cast)
    actors = cast.extracted()
    return Extraction(
        reports=rated(reports, actors),
        actors=actors,
        statements=tuple(_tied(s, reports) for s in statements),
        dates=_expressions(dates),
        dropped=dropped,
    )


def _expressions(dates: Dates) -> tuple[DateExpression, ...]:
    return tuple(DateExpression(d.span, d.text, d.interval, d.rule) for d in dates.days)


def _tied(statement: ExtractedStatement, reports: tuple[ExtractedReport, ...]) -> ExtractedStatement:
    """A statement tied to the meeting that it is about: the one told in its own words, else in its paragraph's reach,
    in which its speaker takes part."""
    if not statement.spans:
        return statement
    start, end = statement.spans[0].start, statement.spans[-1].end
    told = [
        (abs(span.start - start), i)
        for i, report in enumerate(reports)
        for span in report.evidence
        if span.part is statement.spans[0].part
        and (
            (span.start < end and start < span.end)
            or (abs(span.start - start) < REACH and _takes_part(statement, report))
        )
    ]
    return replace(statement, report=min(told)[1]) if told else statement


def _takes_part(statement: ExtractedStatement, report: ExtractedReport) -> bool:
    return statement.actor is not None and any(p.actor == statement.actor for p in report.participants)
