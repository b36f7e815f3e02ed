"""Countries, organisations and groups where a text names them, capitals that stand for their government included."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.extraction.actors.cast import MentionKind
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.gazetteer import City, Country, Hit, HitKind, gazetteer

KINDS = {
    HitKind.COUNTRY: MentionKind.COUNTRY,
    HitKind.DEMONYM: MentionKind.DEMONYM,
    HitKind.METONYM: MentionKind.METONYM,
    HitKind.ORGANISATION: MentionKind.ORGANISATION,
    HitKind.EPITHET: MentionKind.EPITHET,
}
TOWARDS = frozenset("with between by against for among".split())
MOTION = frozenset(
    "visit leave reach enter arrive depart tour attack strike bomb capture hit shell quit return travel fly".split()
)
JOINERS = frozenset("-–—/")
SUBJECTS = frozenset(("nsubj", "nsubjpass", "poss", "dobj", "agent"))


@dataclass(frozen=True, slots=True)
class PartyHit:
    """A party at tokens [first, last)."""

    first: int
    last: int
    kind: MentionKind
    code: str


def _two_of_name(page: Page, hit: Hit) -> PartyHit | None:
    """The other of two whose common name is told once: 'North and South Korea', 'North and South Korean officials'."""
    first = hit.start - 2
    if first < 0 or page.lower[first + 1] not in ("and", ",", "or") or not isinstance(hit.entry, Country):
        return None
    side, own = page.texts[first], page.texts[hit.start]
    if {side, own} != {"North", "South"}:
        return None
    other = next((c for c in gazetteer().countries.values() if c.name == f"{side} {hit.entry.name.split()[-1]}"), None)
    return PartyHit(first, first + 1, KINDS[hit.kind], other.code) if other is not None else None


def _both_of_name(page: Page, i: int) -> list[PartyHit]:
    """'The two Koreas': every state of this name."""
    name = page.texts[i]
    if not (name.endswith("eas") and name[0].isupper()):
        return []
    named = [c for c in gazetteer().countries.values() if c.name.split()[1:] == [name[:-1]]]
    return [PartyHit(i, i + 1, MentionKind.COUNTRY, c.code) for c in named]


def find_parties(page: Page, named: set[int]) -> Iterator[PartyHit]:
    """The parties named in a passage, in order. `named` are the tokens of persons' names, which are passed over."""
    for start in range(page.size):
        yield from _both_of_name(page, start)
        if start in named or start not in page.starts:
            continue
        hit = page.hit(start, *PARTY_KINDS, HitKind.EPITHET)
        if hit is None:
            hit = page.hit(start, HitKind.CITY)
            if hit is None or not _acts(page, hit):
                continue
        if (other := _two_of_name(page, hit)) is not None:
            yield other
        for each in (hit, *_joined(page, hit)):
            found = _party(each)
            if found is not None:
                yield found


def _joined(page: Page, hit: Hit) -> list[Hit]:
    """The other parties of one token: 'U.S.-Iraq', 'EU/UK'."""
    if hit.end - hit.start > 1 or not JOINERS & set(page.texts[hit.start]):
        return []
    others = [h for h in page.starts[hit.start] if h.kind in PARTY_KINDS and h.end == hit.end]
    first = {code_of(hit)}
    return [h for h in others if code_of(h) not in first]


def _party(hit: Hit) -> PartyHit | None:
    code = code_of(hit)
    return PartyHit(hit.start, hit.end, KINDS.get(hit.kind, MentionKind.METONYM), code) if code is not None else None


def _acts(page: Page, hit: Hit) -> bool:
    """Whether a capital stands for its government: it says, wants, is told, is talked with."""
    if not isinstance(hit.entry, City) or not hit.entry.capital:
        return False
    token = page.token(hit.end - 1)
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ in ("PROPN", "NOUN"):
        token = token.head
    return _stands_for_state(token)


def _stands_for_state(token: Token) -> bool:
    if token.dep_ == "pobj":
        return token.head.lower_ in TOWARDS
    if token.dep_ in ("dobj", "nsubjpass"):
        return token.head.lemma_.lower() not in MOTION
    return token.dep_ in SUBJECTS
