"""Mentions of one meeting made one: a lead, the details further down, "the talks" that point back.

A candidate joins the group that it is most like in who, when, where and form, where nothing in the text tells them
apart. What cannot be one event has no likeness."""

from collections.abc import Iterable
from dataclasses import replace

from meetings.enums import EventKind, Part, Role, Status
from meetings.extraction.actors import Cast
from meetings.extraction.meetings.before import seat_owners, seat_those_before
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.clashes import clash
from meetings.extraction.meetings.lexicon import EVENTIVE
from meetings.extraction.meetings.likeness import FAMILY, Group, likeness

ENOUGH = 2.5  # points at which a candidate is one of a group
AT_GATHERINGS = frozenset(("adds:takes_chair", "adds:is_host"))  # of talks of two nobody takes the chair
GATHERING = frozenset(("summit",))
RESUMING = frozenset(("reconvene", "regroup"))
FAR = 2  # passages back to an event that is added to


def merge(candidates: Iterable[Candidate], cast: Cast) -> list[list[Candidate]]:
    """Groups of candidates that tell of one event each, in the order of first mention."""
    groups: list[Group] = []
    before: list[Candidate] = []
    for candidate in candidates:
        home = _home(candidate, groups, cast)
        if home is None:
            if candidate.trigger.is_addition:
                candidate.refused = "adds to nothing"
            if len(candidate.seats) < 2 and not candidate.unnamed:
                seat_owners(candidate, cast)
            if candidate.is_anaphoric:
                seat_those_before(candidate, before, cast)
            _inherit(candidate, groups)
            home = Group(len(groups))
            groups.append(home)
        home.add(candidate, cast)
        before.append(candidate)
    return [group.members for group in groups]


def _home(candidate: Candidate, groups: list[Group], cast: Cast) -> Group | None:
    if candidate.trigger.is_addition:
        return _told_last(candidate, groups)
    scored = [
        (points, group.order, group)
        for group in groups
        if (points := likeness(group, candidate, cast, latest=group.order == len(groups) - 1)) is not None
    ]
    best = max(scored, key=lambda s: s[:2], default=None)
    return best[2] if best is not None and best[0] >= ENOUGH else None


def _told_last(candidate: Candidate, groups: list[Group]) -> Group | None:
    """The event that words of attendance add to: the one told last, not far back."""
    here = candidate.trigger.passage
    near = [
        (*_position(member), group.order, group)
        for group in groups
        for member in group.members
        if member.trigger.passage.part is here.part
        and (candidate.trigger.rule not in AT_GATHERINGS or group.families & GATHERING)
        and 0 <= here.index - member.trigger.passage.index <= FAR
        and _position(member) < _position(candidate)
    ]
    best = max(near, key=lambda n: n[:3], default=None)
    if best is None or any(clash(known, candidate) for known in best[3].members):
        return None
    return best[3]


def _position(candidate: Candidate) -> tuple[int, int]:
    return candidate.trigger.passage.index, candidate.trigger.token.i


# ------------------------------------------------------------ the next one of a series


def _inherit(candidate: Candidate, groups: list[Group]) -> None:
    """Seat those of the event before it, of which it is another: 'the next round', 'the talks now set for May'.

    Without a day or a place of its own it would be nothing but an echo."""
    another = candidate.is_echo or candidate.is_series or _is_next(candidate)
    told = candidate.date_is_own or candidate.place_is_own
    if candidate.seats or (candidate.unnamed and not _is_next(candidate)) or not another or not told:
        return
    group = _series_of(candidate, groups)
    if group is not None:
        seats = {(s.entity, s.party): s for member in group.members for s in member.seats}
        candidate.seats = [replace(s, role=Role.PARTICIPANT, is_remote=False) for s in seats.values()]
        candidate.rules.append("who:as-before")


def _is_next(candidate: Candidate) -> bool:
    """'Technical talks will be held on Friday', 'the talks between officials are set for May': of those who talk
    anyhow."""
    trigger = candidate.trigger
    verb = trigger.predicate
    if trigger.token.lemma_.lower() in RESUMING and candidate.unnamed and not candidate.parties:
        return candidate.status is Status.PLANNED  # "before negotiators reconvene in Rome on 18 May"
    if trigger.kind is not EventKind.TALKS or verb is None or candidate.status is not Status.PLANNED:
        return False
    parties = any(m.countries for m in candidate.unnamed)
    return trigger.token.dep_ in ("nsubj", "nsubjpass") and verb.lemma_.lower() in EVENTIVE and not parties


def _series_of(candidate: Candidate, groups: list[Group]) -> Group | None:
    """The latest event of its sort between parties; where several stand to choose, only one told close before."""
    possible = [
        g
        for g in groups
        if FAMILY[candidate.trigger.kind] in g.families
        and len(g.parties) >= 2
        and g.members[0].trigger.passage.part is Part.TEXT
    ]
    several = len({frozenset(g.parties) for g in possible}) > 1
    here = candidate.trigger.passage.index
    near = (g for g in reversed(possible) if not several or here - g.members[-1].trigger.passage.index <= 1)
    return next(near, None)
