"""Offices that several share: 'Foreign Ministers X and Y', 'the foreign ministers of France, X, and Germany, Y'."""

from bisect import bisect_left

from meetings.extraction.actors.offices import OfficePhrase
from meetings.extraction.actors.page import Page, code_of
from meetings.extraction.actors.ties.tie import DASHES, OF, OPENERS, Tie
from meetings.extraction.gazetteer import HitKind


def tie_listed(page: Page, ties: list[Tie], phrases: list[OfficePhrase]) -> None:
    """'the foreign ministers of France, Jean A, and Germany, Anna B': each after a country."""
    plurals = [p for p in phrases if p.is_plural]
    opened = [p.first for p in plurals]
    for tie in ties:
        start = tie.name.start
        if tie.phrases or tie.parties or tie.position or start < 2 or page.lower[start - 1] not in (",", "("):
            continue
        hit = page.hit_before(start - 1, HitKind.COUNTRY, HitKind.ORGANISATION)
        if hit is None or (code := code_of(hit)) is None:
            continue
        before = bisect_left(opened, start)
        phrase = plurals[before - 1] if before else None
        if phrase is None or phrase.first < page.token(start).sent.start:
            continue
        if phrase.outer_last >= hit.end or phrase.bearers:
            phrase.bearers.append(tie.name)
            _give(tie, phrase, code)


def tie_preceding(page: Page, phrase: OfficePhrase, by_end: dict[int, Tie]) -> None:
    """'X and Y, the foreign ministers of France and Germany,': an office shared by those named before it."""
    end = phrase.outer_last
    if phrase.bearers or (end < page.size and not page.token(end).is_punct):
        return
    named: list[Tie] = []
    i = phrase.outer_first - 1
    if i < 1 or page.lower[i] not in OPENERS:
        return
    while (tie := by_end.get(i)) is not None and not tie.phrases:
        named.insert(0, tie)
        i = tie.outer_first
        while i > 0 and page.lower[i - 1] in (",", "and", "&"):
            i -= 1
    if len(named) > 1:
        _share(phrase, named)


def _give(tie: Tie, phrase: OfficePhrase, party: str | None) -> None:
    tie.position = tie.position or phrase.title or None
    tie.level = tie.level or (phrase.level if phrase.title else None)
    if party:
        tie.parties.append((OF, party))


def tie_shared(page: Page, phrase: OfficePhrase, by_start: dict[int, Tie]) -> None:
    """'Foreign Ministers X and Y', 'the presidents of Russia and Turkey, X and Y', 'chiefs X of A and Y of B'."""
    i = phrase.outer_last
    if i < page.size and page.lower[i] in (",", ":", "were", "are", "will", *DASHES):
        i += 1
    named: list[Tie] = []
    while (tie := by_start.get(i)) is not None:
        named.append(tie)
        i = tie.outer_last
        while i < page.size and page.lower[i] in (",", "and", "&", "respectively"):
            i += 1
    if not named or any(tie.phrases for tie in named) or (len(named) < 2 and phrase.outer_last != named[0].name.start):
        return
    _share(phrase, named)
    if phrase.outer_last == named[0].name.start:
        named[0].outer_first = min(named[0].outer_first, phrase.outer_first)


def _share(phrase: OfficePhrase, named: list[Tie]) -> None:
    for tie, party in zip(named, _shares(phrase, len(named)), strict=True):
        phrase.bearers.append(tie.name)
        _give(tie, phrase, None if tie.parties else party)


def _shares(phrase: OfficePhrase, count: int) -> tuple[str | None, ...]:
    """The party of each of those who share an office: one each, or one for all."""
    if len(phrase.parties) == count:
        return phrase.parties
    return phrase.parties * count if len(phrase.parties) == 1 else (None,) * count
