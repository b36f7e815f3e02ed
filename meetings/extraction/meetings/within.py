"""What was to happen on a journey that is off: 'X has postponed a trip to Oslo. He had been due to meet Y.'"""

from meetings.enums import EventKind, Status
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.clause import clause_of
from meetings.extraction.meetings.syntax import auxiliaries

OFF = frozenset((Status.POSTPONED, Status.CANCELLED))
PAST = frozenset(("had", "was", "were"))
NEAR = 3  # passages from a journey in which what was planned for it is told


def call_off_within(events: list[Candidate]) -> None:
    """Let what was only planned for a journey stand as the journey does."""
    off = [e for e in events if e.trigger.kind is EventKind.VISIT and e.status in OFF]
    for event in events if off else ():
        journey = next((j for j in off if _is_planned_for(event, j)), None)
        if journey is not None:
            event.status, event.status_span = journey.status, journey.status_span
            event.rules.append("status:with-journey")


def _is_planned_for(event: Candidate, journey: Candidate) -> bool:
    if event.status is not Status.PLANNED or event.replaces is not None or not _was_to_be(event):
        return False
    apart = event.trigger.passage.index - journey.trigger.passage.index
    there = event.place is None or journey.place is None or event.place.country == journey.place.country
    return 0 <= apart <= NEAR and there and bool(event.people & journey.people)


def _was_to_be(event: Candidate) -> bool:
    """'Had been due to meet', 'was to hold talks', but not 'is due to', 'will'."""
    if "status:future" in event.rules:
        return False
    words = (t for verb in clause_of(event.trigger).verbs for t in (verb, *auxiliaries(verb)))
    return any(t.lower_ in PAST for t in words)
