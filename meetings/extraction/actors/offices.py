"""Offices in a passage, with all that hangs on them: 'the new Turkish foreign minister', 'head of Ukraine's presidential
office', 'counterparts from France, Germany and Italy'."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from meetings.extraction.actors.names import APOSTROPHES, HYPHENS
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, Page, code_of
from meetings.extraction.actors.persons import Name
from meetings.extraction.gazetteer import City, Hit, HitKind, Office

DETERMINERS = frozenset("the a an this that these those both all some any his her its their our my whose".split())
OWNERS = frozenset("his her its their our my".split())
FORMER = frozenset("former ex ex- then then- late onetime one-time erstwhile ousted".split())
OPPOSED = frozenset("opposition rebel separatist breakaway exiled dissident insurgent militant jihadist".split())
MODIFYING = frozenset(("ADJ", "NOUN", "PROPN", "NUM", "ADV"))
CHAIN = frozenset("of for at to in on".split())
# Offices towards somebody: whom they are sent to is not whom they speak for.
SENT = frozenset(("envoy", "ambassador"))
# Offices beside somebody: an adviser to the Qatari minister is Qatar's.
ADVISING = frozenset(("adviser", "chief of staff", "security adviser"))
SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson negotiator negotiators spokespeople".split())
LONGEST = 14  # tokens of what follows an office

COUNTERPART, DELEGATION, OFFICIALS = "counterpart", "delegation", "official"
# Nouns for people in office that no gazetteer of offices need hold, with their level.
GROUP_NOUNS = {
    "counterparts": COUNTERPART,
    "colleagues": COUNTERPART,
    "peers": COUNTERPART,
    "opposite numbers": COUNTERPART,
    "delegations": DELEGATION,
    "delegation": DELEGATION,
    "teams": DELEGATION,
    "sides": DELEGATION,
    "side": DELEGATION,
    "delegates": DELEGATION,
    "hosts": OFFICIALS,
    "representatives": OFFICIALS,
    "authorities": OFFICIALS,
    "aides": OFFICIALS,
    "experts": OFFICIALS,
    "partners": OFFICIALS,
    "allies": OFFICIALS,
    "nations": OFFICIALS,
    "diplomats": OFFICIALS,
    "officials": OFFICIALS,
    "leadership": "leader",
    "leaders": "leader",
    "policymakers": OFFICIALS,
    "heads": "leader",
    "team": DELEGATION,
    "government": "government",
    "governments": "government",
    "mediators": "envoy",
    "negotiators": "envoy",
    "envoys": "envoy",
    "commanders": "military chief",
    "generals": "military",
    "lawmakers": "legislator",
    "troops": "",
}
SINGLE_NOUNS = {"counterpart": COUNTERPART, "opposite number": COUNTERPART, "colleague": COUNTERPART}
COLLECTIVE = frozenset("delegation side team leadership government".split())
# Groups of countries that news calls by a region.
REGIONS = {
    "baltic": ("EE", "LV", "LT"),
    "benelux": ("BE", "NL", "LU"),
    "nordic": ("DK", "FI", "IS", "NO", "SE"),
    "central asian": ("KZ", "KG", "TJ", "TM", "UZ"),
    "scandinavian": ("DK", "NO", "SE"),
}


@dataclass(slots=True)
class OfficePhrase:
    """An office at core tokens [first, last), within the phrase [outer_first, outer_last)."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    title: str  # canonical, '' for counterparts, delegations and the like
    level: str
    text: str  # as told, without country and article
    parties: tuple[str, ...] = ()
    default: str | None = None  # whose office it is where nothing else is told: the Secretary of State's
    owner: Name | None = None  # "Putin's spokesman"
    owned: str | None = None  # "his", "their"
    article: str | None = None
    is_plural: bool = False
    is_former: bool = False
    is_opposed: bool = False
    bearers: list[Name] = field(default_factory=list)

    @property
    def party(self) -> str | None:
        """The one party that the words tell."""
        return self.parties[0] if len(self.parties) == 1 else None


