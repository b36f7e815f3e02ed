from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

from meetings.enums import DecisionKind
from meetings.models.actor import Actor
from meetings.models.base import choices, one_of
from meetings.models.report import Report
from meetings.models.statement import Statement


class EditorsWord(models.Model):
    """Who spoke, when and why; and who took it back. A withdrawn word stays on record and has no effect."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=500, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    known = models.JSONField(
        null=True, blank=True, editable=False, help_text="what reports told against it when it was said or kept"
    )

    class Meta:
        abstract = True


class Correction(EditorsWord):
    """An editor's word on one field of a meeting, actor or statement. It outranks all reports until withdrawn.

    On a meeting it hangs by the meeting's anchor report, so it follows that report through merges and splits."""

    report = models.ForeignKey(Report, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections")
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections")
    statement = models.ForeignKey(
        Statement, null=True, blank=True, on_delete=models.PROTECT, related_name="corrections"
    )
    field = models.CharField(max_length=40)
    value = models.JSONField(null=True, help_text="null clears the field")

    history = HistoricalRecords()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(report__isnull=False, actor__isnull=True, statement__isnull=True)
                | models.Q(report__isnull=True, actor__isnull=False, statement__isnull=True)
                | models.Q(report__isnull=True, actor__isnull=True, statement__isnull=False),
                name="correction_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["report", "field"],
                condition=models.Q(withdrawn_at__isnull=True, report__isnull=False),
                name="correction_report_in_force",
            ),
            models.UniqueConstraint(
                fields=["actor", "field"],
                condition=models.Q(withdrawn_at__isnull=True, actor__isnull=False),
                name="correction_actor_in_force",
            ),
            models.UniqueConstraint(
                fields=["statement", "field"],
                condition=models.Q(withdrawn_at__isnull=True, statement__isnull=False),
                name="correction_statement_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.field} = {self.value!r}"


ABOUT_NAMES = [DecisionKind.NAMES_ACTOR, DecisionKind.NAMES_NOBODY]


class Decision(EditorsWord):
    """An editor's word about identity: two reports or two actors are the same, or are not, a report is no meeting, or
    whom a name means that nobody could be found for.

    It hangs on reports, actors and names, never on meeting ids, and so survives re-extraction and any new clustering.
    A name is meant as reports tell it for one party (`party`, '' where none is told): `folded` is what is compared."""

    kind = models.CharField(max_length=20, choices=choices(DecisionKind))
    report = models.ForeignKey(Report, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    other_report = models.ForeignKey(
        Report, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions_as_other"
    )
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    other_actor = models.ForeignKey(
        Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions_as_other"
    )
    name = models.CharField(max_length=200, blank=True, help_text="as reports have it")
    folded = models.CharField(max_length=200, blank=True, editable=False)
    party = models.CharField(max_length=40, blank=True, help_text="whom the name speaks for: ISO code or short name")

    history = HistoricalRecords()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            one_of("kind", DecisionKind, name="decision_kind_known"),
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=[DecisionKind.SAME_MEETING, DecisionKind.NOT_SAME_MEETING],
                    report__isnull=False,
                    other_report__isnull=False,
                    actor__isnull=True,
                    other_actor__isnull=True,
                )
                | models.Q(
                    kind__in=[DecisionKind.SAME_ACTOR, DecisionKind.NOT_SAME_ACTOR],
                    report__isnull=True,
                    other_report__isnull=True,
                    actor__isnull=False,
                    other_actor__isnull=False,
                )
                | models.Q(
                    kind=DecisionKind.NO_MEETING,
                    report__isnull=False,
                    other_report__isnull=True,
                    actor__isnull=True,
                    other_actor__isnull=True,
                )
                | models.Q(
                    kind=DecisionKind.NAMES_ACTOR,
                    report__isnull=True,
                    other_report__isnull=True,
                    actor__isnull=False,
                    other_actor__isnull=True,
                )
                | models.Q(
                    kind=DecisionKind.NAMES_NOBODY,
                    report__isnull=True,
                    other_report__isnull=True,
                    actor__isnull=True,
                    other_actor__isnull=True,
                ),
                name="decision_names_its_two",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=ABOUT_NAMES) ^ models.Q(folded=""), name="decision_of_a_name"
            ),
            models.UniqueConstraint(
                fields=["folded", "party"],
                condition=models.Q(withdrawn_at__isnull=True) & ~models.Q(folded=""),
                name="decision_name_in_force",
            ),
            models.CheckConstraint(
                condition=~models.Q(report=models.F("other_report")) & ~models.Q(actor=models.F("other_actor")),
                name="decision_of_two_things",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.told or self.report or self.actor}"

    @property
    def told(self) -> str:
        """The name that it is about, with whom that speaks for; '' where it is about none."""
        return f"“{self.name}” ({self.party})" if self.party else f"“{self.name}”" if self.name else ""
