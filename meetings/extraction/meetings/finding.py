"""The candidates of one passage: its triggers with everybody at their tables, completed from their own sentences."""

from dataclasses import dataclass

from meetings.enums import DatePrecision, EventKind, Format, Status
from meetings.extraction.actors import Cast
from meetings.extraction.dates import DateMention, Dates
from meetings.extraction.meetings.attendance import JOINING
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.duration import stretch
from meetings.extraction.meetings.gapping import gapped
from meetings.extraction.meetings.lexicon import EVENTIVE, JOURNEYS, VIRTUAL_WORDS
from meetings.extraction.meetings.moved import moved, new_day
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.meetings.purpose import join_journeys, seat_hosts
from meetings.extraction.meetings.remote import mark_remote
from meetings.extraction.meetings.sides import seat
from meetings.extraction.meetings.splitting import split
from meetings.extraction.meetings.status import standing
from meetings.extraction.meetings.syntax import governing_verb, is_on_sidelines
from meetings.extraction.meetings.table import Table
from meetings.extraction.meetings.triggers import find_triggers
from meetings.extraction.meetings.when import choose_when, is_close
from meetings.extraction.meetings.where import choose_place, destinations
from meetings.extraction.reading import Passage, Reading

COMING = frozenset("fresh back return come arrive".split())
GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))


@dataclass(frozen=True, slots=True)
class Article:
    """What is known of an article before its meetings: its dates, its cast, and its places by passage."""

    reading: Reading
    dates: Dates
    cast: Cast
    places: dict[int, tuple[PlaceMention, ...]]


def find_candidates(passage: Passage, article: Article) -> list[Candidate]:
    """The candidates of a passage, in the order of the text."""
    triggers = find_triggers(passage)
    if not triggers:
        return []
    table = Table(passage, article.cast)
    triggers = [t for t in triggers if not table.is_in_title(t.token)]
    seated = [c for trigger in triggers if (c := seat(trigger, table)) is not None and not _is_come_from(c)]
    everyone = [c.trigger for c in seated]  # only these dispute a day or a place
    busy = [c.trigger for c in seated if not _is_idle(c)]
    found: list[Candidate] = []
    for candidate in seated:
        for take in STEPS:
            take(candidate, everyone if _is_idle(candidate) else busy, article)
        seat_hosts(candidate, table)
        days, places = article.dates.in_passage(passage.index), article.places[passage.index]
        later = new_day(candidate.trigger, article.dates)
        for each in [candidate] if later is None or candidate.refused else moved(candidate, later):
            for one in gapped(each, table, days, places):
                found += split(one, article.reading)
    return join_journeys(found)


def _is_come_from(candidate: Candidate) -> bool:
    """'The minister, fresh from the talks in Rome, took part by video': of others, of whom nothing is told."""
    token = candidate.trigger.token
    if candidate.seats or not candidate.trigger.is_noun or token.dep_ != "pobj":
        return False
    return token.head.lower_ == "from" and token.head.head.lemma_.lower() in COMING


def _is_idle(candidate: Candidate) -> bool:
    """'The talks may pave the way for a summit later this month': an echo that does something else than take place."""
    verb = candidate.trigger.predicate
    if not candidate.is_echo or candidate.seats or verb is None or candidate.trigger.token.dep_ != "nsubj":
        return False
    return verb.lemma_.lower() not in EVENTIVE | {"be"}


def _take_standing(candidate: Candidate, _rivals: list[Trigger], _article: Article) -> None:
    trigger = candidate.trigger
    candidate.is_on_sidelines = trigger.kind not in GATHERINGS and is_on_sidelines(trigger.token)
    told = standing(trigger)
    candidate.status, candidate.status_span = told.status, trigger.passage.span_of(told.word)
    candidate.is_onward = trigger.is_noun and trigger.predicate is not None and trigger.predicate.lemma_ in JOURNEYS
    candidate.rules = [trigger.rule, f"status:{told.rule}"]
    candidate.evidence = [trigger.passage.sentence_span(trigger.token)]


