"""How much speaks for two reports telling of one meeting, and what speaks against it for certain.

Who weighs half, when three tenths, where and form the rest, as a reader would weigh them: the same people on the same
day are the same meeting unless something says otherwise; the same city alone is nothing. Title and status never
count."""

from dataclasses import dataclass
from datetime import date

from meetings.domain.resolution.facts import Person, ReportFacts
from meetings.enums import DatePrecision, EventKind, Format

WHO, WHEN, WHERE, FORM = 0.5, 0.3, 0.15, 0.05

LINK = 0.7  # from this score on two reports are linked: who and when alike, and no more than place or form unknown
WHO_FLOOR = 0.55  # below it no day and place make up for other people: {GB, FR} and {GB, DE} score 0.42
MARGIN = 0.1  # a vague report joins the best of several only where it is better by this much

MOVE_REACH = 4  # days that a date may move without being said to: less than a week, so that weekly talks stay apart
SITTINGS_APART = 240  # minutes
LONGEST = 31  # days: longer runs are no meeting's own dates
UNDATED_REACH = 10  # days between an article that tells no date and a meeting that it may mean

MANY = 4  # parties from which on a gathering has talks of two on its sidelines
GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))
DELEGATIONS = GATHERINGS | {EventKind.TALKS, EventKind.CONSULTATIONS}


@dataclass(frozen=True, slots=True)
class Link:
    """That two reports may tell of one meeting. `is_vague`: one of them knows no day, and takes one match or none."""

    score: float
    is_vague: bool


def link(a: ReportFacts, b: ReportFacts) -> Link | None:
    """The link between two reports, None where there is too little or something against it."""
    if forbids(a, b):
        return None
    who = who_score(a, b)
    if who < WHO_FLOOR or (when := when_score(a, b)) is None or not has_enough_in_common(a, b):
        return None
    score = WHO * who + WHEN * when[0] + WHERE * where_score(a, b) + FORM * form_score(a, b)
    return Link(round(score, 6), when[1]) if score >= LINK else None


# ---- what rules a link out


def forbids(a: ReportFacts, b: ReportFacts) -> bool:
    """Whether two reports cannot tell of one meeting, whatever else links them: then no cluster holds both."""
    return any(rule(a, b) for rule in FORBIDDING)


def are_two_entries(a: ReportFacts, b: ReportFacts) -> bool:
    """Extraction has merged what an article tells twice: what it kept apart needs a strong reason to be one."""
    if a.article != b.article or a.is_gone or b.is_gone or a.key.digest != b.key.digest or names_as_replaced(a, b):
        return False
    if is_part(a, b) or is_part(b, a) or are_told_apart(a, b):
        return True
    if a.interval is None or a.interval != b.interval:
        return True
    is_gathering = (a.kind in GATHERINGS) == (b.kind in GATHERINGS)
    same_place = a.venue is None or b.venue is None or a.venue == b.venue
    same_people = not a.people or not b.people or matched(a.people, b.people) == min(len(a.people), len(b.people))
    return not (len(a.parties) >= 2 and a.parties == b.parties and same_people and same_place and is_gathering)


def are_different_forms(a: ReportFacts, b: ReportFacts) -> bool:
    """A call is no visit."""
    return {a.format, b.format} == {Format.VIRTUAL, Format.IN_PERSON}


def are_in_different_countries(a: ReportFacts, b: ReportFacts) -> bool:
    """One place is in one country. Towns may be told loosely (La Malbaie, Charlevoix); countries are not."""
    return bool(a.venue and b.venue and a.venue.country and b.venue.country and a.venue.country != b.venue.country)


def are_on_different_days(a: ReportFacts, b: ReportFacts) -> bool:
    """Days that have come when they are reported do not move: two such days are two meetings."""
    return days_apart(a, b) > 0 and has_come(a) and has_come(b)


