"""Articles and what extraction gives for them, made by hand: the words are the article, spans are found in it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any

from meetings.domain.articles import Stored, store_article
from meetings.domain.processing import Extractor, Processed, drain
from meetings.enums import ActorKind, DatePrecision, EventKind, Format, Role, Status
from meetings.extraction import ArticleText
from meetings.extraction.types import (
    ExtractedActor,
    ExtractedParticipant,
    ExtractedPlace,
    ExtractedReport,
    ExtractedStatement,
    Extraction,
    Interval,
    Span,
)
from meetings.ingest.article import ArticleData
from meetings.models import Meeting

DAY = date(2025, 3, 11)
STARMER, MACRON, RUBIO = ("Keir Starmer", "GB"), ("Emmanuel Macron", "FR"), ("Marco Rubio", "US")
PARIS, LONDON, JEDDAH = ("Paris", "FR"), ("London", "GB"), ("Jeddah", "SA")


def article(
    name: str, *, published: date = date(2025, 3, 10), source: str = "The Gazette", text: str = ""
) -> ArticleData:
    """An article of this name; its words matter only to spans."""
    words = text or f"{name}. " + "What was told of it. " * 20
    return ArticleData(
        url=f"https://news.example.org/{name}", text=words, title=name, published_on=published, source=source
    )


def report(
    people: Iterable[tuple[str, str]] = (STARMER, MACRON),
    *,
    parties: Iterable[str] = (),
    day: date | None = DAY,
    until: date | None = None,
    precision: DatePrecision = DatePrecision.DAY,
    place: tuple[str | None, str] | None = PARIS,
    kind: EventKind = EventKind.MEETING,
    status: Status = Status.PLANNED,
    form: Format | None = Format.IN_PERSON,
    anchor: int = 0,
    position: str | None = None,
    clock: time | None = None,
    **fields: Any,
) -> ExtractedReport:
    """A report by its people (name, party), further parties, day and place."""
    named = [
        ExtractedParticipant(name, ActorKind.PERSON, Span(0, 5), party=party, position=position, role=Role.PARTICIPANT)
        for name, party in people
    ]
    whole = [ExtractedParticipant(code, ActorKind.COUNTRY, Span(0, 5), party=code) for code in parties]
    return ExtractedReport(
        anchor=f"text:{anchor}",
        kind=kind,
        title="A title by extraction",
        status=status,
        format=form,
        participants=tuple(named + whole),
        evidence=(Span(anchor, anchor + 10),),
        interval=Interval(day, until or day, precision) if day else None,
        date_words="on Tuesday" if day == DAY else None,
        time=clock,
        place=ExtractedPlace(Span(0, 5), *place) if place else None,
        rules=("by hand",),
        **fields,
    )


def told(*reports: ExtractedReport, statements: tuple[ExtractedStatement, ...] = ()) -> Extraction:
    """An extraction of these reports."""
    return Extraction(reports=reports, statements=statements, actors=cast_of(reports))


def cast_of(reports: Iterable[ExtractedReport]) -> tuple[ExtractedActor, ...]:
    """The persons of these reports."""
    people = {p.name: p for r in reports for p in r.people}
    return tuple(ExtractedActor(p.name, p.kind, party=p.party, position=p.position) for p in people.values())


def reading(extractions: Mapping[str, Extraction | Exception]) -> Extractor:
    """An extractor that gives what is written down for an article's title, or raises it."""

    def extractor(articles: Iterable[ArticleText]) -> Iterator[Extraction]:
        for one in articles:
            given = extractions[one.title]
            if isinstance(given, Exception):
                raise given
            yield given

    return extractor


def take_in(*given: tuple[ArticleData, Extraction | Exception]) -> list[Processed]:
    """Store these articles and process them, one after the other."""
    done: list[Processed] = []
    for data, extraction in given:
        stored: Stored = store_article(data)
        done += drain([stored.article], extractor=reading({data.title: extraction}))
    return done


def calendar() -> list[tuple[Any, ...]]:
    """What a reader sees, without ids and times: equal calendars are equal lists."""
    return sorted(
        (
            str(m.starts_on), str(m.ends_on), m.date_precision or "", m.title, m.kind, m.status, m.format or "",
            str(m.start_time), m.time_zone, str(m.place), m.venue, m.is_hidden,
            tuple((p.name, p.actor.name if p.actor else "", p.party.code if p.party else "", p.position, p.role)
                  for p in m.participations.all()),
            tuple(sorted((r.article.url, r.anchor) for r in m.reports.all())),
        )
        for m in Meeting.objects.select_related("place").prefetch_related(
            "participations__actor", "participations__party", "reports__article"
        )
    )  # fmt: skip
