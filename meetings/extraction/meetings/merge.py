"""Mentions of one meeting made one: a lead, the details further down, "the talks" that point back."""

from collections.abc import Iterable
from dataclasses import replace

from meetings.enums import DatePrecision, EventKind, Format, Role, Status
from meetings.extraction.actors import Cast
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.types import Interval

OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
# Which telling of a status wins where one article tells it twice: what became of it, before what was to be.
WEIGHT = {
    Status.CANCELLED: 6,
    Status.POSTPONED: 5,
    Status.HELD: 4,
    Status.ONGOING: 3,
    Status.PLANNED: 2,
    Status.PROPOSED: 1,
}
FAMILY = {
    EventKind.MEETING: "talks",
    EventKind.TALKS: "talks",
    EventKind.CONSULTATIONS: "talks",
    EventKind.CALL: "call",
    EventKind.SUMMIT: "summit",
    EventKind.CONFERENCE: "summit",
    EventKind.VISIT: "visit",
}


def merge(candidates: Iterable[Candidate], cast: Cast) -> list[list[Candidate]]:
    """Groups of candidates that tell of one event each, in the order of first mention.

    A candidate joins the latest group that it agrees with in who, when, where and form."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        home = next((g for g in reversed(groups) if _agrees(g, candidate, cast)), None)
        if home is None:
            _inherit(candidate, groups)
            groups.append([candidate])
        else:
            home.append(candidate)
    return groups


def _inherit(candidate: Candidate, groups: list[list[Candidate]]) -> None:
    """"The next round", "the talks now set for May": an event of the same parties as the one told before, that is not
    it. Without a day of its own it would be nothing but an echo."""
    if candidate.seats or candidate.unnamed or not (candidate.is_echo and candidate.date_is_own):
        return
    mine = FAMILY[candidate.trigger.kind]
    for group in reversed(groups):
        if mine in {FAMILY[c.trigger.kind] for c in group} and len(group[0].parties) >= 2:
            candidate.seats = [replace(s, role=Role.PARTICIPANT, is_remote=False) for s in group[0].seats]
            candidate.rules.append("who:as-before")
            return


def _agrees(group: list[Candidate], candidate: Candidate, cast: Cast) -> bool:
    if any(_clash(known, candidate) for known in group):
        return False
    if candidate.is_echo and not candidate.seats and not candidate.unnamed:
        return _is_echo_of(group, candidate)
    return any(_same(known, candidate, cast) for known in group)


def _clash(a: Candidate, b: Candidate) -> bool:
    """Whether they cannot be one event: other days, other places, a call against a visit, or called off against on."""
    if a.trigger.passage.index == b.trigger.passage.index and a.trigger.token.i == b.trigger.token.i:
        return True  # one trigger, split on purpose: "separate talks with A and B"
    if a.date_is_own and b.date_is_own and a.interval and b.interval and not _overlap(a.interval, b.interval):
        return True
    if a.format and b.format and (a.format is Format.VIRTUAL) != (b.format is Format.VIRTUAL):
        return True
    if (a.status in OFF) != (b.status in OFF) and a.interval != b.interval and a.date_is_own and b.date_is_own:
        return True
    return _places_clash(a, b)


def _overlap(a: Interval, b: Interval) -> bool:
    return a.start <= b.end and b.start <= a.end


def _places_clash(a: Candidate, b: Candidate) -> bool:
    if a.place is None or b.place is None:
        return False
    if a.place.country and b.place.country and a.place.country != b.place.country:
        return True
    return bool(a.place.name and b.place.name and a.place.name != b.place.name)


def _is_echo_of(group: list[Candidate], candidate: Candidate) -> bool:
    """"The talks", "the two-day summit": the latest group of the same sort."""
    families = {FAMILY[c.trigger.kind] for c in group}
    mine = FAMILY[candidate.trigger.kind]
    if mine in families:
        return True
    return mine == "talks" and bool(families & {"talks", "visit", "summit"})


def _same(a: Candidate, b: Candidate, cast: Cast) -> bool:
    shared_people = a.people & b.people
    if shared_people:
        return not _other_counterparts(a, b)
    if a.people and b.people and not (a.is_echo or b.is_echo):
        return _same_room(a, b) and _levels(a, cast) & _levels(b, cast) != set()
    shared = a.parties & b.parties
    if len(shared) >= 2:
        return a.parties <= b.parties or b.parties <= a.parties
    levels = _levels(a, cast) & _levels(b, cast)
    if levels and (a.unnamed or b.unnamed) and _same_room(a, b):
        return True
    if shared and (a.unnamed or b.unnamed or b.is_echo or len(a.parties) == 1 or len(b.parties) == 1):
        return _same_room(a, b) and FAMILY[a.trigger.kind] == FAMILY[b.trigger.kind] or _dated_room(a, b)
    if not b.parties and not b.people and b.date_is_own and a.interval == b.interval:
        return True
    return False


def _other_counterparts(a: Candidate, b: Candidate) -> bool:
    """Whether both name somebody whom the other does not, of parties that do not meet: two bilaterals of one person."""
    mine = a.parties - b.parties
    theirs = b.parties - a.parties
    if mine and theirs:
        return not (a.unnamed or b.unnamed) or FAMILY[a.trigger.kind] != "summit"
    only_a, only_b = a.people - b.people, b.people - a.people
    return bool(only_a and only_b) and not (a.date_is_own and b.date_is_own and a.interval == b.interval)


def _same_room(a: Candidate, b: Candidate) -> bool:
    """Day and place known to agree, or one of them known and the other not told."""
    days = a.interval is not None and b.interval is not None and _overlap(a.interval, b.interval)
    places = a.place is not None and b.place is not None
    if days and places:
        return True
    untold_day = a.interval is None or b.interval is None
    untold_place = a.place is None or b.place is None
    return days and untold_place or places and untold_day


def _dated_room(a: Candidate, b: Candidate) -> bool:
    return a.interval is not None and a.interval == b.interval and not _places_clash(a, b)


def _levels(candidate: Candidate, cast: Cast) -> set[str]:
    found = {m.level for m in candidate.unnamed if m.level}
    found |= {level for i in candidate.people if (level := cast.entities[i].level)}
    return found


def fold(group: list[Candidate]) -> Candidate:
    """One candidate out of a group: everybody's seats, the most precise date and place, the weightiest status."""
    first = group[0]
    for other in group[1:]:
        _take_seats(first, other.seats)
        first.unnamed += other.unnamed
        _take_when(first, other)
        if other.place is not None and (
            first.place is None or (other.place.is_city and not first.place.is_city) or
            (other.place_is_own and not first.place_is_own and other.place.is_city)
        ):
            first.place, first.place_is_own = other.place, other.place_is_own
        if WEIGHT[other.status] > WEIGHT[first.status] and not (other.is_echo and other.status is Status.HELD):
            first.status, first.status_span = other.status, other.status_span
        if first.format is None:
            first.format, first.format_span = other.format, other.format_span
        first.evidence += other.evidence
        first.rules += other.rules
    return first


def _take_seats(candidate: Candidate, seats: list[Seat]) -> None:
    for seat in seats:
        known = candidate.seat(seat.entity) if seat.entity is not None else None
        if known is not None:
            if known.role is Role.PARTICIPANT:
                known.role = seat.role
            known.is_remote = known.is_remote or seat.is_remote
        elif seat.entity is not None or seat.party not in candidate.parties:
            candidate.seats.append(seat)


def _take_when(candidate: Candidate, other: Candidate) -> None:
    if other.clock is not None and candidate.clock is None:
        candidate.clock, candidate.zone, candidate.clock_span = other.clock, other.zone, other.clock_span
    if other.interval is None:
        return
    finer = candidate.interval is None or (
        other.interval.precision is DatePrecision.DAY and candidate.interval.precision is not DatePrecision.DAY
    )
    if finer or (other.date_is_own and not candidate.date_is_own):
        candidate.interval, candidate.date_words = other.interval, other.date_words
        candidate.date_span, candidate.date_is_own = other.date_span, other.date_is_own
