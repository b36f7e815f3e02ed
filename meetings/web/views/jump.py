"""The ways into the calendar: to this week, and to the week, month or day that a day is asked for."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from meetings.domain.calendar import IsoWeek
from meetings.domain.months import Month
from meetings.web.choosing import choosing
from meetings.web.chosen import Chosen
from meetings.web.clock import today
from meetings.web.pages import page

HOW = "A day is asked for like 2025-03-12, a week like 2025-W11, a month like 2025-03."


@require_safe
def home(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # a view is given its request
    """To the current week."""
    return _to(Chosen(), "web:week", IsoWeek.of(today()))


@choosing
def to_week(request: HttpRequest, chosen: Chosen) -> HttpResponse:
    """To the week of a day (?date=2025-03-12), or that is named (?week=2025-W11); without either to the current one."""
    return _asked(request, chosen, "week", IsoWeek.parse, IsoWeek.of)


@choosing
def to_month(request: HttpRequest, chosen: Chosen) -> HttpResponse:
    """To the month of a day, or that is named (?month=2025-03); without either to the current one."""
    return _asked(request, chosen, "month", Month.parse, Month.of)


@choosing
def to_day(request: HttpRequest, chosen: Chosen) -> HttpResponse:
    """To a day; without one to today."""
    return _asked(request, chosen, "day", date.fromisoformat, lambda day: day)


def _asked(
    request: HttpRequest,
    chosen: Chosen,
    unit: str,
    parse: Callable[[str], IsoWeek | Month | date],
    of: Callable[[date], IsoWeek | Month | date],
) -> HttpResponse:
    day, named = request.GET.get("date", ""), request.GET.get(unit, "")
    try:
        period = parse(named) if named else of(date.fromisoformat(day) if day else today())
    except ValueError:
        return page(request, "400.html", {"words": HOW}, status=400)
    return _to(chosen, f"web:{unit}", period)


def _to(chosen: Chosen, view: str, period: IsoWeek | Month | date) -> HttpResponse:
    response = redirect(chosen.link(reverse(view, args=[period])))
    patch_cache_control(response, no_cache=True)
    return response
