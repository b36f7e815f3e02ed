"""Actors as a table. A line is known by its id, else its code, else its name.

What an empty cell or a missing column would say is left as it is, and no name is taken away: a table is often a part of
what is known. An actor that was merged into another is not written out, and a line of it changes nothing."""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from meetings.domain.editing_actors import add_name, correct_actor, make_actor
from meetings.domain.exchange.lines import Line, Outcome, Word
from meetings.domain.exchange.tables import Row, write_table
from meetings.domain.names import fold_name
from meetings.models import Actor

CHANGED = ("name", "kind", "country", "position")
PIECE = re.compile(r"((?:[^\\|]|\\.)*)(?:\||$)", re.DOTALL)


class Actors:
    """Persons, countries, organisations and groups."""

    columns: ClassVar[tuple[str, ...]] = ("id", "kind", "name", "code", "country", "position", "aliases")

    def export(self, rows: QuerySet[Actor] | None = None) -> bytes:
        """All actors that stand for themselves, or those of these rows."""
        found = (Actor.objects.all() if rows is None else rows).filter(survivor=None).prefetch_related("names")
        return write_table(self.columns, (_cells(actor) for actor in found.iterator(chunk_size=1000)))

    def enter(self, row: Row, word: Word) -> Line:
        """Make or correct the actor of a line. Raises ValidationError."""
        cells = dict(row.cells)
        actor = _found(cells)
        if actor is None:
            return _made(row.line, cells, word)
        if actor.survivor is not None:
            return Line(row.line, Outcome.NOOP, actor.name, (f"was merged into {actor.survivor}: left alone",))
        return _corrected(row.line, actor, cells, word)


def joined(names: Iterable[str]) -> str:
    """Names in one cell, with | between them."""
    return "|".join(name.replace("\\", "\\\\").replace("|", "\\|") for name in names)


def parted(cell: str) -> list[str]:
    """The names of a cell."""
    pieces = (match[1] for match in PIECE.finditer(cell))
    return [name for piece in pieces if (name := " ".join(re.sub(r"\\(.)", r"\1", piece).split()))]


def _cells(actor: Actor) -> tuple[str, ...]:
    shown = fold_name(actor.name)
    aliases = joined(sorted(row.name for row in actor.names.all() if row.folded != shown))
    return actor.public_id, actor.kind, actor.name, actor.code or "", actor.country, actor.position, aliases


def _found(cells: dict[str, str]) -> Actor | None:
    """The actor of a line. One that was found by a name keeps the name that is shown: the line's may be another of its.
    Raises ValidationError."""
    rows = Actor.objects.select_related("survivor")
    if key := cells.get("id"):
        actor = rows.filter(public_id=key).first()
        if actor is None:
            raise ValidationError(f"nobody has the id “{key}”: leave it empty for a new actor")
        return actor
    if code := cells.get("code"):
        return rows.filter(code=code).first()
    found = rows.filter(names__folded=fold_name(cells.get("name", ""))).distinct()
    if kind := cells.get("kind"):
        found = found.filter(kind=kind)
    if country := cells.get("country", "").upper():
        found = found.filter(country=country) if found.count() > 1 else found
    bearers = list(found[:2])
    if len(bearers) > 1:
        raise ValidationError(f"several are known as “{cells.get('name')}”: give the id of the one that is meant")
    if bearers:
        cells.pop("name")
    return bearers[0] if bearers else None


def _made(line: int, cells: Mapping[str, str], word: Word) -> Line:
    values = {name: cells.get(name, "") for name in ("name", "country", "position")}
    actor = make_actor(
        kind=cells.get("kind", ""), values=values, code=cells.get("code") or None, by=word.by, at=word.at
    )
    added = _add_names(actor, cells, word)
    return Line(line, Outcome.INSERT, actor.name, (actor.kind, *added))


def _corrected(line: int, actor: Actor, cells: Mapping[str, str], word: Word) -> Line:
    if cells.get("code", actor.code or "") not in ("", actor.code):
        raise ValidationError(f"its code is “{actor.code or ''}”: reports lead to it by that, and it stays")
    told = {field: cells.get(field, "") for field in CHANGED} | {"country": cells.get("country", "").upper()}
    before = {field: " ".join(str(getattr(actor, field)).split()) for field in CHANGED}
    values = {field: value for field, value in told.items() if value and " ".join(value.split()) != before[field]}
    if values:
        correct_actor(actor, values, by=word.by, at=word.at, reason=word.why)
    changes = [f"{field}: {before[field] or '–'} → {value}" for field, value in values.items()]
    changes += _add_names(actor, cells, word)
    return Line(line, Outcome.UPDATE if changes else Outcome.NOOP, before["name"], tuple(changes))


def _add_names(actor: Actor, cells: Mapping[str, str], word: Word) -> list[str]:
    """Add the names that it is not known by; what was added, in words."""
    known = set(actor.names.values_list("folded", flat=True))
    added = []
    for name in parted(cells.get("aliases", "")):
        if fold_name(name) not in known:
            add_name(actor, name, by=word.by, at=word.at)
            known.add(fold_name(name))
            added.append(f"also known as {name}")
    return added
