"""From a reading to entries: candidates are found, completed from their context, merged, sifted and written down."""

import re
from dataclasses import replace
from datetime import timedelta

from meetings.enums import ActorKind, Attendance, DatePrecision, EventKind, Format, Part, ReportField, Role, Status
from meetings.extraction.actors import Cast, MentionKind
from meetings.extraction.actors.levels import OF_STATE
from meetings.extraction.dates import Dates
from meetings.extraction.meetings.arguments import Table, mark_remote, seat_addition, seat_noun, seat_verb
from meetings.extraction.meetings.candidates import Candidate, Seat, Trigger
from meetings.extraction.meetings.context import Context, complete, settle_places
from meetings.extraction.meetings.duration import stretch
from meetings.extraction.meetings.fold import fold
from meetings.extraction.meetings.lexicon import VIRTUAL_WORDS
from meetings.extraction.meetings.merge import merge
from meetings.extraction.meetings.places import PlaceMention, find_places
from meetings.extraction.meetings.status import ruled_out, standing
from meetings.extraction.meetings.titles import title_of
from meetings.extraction.meetings.triggers import find_triggers
from meetings.extraction.meetings.when import choose_when
from meetings.extraction.meetings.where import choose_place, destinations
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import (
    Dropped,
    ExtractedParticipant,
    ExtractedPlace,
    ExtractedReport,
    FieldSpan,
    Interval,
    Span,
)

UNCERTAIN = frozenset({"present", "listed", "ongoing"})


def find_meetings(
    reading: Reading, dates: Dates, cast: Cast
) -> tuple[tuple[ExtractedReport, ...], tuple[Dropped, ...]]:
    """The entries that an article tells of, and the candidates that were set aside, each with its reason."""
    places = find_places(reading)
    candidates: list[Candidate] = []
    for passage in _in_order(reading):
        for candidate in _candidates(passage, dates, cast, places[passage.index], candidates, reading):
            complete(candidate, Context(reading, dates, places, candidates))
            candidates.append(candidate)
    settle_places(candidates, reading)
    reports: list[ExtractedReport] = []
    dropped: list[Dropped] = []
    kept: list[Candidate] = []
    settled = [fold(group) for group in merge(candidates, cast)]
    for candidate in settled:
        _settle(candidate, cast, reading)
    for candidate in settled:
        reason = _unfit(candidate, cast) or _framed(candidate, settled)
        if reason:
            token = candidate.trigger.token
            dropped.append(Dropped(candidate.trigger.passage.span_of(token), token.text, reason))
        else:
            kept.append(candidate)
    for candidate in kept:
        reports.append(_report(candidate))
    return tuple(_unique(reports)), tuple(dropped)


def _in_order(reading: Reading) -> list[Passage]:
    """The prose first: captions and headlines echo what it tells better."""
    return sorted(reading.body, key=lambda p: (p.part is Part.TITLE, p.kind is PassageKind.CAPTION, p.index))


def _candidates(
    passage: Passage,
    dates: Dates,
    cast: Cast,
    places: tuple[PlaceMention, ...],
    before: list[Candidate],
    reading: Reading,
) -> list[Candidate]:
    triggers = find_triggers(passage)
    if not triggers:
        return []
    table = Table(passage, cast)
    found: list[Candidate] = []
    seated = [candidate for trigger in triggers if (candidate := _seated(trigger, table)) is not None]
    triggers = [candidate.trigger for candidate in seated]  # only these dispute a day or a place
    for candidate in seated:
        trigger = candidate.trigger
        refused = ruled_out(trigger)
        if refused is not None:
            candidate.refused = refused.text
        _complete(candidate, triggers, dates, places, [*before, *found], cast, reading)
        found += _split(candidate, reading)
    return found


def _seated(trigger: Trigger, table: Table) -> Candidate | None:
    if trigger.is_addition:
        return seat_addition(trigger, table)
    return seat_noun(trigger, table) if trigger.is_noun else seat_verb(trigger, table)


