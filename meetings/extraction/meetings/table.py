"""Who sits at a meeting: from the noun phrases that its grammar gives to seats."""

from collections.abc import Iterable

from spacy.tokens import Token

from meetings.enums import ActorKind, Role
from meetings.extraction.actors import Cast, Mention, MentionKind
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.anaphora import (
    PARTY_NOUNS,
    PLURAL_PRONOUNS,
    means_others,
    means_parties_before,
    means_those_before,
)
from meetings.extraction.meetings.candidates import Candidate, Seat, seat_of
from meetings.extraction.meetings.outside import is_of_commerce
from meetings.extraction.meetings.syntax import agents, phrase
from meetings.extraction.reading import Passage

LISTING = frozenset((",", "and", "&", ";", "as", "well"))
SUBJECT = frozenset(("nsubj", "nsubjpass"))
# Who may be of a country and speaks for none: "the German and French orchestras".
PRIVATE = frozenset(
    "orchestra choir club squad player athlete fan tourist student pupil scientist company firm airline carmaker"
    " retailer bank lender brand cyclist swimmer skier driver actor singer film".split()
)
KIN = frozenset(
    "brother sister son daughter wife husband father mother nephew niece cousin uncle aunt heir law".split()
)
PERSONAL = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.PRONOUN))
TITLED = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.ROLE_GROUP))


class Table:
    """Seats people from the mentions of one passage. `cast` knows who is who."""

    def __init__(self, passage: Passage, cast: Cast) -> None:
        self.passage = passage
        self.cast = cast
        self.mentions = cast.in_passage(passage.index)

    def seat_all(
        self, candidate: Candidate, heads: Iterable[Token], *, role: Role = Role.PARTICIPANT, side: int
    ) -> int:
        """Seat everybody in the noun phrases of these heads. Answers how many seats or unnamed groups were added."""
        added = 0
        for head in heads:
            if head.lemma_.lower() in PRIVATE and self._named_at(head.i) is None:
                continue
            if head.lower_ in PLURAL_PRONOUNS and self._named_at(head.i) is None:
                candidate.is_anaphoric = not means_others(head)
                continue
            tokens = phrase(head)
            inside = self._in(tokens, head)
            for mention in (*inside, *self._listed_on(inside, head)):
                added += self._seat(candidate, mention, role=role, side=side)
            for leader in _leaders_of(head):
                added += self.seat_all(candidate, [leader], role=role, side=side)
            if means_those_before(head) and not _names_any(inside):
                candidate.is_anaphoric = True
                candidate.means_parties = candidate.means_parties or head.lemma_.lower() in PARTY_NOUNS
            elif not _names_any(inside) and any(means_parties_before(self.passage.doc[i]) for i in tokens):
                candidate.is_anaphoric = candidate.means_parties = True  # "experts of the two countries"
        return added

    def seat_mentions(self, candidate: Candidate, mentions: Iterable[Mention], *, role: Role, side: int) -> None:
        """Seat those of these mentions."""
        for mention in mentions:
            self._seat(candidate, mention, role=role, side=side)

    def is_in_title(self, token: Token) -> bool:
        """Whether a word is part of somebody's title: 'the Special Representative for the Dialogue, X'."""
        if token.pos_ == "VERB":
            return False
        return any(m.kind in TITLED and m.outer_first < token.i < m.first and m.kind in PERSONAL for m in self.mentions)

    def knows(self, head: Token) -> bool:
        """Whether a word is, or closes, what speaks of somebody."""
        return head.pos_ == "PRON" or any(m.outer_first <= head.i < m.outer_last for m in self.mentions)

    def speaking_of(self, head: Token) -> list[Mention]:
        """The mentions in the noun phrase of a head that mean somebody of the cast."""
        return [m for m in self._in(phrase(head), head) if m.entity is not None]

    def party_of(self, mention: Mention) -> str | None:
        """For whom the person speaks whom a mention means; None of a party as a whole."""
        entity = None if mention.entity is None else self.cast.entities[mention.entity]
        return None if entity is None or entity.kind is not ActorKind.PERSON else entity.party

    # ------------------------------------------------------------ who is meant

    def _named_at(self, i: int) -> Mention | None:
        return next((m for m in self.mentions if m.first <= i < m.last and m.entity is not None), None)

    def _in(self, tokens: set[int], head: Token) -> list[Mention]:
        """The mentions in a noun phrase, with whom the phrase calls by a title and names behind it."""
        inside = [
            m
            for m in self.mentions
            if (not tokens.isdisjoint(range(m.first, m.last)) or (m.kind in PERSONAL and _titles(m, head)))
            and not m.is_author
            and not self._only_owns(m, tokens)
        ]
        return [m for m in inside if not any(_holds(other, m) for other in inside)]

    def _only_owns(self, mention: Mention, tokens: set[int]) -> bool:
        """'The Prime Minister's spokesman': the spokesman is there, not his master. A country's minister is both."""
        head = self.passage.doc[mention.last - 1]
        return head.dep_ == "poss" and head.head.i in tokens and mention.kind in PERSONAL

    def _listed_on(self, inside: list[Mention], head: Token) -> list[Mention]:
        """The persons of a list that the parse has cut: 'with A, B, C, and D', 'with his counterparts, A and B'."""
        if not inside:
            return []
        end = max(m.outer_last for m in inside)
        if inside[-1].kind not in PERSONAL:
            if head.tag_ != "NNS":
                return []
            end = max(end, head.i + 1)  # "the Kenyan and Peruvian ministers, X and Y"
        found: list[Mention] = []
        for mention in self.mentions:
            if mention.first < end or mention.kind not in (MentionKind.NAME, MentionKind.SURNAME):
                continue
            between = self.passage.doc[end : mention.outer_first]
            if not 0 < len(between) <= 3 or any(t.lower_ not in LISTING for t in between):
                break
            if self.passage.doc[mention.last - 1].dep_ in SUBJECT and not self._wants_two(inside[0]):
                break
            found.append(mention)
            end = mention.outer_last
        return [m for m in found if not m.is_author]

    def _wants_two(self, mention: Mention) -> bool:
        """'Between A, and B': the second belongs to it, whatever the parser made of it."""
        return mention.outer_first > 0 and self.passage.doc[mention.outer_first - 1].lower_ == "between"

    # ------------------------------------------------------------ seating

    def _seat(self, candidate: Candidate, mention: Mention, *, role: Role, side: int) -> int:
        if mention.kind is MentionKind.ROLE_GROUP or mention.entity is None:
            if mention.countries and is_of_commerce(mention, self.passage.doc):
                return 1  # somebody is there, who is no party
            _seat_group(candidate, mention, role=role, side=side)
            return 1
        entity = self.cast.entities[mention.entity]
        if entity.is_author:
            return 0
        known = candidate.seat(mention.entity)
        seat = seat_of(entity, mention.span, role=role, side=side)
        if seat.is_person and seat.party is None:
            seat.party = self._party_of_kin(mention)
        if known is not None:
            known.role = role if known.role is Role.PARTICIPANT else known.role
        elif seat.is_person or seat.party not in _parties_seated(candidate):
            candidate.seats.append(seat)
        return 1

    def _party_of_kin(self, mention: Mention) -> str | None:
        """'The emir's brother, X', 'the president's son-in-law X': for whom his kin speaks."""
        token = self.passage.doc[mention.last - 1]
        named = (token, token.head) if token.dep_ == "appos" else (token,)
        for noun in named:
            if not any(t.lemma_.lower() in KIN for t in (noun, *noun.lefts)):
                continue
            owner = next((self._named_at(t.i) for t in noun.subtree if t.dep_ == "poss"), None)
            if owner is not None and owner.entity is not None:
                return self.cast.entities[owner.entity].party
        return None