def find_offices(page: Page, names: Iterable[Name]) -> list[OfficePhrase]:
    """All office phrases of a passage in order. Offices inside another's phrase are left out."""
    by_token = {i: name for name in names for i in range(name.first, name.last)}
    found: list[OfficePhrase] = []
    bound = 0
    for first, last, title, level, plural, default in _cores(page):
        if first < bound or first in by_token:
            continue
        phrase = _phrase(page, by_token, (bound, first, last), title, level, plural=plural)
        phrase.default = default
        found.append(phrase)
        bound = phrase.outer_last
    return found


Core = tuple[int, int, str, str, bool, str | None]


def _cores(page: Page) -> Iterable[Core]:
    i = 0
    while i < page.size:
        core = _core_at(page, i)
        if core is None:
            i += 1
            continue
        yield core
        i = core[1]


def _core_at(page: Page, i: int) -> Core | None:
    hit = page.hit(i, *OFFICE_KINDS)
    lower = page.lower[i]
    two = f"{lower} {page.lower[i + 1]}" if i + 1 < page.size else ""
    if two == "heads of":
        end = i + 1
        if i + 2 < page.size and page.lower[i + 2] in ("state", "government", "delegation", "delegations"):
            end = i + 3
        return i, end, "", "leader", True, None
    for text, length in ((two, 2), (lower, 1)):
        if text in SINGLE_NOUNS:
            return i, i + length, "", SINGLE_NOUNS[text], False, None
        covered = i in page.cover and page.cover[i].kind in PARTY_KINDS  # the "Nations" of "United Nations"
        if text in GROUP_NOUNS and GROUP_NOUNS[text] and not covered and (hit is None or hit.end <= i + length):
            return i, i + length, "", GROUP_NOUNS[text], True, None
    if hit is None or not isinstance(hit.entry, Office):
        return None
    if _is_verb(page, hit):
        return None
    office = hit.entry
    return hit.start, hit.end, office.title, office.level, hit.kind is HitKind.OFFICE_PLURAL, office.country or None


def _is_verb(page: Page, hit: Hit) -> bool:
    """'who heads the delegation', 'to chair the talks': words of office used as verbs."""
    token = page.token(hit.end - 1)
    return hit.end - hit.start == 1 and token.pos_ in ("VERB", "AUX") and token.text.islower()


def _phrase(
    page: Page, by_token: dict[int, Name], bounds: tuple[int, int, int], title: str, level: str, *, plural: bool
) -> OfficePhrase:
    bound, first, last = bounds
    phrase = OfficePhrase(first, last, first, last, title, level, "", is_plural=plural)
    left = _left(page, by_token, bound, phrase)
    right, cut = _right(page, by_token, phrase)
    phrase.parties = _chosen(phrase, left, right)
    text_first = _told_from(page, phrase)
    phrase.text = _told(page, text_first, max(last, cut))
    return phrase


def _chosen(phrase: OfficePhrase, left: list[str], right: list[str]) -> tuple[str, ...]:
    """Which parties count: of several before one office an envoy's is the first ('US Iran envoy'), else the nearest."""
    if phrase.is_plural:
        return tuple(dict.fromkeys(left or right))
    if left:
        return (left[0] if phrase.level in SENT or phrase.level == "organisation head" else left[-1],)
    return tuple(right[:1])


# ------------------------------------------------------------ to the left


def _left(page: Page, by_token: dict[int, Name], bound: int, phrase: OfficePhrase) -> list[str]:
    """The parties told before an office, in the order of the text; sets what else is told there."""
    parties: list[str] = []
    i = phrase.first
    joined = False
    while i > bound and phrase.first - i < 12:
        hit = page.hit_before(i, *PARTY_KINDS)
        region = _region(page, i)
        if hit is not None and (i - 1) not in by_token:
            parties.insert(0, code_of(hit) or "")
            i = phrase.outer_first = hit.start
        elif region and phrase.is_plural:
            parties[:0] = region[0]
            i = phrase.outer_first = region[1]
        elif page.lower[i - 1] in APOSTROPHES:
            i = _owner(page, by_token, i - 1, phrase, parties)
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
            _note(page.lower[i - 1], phrase)
            i -= 1
            if page.lower[i] in FORMER or page.token(i).pos_ == "ADJ" or page.texts[i][0].isupper():
                phrase.outer_first = i
        else:
            break
    return [p for p in parties if p]