def _complete(
    candidate: Candidate,
    triggers: list[Trigger],
    dates: Dates,
    places: tuple[PlaceMention, ...],
    before: list[Candidate],
    cast: Cast,
    reading: Reading,
) -> None:
    trigger = candidate.trigger
    passage = trigger.passage
    told = standing(trigger)
    candidate.status, candidate.status_span = told.status, passage.span_of(told.word)
    candidate.rules = [trigger.rule, f"status:{told.rule}"]
    when = choose_when(trigger, triggers, dates)
    if when.day is not None:
        candidate.interval, candidate.date_words = when.day.interval, when.day.text
        candidate.date_span, candidate.date_is_own = when.day.span, when.rule == "date:clause"
        candidate.is_gone = when.day.interval.end < reading.published
    if when.clock is not None:
        candidate.clock, candidate.zone, candidate.clock_span = when.clock.time, when.clock.zone, when.clock.span
    candidate.rules.append(when.rule)
    stretch(candidate)
    if mark_remote(candidate, passage, cast) and candidate.format is None:
        candidate.format, candidate.format_is_told = Format.HYBRID, True
    else:
        _choose_format(candidate)
    candidate.destinations = destinations(trigger, places)
    candidate.place = choose_place(candidate, places, triggers)
    candidate.place_is_own = candidate.place is not None
    candidate.evidence = [passage.sentence_span(trigger.token)]


def _choose_format(candidate: Candidate) -> None:
    trigger = candidate.trigger
    near = {t.i for t in trigger.token.subtree} | {t.i for t in trigger.token.lefts}
    if trigger.predicate is not None and trigger.predicate is not trigger.token:
        near |= {t.i for t in trigger.predicate.children}
    words = [t for t in trigger.token.sent if t.lower_ in VIRTUAL_WORDS and t.i in near]
    candidate.format_is_told = bool(words) or (trigger.is_noun and candidate.format is not None)
    if words and candidate.format is None:
        candidate.format = Format.VIRTUAL
    if words:
        candidate.format_span = trigger.passage.span_of(words[0])


def _split(candidate: Candidate, reading: Reading) -> list[Candidate]:
    """Separate talks with several are an entry for each, and so is a journey to several countries."""
    if len({p.country for p in candidate.destinations}) > 1 and candidate.people:
        return _stops(candidate)
    if not candidate.is_separate and not _are_calls(candidate, reading):
        return [candidate]
    others = [s for s in candidate.seats if s.side == 1]
    if len(others) < 2:
        return [candidate]
    mine = [s for s in candidate.seats if s.side == 0]
    return [
        replace(
            candidate,
            seats=[*(replace(s) for s in mine), other],
            evidence=list(candidate.evidence),
            rules=list(candidate.rules),
        )
        for other in others
    ]


def _are_calls(candidate: Candidate, reading: Reading) -> bool:
    """'He spoke to A, B and C': one after the other, unless the article is about one call or they then act together."""
    trigger = candidate.trigger
    others = {s.party for s in candidate.seats if s.side == 1 and s.is_person and s.party}
    if trigger.is_noun or candidate.format is not Format.VIRTUAL or len(others) < 2:
        return False
    end = trigger.token.sent.end
    after = trigger.passage.doc[end : end + 2].text.lower()
    together = after.startswith(("they", "the leaders", "the participants", "the group", "all", "the ministers"))
    return not together and not ONE_CALL.search(reading.title)


ONE_CALL = re.compile(r"\b(?:call|conference|summit|meeting|conversation)\b", re.IGNORECASE)


def _stops(candidate: Candidate) -> list[Candidate]:
    """One candidate for each country of a journey, all on the days of the whole."""
    stops = {p.country: p for p in reversed(candidate.destinations)}
    return [
        replace(
            candidate,
            seats=[replace(s) for s in candidate.seats if s.is_person],
            place=place,
            place_is_own=True,
            evidence=list(candidate.evidence),
            rules=[*candidate.rules, "where:stop"],
        )
        for place in reversed(stops.values())
    ]


def _settle(candidate: Candidate, cast: Cast, reading: Reading) -> None:
    """What only the whole group can tell: a status that its date contradicts, the form, the zone, the host."""
    _agree_with_date(candidate, reading)
    if any(s.is_remote for s in candidate.seats) and candidate.format is not Format.VIRTUAL:
        candidate.format = Format.HYBRID
    if candidate.format is None:
        candidate.format = Format.IN_PERSON
    if candidate.format is Format.VIRTUAL:
        candidate.place = None
    if candidate.clock is not None and candidate.zone is None and candidate.place is not None:
        candidate.zone = candidate.place.zone
    _seat_place(candidate, cast)
    _find_host(candidate)


