"""Whether a run of capitalised words is like a person's name, by its words and by what surrounds it."""

from meetings.extraction.actors.names import HYPHENS
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, PLACE_KINDS, Page
from meetings.extraction.actors.words import HONORIFICS, NEVER_ALONE, NOT_NAMES, SUFFIXES
from meetings.extraction.gazetteer import HitKind

# What stands in, at or near is a place, where one word alone tells of it.
PLACING = frozenset("in at near outside".split())


def names_person(page: Page, first: int, last: int) -> bool:
    """Whether words that the parser did not take for a name may be one: none is a thing, a place or an acronym."""
    words = [w for w in page.lower[first:last] if w not in HYPHENS]
    if _names_thing(words) or any(i in page.cover for i in range(first, last)):
        return False
    return all(not t.isupper() or len(t.rstrip(".")) == 1 for t in page.texts[first:last] if t not in HYPHENS)


def _names_thing(words: list[str]) -> bool:
    """'Trump Tower', 'the Clean Air Bill'; but Bill is a man where a name follows."""
    return any(
        w.rstrip(".") in NOT_NAMES and not (w == "bill" and n == 0 < len(words) - 1) for n, w in enumerate(words)
    )


def is_person_like(page: Page, first: int, last: int) -> bool:
    """Whether what surrounds a run of capitals speaks of it as of a person."""
    after = page.lower[last] if last < page.size else ""
    if after in (",", "–", "—") and last + 1 < page.size:
        return page.lower[last + 1] in ("who", "whose") or _opens_office(page, last + 1)
    if after == "of" and last + 1 < page.size:
        listed = first > 0 and page.lower[first - 1] in (",", "and")
        return listed and page.hit(last + 1, HitKind.COUNTRY) is not None
    return False


def _opens_office(page: Page, i: int) -> bool:
    """'the Iraqi minister', 'his deputy minister': an appositive with an office."""
    if page.lower[i] not in ("the", "a", "an", "his", "her") and not page.hit(i, *PARTY_KINDS, *OFFICE_KINDS):
        return False
    return any(page.hit(j, HitKind.OFFICE) for j in range(i, min(i + 5, page.size)))


def is_plausible(page: Page, first: int, last: int) -> bool:
    """Whether nothing in the words themselves speaks against a name."""
    words = [w.rstrip(".") for w in page.lower[first:last] if w not in HYPHENS]
    if _names_thing(words) or len(words) > 8:
        return False
    if len(words) == 1 and (words[0] in NEVER_ALONE or len(words[0]) < 2 or words[0] in SUFFIXES):
        return False
    whole = page.hit(first, *PLACE_KINDS)
    if whole is not None and whole.end >= last:
        return page.lower[first - 1].rstrip(".") in HONORIFICS if first else False
    return not page.hit(first, HitKind.VENUE)


def stands_alone(page: Page, first: int, last: int, words: tuple[str, ...]) -> bool:
    """A single word without a title: only where the parser takes it for a person's name and nothing speaks against."""
    if last - first > 1:
        return True
    token = page.token(first)
    if token.dep_ == "pobj" and token.head.lower_ in PLACING:
        return False
    return token.tag_ in ("NNP", "NNPS", "NN", "JJ") and not (token.is_sent_start and words[0] in NEVER_ALONE)
