"""manage.py importsources: a CSV file of sources, read in by way of editing."""

from meetings.domain.exchange import Sources
from meetings.management.exchange import ImportCommand


class Command(ImportCommand):
    """See ImportCommand."""

    help = "Makes and changes sources as a CSV file says. Doing it again changes nothing."
    exchange = Sources()
