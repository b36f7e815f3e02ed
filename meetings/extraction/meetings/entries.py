"""From a reading to entries: candidates are found, completed from their context, merged, settled, sifted and written
down."""

from meetings.enums import Part
from meetings.extraction.actors import Cast
from meetings.extraction.dates import Dates
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.context import Context, complete
from meetings.extraction.meetings.denials import mark_denied
from meetings.extraction.meetings.finding import Article, find_candidates
from meetings.extraction.meetings.fitness import unfit
from meetings.extraction.meetings.fold import fold
from meetings.extraction.meetings.merge import merge
from meetings.extraction.meetings.news import settle_days
from meetings.extraction.meetings.parts import find_wholes, settle_parts
from meetings.extraction.meetings.places import find_places
from meetings.extraction.meetings.report import written
from meetings.extraction.meetings.settle import settle
from meetings.extraction.meetings.whereabouts import settle_guests, settle_places
from meetings.extraction.meetings.within import call_off_within
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Dropped, ExtractedReport


def find_meetings(
    reading: Reading, dates: Dates, cast: Cast
) -> tuple[tuple[ExtractedReport, ...], tuple[Dropped, ...]]:
    """The entries that an article tells of, and the candidates that were set aside, each with its reason."""
    article = Article(reading, dates, cast, find_places(reading))
    tellings = _told(article)
    groups = merge(tellings, cast)
    events = [fold(group) for group in groups]
    homes = {id(telling): event for group, event in zip(groups, events, strict=True) for telling in group}
    settle_guests(events, reading, article.places)
    for event in events:
        settle(event, cast, reading)
    call_off_within(events)
    reasons = [unfit(event, events, cast, reading) for event in events]
    dropped = [_dropped(event, reason) for event, reason in zip(events, reasons, strict=True) if reason]
    told = [event for event, reason in zip(events, reasons, strict=True) if not reason]
    wholes = find_wholes(told, homes, tellings)
    settle_parts(told, wholes)
    settle_guests(settle_days(told, reading, dates), reading, article.places)
    return written(told, homes, wholes), tuple(dropped)


def _told(article: Article) -> list[Candidate]:
    """Every telling of an event, with what it leaves to those before it."""
    told: list[Candidate] = []
    context = Context(article.reading, article.dates, article.cast, article.places, told)
    for passage in _in_order(article.reading):
        for candidate in find_candidates(passage, article):
            complete(candidate, context)
            told.append(candidate)
    mark_denied(told, article.reading)
    settle_places(told, article.reading, article.places)
    return told


def _in_order(reading: Reading) -> list[Passage]:
    """The prose first: captions and headlines echo what it tells better."""
    return sorted(reading.body, key=lambda p: (p.part is Part.TITLE, p.kind is PassageKind.CAPTION, p.index))


def _dropped(candidate: Candidate, reason: str) -> Dropped:
    token = candidate.trigger.token
    return Dropped(candidate.trigger.passage.span_of(token), token.text, reason)
