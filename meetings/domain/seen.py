"""Reports as resolution looks at them, many at a time: the few columns that say which meeting one tells of.

The neighbourhood of an article holds some hundred reports, of which a handful belong to its meetings. These alone are
loaded whole (`loading.report_rows`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from meetings.domain.loading import counting_reports, moment_of
from meetings.domain.names import fold_name
from meetings.domain.resolution.facts import Key, Person, ReportFacts, Venue
from meetings.enums import ActorKind, DatePrecision, EventKind, Format
from meetings.extraction.types import Interval
from meetings.models import Report, ReportParticipant


@dataclass(frozen=True, slots=True)
class Seen:
    """A report's facts, with the keys of its article and of the meeting that holds it now."""

    facts: ReportFacts
    article: int
    meeting: int | None


class _Columns(NamedTuple):
    """What is read of a report, by the names of the columns with `__` between the tables."""

    pk: int
    article_id: int
    meeting_id: int | None
    anchor: str
    kind: str
    format: str | None
    starts_on: date | None
    ends_on: date | None
    date_precision: str | None
    start_time: time | None
    time_zone: str
    venue: str
    replaces: str
    part_of: str
    gone_at: datetime | None
    article__url: str
    article__digest: str
    article__published_on: date | None
    article__published_at: datetime | None
    place__folded: str | None
    place__country: str | None


@dataclass(frozen=True, slots=True)
class _Who:
    parties: frozenset[str]
    people: frozenset[Person]


def seen_reports(ids: Iterable[int]) -> list[Seen]:
    """These of the counting reports. Three queries, and none where none are asked for."""
    asked = list(ids)
    if not asked:
        return []
    rows = [_Columns(*row) for row in counting_reports().filter(pk__in=asked).values_list(*_Columns._fields)]
    who = _who(row.pk for row in rows)
    moved = _moved(row.article_id for row in rows)
    return [
        Seen(_facts(row, who[row.pk], is_moved=(row.article_id, row.anchor) in moved), row.article_id, row.meeting_id)
        for row in rows
    ]


def _facts(row: _Columns, who: _Who, *, is_moved: bool) -> ReportFacts:
    return ReportFacts(
        id=row.pk,
        key=_key(row),
        article=row.article__url,
        kind=EventKind(row.kind),
        format=Format(row.format) if row.format else None,
        interval=_interval(row),
        venue=None if row.place__folded is None else Venue(row.place__folded, row.place__country or ""),
        parties=who.parties,
        people=who.people,
        replaces=row.replaces,
        part_of=row.part_of,
        is_moved=is_moved,
        is_gone=row.gone_at is not None,
        clock=row.start_time,
        zone=row.time_zone,
        hall=fold_name(row.venue),
    )


def _key(row: _Columns) -> Key:
    if row.article__published_on is None:
        raise ValueError(f"the article {row.article__url} has no publication date")
    moment = moment_of(row.article__published_at)
    return Key(row.article__published_on, moment, row.article__url, row.anchor, row.article__digest)


def _interval(row: _Columns) -> Interval | None:
    if row.starts_on is None or row.ends_on is None:
        return None
    return Interval(row.starts_on, row.ends_on, DatePrecision(row.date_precision or DatePrecision.DAY))


def _who(reports: Iterable[int]) -> dict[int, _Who]:
    parties: dict[int, set[str]] = {pk: set() for pk in reports}
    people: dict[int, set[Person]] = {pk: set() for pk in parties}
    rows = ReportParticipant.objects.filter(report__in=list(parties))
    for report, kind, folded, party, actor, survivor, office, holder, name in rows.values_list(
        "report_id", "kind", "folded", "party_code", "actor_id", "actor__survivor_id", "office", "actor__kind",
        "actor__name",
    ):  # fmt: skip
        if party:
            parties[report].add(party)
        if kind == ActorKind.PERSON:
            people[report].add(Person(folded, survivor or actor, party))
        elif office and holder == ActorKind.PERSON:  # an office alone, which leads to whoever holds it
            people[report].add(Person(fold_name(name), survivor or actor, party))
    return {pk: _Who(frozenset(parties[pk]), frozenset(people[pk])) for pk in parties}


def _moved(articles: Iterable[int]) -> set[tuple[int, str]]:
    """Article and anchor of what another report of the same article names as replaced."""
    replacing = Report.objects.filter(article__in=set(articles), gone_at=None).exclude(replaces="")
    return set(replacing.values_list("article_id", "replaces"))
