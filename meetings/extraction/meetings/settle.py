"""What only all that is told of an event can tell: a status that its date contradicts, the form, the zone, the host.

The steps are functions of one shape, taken in order."""

from datetime import timedelta

from meetings.enums import DatePrecision, EventKind, Format, Part, Status
from meetings.extraction.actors import Cast, MentionKind
from meetings.extraction.actors.levels import OF_STATE
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.hosts import find_hosts
from meetings.extraction.meetings.outside import meets_its_own
from meetings.extraction.meetings.parts import DAYS_OF_GATHERING, PLACE_OF_GATHERING
from meetings.extraction.reading import Reading

# What a verb in the present or an entry of a list tells of, once its day is over, has taken place.
UNCERTAIN = frozenset({"status:present", "status:listed", "status:ongoing"})


def settle(candidate: Candidate, cast: Cast, reading: Reading) -> None:
    """Settle what the tellings of an event, folded into one, leave open."""
    for step in STEPS:
        step(candidate, cast, reading)


def _move_to_come(candidate: Candidate, _cast: Cast, reading: Reading) -> None:
    """What is told as held or going on, and whose first day is to come, is planned."""
    if candidate.interval is None or candidate.status not in (Status.HELD, Status.ONGOING):
        return
    if candidate.interval.start > reading.published:
        candidate.status = Status.PLANNED
        candidate.rules.append("status:date-to-come")


def _end_ongoing(candidate: Candidate, _cast: Cast, reading: Reading) -> None:
    """What was going on is over a day after its only day, or after the last one of several."""
    day = candidate.interval
    if day is None or candidate.status is not Status.ONGOING or day.precision is not DatePrecision.DAY:
        return
    if reading.published - day.end > timedelta(days=1 if day.start == day.end else 0):
        candidate.status = Status.HELD
        candidate.rules.append("status:date-gone")


def _go_on(candidate: Candidate, _cast: Cast, reading: Reading) -> None:
    """'Gathered on Friday for a three-day summit', told on Friday: it has begun, and goes on."""
    day = candidate.interval
    if day is None or candidate.status is not Status.HELD or DAYS_OF_GATHERING in candidate.rules:
        return
    if day.precision is DatePrecision.DAY and day.start <= reading.published < day.end:
        candidate.status = Status.ONGOING
        candidate.rules.append("status:date-on")


def _end_listed(candidate: Candidate, _cast: Cast, reading: Reading) -> None:
    """What was told without a tense has been held once its day is over."""
    day = candidate.interval
    if day is None or candidate.status is not Status.PLANNED:
        return
    rule = next((r for r in candidate.rules if r.startswith("status:")), "")
    if rule in UNCERTAIN and day.end < reading.published:
        candidate.status = Status.HELD
        candidate.rules.append("status:date-gone")


def _choose_format(candidate: Candidate, _cast: Cast, _reading: Reading) -> None:
    if any(s.is_remote for s in candidate.seats) and candidate.format is not Format.VIRTUAL:
        candidate.format = Format.HYBRID
    candidate.format = candidate.format or Format.IN_PERSON
    if candidate.format is Format.VIRTUAL:
        candidate.place = None


def _choose_zone(candidate: Candidate, _cast: Cast, _reading: Reading) -> None:
    """A time that is told without a zone is the place's own."""
    if candidate.clock is not None and candidate.zone is None and candidate.place is not None:
        candidate.zone = candidate.place.zone


def _seat_place(candidate: Candidate, cast: Cast, _reading: Reading) -> None:
    """Officials of no country whom a traveller meets abroad are the hosts': "In Thailand, he will meet officials"."""
    place = candidate.place
    if place is None or place.country is None or place.country in candidate.parties or len(candidate.parties) != 1:
        return
    if PLACE_OF_GATHERING in candidate.rules:
        return  # who meets beside a summit meets no host of its town
    visits = candidate.trigger.kind is EventKind.VISIT
    hosts = any(m.kind is MentionKind.ROLE_GROUP or m.level for m in candidate.unnamed)
    leader = any(cast.entities[i].level in OF_STATE for i in candidate.people)
    # "The minister will hold talks there": an envoy's talks abroad are with the host.
    talks = candidate.trigger.kind in (EventKind.MEETING, EventKind.TALKS) and candidate.place_is_own and leader
    alone = talks and all(s.side == 0 for s in candidate.seats)
    if meets_its_own(candidate):
        return  # "met business leaders in Hanoi"
    if (hosts and not place.is_city) or (visits and (hosts or leader)) or alone:
        candidate.seats.append(Seat(place.country, place.span, party=place.country))


def _ground(candidate: Candidate, cast: Cast, reading: Reading) -> None:
    """What the headline alone tells rests also on the sentence of the text that first speaks of who takes part."""
    if any(span.part is Part.TEXT for span in candidate.evidence):
        return
    seated = {s.entity for s in candidate.seats if s.entity is not None}
    passages = {p.index: p for p in reading.body if p.part is Part.TEXT}
    told = next((m for m in cast.mentions if m.passage in passages and m.entity in seated), None)
    if told is not None:
        passage = passages[told.passage]
        candidate.evidence.append(passage.sentence_span(passage.doc[told.first]))


def _find_host(candidate: Candidate, cast: Cast, _reading: Reading) -> None:
    find_hosts(candidate, cast)


STEPS = (
    _move_to_come,
    _go_on,
    _end_ongoing,
    _end_listed,
    _choose_format,
    _choose_zone,
    _seat_place,
    _find_host,
    _ground,
)
