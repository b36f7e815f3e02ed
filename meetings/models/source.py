from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from simple_history.models import HistoricalRecords

MINUTES_OF_A_WEEK = 7 * 24 * 60


class Source(models.Model):
    """A publisher or feed that articles come from: what editors know of it. What asking it came to is its Polling's.

    Its time zone says which day "today" is in its articles; its country, whether 3/4 is in March or in April."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    homepage = models.URLField(blank=True, max_length=500)
    language = models.CharField(max_length=12, default="en", help_text="BCP 47 tag of its articles, as en or fr")
    time_zone = models.CharField(max_length=64, default="UTC", help_text="IANA name, as Europe/London")
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2 code, as GB")
    feed_url = models.CharField(
        max_length=2000,
        blank=True,
        help_text="what is asked for new articles: an RSS, Atom or JSON feed, a news sitemap, or a page; "
        "empty where articles are handed in",
    )
    link_pattern = models.CharField(
        max_length=200,
        blank=True,
        help_text="of a page: which of its links are articles, as /news/*/ (* stands for anything)",
    )
    poll_minutes = models.PositiveIntegerField(
        default=30,
        validators=[MinValueValidator(5), MaxValueValidator(MINUTES_OF_A_WEEK)],
        help_text="minutes from one look at the feed to the next",
    )
    enabled = models.BooleanField(default=True, help_text="whether its feed is asked")
    created_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["feed_url"], condition=~models.Q(feed_url=""), name="source_feed_once"),
        ]

    def __str__(self) -> str:
        return self.name
