"""Why the fields of a meeting are what they are: the rule that chose each, and the course of its dates."""

from collections.abc import Mapping
from dataclasses import dataclass

from meetings.domain.fusion import RULES, Choice, Step, course_of_dates, fuse, plain
from meetings.domain.loading import evidence_of, report_rows
from meetings.domain.wording import in_words
from meetings.enums import ReportField
from meetings.models import Meeting

SILENT = ("only", "untold")  # a choice of one is none


@dataclass(frozen=True, slots=True)
class Reason:
    """What reports come to, in words, '' where none tells it; and the sentence of the rule that chose it among what
    they tell, '' where there was nothing to choose."""

    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """By field, why reports come to what they come to, editors' words left aside. `course`: see `course_of_dates`."""

    fields: Mapping[ReportField, Reason]
    course: tuple[Step, ...] = ()

    def of(self, field: ReportField) -> Reason:
        """Of a field; of what no report tells there is nothing to say."""
        return self.fields.get(field, Reason("", ""))


def reasons(meeting: Meeting) -> Reasons:
    """Why reports come to what they come to. Reads a row of `queries.meeting_detail`; four queries."""
    evidence = [evidence_of(row) for row in report_rows([report.pk for report in meeting.reports.all()])]
    if not evidence:
        return Reasons({})
    fields = fuse(evidence)
    found = {field: _reason(fields.choice("kind" if field is ReportField.EVENT else field)) for field in ReportField}
    return Reasons(found, course_of_dates(evidence, fields.choice("dates")))


def _reason(choice: Choice) -> Reason:
    words = in_words(choice.field, plain(choice.value)) if choice.reports else ""
    return Reason(words, "" if choice.rule in SILENT else RULES[choice.rule])
