"""Names of persons in a passage: what the parser tagged, repaired, and what titles and owners tell besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from meetings.extraction.actors.names import APOSTROPHES, HYPHENS, folded, words_of
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, PLACE_KINDS, Page
from meetings.extraction.actors.words import (
    AFTER_NAMES,
    BARE_TITLES,
    HONORIFICS,
    NEVER_ALONE,
    NOT_NAMES,
    PARTICLES,
    POSSESSED,
    RANKS,
    SUFFIXES,
)
from meetings.extraction.gazetteer import HitKind

# Countries whose names people bear.
BORNE = frozenset("jordan georgia chad israel india kenya cuba".split())
OTHER_LABELS = frozenset(("ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LOC", "EVENT", "LAW", ""))
# Verbs whose subject speaks.
# What offices are for: "Under Secretary for Democracy and Human Rights X".
FIELDS = frozenset(
    """rights democracy affairs security trade growth energy environment resources diplomacy management labor labour
    migration development cooperation policy commission strategy operations intelligence relations""".split()
)
SPEAKING = frozenset(
    """
    say tell add note announce warn argue insist urge stress reiterate report explain claim declare state reply answer
    write recall concede admit confirm complain joke promise predict suggest acknowledge assert affirm remark observe
    """.split()
)


# Who is told beside a name, though no gazetteer holds them as offices.
CALLINGS = frozenset(
    """
    deputy colleague counterpart aide analyst historian professor lawyer expert founder brother sister wife husband son
    daughter director head host successor predecessor negotiator spokesman spokeswoman
    """.split()
)
# What stands in, at or near is a place, where one word alone tells of it.
PLACING = frozenset("in at near outside".split())


@dataclass(slots=True)
class Name:
    """A person's name at tokens [first, last); `start` is where its titles of honour begin."""

    first: int
    last: int
    start: int
    words: tuple[str, ...]
    honorific: str | None = None
    is_titled: bool = False
    is_attributive: bool = False  # "the Biden administration": tells of an owner, names nobody who acts


def find_names(page: Page) -> list[Name]:
    """All names of persons of a passage, in order, without overlaps."""
    taken: dict[int, Name] = {}
    for first, last in (*_titled(page), *_tagged(page), *_owned(page), *_leading(page), *_apposed(page)):
        if any(i in taken for i in range(first, last)):
            continue
        name = _name(page, first, last)
        if name is not None:
            taken.update(dict.fromkeys(range(name.first, name.last), name))
    return sorted({id(n): n for n in taken.values()}.values(), key=lambda n: n.first)


def _name(page: Page, first: int, last: int) -> Name | None:
    fields = [i for i in range(first, last - 1) if page.lower[i] in FIELDS]
    first, last = _trimmed(page, fields[-1] + 1 if fields else first, last)
    last = _before_verb(page, first, last)
    if last <= first or not _is_plausible(page, first, last):
        return None
    start, honorific = _honoured_from(page, first)
    titled = start < first or _has_title(page, first)
    words = words_of(tuple(page.texts[first:last]))
    if not words or (not titled and not _stands_alone(page, first, last, words)):
        return None
    return Name(first, last, start, words, honorific, titled, _is_attributive(page, last))


def _before_verb(page: Page, first: int, last: int) -> int:
    """A headline's 'Lopes Speaks by Phone' is Lopes."""
    return next((i for i in range(first + 1, last) if page.token(i).tag_ in ("VBZ", "MD")), last)


def _tagged(page: Page) -> Iterator[tuple[int, int]]:
    for ent in page.doc.ents:
        if ent.label_ == "PERSON":
            yield from _pieces(page, ent.start, ent.end)


