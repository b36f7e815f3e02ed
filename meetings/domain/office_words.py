"""Offices that one person holds at a time, by the words that tell them. Pure."""

from meetings.extraction.gazetteer import HitKind, gazetteer
from meetings.extraction.spelling import pieces

# Of these levels a party has one each, and heads are told apart by their titles: Iran's president and supreme leader.
HEADS = frozenset(("head of state", "head of government", "monarch"))
SINGLE = HEADS | {"foreign minister", "defence minister", "finance minister", "interior minister"}
# Who is not in office, or not wholly: by a word before the office, or after it.
BEFORE = frozenset("acting deputy ex former future incoming interim late next past previous then vice".split())
AFTER = frozenset(("elect", "designate"))
POINTING = frozenset(("the", "its", "his", "her", "their", "our"))
PARTY = (HitKind.COUNTRY, HitKind.DEMONYM)
REACH = 40  # characters before and after an office that are looked at


def office_key(words: str) -> str:
    """What an office is compared by: 'President' of 'French president', 'foreign minister' of 'Foreign Secretary'; ''
    of one that several may hold, or that its bearer does not hold now."""
    told = words.replace("-", " ").replace("‑", " ").lower().split()
    if not (BEFORE | AFTER).isdisjoint(told):
        return ""
    for start in range(len(told)):
        office = gazetteer().office(" ".join(told[start:]))
        if office is not None:
            return "" if office.level not in SINGLE else office.title if office.level in HEADS else office.level
    return ""


def lone_office(text: str, start: int, end: int, party: str) -> str:
    """The key of the office by which text[start:end] alone names somebody of a party: 'president' of "the French
    president", but not of "the Senate's president" or "the president of the Senate"."""
    key = office_key(text[start:end])
    if not key:
        return ""
    before, after = pieces(text[max(0, start - REACH) : start]), pieces(text[end : end + REACH])
    if not BEFORE.isdisjoint(map(str.lower, before[-3:])) or not AFTER.isdisjoint(map(str.lower, after[:2])):
        return ""
    is_owned = any(code == party and last == len(before) for code, _, last in _parties(before))
    if not is_owned and not (before and before[-1].lower() in POINTING):
        return ""
    if after[:1] == ["of"]:
        return key if any(code == party and first <= 2 for code, first, _ in _parties(after)) else ""
    return key


def _parties(words: list[str]) -> list[tuple[str, int, int]]:
    """The countries of these words, each with its first word and the one after its last; a possessive ending belongs to
    it."""
    found = []
    for hit in gazetteer().scan(words):
        if hit.kind in PARTY:
            last = hit.end
            while last < len(words) and words[last].lower() in ("’", "s"):
                last += 1
            found.append((getattr(hit.entry, "code", ""), hit.start, last))
    return found
