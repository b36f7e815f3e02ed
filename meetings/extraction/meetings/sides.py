"""From a trigger to a candidate with everybody at its table."""

from meetings.extraction.meetings.attendance import attendance
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.seats_of_nouns import seat_noun
from meetings.extraction.meetings.seats_of_verbs import seat_verb
from meetings.extraction.meetings.table import Table


def seat(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of a trigger, None where its words are of no encounter."""
    if trigger.is_addition:
        return seat_addition(trigger, table)
    return seat_noun(trigger, table) if trigger.is_noun else seat_verb(trigger, table)


def seat_addition(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of words that add somebody to an event told before."""
    found = attendance(trigger.token)
    if found is None:
        return None
    _, told = found
    candidate = Candidate(trigger)
    table.seat_all(candidate, told.heads, role=told.role, side=1)
    for place in candidate.seats:
        place.is_remote = told.is_remote
    return candidate if candidate.people or (told.is_remote and candidate.seats) else None
