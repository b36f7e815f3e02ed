"""One candidate out of those that tell of one event: everybody's seats, the finest day and place, the weightiest
status."""

from meetings.enums import DatePrecision, EventKind, Role, Status
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.duration import lengthen
from meetings.extraction.meetings.status_words import BEGINNING
from meetings.extraction.types import Interval

# Which telling of a status wins where one article tells it twice: what became of it, before what was to be.
WEIGHT = {
    Status.CANCELLED: 6,
    Status.POSTPONED: 5,
    Status.HELD: 4,
    Status.ONGOING: 3,
    Status.PLANNED: 2,
    Status.PROPOSED: 1,
}


def fold(group: list[Candidate]) -> Candidate:
    """One candidate out of a group. A denial adds to what others claim nothing but who denies it; where nobody claims
    it, the event is but a denied one."""
    denials = [c for c in group if c.is_denial]
    claims = [c for c in group if not c.is_denial]
    deniers = dict.fromkeys(c.denied_by for c in group if c.denied_by)
    event = _folded(claims or denials)
    event.denied_by = " and ".join(deniers)
    if denials or deniers:
        event.rules.append("status:denied")
    if claims:
        event.evidence += [span for c in denials for span in c.evidence]
    elif denials:
        event.status = Status.PROPOSED  # no more is known than that somebody has told of it
    return event


def _folded(group: list[Candidate]) -> Candidate:
    """The first candidate of a group, with what the others tell besides."""
    first = group[0]
    to_come = _is_to_come(group)
    for other in group[1:]:
        if not other.is_aside or len(first.parties) < 2:
            _take_seats(first, other.seats)
        first.unnamed += other.unnamed
        lengthen(first, other)
        _take_when(first, other)
        _take_where(first, other)
        heavier = WEIGHT[other.status] > WEIGHT[first.status] or _is_still_ahead(first, other)
        if heavier and _may_overrule(other, first):
            first.status, first.status_span = other.status, other.status_span
        if first.format is None or (other.format_is_told and not first.format_is_told):
            first.format, first.format_span = other.format, other.format_span
            first.format_is_told = other.format_is_told
        first.replaces = first.replaces or other.replaces
        first.evidence += other.evidence
        first.rules += other.rules
    if to_come is not None:
        first.status, first.status_span = to_come.status, to_come.status_span
    return first


def _is_to_come(group: list[Candidate]) -> Candidate | None:
    """'Arrived on Sunday', 'will meet': the telling of talks that are to come, where only their journey has begun."""
    talks = [c for c in group if c.trigger.kind is not EventKind.VISIT and not c.is_echo and not c.is_aside]
    begun = [c for c in group if c.trigger.kind is EventKind.VISIT and c.status in (Status.HELD, Status.ONGOING)]
    if not begun or not talks or not all(_will_be(c) for c in talks):
        return None
    return talks[0]


def _will_be(candidate: Candidate) -> bool:
    """'Will meet', 'is expected to hold talks'; not 'came to see', 'aimed to revive the talks', which was the aim."""
    verb = candidate.trigger.predicate or candidate.trigger.token
    aimed = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in AIMING
    told = "status:future" in candidate.rules or (verb.dep_ == "xcomp" and not aimed)
    return candidate.status is Status.PLANNED and told and bool(candidate.seats)


AIMING = frozenset(("aim", "seek", "hope", "hop", "want", "wish", "try"))
OWN_DAYS = ("date:clause", "date:shared", "date:leading")
OFF = frozenset((Status.POSTPONED, Status.CANCELLED))


def _is_still_ahead(first: Candidate, other: Candidate) -> bool:
    """'Arrived in Tokyo for talks with Japanese officials. He will meet X later in the day.'"""
    return first.is_onward and first.status is Status.HELD and other.status is Status.PLANNED and not other.is_echo


def _may_overrule(other: Candidate, first: Candidate) -> bool:
    """Whether a second telling may change what the first says: an echo does not tell that an event was held, and only
    words that mean the very event call off what has been told as held."""
    if other.status is Status.HELD:
        return not other.is_echo and not (other.is_onward and first.status is Status.PLANNED)
    if other.status in OFF and first.status in (Status.HELD, Status.ONGOING):
        return other.is_definite or (other.date_is_own and other.interval == first.interval)
    return True


def _take_seats(candidate: Candidate, seats: list[Seat]) -> None:
    for seat in seats:
        known = candidate.seat(seat.entity) if seat.entity is not None else None
        if known is not None:
            if known.role is Role.PARTICIPANT:
                known.role = seat.role
            known.is_remote = known.is_remote or seat.is_remote
        elif seat.entity is not None or seat.party not in candidate.parties:
            candidate.seats.append(seat)


def _take_where(candidate: Candidate, other: Candidate) -> None:
    if other.place is None:
        return
    known = candidate.place
    finer = known is None or (other.place.is_city and not known.is_city)
    if finer or (other.place_is_own and not candidate.place_is_own and other.place.is_city):
        candidate.place, candidate.place_is_own = other.place, other.place_is_own


def _take_when(candidate: Candidate, other: Candidate) -> None:
    if other.clock is not None and candidate.clock is None:
        candidate.clock, candidate.zone, candidate.clock_span = other.clock, other.zone, other.clock_span
    if other.interval is None:
        return
    if candidate.is_onward and other.date_is_own and _opens(other):
        _take_opening(candidate, other.interval)
        candidate.date_words, candidate.date_span = other.date_words, other.date_span
        return
    finer = candidate.interval is None or (
        other.interval.precision is DatePrecision.DAY and candidate.interval.precision is not DatePrecision.DAY
    )
    told_better = other.date_is_own and not candidate.date_is_own and not (other.is_aside and not candidate.is_aside)
    if finer or told_better or _is_day_of_stay(other, candidate):
        candidate.interval, candidate.date_words = other.interval, other.date_words
        candidate.date_span, candidate.date_is_own = other.date_span, other.date_is_own


def _opens(candidate: Candidate) -> bool:
    verb = candidate.trigger.predicate
    return verb is not None and verb.lemma_.lower() in BEGINNING


def _take_opening(candidate: Candidate, opening: Interval) -> None:
    """'Leaders arrive on Friday for a two-day summit', which 'opens on Saturday': as long as told, from that day."""
    days = candidate.interval
    is_long = days is not None and days.precision is DatePrecision.DAY and opening.start == opening.end
    length = days.end - days.start if days is not None and is_long else opening.end - opening.start
    candidate.interval = Interval(opening.start, opening.start + length, opening.precision)
    candidate.date_is_own = True


def _is_day_of_stay(other: Candidate, stay: Candidate) -> bool:
    """The day of talks within a journey of several days, with which they are one entry."""
    if stay.trigger.kind is not EventKind.VISIT or other.trigger.kind is EventKind.VISIT or other.is_echo:
        return False
    day, days = other.interval, stay.interval
    if day is None or days is None or day.start != day.end or days.start == days.end:
        return False
    if days.precision is not DatePrecision.DAY:
        return False
    if "date:shared" in other.rules and day.start == days.start:
        return False  # "arrived on Monday on a two-day visit and held talks"
    return days.start <= day.start <= days.end and any(r in other.rules for r in OWN_DAYS)