def _region(page: Page, end: int) -> tuple[tuple[str, ...], int] | None:
    for length in (2, 1):
        if end >= length:
            key = " ".join(page.lower[end - length : end])
            if key in REGIONS:
                return REGIONS[key], end - length
    return None


def _joins(page: Page, i: int, parties: list[str], *, joined: bool) -> bool:
    """'British and French ministers', 'French, German and British': a list of parties goes on leftwards."""
    mark = page.lower[i - 1]
    if not parties or i < 2 or page.hit_before(i - 1, *PARTY_KINDS) is None:
        return False
    starts_here = page.hit(i, *PARTY_KINDS) is not None
    slashed = mark in ("/", *HYPHENS) and page.is_tight(i - 1)
    return starts_here and (mark in ("and", "&") or slashed or (mark == "," and joined))


def _modifies(page: Page, by_token: dict[int, Name], i: int) -> bool:
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


def _note(word: str, phrase: OfficePhrase) -> None:
    if word in FORMER:
        phrase.is_former = True
    if word in OPPOSED:
        phrase.is_opposed = True


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


def _is_capital(hit: Hit) -> bool:
    return isinstance(hit.entry, City) and hit.entry.capital


# ------------------------------------------------------------ to the right


def _right(page: Page, by_token: dict[int, Name], phrase: OfficePhrase) -> tuple[list[str], int]:
    """The parties told after an office, and where the words of the office itself end ('minister of trade' of …)."""
    i = phrase.last
    if phrase.is_plural and i < page.size and page.lower[i] in ("from", "representing", "of", "for"):
        listed, end = _list(page, i + 1)
        if listed:
            phrase.outer_last = end
            return listed, phrase.last
    if phrase.level == COUNTERPART and i + 1 < page.size and page.lower[i] == "from":
        listed, end = _list(page, i + 1)
        if listed:
            phrase.outer_last = end
            return listed[:1], phrase.last
    if phrase.level in (*SENT, COUNTERPART) and (end := _posted(page, i)):
        phrase.outer_last = end
        city = page.hit(i + 1, HitKind.CITY)
        there = code_of(city) if city is not None and phrase.level == COUNTERPART else None
        return [there] if there else [], phrase.last
    if i >= page.size or page.lower[i] not in CHAIN - {"in", "on"}:
        return _bracketed(page, phrase), phrase.last
    return _chain(page, by_token, phrase)


def _posted(page: Page, i: int) -> int | None:
    """Where the words for an envoy's post end: 'ambassador in Lima', 'envoy to Seoul'."""
    if i + 1 < page.size and page.lower[i] in ("in", "to") and (city := page.hit(i + 1, HitKind.CITY)) is not None:
        return city.end
    return None


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
        elif lower in REGIONS and i + 1 < page.size:
            found += REGIONS[lower]
            i = end = i + 1
            if page.lower[i] in ("states", "countries", "nations"):
                i = end = i + 1
        elif lower in ("the", "both", "and", ",", "&", "as", "well", "three", "five", "two", "four", "also"):
            i += 1
        else:
            break
    return found, end


def _bracketed(page: Page, phrase: OfficePhrase) -> list[str]:
    return []


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


# ------------------------------------------------------------ as told


def _told_from(page: Page, phrase: OfficePhrase) -> int:
    """The words of an office begin at its own modifiers: 'deputy', 'political', not its country or 'the new'."""
    i = phrase.first
    while i > phrase.outer_first:
        lower = page.lower[i - 1]
        if (
            page.hit_before(i, *PARTY_KINDS)
            or lower in DETERMINERS
            or lower in APOSTROPHES
            or page.token(i - 1).is_punct
        ):
            break
        if (
            page.token(i - 1).pos_ in ("ADJ", "ADV", "NUM", "VERB")
            and lower not in KEPT
            and page.texts[i - 1].islower()
        ):
            break
        i -= 1
    return i


KEPT = frozenset(
    "deputy vice acting interim former special chief senior permanent presidential assistant military".split()
)


def _told(page: Page, first: int, last: int) -> str:
    while last > first and page.lower[last - 1] in CHAIN | {"the", "and", *APOSTROPHES}:
        last -= 1
    return " ".join(page.doc[first:last].text.split())
