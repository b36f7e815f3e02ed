"""From a trigger to a candidate with everybody at its table."""

from meetings.extraction.meetings.attendance import AT_TABLE, attendance
from meetings.extraction.meetings.candidates import Candidate, Trigger
from meetings.extraction.meetings.denials import denial, deniers, words_of
from meetings.extraction.meetings.phrases import seat_by_phrase
from meetings.extraction.meetings.ruled_out import ruled_out
from meetings.extraction.meetings.seats_of_nouns import seat_noun
from meetings.extraction.meetings.seats_of_verbs import seat_verb
from meetings.extraction.meetings.table import Table

# By which parties, too, are added: "the presidents of A and B were in attendance".
BODIES_TOO = frozenset((AT_TABLE, "attends"))
OFFICIALS_TOO = frozenset(("is_present", "confirms"))
SUCH = frozenset(("such", "any", "no"))


def seat(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of a trigger, None where its words are of no encounter."""
    if trigger.is_addition:
        return seat_addition(trigger, table)
    candidate = seat_noun(trigger, table) if trigger.is_noun else seat_verb(trigger, table)
    candidate = candidate or _none_such(trigger)
    if candidate is not None:
        seat_by_phrase(candidate, table)
        take_denial(candidate, table)
    return candidate


def _none_such(trigger: Trigger) -> Candidate | None:
    """'No such meeting', 'any meeting': one that others tell of, where that it took place is denied."""
    if not trigger.is_noun or SUCH.isdisjoint(t.lower_ for t in trigger.token.lefts):
        return None
    refused = ruled_out(trigger)
    is_denied = refused is not None and denial(trigger, refused) is not None
    return Candidate(trigger, format=trigger.format, is_echo=True) if is_denied else None


def take_denial(candidate: Candidate, table: Table) -> None:
    """Whether it is said not to take place, and denied: 'denied meeting X' seats who denies it at the other side."""
    refused = ruled_out(candidate.trigger)
    if refused is None:
        return
    candidate.refused = refused.text
    verb = denial(candidate.trigger, refused)
    if verb is None:
        return
    heads = deniers(verb)
    candidate.is_denial = True
    candidate.denied_by = words_of(heads, candidate.trigger.passage)
    if len(candidate.parties) == 1 or (candidate.unnamed and not candidate.parties):
        table.seat_all(candidate, heads, side=0)
    candidate.is_echo = candidate.is_echo or not candidate.parties


def seat_addition(trigger: Trigger, table: Table) -> Candidate | None:
    """The candidate of words that add somebody to an event told before."""
    found = attendance(trigger.token)
    if found is None:
        return None
    rule, told = found
    candidate = Candidate(trigger)
    table.seat_all(candidate, told.heads, role=told.role, side=1)
    for place in candidate.seats:
        place.is_remote = told.is_remote
    officials = rule in OFFICIALS_TOO and any(place.entity is None for place in candidate.seats)
    bodies_too = told.is_remote or rule in BODIES_TOO or officials
    return candidate if candidate.people or (bodies_too and candidate.seats) else None
