"""One passage laid out for the finders: its tokens as strings and the gazetteer's hits by where they start and end."""

from spacy.tokens import Token

from meetings.extraction.actors.names import HYPHENS
from meetings.extraction.actors.words import PARTICLES
from meetings.extraction.gazetteer import City, Country, Hit, HitKind, Organisation
from meetings.extraction.reading import Passage, PassageKind
from meetings.extraction.scan import hits_in

PARTY_KINDS = (HitKind.ORGANISATION, HitKind.COUNTRY, HitKind.DEMONYM, HitKind.METONYM)
PLACE_KINDS = (*PARTY_KINDS, HitKind.CITY, HitKind.VENUE)
HEADLINES = frozenset((PassageKind.HEADLINE, PassageKind.HEADING))
OFFICE_KINDS = (HitKind.OFFICE, HitKind.OFFICE_PLURAL)


class Page:
    """A passage with what is looked up again and again."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.doc = passage.doc
        self.texts = [t.text for t in passage.doc]
        self.lower = [t.lower() for t in self.texts]
        self.size = len(self.texts)
        self.starts: dict[int, list[Hit]] = {}
        self.ends: dict[int, list[Hit]] = {}
        self.cover: dict[int, Hit] = {}
        self.introduced: set[int] = set()  # where the phrases of names begin, once they are known
        for hit in hits_in(passage):
            self.starts.setdefault(hit.start, []).append(hit)
            self.ends.setdefault(hit.end, []).append(hit)
            for i in range(hit.start, hit.end):
                self.cover.setdefault(i, hit)
        letters = [c for c in passage.doc.text if c.isalpha()]
        self.is_headline = passage.kind in HEADLINES
        self.is_capitals = bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)

    def token(self, i: int) -> Token:
        """The token itself."""
        return self.doc[i]

    def is_tight(self, i: int) -> bool:
        """Whether no blank follows a token."""
        return not self.doc[i].whitespace_

    def hit(self, start: int, *kinds: HitKind) -> Hit | None:
        """The hit of one of these kinds that starts here, in the order of the kinds."""
        return _first(self.starts.get(start), kinds)

    def hit_before(self, end: int, *kinds: HitKind) -> Hit | None:
        """The hit of one of these kinds that ends here."""
        return _first(self.ends.get(end), kinds)

    def hit_past_article(self, start: int, *kinds: HitKind) -> Hit | None:
        """The hit that starts here, its own article included ('the Netherlands'), or else behind an article."""
        hit = self.hit(start, *kinds)
        if hit is None and start < self.size and self.lower[start] == "the":
            hit = self.hit(start + 1, *kinds)
        return hit

    def is_name_word(self, i: int) -> bool:
        """Whether a token may be a word of a name: it opens with a capital and holds letters only (and marks)."""
        text = self.texts[i]
        if not text[0].isupper() or len(text) > 40:
            return False
        plain = text.replace(".", "").replace("’", "").replace("'", "").replace("-", "")
        return plain.isalpha()

    def is_honorific(self, i: int, words: frozenset[str]) -> bool:
        """Whether a token is one of these titles: 'H.E.' is, the surname of 'Vice Premier He Wen' is none."""
        return self.lower[i].rstrip(".") in words and self.texts[i] != "He"

    def is_hyphen(self, i: int) -> bool:
        """A hyphen within a word."""
        return 0 < i < self.size - 1 and self.texts[i] in HYPHENS and self.is_tight(i) and self.is_tight(i - 1)

    def is_particle(self, i: int) -> bool:
        """'bin', 'von', 'al': written small within a name."""
        return self.lower[i] in PARTICLES and i + 1 < self.size and (self.texts[i].islower() or self.is_capitals)

    def run_end(self, start: int, *, most: int = 6) -> int:
        """Where the run of name words ends that starts here; `start` itself where there is none."""
        end, words, i = start, 0, start
        while i < self.size and words < most:
            if self.is_name_word(i) and not self._is_other(i, start):
                i += 1
                end = i
                words += 1
            elif i > start and self.is_hyphen(i) and self.texts[i + 1].islower() and self.texts[i + 1].isalpha():
                i += 2  # "Soo-hyun", "Ki-moon"
                end = i
            elif (i > start and self.is_hyphen(i)) or (self.is_particle(i) and self._leads_on(i + 1)):
                i += 1
            else:
                break
        return end

    def _leads_on(self, i: int) -> bool:
        return i < self.size and (self.is_name_word(i) or self.is_hyphen(i) or self.is_particle(i))

    def _is_other(self, i: int, start: int) -> bool:
        """Whether a capitalised word within a run belongs to something else: a place, an office, a weekday."""
        token = self.doc[i]
        if token.ent_type_ in ("DATE", "TIME") and self.lower[i] != "may":
            return True
        if token.ent_type_ in ("CARDINAL", "ORDINAL") and token.pos_ != "PROPN":
            return True
        hit = self.cover.get(i)
        if hit is None or hit.kind is HitKind.HONORIFIC:
            return False
        return token.ent_type_ != "PERSON" or (hit.kind in OFFICE_KINDS and i == start)


def _first(hits: list[Hit] | None, kinds: tuple[HitKind, ...]) -> Hit | None:
    if hits is None:
        return None
    for kind in kinds:
        for hit in hits:
            if hit.kind is kind:
                return hit
    return None


def code_of(hit: Hit) -> str | None:
    """The party that a hit stands for: a country's code, an organisation's short name (its long one where the short is
    a country's code), of a city its country or whose seat it is."""
    return hit.entry.party if isinstance(hit.entry, Country | Organisation | City) else None
