"""Names of persons in a passage: what the parser tagged, repaired, and what titles and owners tell besides."""

from meetings.extraction.actors.names import folded, words_of
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.persons.bounds import before_verb, trimmed
from meetings.extraction.actors.persons.known import Known, known_by
from meetings.extraction.actors.persons.likeness import is_plausible, stands_alone
from meetings.extraction.actors.persons.name import Name
from meetings.extraction.actors.persons.ranges import find_ranges
from meetings.extraction.actors.persons.titles import has_title, honoured_from, is_attributive
from meetings.extraction.actors.words import FIELDS, NOT_NAMES

__all__ = ["Name", "find_names", "known_by", "later_names"]


def find_names(page: Page) -> list[Name]:
    """All names of persons of a passage, in order, without overlaps."""
    taken: dict[int, Name] = {}
    for first, last in find_ranges(page):
        if any(i in taken for i in range(first, last)):
            continue
        name = _name(page, first, last)
        if name is not None:
            taken.update(dict.fromkeys(range(name.first, name.last), name))
    return sorted({id(n): n for n in taken.values()}.values(), key=lambda n: n.first)


def later_names(page: Page, names: list[Name], known: Known) -> list[Name]:
    """The names, and with them the words that call a person of this article though the parser did not see it."""
    taken = {i for name in names for i in range(name.first, name.last)}
    found = list(names)
    for i, text in enumerate(page.texts):
        if i in taken or len(text) < 2 or folded(text) not in known.surnames or not _may_call(page, i):
            continue
        first = _called_from(page, i, known, taken)
        if first is None:
            continue
        start, honorific = honoured_from(page, first)
        words = words_of(tuple(page.texts[first : i + 1]))
        if start == i and not has_title(page, i) and page.token(i).pos_ not in ("PROPN", "NOUN", "ADJ", "X"):
            continue
        found.append(Name(first, i + 1, start, words, honorific, start < first, is_attributive(page, i + 1)))
    return sorted(found, key=lambda n: n.first)


def _called_from(page: Page, i: int, known: Known, taken: set[int]) -> int | None:
    """Where the name begins whose last word this is: 'Lopes', 'Ana Lopes', 'Lopes-Prado'. None within another name."""
    if i == 0:
        return 0
    before = i - 2 if page.is_hyphen(i - 1) else i - 1
    pair = folded(page.texts[before]), folded(page.texts[i])
    if before == i - 1:
        return before if pair in known.ends and before not in taken else i
    return before if pair in known.tails and before not in taken else None


def _may_call(page: Page, i: int) -> bool:
    """Whether a word that is somebody's name may be one here: no place, no month, no part of a longer name."""
    label = page.token(i).ent_type_
    if not page.is_name_word(i) or label in ("DATE", "TIME") or (i in page.cover and label != "PERSON"):
        return False
    after = page.lower[i + 1] if i + 1 < page.size else ""
    return after not in NOT_NAMES or not page.texts[i + 1][0].isupper()  # 'Trump Tower', 'Kerry County'


def _name(page: Page, first: int, last: int) -> Name | None:
    fields = [i for i in range(first, last - 1) if page.lower[i] in FIELDS]
    first, last = trimmed(page, fields[-1] + 1 if fields else first, last)
    last = before_verb(page, first, last)
    if last <= first or not is_plausible(page, first, last):
        return None
    start, honorific = honoured_from(page, first)
    titled = start < first or has_title(page, first)
    words = words_of(tuple(page.texts[first:last]))
    if not words or (not titled and not stands_alone(page, first, last, words)):
        return None
    return Name(first, last, start, words, honorific, titled, is_attributive(page, last))
