"""An article came in: claimed, read, resolved, fused. One of the two ways in which anything changes.

An article's row is its own job. To process one:

1. Claim it: one conditional update, which succeeds for one worker alone.
2. Read it, outside any transaction: extraction takes as long as it takes.
3. In one transaction, under the calendar's lock: see whether the claim is still held; store what was read; link the
   mentions; cluster the neighbourhood anew; fuse; complete the claim.
4. Where something went wrong, write the error in a transaction of its own. What may pass by itself is tried again, at
   most MAX_ATTEMPTS times; anything else stays visible as failed."""

import logging
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from meetings.domain.clustering import neighbours_of, redraw
from meetings.domain.likeness import Signature, signature_of
from meetings.domain.linking import Linked, link_article, look_again, parties_told, prune, prune_parties
from meetings.domain.loading import published_day
from meetings.domain.lock import calendar_lock
from meetings.domain.merging import settle_actors
from meetings.domain.offices import look_at_offices, offices_of
from meetings.domain.revisions import record, version_before
from meetings.domain.stories import settle
from meetings.domain.storing import retire_article, store_extraction
from meetings.enums import ArticleState
from meetings.extraction import VERSION, ArticleText, Extraction, extract_many
from meetings.models import Article, Report

log = logging.getLogger(__name__)

Extractor = Callable[[Iterable[ArticleText]], Iterator[Extraction]]
Clock = Callable[[], datetime]

BATCH = 16  # articles that are claimed and read together: their passages share the parser's batches
READ = (ArticleState.DONE, ArticleState.DUPLICATE)  # a duplicate was read too
PASSING = (OperationalError, InterfaceError)  # a server that restarts, a lock that was not got in time


class Result(StrEnum):
    """What processing an article came to. SKIPPED: another worker has it, or it does not wait to be processed."""

    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    AGAIN = "again"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Processed:
    """An article's key, what came of it, and the error in one line where there was one."""

    article: int
    result: Result
    error: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """An article and until when this worker may take over it, which is also the proof that it still holds it."""

    article: Article
    until: datetime


def process(article: int, *, extractor: Extractor = extract_many, clock: Clock = timezone.now) -> Processed:
    """Process one article, if it waits and nobody else has it."""
    claimed = _claim(article, now=clock())
    if claimed is None:
        return Processed(article, Result.SKIPPED)
    return next(_processed([claimed], extractor, clock))


def drain(
    articles: Sequence[int] | None = None,
    *,
    extractor: Extractor = extract_many,
    clock: Clock = timezone.now,
    batch: int = BATCH,
) -> Iterator[Processed]:
    """Process what waits, the oldest publication first, until nothing is left; or these articles alone."""
    for waiting in _batches(articles, batch):
        claims = [claimed for pk in waiting if (claimed := _claim(pk, now=clock())) is not None]
        yield from _processed(claims, extractor, clock)


@dataclass(frozen=True, slots=True)
class Swept:
    """How many articles wait again, and how many were given up."""

    requeued: int
    given_up: int


def sweep(*, clock: Clock = timezone.now) -> Swept:
    """Put back what a dead worker left: claims that have run out. What has killed MAX_ATTEMPTS workers is given up."""
    left = Article.objects.filter(state=ArticleState.CLAIMED, claimed_until__lt=clock())
    error = f"given up after {settings.MAX_ATTEMPTS} attempts: each time the worker died or took too long"
    given_up = left.filter(attempts__gte=settings.MAX_ATTEMPTS).update(
        state=ArticleState.FAILED, error=error, claimed_until=None
    )
    return Swept(left.update(state=ArticleState.NEW, claimed_until=None), given_up)


def requeue(articles: Iterable[int]) -> int:
    """Let articles be processed again, whether they were done or failed. Answers how many wait now."""
    rows = Article.objects.filter(pk__in=list(articles), published_on__isnull=False)
    return rows.filter(state__in=(*READ, ArticleState.FAILED)).update(
        state=ArticleState.NEW, attempts=0, error="", traceback=""
    )


def _batches(articles: Sequence[int] | None, size: int) -> Iterator[Sequence[int]]:
    """Keys to try, each once: what is to be tried again waits for the next round."""
    if articles is not None:
        yield from (articles[start : start + size] for start in range(0, len(articles), size))
        return
    tried: set[int] = set()
    rows = Article.objects.filter(state=ArticleState.NEW).order_by("published_on", "pk")
    while waiting := list(rows.exclude(pk__in=tried).values_list("pk", flat=True)[:size]):
        tried |= set(waiting)
        yield waiting


def _claim(article: int, *, now: datetime) -> _Claim | None:
    """One conditional update, so that of several workers one gets it."""
    until = now + timedelta(seconds=settings.CLAIM_SECONDS)
    free = Q(state=ArticleState.NEW) | Q(
        state=ArticleState.CLAIMED, claimed_until__lt=now, attempts__lt=settings.MAX_ATTEMPTS
    )
    rows = Article.objects.filter(free, pk=article, published_on__isnull=False)
    claimed = {"state": ArticleState.CLAIMED, "claimed_at": now, "claimed_until": until}
    got = rows.update(**claimed, attempts=F("attempts") + 1) == 1
    return _Claim(Article.objects.select_related("source").get(pk=article), until) if got else None


