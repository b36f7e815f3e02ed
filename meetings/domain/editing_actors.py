"""An editor spoke of an actor: what it is called and what it is, whatever reports tell, until it is taken back.

A correction is written into the actor's row at once, where history records it; what ingestion works out of reports
(`tenures`, `linking`) leaves a field alone on which a correction stands."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from meetings.domain.clustering import redraw
from meetings.domain.countries import country_name, country_names
from meetings.domain.linking import Linked, look_again, names_of
from meetings.domain.lock import calendar_lock
from meetings.domain.merging import settle_actors
from meetings.domain.names import fold_name, name_columns
from meetings.domain.offices import look_at_offices
from meetings.domain.tenures import retell
from meetings.domain.values import checked_of_actor
from meetings.domain.withdrawing import take_back
from meetings.enums import ActorKind
from meetings.extraction.gazetteer import gazetteer
from meetings.models import Actor, ActorName, Correction, ReportParticipant, Statement

TOLD = ("country", "position")  # what `retell` works out of a person's mentions


def make_actor(*, kind: str, values: Mapping[str, Any], code: str | None, by: User, at: datetime) -> Actor:
    """Make an actor that no report has named yet. What the editor says of it stands as corrections.

    Raises ValidationError for values that cannot be, a name that somebody bears, or a code that is taken."""
    with calendar_lock():
        values = check_new(kind=kind, values=values, code=code)
        actor = Actor(kind=kind, code=code or None, **values)
        _save(actor, by=by, why="made by an editor")
        ActorName.objects.create(actor=actor, **name_columns(actor.name))
        for field, value in values.items():
            Correction.objects.create(actor=actor, field=field, value=value, by=by, at=at, reason="as it was made")
        _settle(names_of([actor.pk]), actor.pk, now=at)
    return actor


def check_new(*, kind: str, values: Mapping[str, Any], code: str | None) -> dict[str, Any]:
    """The values that a new actor has. Raises ValidationError where there cannot be such a one."""
    told = {"name": "", **{field: value for field, value in values.items() if value}}
    kept = {field: checked_of_actor(field, value) for field, value in told.items()}
    kind = checked_of_actor("kind", kind)
    check_code(code, kind)
    check_free(Actor(kind=kind), kept["name"])
    return kept


def correct_actor(
    actor: Actor, values: Mapping[str, Any], *, by: User, at: datetime, reason: str = ""
) -> list[Correction]:
    """Set fields of an actor, whatever reports say: name, kind, country (ISO code or ''), position (text or '').

    A new name is one that the actor is known by from now on, unless another bears it. Raises ValidationError, saying
    what is wrong."""
    values = checked_values(actor, values)
    with calendar_lock():
        for row in Correction.objects.filter(actor=actor, field__in=values, withdrawn_at=None):
            take_back(row, by=by, at=at)
        rows = [
            Correction.objects.create(actor=actor, field=field, value=value, by=by, at=at, reason=reason)
            for field, value in values.items()
        ]
        _write(actor.pk, values, by=by, at=at, why=reason)
    return rows


def checked_values(actor: Actor, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as `correct_actor` keeps them. Raises ValidationError, saying what is wrong."""
    kept = {field: checked_of_actor(field, value) for field, value in values.items()}
    kind = kept.get("kind", actor.kind)
    if kind == ActorKind.COUNTRY and actor.code not in country_names():
        raise ValidationError("a country has an ISO code, and this has none")
    if kind == ActorKind.PERSON and actor.code:
        raise ValidationError(f"reports lead here by the code “{actor.code}”, which no person has")
    return kept


def return_to_reports(correction: Correction, *, by: User, at: datetime) -> None:
    """Bring an actor's field to what reports tell, now that a correction of it is withdrawn. What nothing tells stays.
    Runs within the calendar's lock."""
    if correction.actor_id is None:
        return
    if correction.field in TOLD and ReportParticipant.objects.filter(actor=correction.actor_id).exists():
        retell(correction.actor_id)
        _settle(names_of([correction.actor_id]), correction.actor_id, now=at)
        return
    told = _told(Actor.objects.get(pk=correction.actor_id), correction.field)
    if told is not None:
        _write(correction.actor_id, {correction.field: told}, by=by, at=at, why="returned to the reports")


