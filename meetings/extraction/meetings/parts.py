"""Which event is part of another that the article tells of: a bilateral on the sidelines of a summit, talks within a
journey.

What stands beside a gathering and tells no place or day of its own is where the gathering is, and when, as talks within
a visit are."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from meetings.enums import ActorKind, DatePrecision, EventKind, Format
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.clashes import overlap
from meetings.extraction.meetings.syntax import is_beside
from meetings.extraction.types import Interval

GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))
BODIES = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))
BILATERAL = 2
DAYS_OF_GATHERING = "context:days_of_gathering"
PLACE_OF_GATHERING = "context:place_of_gathering"
SHORT = timedelta(days=3)
Whole = Mapping[int, Candidate]


def find_wholes(events: Sequence[Candidate], homes: Mapping[int, Candidate], told: Sequence[Candidate]) -> Whole:
    """The event that each is part of, by its id(). `homes` leads from a telling, by its id(), to its event."""
    found: dict[int, Candidate] = {}
    for event in events:
        tellings = [t for t in told if homes[id(t)] is event]
        others = [other for other in events if other is not event and not other.is_denial]
        whole = _beside(event, tellings, others, homes, told) or _at_gathering(event, others)
        whole = whole or _within_journey(event, others)
        if whole is not None:
            found[id(event)] = whole
    return {part: whole for part, whole in found.items() if found.get(id(whole)) is None}


def settle_parts(events: Sequence[Candidate], wholes: Whole) -> None:
    """Give what stands beside a gathering its place and its days, where the article tells no other."""
    for event in events:
        whole = wholes.get(id(event))
        if whole is None or whole.trigger.kind is EventKind.VISIT or event.format is Format.VIRTUAL:
            continue
        if event.place is None or not event.place_is_own:
            event.place = whole.place or event.place
            event.rules.append(PLACE_OF_GATHERING)
        if event.interval is None and _is_short(whole.interval):
            event.interval, event.date_words, event.date_span = whole.interval, whole.date_words, whole.date_span
            event.rules.append(DAYS_OF_GATHERING)


def _beside(
    event: Candidate,
    tellings: Sequence[Candidate],
    others: Sequence[Candidate],
    homes: Mapping[int, Candidate],
    told: Sequence[Candidate],
) -> Candidate | None:
    """The gathering that the words name ('on the sidelines of the summit'), else the one told last before them."""
    for telling in tellings:
        if not telling.is_on_sidelines:
            continue
        sentence, passage = telling.trigger.token.sent, telling.trigger.passage.index
        named = [
            homes[id(t)]
            for t in told
            if t.trigger.passage.index == passage and t.trigger.token in sentence and is_beside(t.trigger.token)
        ]
        before = [other for other in others if _position(other) < _position(telling) and _gathers(other)]
        possible = [o for o in named or before[-1:] if _is_among(o, others) and _may_hold(o, event)]
        if possible:
            return possible[-1]
    return None


def _at_gathering(event: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """Talks of two in the town of a summit, on a day of it."""
    if len(event.parties) != BILATERAL or event.trigger.kind in GATHERINGS | {EventKind.VISIT}:
        return None
    gatherings = (o for o in others if o.trigger.kind in GATHERINGS or _is_of_body(o))
    return next((o for o in gatherings if _gathers(o) and _lies_within(event, o)), None)


def _within_journey(event: Candidate, others: Sequence[Candidate]) -> Candidate | None:
    """Talks of somebody where he is on a visit, on a day of it."""
    if event.trigger.kind is EventKind.VISIT:
        return None
    journeys = (o for o in others if o.trigger.kind is EventKind.VISIT and o.people & event.people)
    return next((o for o in journeys if _lies_within(event, o)), None)


def _is_of_body(event: Candidate) -> bool:
    """'NATO leaders meet in The Hague': its members gather, though nobody calls it a summit."""
    return len(event.parties) == 1 and any(s.kind in BODIES for s in event.seats)


def _gathers(event: Candidate) -> bool:
    if event.trigger.kind in (EventKind.VISIT, EventKind.CALL) or event.is_on_sidelines:
        return False
    return event.trigger.kind in GATHERINGS or len(event.parties) != BILATERAL


def _is_among(event: Candidate, others: Sequence[Candidate]) -> bool:
    return any(event is other for other in others)


def _may_hold(whole: Candidate, part: Candidate) -> bool:
    """Whether nothing tells that the one is elsewhere or at another time."""
    if part.interval and whole.interval and not overlap(part.interval, whole.interval):
        return False
    if part.place is None or whole.place is None or not part.place_is_own:
        return True
    return part.place.country == whole.place.country


def _lies_within(part: Candidate, whole: Candidate) -> bool:
    """Whether both tell their days and places, and the one's are the other's."""
    day, days, where, there = part.interval, whole.interval, part.place, whole.place
    if day is None or days is None or where is None or there is None or part.format is Format.VIRTUAL:
        return False
    same = where.country == there.country and (where.name == there.name or whole.trigger.kind is EventKind.VISIT)
    exact = day.precision is DatePrecision.DAY and days.precision is DatePrecision.DAY
    return same and exact and days.start <= day.start and day.end <= days.end


def _is_short(interval: Interval | None) -> bool:
    """Days that say enough of when something beside it is; some time in a month does not."""
    return interval is not None and interval.precision is DatePrecision.DAY and interval.end - interval.start <= SHORT


def _position(candidate: Candidate) -> tuple[int, int]:
    return candidate.trigger.passage.index, candidate.trigger.token.i
