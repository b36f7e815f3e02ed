from django.db import models

from meetings.enums import ActorKind, Attendance, Part, ReportField, Role
from meetings.models.actor import Actor
from meetings.models.article import Article
from meetings.models.base import SpanModel, choices, one_of, span_order
from meetings.models.meeting import EventFields, Meeting, event_constraints


class Report(EventFields):
    """One entry that an article tells of. Article and anchor are its identity: extracted again, it is matched to its
    former self by them. A report that an editor's word hangs on is kept when it goes, with `gone_at`."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="reports")
    anchor = models.CharField(max_length=24, help_text="where its first trigger word stands, as text:120")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports")
    title = models.CharField(max_length=80)
    is_denial = models.BooleanField(default=False)
    denied_by = models.CharField(max_length=200, blank=True)
    replaces = models.CharField(max_length=24, blank=True, help_text="anchor of the report whose date it moves")
    part_of = models.CharField(max_length=24, blank=True, help_text="anchor of the summit or visit it belongs to")
    rules = models.JSONField(default=list, blank=True, help_text="the rules that fired")
    confidence = models.FloatField(
        null=True, blank=True, help_text="how likely all of it is right, 0 to 1, by its own features"
    )
    doubts = models.JSONField(default=list, blank=True, help_text="what speaks against it")
    gone_at = models.DateTimeField(null=True, blank=True, help_text="no longer told by its article")

    class Meta:
        ordering = ["article_id", "id"]
        indexes = [models.Index(fields=["starts_on", "ends_on"], name="report_days")]
        constraints = [
            models.UniqueConstraint(fields=["article", "anchor"], name="report_anchor_once"),
            *event_constraints("report"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.starts_on.day} {self.starts_on:%b %Y}" if self.starts_on else self.title


class ReportSpan(SpanModel):
    """The words of the article that one field of a report rests on; with the field `event`, the whole evidence."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="spans")
    field = models.CharField(max_length=12, choices=choices(ReportField))

    class Meta:
        ordering = ["part", "start", "end"]
        constraints = [
            models.UniqueConstraint(fields=["report", "field", "part", "start", "end"], name="report_span_once"),
            span_order("report_span_order"),
            one_of("field", ReportField, name="report_span_field_known"),
            one_of("part", Part, name="report_span_part_known"),
        ]

    def __str__(self) -> str:
        return f"{self.field} {self.part}:{self.start}–{self.end}"


class ReportParticipant(SpanModel):
    """A mention of one who takes part. It keeps its words and place even where it resolves to nobody."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="participants")
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="mentions")
    name = models.CharField(max_length=200, help_text="the fullest name that the article gives")
    folded = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    spelling = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    kind = models.CharField(max_length=12, choices=choices(ActorKind))
    party_code = models.CharField(max_length=40, blank=True, help_text="whom it speaks for: ISO code or short name")
    position = models.CharField(max_length=200, blank=True)
    office = models.CharField(
        max_length=40, blank=True, editable=False, help_text="by which alone somebody of its country is named"
    )
    role = models.CharField(max_length=12, choices=choices(Role), default=Role.PARTICIPANT)
    attendance = models.CharField(max_length=12, choices=choices(Attendance), null=True, blank=True)
    from_place = models.CharField(max_length=120, blank=True)
    rank = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["rank", "id"]
        indexes = [models.Index(fields=["actor", "folded"], name="mention_of_actor")]
        constraints = [
            models.UniqueConstraint(fields=["report", "rank"], name="report_participant_rank"),
            span_order("report_participant_span_order"),
            one_of("part", Part, name="report_participant_part_known"),
            one_of("kind", ActorKind, name="report_participant_kind_known"),
            one_of("role", Role, name="report_participant_role_known"),
            one_of("attendance", Attendance, name="report_participant_attendance_known"),
        ]

    def __str__(self) -> str:
        return self.name


class OpenName(ReportParticipant):
    """A mention that leads to nobody, as the desk's queue of unresolved names shows it."""

    class Meta:
        proxy = True
        verbose_name = "unresolved name"
        verbose_name_plural = "unresolved names"
