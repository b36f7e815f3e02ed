from django.db import models

from meetings.enums import Obstacle
from meetings.models.base import choices, one_of
from meetings.models.meeting import Meeting
from meetings.models.report import Report


class PossibleDuplicate(models.Model):
    """Two meetings that may be one: written with the meetings, gone when an editor spoke or they are no longer alike.

    `meeting` is the one told first; the reports are the two that are most alike, of either meeting. `score` is the sum
    of the four parts, each weighed, of 1."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="duplicates")
    other_meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="duplicates_as_other")
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="+")
    other_report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="+")
    score = models.FloatField()
    who = models.FloatField()
    when = models.FloatField()
    where = models.FloatField()
    form = models.FloatField()
    obstacle = models.CharField(
        max_length=8, choices=choices(Obstacle), null=True, blank=True, help_text="what alone keeps them apart"
    )

    class Meta:
        ordering = ["-score", "id"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "other_meeting"], name="possible_duplicate_once"),
            one_of("obstacle", Obstacle, name="possible_duplicate_obstacle_known"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} / {self.other_meeting}"
