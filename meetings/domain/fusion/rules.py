"""How one value is chosen among those that were told."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from meetings.domain.fusion.evidence import Evidence
from meetings.domain.fusion.independence import Teller, independent

# Each rule as a reader is told it.
RULES = {
    "correction": "An editor said so.",
    "only": "Nothing else is told.",
    "untold": "No report tells it.",
    "more_precise": "The more precise stands over the vague.",
    "later": "The later report stands over the earlier one.",
    "more_sources": "Of what was told on one day, what more independent sources tell stands.",
    "first": "Told on one day by as many: the first in a fixed order stands.",
    "wider": "A report of one of the days of a longer meeting does not shorten it.",
    "moved": "A report says that the date was moved.",
    "evidence": "The latest report decides; that it was held or called off outranks plans of the same day.",
    "some_remote": "Some take part from elsewhere.",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the report that tells it. `precision`: the higher, the more exact."""

    value: Hashable
    report: int
    published: date
    teller: Teller | None
    order: tuple[str, ...]
    precision: int = 0

    @classmethod
    def by(cls, evidence: Evidence, value: Hashable, *, precision: int = 0) -> "Told":
        """What a report tells."""
        return cls(value, evidence.report, evidence.published, evidence.teller, evidence.order, precision)


@dataclass(frozen=True, slots=True)
class Other:
    """A value that was not chosen and the reports that tell it."""

    value: object
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The value of a field, the rule (of RULES) that chose it, the reports that tell it, and what else was told.

    `correction` is the key of the correction where one decided."""

    field: str
    value: object
    rule: str
    reports: tuple[int, ...] = ()
    others: tuple[Other, ...] = ()
    correction: int | None = None


def choose(field: str, told: Iterable[Told]) -> Choice:
    """The value told most precisely; then latest; then by most independent sources; then the first by a fixed order."""
    groups: dict[Hashable, list[Told]] = {}
    for one in sorted(told, key=lambda t: t.order):
        groups.setdefault(one.value, []).append(one)
    if not groups:
        return Choice(field, None, "untold")
    ranked = sorted(groups.values(), key=_rank)
    best = ranked[0]
    others = tuple(Other(g[0].value, tuple(t.report for t in g)) for g in ranked[1:])
    rule = _deciding(best, ranked[1]) if others else "only"
    return Choice(field, best[0].value, rule, tuple(t.report for t in best), others)


def _rank(group: list[Told]) -> tuple[int, int, int, tuple[str, ...]]:
    return (
        -max(t.precision for t in group),
        -max(t.published for t in group).toordinal(),
        -independent(t.teller for t in group),
        group[0].order,
    )


def _deciding(best: list[Told], second: list[Told]) -> str:
    """The rule by which the best went before the second."""
    names = ("more_precise", "later", "more_sources", "first")
    return next(name for name, one, other in zip(names, _rank(best), _rank(second), strict=True) if one != other)
