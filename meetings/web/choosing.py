"""Views of the calendar are given what the reader chose."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from meetings.domain.selection import Pair, SelectionError
from meetings.web.chosen import NAMES, OURS, Chosen
from meetings.web.pages import page
from meetings.web.which import somebody

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Chosen, P], HttpResponse]


def choosing(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A view of the calendar that is given what the reader chose. What cannot be understood is told in words; the empty
    fields of a form are taken out of the address."""

    @require_safe
    @wraps(view)
    def chosen_view(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            chosen = Chosen.read(request.GET)
        except SelectionError as error:
            complaints = [f"{NAMES[parameter]}: {words}." for parameter, words in error.errors.items()]
            return page(request, "400.html", {"complaints": complaints}, status=400)
        own = _own(request)
        if who := request.GET.get("who", "").strip():
            return somebody(request, chosen, who, own=own)
        if any(not value for values in request.GET.lists() for value in values[1]):
            return redirect(chosen.link(request.path, *own))
        return view(request, chosen, *args, **kwargs)

    return chosen_view


def _own(request: HttpRequest) -> list[Pair]:
    """Parameters of the view itself that have a value."""
    pairs = [(name, value) for name, values in request.GET.lists() for value in values]
    return [(name, value) for name, value in pairs if value and name not in (*OURS, "who")]
