"""Mentions of one meeting made one: a lead, the details further down, "the talks" that point back.

A candidate joins the group that it is most like in who, when, where and form, where nothing in the text tells them
apart. Likeness is a sum of points, each for one thing that agrees or does not; what cannot be one event has none."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from meetings.enums import EventKind, Format, Part, Role, Status
from meetings.extraction.actors import Cast
from meetings.extraction.actors.levels import GENERIC
from meetings.extraction.meetings.before import seat_those_before
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.reading import PassageKind
from meetings.extraction.types import Interval

OFF = frozenset({Status.POSTPONED, Status.CANCELLED})
TO_COME = frozenset({Status.PLANNED, Status.ONGOING, Status.PROPOSED})
FAMILY = {
    EventKind.MEETING: "talks",
    EventKind.TALKS: "talks",
    EventKind.CONSULTATIONS: "talks",
    EventKind.CALL: "call",
    EventKind.SUMMIT: "summit",
    EventKind.CONFERENCE: "summit",
    EventKind.VISIT: "visit",
}
ENOUGH = 2.5  # points at which a candidate is one of a group
MANY = 3  # parties from which on an encounter is more than a bilateral
FAR = 2  # passages back to an event that is added to
APART = 60  # minutes between two times of a listing that are two appointments


@dataclass(slots=True)
class Group:
    """Candidates that tell of one event."""

    members: list[Candidate]
    order: int
    people: set[int] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    levels: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate, cast: Cast) -> None:
        """Take a candidate in."""
        self.people |= candidate.people
        self.parties |= candidate.parties
        self.families.add(FAMILY[candidate.trigger.kind])
        self.levels |= levels_of(candidate, cast)


def merge(candidates: Iterable[Candidate], cast: Cast) -> list[list[Candidate]]:
    """Groups of candidates that tell of one event each, in the order of first mention."""
    groups: list[Group] = []
    before: list[Candidate] = []
    for candidate in candidates:
        home = _home(candidate, groups, cast)
        if home is None:
            if candidate.trigger.is_addition:
                candidate.refused = "adds to nothing"
            if candidate.is_anaphoric:
                seat_those_before(candidate, before, cast)
            _inherit(candidate, groups)
            home = Group([], len(groups))
            groups.append(home)
        home.members.append(candidate)
        home.add(candidate, cast)
        before.append(candidate)
    return [group.members for group in groups]


def _told_last(candidate: Candidate, groups: list[Group]) -> Group | None:
    """The event that words of attendance add to: the one told last, not far back."""
    here = candidate.trigger.passage
    near = [
        (c.trigger.passage.index, c.trigger.token.i, group.order, group)
        for group in groups
        for c in group.members
        if c.trigger.passage.part is here.part
        and 0 <= here.index - c.trigger.passage.index <= FAR
        and (c.trigger.passage.index, c.trigger.token.i) < (here.index, candidate.trigger.token.i)
    ]
    best = max(near, key=lambda n: n[:3], default=None)
    if best is None or any(_clash(known, candidate) for known in best[3].members):
        return None
    return best[3]


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


def likeness(group: Group, candidate: Candidate, cast: Cast, *, latest: bool) -> float | None:
    """How alike a candidate is to a group, in points; None where they cannot be one event."""
    if any(_clash(known, candidate) for known in group.members):
        return None
    if _other_counterparts(group, candidate):
        return None
    points = _form(group, candidate) + _when(group, candidate) + _where(group, candidate)
    points += _who(group, candidate, levels_of(candidate, cast))
    points += 0.5 if latest else 0.0
    points += 1.0 if candidate.is_aside else 0.0  # what a headline tells, the article tells
    last = group.members[-1].trigger.passage
    here = candidate.trigger.passage
    if last.part is here.part:
        points += {0: 0.5, 1: 0.25}.get(here.index - last.index, 0.0)
    return points


# ------------------------------------------------------------ what tells two events apart


def _clash(a: Candidate, b: Candidate) -> bool:
    """Whether they cannot be one event: other days, other places, a call against a visit, or called off against on."""
    if a.trigger.passage.index == b.trigger.passage.index and a.trigger.token.i == b.trigger.token.i:
        return True  # one trigger, split on purpose: "separate talks with A and B"
    if a.date_is_own and b.date_is_own and a.interval and b.interval and not _overlap(a.interval, b.interval):
        return True
    if _is_call(a) != _is_call(b) and (a.format_is_told or a.place_is_own) and (b.format_is_told or b.place_is_own):
        return True
    if (a.status in OFF) != (b.status in OFF) and a.interval != b.interval and a.date_is_own and b.date_is_own:
        return True
    if b.is_echo and b.is_gone and not a.is_gone and a.status in TO_COME:
        return True  # "the meeting last week" is not the one to come
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return True
    if b.is_series and not b.date_is_own and not b.place_is_own and not b.seats:
        return True  # "a second round", of which nothing more is told
    return bool(a.refused) != bool(b.refused) or _places_clash(a, b) or _times_clash(a, b)


def _is_call(candidate: Candidate) -> bool:
    return candidate.format is Format.VIRTUAL


def _overlap(a: Interval, b: Interval) -> bool:
    return a.start <= b.end and b.start <= a.end


def _places_clash(a: Candidate, b: Candidate) -> bool:
    if a.place is None or b.place is None:
        return False
    if a.place.country and b.place.country and a.place.country != b.place.country:
        return True
    return bool(a.place.name and b.place.name and a.place.name != b.place.name)


def _times_clash(a: Candidate, b: Candidate) -> bool:
    """Two entries of a diary at different times are two appointments."""
    if a.clock is None or b.clock is None or a.trigger.passage.index == b.trigger.passage.index:
        return False
    if PassageKind.ITEM not in (a.trigger.passage.kind, b.trigger.passage.kind):
        return False
    minutes = abs((a.clock.hour - b.clock.hour) * 60 + a.clock.minute - b.clock.minute)
    return minutes >= APART or not a.people & b.people


def _other_counterparts(group: Group, candidate: Candidate) -> bool:
    """Two bilaterals of one person, each with somebody whom the other does not know."""
    mine, theirs = candidate.people - group.people, group.people - candidate.people
    shared = candidate.people & group.people
    if not mine or not theirs or candidate.is_echo or candidate.is_aside:
        return False
    if not shared:  # two pairs of the same countries: their ministers, and their officials
        return len(mine) > 1 and len(theirs) > 1 and bool(candidate.parties & group.parties)
    return len(candidate.people) <= MANY and len(group.people) <= MANY


# ------------------------------------------------------------ points


def _form(group: Group, candidate: Candidate) -> float:
    mine = FAMILY[candidate.trigger.kind]
    points = 1.0 if mine in group.families else 0.0
    if candidate.is_echo:
        related = mine in group.families or (mine == "talks" and group.families & {"talks", "visit", "summit"})
        points += 1.5 if related else -1.0
    elif candidate.is_definite and mine in group.families:
        points += 0.5
    elif "summit" in group.families and mine != "summit" and len(group.parties) >= MANY > len(candidate.parties):
        points -= 2.0  # a bilateral on the sidelines
    elif group.families == {"visit"} and (mine == "call" or _has_day_within(group, candidate)):
        points -= 2.5
    return points


def _has_day_within(group: Group, candidate: Candidate) -> bool:
    """Talks on a day of their own within a stay of several."""
    day = candidate.interval
    if day is None or not candidate.date_is_own or day.start != day.end:
        return False
    stays = [c.interval for c in group.members if c.interval is not None]
    return any(stay.start < stay.end for stay in stays)


def _when(group: Group, candidate: Candidate) -> float:
    if candidate.interval is None:
        return 0.0
    known = [c for c in group.members if c.interval is not None]
    if not known:
        return 0.0
    best = -1.0
    for other in known:
        assert other.interval is not None
        if other.interval == candidate.interval:
            best = max(best, 2.0 if other.date_is_own and candidate.date_is_own else 1.0)
        elif _overlap(other.interval, candidate.interval):
            best = max(best, 0.75)
    return best


def _where(group: Group, candidate: Candidate) -> float:
    if candidate.place is None:
        return 0.0
    places = [c.place for c in group.members if c.place is not None]
    if any(p.name and p.name == candidate.place.name for p in places):
        return 1.5
    return 0.75 if any(p.country == candidate.place.country for p in places) else 0.0


def _who(group: Group, candidate: Candidate, levels: set[str]) -> float:
    people, parties = candidate.people & group.people, candidate.parties & group.parties
    if not candidate.seats and (not candidate.unnamed or candidate.is_anaphoric):
        goes_on = candidate.is_anaphoric and not candidate.date_is_own and not candidate.place_is_own
        return 1.5 if goes_on else 1.0 if candidate.is_echo or candidate.is_anaphoric else 0.0
    points = min(2.5, 1.5 * len(people)) + min(1.5, 0.75 * len(parties))
    points_back = candidate.is_echo or (candidate.is_definite and _agree(levels, group.levels))
    if points_back and not candidate.date_is_own and not candidate.place_is_own:
        return points + 1.0  # "the meeting was chaired by …", "the meeting of ministers will also be attended by …"
    if candidate.parties - group.parties and group.parties - candidate.parties:
        points -= 1.0 if people or len(group.parties | candidate.parties) > MANY else 2.0
    if candidate.people and group.people and not people:
        points -= 1.5
    if levels and group.levels:
        points += 0.75 if _agree(levels, group.levels) else -1.0
    if not people and not parties and (candidate.parties and group.parties):
        points -= 2.0
    return points


def _agree(one: set[str], other: set[str]) -> bool:
    """Whether offices of one level meet: a 'leader' may be a president, a 'minister' a foreign minister."""
    wide = {level for name in one for level in GENERIC.get(name, ())}
    wide_other = {level for name in other for level in GENERIC.get(name, ())}
    return bool(one & other or wide & other or one & wide_other)


def levels_of(candidate: Candidate, cast: Cast) -> set[str]:
    """The levels of office at which an encounter is told to take place."""
    found = {m.level for m in candidate.unnamed if m.level}
    return found | {level for i in candidate.people if (level := cast.entities[i].level)}


# ------------------------------------------------------------ the next one of a series


def _inherit(candidate: Candidate, groups: list[Group]) -> None:
    """ "The next round", "the talks now set for May": an event of the same parties as the one told before, that is not
    it. Without a day of its own it would be nothing but an echo."""
    another = candidate.is_echo or candidate.is_series
    if candidate.seats or candidate.unnamed or not another or not (candidate.date_is_own or candidate.place_is_own):
        return
    mine = FAMILY[candidate.trigger.kind]
    possible = [
        g
        for g in groups
        if mine in g.families and len(g.parties) >= 2 and g.members[0].trigger.passage.part is Part.TEXT
    ]
    several = len({frozenset(g.parties) for g in possible}) > 1
    here = candidate.trigger.passage.index
    for group in reversed(possible):
        if not several or here - group.members[-1].trigger.passage.index <= 1:
            seats = {(s.entity, s.party): s for c in group.members for s in c.seats}
            candidate.seats = [replace(s, role=Role.PARTICIPANT, is_remote=False) for s in seats.values()]
            candidate.rules.append("who:as-before")
            return
