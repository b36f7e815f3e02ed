from django.db import models

from meetings.enums import ReportField
from meetings.models.base import choices, one_of
from meetings.models.correction import Correction, Decision
from meetings.models.meeting import Meeting
from meetings.models.report import Report


class Alert(models.Model):
    """That a report tells something new against an editor's word, which stands: another value than a correction
    (`value`, in the form in which corrections are kept), or a meeting that a decision says is none. Written with the
    meetings, gone when the editor keeps or withdraws the word, or nothing tells it any more."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="alerts")
    correction = models.ForeignKey(Correction, null=True, blank=True, on_delete=models.CASCADE, related_name="alerts")
    decision = models.ForeignKey(Decision, null=True, blank=True, on_delete=models.CASCADE, related_name="alerts")
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="alerts")
    value = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["correction", "report"], name="alert_correction_once"),
            models.UniqueConstraint(fields=["decision", "report"], name="alert_decision_once"),
            models.CheckConstraint(
                condition=models.Q(correction__isnull=True) ^ models.Q(decision__isnull=True), name="alert_of_one_word"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.correction or self.decision}"


class Conflict(models.Model):
    """That independent sources disagree on a field of a meeting, and no editor has settled it. Written with the
    meetings."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="conflicts")
    field = models.CharField(max_length=12, choices=choices(ReportField))

    class Meta:
        verbose_name = "conflicting reports"
        verbose_name_plural = "conflicting reports"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "field"], name="conflict_once"),
            one_of("field", ReportField, name="conflict_field_known"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}: {self.get_field_display()}"
