"""manage.py exportactors: all actors as a CSV file."""

from meetings.domain.exchange import Actors
from meetings.management.exchange import ExportCommand


class Command(ExportCommand):
    """See ExportCommand."""

    help = "Writes all actors as CSV, in the form that importactors reads."
    exchange = Actors()
