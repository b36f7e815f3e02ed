"""The one place that is asked what day it is."""

from datetime import date

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The day that pages call today: the setting TODAY, as in tests and the demonstration; else the site's own day."""
    fixed: date | None = settings.TODAY
    return fixed or timezone.localdate()
