"""What the desk's first page shows beside Django's own."""

from typing import Any

from django import template

from meetings.domain.desk import waiting

register = template.Library()


@register.inclusion_tag("admin/waiting.html")
def what_waits() -> dict[str, Any]:
    """What waits for an editor."""
    return {"waiting": waiting()}
