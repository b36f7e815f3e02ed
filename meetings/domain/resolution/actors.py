"""Which actor a name is: one clear match or none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from meetings.domain.resolution.facts import Ruling

NEAR = timedelta(days=60)  # from the days on which somebody is told to hold an office


class Verdict(StrEnum):
    """What becomes of a mention."""

    FOUND = "found"
    MAKE = "make"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as folded, whether it is a full one, the code of whom the person speaks for ('' unknown), and the
    key that the spellings of the name have in common."""

    folded: str
    is_full: bool
    party: str = ""
    spelling: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that bears a name: its row key, the folded name, the codes of those whom it was told to speak for; what
    it is called for short, and the keys of the spellings of that."""

    actor: int
    folded: str
    parties: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    spellings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Resolved:
    """The verdict, and the actor where one was found."""

    verdict: Verdict
    actor: int | None = None


def resolve_person(mention: Mention, candidates: Iterable[Candidate]) -> Resolved:
    """A full name finds the one actor that bears it, or makes one. A surname finds the one actor of that surname who
    speaks for the same party, and never makes one: as it is spelled, or where nobody is called so, by another spelling.
    Two that fit leave the question open."""
    if not mention.folded:
        return Resolved(Verdict.OPEN)
    candidates = list(candidates)
    bearers = {c.actor for c in candidates if _bears(c, mention)}
    if not bearers and not mention.is_full:
        bearers = {c.actor for c in candidates if _is_of_party(c, mention) and mention.spelling in c.spellings}
    if len(bearers) == 1:
        return Resolved(Verdict.FOUND, bearers.pop())
    if not bearers and mention.is_full:
        return Resolved(Verdict.MAKE)
    return Resolved(Verdict.OPEN)


def _bears(candidate: Candidate, mention: Mention) -> bool:
    if candidate.folded == mention.folded:
        return True
    return not mention.is_full and _is_of_party(candidate, mention) and mention.folded in candidate.called


def _is_of_party(candidate: Candidate, mention: Mention) -> bool:
    return bool(mention.party) and mention.party in candidate.parties


@dataclass(frozen=True, slots=True)
class Held:
    """That a person is told to hold an office, from the first to the last day on which it is told."""

    actor: int
    first: date
    last: date


def holder(day: date, held: Iterable[Held]) -> int | None:
    """Who held an office on a day: the only one who is told to near that day, or else the only one of those who is told
    to before and after it."""
    near = [one for one in held if one.first - NEAR <= day <= one.last + NEAR]
    for among in (near, [one for one in near if one.first <= day <= one.last]):
        actors = {one.actor for one in among}
        if len(actors) == 1:
            return actors.pop()
    return None


@dataclass(frozen=True, slots=True, order=True)
class Spelled:
    """A name that a person bears: `rank` puts the nicer names first; the key of its spelling; the country that the
    person was latest told to speak for ('' unknown); the actor's row key."""

    rank: tuple[int, int, str]
    spelling: str
    country: str
    actor: int


def namesakes(names: Iterable[Spelled]) -> list[tuple[int, int]]:
    """Pairs of actors that are one person by two spellings of the name: those of one country alone, so that nobody is
    taken for somebody whom others sent. The one of the nicest name comes first and stands for the others."""
    groups: dict[tuple[str, str], list[int]] = {}
    for name in sorted(names):
        if name.country and name.spelling:
            groups.setdefault((name.spelling, name.country), []).append(name.actor)
    return [(group[0], other) for group in groups.values() for other in group[1:] if other != group[0]]


def survivors(rulings: Iterable[Ruling], alike: Iterable[tuple[int, int]] = ()) -> dict[int, int]:
    """Who stands for whom, by the editors' decisions in force: `one` of a decision takes in `other`. Then by the
    spellings of one name (`namesakes`), where no editor says otherwise.

    The later word first; a merge that an accepted "not the same" rules out is none. Only those that another stands for
    are in the answer."""
    groups = _Groups()
    for ruling in sorted(rulings, key=lambda d: (d.at, d.id), reverse=True):
        if ruling.is_same:
            groups.join(ruling.one, ruling.other)
        else:
            groups.keep_apart(ruling.one, ruling.other)
    for one, other in alike:
        groups.join(one, other, head=groups.head_of(one) or groups.head_of(other) or one)
    return groups.stood_for()


class _Groups:
    """Actors in groups that only ever grow together, each with the one that stands for all."""

    def __init__(self) -> None:
        self.group: dict[int, set[int]] = {}
        self.heads: dict[int, int] = {}
        self.kept_apart: list[tuple[int, int]] = []

    def head_of(self, actor: int) -> int | None:
        """Who stands for the group of an actor; None where it is alone."""
        return self.heads.get(min(self.group.get(actor, {actor})))

    def keep_apart(self, one: int, other: int) -> None:
        """From now on these never join; where they are one already, the later word stands."""
        if self._of(one) is not self._of(other):
            self.kept_apart.append((one, other))

    def join(self, one: int, other: int, *, head: int | None = None) -> None:
        """Make one group of two, unless something keeps them apart. The head of the first stands for both."""
        some, others = self._of(one), self._of(other)
        if some is others or any(
            (a in some and b in others) or (a in others and b in some) for a, b in self.kept_apart
        ):
            return
        head = head or self.head_of(one) or one
        joined = some | others
        for actor in joined:
            self.group[actor] = joined
        self.heads[min(joined)] = head

    def stood_for(self) -> dict[int, int]:
        """Those that another stands for, with the other."""
        found = {actor: self.heads[min(joined)] for actor, joined in self.group.items() if len(joined) > 1}
        return {actor: head for actor, head in found.items() if head != actor}

    def _of(self, actor: int) -> set[int]:
        return self.group.setdefault(actor, {actor})
