"""Articles come in: stored once, superseded by their revisions, never edited."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from meetings.enums import ArticleState
from meetings.ingest.article import ArticleData
from meetings.models import Article, Source


class Change(StrEnum):
    """What storing an article came to."""

    INSERT = "insert"
    UPDATE = "update"
    NOOP = "noop"


@dataclass(frozen=True, slots=True)
class Stored:
    """The article's key, and whether it is new, a revision of one that was there, or there already."""

    article: int
    change: Change


def store_article(data: ArticleData, *, source: Source | None = None) -> Stored:
    """Store an article as a row that waits to be processed. Committed on its own, before anything is read out of it.
    `source` is who told of it, where that is known; else the publisher is found by its name.

    1. The same address and the same words: nothing to do.
    2. Another text under the address: a revision. The one published later is current; of one day, the one that came
       later.
    3. Without a date, or in another language, it waits in a state that says so."""
    source = source or source_of(data)
    day = _day(data, source)
    digest = digest_of(data, day)
    try:
        with transaction.atomic():
            return _store(data, source, day, digest)
    except IntegrityError:  # another worker stored the same address at the same moment
        with transaction.atomic():
            return _store(data, source, day, digest)


def date_article(article: int, day: date) -> bool:
    """Tell the day of publication of an article that waits for it, so that it is processed. False where it does not
    wait for one. The digest stays that of what came in: the same article again is known for the same."""
    undated = Article.objects.filter(pk=article, state=ArticleState.NEEDS_DATE)
    return undated.update(published_on=day, state=ArticleState.NEW) == 1


def source_of(data: ArticleData) -> Source:
    """The publisher's row, made where there is none."""
    name = (data.source or "Unnamed source")[:200]
    found = Source.objects.filter(name=name).first()
    if found is not None:
        return found
    defaults = {
        "slug": free_slug(name),
        "homepage": data.homepage[:500],
        "language": data.language,
        "country": data.country[:2],
    }
    return Source.objects.get_or_create(name=name, defaults=defaults)[0]


def free_slug(name: str) -> str:
    """A slug for a name that no source has yet."""
    slug = slugify(name)[:70] or "source"
    if not Source.objects.filter(slug=slug).exists():
        return slug
    return f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def digest_of(data: ArticleData, day: date | None) -> str:
    """SHA-256, in hexadecimal, of what extraction reads: title, text and day."""
    read = "\0".join((data.title, data.text, day.isoformat() if day else ""))
    return hashlib.sha256(read.encode()).hexdigest()


def _store(data: ArticleData, source: Source, day: date | None, digest: str) -> Stored:
    known = Article.objects.filter(url=data.url, digest=digest).first()
    if known is not None:
        return Stored(known.pk, Change.NOOP)
    current = Article.objects.filter(url=data.url, is_current=True).first()
    is_current = current is None or _is_later(data, day, current)
    if current is not None and is_current:
        Article.objects.filter(pk=current.pk).update(is_current=False)
    article = Article.objects.create(
        source=source,
        url=data.url,
        title=data.title[:500],
        text=data.text,
        byline=data.byline[:300],
        language=data.language[:12],
        published_on=day,
        published_at=data.published_at,
        modified_at=data.modified_at,
        digest=digest,
        is_current=is_current,
        superseded_by=None if is_current else current,
        state=_state(data, day),
    )
    if current is not None and is_current:
        Article.objects.filter(url=data.url).exclude(pk=article.pk).update(superseded_by=article)
    return Stored(article.pk, Change.UPDATE if current is not None else Change.INSERT)


def _is_later(data: ArticleData, day: date | None, current: Article) -> bool:
    if day is None or current.published_on is None or day != current.published_on:
        return day is not None and (current.published_on is None or day > current.published_on)
    if data.published_at is not None and current.published_at is not None:
        return data.published_at >= current.published_at
    return True


def _day(data: ArticleData, source: Source) -> date | None:
    """The day where the publisher is. A moment told in UTC is put into the source's own zone."""
    moment = data.published_at
    if moment is None or data.published_on is None or moment.utcoffset() != timedelta(0):
        return data.published_on
    try:
        return moment.astimezone(ZoneInfo(source.time_zone)).date()
    except (ZoneInfoNotFoundError, ValueError):
        return data.published_on


def _state(data: ArticleData, day: date | None) -> ArticleState:
    if not data.language.lower().startswith("en"):
        return ArticleState.OTHER_LANGUAGE
    return ArticleState.NEEDS_DATE if day is None else ArticleState.NEW
