"""Which actor a name is: one clear match or none."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from meetings.domain.resolution.facts import Ruling


class Verdict(StrEnum):
    """What becomes of a mention."""

    FOUND = "found"
    MAKE = "make"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name as folded, whether it is a full one, and the code of whom the person speaks for ('' unknown)."""

    folded: str
    is_full: bool
    party: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that bears a name: its row key, the folded name, the codes of those whom it was told to speak for.
    `family_first`: as in Xi Jinping."""

    actor: int
    folded: str
    parties: frozenset[str] = frozenset()
    family_first: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """The verdict, and the actor where one was found."""

    verdict: Verdict
    actor: int | None = None


def resolve_person(mention: Mention, candidates: Iterable[Candidate]) -> Resolved:
    """A full name finds the one actor that bears it, or makes one. A surname finds the one actor of that surname who
    speaks for the same party, and never makes one. Two that fit leave the question open."""
    if not mention.folded:
        return Resolved(Verdict.OPEN)
    bearers = {c.actor for c in candidates if _bears(c, mention)}
    if len(bearers) == 1:
        return Resolved(Verdict.FOUND, bearers.pop())
    if not bearers and mention.is_full:
        return Resolved(Verdict.MAKE)
    return Resolved(Verdict.OPEN)


def _bears(candidate: Candidate, mention: Mention) -> bool:
    if candidate.folded == mention.folded:
        return True
    if mention.is_full or not mention.party or mention.party not in candidate.parties:
        return False
    words = candidate.folded.split()
    return len(words) > 1 and mention.folded == (words[0] if candidate.family_first else words[-1])


def survivors(rulings: Iterable[Ruling]) -> dict[int, int]:
    """Who stands for whom, by the editors' decisions in force: `one` of a decision takes in `other`.

    The later word first; a merge that an accepted "not the same" rules out is none. Only those that another stands for
    are in the answer."""
    group: dict[int, set[int]] = {}
    heads: dict[int, int] = {}
    kept_apart: list[tuple[int, int]] = []
    for ruling in sorted(rulings, key=lambda d: (d.at, d.id), reverse=True):
        one = group.setdefault(ruling.one, {ruling.one})
        other = group.setdefault(ruling.other, {ruling.other})
        if one is other:
            continue
        if not ruling.is_same:
            kept_apart.append((ruling.one, ruling.other))
        elif not any((a in one and b in other) or (a in other and b in one) for a, b in kept_apart):
            head = heads.get(min(one), ruling.one) if len(one) > 1 else ruling.one
            joined = one | other
            for actor in joined:
                group[actor] = joined
            heads[min(joined)] = head
    return {
        actor: heads[min(joined)] for actor, joined in group.items() if len(joined) > 1 and heads[min(joined)] != actor
    }