def are_at_different_hours(a: ReportFacts, b: ReportFacts) -> bool:
    """The same people met twice that day: one day, and hours further apart than a sitting is delayed by. Of two zones
    nothing is said, since papers tell the time of their own readers."""
    if a.clock is None or b.clock is None or a.zone != b.zone or a.interval is None or a.interval != b.interval:
        return False
    minutes = (a.clock.hour - b.clock.hour) * 60 + a.clock.minute - b.clock.minute
    return a.interval.start == a.interval.end and abs(minutes) >= SITTINGS_APART


def is_bilateral_of_gathering(a: ReportFacts, b: ReportFacts) -> bool:
    """Talks of two beside a gathering of many. On a call there are no sidelines: few names are all that was told."""
    few, many = sorted((a, b), key=lambda r: len(r.parties))
    if len(few.parties) != 2 or few.kind in GATHERINGS or Format.VIRTUAL in (few.format, many.format):
        return False
    return len(many.parties) >= MANY or (many.kind in GATHERINGS and len(many.parties) > 2)


FORBIDDING = (
    are_two_entries,
    are_different_forms,
    are_in_different_countries,
    are_on_different_days,
    are_at_different_hours,
    is_bilateral_of_gathering,
)


def are_told_apart(a: ReportFacts, b: ReportFacts) -> bool:
    """Whether an article gives its two entries another hour by one clock, or another house."""
    is_other_hour = a.clock is not None and b.clock is not None and a.zone == b.zone and a.clock != b.clock
    return is_other_hour or bool(a.hall and b.hall and a.hall != b.hall)


def names_as_replaced(a: ReportFacts, b: ReportFacts) -> bool:
    """Whether one of two reports of an article says that it moves the other's date."""
    if a.article != b.article or a.key.digest != b.key.digest:
        return False
    return b.replaces == a.anchor or a.replaces == b.anchor


def is_part(a: ReportFacts, b: ReportFacts) -> bool:
    """Whether a is told as a part of b."""
    return a.article == b.article and bool(a.part_of) and a.part_of == b.anchor


# ---- who


def is_same_person(a: Person, b: Person) -> bool:
    """The same actor; or the same name; or a surname alone that fits the other's name and party."""
    if a.actor is not None and b.actor is not None:
        return a.actor == b.actor
    if a.name == b.name:
        return True
    short, long = sorted((a.name, b.name), key=len)
    return " " not in short and bool(a.party) and a.party == b.party and short in (long.split()[-1], long.split()[0])


def matched(some: frozenset[Person], others: frozenset[Person]) -> int:
    """How many are in both, seen from the side that finds fewer."""
    here = sum(any(is_same_person(a, b) for b in others) for a in some)
    there = sum(any(is_same_person(a, b) for a in some) for b in others)
    return min(here, there)


def has_enough_in_common(a: ReportFacts, b: ReportFacts) -> bool:
    """One party or person alone is everywhere: that takes the same place as well."""
    return len(a.parties & b.parties) + matched(a.people, b.people) >= 2 or where_score(a, b) >= 0.8


def who_score(a: ReportFacts, b: ReportFacts) -> float:
    """0 to 1. Parties by how much of them is shared, seen from both and from the smaller; named persons move it."""
    shared, whole = len(a.parties & b.parties), len(a.parties | b.parties)
    least = min(len(a.parties), len(b.parties))
    parties = (shared / whole + shared / least) / 2 if least else 0.0
    if not a.people or not b.people:
        return parties
    same = matched(a.people, b.people)
    people = same / min(len(a.people), len(b.people))
    if same:
        return max(parties, 0.6 * people + 0.4 * parties)
    # Other persons of the same party: another meeting, as a rule, but that delegations to talks are large. Persons of
    # different parties say nothing.
    if not {p.party for p in a.people} & {p.party for p in b.people} - {""}:
        return parties
    are_delegations = a.kind in DELEGATIONS and b.kind in DELEGATIONS and is_same_town(a, b)
    return parties * (0.8 if are_delegations else 0.5)


