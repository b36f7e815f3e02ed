"""Dates and times in words, resolved: a grammar of our own over tokens and parse."""

from meetings.extraction.dates.finder import find_dates
from meetings.extraction.dates.mentions import ClockMention, DateMention, Dates

__all__ = ["ClockMention", "DateMention", "Dates", "find_dates"]
