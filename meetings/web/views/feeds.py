"""The addresses to subscribe to: iCalendar and Atom, of a choice of meetings or of one."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from meetings.domain.queries import current_meeting, visible_meetings
from meetings.domain.selection import SelectionError
from meetings.domain.subscribed import Gone, Told, gone, gone_by_id, told
from meetings.domain.versions import Version
from meetings.models import Meeting
from meetings.web.clock import today
from meetings.web.feeds import atom, ical
from meetings.web.feeds.answers import conditional, refused
from meetings.web.feeds.choice import Choice, ChoiceError
from meetings.web.feeds.entries import absolute, entry, meeting_url
from meetings.web.pages import moved, not_found

CALENDAR = "text/calendar; charset=utf-8"
ATOM = "application/atom+xml; charset=utf-8"
MOST = 2000  # events of one calendar file, which cannot be paged
PAGE = 50  # entries on a page of the Atom feed
LAST_PAGE = 40


@require_safe
def calendar_feed(request: HttpRequest) -> HttpResponseBase:
    """The calendar to subscribe to: 30 days back to a year ahead, with what has lately gone as cancelled."""
    return conditional(request, lambda version: _chosen(request, lambda choice: _calendar(choice, version)))


@require_safe
def atom_feed(request: HttpRequest) -> HttpResponseBase:
    """The same meetings as news: what changed last comes first."""
    return conditional(request, lambda version: _chosen(request, lambda choice: _atom(request, choice, version)))


@require_safe
def meeting_calendar(request: HttpRequest, public_id: str) -> HttpResponseBase:
    """One meeting as a calendar file. An id that fell away cancels itself for a while, beside what it leads to."""
    return conditional(request, lambda version: _meeting(request, public_id, version))


def _chosen(request: HttpRequest, answer: Callable[[Choice], HttpResponse]) -> HttpResponse:
    try:
        return answer(Choice.read(request.GET))
    except (ChoiceError, SelectionError) as error:
        return refused(request, error)


def _calendar(choice: Choice, version: Version) -> HttpResponse:
    day = today()
    rows = told(choice.subscribed(today=day).order_by("starts_on", "pk")[: MOST + 1])
    left = gone(choice.narrow, today=day, vague=choice.vague, is_narrowed=bool(choice.selection))
    words = "From 30 days back to a year ahead, each with the sentence that tells of it."
    if len(rows) > MOST:
        words += f" Only the first {MOST} meetings are here: narrow the choice to have all of it."
    heading = ical.Heading(
        name=choice.name,
        words=words,
        page=absolute(reverse("web:subscribe") + choice.query),
        source=absolute(reverse("web:calendar-feed") + choice.query),
        changed_at=version.changed_at,
    )
    return _file(ical.calendar(heading, [entry(row, today=day) for row in rows[:MOST]], left), "diplotrack.ics")


def _atom(request: HttpRequest, choice: Choice, version: Version) -> HttpResponse:
    day, number = today(), _page_number(request)
    first = (number - 1) * PAGE
    rows = told(choice.subscribed(today=day).order_by("-changed_at", "-pk")[first : first + PAGE + 1])
    address = reverse("web:atom-feed")
    pages = {"first": 1, "previous": number - 1, "next": number + 1 if len(rows) > PAGE else 0}
    channel = atom.Channel(
        key=f"meetings{choice.query}",
        title=choice.name,
        subtitle="What changed last comes first, each with the sentence that tells of it.",
        page=absolute(reverse("web:subscribe") + choice.query),
        source=absolute(address + _paged(choice, number)),
        icon=absolute(static("meetings/icon.svg")),
        updated=version.changed_at,
        links={name: absolute(address + _paged(choice, n)) for name, n in pages.items() if 0 < n <= LAST_PAGE},
    )
    entries = [entry(row, today=day) for row in rows[:PAGE]]
    return HttpResponse(atom.feed(channel, entries), content_type=ATOM)


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "") or "1"
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
    if not 1 <= number <= LAST_PAGE:
        raise ChoiceError(f"page is a number from 1 to {LAST_PAGE}.")
    return number


def _paged(choice: Choice, number: int) -> str:
    if number == 1:
        return choice.query
    return f"{choice.query}&page={number}" if choice.query else f"?page={number}"


def _meeting(request: HttpRequest, public_id: str, version: Version) -> HttpResponse:
    day = today()
    rows = told(visible_meetings().filter(public_id=public_id))
    if rows:
        return _single(rows, [], public_id, version)
    left = gone_by_id(public_id, today=day)
    survivor = current_meeting(public_id)
    if left is not None:
        return _single(_of(survivor), [left], public_id, version)
    if survivor is not None and not survivor.is_hidden:
        return moved(redirect("web:meeting-calendar", survivor.public_id, permanent=True))
    return not_found(request, "There is no such meeting.")


def _of(meeting: Meeting | None) -> list[Told]:
    return told(visible_meetings().filter(pk=meeting.pk)) if meeting else []


def _single(rows: Sequence[Told], left: Sequence[Gone], public_id: str, version: Version) -> HttpResponse:
    entries = [entry(row, today=today()) for row in rows]
    heading = ical.Heading(
        name=entries[0].title if entries else "A meeting that was taken out",
        words="One meeting, with the sentence that tells of it.",
        page=meeting_url(public_id),
        source=absolute(reverse("web:meeting-calendar", args=[public_id])),
        changed_at=version.changed_at,
    )
    return _file(ical.calendar(heading, entries, left), f"meeting-{public_id}.ics")


def _file(body: bytes, name: str) -> HttpResponse:
    return HttpResponse(body, content_type=CALENDAR, headers={"Content-Disposition": f'inline; filename="{name}"'})
