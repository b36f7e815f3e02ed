"""Rows as the deciders read them: reports as evidence of what a meeting is like, words of editors as rulings.

`seen` has reports as facts: which meeting they tell of."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from meetings.domain.fusion import Amendment, Evidence, Mention, Teller
from meetings.domain.fusion import Place as TownTold
from meetings.domain.names import fold_name
from meetings.domain.resolution.facts import Key, ReportFacts, Ruling
from meetings.domain.resolution.scoring import LONGEST, MOVE_REACH, UNDATED_REACH
from meetings.enums import (
    ActorKind,
    ArticleState,
    Attendance,
    DatePrecision,
    DecisionKind,
    Doubt,
    EventKind,
    Format,
    Role,
    Status,
)
from meetings.extraction.confidence import weights
from meetings.extraction.types import Interval
from meetings.models import Actor, Article, Correction, Decision, Report, ReportParticipant

MEETING_RULINGS = (DecisionKind.SAME_MEETING, DecisionKind.NOT_SAME_MEETING)


def counting_reports() -> QuerySet[Report]:
    """The reports that make meetings: those still told, and those that an editor's word in force hangs on."""
    corrected = Correction.objects.filter(report=OuterRef("pk"), withdrawn_at=None)
    decided = Decision.objects.filter(Q(report=OuterRef("pk")) | Q(other_report=OuterRef("pk")), withdrawn_at=None)
    return Report.objects.filter(Q(gone_at=None) | Exists(corrected) | Exists(decided))


def report_rows(ids: Iterable[int]) -> list[Report]:
    """These of the counting reports, with all that evidence needs. Four queries, and none where none are asked for."""
    asked = list(ids)
    if not asked:
        return []
    rows = counting_reports().filter(pk__in=asked).select_related("article", "place")
    rows = rows.defer("article__text", "article__traceback")
    return list(rows.prefetch_related("participants__actor", "article__reports"))


def evidence_of(report: Report) -> Evidence:
    """A row of `report_rows` as fusion looks at it."""
    key = key_of(report)
    return Evidence(
        report=report.pk,
        order=(key.published.isoformat(), key.moment, key.url, key.anchor, key.digest),
        published=key.published,
        teller=teller_of(report.article),
        kind=EventKind(report.kind),
        status=Status(report.status),
        format=Format(report.format) if report.format else None,
        interval=_interval(report),
        date_words=report.date_words,
        time=report.start_time,
        zone=report.time_zone,
        place=TownTold(report.place.name, report.place.country) if report.place else None,
        venue=report.venue,
        mentions=tuple(_mention(p) for p in report.participants.all()),
        article=report.article.url,
        is_denial=report.is_denial,
        is_replaced=_is_moved(report),
        is_gone=report.gone_at is not None,
        confidence=report.confidence,
        doubts=tuple((Doubt(d), weights().losses[Doubt(d)]) for d in report.doubts),
    )


def key_of(report: Report) -> Key:
    """A report's place in the stable order."""
    article = report.article
    return Key(published_day(article), moment_of(article.published_at), article.url, report.anchor, article.digest)


def order_of(article: Article) -> tuple[date, str, str, str]:
    """An article's place in the stable order."""
    return published_day(article), moment_of(article.published_at), article.url, article.digest


def teller_of(article: Article) -> Teller | None:
    """The article as one who tells: its publisher and its story. None of what an editor entered: an editor is none."""
    return None if article.state == ArticleState.BY_HAND else Teller(article.source_id, article.story_key)


def tellers_of(reports: Iterable[Report]) -> frozenset[Teller]:
    """The publishers that tell these reports, each with the stories by which it does."""
    return frozenset(teller for report in reports if (teller := teller_of(report.article)) is not None)


def published_day(article: Article) -> date:
    """The day of publication. Raises ValueError for an article that has none: it is not processed before it has."""
    if article.published_on is None:
        raise ValueError(f"the article {article.url} has no publication date")
    return article.published_on


def head_of(actor: Actor | None) -> int | None:
    """The key of the actor that stands for this one after merges."""
    return None if actor is None else (actor.survivor_id or actor.pk)


