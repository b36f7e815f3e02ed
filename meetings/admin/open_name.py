from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.safestring import SafeString

from meetings.admin.actions import reason_of
from meetings.admin.base import user_of
from meetings.admin.open_name_form import ChooseForm, NewForm, forms_of
from meetings.admin.queue import QueueAdmin
from meetings.admin.sentences import told
from meetings.domain.identifying import leave, this_is, this_is_new
from meetings.domain.unresolved import Unresolved, open_names, unresolved
from meetings.models import Decision, OpenName

WITHDRAWN = "It can be withdrawn among the decisions."


@dataclass(frozen=True, slots=True)
class Card:
    """A name that leads to nobody, with its sentences and the forms to answer it."""

    found: Unresolved
    sentences: SafeString
    choose: ChooseForm
    new: NewForm


@admin.register(OpenName)
class OpenNameAdmin(QueueAdmin):
    """Names in meetings that lead to nobody, each with whom it may mean."""

    template = "admin/meetings/queues/names.html"
    permission = "meetings.add_decision"
    intro = (
        "Names that lead to nobody we know, or to one of several. What you say of a name holds for every report that "
        "tells it for the same country or organisation, also for those that come later."
    )

    @property
    def media(self) -> Media:
        """The desk's, with what the look-ups need."""
        return super().media + ChooseForm().media

    def rows(self) -> QuerySet[Any]:
        """Each name once for each party, those of most reports first."""
        return open_names()

    def cards(self, rows: Iterable[Any]) -> list[Card]:
        """Who tells each, and whom it may mean."""
        return [Card(found, told(found.grounds), *forms_of(found)) for found in unresolved(rows)]

    def may_deal(self, request: HttpRequest) -> bool:
        """Whoever may decide and make actors."""
        return super().may_deal(request) and request.user.has_perm("meetings.add_actor")

    def get_urls(self) -> list[URLPattern]:
        """Those of a queue, with the address that several names are left at."""
        own = path("leave/", self.admin_site.admin_view(self.leave_chosen), name=self._name("leave"))
        return [own, *super().get_urls()]

    def deed(self, request: HttpRequest, key: int, name: str) -> Callable[[], str]:
        """Say who it is, make somebody new, or leave the name."""
        kind, _, actor = name.partition("-")
        deeds: dict[str, Callable[[], Decision]] = {
            "choose": lambda: this_is(key, ChooseForm(request.POST).chosen(), **_said(request)),
            "make": lambda: this_is_new(key, **NewForm(request.POST).values(), **_said(request)),
            "leave": lambda: leave([key], **_said(request))[0],
        }
        if kind == "is" and actor.isdecimal():
            return lambda: _words(this_is(key, int(actor), **_said(request)))
        do = deeds[name]
        return lambda: _words(do())

    def leave_chosen(self, request: HttpRequest) -> HttpResponse:
        """Leave all names that were ticked, or none. Raises PermissionDenied for who may not."""
        if not self.may_deal(request) or request.method != "POST":
            raise PermissionDenied
        chosen = [int(key) for key in request.POST.getlist("chosen") if key.isdecimal()]
        return self.done(request, lambda: f"{len(leave(chosen, **_said(request)))} left. {WITHDRAWN}")


def _said(request: HttpRequest) -> dict[str, Any]:
    return {"by": user_of(request), "at": timezone.now(), "reason": reason_of(request)}


def _words(word: Decision) -> str:
    means = f"means {word.actor}" if word.actor else "is nobody whom we keep"
    return f"{word.told} {means}. {WITHDRAWN}"
