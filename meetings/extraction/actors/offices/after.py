"""What is told after an office: its parties, and the rest of its own words ('minister of trade')."""

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.offices.phrase import CHAIN, COUNTERPART, DETERMINERS, SENT, OfficePhrase
from meetings.extraction.actors.offices.regions import region_from
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, Page, code_of
from meetings.extraction.actors.persons import Name
from meetings.extraction.gazetteer import Hit, HitKind

# Offices beside somebody: an adviser to the Qatari minister is Qatar's.
ADVISING = frozenset(("adviser", "chief of staff", "security adviser"))
SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson negotiator negotiators spokespeople".split())
MEMBERS = ("states", "countries", "nations")
LISTING = frozenset("the both and , & as well also two three four five".split())
JOINS = frozenset(("and", "&", ","))
LONGEST = 14  # tokens of what follows an office


def told_after(page: Page, by_token: dict[int, Name], phrase: OfficePhrase) -> tuple[list[str], int]:
    """The parties told after an office, and where the words of the office itself end ('minister of trade' of …)."""
    if (end := _rest_of_field(page, by_token, phrase.last)) is not None:
        phrase.outer_last = end
        return [], end
    i = phrase.last
    if i < page.size and page.lower[i] in _listing(phrase):
        listed, end = _list(page, i + 1)
        if len(listed) > 1 or (listed and page.lower[i] != "in"):  # "his counterparts in France" may be a place
            phrase.outer_last = end
            return listed if phrase.is_plural else listed[:1], phrase.last
    if phrase.is_plural and (listed_end := _demonyms(page, i)) is not None:
        listed, phrase.outer_last = listed_end
        return listed, phrase.last
    if phrase.level in (*SENT, COUNTERPART) and (post := _post(page, i)) is not None:
        phrase.outer_last = post.end
        there = code_of(post) if phrase.level == COUNTERPART else None
        return [there] if there else [], phrase.last
    if i >= page.size or page.lower[i] not in CHAIN - {"in", "on"}:
        return [], phrase.last
    found, told = _chain(page, by_token, phrase)
    end = _rest_of_field(page, by_token, told) if not found else None
    if end is not None:
        phrase.outer_last = told = end
    return found, told


def _rest_of_field(page: Page, by_token: dict[int, Name], start: int) -> int | None:
    """Where the field of an office ends that goes on up to a name: 'Minister of Tourism and Creative Economy X',
    'Minister of State-Owned Enterprises X'. None where it does not."""
    if start >= page.size or not (page.lower[start] in JOINS or page.is_hyphen(start)):
        return None
    i = start
    while i < page.size and i - start < LONGEST and i not in by_token:
        joins = page.lower[i] in JOINS or page.is_hyphen(i)
        if not joins and (not page.texts[i][0].isupper() or page.hit(i, *PARTY_KINDS, *OFFICE_KINDS)):
            return None
        i += 1
    ended = i < page.size and by_token.get(i) is not None and page.lower[i - 1] not in JOINS
    return i if ended and (page.lower[start] != "," or "and" in page.lower[start:i]) else None


def _listing(phrase: OfficePhrase) -> tuple[str, ...]:
    """The words after which a list of parties may stand."""
    if phrase.is_plural:
        at = ("in",) if phrase.level == COUNTERPART else ()
        return ("from", "representing", "of", "for", *at)
    return ("from",) if phrase.level == COUNTERPART else ()


def _demonyms(page: Page, i: int) -> tuple[list[str], int] | None:
    """'Five ministers, the British, French and Polish': the list in apposition, and where it ends."""
    if i + 2 >= page.size or page.lower[i] != "," or page.lower[i + 1] != "the":
        return None
    if page.hit(i + 2, HitKind.DEMONYM) is None:
        return None
    listed, end = _list(page, i + 2)
    return (listed, end) if len(listed) > 1 else None


def _post(page: Page, i: int) -> Hit | None:
    """The city of an envoy's post: 'ambassador in Lima', 'envoy to Seoul'."""
    return page.hit(i + 1, HitKind.CITY) if i < page.size and page.lower[i] in ("in", "to") else None


def _list(page: Page, i: int) -> tuple[list[str], int]:
    """A list of parties: 'France, Germany, Italy and Poland', 'the G7', 'the three Baltic states'."""
    found: list[str] = []
    end = i
    while i < page.size:
        lower = page.lower[i]
        hit = page.hit(i, *PARTY_KINDS)
        if hit is not None and (code := code_of(hit)):
            found.append(code)
            i = end = hit.end
        elif (region := region_from(page, i)) is not None and region.end < page.size:
            found += region.countries
            i = end = region.end + (page.lower[region.end] in MEMBERS)
        elif lower in LISTING:
            i += 1
        else:
            break
    return found, end


def _chain(page: Page, by_token: dict[int, Name], phrase: OfficePhrase) -> tuple[list[str], int]:
    """'of the office of the president in Ukraine', 'for Foreign Affairs of Japan'."""
    found: list[str] = []
    prep = ""
    told = i = phrase.last
    while i < page.size and i - phrase.last < LONGEST and i not in by_token:
        lower = page.lower[i]
        hit = page.hit(i, *PARTY_KINDS)
        if hit is not None:
            if _counts(phrase, page, hit, prep) and (code := code_of(hit)):
                found.append(code)
            elif not found:
                told = hit.end
            i = phrase.outer_last = hit.end
            if found and hit.kind is HitKind.COUNTRY and not (i < page.size and page.lower[i] in APOSTROPHES):
                break
        elif lower in CHAIN:
            if lower in ("in", "on", "at", "to") and prep and not _is_party_next(page, i + 1):
                break
            prep = lower
            i += 1
        elif lower == "the" or lower in APOSTROPHES or page.is_hyphen(i):
            i += 1
        elif _continues(page, by_token, i):
            i += 1
            phrase.outer_last = i
            told = told if found else i
        else:
            break
    return found, told


def _is_party_next(page: Page, i: int) -> bool:
    if i < page.size and page.lower[i] == "the":
        i += 1
    return i < page.size and page.hit(i, *PARTY_KINDS) is not None


def _counts(phrase: OfficePhrase, page: Page, hit: Hit, prep: str) -> bool:
    """Whether a party after an office is whom it speaks for: not where an envoy is sent."""
    core = page.lower[phrase.last - 1]
    if core in SPEAKING_FOR:
        return prep in ("of", "for", "")
    if phrase.level in SENT:
        return prep == "of"
    if phrase.level in ADVISING and prep == "to":
        return True
    if prep == "for":
        return hit.kind is HitKind.DEMONYM and phrase.level == "spokesperson"
    return prep in ("of", "in", "at", "")


def _continues(page: Page, by_token: dict[int, Name], i: int) -> bool:
    token = page.token(i)
    if i in by_token or token.is_punct or token.ent_type_ in ("DATE", "TIME"):
        return False
    if page.lower[i] == "and":
        after = i + 1
        if after >= page.size or after in by_token or page.hit(after, *PARTY_KINDS, *OFFICE_KINDS):
            return False
        before, next_one = page.texts[i - 1], page.texts[after]
        return (before[0].isupper() and next_one[0].isupper()) or (
            page.token(i - 1).pos_ == page.token(after).pos_ == "NOUN" and page.lower[after] not in DETERMINERS
        )
    return token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") and page.hit(i, HitKind.CITY) is None
