"""The words of an office as told, without its country and article."""

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.offices.phrase import CHAIN, DETERMINERS, OfficePhrase
from meetings.extraction.actors.page import PARTY_KINDS, Page

KEPT = frozenset(
    "deputy vice acting interim former special chief senior permanent presidential assistant military".split()
)
LOOSE = frozenset(("ADJ", "ADV", "NUM", "VERB"))
TRAILING = CHAIN | {"the", "and", *APOSTROPHES}


def wording(page: Page, phrase: OfficePhrase, last: int) -> str:
    """The words of an office, from its own modifiers to the token `last`, which is left out."""
    first = phrase.first
    while first > phrase.outer_first and _belongs(page, first - 1):
        first -= 1
    while last > first and page.lower[last - 1] in TRAILING:
        last -= 1
    return " ".join(page.doc[first:last].text.split())


def _belongs(page: Page, i: int) -> bool:
    """Whether a token before an office is part of it: 'deputy', 'political', but not its country or 'the new'."""
    token, lower = page.token(i), page.lower[i]
    if page.hit_before(i + 1, *PARTY_KINDS) or lower in DETERMINERS or lower in APOSTROPHES or token.is_punct:
        return False
    return token.pos_ not in LOOSE or lower in KEPT or not page.texts[i].islower()
