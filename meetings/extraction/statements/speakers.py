"""Who speaks: from the words before or after a verb of saying to a full name or a description."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from meetings.enums import ActorKind
from meetings.extraction.actors import Cast, Mention, MentionKind
from meetings.extraction.furniture import word_set
from meetings.extraction.reading import Passage, Reading
from meetings.extraction.types import Span

ARTICLES = word_set("a an the one this that another some")
PERSONAL = word_set("he she him her")
IMPERSONAL = word_set("it they them")
FIRST = word_set("i we you")
WHO = word_set("who which that")
# Words by which a text, not a speaker, speaks: its issuer is meant.
TEXTS = word_set(
    """
    statement readout communique communiqué note release post tweet letter report document text message transcript
    declaration dispatch resolution account draft article broadcast
    """
)
# What bears words and yet says nothing.
THINGS = word_set("banner sign placard poster headline slogan inscription caption plaque song film book title label")
NAMED = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.PRONOUN, MentionKind.EPITHET))
LONGEST = 14  # tokens of a description


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker by full name, or by description without its article. `actor` is the place in the cast."""

    name: str
    span: Span
    actor: int | None
    person: bool


class Voices:
    """Resolves speakers in the order of the text, remembering those who spoke."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self.spoke: list[Speaker] = []

    def speaker(self, passage: Passage, head: Token) -> Speaker | None:
        """The speaker whose noun phrase has this head. None where nobody can be told."""
        found = self._resolved(passage, head)
        other = next((c for c in head.children if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
        if found is not None and found.person and found.actor is not None and other is not None:
            second = self._resolved(passage, other)
            if second is not None and second.person and second.actor is not None:
                found = replace(found, name=f"{found.name} and {second.name}")
        if found is not None:
            self.spoke.append(found)
        return found

    def _resolved(self, passage: Passage, head: Token) -> Speaker | None:
        word = head.lower_
        if word in FIRST:
            return None
        if word in WHO and head.dep_.startswith("nsubj"):
            antecedent = _antecedent(head)
            return self._resolved(passage, antecedent) if antecedent is not None else None
        mention = self._mention(passage, head)
        if mention is not None and mention.entity is not None:
            return self._named(mention, mention.entity)
        if head.pos_ == "PRON":
            return self._before(passage, head)
        if head.lemma_.lower() in TEXTS:
            return self._issuer(passage, head)
        return self._described(passage, head)

    def _mention(self, passage: Passage, head: Token) -> Mention | None:
        """The mention whose whole phrase has this head: the smallest, persons first."""
        inner = self.cast.at(passage.index, head.i)
        if inner is not None and _names_one(inner) and not _modifies(head, inner):
            return inner
        around = [
            m
            for m in self.cast.in_passage(passage.index)
            if m.outer_first <= head.i < m.outer_last and m.entity is not None and m.kind in NAMED
        ]
        return min(around, key=lambda m: (not self._is_person(m), m.outer_last - m.outer_first), default=None)

    def _is_person(self, mention: Mention) -> bool:
        return mention.entity is not None and self.cast.entities[mention.entity].kind is ActorKind.PERSON

    def _named(self, mention: Mention, index: int) -> Speaker:
        entity = self.cast.entities[index]
        person = entity.kind is ActorKind.PERSON
        # The Kremlin is Russia's voice, and is called by its name.
        keeps_words = mention.kind in (MentionKind.METONYM, MentionKind.ORGANISATION)
        name = mention.text.removeprefix("The ").removeprefix("the ") if keeps_words else entity.name
        return Speaker(name, mention.span, index, person)

    def _before(self, passage: Passage, head: Token) -> Speaker | None:
        """A pronoun that the cast leaves open: the last one who spoke and may be meant by it."""
        for said in reversed(self.spoke):
            if (head.lower_ in PERSONAL and said.person) or (head.lower_ in IMPERSONAL and not said.person):
                return Speaker(said.name, passage.span_of(head), said.actor, said.person)
        return None

    def _issuer(self, passage: Passage, head: Token) -> Speaker | None:
        """Whose statement it is: 'a Kremlin statement', 'Moscow's statement', else the last one who spoke."""
        for child in head.lefts:
            if child.dep_ in ("poss", "compound", "nmod", "amod"):
                mention = self.cast.at(passage.index, child.i)
                if mention is not None and mention.entity is not None and mention.kind is not MentionKind.DEMONYM:
                    return self._named(mention, mention.entity)
                if child.dep_ == "poss" and child.pos_ != "PRON":
                    return self._described(passage, child)
        following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else head
        for child in (*head.rights, following):
            if child.lower_ in ("from", "by", "of") and (objects := [c for c in child.children if c.dep_ == "pobj"]):
                return self._resolved(passage, objects[0])
        if self.spoke and head.left_edge.lower_ in ("the", "it", "its", "that", "this", "head"):
            said = self.spoke[-1]
            return Speaker(said.name, passage.span_of(head), said.actor, said.person)
        return self._described(passage, head)

    def _described(self, passage: Passage, head: Token) -> Speaker | None:
        if head.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET") or head.lemma_.lower() in THINGS:
            return None
        if head.ent_type_ in ("DATE", "TIME"):
            return None
        first, last = _phrase(head)
        definite = passage.doc[first].lower_ in ("the", "that", "this")
        while first < last - 1 and passage.doc[first].lower_ in ARTICLES:
            first += 1
        span = passage.span(first, last)
        words = " ".join(passage.doc.text[span.start - passage.start : span.end - passage.start].split())
        if definite and (earlier := self._same(head, words)):
            return Speaker(earlier.name, span, earlier.actor, earlier.person)
        return Speaker(self._with_owner(passage, head, words), span, None, _is_human(head))

    def _same(self, head: Token, words: str) -> Speaker | None:
        """'The official' is the administration official of before: same last word, and no word that differs."""
        wanted = {w.lower() for w in words.split()}
        for said in reversed(self.spoke):
            known = {w.lower() for w in said.name.split()}
            if wanted <= known and head.lower_ in known:
                return said
        return None

    def _with_owner(self, passage: Passage, head: Token, words: str) -> str:
        """'his office' is somebody's: the name takes the pronoun's place."""
        for child in head.subtree:
            if child.dep_ == "poss" and child.pos_ == "PRON" and child.i <= head.i + 4:
                owner = self._mention(passage, child)
                if owner is not None and owner.entity is not None:
                    return words.replace(child.text, f"{self.cast.entities[owner.entity].name}’s", 1)
                before = self._before(passage, child) if child.lower_ in ("his", "her") else None
                if before is not None:
                    return words.replace(child.text, f"{before.name}’s", 1)
        return words


