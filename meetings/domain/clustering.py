"""Clustering anew: which reports are one meeting, which meeting that is, and what its fields are now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from meetings.domain.alerts import Drawn, Key, write_alerts
from meetings.domain.duplicates import write_duplicates
from meetings.domain.fusion import Evidence, fuse
from meetings.domain.loading import (
    amendments_of,
    evidence_of,
    meeting_rulings,
    near_reports,
    rejected,
    report_rows,
)
from meetings.domain.resolution.clusters import Cluster, closure, clusters
from meetings.domain.resolution.facts import ReportFacts, Ruling
from meetings.domain.resolution.identity import identities
from meetings.domain.seen import Seen, seen_reports
from meetings.domain.status import is_denied
from meetings.domain.writing import write_meeting
from meetings.enums import Status
from meetings.models import FallenMeeting, Meeting, MeetingRedirect, Report


@dataclass(frozen=True, slots=True)
class Redrawn:
    """How many meetings came, changed and went; the questions to editors that came, changed or went; and the reports
    that were drawn anew."""

    created: int = 0
    changed: int = 0
    gone: int = 0
    asked: frozenset[Key] = frozenset()
    reports: frozenset[int] = frozenset()

    @property
    def is_change(self) -> bool:
        """Whether the calendar is another than before."""
        return bool(self.created or self.changed or self.gone)


def neighbours_of(reports: Iterable[int]) -> set[int]:
    """The reports that are linked to these as they stand now: whom a change of these may concern."""
    return {f.id for f in _Neighbourhood().around(set(reports))}


def redraw(reports: Iterable[int], *, now: datetime, meetings: Iterable[int] = ()) -> Redrawn:
    """Cluster the neighbourhood of these reports anew and fuse each cluster. Runs within the calendar's lock.

    1. Their closure over links, and over the meetings that hold any of them, so that what parts is seen as well.
    2. Clusters; each goes on as the meeting that held most of it.
    3. Fields by fusion; rows are written only where they differ.
    4. Meetings that hold nothing any more lead to where their reports went, or go.
    5. What editors are asked: which meetings may be one, which reports disagree with one another or with editors.

    `meetings`: those that reports were taken from before."""
    neighbourhood = _Neighbourhood()
    meetings = set(meetings)
    left = Report.objects.filter(meeting__in=meetings)
    reached = neighbourhood.around(set(reports) | set(left.values_list("pk", flat=True)), with_meetings=True)
    left.exclude(pk__in=[f.id for f in reached]).update(meeting=None)
    held = {f.id: neighbourhood.seen[f.id].meeting for f in reached}
    rows = {row.pk: row for row in report_rows(held)}
    found = clusters(reached, neighbourhood.rulings)
    identity = identities(found, held)
    known = (
        Meeting.objects.select_related("place")
        .prefetch_related("participations")
        .in_bulk([pk for pk in identity.kept if pk is not None])
    )
    drawn: list[Drawn] = []
    created = changed = 0
    for cluster, kept in zip(found, identity.kept, strict=True):
        one, is_changed = _fused(cluster, rows, known[kept] if kept is not None else None, now=now)
        drawn.append(one)
        created += kept is None
        changed += is_changed and kept is not None
    falling = dict(identity.falling) | {pk: None for pk in meetings if pk not in held.values()}
    gone = sum(_fall(pk, drawn[place].meeting if place is not None else None, now=now) for pk, place in falling.items())
    pairs = neighbourhood.tell_duplicates([(one.meeting, cluster) for one, cluster in zip(drawn, found, strict=True)])
    asked = frozenset(write_alerts(drawn) | pairs)
    return Redrawn(created, changed, gone, asked, frozenset(f.id for f in reached))


class _Neighbourhood:
    """Reports that were loaded, with the editors' decisions about them."""

    def __init__(self) -> None:
        self.seen: dict[int, Seen] = {}
        self.rulings: list[Ruling] = []
        self._ruled: set[frozenset[int]] = set()
        self._asked: set[int] = set()
        self._within_reach: dict[int, set[int]] = {}

    def around(self, seeds: set[int], *, with_meetings: bool = False) -> tuple[ReportFacts, ...]:
        """The closure around these; with that of the meetings that hold any of it, where asked."""
        reached = closure(self._load(seeds), self._near, self._is_ruled)
        while with_meetings:
            ids = {f.id for f in reached}
            held = {self.seen[i].meeting for i in ids} - {None}
            more = set(Report.objects.filter(meeting__in=held).values_list("pk", flat=True)) - ids
            loaded = self._load(more)
            if not loaded:
                break
            reached = closure([*reached, *loaded], self._near, self._is_ruled)
        return reached

    def tell_duplicates(self, drawn: Sequence[tuple[Meeting, Cluster]]) -> set[Key]:
        """Write which of these meetings may be one with others; answers the pairs of which that is new."""
        pairs = write_duplicates(drawn, near=self._within_reach, seen=self.seen, rulings=self.rulings)
        return {*pairs}

    def _near(self, edge: list[ReportFacts]) -> list[ReportFacts]:
        asked = [f for f in edge if f.id not in self._asked]
        self._asked |= {f.id for f in asked}
        found: set[int] = set()
        for facts in asked:
            self._within_reach[facts.id] = near_reports(facts)
            found |= self._within_reach[facts.id]
        for ruling in meeting_rulings(f.id for f in asked):
            pair = frozenset((ruling.one, ruling.other))
            if pair not in self._ruled:
                self._ruled.add(pair)
                self.rulings.append(ruling)
            found |= pair
        found |= set(
            Report.objects.filter(article__in={self.seen[f.id].article for f in asked}).values_list("pk", flat=True)
        )
        return self._load(found)

    def _is_ruled(self, a: ReportFacts, b: ReportFacts) -> bool:
        return frozenset((a.id, b.id)) in self._ruled

    def _load(self, ids: set[int]) -> list[ReportFacts]:
        for one in seen_reports(ids - self.seen.keys()):
            self.seen[one.facts.id] = one
        return [self.seen[i].facts for i in sorted(ids) if i in self.seen]


