"""Rows that are worked out of others: to be searched and looked at."""

from django.contrib import admin
from django.urls import reverse

from meetings.admin.base import ReadOnlyAdmin
from meetings.models import ActorName, FallenMeeting, MeetingRedirect, Participation, Tenure


@admin.register(Participation)
class ParticipationAdmin(ReadOnlyAdmin):
    """Who takes part in what. Corrected on the meeting's page."""

    list_display = ("name", "meeting", "actor", "party", "role", "attendance", "position")
    list_filter = ("role", "attendance", ("actor", admin.EmptyFieldListFilter), "meeting__is_hidden")
    list_select_related = ("meeting", "actor", "party")
    search_fields = ("name", "actor__name", "party__name", "party__code", "meeting__title")

    def view_on_site(self, obj: Participation) -> str:
        """The page of its meeting."""
        return reverse("web:meeting", args=[obj.meeting.public_id])


@admin.register(Tenure)
class TenureAdmin(ReadOnlyAdmin):
    """Who is told to be in which office."""

    list_display = ("actor", "office", "party", "first_reported", "last_reported")
    list_select_related = ("actor", "party")
    list_filter = (("party", admin.EmptyFieldListFilter),)
    search_fields = ("actor__name", "office", "party__name", "party__code")
    date_hierarchy = "last_reported"


@admin.register(ActorName)
class ActorNameAdmin(ReadOnlyAdmin):
    """All names of all actors. Added and taken away on the actor's page."""

    list_display = ("name", "actor", "folded")
    list_filter = ("actor__kind",)
    list_select_related = ("actor",)
    search_fields = ("name", "folded", "actor__name")


@admin.register(MeetingRedirect)
class MeetingRedirectAdmin(ReadOnlyAdmin):
    """Addresses that fell away, and where they lead now."""

    list_display = ("old_id", "meeting")
    list_select_related = ("meeting",)
    search_fields = ("old_id", "meeting__public_id", "meeting__title")


@admin.register(FallenMeeting)
class FallenMeetingAdmin(ReadOnlyAdmin):
    """Meetings that went, which calendars that subscribed to them are told of for a while."""

    list_display = ("public_id", "title", "starts_on", "fell_at")
    search_fields = ("public_id", "title")
    date_hierarchy = "fell_at"
