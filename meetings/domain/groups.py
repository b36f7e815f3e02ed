"""Parties that a report names by a group of their people: 'the British and French defence ministers'. Pure.

Extraction gives a party for each country, without a name of its own: such a party goes by its name, and by the office
that the group holds."""

from meetings.domain.countries import country_name
from meetings.extraction.entries import Office
from meetings.extraction.gazetteer import HitKind, gazetteer
from meetings.extraction.spelling import pieces

JOINING = frozenset(("and", "or", "&", ",", "/"))


def party_words(name: str, code: str | None) -> str:
    """What a party is called: the report's words, or its name where the report has nothing but the code."""
    return country_name(name) if name == code else name


def group_office(words: str) -> str:
    """The one office that these words give to many: 'defence minister' of 'defence ministers'; '' of any others.

    'Foreign and defence ministers' hold two offices, of which the words spell out but one."""
    tokens = pieces(words)
    found = [hit for hit in gazetteer().scan(tokens) if hit.kind is HitKind.OFFICE_PLURAL]
    held = {hit.entry.title.lower() for hit in found if isinstance(hit.entry, Office)}
    is_one = len(held) == 1 and not any(hit.start and tokens[hit.start - 1].lower() in JOINING for hit in found)
    return held.pop() if is_one else ""
