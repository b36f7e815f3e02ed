"""Where names of persons may stand: tagged by the parser, behind a title or an owner, beside what tells of a person."""

from collections.abc import Iterator

from spacy.tokens import Token

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, Page
from meetings.extraction.actors.persons.bounds import cut_by_tags, drawn_out
from meetings.extraction.actors.persons.likeness import is_person_like, names_person
from meetings.extraction.actors.words import BORNE, NEVER_ALONE, NOT_NAMES, PERSONAL, TITLES
from meetings.extraction.gazetteer import HitKind
from meetings.extraction.holders import holders

# What else the tagger calls a person's name.
OTHER_LABELS = frozenset("ORG GPE NORP FAC PRODUCT WORK_OF_ART LOC EVENT LAW".split())
# Who is told beside a name, though no gazetteer holds them as offices.
CALLINGS = frozenset(
    """deputy colleague counterpart aide analyst historian professor lawyer expert founder brother sister wife husband
    son daughter director head host successor predecessor negotiator spokesman spokeswoman""".split()
)
CUTS = frozenset((",", ";", "/", "&", "(", ")", ":", "and", "or"))
OPENERS = frozenset((",", ";", "and", "with", "between", "by", "(", "—", "–", ":"))
DASHES = frozenset(("-", "–", "—"))
LONGEST = 4  # tokens of a name before its last word
Range = tuple[int, int]


def find_ranges(page: Page) -> Iterator[Range]:
    """Tokens [first, last) that may name somebody, the surest first."""
    yield from _titled(page)
    yield from _tagged(page)
    yield from _owned(page)
    yield from _leading(page)
    yield from _of_lands(page)
    yield from _listed(page)
    yield from _apposed(page)


def _titled(page: Page) -> Iterator[Range]:
    """The runs of name words that follow an honorific or an office."""
    for i in range(1, page.size):
        if not (page.is_name_word(i) or page.is_particle(i)) or not _follows_title(page, i):
            continue
        if page.is_honorific(i, TITLES) or page.hit(i, *OFFICE_KINDS):
            continue
        if (end := page.run_end(i)) > i:
            yield i, cut_by_tags(page, i, end)


def _follows_title(page: Page, i: int) -> bool:
    lower = page.lower[i - 1].rstrip(".")
    if lower in PERSONAL and not (page.texts[i - 1][0].isupper() or page.token(i).ent_type_ == "PERSON"):
        return False
    office = page.hit_before(i, *OFFICE_KINDS)
    if office is not None:
        return _may_bear_name(page, office.start, i)
    return lower in TITLES and lower not in ("his", "her")


def _may_bear_name(page: Page, office: int, i: int) -> bool:
    """'Foreign Minister Wang' and 'prime minister Wang', but not 'the prime minister Tuesday' or 'POLICE CHIEF'."""
    token = page.token(i)
    if page.hit(i, *PARTY_KINDS) and page.lower[i] not in BORNE:
        return False
    if token.ent_type_ == "PERSON":
        return True
    if page.is_capitals:
        return token.pos_ == "PROPN" and page.lower[i] not in NEVER_ALONE
    capital = page.texts[office][0].isupper()
    return token.pos_ == "PROPN" and (capital or page.run_end(i) - i > 1 or token.ent_type_ in OTHER_LABELS | {""})


def _tagged(page: Page) -> Iterator[Range]:
    for ent in page.doc.ents:
        if ent.label_ == "PERSON":
            yield from _pieces(page, ent.start, ent.end)


def _pieces(page: Page, start: int, end: int) -> Iterator[Range]:
    """A tagged range, cut at 'and', commas, slashes and dashes, each piece drawn out to the whole run of name words.
    A piece with figures is no name: 'meets Lars Vik - 0900 GMT'."""
    first = start
    for i in range(start, end + 1):
        if i == end or page.lower[i] in CUTS or (page.texts[i] in DASHES and not page.is_hyphen(i)):
            if i > first and not any(t[0].isdigit() for t in page.texts[first:i]):
                yield drawn_out(page, first, i)
            first = i + 1