def _fused(cluster: Cluster, rows: dict[int, Report], meeting: Meeting | None, *, now: datetime) -> tuple[Drawn, bool]:
    """The cluster's meeting, made or brought up to date, with its reports tied to it."""
    ids = [f.id for f in cluster]
    evidence, amendments = [evidence_of(rows[i]) for i in ids], amendments_of(ids)
    fields = fuse(evidence, amendments)
    meeting, is_changed = write_meeting(
        meeting, fields, is_hidden=rejected(ids), is_denied=_denied(evidence, fields.status), now=now
    )
    _tie([rows[i] for i in ids], meeting)
    return Drawn(meeting, [rows[i] for i in ids], evidence, amendments, fields), is_changed


def _denied(evidence: Sequence[Evidence], status: Status) -> bool:
    told = [e for e in evidence if not e.is_gone]
    return is_denied(
        status,
        latest_denial=max((e.published for e in told if e.is_denial), default=None),
        latest_report=max((e.published for e in told if not e.is_denial), default=None),
    )


def _tie(reports: Sequence[Report], meeting: Meeting) -> None:
    astray = [r.pk for r in reports if r.meeting_id != meeting.pk]
    if astray:
        Report.objects.filter(pk__in=astray).update(meeting=meeting)


def _fall(pk: int, successor: Meeting | None, *, now: datetime) -> bool:
    """Take a meeting away that nothing tells of; its address leads to where its reports went. What subscribed to it
    is told by the row that stays."""
    fallen = Meeting.objects.filter(pk=pk).first()
    if fallen is None:
        return False
    if successor is not None:
        MeetingRedirect.objects.filter(meeting=fallen).update(meeting=successor)
        MeetingRedirect.objects.create(old_id=fallen.public_id, meeting=successor)
    FallenMeeting.objects.create(
        public_id=fallen.public_id,
        title=fallen.title,
        starts_on=fallen.starts_on,
        ends_on=fallen.ends_on,
        date_precision=fallen.date_precision,
        sequence=fallen.sequence + 1,
        fell_at=now,
    )
    fallen.delete()
    return True