def _agree_with_date(candidate: Candidate, reading: Reading) -> None:
    if candidate.interval is None:
        return
    if candidate.status in (Status.HELD, Status.ONGOING) and candidate.interval.start > reading.published:
        candidate.status = Status.PLANNED
        candidate.rules.append("status:date-to-come")
    if candidate.status is Status.ONGOING and candidate.interval.precision is DatePrecision.DAY:
        over = reading.published - candidate.interval.end
        if over > timedelta(days=1 if candidate.interval.start == candidate.interval.end else 0):
            candidate.status = Status.HELD
            candidate.rules.append("status:date-gone")
    rule = next((r for r in candidate.rules if r.startswith("status:")), "")
    if candidate.status is Status.PLANNED and rule.removeprefix("status:") in UNCERTAIN:
        if candidate.interval.end < reading.published - timedelta(days=0) and (
            candidate.interval.precision is DatePrecision.DAY
        ):
            candidate.status = Status.HELD
            candidate.rules.append("status:date-gone")


def _seat_place(candidate: Candidate, cast: Cast) -> None:
    """Officials of no country whom a traveller meets abroad are the hosts': "In Thailand, he will meet officials"."""
    place = candidate.place
    if place is None or place.country is None or place.country in candidate.parties:
        return
    visits = candidate.trigger.kind is EventKind.VISIT
    hosts = any(m.kind is MentionKind.ROLE_GROUP or m.level for m in candidate.unnamed)
    lone = len(candidate.parties) == 1
    leader = any(cast.entities[i].level in OF_STATE for i in candidate.people)
    # "Wang Yi is to hold talks there": an envoy's talks abroad are with the host.
    talks = candidate.trigger.kind in (EventKind.MEETING, EventKind.TALKS) and candidate.place_is_own and leader
    talks = talks and all(s.side == 0 for s in candidate.seats)
    if lone and ((hosts and not place.is_city) or (visits and (hosts or leader)) or talks):
        candidate.seats.append(Seat(place.country, place.span, party=place.country))


def _find_host(candidate: Candidate) -> None:
    """A bilateral in the room of one side: its person is the host."""
    if candidate.place is None or candidate.place.country is None or candidate.format is Format.VIRTUAL:
        return
    if any(s.role in (Role.HOST, Role.CHAIR) for s in candidate.seats):
        return
    people = [s for s in candidate.seats if s.is_person]
    home = [s for s in people if s.party == candidate.place.country]
    if home and len(candidate.parties) == 2 and len(home) < max(2, len(people)):
        home[0].role = Role.HOST


def _framed(candidate: Candidate, others: list[Candidate]) -> str:
    """A stay in which nobody is told to be met is but the frame of what its person does there on its days."""
    told = {s.party for s in candidate.seats if s.entity is not None}
    if candidate.trigger.kind is not EventKind.VISIT or candidate.place is None or len(told) > 1:
        return ""
    for other in others:
        if other is candidate or other.place is None or other.trigger.kind is EventKind.VISIT or other.refused:
            continue
        there = other.place.country == candidate.place.country and bool(other.people & candidate.people)
        if there and _within(other.interval, candidate.interval):
            return "the frame of talks told by themselves"
    return ""


def _within(day: Interval | None, stay: Interval | None) -> bool:
    return day is None or stay is None or (stay.start <= day.start and day.end <= stay.end)


def _gathers_nations(candidate: Candidate) -> bool:
    """Ministers or chiefs of several countries that nobody lists: a meeting where its day and place are told."""
    if candidate.interval is None or candidate.place is None or candidate.trigger.kind is EventKind.VISIT:
        return False
    doc = candidate.trigger.passage.doc
    groups = [m for m in candidate.unnamed if m.kind is MentionKind.ROLE_GROUP and m.passage == candidate.trigger.passage.index]
    return any(
        t.lower_ in NATIONS for m in groups for t in doc[m.outer_first : min(m.outer_last + 7, doc[m.first].sent.end)]
    )


