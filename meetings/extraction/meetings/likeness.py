"""How alike a telling is to an event told before, in points: one sum for each thing that agrees or does not."""

from dataclasses import dataclass, field

from meetings.enums import ActorKind, EventKind
from meetings.extraction.actors import Cast
from meetings.extraction.actors.levels import GENERIC
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.clashes import clash, overlap

EACH = "who:each"
BILATERAL = 2
ROSTER = 4.0  # points
BODIES = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))
TIMES = frozenset("before after following prior ahead".split())
MANY = 3  # parties from which on an encounter is more than a bilateral
FAMILY = {
    EventKind.MEETING: "talks",
    EventKind.TALKS: "talks",
    EventKind.CONSULTATIONS: "talks",
    EventKind.CALL: "call",
    EventKind.SUMMIT: "summit",
    EventKind.CONFERENCE: "summit",
    EventKind.VISIT: "visit",
}


@dataclass(slots=True)
class Group:
    """Candidates that tell of one event."""

    order: int
    members: list[Candidate] = field(default_factory=list)
    people: set[int] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    levels: set[str] = field(default_factory=set)

    def add(self, candidate: Candidate, cast: Cast) -> None:
        """Take a candidate in."""
        self.members.append(candidate)
        self.people |= candidate.people
        self.parties |= candidate.parties
        self.families.add(FAMILY[candidate.trigger.kind])
        self.levels |= levels_of(candidate, cast)


def likeness(group: Group, candidate: Candidate, cast: Cast, *, latest: bool) -> float | None:
    """How alike a candidate is to a group, in points; None where they cannot be one event."""
    if any(clash(known, candidate) for known in group.members):
        return None
    if any(rule(group, candidate) for rule in APART):
        return None
    points = _form(group, candidate) + _when(group, candidate) + _where(group, candidate)
    points += _who(group, candidate, levels_of(candidate, cast))
    points += ROSTER if _is_roster(group, candidate) else 0.0
    points += 0.5 if latest else 0.0
    points -= 1.0 if candidate.is_echo and not group.people and not group.parties else 0.0  # "the previous meetings"
    points += 1.0 if candidate.is_aside else 0.0  # what a headline tells, the article tells
    last = group.members[-1].trigger.passage
    here = candidate.trigger.passage
    if last.part is here.part:
        points += {0: 0.5, 1: 0.25}.get(here.index - last.index, 0.0)
    return points


def _is_also(group: Group, candidate: Candidate) -> bool:
    """'She also sat down with X': besides those whom she was told to meet, where X is of another party than they."""
    verb = candidate.trigger.predicate
    if verb is None or not any(t.lower_ == "also" for t in verb.children):
        return False
    bilateral = len(candidate.parties) == BILATERAL <= len(group.parties)
    return bilateral and bool(candidate.parties & group.parties) and bool(candidate.parties - group.parties)


def _other_counterparts(group: Group, candidate: Candidate) -> bool:
    """Two bilaterals of one person, each with somebody whom the other does not know."""
    mine, theirs = candidate.people - group.people, group.people - candidate.people
    if _other_bilaterals(group, candidate):
        return True
    if not mine or not theirs or candidate.is_echo or candidate.is_aside:
        return False
    if candidate.people & group.people:
        return len(candidate.people) <= MANY or not candidate.is_definite
    # two pairs of the same countries: their ministers, and their officials
    return len(mine) > 1 and len(theirs) > 1 and bool(candidate.parties & group.parties)


def _other_bilaterals(group: Group, candidate: Candidate) -> bool:
    """One person's meetings with Japan and with Italy, whose own persons nobody names."""
    if candidate.is_echo or candidate.is_aside or not candidate.people & group.people:
        return False
    if len(candidate.parties) != BILATERAL or len(group.parties) != BILATERAL:
        return False
    if EventKind.VISIT in {c.trigger.kind for c in (candidate, *group.members)}:
        return False
    named = any(c.lower_ == "with" for c in candidate.trigger.token.children)  # "a meeting with Canada"
    if not named and not any(EACH in c.rules for c in (candidate, *group.members)):
        return False
    apart = candidate.parties ^ group.parties
    return len(apart) == BILATERAL and all(gazetteer().country(code) for code in apart)


def _is_beside_many(group: Group, candidate: Candidate) -> bool:
    """'Held bilateral talks with X' in an article about talks of many; and 'held talks with X' where all those many are
    named."""
    if len(group.people) > MANY < len(group.parties) and _is_bilateral(candidate):
        return True
    told = any(t.lower_ in ("bilateral", "one") for t in candidate.trigger.token.lefts)
    return told and len(candidate.parties) == BILATERAL < MANY <= len(group.parties)


