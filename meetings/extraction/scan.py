"""The gazetteer's hits in a passage, looked up once and shared by all finders."""

from spacy.tokens import Doc

from meetings.extraction.gazetteer import Hit, HitKind, gazetteer
from meetings.extraction.reading import Passage

# Bodies that are called so in full only after a name of their own: "the Foreign Affairs Commission" is not the EU's.
BODIES = frozenset(("Commission", "Council", "Assembly", "Union", "Bank", "Fund", "Forum", "Court", "League", "Bureau"))
KEY = "gazetteer_hits"
NAMES = frozenset(("GPE", "LOC", "FAC", "ORG", "NORP"))
PLACES = frozenset((HitKind.CITY, HitKind.COUNTRY, HitKind.VENUE))
OFFICES = frozenset((HitKind.OFFICE, HitKind.OFFICE_PLURAL))
STYLES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir dame baroness".split())


def hits_in(passage: Passage) -> tuple[Hit, ...]:
    """The hits in the passage's tokens, in the order of the text. They are kept with the parsed document."""
    kept: tuple[Hit, ...] | None = passage.doc.user_data.get(KEY)
    if kept is None:
        doc = passage.doc
        kept = tuple(hit for hit in gazetteer().scan([token.text for token in doc]) if _stands(doc, hit))
        doc.user_data[KEY] = kept
    return kept


def _stands(doc: Doc, hit: Hit) -> bool:
    """Whether the parse bears a hit out: 'Nice' is a town and 'general' an officer only where it takes them for one;
    'Jordan' is none in 'Michael Jordan'."""
    if hit.kind in OFFICES:
        return doc[hit.start].ent_type_ != "TIME" and (not hit.is_doubtful or _is_noun(doc, hit))  # "at 5 PM"
    if hit.is_doubtful and not any(token.ent_type_ in NAMES for token in doc[hit.start : hit.end]):
        return False
    return not _is_part(doc, hit) and (hit.kind not in PLACES or not _is_in_person(doc, hit))


def _is_noun(doc: Doc, hit: Hit) -> bool:
    """Whether a word is a noun by itself: not 'official visit', 'head office'."""
    last = doc[hit.end - 1]
    if last.pos_ not in ("NOUN", "PROPN"):
        return False
    return not (last.dep_ == "compound" and last.head.i == hit.end and last.head.text.islower())


def _is_in_person(doc: Doc, hit: Hit) -> bool:
    """Whether a hit is a part of a person's longer name, or a surname behind its title."""
    if hit.start and doc[hit.start - 1].lower_ in STYLES:
        return True
    if any(token.ent_type_ != "PERSON" for token in doc[hit.start : hit.end]):
        return False
    before = doc[hit.start].ent_iob_ == "I"
    after = hit.end < len(doc) and doc[hit.end].ent_type_ == "PERSON" and doc[hit.end].ent_iob_ == "I"
    return before or after


def _is_part(doc: Doc, hit: Hit) -> bool:
    """Whether a body's short name is the end of another body's: the word before it is a name that nobody knows."""
    if hit.kind is not HitKind.ORGANISATION or hit.end - hit.start > 1 or hit.start == 0:
        return False
    before = doc[hit.start - 1]
    return doc[hit.start].text in BODIES and before.text[0].isupper() and before.pos_ == "PROPN"
