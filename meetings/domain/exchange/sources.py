"""Sources as a table. A line is known by its slug, else its name; both are set once. What an empty cell or a missing
column would say is left as it is."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import QuerySet

from meetings.domain.articles import free_slug
from meetings.domain.exchange.lines import Line, Outcome, Word
from meetings.domain.exchange.tables import Row, write_table
from meetings.domain.values import checked_country, checked_zone
from meetings.models import Source

TEXTS = ("homepage", "language", "time_zone", "country", "feed_url", "link_pattern")
YES, NO = ("yes", "true", "1"), ("no", "false", "0")


class Sources:
    """Publishers and feeds."""

    columns: ClassVar[tuple[str, ...]] = ("slug", "name", *TEXTS, "poll_minutes", "enabled")

    def export(self, rows: QuerySet[Source] | None = None) -> bytes:
        """All sources, or these."""
        found = Source.objects.all() if rows is None else rows
        return write_table(self.columns, (_cells(source) for source in found.iterator(chunk_size=1000)))

    def enter(self, row: Row, word: Word) -> Line:
        """Make or change the source of a line. Raises ValidationError."""
        values = _values(row.cells)
        source = _found(row.cells)
        if source is None:
            return _made(row.line, row.cells.get("name", ""), row.cells.get("slug", ""), values, word)
        before = {field: getattr(source, field) for field in values}
        changes = [f"{f}: {_word(before[f]) or '–'} → {_word(v)}" for f, v in values.items() if v != before[f]]
        if changes:
            _save(source, values, word)
        return Line(row.line, Outcome.UPDATE if changes else Outcome.NOOP, source.name, tuple(changes))


def _cells(source: Source) -> tuple[str, ...]:
    return tuple(_word(getattr(source, name)) for name in Sources.columns)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _found(cells: Mapping[str, str]) -> Source | None:
    """The source of a line. Raises ValidationError where its slug and its name are of two."""
    slug, name = cells.get("slug", ""), " ".join(cells.get("name", "").split())
    source = Source.objects.filter(slug=slug).first() if slug else None
    source = source or Source.objects.filter(name=name).first()
    if source is not None and (slug not in ("", source.slug) or name not in ("", source.name)):
        raise ValidationError(f"it is “{source.name}”, slug {source.slug}: articles find it by that, and it stays")
    return source


def _made(line: int, name: str, slug: str, values: Mapping[str, Any], word: Word) -> Line:
    name = " ".join(name.split())
    if not name:
        raise ValidationError("a source needs a name")
    source = Source(name=name, slug=slug or free_slug(name))
    _save(source, values, word)
    return Line(line, Outcome.INSERT, name, tuple(f"{field}: {_word(value)}" for field, value in values.items()))


def _save(source: Source, values: Mapping[str, Any], word: Word) -> None:
    """Save it with a record of history in the editor's name. Raises ValidationError for what cannot be."""
    for field, value in values.items():
        setattr(source, field, value)
    source.full_clean()
    source._history_user = word.by  # type: ignore[attr-defined]  # simple-history's way to name who
    source._change_reason = word.why[:100]  # type: ignore[attr-defined]  # and why
    source.save()


def _values(cells: Mapping[str, str]) -> dict[str, Any]:
    """What a line tells, checked. Raises ValidationError."""
    values: dict[str, Any] = {name: cells[name] for name in TEXTS if cells.get(name)}
    for name, check in (("time_zone", checked_zone), ("country", checked_country), ("feed_url", _address)):
        if name in values:
            values[name] = check(values[name])
    if minutes := cells.get("poll_minutes"):
        if not minutes.isdecimal():
            raise ValidationError(f"poll_minutes is a number, not “{minutes}”")
        values["poll_minutes"] = int(minutes)
    if enabled := cells.get("enabled", "").lower():
        if enabled not in YES + NO:
            raise ValidationError(f"enabled is yes or no, not “{enabled}”")
        values["enabled"] = enabled in YES
    return values


def _address(value: str) -> str:
    try:
        URLValidator(schemes=["http", "https"])(value)
    except ValidationError:
        raise ValidationError(f"“{value}” is no address of a feed: it begins with http:// or https://") from None
    return value
