"""Titles and countries before a name."""

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.offices import DETERMINERS, OfficePhrase
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.actors.ties.tie import DASHES, OF, Tie
from meetings.extraction.actors.words import BARE_TITLES
from meetings.extraction.gazetteer import Hit, HitKind

WINDOW = 24  # tokens before a name in which its titles may stand


def tie_before(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    """Give a name the offices, or else the country, told right before it."""
    start = tie.name.start
    # A title of honour may itself be an office: "King Charles", "Crown Prince Mohammed".
    ending = [by_end[i] for i in range(tie.name.first, start - 1, -1) if i in by_end and not by_end[i].is_plural]
    if ending:
        for phrase in ending:
            tie.add(phrase)
        _more_before(page, tie, by_end)
        return
    if start and page.lower[start - 1] in APOSTROPHES:
        hit = page.hit_before(start - 1, *PARTY_KINDS, HitKind.CITY)
        if hit is not None and (code := code_of(hit)):
            tie.outer_first = hit.start
            tie.parties.append((OF, code))
        return
    _window(page, tie)


def _more_before(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    """'Prime Minister and Foreign Minister X', 'party leader and prime minister X': a second office before the first.
    'The Vice President and President X' are two."""
    first = tie.outer_first
    if first < 2 or page.lower[first - 1] not in ("and", "/", "&"):
        return
    other = by_end.get(first - 1)
    if other is not None and not other.is_plural and not other.bearers and other.article != "the":
        tie.add(other)


def _window(page: Page, tie: Tie) -> None:
    """Titles that the gazetteer does not know: 'Chinese Politburo Member and Director of the Office of … Yang'."""
    i = start = tie.name.start
    found: list[tuple[int, Hit]] = []
    title = start
    while i > 0 and start - i < WINDOW:
        hit = page.hit_before(i, *PARTY_KINDS)
        if hit is not None:
            found.append((hit.start, hit))
            i = hit.start
            continue
        if page.hit_before(i, HitKind.OFFICE) is not None or page.lower[i - 1] in BARE_TITLES:
            title = i - 1
        elif not _titular(page, i - 1):
            break
        i -= 1
    if not found:
        _bare(page, tie)
        return
    at, hit = found[0] if len(found) == 1 or found[-1][1].kind is not HitKind.DEMONYM else found[-1]
    adjacent = at == start - (hit.end - hit.start)
    official = title < start or hit.kind in (HitKind.ORGANISATION, HitKind.METONYM) or adjacent
    code = code_of(hit)
    if not official or code is None:
        return
    tie.parties.append((OF, code))
    tie.outer_first = min(at, tie.outer_first)
    if title < start:
        tie.position = tie.position or " ".join(page.doc[title:start].text.split())


def _titular(page: Page, i: int) -> bool:
    """Whether a token may stand within a title before a name."""
    token = page.token(i)
    if page.lower[i] in ("of", "for", "and", "the", "&", *APOSTROPHES) or page.is_hyphen(i):
        return page.lower[i] != "and" or (page.texts[i - 1][0].isupper() and page.texts[i + 1][0].isupper())
    if token.ent_type_ in ("PERSON", "DATE", "TIME"):
        return False
    return token.pos_ in ("PROPN", "NOUN", "ADJ") and token.text[0].isalpha()


def _bare(page: Page, tie: Tie) -> None:
    """A title that tells no level: 'Director X'."""
    start = tie.name.start
    if start and page.lower[start - 1] in BARE_TITLES and page.texts[start - 1][0].isupper():
        tie.position = page.texts[start - 1]
        tie.outer_first = start - 1


def tie_introduced(page: Page, tie: Tie, by_end: dict[int, OfficePhrase]) -> None:
    """'his French counterpart, X,' and 'the country's top diplomat, X,'."""
    start = tie.name.start
    if start < 2 or page.lower[start - 1] not in (",", ":", *DASHES) or page.is_hyphen(start - 1):
        return
    phrase = by_end.get(start - 1)
    if phrase is None or phrase.is_plural or phrase.bearers:
        return
    told = (
        phrase.article in DETERMINERS - {"a", "an"} or phrase.parties or phrase.owner or phrase.article in APOSTROPHES
    )
    after = page.lower[tie.name.last] if tie.name.last < page.size else "."
    closed = after in (",", ".", ";", ")", ":", "?", "!", "and", *DASHES) or page.token(tie.name.last).is_punct
    if told and closed:
        tie.add(phrase)