def near_reports(facts: ReportFacts) -> set[int]:
    """Keys of the reports within reach in time that share a party or a person: all that may be linked, and more.

    Two look-ups by indexed days, whatever the size of the calendar."""
    shared = Q(party_code__in=facts.parties) | Q(folded__in={p.name for p in facts.people})
    if actors := {p.actor for p in facts.people if p.actor is not None}:
        shared |= Q(actor__in=actors) | Q(actor__survivor__in=actors)
    who = ReportParticipant.objects.filter(shared, report=OuterRef("pk"))
    dated, undated = _windows(facts)
    touching = Q(starts_on__range=(dated[0] - timedelta(days=LONGEST), dated[1]), ends_on__gte=dated[0])
    found: set[int] = set()
    for days in (touching, Q(starts_on=None, article__published_on__range=undated)):
        found |= set(Report.objects.filter(days).filter(Exists(who)).values_list("pk", flat=True))
    return found - {facts.id}


def meeting_rulings(reports: Iterable[int]) -> list[Ruling]:
    """The editors' decisions in force about any of these reports."""
    ids = list(reports)
    rows = Decision.objects.filter(
        Q(report__in=ids) | Q(other_report__in=ids), kind__in=MEETING_RULINGS, withdrawn_at=None
    )
    return [_ruling(row, row.report_id, row.other_report_id) for row in rows]


def actor_rulings() -> list[Ruling]:
    """The editors' decisions in force about actors."""
    rows = Decision.objects.filter(kind__in=(DecisionKind.SAME_ACTOR, DecisionKind.NOT_SAME_ACTOR), withdrawn_at=None)
    return [_ruling(row, row.actor_id, row.other_actor_id) for row in rows]


def amendments_of(reports: Iterable[int]) -> list[Amendment]:
    """The corrections in force that hang on these reports."""
    rows = list(Correction.objects.filter(report__in=list(reports), withdrawn_at=None))
    actors = actors_of(row.field for row in rows)
    return [
        Amendment(r.pk, r.field, r.value, r.at, actors.get(r.field), None if r.known is None else tuple(r.known))
        for r in rows
    ]


def actors_of(fields: Iterable[str]) -> dict[str, int | None]:
    """By fields of corrections that are of participants, the keys of these, after merges."""
    ids = {field.partition(":")[2]: field for field in fields if field.startswith("participant:")}
    return {ids[a.public_id]: head_of(a) for a in Actor.objects.filter(public_id__in=ids)}


def rejected(reports: Sequence[int]) -> bool:
    """Whether an editor said of one of these reports that it is no meeting."""
    return Decision.objects.filter(report__in=reports, kind=DecisionKind.NO_MEETING, withdrawn_at=None).exists()


def _windows(facts: ReportFacts) -> tuple[tuple[date, date], tuple[date, date]]:
    """Days that dated reports must touch, and days of publication between which undated ones may be linked."""
    near, far, moved = timedelta(days=UNDATED_REACH), timedelta(days=LONGEST), timedelta(days=MOVE_REACH)
    if facts.interval is None:
        day = facts.key.published
        return (day - near, day + near), (day - near, day + near)
    start, end = facts.interval.start, min(facts.interval.end, facts.interval.start + far)
    return (start - moved, end + moved), (start - near, end + near)


def _ruling(row: Decision, one: int | None, other: int | None) -> Ruling:
    is_same = row.kind in (DecisionKind.SAME_MEETING, DecisionKind.SAME_ACTOR)
    return Ruling(one or 0, other or 0, is_same=is_same, at=row.at, id=row.pk)


def moment_of(at: datetime | None) -> str:
    """An instant of publication as the stable order has it; empty where only the day is known."""
    return at.astimezone(UTC).isoformat() if at else ""


def _interval(report: Report) -> Interval | None:
    if report.starts_on is None or report.ends_on is None:
        return None
    return Interval(report.starts_on, report.ends_on, DatePrecision(report.date_precision or DatePrecision.DAY))


def _is_moved(report: Report) -> bool:
    return any(r.replaces == report.anchor and r.gone_at is None for r in report.article.reports.all())


def _holder(row: ReportParticipant) -> Actor | None:
    """The person whom an office alone means; None of any other mention."""
    return row.actor if row.office and row.actor and row.actor.kind == ActorKind.PERSON else None


def _mention(row: ReportParticipant) -> Mention:
    one = _holder(row)
    return Mention(
        name=one.name if one else row.name,
        folded=fold_name(one.name) if one else row.folded,
        kind=ActorKind.PERSON if one else ActorKind(row.kind),
        actor=head_of(row.actor),
        party=row.party_code,
        position=row.position,
        role=Role(row.role),
        attendance=Attendance(row.attendance) if row.attendance else None,
        from_place=row.from_place,
    )
