"""What is stored, a file an entity. Django finds the models here."""

from meetings.models.actor import Actor, ActorName, Tenure
from meetings.models.alert import Alert, Conflict
from meetings.models.article import Article
from meetings.models.correction import Correction, Decision
from meetings.models.duplicate import PossibleDuplicate
from meetings.models.meeting import FallenMeeting, Meeting, MeetingRedirect, Participation
from meetings.models.place import Place
from meetings.models.polling import Host, Link, Polling
from meetings.models.report import OpenName, Report, ReportParticipant, ReportSpan
from meetings.models.source import Source
from meetings.models.statement import Statement, StatementSpan
from meetings.models.story import Signature, SignatureBand

__all__ = [
    "Actor",
    "ActorName",
    "Alert",
    "Article",
    "Conflict",
    "Correction",
    "Decision",
    "FallenMeeting",
    "Host",
    "Link",
    "Meeting",
    "MeetingRedirect",
    "OpenName",
    "Participation",
    "Place",
    "Polling",
    "PossibleDuplicate",
    "Report",
    "ReportParticipant",
    "ReportSpan",
    "Signature",
    "SignatureBand",
    "Source",
    "Statement",
    "StatementSpan",
    "Tenure",
]
