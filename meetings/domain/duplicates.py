"""Possible duplicates, kept beside the meetings: rows that are a function of the reports and of what editors said."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from meetings.domain.loading import counting_reports
from meetings.domain.resolution.alike import Resemblance, likeness, resemblance
from meetings.domain.resolution.clusters import Cluster
from meetings.domain.resolution.facts import ReportFacts, Ruling
from meetings.domain.seen import Seen, seen_reports
from meetings.models import Meeting, PossibleDuplicate

Pair = tuple[int, int]


def write_duplicates(
    drawn: Sequence[tuple[Meeting, Cluster]],
    *,
    near: Mapping[int, Iterable[int]],
    seen: Mapping[int, Seen],
    rulings: Iterable[Ruling],
) -> set[Pair]:
    """Bring the rows about these meetings, which were just drawn, to what their reports tell. Answers the pairs of
    which a row came, went or changed. Runs within the calendar's lock.

    `near`: by report, those within reach, of which `seen` holds what counts. Whatever two reports are alike
    by also puts each within reach of the other, so that it is seen from either side."""
    home = {f.id: meeting.pk for meeting, cluster in drawn for f in cluster}
    known = {meeting.pk: cluster for meeting, cluster in drawn if not meeting.is_hidden}
    outside = {i: one.meeting for i, one in seen.items() if i not in home}
    pairs = {
        frozenset((home[i], there))
        for i in home
        for j in near.get(i, ())
        if j in seen
        and (there := home.get(j) or outside.get(j))
        and there != home[i]
        and likeness(seen[i].facts, seen[j].facts)
    }
    known |= _clusters_of({pk for pair in pairs for pk in pair} - {meeting.pk for meeting, _ in drawn})
    decided = {frozenset((r.one, r.other)) for r in rulings}
    wanted: dict[Pair, Resemblance] = {}
    for one, other in (sorted(pair) for pair in pairs):
        if one in known and other in known and (found := resemblance(known[one], known[other], decided)):
            is_first = found.one.id in {f.id for f in known[one]}
            wanted[(one, other) if is_first else (other, one)] = found
    return _sync({meeting.pk for meeting, _ in drawn}, wanted)


def _clusters_of(meetings: Iterable[int]) -> dict[int, Cluster]:
    """The reports of visible meetings that were not drawn now."""
    ids = set(meetings)
    if not ids:
        return {}
    shown = Meeting.objects.filter(pk__in=ids, is_hidden=False)
    found: dict[int, list[ReportFacts]] = {}
    for one in seen_reports(counting_reports().filter(meeting__in=shown).values_list("pk", flat=True)):
        found.setdefault(one.meeting or 0, []).append(one.facts)
    return {pk: tuple(sorted(cluster, key=lambda f: f.key)) for pk, cluster in found.items()}


def _sync(meetings: set[int], wanted: Mapping[Pair, Resemblance]) -> set[Pair]:
    """Write what differs, and answer what did. A row that stays keeps its key, so that a page which is open still means
    it."""
    stored = PossibleDuplicate.objects.filter(Q(meeting__in=meetings) | Q(other_meeting__in=meetings))
    kept: set[Pair] = set()
    touched: set[Pair] = set()
    for row in stored:
        pair = (row.meeting_id, row.other_meeting_id)
        if pair not in wanted:
            touched.add(pair)
            row.delete()
            continue
        kept.add(pair)
        different = {name: value for name, value in _columns(wanted[pair]).items() if getattr(row, name) != value}
        if different:
            touched.add(pair)
            PossibleDuplicate.objects.filter(pk=row.pk).update(**different)
    PossibleDuplicate.objects.bulk_create(
        PossibleDuplicate(meeting_id=one, other_meeting_id=other, **_columns(found))
        for (one, other), found in sorted(wanted.items())
        if (one, other) not in kept
    )
    return touched | (wanted.keys() - kept)


def _columns(found: Resemblance) -> dict[str, Any]:
    like = found.likeness
    return {
        "report_id": found.one.id,
        "other_report_id": found.other.id,
        "score": like.score,
        "who": like.who,
        "when": like.when,
        "where": like.where,
        "form": like.form,
        "obstacle": like.obstacle.value if like.obstacle else None,
    }
