from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.admin.actions import act, reason_of
from meetings.admin.base import desk_link, user_of
from meetings.admin.deciding import MeetingDecidingAdmin
from meetings.admin.meeting_form import COLUMNS, MeetingForm, NewMeetingForm
from meetings.admin.meeting_rows import (
    ConfidenceFilter,
    CorrectedFilter,
    ParticipantInline,
    RedirectInline,
    ReportInline,
)
from meetings.admin.participants import ParticipantFormSet
from meetings.admin.queue_filters import QueueFilter
from meetings.admin.sentences import note, told
from meetings.admin.why import why
from meetings.domain.by_hand import add_meeting
from meetings.domain.choices import reasons
from meetings.domain.confidence import confidence_of, level_of
from meetings.domain.confirming import confirm
from meetings.domain.deciding import decide_all, withdraw_rejection
from meetings.domain.editing import correct_fields, corrections_in_force, decisions_in_force, disputes, return_fields
from meetings.domain.grounds import grounds, who
from meetings.domain.queries import meeting_detail
from meetings.domain.readings import told as told_reports
from meetings.enums import DecisionKind, ReportField
from meetings.models import Actor, Correction, Meeting

NOTHING = "–"


@admin.register(Meeting)
class MeetingAdmin(MeetingDecidingAdmin):
    """Meetings. What is changed here becomes corrections; fusion alone writes the rows."""

    form = MeetingForm
    list_display = ("title", "starts_on", "ends_on", "status", "where", "told", "level", "standing")
    list_filter = (
        QueueFilter,
        ConfidenceFilter,
        CorrectedFilter,
        "status",
        "kind",
        "format",
        "date_precision",
        "is_hidden",
    )
    list_select_related = ("place",)
    search_fields = ("title", "public_id", "venue", "place__name", "participations__name")
    date_hierarchy = "starts_on"
    ordering = ("-starts_on", "title", "id")
    actions = (*MeetingDecidingAdmin.actions, "confirm")
    inlines = (ParticipantInline, ReportInline, RedirectInline)
    readonly_fields = (
        "told_event",
        "told_status",
        "told_format",
        "told_dates",
        "told_time",
        "told_place",
        "told_who",
        "removed",
        "contested",
        "decided",
        "sure",
        "public_id",
        "sequence",
        "changed_at",
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whoever may add meetings by hand."""
        return request.user.has_perm("meetings.add_meeting")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """Another form to add one by hand than to correct one."""
        return super().get_form(request, obj, change, **({} if obj else {"form": NewMeetingForm}), **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """What reports say; of a new one they say nothing."""
        return self.readonly_fields if obj else ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Meetings with how many reports tell of them and whether they are corrected."""
        correction = Correction.objects.filter(report__meeting=OuterRef("pk"), withdrawn_at=None)
        reports = Count("reports", filter=Q(reports__gone_at=None), distinct=True)
        rows: QuerySet[Any] = (
            super().get_queryset(request).annotate(report_count=reports, is_corrected=Exists(correction))
        )
        return rows

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Meeting | None:
        """The meeting with all that its page shows."""
        found: Any = meeting_detail().filter(pk=object_id).first() if object_id.isdecimal() else None
        if found is not None:
            found.reasons = reasons(found)
        return found  # type: ignore[no-any-return]  # it carries its reasons besides

    def view_on_site(self, obj: Meeting) -> str:
        """What readers see of it."""
        return reverse("web:meeting", args=[obj.public_id])

    # ---- the page

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Former addresses only where there are some; nothing beside the form of a new one."""
        if obj is None:
            return ()
        has_former = obj is not None and obj.redirects.exists()
        return self.inlines if has_former else self.inlines[:-1]

    def get_fieldsets(self, request: HttpRequest, obj: Meeting | None = None) -> Any:
        """Each field with what reports say of it and, where it is corrected, the way back to them."""
        if obj is None:
            return _NEW
        about = ("About", {"fields": ("public_id", "sequence", "changed_at"), "classes": ("collapse",)})
        if not self.has_change_permission(request, obj):
            grounds_shown = tuple(name for name in self.readonly_fields if name.startswith("told_"))
            columns = (*COLUMNS, "place", "venue", "is_hidden")
            return [(None, {"fields": ("sure", *columns)}), ("What reports say", {"fields": grounds_shown}), about]
        corrected = {c.field for c in corrections_in_force(obj)}
        said = [name for name in ("removed", "contested", "decided") if getattr(self, name)(obj) != NOTHING]
        return [
            ("What", {"fields": ["sure", *_lines(_WHAT, corrected)]}),
            ("When", {"fields": _lines(_WHEN, corrected)}),
            ("Where", {"fields": _lines(_WHERE, corrected)}),
            (
                "Who",
                {"fields": ("told_who",), "description": "Correct them in the table below."},
            ),
            ("Your word", {"fields": ("reason", "is_hidden", *said)}),
            about,
        ]

    @admin.display(description="Reports say")
    def told_event(self, obj: Meeting) -> SafeString:
        """The words for what it is."""
        return _told(obj, ReportField.EVENT)

    @admin.display(description="Reports say")
    def told_status(self, obj: Meeting) -> SafeString:
        """The sentences on whether it is planned, held or off."""
        return _told(obj, ReportField.STATUS)

    @admin.display(description="Reports say")
    def told_format(self, obj: Meeting) -> SafeString:
        """The sentences on how they meet."""
        return _told(obj, ReportField.FORMAT)

    @admin.display(description="Reports say")
    def told_dates(self, obj: Meeting) -> SafeString:
        """The sentences on the days."""
        return _told(obj, ReportField.DATES)

    @admin.display(description="Reports say")
    def told_time(self, obj: Meeting) -> SafeString:
        """The sentences on the time of day."""
        return _told(obj, ReportField.TIME)

    @admin.display(description="Reports say")
    def told_place(self, obj: Meeting) -> SafeString:
        """The sentences on the place."""
        return _told(obj, ReportField.PLACE)

    @admin.display(description="Reports say")
    def told_who(self, obj: Meeting) -> SafeString:
        """The sentences that name those who take part."""
        return told(who(obj))

    @admin.display(description="Taken out")
    def removed(self, obj: Meeting) -> SafeString | str:
        """Participants whom an editor took out; the correction's page is where to let them in again."""
        gone = [c for c in corrections_in_force(obj) if c.field.startswith("participant:") and c.value is None]
        names = dict(Actor.objects.filter(public_id__in=[_id(c) for c in gone]).values_list("public_id", "name"))
        return _list((names.get(_id(c), ""), note(c)) for c in gone)

    @admin.display(description="Disputed")
    def contested(self, obj: Meeting) -> SafeString | str:
        """Corrections that came together when meetings were joined, and that a later one outranks."""
        return _list((dispute.field, note(c)) for dispute in disputes(obj) for c in dispute.outranked)

    @admin.display(description="Decisions")
    def decided(self, obj: Meeting) -> SafeString | str:
        """What editors said of its reports."""
        return _list(("", desk_link(decision)) for decision in decisions_in_force(obj))

    # ---- what is saved

    def save_model(self, request: HttpRequest, obj: Meeting, form: Any, change: bool) -> None:
        """Nothing: see save_related, when the rows of participants are known too."""

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """What the editor changed becomes corrections; what he returned follows the reports again."""
        by, at, reason = user_of(request), timezone.now(), form.cleaned_data["reason"]
        if not change:
            made = add_meeting(form.said(), by=by, at=at, reason=reason)
            form.instance.pk, form.instance.public_id, form.instance.title = made.pk, made.public_id, made.title
            return
        values, returned = form.values(), form.returned()
        for formset in formsets:
            if isinstance(formset, ParticipantFormSet):
                values |= formset.values()
                returned += formset.returned()
        if values:
            correct_fields(form.instance, values, by=by, at=at, reason=reason)
        if "is_hidden" in form.changed_data:
            if form.cleaned_data["is_hidden"]:
                decide_all(DecisionKind.NO_MEETING, [form.instance], by=by, at=at, reason=reason)
            else:
                withdraw_rejection(form.instance, by=by, at=at)
        if returned:
            return_fields(form.instance, returned, by=by, at=at)

    def construct_change_message(self, request: HttpRequest, form: Any, formsets: Any, add: bool = False) -> list[Any]:
        """The fields that were corrected, for the log."""
        if add:
            return [{"added": {}}]
        rows = [formset for formset in formsets if isinstance(formset, ParticipantFormSet)]
        fields = [*form.values(), *(f for formset in rows for f in formset.values())]
        returned = [*form.returned(), *(f for formset in rows for f in formset.returned())]
        changed = [{"changed": {"fields": fields}}] if fields else []
        return [*changed, *({"deleted": {"name": "correction", "object": field}} for field in returned)]

    # ---- the list

    @admin.action(description="These are right as they stand", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Meeting]) -> None:
        """Confirm them: what is told of them becomes the editor's word."""

        def deed() -> str:
            rows = list(queryset.select_related("place"))
            done = confirm(rows, by=user_of(request), at=timezone.now(), reason=reason_of(request))
            return f"Confirmed: {done} of {len(rows)}. Each field can be returned to the reports on its page."

        act(request, deed)

    @admin.display(ordering="place")
    def where(self, obj: Meeting) -> str:
        """The place."""
        return str(obj.place or "")

    @admin.display(ordering="report_count", description="reports")
    def told(self, obj: Any) -> int:
        """How many reports tell of it."""
        return int(obj.report_count)

    @admin.display(ordering="confidence", description="confidence")
    def level(self, obj: Meeting) -> str:
        """How sure it is, and how much speaks against it; what that is stands on its page."""
        doubts = len(obj.doubts)
        level = level_of(obj.confidence) or NOTHING
        return f"{level}, {doubts} doubt{'s' * (doubts > 1)}" if doubts else level

    @admin.display(description="confidence")
    def sure(self, obj: Meeting) -> str:
        """How sure it is, and why."""
        found = confidence_of(obj, told_reports(obj))
        if found is None:
            return NOTHING
        return f"{found.level}: {found.why}" if found.why else found.level

    @admin.display(ordering="is_corrected", description="editors' word")
    def standing(self, obj: Any) -> str:
        """Whether an editor's word stands on it."""
        return ", ".join(["corrected"] * obj.is_corrected + ["no meeting"] * obj.is_hidden)


