"""What the desk's first page shows beside Django's own."""

from typing import Any

from django import template

from meetings.domain.desk import waiting

register = template.Library()


@register.inclusion_tag("admin/waiting.html")
def what_waits() -> dict[str, Any]:
    """What waits for an editor."""
    return {"waiting": waiting()}


@register.filter
def bars(days: tuple[int, ...], most: int) -> list[tuple[int, int, int]]:
    """Each day's bar, in a drawing 20 high and 6 wide a day, as (x, y, height); the highest stands for `most`."""
    heights = [round(count * 20 / most) if most else 0 for count in days]
    return [(place * 6, 20 - height, height) for place, height in enumerate(heights)]
