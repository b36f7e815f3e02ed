"""'Will meet A in Nairobi on Monday, and B in Lima on Tuesday': the second encounter, whose verb is left out."""

from dataclasses import replace

from spacy.tokens import Token

from meetings.enums import EventKind, Role
from meetings.extraction.actors import Mention, MentionKind
from meetings.extraction.dates import DateMention
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.meetings.syntax import is_verb
from meetings.extraction.meetings.table import Table

REACH = 6  # tokens between somebody and the day on which he is met
STARTING = frozenset(("with", "then", "later", "next"))
SOMEBODY = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.ROLE_GROUP))
LISTING = frozenset((",", "and", "&", "as", "well"))


def gapped(
    candidate: Candidate, table: Table, days: tuple[DateMention, ...], places: tuple[PlaceMention, ...]
) -> list[Candidate]:
    """The candidate, and one for each further 'and B on Tuesday' behind it; whom those meet leave its table."""
    trigger = candidate.trigger
    if trigger.kind is EventKind.VISIT or not any(s.side == 0 for s in candidate.seats):
        return [candidate]
    found = [candidate]
    start = trigger.token.i
    told = [m for m in table.mentions if m.first > start and m.kind in SOMEBODY and not m.is_author]
    for mention in told:
        if mention.first < start or not _starts(mention, trigger.token, days, places):
            continue
        members = _members(mention, told)
        end = members[-1].outer_last
        day = next((d for d in days if end <= d.first <= end + REACH and _is_joined(trigger.token, end, d.first)), None)
        if day is None or day.interval == candidate.interval:
            continue
        place = next((p for p in places if end <= p.first <= end + REACH and p.prep), None)
        found.append(_second(candidate, table, members, day, place))
        start = day.last
    return found


def _starts(mention: Mention, token: Token, days: tuple[DateMention, ...], places: tuple[PlaceMention, ...]) -> bool:
    """Whether a mention stands behind 'and', and a day or a place before that: 'A on Monday and B …'."""
    doc = token.doc
    i = mention.outer_first
    if mention.first >= token.sent.end or i < 2:
        return False
    while i > token.i and doc[i - 1].lower_ in STARTING:
        i -= 1
    if doc[i - 1].lower_ != "and":
        return False
    i -= 1
    if doc[i - 1].text == ",":
        i -= 1
    closes = any(d.last == i and d.first > token.i for d in days) or any(
        p.last == i and p.first > token.i for p in places
    )
    return closes and _is_joined(token, token.i + 1, i)


def _is_joined(token: Token, first: int, last: int) -> bool:
    """Whether no other verb stands between."""
    return last <= token.sent.end and not any(is_verb(t) for t in token.doc[first:last])


def _members(mention: Mention, told: list[Mention]) -> list[Mention]:
    """A mention and those listed with it."""
    members = [mention]
    for other in told:
        between = range(members[-1].outer_last, other.outer_first)
        if other.first > mention.first and 0 < len(between) <= 2:
            members.append(other)
    return members


def _second(
    candidate: Candidate, table: Table, members: list[Mention], day: DateMention, place: PlaceMention | None
) -> Candidate:
    spans = {m.span for m in members}
    mine = [replace(s) for s in candidate.seats if s.side == 0 and s.span not in spans]
    second = replace(
        candidate,
        seats=mine,
        unnamed=[],
        interval=day.interval,
        date_words=day.text,
        date_span=day.span,
        date_is_own=True,
        place=place,
        place_is_own=place is not None,
        evidence=list(candidate.evidence),
        rules=[*candidate.rules, "who:gapped"],
    )
    table.seat_mentions(second, members, role=Role.PARTICIPANT, side=1)
    new = second.people
    candidate.seats = [s for s in candidate.seats if s.side == 0 or s.entity not in new]
    if second.place is None and _parties(second.seats) & _parties(candidate.seats):
        second.place = candidate.place  # the same hosts
    return second


def _parties(seats: list[Seat]) -> set[str]:
    return {s.party for s in seats if s.side == 1 and s.party}
