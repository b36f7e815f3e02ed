"""An article's statements as rows, matched to their former selves by anchor and kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from meetings.domain.names import fold_name
from meetings.domain.naming import party_actor
from meetings.domain.spans import Columns, Synced, span_columns
from meetings.domain.spelling import spelling_key
from meetings.enums import ActorKind
from meetings.extraction.types import ExtractedStatement, Extraction
from meetings.models import Article, Correction, Report, Statement, StatementSpan


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a statement belongs. `reports` are the rows by their place in the extraction."""

    article: Article
    extraction: Extraction
    reports: dict[int, Report]
    synced: Synced


def store_statements(
    article: Article, extraction: Extraction, reports: dict[int, Report], synced: Synced, *, now: datetime
) -> None:
    """Bring an article's statements to what extraction gives. `reports`: rows by their place in the extraction."""
    home = _Home(article, extraction, reports, synced)
    stored = {(s.anchor, s.kind): s for s in Statement.objects.filter(article=article).prefetch_related("spans")}
    seen: set[tuple[str, str]] = set()
    for statement in extraction.statements:
        key = _statement_key(statement)
        if key is not None and key not in seen:
            seen.add(key)
            spans = sorted(_statement_spans(statement, article))
            _store_one(stored.pop(key, None), key, _columns(statement, home), spans, home)
    for row in stored.values():
        retire_statement(row, synced, now=now)


def _statement_key(statement: ExtractedStatement) -> tuple[str, str] | None:
    if not statement.spans:
        return None
    first = min(statement.spans)
    return f"{first.part}:{first.start}", statement.kind.value


def _store_one(
    row: Statement | None, key: tuple[str, str], columns: Columns, spans: list[tuple[bool, str, int, int]], home: _Home
) -> None:
    if row is None:
        row = Statement.objects.create(article=home.article, anchor=key[0], kind=key[1], **columns)
        _write_spans(row, spans)
        home.synced.changed = True
        return
    different = {n: v for n, v in columns.items() if getattr(row, n) != v}
    if different:
        if row.speaker_id is not None:
            home.synced.actors.add(row.speaker_id)
        for column, value in different.items():
            setattr(row, column, value)
        row.save(update_fields=list(different))
        home.synced.changed = True
    if sorted((s.is_speaker, s.part, s.start, s.end) for s in row.spans.all()) != spans:
        row.spans.all().delete()
        _write_spans(row, spans)
        home.synced.changed = True


def _columns(statement: ExtractedStatement, home: _Home) -> Columns:
    """A person's speaker is tied by linking; a party's at once, by its code."""
    cast = home.extraction.actors[statement.actor] if statement.actor is not None else None
    about = home.reports.get(statement.report) if statement.report is not None else None
    name = (cast.name if cast else statement.speaker)[:200]
    is_person = cast is not None and cast.kind is ActorKind.PERSON
    folded = fold_name(name) if is_person else ""
    columns: Columns = {
        "text": statement.text,
        "speaker_name": name,
        "speaker_folded": folded,
        "speaker_spelling": spelling_key(folded),
        "speaker_party": ((cast.party or "") if cast else "")[:40],
        "report_id": about.pk if about else None,
        "gone_at": None,
    }
    if not is_person:
        party = party_actor(cast.code or "", cast.kind) if cast else None
        columns["speaker_id"] = party.pk if party else None
    return columns


def _statement_spans(statement: ExtractedStatement, article: Article) -> set[tuple[bool, str, int, int]]:
    told = [(False, s) for s in statement.spans] + ([(True, statement.speaker_span)] if statement.speaker_span else [])
    for _, span in told:
        span_columns(span, article)
    return {(is_speaker, span.part.value, span.start, span.end) for is_speaker, span in told}


def _write_spans(row: Statement, spans: Iterable[tuple[bool, str, int, int]]) -> None:
    StatementSpan.objects.bulk_create(
        StatementSpan(statement=row, is_speaker=is_speaker, part=part, start=start, end=end)
        for is_speaker, part, start, end in spans
    )


def retire_statement(row: Statement, synced: Synced, *, now: datetime) -> None:
    """A statement that its article no longer tells: deleted, or marked as gone where a correction hangs on it."""
    if row.gone_at is not None:
        return
    synced.changed = True
    if row.speaker_id is not None:
        synced.actors.add(row.speaker_id)
    if Correction.objects.filter(statement=row).exists():
        Statement.objects.filter(pk=row.pk).update(gone_at=now)
    else:
        row.delete()
