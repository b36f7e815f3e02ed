"""What search engines are led to: meetings, those who take part in them, and the weeks that have some."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse

from meetings.domain.calendar import IsoWeek
from meetings.domain.queries import visible_meetings
from meetings.models import Actor, Meeting, Participation


@dataclass(frozen=True, slots=True)
class Domain:
    """The site as sitemaps ask for it."""

    domain: str


class OurSitemap(Sitemap):  # type: ignore[type-arg]  # generic to the checker alone
    """A sitemap of addresses under SITE_URL, whatever host was asked, in pieces that are quick to read."""

    limit = 1000

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:  # noqa: ARG002  # Django's signature
        """The addresses of a piece."""
        own = urlsplit(settings.SITE_URL)
        return super().get_urls(page=page, site=Domain(own.netloc), protocol=own.scheme)  # type: ignore[arg-type]  # it asks for the domain alone

    def get_latest_lastmod(self) -> datetime | None:
        """Not told, unless it is quickly known."""
        return None


class MeetingSitemap(OurSitemap):
    """Every meeting, with its last change. Two queries a piece."""

    def items(self) -> QuerySet[Meeting]:
        """The meetings, in the order in which they came."""
        return visible_meetings().order_by("pk").only("public_id", "changed_at")

    def location(self, item: Meeting) -> str:
        """Its page."""
        return reverse("web:meeting", args=[item.public_id])

    def lastmod(self, item: Meeting) -> datetime:
        """Its last change in substance."""
        return item.changed_at

    def get_latest_lastmod(self) -> datetime | None:
        """That of the meeting that changed last, by the index."""
        latest: datetime | None = visible_meetings().aggregate(latest=Max("changed_at"))["latest"]
        return latest


class ActorSitemap(OurSitemap):
    """Everybody who takes part in a meeting. Two queries a piece."""

    def items(self) -> QuerySet[Actor]:
        """The actors that stand for themselves, in the order in which they came."""
        sits = Participation.objects.filter(actor=OuterRef("pk"), meeting__is_hidden=False)
        return Actor.objects.filter(Exists(sits), survivor=None).order_by("pk").only("public_id")

    def location(self, item: Actor) -> str:
        """Its page."""
        return reverse("web:actor", args=[item.public_id])


class WeekSitemap(OurSitemap):
    """The weeks in which a meeting begins. One query."""

    def items(self) -> list[IsoWeek]:
        """The weeks, from the first."""
        days = visible_meetings().filter(starts_on__isnull=False).order_by("starts_on")
        return list(dict.fromkeys(IsoWeek.of(d) for d in days.values_list("starts_on", flat=True).distinct() if d))

    def location(self, item: IsoWeek) -> str:
        """Its page."""
        return reverse("web:week", args=[item])


SITEMAPS = {"meetings": MeetingSitemap, "actors": ActorSitemap, "weeks": WeekSitemap}
