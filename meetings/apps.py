from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """The one app of the site."""

    name = "meetings"
    verbose_name = "Calendar"
