"""What an editor may set a field to: checked, and in the plain form in which corrections are kept."""

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError

from meetings.domain.countries import country_names
from meetings.domain.names import fold_name
from meetings.enums import ActorKind, Attendance, DatePrecision, EventKind, Format, Role, Status
from meetings.models import Actor

OFFSET = re.compile(r"[+-](0\d|1[0-4]):[0-5]\d")
FIRST_YEAR, LAST_YEAR = 1800, 2200  # further off, a date is a slip of the pen
TITLE_LENGTH, TEXT_LENGTH, TOWN_LENGTH = 80, 200, 120


def checked(field: str, value: Any) -> Any:
    """The value as a correction keeps it. Raises ValidationError, saying what is wrong and what would be right."""
    name, _, public_id = field.partition(":")
    if name == "participant":
        return _participant(public_id, value)
    check = CHECKS.get(field)
    if check is None:
        raise ValidationError(f"“{field}” cannot be corrected: choose one of {', '.join(CHECKS)}")
    return check(value)


def checked_of_actor(field: str, value: Any) -> Any:
    """The value of an actor's field as a correction keeps it. Raises ValidationError, saying what is wrong."""
    check = ACTOR_CHECKS.get(field)
    if check is None:
        raise ValidationError(f"“{field}” cannot be corrected: choose one of {', '.join(ACTOR_CHECKS)}")
    return check(value)


def checked_country(value: Any) -> str:
    """A country's ISO code in capitals, or ''. Raises ValidationError for a code that no country has."""
    country = str(value or "").strip().upper()
    if country and country not in country_names():
        raise ValidationError(f"“{country}” is no country's ISO code: write FR for France")
    return country


def checked_zone(value: Any) -> str:
    """The IANA name of a time zone, or ''. Raises ValidationError for one that nobody knows."""
    zone = str(value or "").strip()
    if zone and zone not in available_timezones():
        raise ValidationError(f"“{zone}” is no time zone: write Europe/Paris")
    return zone


def _title(value: Any) -> str:
    words = _text(value, "the title", TITLE_LENGTH)
    if not words:
        raise ValidationError("a title needs words; to have it made by rule again, return it to the reports")
    return words


def _member(enum: type[StrEnum], label: str, *, may_be_none: bool = False) -> Callable[[Any], str | None]:
    def check(value: Any) -> str | None:
        if value in (None, ""):
            if may_be_none:
                return None
            raise ValidationError(f"{label} is needed: one of {', '.join(enum)}")
        try:
            return enum(str(value)).value
        except ValueError:
            raise ValidationError(f"{label} is one of {', '.join(enum)}, not “{value}”") from None

    return check


def _dates(value: Any) -> dict[str, str] | None:
    if value is None:
        return None
    parts = _parts(value, "dates", {"start", "end", "precision"})
    start = _day(parts.get("start"), "the first day")
    end = _day(parts.get("end") or parts.get("start"), "the last day")
    if end < start:
        raise ValidationError(f"end before start: the last day, {end}, comes before the first, {start}")
    precision = _member(DatePrecision, "the precision")(parts.get("precision") or DatePrecision.DAY)
    return {"start": start.isoformat(), "end": end.isoformat(), "precision": str(precision)}


def _day(value: Any, label: str) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value or ""))
    except ValueError:
        raise ValidationError(f"{label} is a date such as 2025-03-15, not “{value or ''}”") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValidationError(f"{label} is out of reach: the calendar goes from {FIRST_YEAR} to {LAST_YEAR}")
    return day


def _time(value: Any) -> dict[str, str] | None:
    if value is None:
        return None
    parts = _parts(value, "time", {"time", "zone"})
    zone = str(parts.get("zone") or "")
    if zone and zone not in available_timezones() and not OFFSET.fullmatch(zone):
        raise ValidationError(f"“{zone}” is no time zone: write Europe/Paris, or an offset such as +03:00")
    clock = parts.get("time")
    try:
        moment = clock if isinstance(clock, time) else time.fromisoformat(str(clock or ""))
    except ValueError:
        raise ValidationError(f"a time is written like 14:30, not “{clock or ''}”") from None
    return {"time": f"{moment:%H:%M}", "zone": zone}


def _place(value: Any) -> dict[str, str] | None:
    if value is None:
        return None
    parts = _parts(value, "place", {"name", "country"})
    name = _text(parts.get("name"), "the place", TOWN_LENGTH)
    country = checked_country(parts.get("country"))
    if not name and not country:
        raise ValidationError("a place needs a town or a country; to say that none is known, clear it")
    return {"name": name, "country": country}


def _venue(value: Any) -> str:
    return _text(value, "the venue", TEXT_LENGTH)


def _participant(public_id: str, value: Any) -> dict[str, Any] | None:
    actor = Actor.objects.filter(public_id=public_id).first()
    if actor is None:
        raise ValidationError(f"nobody has the id “{public_id}”")
    if value is None:
        return None
    parts = _parts(value, "participant", {"role", "attendance", "party", "position", "from_place", "name", "kind"})
    kept: dict[str, Any] = {"name": actor.name, "kind": actor.kind}
    if "role" in parts:
        kept["role"] = _member(Role, "the role")(parts["role"] or Role.PARTICIPANT)
    if "attendance" in parts:
        kept["attendance"] = _member(Attendance, "attendance", may_be_none=True)(parts["attendance"])
    if "position" in parts:
        kept["position"] = _text(parts["position"], "the position", TEXT_LENGTH)
    if "from_place" in parts:
        kept["from_place"] = _text(parts["from_place"], "the place dialled in from", TOWN_LENGTH)
    if "party" in parts:
        kept["party"] = _party(parts["party"])
    elif actor.code:
        kept["party"] = actor.code
    return kept


def _party(value: Any) -> str:
    code = str(value or "")
    if code and code not in country_names() and not Actor.objects.filter(code=code).exists():
        raise ValidationError(f"“{code}” is neither a country's ISO code nor the short name of a known organisation")
    return code


def _actor_name(value: Any) -> str:
    words = _text(value, "the name", TEXT_LENGTH)
    if not fold_name(words):
        raise ValidationError("an actor needs a name")
    return words


def _text(value: Any, label: str, length: int) -> str:
    words = " ".join(str(value or "").split())
    if len(words) > length:
        raise ValidationError(f"{label} has {len(words)} characters; {length} are the most")
    return words


def _parts(value: Any, label: str, names: set[str]) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValidationError(f"{label}: an object with {', '.join(sorted(names))} is expected")
    unknown = set(value) - names
    if unknown:
        raise ValidationError(f"{label}: nobody knows {', '.join(sorted(map(str, unknown)))}")
    return value


CHECKS: dict[str, Callable[[Any], Any]] = {
    "title": _title,
    "kind": _member(EventKind, "the kind"),
    "status": _member(Status, "the status"),
    "format": _member(Format, "the form", may_be_none=True),
    "dates": _dates,
    "time": _time,
    "place": _place,
    "venue": _venue,
}
ACTOR_CHECKS: dict[str, Callable[[Any], Any]] = {
    "name": _actor_name,
    "kind": _member(ActorKind, "the kind"),
    "country": checked_country,
    "position": lambda value: _text(value, "the position", TEXT_LENGTH),
}