def _take_when(candidate: Candidate, rivals: list[Trigger], article: Article) -> None:
    if candidate.is_remark:
        return  # "since she took office last May"
    later = new_day(candidate.trigger, article.dates)
    when = choose_when(candidate.trigger, rivals, article.dates, without=later)
    day = when.day
    if day is not None and _is_vague_echo(candidate, day):
        day = day if is_close(candidate.trigger, day) else None  # what points back is dated before
    below = range(candidate.trigger.token.left_edge.i, candidate.trigger.token.right_edge.i + 1)
    told_beside = candidate.trigger.is_addition and when.rule != "date:clause"
    if day is not None and not told_beside and not (_is_idle(candidate) and day.first not in below):
        candidate.interval, candidate.date_words = day.interval, day.text
        candidate.date_span, candidate.date_is_own = day.span, when.rule == "date:clause"
        candidate.is_gone = day.interval.end < article.reading.published
    if (
        candidate.is_gone
        and candidate.status is Status.PLANNED
        and candidate.date_is_own
        and _is_behind(candidate.trigger)
    ):
        candidate.status = Status.HELD
    if when.clock is not None:
        candidate.clock, candidate.zone, candidate.clock_span = when.clock.time, when.clock.zone, when.clock.span
    candidate.rules.append(when.rule)
    stretch(candidate)
    if candidate.is_onward and candidate.trigger.kind in GATHERINGS:
        candidate.date_is_own = False  # "arrive on Friday for a summit": the day before it, as often as not


def _is_vague_echo(candidate: Candidate, day: DateMention) -> bool:
    """Whether words that only point back to what goes ahead stand beside a month or a year."""
    off = candidate.status in (Status.CANCELLED, Status.POSTPONED)
    return candidate.is_echo and not off and day.interval.precision is not DatePrecision.DAY


def _is_behind(trigger: Trigger) -> bool:
    """'After talks last month, A and B will sit down': the main clause is yet to come, the talks are over."""
    above = [t.lower_ for t in trigger.token.ancestors if t.pos_ in ("ADP", "SCONJ", "VERB")][:3]
    return trigger.is_noun and bool({"after", "following", "since"} & set(above))


def _take_format(candidate: Candidate, _rivals: list[Trigger], article: Article) -> None:
    if candidate.trigger.is_addition:
        return  # "X joined by video" tells how X was there, not how the rest were
    if mark_remote(candidate, candidate.trigger.passage, article.cast) and candidate.format is None:
        candidate.format, candidate.format_is_told = Format.HYBRID, True
    else:
        _choose_format(candidate)


def _choose_format(candidate: Candidate) -> None:
    trigger = candidate.trigger
    joined = {t.i for verb in trigger.token.conjuncts if verb.i > trigger.token.i for t in verb.subtree}
    near = {t.i for t in trigger.token.subtree} - joined  # "met X and spoke by phone with Y"
    if trigger.predicate is not None and trigger.predicate is not trigger.token:
        near |= {t.i for t in trigger.predicate.children}
    verb = governing_verb(trigger.token)
    if trigger.is_noun and verb is not None and verb.lemma_.lower() in JOINING:
        near = {t.i for t in trigger.token.lefts}  # "joined a video call", but not "joined the talks by video"
    words = [t for t in trigger.token.sent if t.lower_ in VIRTUAL_WORDS and t.i in near]
    candidate.format_is_told = bool(words) or (trigger.is_noun and candidate.format is not None)
    if words:
        candidate.format = candidate.format or Format.VIRTUAL
        candidate.format_span = trigger.passage.span_of(words[0])


def _take_where(candidate: Candidate, rivals: list[Trigger], article: Article) -> None:
    if candidate.is_remark:
        return
    if candidate.trigger.is_addition:
        return  # "Turkey was represented by X, who heads the department in Ankara"
    places = article.places[candidate.trigger.passage.index]
    candidate.destinations = destinations(candidate.trigger, places)
    candidate.place = choose_place(candidate, places, rivals)
    candidate.place_is_own = candidate.place is not None


# The form before the place: what is virtual has none.
STEPS = (_take_standing, _take_when, _take_format, _take_where)
