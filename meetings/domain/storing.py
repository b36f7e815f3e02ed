"""What extraction gave, written as rows of the article: reports with mentions and spans, statements.

Each row is matched to its former self by its anchor; what is the same is not written. A row that the article no longer
tells is deleted, or kept with `gone_at` where an editor's word hangs on it."""

from collections.abc import Iterable
from datetime import datetime

from meetings.domain.fusion import Place as TownTold
from meetings.domain.groups import group_office, party_words
from meetings.domain.names import fold_name
from meetings.domain.naming import place_row
from meetings.domain.office_words import lone_office
from meetings.domain.spans import Columns, Synced, span_columns
from meetings.domain.spelling import spelling_key
from meetings.domain.statements import retire_statement, store_statements
from meetings.enums import ActorKind, Part, ReportField
from meetings.extraction.types import ExtractedParticipant, ExtractedReport, Extraction
from meetings.models import Article, Correction, Decision, Report, ReportParticipant, ReportSpan, Statement


def store_extraction(article: Article, extraction: Extraction, *, now: datetime) -> Synced:
    """Bring the rows of an article to what extraction gives. Raises SpanError."""
    synced = Synced()
    stored = {r.anchor: r for r in Report.objects.filter(article=article).prefetch_related("participants", "spans")}
    rows: dict[int, Report] = {}
    for place, report in enumerate(extraction.reports):
        if report.anchor not in {extraction.reports[p].anchor for p in rows}:
            rows[place] = _store_report(article, report, extraction, stored.pop(report.anchor, None), synced)
    for row in stored.values():
        retire(row, synced, now=now)
    synced.reports = {row.pk for row in rows.values()}
    store_statements(article, extraction, rows, synced, now=now)
    return synced


def retire_article(article: Article, synced: Synced, *, now: datetime) -> None:
    """Take back all that an article tells: a revision has taken its place."""
    for report in Report.objects.filter(article=article, gone_at=None).prefetch_related("participants"):
        retire(report, synced, now=now)
    for statement in Statement.objects.filter(article=article, gone_at=None):
        retire_statement(statement, synced, now=now)


def retire(report: Report, synced: Synced, *, now: datetime) -> None:
    """A report that its article no longer tells: deleted, or marked as gone where an editor's word hangs on it."""
    if report.gone_at is not None:
        return
    synced.changed = True
    synced.actors |= {p.actor_id for p in report.participants.all() if p.actor_id is not None}
    if report.meeting_id is not None:
        synced.meetings.add(report.meeting_id)
    if (
        Correction.objects.filter(report=report).exists()
        or Decision.objects.filter(report=report).exists()
        or Decision.objects.filter(other_report=report).exists()
    ):
        Report.objects.filter(pk=report.pk).update(
            gone_at=now, meeting=None if _is_done_with(report) else report.meeting_id
        )
    else:
        report.delete()


def _is_done_with(report: Report) -> bool:
    """Whether all words that editors spoke about it were withdrawn."""
    words = (
        Correction.objects.filter(report=report, withdrawn_at=None),
        Decision.objects.filter(report=report, withdrawn_at=None),
        Decision.objects.filter(other_report=report, withdrawn_at=None),
    )
    return not any(w.exists() for w in words)


# ---- reports


def _store_report(
    article: Article, report: ExtractedReport, extraction: Extraction, stored: Report | None, synced: Synced
) -> Report:
    columns = _report_columns(report)
    mentions = [_mention(rank, p, extraction, article) for rank, p in enumerate(report.participants)]
    spans = sorted(_report_spans(report, article))
    if stored is None:
        stored = Report.objects.create(article=article, anchor=report.anchor, **columns)
        synced.changed = True
        return _with_children(stored, mentions, spans)
    different = {name: value for name, value in columns.items() if getattr(stored, name) != value}
    if different:
        for name, value in different.items():
            setattr(stored, name, value)
        stored.save(update_fields=list(different))
        synced.changed = True
    old_mentions = [_columns_of(p, mentions[0] if mentions else {}) for p in stored.participants.all()]
    if old_mentions != mentions or len(mentions) != len(stored.participants.all()):
        synced.actors |= {p.actor_id for p in stored.participants.all() if p.actor_id is not None}
        stored.participants.all().delete()
        _write_mentions(stored, mentions)
        synced.changed = True
    if sorted((s.field, s.part, s.start, s.end) for s in stored.spans.all()) != spans:
        stored.spans.all().delete()
        _write_spans(stored, spans)
        synced.changed = True
    return stored


