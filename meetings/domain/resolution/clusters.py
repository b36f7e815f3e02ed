"""From reports to clusters of them: a cluster is what tells of one meeting."""

from collections.abc import Callable, Iterable
from itertools import combinations, product

from meetings.domain.resolution.facts import Key, ReportFacts, Ruling
from meetings.domain.resolution.scoring import MARGIN, Link, forbids, link, names_as_replaced
from meetings.enums import DatePrecision

Cluster = tuple[ReportFacts, ...]

# What knows the week waits for what knows the day, and so on. None: reports that tell no date.
VAGUE = (DatePrecision.WEEK, DatePrecision.MONTH, DatePrecision.YEAR, None)


def clusters(reports: Iterable[ReportFacts], rulings: Iterable[Ruling] = ()) -> tuple[Cluster, ...]:
    """The reports, put together. Members and clusters stand in the order of their keys; the order given is nothing.

    1. What editors said is the same, or is not: the later word first.
    2. Reports that say that they move the date of another.
    3. Links between reports that know their days, the best first, then by key. Two groups never become one where any
       report of the one forbids any of the other; of those that an editor said are one, all must.
    4. Reports that know only the week, then the month, then nothing: each joins the one clear match or none. All of a
       step look at the same groups, so that none profits from another's choice."""
    groups = _Groups(sorted(reports, key=lambda r: r.key))
    groups.obey(rulings)
    groups.move_dates()
    groups.join_days()
    for step in VAGUE:
        groups.join_vague(step)
    return groups.result()


def closure(
    seeds: Iterable[ReportFacts],
    neighbours: Callable[[list[ReportFacts]], Iterable[ReportFacts]],
    ruled: Callable[[ReportFacts, ReportFacts], bool] = lambda _a, _b: False,
) -> tuple[ReportFacts, ...]:
    """The seeds and all that links lead to from them: clustering these is clustering everything, as far as they go.

    `neighbours` gives, for some reports, all that may be linked to any of them, and more, of which what is not linked
    is left; `ruled` tells whether an editor spoke about two."""
    reached = {r.id: r for r in seeds}
    edge = list(reached.values())
    while edge:
        near = [r for r in neighbours(edge) if r.id not in reached]
        linked = {b.id: b for b in near if any(link(a, b) or names_as_replaced(a, b) or ruled(a, b) for a in edge)}
        edge = list(linked.values())
        reached |= linked
    return tuple(sorted(reached.values(), key=lambda r: r.key))


class _Groups:
    """Reports in groups that only ever grow together."""

    def __init__(self, reports: list[ReportFacts]) -> None:
        self.reports = reports
        self.members: dict[int, list[ReportFacts]] = {r.id: [r] for r in reports}
        self.group_of: dict[int, int] = {r.id: r.id for r in reports}
        self.kept_apart: set[frozenset[int]] = set()
        self.kin: dict[int, list[ReportFacts]] = {r.id: [r] for r in reports}  # one by an editor's word
        self.links: dict[frozenset[int], Link] = {
            frozenset((a.id, b.id)): found for a, b in combinations(reports, 2) if (found := link(a, b))
        }

    def obey(self, rulings: Iterable[Ruling]) -> None:
        known = {r.id: r for r in self.reports}
        for ruling in sorted(rulings, key=lambda d: (d.at, d.id), reverse=True):
            one, other = known.get(ruling.one), known.get(ruling.other)
            if one is None or other is None:
                continue
            if ruling.is_same:
                self._unite(one, other)
                self._make_kin(self.members[self.group_of[one.id]])
            elif self.group_of[one.id] != self.group_of[other.id]:
                self.kept_apart.add(frozenset((one.id, other.id)))

    def move_dates(self) -> None:
        for a, b in combinations(self.reports, 2):
            if names_as_replaced(a, b):
                self._unite(a, b)

    def join_days(self) -> None:
        known = {r.id: r for r in self.reports}
        ranked: list[tuple[float, Key, Key, int, int]] = []
        for pair, found in self.links.items():
            if not found.is_vague:
                a, b = sorted((known[i] for i in pair), key=lambda r: r.key)
                ranked.append((-found.score, a.key, b.key, a.id, b.id))
        for _, _, _, one, other in sorted(ranked):
            a, b = known[one], known[other]
            if not self._is_forbidden(a, b):
                self._unite(a, b)

    def join_vague(self, step: DatePrecision | None) -> None:
        groups = [self.members[i] for i in sorted(self.members, key=lambda i: self.members[i][0].key)]
        precise = [g for g in groups if _rank(g) < _position(step)]
        choices = [(g, best) for g in groups if _rank(g) == _position(step) and (best := self._one_match(g, precise))]
        for group, best in choices:
            if not self._is_forbidden(group[0], best[0]):
                self._unite(group[0], best[0])

    def result(self) -> tuple[Cluster, ...]:
        found = [tuple(sorted(members, key=lambda r: r.key)) for members in self.members.values()]
        return tuple(sorted(found, key=lambda c: c[0].key))

    def _one_match(self, group: list[ReportFacts], others: list[list[ReportFacts]]) -> list[ReportFacts] | None:
        """The group that is the best match by a clear margin."""
        scored = sorted(
            ((score, i) for i, other in enumerate(others) if (score := self._score(group, other)) > 0), reverse=True
        )
        if not scored or (len(scored) > 1 and scored[0][0] - scored[1][0] < MARGIN):
            return None
        return others[scored[0][1]]

    def _score(self, group: list[ReportFacts], other: list[ReportFacts]) -> float:
        """The best link between two groups; 0 where there is none or something forbids it."""
        best = max(
            (found.score for a, b in product(group, other) if (found := self.links.get(frozenset((a.id, b.id))))),
            default=0.0,
        )
        return 0.0 if not best or self._is_forbidden(group[0], other[0]) else best

    def _is_forbidden(self, a: ReportFacts, b: ReportFacts) -> bool:
        some, others = self.members[self.group_of[a.id]], self.members[self.group_of[b.id]]
        return some is not others and any(
            frozenset((x.id, y.id)) in self.kept_apart or self._forbid(x, y) for x, y in product(some, others)
        )

    def _forbid(self, x: ReportFacts, y: ReportFacts) -> bool:
        """Whether two reports forbid each other. What an editor said is one has both its days and both its places: it
        takes in what fits either."""
        return forbids(x, y) and all(forbids(a, b) for a, b in product(self.kin[x.id], self.kin[y.id]))

    def _make_kin(self, members: list[ReportFacts]) -> None:
        for report in members:
            self.kin[report.id] = members

    def _unite(self, a: ReportFacts, b: ReportFacts) -> None:
        """Make one group of two, whatever their reports forbid, but not against an editor's word."""
        into, out = self.group_of[a.id], self.group_of[b.id]
        if into == out:
            return
        pairs = product(self.members[into], self.members[out])
        if any(frozenset((x.id, y.id)) in self.kept_apart for x, y in pairs):
            return
        moved = self.members.pop(out)
        self.members[into] = sorted([*self.members[into], *moved], key=lambda r: r.key)
        for report in moved:
            self.group_of[report.id] = into


def _position(precision: DatePrecision | None) -> int:
    return 0 if precision is DatePrecision.DAY else 1 + VAGUE.index(precision)


def _rank(group: list[ReportFacts]) -> int:
    """How precisely a group knows when: 0 for a day."""
    return min(_position(r.interval.precision if r.interval else None) for r in group)
