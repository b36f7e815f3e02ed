"""Meetings: triggers, their arguments, their standing, and the merging of mentions into entries."""

from meetings.extraction.meetings.entries import find_meetings

__all__ = ["find_meetings"]