def _processed(claims: Sequence[_Claim], extractor: Extractor, clock: Clock) -> Iterator[Processed]:
    """Read the articles together; where one breaks the reading, go on one by one, so that only it fails."""
    extractions: Iterator[Extraction] = extractor(text_of(c.article) for c in claims)
    is_single = len(claims) == 1
    for place, claim in enumerate(claims):
        try:
            extraction = next(extractions)
        except Exception as error:  # noqa: BLE001  # whatever it is, it belongs to this row and the rest goes on
            if is_single:
                yield _failed(claim, error)
                continue
            for rest in claims[place:]:
                yield from _processed([rest], extractor, clock)
            return
        yield _completed(claim, extraction, clock)


def text_of(article: Article) -> ArticleText:
    """What extraction reads of an article."""
    return ArticleText(article.text, published_day(article), article.title, article.source.country or None)


def _completed(claim: _Claim, extraction: Extraction, clock: Clock) -> Processed:
    try:
        return _resolve(claim, extraction, now=clock())
    except Exception as error:  # noqa: BLE001  # whatever it is, it belongs to this row and the rest goes on
        return _failed(claim, error)


def _resolve(claim: _Claim, extraction: Extraction, *, now: datetime) -> Processed:
    """Step 3: all or nothing."""
    article = claim.article
    sketch = signature_of(article.title, article.text)
    with calendar_lock():
        done = _held(claim).update(
            state=ArticleState.DONE,
            claimed_until=None,
            error="",
            traceback="",
            processed_at=now,
            extraction_version=VERSION,
        )
        if not done:
            return Processed(article.pk, Result.SKIPPED)
        article.refresh_from_db(fields=["is_current"])
        is_changed = enter(article, extraction, sketch, now=now) if article.is_current else retract(article, now=now)
    return Processed(article.pk, Result.CHANGED if is_changed else Result.UNCHANGED)


def retract(article: Article, *, now: datetime) -> bool:
    """Take an article that a later revision took the place of out of the calendar."""
    return enter(article, Extraction(), None, now=now)


def enter(article: Article, extraction: Extraction, sketch: Signature | None, *, now: datetime) -> bool:
    """Bring the calendar to what an article tells. Runs within the calendar's lock. True where anything changed.

    `sketch`: what finds its near-copies."""
    earlier = list(Article.objects.filter(url=article.url, is_current=False).exclude(pk=article.pk))
    before = version_before(article, earlier)
    told_before = Report.objects.filter(article__in=[article, *earlier], gone_at=None)
    concerned = neighbours_of(told_before.values_list("pk", flat=True))
    parties = parties_told([article.pk, *(revision.pk for revision in earlier)])
    synced = store_extraction(article, extraction, now=now)
    for revision in earlier if article.is_current else ():
        retire_article(revision, synced, now=now)
    carried = settle(article, sketch, retired=[revision.pk for revision in earlier] if article.is_current else ())
    recounted = Report.objects.filter(article__in=carried, gone_at=None).values_list("pk", flat=True)
    linked = link_article(article.pk, touched=synced.actors)
    settle_actors(linked)
    look_at_offices(linked, own=article.pk)
    reports = concerned | synced.reports | linked.reports | set(recounted)
    redrawn = redraw(reports, meetings=synced.meetings, now=now)
    _forget(linked, now=now)
    if before is not None:
        record(article, before)
    if synced.changed:
        prune_parties(parties - parties_told([article.pk]))
    return synced.changed or linked.changed or redrawn.is_change or bool(carried)


def _forget(linked: Linked, *, now: datetime) -> None:
    """Take away persons that nothing names any more; who was taken for them is looked at again."""
    offices = set(offices_of(linked.actors))
    while words := prune(linked.actors):
        linked = Linked(offices=offices)
        look_again(words, linked)
        settle_actors(linked)
        look_at_offices(linked)
        offices = set(offices_of(linked.actors))
        redraw(linked.reports, now=now)


def _failed(claim: _Claim, error: Exception) -> Processed:
    """Step 4: the row keeps its error."""
    line = f"{type(error).__name__}: {' '.join(str(error).split())}"[:500]
    may_pass = isinstance(error, PASSING) and claim.article.attempts < settings.MAX_ATTEMPTS
    _held(claim).update(
        state=ArticleState.NEW if may_pass else ArticleState.FAILED,
        claimed_until=None,
        error=line,
        traceback="".join(traceback.format_exception(error)),
    )
    log.warning("article %s: %s", claim.article.pk, line)
    return Processed(claim.article.pk, Result.AGAIN if may_pass else Result.FAILED, line)


def _held(claim: _Claim) -> QuerySet[Article]:
    return Article.objects.filter(pk=claim.article.pk, state=ArticleState.CLAIMED, claimed_until=claim.until)


def waiting(limit: int = 1000) -> list[int]:
    """Articles that wait to be processed, the oldest publication first."""
    rows = Article.objects.filter(state=ArticleState.NEW).order_by("published_on", "pk")
    return list(rows.values_list("pk", flat=True)[:limit])


def articles_to_read_again(
    articles: Sequence[int] | None = None, *, every: bool = False, since: date | None = None, source: str = ""
) -> list[int]:
    """Current articles with a date: these, or all, or those that another version of extraction read; of these again
    those published from `since` on, or of the source of that name or slug."""
    rows = Article.objects.filter(is_current=True, published_on__isnull=False).order_by("published_on", "pk")
    rows = rows.filter(state__in=(*READ, ArticleState.FAILED, ArticleState.NEW))
    if articles is not None:
        rows = rows.filter(pk__in=articles)
    elif not every:
        rows = rows.exclude(extraction_version=VERSION, state__in=READ)
    if since is not None:
        rows = rows.filter(published_on__gte=since)
    if source:
        rows = rows.filter(Q(source__name=source) | Q(source__slug=source))
    return list(rows.values_list("pk", flat=True))
