"""What tells two events apart: other days, other places, a call against a visit, or called off against on.

The rules are functions of one shape, given the telling that came first and the one that comes after."""

from collections.abc import Callable

from meetings.enums import EventKind, Format, Status
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.purpose import goes_on_from
from meetings.extraction.meetings.syntax import is_beside
from meetings.extraction.reading import PassageKind
from meetings.extraction.types import Interval

OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
TO_COME = frozenset({Status.PLANNED, Status.ONGOING, Status.PROPOSED})
GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))
APART = 60  # minutes between two times of a listing that are two appointments
HOURS_APART = 240  # minutes between two times in prose that are two sittings


def clash(known: Candidate, candidate: Candidate) -> bool:
    """Whether two tellings cannot be of one event."""
    return any(rule(known, candidate) for rule in RULES)


def overlap(a: Interval, b: Interval) -> bool:
    """Whether two intervals have a day in common."""
    return a.start <= b.end and b.start <= a.end


def _split(a: Candidate, b: Candidate) -> bool:
    """One trigger, split on purpose: 'separate talks with A and B'."""
    return a.trigger.passage.index == b.trigger.passage.index and a.trigger.token.i == b.trigger.token.i


def _other_days(a: Candidate, b: Candidate) -> bool:
    if not (a.date_is_own and b.date_is_own) or a.interval is None or b.interval is None:
        return False
    return not overlap(a.interval, b.interval)


def _call_and_encounter(a: Candidate, b: Candidate) -> bool:
    if (a.format is Format.VIRTUAL) == (b.format is Format.VIRTUAL):
        return False
    return (a.format_is_told or a.place_is_own) and (b.format_is_told or b.place_is_own)


def _off_and_on(a: Candidate, b: Candidate) -> bool:
    return (a.status in OFF) != (b.status in OFF) and a.interval != b.interval and a.date_is_own and b.date_is_own


def _set_anew(a: Candidate, b: Candidate) -> bool:
    """'The talks were put off. They are now set for Saturday': that day is the new one."""
    return a.status is Status.POSTPONED and b.status is Status.PLANNED and b.date_is_own and a.interval != b.interval


def _off_and_will(a: Candidate, b: Candidate) -> bool:
    """'The talks set for Thursday were put off. X will meet Y on Thursday': plainly to come, and no word of change."""
    return any(one.status in OFF and other.status not in OFF and _will_be(other) for one, other in ((a, b), (b, a)))


def _will_be(candidate: Candidate) -> bool:
    return "status:future" in candidate.rules and not candidate.is_echo and not candidate.is_aside


def _gone_and_to_come(a: Candidate, b: Candidate) -> bool:
    """'The meeting last week' is not the one to come."""
    return b.is_echo and b.is_gone and not a.is_gone and a.status in TO_COME


def _gone_and_proposed(a: Candidate, b: Candidate) -> bool:
    """'Talks began on Monday, which may lead to a summit later this month'."""
    gone = a.status in (Status.HELD, Status.ONGOING) and a.date_is_own
    return gone and b.status is Status.PROPOSED and b.date_is_own and a.interval != b.interval


def _once_more(a: Candidate, b: Candidate) -> bool:
    """'They met for an hour. They were to meet again later on Monday.'"""
    verb = b.trigger.predicate
    again = verb is not None and any(t.lower_ == "again" for t in verb.children)
    return again and a.status is Status.HELD and b.status in (Status.PLANNED, Status.PROPOSED)


def _next_leg(a: Candidate, b: Candidate) -> bool:
    """'He will then travel to the Gulf, where he will meet Y': elsewhere than what was told before."""
    return goes_on_from(b, a)


def _other_number(a: Candidate, b: Candidate) -> bool:
    return bool(a.ordinal and b.ordinal) and a.ordinal != b.ordinal


def _another_untold(_: Candidate, b: Candidate) -> bool:
    """'A second round', of which nothing more is told."""
    return b.is_series and not b.date_is_own and not b.place_is_own and not b.seats


def _refused_and_not(a: Candidate, b: Candidate) -> bool:
    """What is said not to be is not what is on; but a claim that is denied is what its denial is of."""
    if bool(a.refused) == bool(b.refused):
        return False
    denial = a if a.refused else b
    return not denial.is_denial or (a.status in TO_COME) != (b.status in TO_COME)


def _other_places(a: Candidate, b: Candidate) -> bool:
    if a.place is None or b.place is None:
        return False
    if a.place.country and b.place.country and a.place.country != b.place.country:
        return True
    return bool(a.place.name and b.place.name and a.place.name != b.place.name)


def _other_times(a: Candidate, b: Candidate) -> bool:
    """Two entries of a diary at different times are two appointments."""
    if a.clock is None or b.clock is None or a.trigger.passage.index == b.trigger.passage.index:
        return False
    if PassageKind.ITEM not in (a.trigger.passage.kind, b.trigger.passage.kind):
        return False
    minutes = abs((a.clock.hour - b.clock.hour) * 60 + a.clock.minute - b.clock.minute)
    return minutes >= APART or not a.people & b.people


def _other_hours(a: Candidate, b: Candidate) -> bool:
    """'They met on Friday at 9 a.m. … They met on Friday at 7 p.m.': no sitting is told by two such hours."""
    if a.clock is None or b.clock is None or not (a.date_is_own and b.date_is_own) or not a.people & b.people:
        return False
    if a.trigger.token.sent == b.trigger.token.sent and a.trigger.passage.index == b.trigger.passage.index:
        return False
    return abs((a.clock.hour - b.clock.hour) * 60 + a.clock.minute - b.clock.minute) >= HOURS_APART


def _beside(a: Candidate, b: Candidate) -> bool:
    """A bilateral on the sidelines and the gathering itself."""
    if a.is_on_sidelines == b.is_on_sidelines:
        return False
    gathering = b if a.is_on_sidelines else a
    return gathering.trigger.kind in GATHERINGS or is_beside(gathering.trigger.token)


RULES: tuple[Callable[[Candidate, Candidate], bool], ...] = (
    _split,
    _other_days,
    _call_and_encounter,
    _off_and_on,
    _set_anew,
    _off_and_will,
    _gone_and_to_come,
    _gone_and_proposed,
    _once_more,
    _next_leg,
    _other_number,
    _another_untold,
    _refused_and_not,
    _other_places,
    _other_times,
    _other_hours,
    _beside,
)
