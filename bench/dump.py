"""The whole calendar as plain rows without ids, times and sequence numbers: equal calendars are equal dumps.

What compares runs that should come to the same: articles in another order, read twice, by workers that die."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet

from meetings.models import (
    Actor,
    Alert,
    Article,
    Conflict,
    Meeting,
    PossibleDuplicate,
    Report,
    Signature,
    Statement,
    Tenure,
)

Row = tuple[Any, ...]
Dump = dict[str, list[Row]]

EVENT = (
    "kind", "status", "format", "starts_on", "ends_on", "date_precision", "date_words", "start_time", "time_zone",
    "place__name", "place__country", "place__time_zone", "venue",
)  # fmt: skip


SURE = ("confidence", "doubts")


def dump() -> Dump:
    """The rows of each table, sorted. A meeting is known by its reports, a report by its article and anchor, an article
    by its address and digest, an actor by its kind, code and name."""
    return {
        "articles": _values(
            Article.objects, "source__name", "url", "digest", "title", "state", "error", "is_current",
            "superseded_by__digest", "story__url", "story__digest", "published_on",
        ),
        "signatures": _values(Signature.objects, "article__url", "article__digest", "recipe", "words", "published_on"),
        "actors": _rows(_actors()),
        "tenures": _values(Tenure.objects, "actor__name", "office", "party__code", "first_reported", "last_reported"),
        "meetings": _rows(_meetings()),
        "reports": _rows(_reports()),
        "statements": _rows(_statements()),
        "alerts": _values(
            Alert.objects, "report__article__url", "report__anchor", "correction__field", "decision__kind", "value"
        ),
        "conflicts": _rows(_conflicts()),
        "duplicates": _values(
            PossibleDuplicate.objects, "report__article__url", "report__anchor", "other_report__article__url",
            "other_report__anchor", "score", "who", "when", "where", "form", "obstacle",
        ),
    }  # fmt: skip


def differences(one: Dump, other: Dump, *, most: int = 10) -> list[str]:
    """Rows that only one of two dumps has, as lines to print; none where they are equal."""
    lines = []
    for table in one:
        only = [("-", row) for row in one[table] if row not in other[table]]
        only += [("+", row) for row in other[table] if row not in one[table]]
        lines += [f"{sign} {table}: {row}" for sign, row in only[:most]]
        if not only and one[table] != other[table]:
            lines.append(f"{table}: {len(one[table])} rows and {len(other[table])}, some of them more than once")
    return lines


def _values(rows: Any, *columns: str) -> list[Row]:
    return _rows(rows.order_by().values_list(*columns))


def _rows(rows: Any) -> list[Row]:
    return sorted(rows, key=repr)


def _actors() -> Iterator[Row]:
    for actor in Actor.objects.select_related("survivor").prefetch_related("names"):
        names = sorted((n.name, n.folded) for n in actor.names.all())
        survivor = actor.survivor.name if actor.survivor else None
        yield actor.kind, actor.code, actor.name, actor.country, actor.position, survivor, names


def _meetings() -> Iterator[Row]:
    rows = Meeting.objects.prefetch_related(
        "reports__article", "participations__actor", "participations__party", "reports__corrections"
    )
    columns = dict(zip(*_columns(rows, "pk", *EVENT, "title", "is_hidden", *SURE), strict=True))
    for meeting in rows:
        reports = sorted((r.article.url, r.article.digest, r.anchor) for r in meeting.reports.all())
        seats = [
            (
                p.rank, p.name, p.actor.name if p.actor else None, p.party.code if p.party else None, p.position,
                p.role, p.attendance, p.from_place,
            )
            for p in meeting.participations.all()
        ]  # fmt: skip
        yield *columns[meeting.pk], tuple(seats), tuple(reports)


def _reports() -> Iterator[Row]:
    rows = Report.objects.select_related("article").prefetch_related("participants__actor", "spans")
    told = ("title", "is_denial", "denied_by", "replaces", "part_of", *SURE)
    columns = dict(zip(*_columns(rows, "pk", *EVENT, *told), strict=True))
    for report in rows:
        mentions = tuple(
            (
                p.rank, p.name, p.actor.name if p.actor else None, p.kind, p.party_code, p.position, p.role,
                p.attendance, p.part, p.start, p.end,
            )
            for p in report.participants.all()
        )  # fmt: skip
        spans = tuple((s.field, s.part, s.start, s.end) for s in report.spans.all())
        key = (report.article.url, report.article.digest, report.anchor, report.gone_at is not None)
        yield *key, *columns[report.pk], mentions, tuple(sorted(spans))


def _conflicts() -> Iterator[Row]:
    for row in Conflict.objects.prefetch_related("meeting__reports__article"):
        yield row.field, tuple(sorted((r.article.url, r.article.digest, r.anchor) for r in row.meeting.reports.all()))


def _statements() -> Iterator[Row]:
    rows = Statement.objects.select_related("article", "speaker", "report").prefetch_related("spans")
    for row in rows:
        spans = tuple(sorted((s.is_speaker, s.part, s.start, s.end) for s in row.spans.all()))
        yield (
            row.article.url, row.article.digest, row.anchor, row.kind, row.text, row.speaker_name,
            row.speaker.name if row.speaker else None, row.speaker_party, row.report.anchor if row.report else None,
            row.gone_at is not None, spans,
        )  # fmt: skip


def _columns(rows: QuerySet[Any], *names: str) -> tuple[list[int], list[Row]]:
    """The keys of rows, and the columns of each."""
    found = list(rows.order_by().prefetch_related(None).values_list(*names))
    return [row[0] for row in found], [row[1:] for row in found]