NATIONS = frozenset(
    "countries nations states armies governments members european arab african asian nordic western allied world regional"
    " gulf balkan latin".split()
)


def _unplaced(candidate: Candidate, cast: Cast) -> int:
    """How many in office take part for whom the text tells no party: each is taken for one of their own."""
    return sum(
        s.party is None and s.entity is not None and bool(cast.entities[s.entity].level) for s in candidate.seats
    )


def _unfit(candidate: Candidate, cast: Cast) -> str:
    """Why this is no entry, in words; empty where it is one."""
    if candidate.refused:
        return f"said not to take place: {candidate.refused}"
    parties = candidate.parties
    many = any(s.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) for s in candidate.seats)
    gathered = _gathers_nations(candidate)
    if not parties and not gathered and (_unplaced(candidate, cast) < 2 or not candidate.people):
        return "no party takes part"
    led = any(s.role in (Role.HOST, Role.CHAIR) for s in candidate.seats) and candidate.trigger.is_noun
    gathers = (led or candidate.trigger.kind in (EventKind.SUMMIT, EventKind.CONFERENCE)) and (
        candidate.interval is not None or candidate.place is not None
    )
    if len(parties) + _unplaced(candidate, cast) == 1 and not gathers and not gathered and not many and not candidate.unnamed:
        return "only one party takes part"
    if len(parties) == 1 and not candidate.unnamed and many and not candidate.interval:
        return "an organisation alone, without a date"
    if candidate.is_echo and not candidate.people and not many and len(parties) < 2:
        return "points back to nothing"
    if candidate.trigger.is_weak and len(parties) < 2 and not candidate.people and not many:
        return "a weak word without parties"
    return ""


def _report(candidate: Candidate) -> ExtractedReport:
    return ExtractedReport(
        anchor=candidate.trigger.anchor,
        kind=candidate.trigger.kind,
        title=title_of(candidate),
        status=candidate.status,
        format=candidate.format,
        participants=tuple(_participant(s, candidate) for s in candidate.seats),
        evidence=tuple(dict.fromkeys(candidate.evidence)),
        interval=candidate.interval,
        date_words=candidate.date_words,
        time=candidate.clock if candidate.interval else None,
        zone=candidate.zone if candidate.clock and candidate.interval else None,
        place=_place(candidate.place),
        spans=_spans(candidate),
        is_denial=candidate.is_denial,
        denied_by=candidate.denied_by,
        replaces=candidate.replaces,
        part_of=candidate.part_of,
        rules=tuple(dict.fromkeys(candidate.rules)),
    )


def _participant(seat: Seat, candidate: Candidate) -> ExtractedParticipant:
    attendance = Attendance.REMOTE if seat.is_remote or candidate.format is Format.VIRTUAL else None
    return ExtractedParticipant(
        name=seat.name,
        kind=seat.kind,
        span=seat.span,
        actor=seat.entity,
        party=seat.party,
        position=seat.position,
        role=seat.role,
        attendance=attendance,
    )


def _place(place: PlaceMention | None) -> ExtractedPlace | None:
    if place is None:
        return None
    return ExtractedPlace(place.span, place.name, place.country, place.venue, place.zone)


def _spans(candidate: Candidate) -> tuple[FieldSpan, ...]:
    pairs: list[tuple[ReportField, Span | None]] = [
        (ReportField.EVENT, candidate.evidence[0] if candidate.evidence else None),
        (ReportField.DATES, candidate.date_span),
        (ReportField.TIME, candidate.clock_span),
        (ReportField.PLACE, candidate.place.span if candidate.place else None),
        (ReportField.STATUS, candidate.status_span),
        (ReportField.FORMAT, candidate.format_span),
    ]
    return tuple(FieldSpan(name, span) for name, span in pairs if span is not None)


def _unique(reports: list[ExtractedReport]) -> list[ExtractedReport]:
    """Anchors made unique: entries split from one trigger are told apart by a letter."""
    seen: dict[str, int] = {}
    unique = []
    for report in reports:
        count = seen.get(report.anchor, 0)
        seen[report.anchor] = count + 1
        unique.append(replace(report, anchor=f"{report.anchor}{'bcdefghij'[min(count, 9) - 1] if count else ''}"))
    return unique
