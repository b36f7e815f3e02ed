"""Whom a reader means by a name typed into the filters: taken at its word where only one has it, else asked."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from meetings.domain.asked import NotUnderstoodError, plain
from meetings.domain.selection import Pair, actor_pair
from meetings.domain.suggesting import namesakes, suggested
from meetings.models import Actor
from meetings.web.cards import Flag, actor_flag
from meetings.web.chosen import Chosen
from meetings.web.pages import page


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant, and the address that shows the meetings with them."""

    name: str
    note: str
    flag: Flag | None
    url: str


def somebody(request: HttpRequest, chosen: Chosen, who: str, *, own: list[Pair]) -> HttpResponse:
    """To the view with that somebody chosen too, or to the question who is meant."""
    try:
        who = plain(who)
    except NotUnderstoodError as error:
        return page(request, "400.html", {"complaints": [f"Who: {error}."]}, status=400)
    exact = namesakes(who)
    if len(exact) == 1:
        return redirect(chosen.link(request.path, *own, actor_pair(exact[0])))
    candidates = [
        Candidate(a.name, note(a), actor_flag(a), chosen.link(request.path, *own, actor_pair(a)))
        for a in exact or suggested(who)
    ]
    context = {
        "section": "calendar",
        "who": who,
        "candidates": candidates,
        "path": request.path,
        "kept": [*own, *chosen.pairs],
        "back": chosen.link(request.path, *own),
    }
    return page(request, "web/which.html", context)


def note(actor: Actor) -> str:
    """What tells an actor from others of the name."""
    return actor.position or actor.code or ""
