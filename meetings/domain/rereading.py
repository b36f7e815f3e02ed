"""What reading an article again would change, told without changing it.

The article goes through all of processing, resolution and fusion included, in a transaction that is then undone: what
is foreseen is what would happen, for this article by itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from meetings.domain.likeness import signature_of
from meetings.domain.lock import calendar_lock
from meetings.domain.processing import BATCH, Extractor, enter, text_of
from meetings.extraction import Extraction, extract_many
from meetings.models import Article, Report


@dataclass(frozen=True, slots=True)
class Foreseen:
    """An article's key and title, and what would change, a line for each entry; the error where it cannot be read."""

    article: int
    title: str
    lines: tuple[str, ...] = ()
    error: str = ""


def foresee(articles: list[int], *, now: datetime, extractor: Extractor = extract_many) -> Iterator[Foreseen]:
    """For each article in turn, what reading it again would change."""
    for start in range(0, len(articles), BATCH):
        rows = Article.objects.select_related("source").in_bulk(articles[start : start + BATCH])
        batch = [rows[pk] for pk in articles[start : start + BATCH] if pk in rows]
        yield from _batch(batch, now, extractor)


def _batch(articles: list[Article], now: datetime, extractor: Extractor) -> Iterator[Foreseen]:
    extractions = extractor(text_of(article) for article in articles)
    for place, article in enumerate(articles):
        try:
            yield Foreseen(article.pk, str(article), _changes(article, next(extractions), now=now))
        except Exception as error:  # noqa: BLE001  # whatever it is, it is told, and the rest goes on
            yield Foreseen(article.pk, str(article), error=f"{type(error).__name__}: {error}")
            if len(articles) > 1:
                for rest in articles[place + 1 :]:
                    yield from _batch([rest], now, extractor)
            return


def _changes(article: Article, extraction: Extraction, *, now: datetime) -> tuple[str, ...]:
    before = _told(article)
    with transaction.atomic(), calendar_lock():
        enter(article, extraction, signature_of(article.title, article.text), now=now)
        after = _told(article)
        transaction.set_rollback(True)
    return tuple(differences(before, after))


Told = Mapping[str, Mapping[str, str]]


def differences(before: Told, after: Told) -> Iterable[str]:
    """In words, entry by entry: what came, went, and changed. Both are by anchor, each entry's fields by name."""
    for anchor, entry in before.items():
        if anchor not in after:
            yield f"− {entry['title']} ({entry['dates']})"
    for anchor, entry in after.items():
        was = before.get(anchor)
        if was is None:
            yield f"+ {entry['title']} ({entry['dates']})"
            continue
        changed = [f"{name}: {was[name] or '–'} → {entry[name] or '–'}" for name in entry if was[name] != entry[name]]
        if changed:
            yield f"~ {entry['title']}: {'; '.join(changed)}"


def _told(article: Article) -> dict[str, dict[str, str]]:
    """What the article tells as it stands, in the order of its text."""
    rows = Report.objects.filter(article=article, gone_at=None).select_related("place")
    entries = {row.anchor: _fields(row) for row in rows.prefetch_related("participants")}
    return dict(sorted(entries.items(), key=lambda item: (item[0].split(":")[0], int(item[0].split(":")[1]))))


def _fields(report: Report) -> dict[str, str]:
    days = sorted({day.isoformat() for day in (report.starts_on, report.ends_on) if day})
    return {
        "title": report.title,
        "dates": " to ".join(days) or "no date",
        "precision": report.date_precision or "",
        "time": report.start_time.strftime("%H:%M") if report.start_time else "",
        "status": report.status or "",
        "form": report.format or "",
        "place": str(report.place) if report.place else "",
        "who": ", ".join(sorted(p.name for p in report.participants.all())),
    }
