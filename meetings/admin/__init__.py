"""The editors' desk, a file an entity. Django finds the pages here."""

from django.contrib import admin

from meetings.admin.actor import ActorAdmin
from meetings.admin.alert import AlertAdmin, ConflictAdmin
from meetings.admin.article import ArticleAdmin
from meetings.admin.correction import CorrectionAdmin
from meetings.admin.decision import DecisionAdmin
from meetings.admin.duplicate import PossibleDuplicateAdmin
from meetings.admin.meeting import MeetingAdmin
from meetings.admin.open_name import OpenNameAdmin
from meetings.admin.place import PlaceAdmin
from meetings.admin.polling import HostAdmin, LinkAdmin, PollingAdmin
from meetings.admin.report import ReportAdmin
from meetings.admin.seen import (
    ActorNameAdmin,
    FallenMeetingAdmin,
    MeetingRedirectAdmin,
    ParticipationAdmin,
    TenureAdmin,
)
from meetings.admin.source import SourceAdmin
from meetings.admin.statement import StatementAdmin

__all__ = [
    "ActorAdmin",
    "ActorNameAdmin",
    "AlertAdmin",
    "ArticleAdmin",
    "ConflictAdmin",
    "CorrectionAdmin",
    "DecisionAdmin",
    "FallenMeetingAdmin",
    "HostAdmin",
    "LinkAdmin",
    "MeetingAdmin",
    "MeetingRedirectAdmin",
    "OpenNameAdmin",
    "ParticipationAdmin",
    "PlaceAdmin",
    "PollingAdmin",
    "PossibleDuplicateAdmin",
    "ReportAdmin",
    "SourceAdmin",
    "StatementAdmin",
    "TenureAdmin",
]

admin.site.site_header = "Diplotrack: the desk"
admin.site.site_title = "Diplotrack"
admin.site.index_title = "The desk"
admin.site.enable_nav_sidebar = False