def _owned(page: Page) -> Iterator[Range]:
    """'Ukraine's Rustem Umerov', 'the Kremlin's Yuri Ushakov', however the tagger calls the name."""
    for i, text in enumerate(page.lower):
        if text not in APOSTROPHES or i + 2 >= page.size or not page.hit_before(i, *PARTY_KINDS, HitKind.CITY):
            continue
        end = page.run_end(i + 1, most=4)
        label = page.token(i + 1).ent_type_
        if end - i - 1 >= 2 and label in OTHER_LABELS and names_person(page, i + 1, end):
            yield i + 1, end


def _leading(page: Page) -> Iterator[Range]:
    """Names tagged as something else that are told by what follows: ', the Iraqi minister', 'said', 'of Japan'."""
    for ent in page.doc.ents:
        if ent.label_ not in OTHER_LABELS or not 2 <= ent.end - ent.start <= 5 or ent.start in page.cover:
            continue
        end = page.run_end(ent.start, most=5)
        if end >= ent.end and names_person(page, ent.start, end) and is_person_like(page, ent.start, end):
            yield ent.start, end


def _of_lands(page: Page) -> Iterator[Range]:
    """'Presidents Umar Sadio of Gambia, Kodjo Mensah of Togo and …', though the tagger knows none of the names."""
    for i in range(2, page.size - 1):
        if page.lower[i] != "of" or page.hit(i + 1, HitKind.COUNTRY) is None:
            continue
        first = _run_before(page, i)
        opens = first == 0 or page.lower[first - 1] in OPENERS or page.hit_before(first, *OFFICE_KINDS) is not None
        if i - first >= 2 and opens and page.token(first).ent_type_ != "PERSON" and names_person(page, first, i):
            yield first, i


def _run_before(page: Page, end: int) -> int:
    """Where the run of name words begins that ends here: nothing of an organisation, a place or an office."""
    first = end
    while first and end - first < LONGEST and _is_free(page, first - 1):
        first -= 1
    return first


def _is_free(page: Page, i: int) -> bool:
    token = page.token(i)
    word = page.is_name_word(i) and token.pos_ == "PROPN" and i not in page.cover
    return word and page.lower[i] not in NOT_NAMES and token.ent_type_ not in ("ORG", "FAC", "DATE", "EVENT", "LAW")


def _listed(page: Page) -> Iterator[Range]:
    """The full names of those who have held an office, however the tagger calls them."""
    for i in range(page.size - 1):
        starts = page.is_name_word(i) and i not in page.cover and page.token(i).ent_type_ != "PERSON"
        if not starts or (i and page.is_name_word(i - 1)):
            continue
        end = page.run_end(i, most=4)
        if end - i > 1 and holders().is_listed(" ".join(page.texts[i:end])):
            yield i, end


def _apposed(page: Page) -> Iterator[Range]:
    """'the opposition leader, Bill Shorten, said', 'the two foreign ministers, X and Y': beside an office."""
    for token in page.doc:
        if token.dep_ != "appos":
            continue
        name = token if _is_calling(page, token.head) else token.head if _is_office(page, token) else None
        if name is None or name.pos_ != "PROPN" or name.ent_type_ == "PERSON" or (name is not token and name.ent_type_):
            continue
        first = name.i
        while first and name.i - first < LONGEST and _is_compound(page, first - 1):
            first -= 1
        if first < name.i and page.run_end(first) == name.i + 1 and names_person(page, first, name.i + 1):
            yield first, name.i + 1


def _is_calling(page: Page, token: Token) -> bool:
    return token.lower_ in CALLINGS or _is_office(page, token)


def _is_office(page: Page, token: Token) -> bool:
    hit = page.cover.get(token.i)
    return hit is not None and hit.kind in OFFICE_KINDS


def _is_compound(page: Page, i: int) -> bool:
    """Whether a token leads on to a name's last word."""
    return page.is_hyphen(i) or (page.token(i).dep_ == "compound" and page.is_name_word(i))
