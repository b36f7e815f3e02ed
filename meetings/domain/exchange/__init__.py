"""Actors and sources as CSV files: written out, and read in again by way of editing."""

from meetings.domain.exchange.actors import Actors
from meetings.domain.exchange.lines import Exchange, Line, Outcome, foresee, import_lines
from meetings.domain.exchange.sources import Sources
from meetings.domain.exchange.tables import read_table

__all__ = ["Actors", "Exchange", "Line", "Outcome", "Sources", "foresee", "import_lines", "read_table"]