def _names_any(mentions: list[Mention]) -> bool:
    """Whether some of them tell who it is, or of which country."""
    return any(m.entity is not None or m.countries for m in mentions)


def _seat_group(candidate: Candidate, mention: Mention, *, role: Role, side: int) -> None:
    """Seat the countries that a group is of; one of no country is there unnamed."""
    if not mention.countries:
        candidate.unnamed.append(mention)
    for code in mention.countries:
        if code not in _parties_seated(candidate):
            kind = ActorKind.COUNTRY if gazetteer().country(code) else ActorKind.ORGANISATION
            candidate.seats.append(Seat(code, mention.span, party=code, kind=kind, role=role, side=side))


def _parties_seated(candidate: Candidate) -> set[str | None]:
    """The parties that have a seat as such, besides those whom persons speak for."""
    return {s.party for s in candidate.seats if not s.is_person}


def _titles(mention: Mention, head: Token) -> bool:
    """'The special envoy for the region, X': the head is the title of who is named behind it."""
    return mention.outer_first <= head.i < mention.first


def _leaders_of(head: Token) -> list[Token]:
    """'A delegation led by X', 'a team headed by Y': who is there by name."""
    clauses = [c for c in head.children if c.dep_ in ("acl", "relcl")]
    led = [agent for c in clauses if c.lemma_.lower() in ("lead", "head") for agent in agents(c)]
    called = [c for c in clauses if c.lemma_.lower() in ("know", "call", "dub")]  # "the powers known as the E3"
    return [*led, *(t for c in called for p in c.children if p.lower_ == "as" for t in p.children if t.dep_ == "pobj")]


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether a mention is only the country or office within another's phrase: 'Turkish' in 'Turkish minister X'."""
    if outer is inner or outer.kind not in TITLED:
        return False
    within = outer.outer_first <= inner.first and inner.last <= outer.outer_last
    smaller = (outer.outer_last - outer.outer_first) > (inner.outer_last - inner.outer_first)
    same_core = inner.first >= outer.first and inner.last <= outer.last
    return within and smaller and (same_core or inner.kind is not MentionKind.NAME)
