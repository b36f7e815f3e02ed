"""Meetings that may be one, though it is not certain enough to join them: questions for an editor.

Two kinds of question. The score falls short of a link, or is one that something else in the two meetings stands against
(two matches for a vague report, a third report). Or all is alike but for one thing that a date, a town or a form read
wrongly explains."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import product

from meetings.domain.resolution.clusters import Cluster
from meetings.domain.resolution.facts import ReportFacts
from meetings.domain.resolution.scoring import (
    FORBIDDING,
    FORM,
    MOVE_REACH,
    WHEN,
    WHERE,
    WHO,
    WHO_FLOOR,
    are_different_forms,
    are_in_different_countries,
    are_on_different_days,
    days_apart,
    form_score,
    has_come,
    has_enough_in_common,
    when_score,
    where_score,
    who_score,
)
from meetings.enums import DatePrecision, Obstacle

NEAR = 0.6  # below it too little is alike to ask anybody: most of those who meet, and no day in common
ALIKE = 0.8  # how much alike those who meet must be, for one obstacle to be taken for a mistake
SURE_DAY = 0.6  # how much alike their days must be for the same, where these are not the obstacle
SLIP = 1  # days by which a day that has come is told wrongly: "on Tuesday" in an article of the night

# What an article read wrongly trips; the other rules that keep meetings apart are not doubted.
SUSPECTED = {
    are_on_different_days: Obstacle.DAY,
    are_in_different_countries: Obstacle.COUNTRY,
    are_different_forms: Obstacle.FORM,
}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two reports are alike, of 1, and each part of it, weighed. `obstacle`: what alone keeps them apart."""

    score: float
    who: float
    when: float
    where: float
    form: float
    obstacle: Obstacle | None = None


@dataclass(frozen=True, slots=True)
class Resemblance:
    """The two reports, one of either meeting, that are most alike. The first is of the meeting told first."""

    one: ReportFacts
    other: ReportFacts
    likeness: Likeness


def likeness(a: ReportFacts, b: ReportFacts) -> Likeness | None:
    """How alike two reports are; None where it is too little, or where they are two meetings for certain."""
    if a.is_gone or b.is_gone or (who := who_score(a, b)) < WHO_FLOOR or not has_enough_in_common(a, b):
        return None
    obstacles = [SUSPECTED.get(rule) for rule in FORBIDDING if rule(a, b)]
    when = when_score(a, b)
    if when is None and not obstacles and _may_have_moved(a, b):
        obstacles, when = [Obstacle.DAY], (0.0, False)
    elif obstacles == [Obstacle.DAY]:
        when = (0.0, False) if days_apart(a, b) <= SLIP else None
    if when is None or len(obstacles) > 1 or None in obstacles:
        return None
    return _weighed(a, b, who=who, when=when[0], obstacle=obstacles[0] if obstacles else None)


def resemblance(some: Cluster, others: Cluster, decided: Collection[frozenset[int]] = ()) -> Resemblance | None:
    """What speaks for two meetings being one; None where nothing does, an editor spoke about reports of both, or a
    rule that is not doubted keeps any of their reports apart.

    `decided`: pairs of reports about which an editor spoke."""
    first, second = sorted((some, others), key=lambda cluster: cluster[0].key)
    pairs = [(a, b) for a, b in product(first, second) if not a.is_gone and not b.is_gone]
    if any(frozenset((a.id, b.id)) in decided for a, b in product(first, second)):
        return None
    if any(rule(a, b) for a, b in pairs for rule in FORBIDDING if rule not in SUSPECTED):
        return None
    found = [Resemblance(a, b, like) for a, b in pairs if (like := likeness(a, b))]
    return min(found, key=lambda d: (-d.likeness.score, d.one.key, d.other.key), default=None)


def _weighed(a: ReportFacts, b: ReportFacts, *, who: float, when: float, obstacle: Obstacle | None) -> Likeness | None:
    """The parts, weighed as links are. What stands against them counts nothing."""
    where = 0.0 if obstacle is Obstacle.COUNTRY else where_score(a, b)
    form = 0.0 if obstacle is Obstacle.FORM else form_score(a, b)
    parts = [round(p, 4) for p in (WHO * who, WHEN * when, WHERE * where, FORM * form)]
    score = round(sum(parts), 4)
    is_dated = obstacle is Obstacle.DAY or when >= SURE_DAY
    if score < NEAR or (obstacle is not None and not (who >= ALIKE and is_dated)):
        return None
    return Likeness(score, parts[0], parts[1], parts[2], parts[3], obstacle)


def _may_have_moved(a: ReportFacts, b: ReportFacts) -> bool:
    """Days near one another, of which one was still to come when it was told: it may have moved, though nobody says."""
    is_days = all(r.interval and r.interval.precision is DatePrecision.DAY for r in (a, b))
    is_open = not (has_come(a) and has_come(b)) and not a.is_moved and not b.is_moved
    return is_days and is_open and 0 < days_apart(a, b) <= MOVE_REACH