# ---- when


def days_apart(a: ReportFacts, b: ReportFacts) -> int:
    """Days between two intervals; 0 where they touch or one is not told."""
    if a.interval is None or b.interval is None:
        return 0
    return max((b.interval.start - a.interval.end).days, (a.interval.start - b.interval.end).days, 0)


def has_come(report: ReportFacts) -> bool:
    """Whether its day had come when the report was published, and it is not told to have moved."""
    interval = report.interval
    if interval is None or report.is_moved or interval.precision is not DatePrecision.DAY:
        return False
    return report.key.published >= interval.start


def when_score(a: ReportFacts, b: ReportFacts) -> tuple[float, bool] | None:
    """0 to 1 and whether it is vague; None where the dates do not go together."""
    if a.interval is None or b.interval is None:
        return _undated(a, b)
    if abs((a.interval.start - b.interval.start).days) > LONGEST:
        return None
    precisions = {a.interval.precision, b.interval.precision}
    if precisions == {DatePrecision.DAY}:
        return _days(a, b)
    if a.interval == b.interval:
        return (0.8 if precisions == {DatePrecision.WEEK} else 0.6), False
    if DatePrecision.YEAR in precisions or days_apart(a, b) > 0:
        return None  # some time in the year is no clear match of any day
    return (0.4 if DatePrecision.MONTH in precisions else 0.6), True


def _days(a: ReportFacts, b: ReportFacts) -> tuple[float, bool] | None:
    if a.interval == b.interval:
        return 1.0, False
    apart = days_apart(a, b)
    if apart == 0:
        return 0.8, False
    return (0.5, False) if apart <= MOVE_REACH and _has_moved(a, b) else None


def _has_moved(a: ReportFacts, b: ReportFacts) -> bool:
    """A preview, and later another day for all the same persons in the same place: the date moved unsaid."""
    early, late = sorted((a, b), key=lambda r: r.key)
    if has_come(early) or late.interval is None or early.key.published >= late.key.published:
        return False
    same = matched(early.people, late.people)
    if same < 2 or same < max(len(early.people), len(late.people)) or early.parties != late.parties:
        return False
    return early.venue is None or late.venue is None or early.venue == late.venue


def _undated(a: ReportFacts, b: ReportFacts) -> tuple[float, bool] | None:
    """A report without a date may mean a meeting near its publication."""
    if any(r.interval and (r.interval.end - r.interval.start).days > LONGEST for r in (a, b)):
        return None
    dates = [_nearest(r, to=other.key.published) for r, other in ((a, b), (b, a))]
    is_vague = a.interval is not None or b.interval is not None
    return (0.4, is_vague) if abs((dates[0] - dates[1]).days) <= UNDATED_REACH else None


def _nearest(report: ReportFacts, *, to: date) -> date:
    """The day of a report's interval that is nearest to a day; of one without an interval, its publication."""
    if report.interval is None:
        return report.key.published
    return min(max(to, report.interval.start), report.interval.end)


def is_same_town(a: ReportFacts, b: ReportFacts) -> bool:
    """Whether both tell the same town."""
    return a.venue is not None and a.venue.name != "" and a.venue == b.venue


# ---- where and in what form


def where_score(a: ReportFacts, b: ReportFacts) -> float:
    """0 to 1; half where one of them does not tell."""
    if a.format is Format.VIRTUAL and b.format is Format.VIRTUAL:
        return 0.8
    if a.venue is None or b.venue is None:
        return 0.5
    if a.venue == b.venue:
        return 1.0
    if not a.venue.name or not b.venue.name:
        return 0.8
    return 0.1


def form_score(a: ReportFacts, b: ReportFacts) -> float:
    """0 to 1; half where one of them does not tell."""
    if a.format is None or b.format is None:
        return 0.5
    return 1.0 if a.format is b.format else 0.5