def add_name(actor: Actor, name: str, *, by: User, at: datetime) -> ActorName:
    """Let an actor be known by one more name. Raises ValidationError where it is no name or somebody bears it."""
    name = str(checked_of_actor("name", name))
    with calendar_lock():
        check_free(actor, name)
        row = ActorName.objects.create(actor=actor, **name_columns(name))
        # By this record of history, linking knows a name that no report gives for one that is in force.
        _save(Actor.objects.get(pk=actor.pk), by=by, why=f"also known as {name}"[:100])
        _settle(names_of([actor.pk]), actor.pk, now=at)
    return row


def remove_name(row: ActorName, *, by: User, at: datetime) -> None:
    """Take a name away that no report gives. Raises ValidationError where one does, or where it is the name shown."""
    check_removable(row)
    with calendar_lock():
        words = names_of([row.actor_id])
        row.delete()
        _save(Actor.objects.get(pk=row.actor_id), by=by, why=f"no longer known as {row.name}"[:100])
        _settle(words, row.actor_id, now=at)


def check_removable(row: ActorName) -> None:
    """Raises ValidationError, saying why, where a name cannot be taken away."""
    if row.folded == fold_name(row.actor.name):
        raise ValidationError(f"“{row.name}” is the name shown: show another one first")
    if _is_told(row):
        raise ValidationError(f"reports give the name “{row.name}”: it cannot be taken away")


# ---- how


def _write(pk: int, values: Mapping[str, Any], *, by: User, at: datetime, why: str) -> None:
    row = Actor.objects.get(pk=pk)
    words = names_of([pk])
    for field, value in values.items():
        setattr(row, field, value)
    _save(row, by=by, why=why[:100])
    if "name" in values and not _bearers(row, row.name):
        ActorName.objects.create(actor=row, **name_columns(row.name))
    _settle(words | names_of([pk]), pk, now=at)


def _save(actor: Actor, *, by: User, why: str) -> None:
    """Save with a record of history in the editor's name."""
    actor._history_user = by  # type: ignore[attr-defined]  # simple-history's way to name who
    actor._change_reason = why  # type: ignore[attr-defined]  # and why
    actor.save()


def _settle(words: Iterable[str], *actors: int, now: datetime) -> None:
    """Look again at mentions that the change of these actors may link or part, and draw their meetings anew."""
    linked = Linked(actors=set(actors))
    look_again(set(words), linked)
    settle_actors(linked)
    look_at_offices(linked)
    if linked.reports:
        redraw(linked.reports, now=now)


def _told(actor: Actor, field: str) -> str | None:
    """What reports or the gazetteer tell of a field; None where they tell nothing."""
    country = gazetteer().country(actor.code or "") if actor.code else None
    organisation = gazetteer().organisations.get(actor.code or "")
    if field == "name":
        if country is not None:
            return country_name(actor.code or "")
        told = [row.name for row in actor.names.order_by("pk") if _is_told(row)]
        return organisation.short if organisation else next(iter(told), None)
    if field == "kind":
        if country is not None:
            return ActorKind.COUNTRY
        if organisation is not None:
            return ActorKind(organisation.kind)
        return ReportParticipant.objects.filter(actor=actor, office="").values_list("kind", flat=True).first()
    return None


def _is_told(row: ActorName) -> bool:
    mentions = ReportParticipant.objects.filter(actor=row.actor_id, folded=row.folded)
    return mentions.exists() or Statement.objects.filter(speaker=row.actor_id, speaker_folded=row.folded).exists()


def _bearers(actor: Actor, name: str) -> list[Actor]:
    """Who bears a name, the actor itself among them, of its kind."""
    return list(Actor.objects.filter(names__folded=fold_name(name), kind=actor.kind).distinct())


def check_free(actor: Actor, name: str) -> None:
    """Raises ValidationError where a name cannot be added: it, or another of its kind, bears it."""
    bearers = _bearers(actor, name)
    if any(b.pk == actor.pk for b in bearers):
        raise ValidationError(f"it is known as “{name}” already")
    if bearers:
        raise ValidationError(f"{bearers[0]} bears the name “{name}” already: say that the two are the same instead")


def check_code(code: str | None, kind: str) -> None:
    """Raises ValidationError where a new actor of this kind cannot have the code."""
    if kind == ActorKind.COUNTRY and code not in country_names():
        raise ValidationError("a country needs its ISO code, such as FR for France")
    if code and kind == ActorKind.PERSON:
        raise ValidationError("a person has no code: say the country instead")
    if code and Actor.objects.filter(code=code).exists():
        raise ValidationError(f"{Actor.objects.get(code=code)} has the code “{code}” already")
