"""Why the fields of a meeting are what they are: the rule that chose each, and the course of its dates."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetings.domain.fusion import RULES, Step, course_of_dates, fuse
from meetings.domain.loading import evidence_of, report_rows
from meetings.models import Meeting

SILENT = ("only", "untold")  # a choice of one is none


@dataclass(frozen=True, slots=True)
class Reasons:
    """`rules`: by field, the sentence of the rule that chose among what reports tell. `course`: see
    `course_of_dates`."""

    rules: Mapping[str, str]
    course: tuple[Step, ...] = ()


def reasons(meeting: Meeting) -> Reasons:
    """Why reports come to what they come to, editors' words left aside. Reads a row of `queries.meeting_detail`; three
    queries."""
    evidence = [evidence_of(row) for row in report_rows([report.pk for report in meeting.reports.all()])]
    if not evidence:
        return Reasons({})
    choices = fuse(evidence).choices
    rules = {choice.field: RULES[choice.rule] for choice in choices if choice.rule not in SILENT}
    dates = next(choice for choice in choices if choice.field == "dates")
    return Reasons(rules, course_of_dates(evidence, dates))