def _report_columns(report: ExtractedReport) -> Columns:
    interval, place = report.interval, report.place
    town = place_row(TownTold(place.name or "", place.country or ""), zone=place.zone or "") if place else None
    return {
        "title": report.title[:80],
        "kind": report.kind.value,
        "status": report.status.value,
        "format": report.format.value if report.format else None,
        "starts_on": interval.start if interval else None,
        "ends_on": interval.end if interval else None,
        "date_precision": interval.precision.value if interval else None,
        "date_words": (report.date_words or "")[:200],
        "start_time": report.time if interval else None,
        "time_zone": (report.zone or "")[:64] if interval and report.time else "",
        "place_id": town.pk if town else None,
        "venue": ((place.venue if place else None) or "")[:200],
        "is_denial": report.is_denial,
        "denied_by": (report.denied_by or "")[:200],
        "replaces": report.replaces or "",
        "part_of": report.part_of or "",
        "rules": list(report.rules),
        "confidence": report.confidence.score if report.confidence else None,
        "doubts": [doubt.value for doubt in report.confidence.doubts] if report.confidence else [],
        "gone_at": None,
    }


def _mention(rank: int, participant: ExtractedParticipant, extraction: Extraction, article: Article) -> Columns:
    span = span_columns(participant.span, article)
    name, party, position = _who(participant, extraction, article)
    return {
        "rank": rank,
        "name": name[:200],
        "folded": fold_name(name[:200]),
        "spelling": spelling_key(fold_name(name[:200])),
        "kind": participant.kind.value,
        "party_code": (party or "")[:40],
        "position": (position or "")[:200],
        "office": _office(participant, article),
        "role": participant.role.value,
        "attendance": participant.attendance.value if participant.attendance else None,
        "from_place": (participant.from_place or "")[:120],
        **span,
    }


def _who(
    participant: ExtractedParticipant, extraction: Extraction, article: Article
) -> tuple[str, str | None, str | None]:
    """Name, party and office: a person's as the article has them in full, a party's as `groups` reads them."""
    if participant.kind is not ActorKind.PERSON:
        office = participant.position or group_office(participant.span.of(article.text, article.title))
        return party_words(participant.name, participant.party), participant.party, office
    if participant.actor is None:
        return participant.name, participant.party, participant.position
    cast = extraction.actors[participant.actor]
    return cast.name, participant.party or cast.party, participant.position or cast.position


def _office(participant: ExtractedParticipant, article: Article) -> str:
    """The office by which alone an article names somebody of a country; '' where it names somebody, or the country."""
    if participant.kind is not ActorKind.COUNTRY or not participant.party:
        return ""
    span = participant.span
    whole = article.title if span.part is Part.TITLE else article.text
    return lone_office(whole, span.start, span.end, participant.party)


def _report_spans(report: ExtractedReport, article: Article) -> set[tuple[str, str, int, int]]:
    told = [(ReportField.EVENT, span) for span in report.evidence] + [(s.field, s.span) for s in report.spans]
    for _, span in told:
        span_columns(span, article)
    return {(name.value, span.part.value, span.start, span.end) for name, span in told}


def _with_children(report: Report, mentions: list[Columns], spans: Iterable[tuple[str, str, int, int]]) -> Report:
    _write_mentions(report, mentions)
    _write_spans(report, spans)
    return report


def _write_mentions(report: Report, mentions: list[Columns]) -> None:
    ReportParticipant.objects.bulk_create(ReportParticipant(report=report, **columns) for columns in mentions)


def _write_spans(report: Report, spans: Iterable[tuple[str, str, int, int]]) -> None:
    ReportSpan.objects.bulk_create(
        ReportSpan(report=report, field=name, part=part, start=start, end=end) for name, part, start, end in spans
    )


def _columns_of(row: object, like: Columns) -> Columns:
    return {name: getattr(row, name) for name in like}