def _pieces(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A tagged range, cut at 'and', commas and slashes, each piece drawn out to the whole run of name words."""
    first = start
    for i in range(start, end + 1):
        if i == end or page.texts[i] in (",", ";", "/", "&", "(", ")", ":") or page.lower[i] in ("and", "or"):
            if i > first:
                yield _drawn_out(page, first, i)
            first = i + 1


def _drawn_out(page: Page, first: int, last: int) -> tuple[int, int]:
    first, last = _trimmed(page, first, last)
    if first >= last:
        return first, last
    end = page.run_end(first)
    last = max(last, end)
    while first > 0 and _joins_left(page, first - 1):
        first -= 1
    return first, last


def _joins_left(page: Page, i: int) -> bool:
    """Whether the token before a tagged name is its first word, which the tagger missed."""
    token = page.token(i)
    if page.is_hyphen(i):
        return True
    if page.lower[i] in PARTICLES:
        return token.ent_type_ == "PERSON" or (page.texts[i][0].isupper() and token.tag_ == "NNP")
    if page.is_name_word(i) and page.is_hyphen(i + 1):
        return True
    if (
        not page.is_name_word(i)
        or i in page.cover
        or token.tag_ != "NNP"
        or (token.is_sent_start and not token.ent_type_)
    ):
        return False
    lower = page.lower[i].rstrip(".")
    if lower in HONORIFICS | RANKS | BARE_TITLES | NOT_NAMES or token.ent_type_ in ("DATE", "TIME"):
        return False
    return token.ent_type_ != "ORG" or token.ent_iob_ == "B"


def _titled(page: Page) -> Iterator[tuple[int, int]]:
    """The runs of name words that follow an honorific or an office."""
    for i in range(1, page.size):
        if not page.is_name_word(i) and not page.is_particle(i):
            continue
        before = page.hit_before(i, *OFFICE_KINDS)
        lower = page.lower[i - 1].rstrip(".")
        if before is None and (lower not in HONORIFICS or lower in ("his", "her")) and lower not in BARE_TITLES | RANKS:
            continue
        if page.lower[i].rstrip(".") in HONORIFICS | RANKS | BARE_TITLES or page.hit(i, *OFFICE_KINDS):
            continue
        if lower in BARE_TITLES | RANKS and not (page.texts[i - 1][0].isupper() or page.token(i).ent_type_ == "PERSON"):
            continue
        if before is not None and not _may_bear_name(page, before.start, i):
            continue
        if (end := page.run_end(i)) > i:
            yield i, _cut_by_tags(page, i, end)


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
    return token.pos_ == "PROPN" and (capital or page.run_end(i) - i > 1 or token.ent_type_ in OTHER_LABELS)


def _cut_by_tags(page: Page, first: int, end: int) -> int:
    """A run goes on as long as one entity or none holds it: 'President Biden Air Force One' ends with Biden."""
    label = page.token(first).ent_type_
    for i in range(first + 1, end):
        token = page.token(i)
        if label == "PERSON" and token.ent_type_ != "PERSON" and token.ent_type_ and i not in _hyphened(page, i):
            return i
        if page.is_capitals and token.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "DET"):
            return i
    return end


def _hyphened(page: Page, i: int) -> tuple[int, ...]:
    return (i,) if page.texts[i] in HYPHENS or page.texts[i - 1] in HYPHENS else ()


def _owned(page: Page) -> Iterator[tuple[int, int]]:
    """'Ukraine's Rustem Umerov', 'the Kremlin's Yuri Ushakov', however the tagger calls the name."""
    for i, text in enumerate(page.lower):
        if text not in APOSTROPHES or i + 2 >= page.size or not page.hit_before(i, *PARTY_KINDS, HitKind.CITY):
            continue
        end = page.run_end(i + 1, most=4)
        label = page.token(i + 1).ent_type_
        if end - i - 1 >= 2 and label in OTHER_LABELS - {""} and _names_person(page, i + 1, end):
            yield i + 1, end


def _leading(page: Page) -> Iterator[tuple[int, int]]:
    """Names tagged as something else that are told by what follows: ', the Iraqi minister', 'said', 'of Japan'."""
    for ent in page.doc.ents:
        if ent.label_ not in OTHER_LABELS or not 2 <= ent.end - ent.start <= 5 or ent.start in page.cover:
            continue
        end = page.run_end(ent.start, most=5)
        if end >= ent.end and _names_person(page, ent.start, end) and _is_person_like(page, ent.start, end):
            yield ent.start, end


def _apposed(page: Page) -> Iterator[tuple[int, int]]:
    """'the opposition leader, Bill Shorten, said', 'the two foreign ministers, X and Y': beside an office."""
    for token in page.doc:
        if token.dep_ != "appos" or token.pos_ != "PROPN" or token.ent_type_ == "PERSON":
            continue
        office = page.cover.get(token.head.i)
        if token.head.lower_ not in CALLINGS and (office is None or office.kind not in OFFICE_KINDS):
            continue
        first = token.i
        while first and (
            page.is_hyphen(first - 1) or (page.token(first - 1).dep_ == "compound" and page.is_name_word(first - 1))
        ):
            first -= 1
        if 0 < token.i - first < 5 and page.run_end(first) == token.i + 1 and _names_person(page, first, token.i + 1):
            yield first, token.i + 1


def _names_person(page: Page, first: int, last: int) -> bool:
    words = [w for w in page.lower[first:last] if w not in HYPHENS]
    if _names_thing(words) or any(i in page.cover for i in range(first, last)):
        return False
    return all(not t.isupper() or len(t.rstrip(".")) == 1 for t in page.texts[first:last] if t not in HYPHENS)


def _names_thing(words: list[str]) -> bool:
    """'Trump Tower', 'the Clean Air Bill'; but Bill is a man where a name follows."""
    return any(
        w.rstrip(".") in NOT_NAMES and not (w == "bill" and n == 0 < len(words) - 1) for n, w in enumerate(words)
    )


def _is_person_like(page: Page, first: int, last: int) -> bool:
    """Whether what surrounds a run of capitals speaks of it as of a person."""
    after = page.lower[last] if last < page.size else ""
    if after in (",", "–", "—") and last + 1 < page.size:
        if page.lower[last + 1] in ("who", "whose"):
            return True
        ahead = range(last + 1, min(last + 6, page.size))
        opens = page.lower[last + 1] in ("the", "a", "an", "his", "her") or page.hit(
            last + 1, *PARTY_KINDS, *OFFICE_KINDS
        )
        return bool(opens) and any(page.hit(i, HitKind.OFFICE) for i in ahead)
    if after == "of" and last + 1 < page.size:
        listed = first > 0 and page.lower[first - 1] in (",", "and")
        return listed and page.hit(last + 1, HitKind.COUNTRY) is not None
    return False


def _trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    """Without titles, adjectives of country and small words at its start, and marks and small words at its end."""
    while first < last:
        lower = page.lower[first].rstrip(".")
        if ((hit := page.hit(first, *OFFICE_KINDS)) and hit.end < last + (hit.end - hit.start > 1)) or (
            (hit := page.hit(first, *PARTY_KINDS)) and page.lower[first] not in BORNE
        ):
            first = hit.end
        elif page.lower[first] in PARTICLES and first + 1 < last:
            break
        elif page.texts[first] in ("II", "III", "IV") or lower in HONORIFICS | RANKS | BARE_TITLES:
            first += 1  # "Foreign Minister II X": the second of two
        elif not page.is_name_word(first):
            first += 1
        else:
            break
    while last > first and not page.is_name_word(last - 1) and not (last - first > 2 and page.is_hyphen(last - 2)):
        last -= 1
    while last - 1 > first and page.lower[last - 1].rstrip(".") in AFTER_NAMES | {"jr", "sr"}:
        last -= 1
    return first, last


def _is_plausible(page: Page, first: int, last: int) -> bool:
    words = [w.rstrip(".") for w in page.lower[first:last] if w not in HYPHENS]
    if _names_thing(words) or len(words) > 8:
        return False
    if len(words) == 1 and (words[0] in NEVER_ALONE or len(words[0]) < 2 or words[0] in SUFFIXES):
        return False
    whole = page.hit(first, *PLACE_KINDS)
    if whole is not None and whole.end >= last:
        return page.lower[first - 1].rstrip(".") in HONORIFICS if first else False
    return not page.hit(first, HitKind.VENUE)


def _honoured_from(page: Page, first: int) -> tuple[int, str | None]:
    """Where the honorifics and ranks before a name begin, and the one nearest to it that is no rank."""
    start, nearest = first, None
    while start > 0:
        lower = page.lower[start - 1].rstrip(".")
        whole = page.hit_before(start, *OFFICE_KINDS)
        if whole is not None and whole.end - whole.start > 1:
            break  # the "General" of "Secretary General"
        if (lower in HONORIFICS and lower not in ("his", "her")) or (
            lower in RANKS and page.texts[start - 1][0].isupper()
        ):
            nearest = nearest or lower
            start -= 1
        elif (
            lower in ("his", "her") and start < first and page.lower[start] in ("excellency", "majesty", "highness")
        ) or (page.texts[start - 1] == "." and start >= 2 and page.lower[start - 2] in HONORIFICS):
            start -= 1
        else:
            break
    return start, nearest


def _has_title(page: Page, first: int) -> bool:
    if first == 0:
        return False
    return page.hit_before(first, *OFFICE_KINDS) is not None or page.lower[first - 1] in BARE_TITLES


def _stands_alone(page: Page, first: int, last: int, words: tuple[str, ...]) -> bool:
    """A single word without a title: only where the parser takes it for a person's name and nothing speaks against."""
    if last - first > 1:
        return True
    token = page.token(first)
    if token.dep_ == "pobj" and token.head.lower_ in PLACING:
        return False
    return token.tag_ in ("NNP", "NNPS", "NN", "JJ") and not (token.is_sent_start and words[0] in NEVER_ALONE)


def _is_attributive(page: Page, last: int) -> bool:
    """'the Biden administration', 'a Trump ally': a name that only tells whose."""
    while last + 2 < page.size and page.is_hyphen(last) and page.is_name_word(last + 1):
        last += 2  # the Biden-Harris administration
    if last >= page.size:
        return False
    return (
        page.lower[last] in POSSESSED
        or page.hit(last, HitKind.OFFICE_PLURAL) is not None
        or (page.hit(last, HitKind.OFFICE) is not None and page.texts[last].islower())
    )


def later_names(page: Page, names: list[Name], surnames: set[str], pairs: set[tuple[str, str]]) -> list[Name]:
    """The names, and with them the words that call a person of this article though the parser did not see it."""
    taken = {i for name in names for i in range(name.first, name.last)}
    found = list(names)
    for i, text in enumerate(page.texts):
        if i in taken or not text[0].isupper() or len(text) < 2 or folded(text) not in surnames:
            continue
        if (i in page.cover and page.token(i).ent_type_ != "PERSON") or not page.is_name_word(i):
            continue
        if page.token(i).ent_type_ in ("DATE", "TIME") or (i and page.is_hyphen(i - 1)) or _in_other_name(page, i):
            continue
        first = i - (i > 0 and i - 1 not in taken and (folded(page.texts[i - 1]), folded(text)) in pairs)
        start, honorific = _honoured_from(page, first)
        words = words_of(tuple(page.texts[first : i + 1]))
        if start == i and not _has_title(page, i) and page.token(i).pos_ not in ("PROPN", "NOUN", "ADJ", "X"):
            continue
        found.append(Name(first, i + 1, start, words, honorific, start < first, _is_attributive(page, i + 1)))
    return sorted(found, key=lambda n: n.first)


def _in_other_name(page: Page, i: int) -> bool:
    """'Trump Tower', 'Kerry County': the word is part of another proper name."""
    after = page.lower[i + 1] if i + 1 < page.size else ""
    return after in NOT_NAMES and page.texts[i + 1][0].isupper()
