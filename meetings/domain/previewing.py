"""What an article would come to, told before anything of it is stored.

It goes through all that a stored article does, resolution and fusion included, in a transaction that is then undone."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from meetings.domain.articles import Change, store_article
from meetings.domain.evidence import Passage, passages
from meetings.domain.likeness import signature_of
from meetings.domain.lock import calendar_lock
from meetings.domain.processing import Extractor, enter, text_of
from meetings.enums import ArticleState, ReportField
from meetings.extraction import Extraction, extract_many
from meetings.ingest.article import ArticleData
from meetings.models import Article, Meeting, Report, Source, Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its words, and the meeting that is known and that it would tell of ('' and None: a new one)."""

    title: str
    days: str
    clock: str
    place: str
    status: str
    form: str
    who: tuple[str, ...]
    is_denial: bool
    rules: tuple[str, ...]
    passages: tuple[Passage, ...]
    meeting: str = ""
    public_id: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, and the number of the entry that it is about (0: of none)."""

    speaker: str
    text: str
    entry: int


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that were looked at and set aside, and why."""

    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What storing and reading an article would come to. `known`: the key of the article that is stored already with
    these words (NOOP), or with others under its address (UPDATE). `is_current`: False where a later text of it is
    stored. `state` tells whether it would be read."""

    data: ArticleData
    day: date | None
    source: str
    is_new_source: bool
    change: Change
    known: int | None
    state: ArticleState
    is_current: bool
    entries: tuple[Entry, ...] = ()
    statements: tuple[Said, ...] = ()
    dropped: tuple[Aside, ...] = ()
    error: str = ""

    @property
    def is_read(self) -> bool:
        """Whether anything is read out of it."""
        return self.day is not None and self.state is not ArticleState.OTHER_LANGUAGE and self.is_current


def preview(data: ArticleData, *, now: datetime, extractor: Extractor = extract_many) -> Preview:
    """What the article would come to. Nothing is stored; reading it takes as long as it takes, outside of any lock."""
    told, article = _stored(data)
    if not told.is_read:
        return told
    try:
        extraction = next(iter(extractor([text_of(article)])))
        return _entered(told, extraction, now=now)
    except Exception as error:  # noqa: BLE001  # whatever it is, the editor is told: the article would fail by it
        return replace(told, error=f"{type(error).__name__}: {' '.join(str(error).split())}"[:500])


def _stored(data: ArticleData) -> tuple[Preview, Article]:
    """What storing it comes to, undone; and the article as it would be."""
    with transaction.atomic():
        known = Article.objects.filter(url=data.url, is_current=True).values_list("pk", flat=True).first()
        latest = Source.objects.aggregate(latest=Max("pk"))["latest"] or 0
        stored = store_article(data)
        article = Article.objects.select_related("source").get(pk=stored.article)
        transaction.set_rollback(True)
    is_known = stored.change is Change.NOOP
    told = Preview(
        data=data,
        day=article.published_on,
        source=article.source.name,
        is_new_source=article.source_id > latest,
        change=stored.change,
        known=article.pk if is_known else known,
        state=ArticleState.NEW if is_known and article.published_on else ArticleState(article.state),
        is_current=article.is_current,
    )
    return told, article


def _entered(told: Preview, extraction: Extraction, *, now: datetime) -> Preview:
    with calendar_lock():
        article = Article.objects.select_related("source").get(pk=store_article(told.data).article)
        latest = Meeting.objects.aggregate(latest=Max("pk"))["latest"] or 0
        enter(article, extraction, signature_of(article.title, article.text), now=now)
        rows = _reports(article)
        entries = tuple(_entry(row, latest) for row in rows)
        numbers = {row.pk: number for number, row in enumerate(rows, 1)}
        statements = tuple(
            Said(s.speaker_name, s.text, numbers.get(s.report_id or 0, 0))
            for s in Statement.objects.filter(article=article, gone_at=None).order_by("pk")
        )
        transaction.set_rollback(True)
    dropped = tuple(Aside(d.text, d.reason) for d in extraction.dropped)
    return replace(told, entries=entries, statements=statements, dropped=dropped)


def _reports(article: Article) -> list[Report]:
    rows = Report.objects.filter(article=article, gone_at=None).select_related("article", "place", "meeting")
    found = list(rows.prefetch_related("participants", "spans"))
    return sorted(found, key=lambda row: (row.anchor.split(":")[0] == "text", int(row.anchor.split(":")[1])))


def _entry(report: Report, latest: int) -> Entry:
    meeting = report.meeting if report.meeting_id is not None and report.meeting_id <= latest else None
    # The evidence as a whole is marked only where nothing narrower is: it is sentences long.
    narrow = [*(s for s in report.spans.all() if s.field != ReportField.EVENT), *report.participants.all()]
    return Entry(
        title=report.title,
        days=_days(report),
        clock=f"{report.start_time:%H:%M} {report.time_zone}".strip() if report.start_time else "",
        place=", ".join(part for part in (report.venue, str(report.place or "")) if part),
        status=report.get_status_display(),
        form=report.get_format_display() or "",
        who=tuple(_who(p.name, p.position, p.party_code) for p in report.participants.all()),
        is_denial=report.is_denial,
        rules=tuple(report.rules),
        passages=passages(report.article.title, report.article.text, narrow or report.spans.all()),
        meeting=str(meeting) if meeting else "",
        public_id=meeting.public_id if meeting else "",
    )


def _days(report: Report) -> str:
    if report.starts_on is None or report.ends_on is None:
        return "no date"
    first, last = (f"{day:%d %B %Y}".lstrip("0") for day in (report.starts_on, report.ends_on))
    if first == last:
        return first
    return f"{first} to {last}" if report.date_precision == "day" else f"some time from {first} to {last}"


def _who(name: str, position: str, party: str) -> str:
    more = ", ".join(part for part in (position, party) if part and part != name)
    return f"{name} ({more})" if more else name
