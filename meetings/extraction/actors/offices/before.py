"""What is told before an office: its parties, whose it is, whether it is past or opposed."""

from meetings.extraction.actors.names import APOSTROPHES, HYPHENS
from meetings.extraction.actors.offices.phrase import COLLECTIVE, DETERMINERS, OfficePhrase
from meetings.extraction.actors.offices.regions import region_to
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.actors.persons import Name
from meetings.extraction.gazetteer import City, Hit, HitKind

OWNERS = frozenset("his her its their our my".split())
FORMER = frozenset("former ex ex- then then- late onetime one-time erstwhile ousted".split())
OPPOSED = frozenset("opposition rebel separatist breakaway exiled dissident insurgent militant jihadist".split())
MODIFYING = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV"))
LONGEST = 12  # tokens of what stands before an office


def told_before(page: Page, by_token: dict[int, Name], bound: int, phrase: OfficePhrase) -> list[str]:
    """The parties told before an office, in the order of the text; sets what else is told there."""
    parties: list[str] = []
    i = phrase.first
    joined = False
    while i > bound and phrase.first - i < LONGEST:
        hit = page.hit_before(i, *PARTY_KINDS)
        region = region_to(page, i)
        if hit is not None and (i - 1) not in by_token:
            parties.insert(0, code_of(hit) or "")
            i = phrase.outer_first = hit.start
        elif region is not None and phrase.is_plural:
            parties[:0] = region.countries
            i = phrase.outer_first = region.start
        elif page.lower[i - 1] in APOSTROPHES:
            i = _owner(page, by_token, i - 1, phrase, parties)
            if phrase.is_plural and parties and page.lower[phrase.last - 1] not in COLLECTIVE:
                _joint_owners(page, bound, phrase, parties)
            break
        elif page.lower[i - 1] in DETERMINERS:
            phrase.article = page.lower[i - 1]
            phrase.owned = phrase.article if phrase.article in OWNERS else None
            phrase.outer_first = i - 1
            break
        elif _joins(page, i, parties, joined=joined):
            joined = joined or page.lower[i - 1] in ("and", "&")
            i -= 1
        elif _modifies(page, by_token, i - 1):
            i -= 1
            phrase.is_former = phrase.is_former or page.lower[i] in FORMER
            phrase.is_opposed = phrase.is_opposed or page.lower[i] in OPPOSED
            if page.lower[i] in FORMER or page.token(i).pos_ == "ADJ" or page.texts[i][0].isupper():
                phrase.outer_first = i
        else:
            break
    return [p for p in parties if p]


def _joins(page: Page, i: int, parties: list[str], *, joined: bool) -> bool:
    """'British and French ministers', 'French, German and British': a list of parties goes on leftwards."""
    mark = page.lower[i - 1]
    if not parties or i < 2 or page.hit_before(i - 1, *PARTY_KINDS) is None:
        return False
    starts_here = page.hit(i, *PARTY_KINDS) is not None
    slashed = mark in ("/", *HYPHENS) and page.is_tight(i - 1)
    return starts_here and (mark in ("and", "&") or slashed or (mark == "," and joined))


def _modifies(page: Page, by_token: dict[int, Name], i: int) -> bool:
    """Whether a token may stand between an office and its country: 'new', 'acting', 'deputy'."""
    if i in by_token:
        return False
    if page.is_hyphen(i):
        return True
    token = page.token(i)
    if page.lower[i] in FORMER | OPPOSED:
        return True
    if token.ent_type_ in ("DATE", "TIME") or (i in page.cover and page.cover[i].kind is HitKind.CITY):
        return False
    participle = token.pos_ == "VERB" and token.dep_ == "amod"
    return (token.pos_ in MODIFYING and token.text[0].isalpha()) or participle


def _owner(page: Page, by_token: dict[int, Name], i: int, phrase: OfficePhrase, parties: list[str]) -> int:
    """Whose office it is: 'Turkey's', 'Tehran's', 'Putin's', 'the bloc's'. Answers where the phrase begins."""
    phrase.outer_first = i
    name = by_token.get(i - 1)
    if name is not None:
        phrase.owner = name
        phrase.outer_first = name.start
        return name.start
    hit = page.hit_before(i, *PARTY_KINDS, HitKind.CITY, HitKind.EPITHET)
    if hit is None or (hit.kind is HitKind.CITY and not _is_capital(hit)):
        phrase.article = page.lower[i]
        return i
    parties.insert(0, code_of(hit) or "")
    phrase.outer_first = hit.start
    if hit.start and page.lower[hit.start - 1] == "the":
        phrase.outer_first -= 1
    return phrase.outer_first


def _joint_owners(page: Page, bound: int, phrase: OfficePhrase, parties: list[str]) -> None:
    """'Egypt and Jordan's foreign ministers', 'Egypt's and Jordan's': the owners before the last."""
    i = phrase.outer_first
    while i - 2 >= bound and page.lower[i - 1] in ("and", "&", ","):
        end = i - 1 - (page.lower[i - 2] in (",", *APOSTROPHES))
        hit = page.hit_before(end, HitKind.COUNTRY, HitKind.ORGANISATION)
        if hit is None or hit.start < bound:
            return
        parties.insert(0, code_of(hit) or "")
        i = phrase.outer_first = hit.start


def _is_capital(hit: Hit) -> bool:
    return isinstance(hit.entry, City) and hit.entry.capital