# Lines of the form: the fields, what they correct, and what shows the reports' sentences.
Line = tuple[tuple[str, ...], str, str]
_WHAT: tuple[Line, ...] = (
    (("title",), "title", ""),
    (("kind",), "kind", "told_event"),
    (("status",), "status", "told_status"),
    (("format",), "format", "told_format"),
)
_WHEN: tuple[Line, ...] = (
    (("starts_on", "ends_on", "date_precision"), "dates", "told_dates"),
    (("start_time", "time_zone"), "time", "told_time"),
)
_WHERE: tuple[Line, ...] = (
    (("place_name", "place_country"), "place", ""),
    (("venue",), "venue", "told_place"),
)

_NEW = (
    (None, {"fields": ("key", "ground", "link")}),
    ("Who", {"fields": ("who",)}),
    ("When", {"fields": [fields for fields, _, _ in _WHEN]}),
    ("What", {"fields": [fields for fields, _, _ in _WHAT]}),
    ("Where", {"fields": [fields for fields, _, _ in _WHERE]}),
    ("Your word", {"fields": ("reason",)}),
)


def _lines(lines: tuple[Line, ...], corrected: set[str]) -> list[str | tuple[str, ...]]:
    found: list[str | tuple[str, ...]] = []
    for fields, field, sentences in lines:
        found.append(fields)
        found += [f"return_{field}"] if field in corrected else []
        found += [sentences] if sentences else []
    return found


def _told(meeting: Any, field: ReportField) -> SafeString:
    """What reports say of a field, and why it is what it is. A meeting as `get_object` gives it."""
    return format_html("{}{}", told(grounds(meeting)[field]), why(meeting, field, meeting.reasons))


def _id(correction: Correction) -> str:
    return correction.field.partition(":")[2]


def _list(rows: Iterable[tuple[str, SafeString | str]]) -> SafeString | str:
    """A list of words and what is said of them; '–' for none."""
    items = format_html_join("", "<li><b>{}</b> {}</li>", rows)
    return format_html('<ul class="told">{}</ul>', items) if items else NOTHING
