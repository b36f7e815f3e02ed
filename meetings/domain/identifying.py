"""An editor says whom a name means that nobody could be found for, or that it is nobody whom we keep.

The word is about the name as reports tell it for one party, not about the rows that tell it: so it holds for whatever
is read later or read again, whichever came first. It is a decision, withdrawn like any other."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from meetings.domain.clustering import redraw
from meetings.domain.editing_actors import make_actor
from meetings.domain.linking import Linked, look_again, names_of
from meetings.domain.lock import calendar_lock
from meetings.domain.merging import settle_actors
from meetings.domain.names import fold_name
from meetings.domain.offices import look_at_offices
from meetings.domain.spelling import spelling_key
from meetings.domain.unresolved import open_mentions
from meetings.domain.withdrawing import take_back
from meetings.enums import DecisionKind
from meetings.models import Actor, Decision, OpenName


def name_means(name: str, party: str, actor: Actor | None, *, by: User, at: datetime, reason: str = "") -> Decision:
    """Say whom a name means that is told for a party ('' for none): an actor, or None for nobody whom we keep. What was
    said of it before is withdrawn. Raises ValidationError where it is no name."""
    folded = fold_name(name)
    if not folded:
        raise ValidationError("a name is needed")
    kind = DecisionKind.NAMES_ACTOR if actor else DecisionKind.NAMES_NOBODY
    with calendar_lock():
        for before in Decision.objects.filter(folded=folded, party=party, withdrawn_at=None):
            take_back(before, by=by, at=at)
        word = Decision.objects.create(
            kind=kind, actor=actor, name=name[:200], folded=folded, party=party, by=by, at=at, reason=reason
        )
        obey_name(word, now=at)
    return word


def obey_name(word: Decision, *, now: datetime) -> None:
    """Look again at all that bears the name, now that a word about it was said or withdrawn. Runs within the calendar's
    lock."""
    linked = Linked(actors={word.actor_id} if word.actor_id is not None else set())
    look_again({spelling_key(word.folded)}, linked)
    settle_actors(linked)
    look_again(names_of(linked.actors), linked)
    look_at_offices(linked)
    if linked.reports:
        redraw(linked.reports, now=now)


def this_is(mention: int, actor: int, *, by: User, at: datetime, reason: str = "") -> Decision:
    """Answer an open name with an actor. Raises ValidationError where it is open no more, or there is no such actor."""
    with calendar_lock():
        row, found = open_name(mention), Actor.objects.filter(pk=actor).first()
        if found is None:
            raise ValidationError("there is no such actor any more")
        return name_means(row.name, row.party_code, found, by=by, at=at, reason=reason)


def this_is_new(
    mention: int, *, kind: str, values: Mapping[str, Any], code: str | None, by: User, at: datetime, reason: str = ""
) -> Decision:
    """Answer an open name with an actor that is made for it. Raises ValidationError as `make_actor`, and where the name
    is open no more."""
    with calendar_lock():
        row = open_name(mention)
        actor = make_actor(kind=kind, values=values, code=code, by=by, at=at)
        return name_means(row.name, row.party_code, actor, by=by, at=at, reason=reason)


def leave(mentions: Iterable[int], *, by: User, at: datetime, reason: str = "") -> list[Decision]:
    """Answer open names by leaving them: they are nobody whom we keep. All of them, or none where one is open no more.
    Raises ValidationError then, and where there are none."""
    chosen = list(mentions)
    if not chosen:
        raise ValidationError("choose the names that are to be left")
    with calendar_lock():
        rows = [open_name(mention) for mention in chosen]
        return [name_means(row.name, row.party_code, None, by=by, at=at, reason=reason) for row in rows]


def open_name(mention: int) -> OpenName:
    """An open name by one of its mentions. Raises ValidationError where it is open no more."""
    row = open_mentions().filter(pk=mention).first()
    if row is None:
        raise ValidationError("this name is no question any more: somebody has answered it, or reports changed")
    return row
