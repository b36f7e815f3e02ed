from django.db import models

from meetings.enums import Attendance, DatePrecision, EventKind, Format, Role, Status
from meetings.models.actor import Actor
from meetings.models.base import choices, dates_in_order, new_public_id, one_of
from meetings.models.place import Place


class EventFields(models.Model):
    """What a report tells of an event and what fusion makes of all its reports: the same columns.

    Days are days, never instants: a time that nobody told is not midnight. `time_zone` is an IANA name or an offset
    such as +03:00."""

    kind = models.CharField(max_length=16, choices=choices(EventKind), default=EventKind.MEETING)
    status = models.CharField(max_length=12, choices=choices(Status))
    format = models.CharField(max_length=12, choices=choices(Format), null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=8, choices=choices(DatePrecision), null=True, blank=True)
    date_words = models.CharField(max_length=200, blank=True, help_text="the date in the article's own words")
    start_time = models.TimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="%(class)ss")
    venue = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


def event_constraints(table: str) -> list[models.BaseConstraint]:
    """What must hold of the event columns of a table."""
    return [
        dates_in_order(f"{table}_dates_in_order"),
        one_of("status", Status, name=f"{table}_status_known"),
        one_of("format", Format, name=f"{table}_format_known"),
        one_of("kind", EventKind, name=f"{table}_kind_known"),
        one_of("date_precision", DatePrecision, name=f"{table}_precision_known"),
        models.CheckConstraint(
            condition=models.Q(starts_on__isnull=True, date_precision__isnull=True)
            | models.Q(starts_on__isnull=False, date_precision__isnull=False),
            name=f"{table}_dates_know_precision",
        ),
        models.CheckConstraint(
            condition=models.Q(start_time__isnull=True) | models.Q(starts_on__isnull=False),
            name=f"{table}_time_has_day",
        ),
    ]


class Meeting(EventFields):
    """The thing in the world, made out of its reports and corrections. Only fusion writes its fields."""

    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    title = models.CharField(max_length=80)
    is_hidden = models.BooleanField(default=False, help_text="an editor said that this is no meeting")
    is_denied = models.BooleanField(default=False, help_text="the last word on it is a denial")
    confidence = models.FloatField(
        null=True, blank=True, db_index=True, help_text="how likely all of it is right, 0 to 1"
    )
    doubts = models.JSONField(default=list, blank=True, help_text="what speaks against it")
    settled = models.JSONField(
        default=list, blank=True, help_text="of dates, place, status and who: what an editor set"
    )
    sequence = models.PositiveIntegerField(default=0, help_text="rises on every material change (RFC 5545 SEQUENCE)")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(help_text="the last material change (RFC 5545 LAST-MODIFIED)")

    class Meta:
        ordering = ["starts_on", "start_time", "title", "id"]
        indexes = [
            models.Index(fields=["starts_on", "ends_on"], name="meeting_days"),
            models.Index(fields=["changed_at"], name="meeting_changed"),
            models.Index(fields=["ends_on"], name="meeting_ends"),
        ]
        constraints = event_constraints("meeting")

    def __str__(self) -> str:
        return self.title


class MeetingRedirect(models.Model):
    """A public id that fell away when clusters of reports were drawn anew, and where it leads now."""

    old_id = models.CharField(max_length=10, unique=True)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="redirects")

    class Meta:
        ordering = ["old_id"]

    def __str__(self) -> str:
        return f"{self.old_id} → {self.meeting.public_id}"


class FallenMeeting(models.Model):
    """What a calendar that subscribed to a meeting must know when the meeting has gone: written as it falls away, and
    no part of what the calendar tells. Where it leads now is its redirect's business."""

    public_id = models.CharField(max_length=10, unique=True)
    title = models.CharField(max_length=80)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    date_precision = models.CharField(max_length=8, choices=choices(DatePrecision), null=True, blank=True)
    sequence = models.PositiveIntegerField(help_text="higher than any that the meeting had")
    fell_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ["-fell_at", "public_id"]
        constraints = [
            dates_in_order("fallen_meeting_dates_in_order"),
            one_of("date_precision", DatePrecision, name="fallen_meeting_precision_known"),
        ]

    def __str__(self) -> str:
        return self.title


class Participation(models.Model):
    """An actor in a meeting, or a name that resolved to nobody. Written by fusion alone."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participations")
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="participations")
    name = models.CharField(max_length=200, help_text="as the reports have it")
    party = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="represented_in")
    position = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=12, choices=choices(Role), default=Role.PARTICIPANT)
    attendance = models.CharField(max_length=12, choices=choices(Attendance), null=True, blank=True)
    from_place = models.CharField(max_length=120, blank=True, help_text="where a remote participant is")
    rank = models.PositiveSmallIntegerField(default=0, help_text="order of mention")

    class Meta:
        ordering = ["rank", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "actor"],
                condition=models.Q(actor__isnull=False),
                name="participation_once",
            ),
            one_of("role", Role, name="participation_role_known"),
            one_of("attendance", Attendance, name="participation_attendance_known"),
        ]

    def __str__(self) -> str:
        return self.name