def _names_one(mention: Mention) -> bool:
    return mention.entity is not None and mention.kind is not MentionKind.DEMONYM


def _modifies(head: Token, mention: Mention) -> bool:
    """Whether a name only stands before the noun that speaks: 'Israel' in 'an Israel expert said'."""
    return head.dep_ == "compound" and head.head.i >= mention.last and head.head.pos_ == "NOUN"


def _antecedent(who: Token) -> Token | None:
    verb = who.head
    while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head is not verb:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def _is_human(head: Token) -> bool:
    return head.ent_type_ not in ("ORG", "GPE") and head.tag_ in ("NN", "NNP", "JJ")


def _phrase(head: Token) -> tuple[int, int]:
    """The tokens of a description: its words before the head and what hangs on it by 'of', 'for', 'in' or 'and';
    what is told besides ('who asked not to be named') stays out."""
    last = head.i + 1
    for part in _right_parts(head):
        if part.left_edge.i > last + 1 or part.right_edge.i - head.left_edge.i > LONGEST:
            break
        last = part.right_edge.i + 1
    first = head.left_edge.i
    # An aside or a whole clause before the head is no part of the name.
    for token in head.doc[first : head.i]:
        aside = token.dep_ in ("advmod", "cc", "mark", "punct") and token.head.i >= head.i
        if (aside or token.text in ',;:“”"') and token.text != "-":
            first = token.i + 1
    return min(first, head.i), last


def _right_parts(head: Token) -> Iterator[Token]:
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "from", "in", "with", "at", "to", "on"):
            if any(t.dep_ == "relcl" for t in child.subtree):
                return
            yield child
        elif (child.dep_ == "amod" and child.lower_ in ("close", "familiar", "present")) or (
            child.dep_ in ("cc", "conj") and child.pos_ in ("CCONJ", "NOUN", "PROPN")
        ):
            yield child
        elif child.dep_ != "case":
            return
