"""Values in plain words, as pages and the desk tell them. Pure."""

from datetime import date
from typing import Any

from django.utils.dates import MONTHS

from meetings.domain.countries import country_name
from meetings.domain.fusion import Step
from meetings.domain.grounds import days_told
from meetings.enums import Role
from meetings.models import Report


def month(day: date) -> str:
    """March 2025."""
    return f"{MONTHS[day.month]} {day.year}"


def short_day(day: date) -> str:
    """10 March."""
    return f"{day.day} {MONTHS[day.month]}"


def days(first: date, last: date) -> str:
    """10–16 March 2025; 28 February – 2 March 2025; 30 December 2024 – 5 January 2025; 10 March 2025."""
    if first == last:
        return f"{first.day} {month(first)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {month(last)}"
    if first.year == last.year:
        return f"{short_day(first)} – {short_day(last)} {last.year}"
    return f"{short_day(first)} {first.year} – {short_day(last)} {last.year}"


def course(steps: tuple[Step, ...]) -> str:
    """'First reported for 12 March 2025, moved to 14 March 2025 on 10 March 2025.' Empty where nothing moved."""
    if not steps:
        return ""
    told = f"First reported for {days(steps[0].interval.start, steps[0].interval.end)}"
    for step in steps[1:]:
        new, since = days(step.interval.start, step.interval.end), days(step.since, step.since)
        told += f", moved to {new} on {since}" if step.is_said else f", reported for {new} since {since}"
    return f"{told}."


def in_words(field: str, value: Any) -> str:
    """A value as corrections keep it, in plain words."""
    if field.startswith("participant:"):
        return _part(value)
    if value in (None, ""):
        return "none"
    if field == "dates":
        return days_told(Report(**_interval(value)))
    if isinstance(value, dict):
        names = ("name", "country") if field == "place" else ("time", "zone")
        return (", " if field == "place" else " ").join(str(value[n]) for n in names if value.get(n))
    return str(value).replace("_", " ")


def _part(value: Any) -> str:
    """'mediator, for FR, remote, from Kyiv'; what an editor emptied is told as such."""
    if value is None:
        return "does not take part"
    role, party = value.get("role"), value.get("party")
    words = [
        "" if role == Role.PARTICIPANT else role,
        f"for {country_name(party) if party else 'nobody'}" if "party" in value else "",
        str(value.get("attendance") or "").replace("_", " "),
        value.get("position"),
        f"from {value['from_place']}" if value.get("from_place") else "",
    ]
    return ", ".join(word for word in words if word) or "takes part"


def _interval(value: Any) -> dict[str, Any]:
    return {
        "starts_on": date.fromisoformat(value["start"]),
        "ends_on": date.fromisoformat(value["end"]),
        "date_precision": value["precision"],
    }
