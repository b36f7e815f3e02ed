"""Offices in a passage, with all that hangs on them: 'the new Turkish foreign minister', 'head of Ukraine's
presidential office', 'counterparts from France, Germany and Italy'."""

from collections.abc import Iterable

from meetings.extraction.actors.offices.after import told_after
from meetings.extraction.actors.offices.before import told_before
from meetings.extraction.actors.offices.cores import Core, find_cores
from meetings.extraction.actors.offices.headed import headed_level
from meetings.extraction.actors.offices.phrase import (
    CHAIN,
    COLLECTIVE,
    COUNTERPART,
    DELEGATION,
    DETERMINERS,
    SENT,
    OfficePhrase,
)
from meetings.extraction.actors.offices.wording import wording
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.persons import Name

__all__ = ["CHAIN", "COLLECTIVE", "COUNTERPART", "DELEGATION", "DETERMINERS", "OfficePhrase", "find_offices"]


def find_offices(page: Page, names: Iterable[Name]) -> list[OfficePhrase]:
    """All office phrases of a passage in order. Offices inside another's phrase are left out."""
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    found: list[OfficePhrase] = []
    bound = 0
    for core in find_cores(page):
        if core.first < bound or core.first in by_token:
            continue
        phrase = _phrase(page, by_token, bound, core)
        found.append(phrase)
        bound = phrase.outer_last
    return found


def _phrase(page: Page, by_token: dict[int, Name], bound: int, core: Core) -> OfficePhrase:
    """The core with what is told around it, from `bound` on, where the phrase before it ends."""
    phrase = OfficePhrase(
        core.first,
        core.last,
        core.first,
        core.last,
        core.title,
        core.level,
        default=core.default,
        is_plural=core.is_plural,
    )
    left = told_before(page, by_token, bound, phrase)
    right, told_to = told_after(page, by_token, phrase)
    phrase.parties = _chosen(phrase, left, right)
    phrase.text = wording(page, phrase, max(phrase.last, told_to))
    phrase.level = headed_level(page, phrase)
    return phrase


def _chosen(phrase: OfficePhrase, left: list[str], right: list[str]) -> tuple[str, ...]:
    """Which parties count: of several before one office an envoy's is the first ('US Iran envoy'), else the nearest."""
    if phrase.is_plural:
        return tuple(dict.fromkeys(left or right))
    if left:
        return (left[0] if phrase.level in SENT or phrase.level == "organisation head" else left[-1],)
    return tuple(right[:1])
