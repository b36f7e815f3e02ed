"""Which of the meetings that were there each cluster goes on as."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from meetings.domain.resolution.clusters import Cluster


@dataclass(frozen=True, slots=True)
class Identities:
    """`kept`: the meeting (by its row key) that each cluster goes on as, None for a new one; in the clusters' order.

    `falling`: meetings that no cluster goes on as, with the place of the cluster that holds most of what they held."""

    kept: tuple[int | None, ...]
    falling: Mapping[int, int | None]


def identities(clusters: Sequence[Cluster], held: Mapping[int, int | None]) -> Identities:
    """A cluster goes on as the meeting that held most of it; on a tie, as that of its oldest report.

    `held` tells, by report, the meeting that it was in. A meeting goes to one cluster, to that which holds most of
    it."""
    claims: list[tuple[int, int, int, int]] = []
    for place, cluster in enumerate(clusters):
        count = Counter(meeting for r in cluster if (meeting := held.get(r.id)) is not None)
        first = {meeting: n for n, r in reversed(list(enumerate(cluster))) if (meeting := held.get(r.id)) is not None}
        claims += [(-n, first[meeting], place, meeting) for meeting, n in count.items()]
    kept: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, place, meeting in sorted(claims):
        if place not in kept and meeting not in taken:
            kept[place] = meeting
            taken.add(meeting)
    falling: dict[int, int | None] = dict.fromkeys(m for m in held.values() if m is not None and m not in taken)
    for _, _, place, meeting in sorted(claims):
        if meeting in falling and falling[meeting] is None:
            falling[meeting] = place
    return Identities(tuple(kept.get(place) for place in range(len(clusters))), falling)
