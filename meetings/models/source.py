from django.db import models
from simple_history.models import HistoricalRecords


class Source(models.Model):
    """A publisher or feed that articles come from.

    Its time zone says which day "today" is in its articles; its country, whether 3/4 is in March or in April."""

    name = models.CharField(max_length=200, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    homepage = models.URLField(blank=True, max_length=500)
    language = models.CharField(max_length=12, default="en", help_text="BCP 47 tag of its articles, as en or fr")
    time_zone = models.CharField(max_length=64, default="UTC", help_text="IANA name, as Europe/London")
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2 code, as GB")
    enabled = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
