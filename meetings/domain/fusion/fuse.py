"""The rules, field by field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from meetings.domain.fusion.confidence import Sureness, sureness
from meetings.domain.fusion.evidence import Amendment, Evidence, Place
from meetings.domain.fusion.participants import Seat, amended, seats
from meetings.domain.fusion.rules import Choice, Other, Told, choose
from meetings.domain.fusion.standing import choose_status
from meetings.enums import Attendance, DatePrecision, EventKind, Format, Status
from meetings.extraction.types import Interval

PRECISION = {DatePrecision.DAY: 3, DatePrecision.WEEK: 2, DatePrecision.MONTH: 1, DatePrecision.YEAR: 0}
HAPPENED = frozenset((Status.HELD, Status.ONGOING))


@dataclass(frozen=True, slots=True)
class MeetingFields:
    """A meeting's fields. `title` is an editor's, None where it is to be made by rule. `choices` tells, field by field,
    which rule chose what and what else was told, `sureness` how far it can be trusted; `reported` are those who take
    part before an editor's word on them."""

    kind: EventKind
    status: Status
    format: Format | None
    interval: Interval | None
    date_words: str
    time: time | None
    zone: str
    place: Place | None
    venue: str
    title: str | None
    participants: tuple[Seat, ...]
    choices: tuple[Choice, ...]
    sureness: Sureness | None = None
    reported: tuple[Seat, ...] = ()

    def choice(self, field: str) -> Choice:
        """How a field was chosen. Raises KeyError for a field that is not chosen so."""
        return next(c for c in self.choices if c.field == field)


def fuse(evidence: Iterable[Evidence], amendments: Iterable[Amendment] = ()) -> MeetingFields:
    """The fields of the meeting that these reports (at least one) tell of, whatever order they are given in.

    A denial tells nothing of the meeting but that it is denied; a report that its article no longer tells counts only
    where there is no other."""
    told = _that_count(sorted(evidence, key=lambda e: e.order))
    by_field = _latest(amendments)
    standing = [e for e in told if not e.is_replaced] or told
    reported = _dates(told)
    dates = _corrected(reported, by_field)
    interval = _as_interval(dates.value)
    kind = _corrected(choose("kind", (Told.by(e, e.kind) for e in standing)), by_field)
    status = _corrected(choose_status(standing), by_field)
    on_the_day = [e for e in standing if e.interval == reported.value]
    clock = _corrected(_clock(on_the_day, interval), by_field)
    reported_place = _place(standing)
    place = _corrected(reported_place, by_field)
    where = _as_place(place.value)
    venue = _corrected(choose("venue", (Told.by(e, e.venue) for e in told if e.venue and e.place == where)), by_field)
    reported_people = seats(told)
    people = amended(reported_people, (a for a in by_field.values() if a.field.startswith("participant:")))
    form = _corrected(_form(standing, people), by_field)
    title = by_field.get("title")
    moment, zone = _as_clock(clock.value)
    return MeetingFields(
        kind=EventKind(str(kind.value)),
        status=Status(str(status.value)),
        format=Format(str(form.value)) if form.value else None,
        interval=interval,
        date_words=next((e.date_words for e in reversed(on_the_day) if e.date_words), ""),
        time=moment if interval else None,
        zone=zone if interval else "",
        place=where,
        venue=str(venue.value or ""),
        title=str(title.value) if title and title.value else None,
        participants=people,
        choices=(kind, status, form, dates, clock, place, venue),
        reported=reported_people,
        sureness=sureness(
            standing,
            by_field.values(),
            interval=_as_interval(reported.value),
            place=_as_place(reported_place.value),
            participants=people,
        ),
    )


def _that_count(told: Sequence[Evidence]) -> list[Evidence]:
    there = [e for e in told if not e.is_gone] or list(told)
    return [e for e in there if not e.is_denial] or there


def _latest(amendments: Iterable[Amendment]) -> dict[str, Amendment]:
    """The correction of each field: where two meet, the later."""
    return {a.field: a for a in sorted(amendments, key=lambda a: (a.at, a.id))}


