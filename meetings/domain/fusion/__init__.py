"""A meeting's fields, worked out of its reports and an editor's corrections. Pure: no query, no clock.

Each field is chosen by a rule that can be said in one sentence (`RULES`), and the choice keeps what else was told."""

from meetings.domain.fusion.confidence import Sureness
from meetings.domain.fusion.course import Step, course_of_dates
from meetings.domain.fusion.disagreement import Disagreement, contradictions, disagreements, plain, told_values
from meetings.domain.fusion.evidence import Amendment, Evidence, Mention, Place
from meetings.domain.fusion.fuse import MeetingFields, fuse
from meetings.domain.fusion.independence import Teller, independent
from meetings.domain.fusion.participants import Seat
from meetings.domain.fusion.parts import Objection, known_part, objections
from meetings.domain.fusion.rules import RULES, Choice, Other

__all__ = [
    "RULES",
    "Amendment",
    "Choice",
    "Disagreement",
    "Evidence",
    "MeetingFields",
    "Mention",
    "Objection",
    "Other",
    "Place",
    "Seat",
    "Step",
    "Sureness",
    "Teller",
    "contradictions",
    "course_of_dates",
    "disagreements",
    "fuse",
    "independent",
    "known_part",
    "objections",
    "plain",
    "told_values",
]