def _is_timed_by(group: Group, candidate: Candidate) -> bool:
    """'Before the session, the ministers were received by X': with X there, it is not that session."""
    if not candidate.people - group.people or candidate.is_echo:
        return False
    return any(_times(known, candidate) for known in group.members)


def _times(known: Candidate, candidate: Candidate) -> bool:
    noun, verb = known.trigger.token, candidate.trigger.predicate or candidate.trigger.token
    if not known.trigger.is_noun or known.trigger.passage.index != candidate.trigger.passage.index:
        return False
    if noun.dep_ != "pobj" or noun.sent.start != verb.sent.start:
        return False
    above = noun.head.head if noun.head.lower_ in ("to", "of") else noun.head  # "prior to", "ahead of"
    return above.lower_ in TIMES and above.head.i == verb.i


def _is_roster(group: Group, candidate: Candidate) -> bool:
    """'The host greeted A, B, C and D', and no day or place of its own: who came to the summit of their bloc."""
    seats = [s for m in group.members if FAMILY[m.trigger.kind] == "summit" for s in m.seats]
    blocs = bool(seats) and all(s.kind in BODIES for s in seats)
    many = len(candidate.people) > MANY < len(candidate.parties)
    return blocs and many and not candidate.date_is_own and not candidate.place_is_own


def _is_bilateral(candidate: Candidate) -> bool:
    """'A held talks with B', and not 'the meeting', which may mean one of many."""
    if candidate.is_echo or candidate.is_aside or candidate.is_definite:
        return False
    return len(candidate.people) == BILATERAL == len(candidate.parties) == len(candidate.seats)


# By what a telling is another event than those of a group.
APART = (_is_also, _other_counterparts, _is_beside_many, _is_timed_by)


# ------------------------------------------------------------ what, when, where


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
    points = [p for known in group.members if (p := _same_days(known, candidate)) is not None]
    return max(points, default=0.0)


def _same_days(known: Candidate, candidate: Candidate) -> float | None:
    """The points for the days of two tellings, None where one of them tells none."""
    if known.interval is None or candidate.interval is None:
        return None
    if known.interval == candidate.interval:
        return 2.0 if known.date_is_own and candidate.date_is_own else 1.0
    return 0.75 if overlap(known.interval, candidate.interval) else -1.0


def _where(group: Group, candidate: Candidate) -> float:
    if candidate.place is None:
        return 0.0
    places = [c.place for c in group.members if c.place is not None]
    if any(p.name and p.name == candidate.place.name for p in places):
        return 1.5
    return 0.75 if any(p.country == candidate.place.country for p in places) else 0.0


# ------------------------------------------------------------ who


def _who(group: Group, candidate: Candidate, levels: set[str]) -> float:
    if not candidate.seats and (not candidate.unnamed or candidate.is_anaphoric):
        return _who_unsaid(candidate)
    people, parties = candidate.people & group.people, candidate.parties & group.parties
    points = min(2.5, 1.5 * len(people)) + min(1.5, 0.75 * len(parties))
    points_back = candidate.is_echo or (candidate.is_definite and _agree(levels, group.levels))
    if points_back and not candidate.date_is_own and not candidate.place_is_own:
        return points + 1.0  # "the meeting was chaired by …", "the meeting of ministers will also be attended by …"
    points += _strangers(group, candidate)
    if levels and group.levels:
        points += 0.75 if _agree(levels, group.levels) else -1.0
    return points


def _who_unsaid(candidate: Candidate) -> float:
    """'They then met', 'the talks ended': nobody is told anew."""
    if candidate.is_anaphoric and not candidate.date_is_own and not candidate.place_is_own:
        return 1.5
    return 1.0 if candidate.is_echo or candidate.is_anaphoric else 0.0


def _strangers(group: Group, candidate: Candidate) -> float:
    """What it takes off that each has persons or parties whom the other does not know."""
    people, parties = candidate.people & group.people, candidate.parties & group.parties
    points = 0.0
    if candidate.parties - group.parties and group.parties - candidate.parties:
        points -= 1.0 if people or len(group.parties | candidate.parties) > MANY else 2.0
    if candidate.people and group.people and not people:
        points -= 1.5
    if not people and not parties and candidate.parties and group.parties:
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
