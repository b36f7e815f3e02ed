from django.db import models


class Place(models.Model):
    """A city or venue with its country, or a country alone (then `name` is empty)."""

    name = models.CharField(max_length=120, blank=True)
    folded = models.CharField(max_length=120, blank=True, editable=False)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2")
    time_zone = models.CharField(max_length=64, blank=True, help_text="IANA name, as Europe/Paris")

    class Meta:
        ordering = ["country", "name"]
        constraints = [
            models.UniqueConstraint(fields=["folded", "country"], name="place_once"),
            models.CheckConstraint(condition=~models.Q(folded="", country=""), name="place_names_something"),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.name, self.country) if part)
