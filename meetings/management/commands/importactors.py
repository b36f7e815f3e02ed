"""manage.py importactors: a CSV file of actors, read in by way of editing."""

from meetings.domain.exchange import Actors
from meetings.management.exchange import ImportCommand


class Command(ImportCommand):
    """See ImportCommand."""

    help = "Makes and changes actors as a CSV file says. Doing it again changes nothing."
    exchange = Actors()
