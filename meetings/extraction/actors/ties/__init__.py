"""Ties a name to the office and the party that its sentence tells: before it, behind it, in brackets, in lists."""

from meetings.extraction.actors.offices import DELEGATION, OfficePhrase
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.persons import Name
from meetings.extraction.actors.ties.before import tie_before, tie_introduced
from meetings.extraction.actors.ties.behind import tie_behind
from meetings.extraction.actors.ties.lists import tie_listed, tie_preceding, tie_shared
from meetings.extraction.actors.ties.tie import OF, POSSESSIVE, Tie

__all__ = ["OF", "POSSESSIVE", "Tie", "tie_names"]


def tie_names(page: Page, names: list[Name], phrases: list[OfficePhrase]) -> list[Tie]:
    """A tie for every name, in order."""
    ties = [Tie(name, name.start, name.last) for name in names]
    by_end = {phrase.outer_last: phrase for phrase in phrases}
    by_start = {phrase.outer_first: phrase for phrase in phrases}
    starts = {name.start for name in names}
    for tie in ties:
        tie_before(page, tie, by_end)
        if not tie.phrases and page.lower[tie.name.last : tie.name.last + 2] == [",", "who"]:
            tie_introduced(page, tie, by_end)  # "the prime minister, X, who also chairs the bloc": before the chair
        tie_behind(page, tie, by_start, starts)
    for tie in ties:
        if not tie.phrases:
            tie_introduced(page, tie, by_end)
    named = {tie.name.start: tie for tie in ties}
    ended = {tie.outer_last: tie for tie in ties}
    for phrase in phrases:
        if phrase.is_plural and phrase.level != DELEGATION:
            tie_shared(page, phrase, named)
            tie_preceding(page, phrase, ended)
    tie_listed(page, ties, phrases)
    return ties
