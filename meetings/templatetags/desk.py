"""What the desk's first page shows beside Django's own."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse

from meetings.domain.desk import waiting

register = template.Library()

# Each queue: its count, what one is called, what several are called, the page where it is dealt with and how that is
# narrowed.
QUEUES = (
    ("new", "meeting new today", "meetings new today", "meeting_changelist", "queue=new_today"),
    ("unsure", "meeting of low confidence", "meetings of low confidence", "meeting_changelist", "queue=low_confidence"),
    ("duplicates", "possible duplicate", "possible duplicates", "possibleduplicate_changelist", ""),
    ("conflicts", "conflict of reports", "conflicts of reports", "conflict_changelist", ""),
    ("alerts", "report against an editor's word", "reports against editors' words", "alert_changelist", ""),
    ("undated", "article without a date of publication", "articles without a date of publication",
     "article_changelist", "state__exact=needs_date&is_current__exact=1"),
    ("failed", "article failed", "articles failed", "article_changelist", "state__exact=failed&is_current__exact=1"),
    ("unfetched", "address could not be fetched", "addresses could not be fetched", "link_changelist",
     "state__exact=failed"),
    ("failing", "source fails", "sources fail", "source_health", ""),
    ("unknown", "unresolved name", "unresolved names", "openname_changelist", ""),
    ("unconfirmed", "meeting not confirmed: its day passed", "meetings not confirmed: their days passed",
     "meeting_changelist", "queue=not_confirmed"),
    ("gone_decisions", "decision whose report has gone", "decisions whose report has gone", "decision_changelist",
     "report_gone=yes"),
    ("gone_corrections", "correction whose report has gone", "corrections whose report has gone",
     "correction_changelist", "report_gone=yes"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Queue:
    """A line of the first page."""

    count: int
    words: str
    url: str


@register.inclusion_tag("admin/waiting.html")
def what_waits() -> dict[str, Any]:
    """What waits for an editor."""
    found = waiting()
    lines = [(getattr(found, name), one, many, page, query) for name, one, many, page, query in QUEUES]
    return {"queues": [_queue(*line) for line in lines]}


@register.filter
def bars(days: tuple[int, ...], most: int) -> list[tuple[int, int, int]]:
    """Each day's bar, in a drawing 20 high and 6 wide a day, as (x, y, height); the highest stands for `most`."""
    heights = [round(count * 20 / most) if most else 0 for count in days]
    return [(place * 6, 20 - height, height) for place, height in enumerate(heights)]


def _queue(count: int, one: str, many: str, page: str, query: str) -> Queue:
    url = reverse(f"admin:meetings_{page}") + (f"?{query}" if query else "")
    return Queue(count, f"{count} {one if count == 1 else many}", url)
