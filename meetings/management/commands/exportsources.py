"""manage.py exportsources: all sources as a CSV file."""

from meetings.domain.exchange import Sources
from meetings.management.exchange import ExportCommand


class Command(ExportCommand):
    """See ExportCommand."""

    help = "Writes all sources as CSV, in the form that importsources reads."
    exchange = Sources()
