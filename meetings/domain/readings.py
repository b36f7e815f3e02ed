"""What reports tell of a field beside what their meeting says of it. Pure over rows that `queries.meeting_detail`
fetched."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from meetings.enums import DatePrecision, ReportField
from meetings.models import Meeting, Report

Event = Meeting | Report


@dataclass(frozen=True, slots=True)
class Reader:
    """How a field is read off a meeting and off a report. `says` gives None where nothing is told; `agrees` tells
    whether a report's value is the meeting's, or a vaguer form of it; `corrected_by` names the fields of corrections
    that set it."""

    says: Callable[[Event], Hashable | None]
    agrees: Callable[[Meeting, Report], bool]
    corrected_by: frozenset[str]


def told(meeting: Meeting) -> list[Report]:
    """The reports that their articles still tell."""
    return [report for report in meeting.reports.all() if report.gone_at is None]


def is_told(field: ReportField, event: Event) -> bool:
    """Whether anything is told of a field."""
    return READERS[field].says(event) is not None


def agreeing(field: ReportField, meeting: Meeting, reports: Iterable[Report]) -> list[Report]:
    """Those of the reports that tell of a field what the meeting says, or a vaguer form of it."""
    return [report for report in reports if is_told(field, report) and READERS[field].agrees(meeting, report)]


def differing(field: ReportField, meeting: Meeting, reports: Iterable[Report]) -> list[Report]:
    """Those of the reports that tell another value of a field."""
    return [report for report in reports if is_told(field, report) and not READERS[field].agrees(meeting, report)]


def _days(event: Event) -> tuple[date, date] | None:
    return (event.starts_on, event.ends_on) if event.starts_on and event.ends_on else None


def _dates(event: Event) -> Hashable | None:
    days = _days(event)
    return (*days, event.date_precision) if days else None


def _dates_agree(meeting: Meeting, report: Report) -> bool:
    """The same days, or a vaguer interval around them: "this week" does not contradict Wednesday."""
    if _dates(meeting) == _dates(report):
        return True
    ours, theirs = _days(meeting), _days(report)
    if ours is None or theirs is None or report.date_precision == DatePrecision.DAY:
        return False
    return theirs[0] <= ours[0] and ours[1] <= theirs[1]


def _time(event: Event) -> Hashable | None:
    return (event.start_time, event.time_zone) if event.start_time else None


def _place(event: Event) -> Hashable | None:
    return (event.place_id, event.venue) if event.place_id or event.venue else None


def _places_agree(meeting: Meeting, report: Report) -> bool:
    """The same place, or the country alone that it is in; a venue only makes it more exact."""
    if meeting.place is None or report.place is None or meeting.place_id == report.place_id:
        return meeting.place_id == report.place_id
    return not report.place.name and report.place.country == meeting.place.country


def _same(says: Callable[[Event], Hashable | None]) -> Callable[[Meeting, Report], bool]:
    return lambda meeting, report: says(meeting) == says(report)


def _status(event: Event) -> Hashable | None:
    return event.status


def _format(event: Event) -> Hashable | None:
    return event.format


def _event(event: Event) -> Hashable | None:
    return event.kind


READERS: Mapping[ReportField, Reader] = {
    ReportField.DATES: Reader(_dates, _dates_agree, frozenset({"dates"})),
    ReportField.TIME: Reader(_time, _same(_time), frozenset({"time"})),
    ReportField.PLACE: Reader(_place, _places_agree, frozenset({"place", "venue"})),
    ReportField.FORMAT: Reader(_format, _same(_format), frozenset({"format"})),
    # "Talks" and "meeting" are two words for one thing.
    ReportField.EVENT: Reader(_event, lambda _meeting, _report: True, frozenset({"kind"})),
    ReportField.STATUS: Reader(_status, _same(_status), frozenset({"status"})),
}