def _corrected(choice: Choice, amendments: Mapping[str, Amendment]) -> Choice:
    """The editor's word in place of the choice; what reports tell becomes what else was told."""
    amendment = amendments.get(choice.field)
    if amendment is None:
        return choice
    told = (Other(choice.value, choice.reports), *choice.others) if choice.reports else choice.others
    return Choice(choice.field, amendment.value, "correction", (), told, amendment.id)


def _dates(told: Sequence[Evidence]) -> Choice:
    """A date that was moved is out; then the more precise, then the later; a day of several does not shorten them."""
    moved = {e.interval for e in told if e.is_replaced}
    dated = [
        e for e in told if e.interval and (e.interval not in moved or (e.status in HAPPENED and not e.is_replaced))
    ]
    choice = choose("dates", _told_days(dated))
    if not dated:
        return choose("dates", _told_days(told))
    before = tuple(Other(i, tuple(e.report for e in told if e.interval == i)) for i in _ordered(moved) if i)
    choice = _widened(choice)
    told_before = tuple(o for o in before if o.value != choice.value)
    return replace(choice, rule="moved", others=(*choice.others, *told_before)) if told_before else choice


def _told_days(told: Iterable[Evidence]) -> Iterable[Told]:
    return (Told.by(e, e.interval, precision=PRECISION[e.interval.precision]) for e in told if e.interval is not None)


def _ordered(intervals: Iterable[Interval | None]) -> list[Interval]:
    return sorted((i for i in intervals if i is not None), key=lambda i: (i.start, i.end, i.precision))


def _widened(choice: Choice) -> Choice:
    """The longest run of days among those told that the chosen days are a part of."""
    chosen = choice.value
    if not isinstance(chosen, Interval) or chosen.precision is not DatePrecision.DAY:
        return choice
    wider = [o for o in choice.others if isinstance(o.value, Interval) and _is_within(chosen, o.value)]
    if not wider:
        return choice
    best = max(wider, key=lambda o: (o.value.end - o.value.start, -o.value.start.toordinal()))  # type: ignore[attr-defined]  # intervals all
    rest = tuple(o for o in choice.others if o is not best)
    return Choice("dates", best.value, "wider", best.reports, (Other(chosen, choice.reports), *rest))


def _is_within(some: Interval, whole: Interval) -> bool:
    days = DatePrecision.DAY
    return whole.precision is days and whole != some and whole.start <= some.start and some.end <= whole.end


def _clock(told: Iterable[Evidence], interval: Interval | None) -> Choice:
    """A time of day, from the reports that tell the chosen days; one with its zone is the more precise."""
    if interval is None:
        return Choice("time", None, "untold")
    return choose("time", (Told.by(e, (e.time, e.zone), precision=bool(e.zone)) for e in told if e.time is not None))


def _place(told: Iterable[Evidence]) -> Choice:
    """A city is more precise than its country."""
    return choose("place", (Told.by(e, e.place, precision=bool(e.place.name)) for e in told if e.place is not None))


def _form(told: Iterable[Evidence], people: Iterable[Seat]) -> Choice:
    """Hybrid as soon as somebody dials into a room; else as the reports say."""
    choice = choose("format", (Told.by(e, e.format) for e in told if e.format is not None))
    if choice.value is Format.IN_PERSON and any(s.attendance is Attendance.REMOTE for s in people):
        return Choice("format", Format.HYBRID, "some_remote", choice.reports, choice.others)
    return choice


# ---- what an editor's word holds, as plain data; `editing` has checked it


def _as_interval(value: object) -> Interval | None:
    if isinstance(value, Mapping):
        start, end = date.fromisoformat(str(value["start"])), date.fromisoformat(str(value["end"]))
        return Interval(start, end, DatePrecision(str(value.get("precision") or DatePrecision.DAY)))
    return value if isinstance(value, Interval) else None


def _as_clock(value: object) -> tuple[time | None, str]:
    if isinstance(value, Mapping):
        return time.fromisoformat(str(value["time"])), str(value.get("zone") or "")
    if isinstance(value, tuple) and isinstance(value[0], time):
        return value[0], str(value[1])
    return None, ""


def _as_place(value: object) -> Place | None:
    if isinstance(value, Mapping):
        return Place(str(value.get("name") or ""), str(value.get("country") or ""))
    return value if isinstance(value, Place) else None
