"""Where a name begins and ends, since taggers take in titles and leave out first names."""

from meetings.extraction.actors.names import HYPHENS
from meetings.extraction.actors.page import OFFICE_KINDS, PARTY_KINDS, Page
from meetings.extraction.actors.words import AFTER_NAMES, BORNE, HEADLINE_VERBS, NOT_NAMES, PARTICLES, TITLES


def trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    """Without titles, adjectives of country and small words at its start, and marks and small words at its end."""
    while first < last:
        if ((hit := page.hit(first, *OFFICE_KINDS)) and hit.end < last + (hit.end - hit.start > 1)) or (
            (hit := page.hit(first, *PARTY_KINDS)) and page.lower[first] not in BORNE
        ):
            first = hit.end
        elif page.lower[first] in PARTICLES and first + 1 < last:
            break
        elif page.texts[first] in ("II", "III", "IV") or page.is_honorific(first, TITLES):
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


def drawn_out(page: Page, first: int, last: int) -> tuple[int, int]:
    """A tagged range, trimmed and drawn out to the whole run of name words that it stands in."""
    first, last = trimmed(page, first, last)
    if first >= last:
        return first, last
    last = max(last, page.run_end(first))
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
    if page.is_name_word(i) and (page.is_hyphen(i + 1) or len(page.texts[i]) == len(page.texts[i + 1]) == 1):
        return True  # "Al-Rashid", "A K Mannan"
    if not page.is_name_word(i) or i in page.cover or token.tag_ != "NNP":
        return False
    if page.is_honorific(i, TITLES | NOT_NAMES) or (token.is_sent_start and not token.ent_type_):
        return False
    return token.ent_type_ not in ("DATE", "TIME") and (token.ent_type_ != "ORG" or token.ent_iob_ == "B")


def cut_by_tags(page: Page, first: int, end: int) -> int:
    """A run goes on as long as one entity or none holds it: 'President Biden Air Force One' ends with Biden."""
    label = page.token(first).ent_type_
    for i in range(first + 1, end):
        token = page.token(i)
        if label == "PERSON" and token.ent_type_ not in ("PERSON", "") and not _is_bound(page, i):
            return i
        if page.is_capitals and token.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "DET"):
            return i
    return end


def _is_bound(page: Page, i: int) -> bool:
    """Whether a hyphen or a particle binds a word to the one before it."""
    return page.texts[i] in HYPHENS or page.texts[i - 1] in HYPHENS or page.is_particle(i - 1)


def before_verb(page: Page, first: int, last: int) -> int:
    """A headline's 'Lopes Speaks by Phone' is Lopes."""
    return next((i for i in range(first + 1, last) if _is_verb(page, i)), last)


def _is_verb(page: Page, i: int) -> bool:
    """Whether a token is a verb; a line in capitals has no tags to rely on."""
    return page.token(i).tag_ in ("VBZ", "MD") or (page.is_capitals and page.lower[i] in HEADLINE_VERBS)
