"""Who speaks: from the words before or after a verb of saying to a full name or a description."""

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from operator import itemgetter

from spacy.tokens import Token

from meetings.extraction.actors import Cast, MentionKind
from meetings.extraction.furniture import word_set
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.statements.clauses import SUBJECTS
from meetings.extraction.statements.descriptions import (
    ARTICLES,
    BODIES,
    PERSONS,
    THINGS,
    gender_of,
    is_introduced,
    is_person,
    phrase,
)
from meetings.extraction.statements.names import Names, Speaker
from meetings.extraction.statements.subjects import Subject, Subjects
from meetings.extraction.types import Span

PERSONAL = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
SINGULAR, PLURAL = ("it",), ("they", "them")
FIRST = word_set("i we you")
WHO = word_set("who which that")
# Words by which a text, not a speaker, speaks: its issuer is meant.
TEXTS = word_set(
    """
    statement readout communique communiqué note release post tweet letter report document text message transcript
    declaration dispatch resolution account draft article broadcast
    """
)
TOLD_IN = frozenset((PassageKind.PROSE, PassageKind.ITEM))
MOST = 40  # subjects that are looked at for a pronoun
Place = tuple[int, int]  # passage and token
by_place = itemgetter(0)


class Voices:
    """Resolves speakers, remembering where each spoke."""

    def __init__(self, reading: Reading, cast: Cast, quoted: dict[int, frozenset[int]]) -> None:
        self.cast = cast
        self.names = Names(cast)
        self.subjects = Subjects(tuple(p for p in reading.body if p.kind in TOLD_IN), quoted)
        self._spoke: list[tuple[Place, Speaker]] = []
        self._meant: dict[Place, Speaker] = {}
        self._rules: tuple[Callable[[Passage, Token], Speaker | None], ...] = (
            self._told_again,
            self._name,
            self._beside,
            self._issuer,
            self._description,
        )

    def speaker(self, passage: Passage, head: Token) -> Speaker | None:
        """The speaker whose noun phrase has this head. None where nobody can be told."""
        found = self._resolved(passage, head)
        other = next((c for c in head.children if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
        if found is not None and found.person and found.actor is not None and other is not None:
            second = self._resolved(passage, other)
            if second is not None and second.person and second.actor is not None:
                found = replace(found, name=f"{found.name} and {second.name}")
        if found is not None:
            insort(self._spoke, ((passage.index, head.i), found), key=by_place)
        return found

    def _resolved(self, passage: Passage, head: Token) -> Speaker | None:
        word = head.lower_
        if word in FIRST:
            return None
        if word in WHO and head.dep_ in SUBJECTS:
            return self._relative(passage, head)
        if word in PERSONAL or word in (*SINGULAR, *PLURAL):
            return self._pronoun(passage, head)
        return next((found for rule in self._rules if (found := rule(passage, head)) is not None), None)

    def _spoke_before(self, passage: Passage, head: Token) -> Iterator[Speaker]:
        """Those who spoke before a token, the last first."""
        end = bisect_left(self._spoke, (passage.index, head.i), key=by_place)
        return (self._spoke[n][1] for n in range(end - 1, -1, -1))

    # ---- the rules

    def _relative(self, passage: Passage, head: Token) -> Speaker | None:
        """'The envoy, who said …'."""
        antecedent = _antecedent(head)
        return self._resolved(passage, antecedent) if antecedent is not None else None

    def _pronoun(self, passage: Passage, head: Token) -> Speaker | None:
        """Whom the sentences before are about, else whom the cast takes it for, else the last one who spoke."""
        found = next(
            (
                s
                for subject in islice(self.subjects.before(passage, head), MOST)
                if (s := self._taken_up(subject, head))
            ),
            None,
        )
        found = found or self.names.speaker(self.cast.at(passage.index, head.i))
        if found is None:
            wanted = head.lower_ in PERSONAL
            found = next((said for said in self._spoke_before(passage, head) if said.person is wanted), None)
        if found is None:
            return None
        self._meant[passage.index, head.i] = found
        return replace(found, span=passage.span_of(head))

    def _taken_up(self, subject: Subject, pronoun: Token) -> Speaker | None:
        """The subject as a speaker, where the pronoun may mean it."""
        wanted = PERSONAL.get(pronoun.lower_)
        head = subject.head
        if head.pos_ == "PRON":
            same = head.lower_ == pronoun.lower_ or (wanted and PERSONAL.get(head.lower_) == wanted)
            return (
                (self._meant.get((subject.passage.index, head.i)) or self._name(subject.passage, head))
                if same
                else None
            )
        found = self._resolved(subject.passage, head)
        if found is None or found.person is not bool(wanted):
            return None
        if wanted:
            known = found.actor is not None or subject.speaks or head.lemma_.lower() in PERSONS or _is_name(head)
            return found if known and self._gender(found, head) in (wanted, None) else None
        is_plural = head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in head.children)
        known = found.actor is not None or subject.speaks or head.lemma_.lower() in BODIES | PERSONS
        return found if known and is_plural is (pronoun.lower_ in PLURAL) else None

    def _gender(self, speaker: Speaker, head: Token) -> str | None:
        return gender_of(head) if speaker.actor is None else self.cast.entities[speaker.actor].gender

    def _told_again(self, passage: Passage, head: Token) -> Speaker | None:
        """'The diplomat' is the Western diplomat of before: the same last word, and no word that differs."""
        first = passage.doc[phrase(head)[0]]
        if first.lower_ not in ("the", "that", "this") or head.pos_ != "NOUN":
            return None
        mention = self.names.mention(passage, head)
        if mention is not None and mention.kind not in (MentionKind.OFFICE, MentionKind.DEMONYM):
            return None
        span, words = self._words(passage, head)
        wanted = {w.lower() for w in words.split()}
        for said in self._spoke_before(passage, head):
            known = {w.lower() for w in said.name.split()}
            if said.actor is None and wanted <= known and head.lower_ in known:
                return replace(said, span=span)
        for subject in islice(self.subjects.before(passage, head), MOST):
            again = subject.head
            if again.lower_ == head.lower_ and is_introduced(again):
                found = self._description(subject.passage, again)
                return replace(found, span=span) if found is not None and found.actor is None else None
        return None

    def _name(self, passage: Passage, head: Token) -> Speaker | None:
        return self.names.speaker(self.names.mention(passage, head))

    def _beside(self, passage: Passage, head: Token) -> Speaker | None:
        """'The host, Foreign Minister Ana Lopes', 'Lisbon-based analyst Ana Lopes'."""
        beside = next((child for child in head.rights if child.dep_ == "appos"), None) or _after_comma(head)
        if beside is None:
            return None
        named = self._name(passage, beside)
        if named is not None and named.person:
            return named
        if further := self._beside(passage, beside):
            return further
        if beside.pos_ == "PROPN" and any(child.dep_ == "compound" for child in beside.lefts):
            span, words = self._words(passage, beside)
            return Speaker(words, span, None, is_person(head))
        return None

    def _issuer(self, passage: Passage, head: Token) -> Speaker | None:
        """Whose statement it is: 'a Kremlin statement', 'Moscow's statement', else the last one who spoke."""
        if head.lemma_.lower() not in TEXTS:
            return None
        for child in head.lefts:
            if child.dep_ in ("poss", "compound", "nmod", "amod"):
                mention = self.cast.at(passage.index, child.i)
                if mention is not None and mention.entity is not None and mention.kind is not MentionKind.DEMONYM:
                    return self.names.speaker(mention)
                if child.dep_ == "poss" and child.pos_ != "PRON":
                    return self._description(passage, child)
        following = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else head
        issued = (c for part in head.rights if part.dep_ == "acl" for c in part.rights)
        for child in (*head.rights, *issued, following):
            if child.lower_ in ("from", "by", "of") and (objects := [c for c in child.children if c.dep_ == "pobj"]):
                return self._resolved(passage, objects[0])
        said = next(self._spoke_before(passage, head), None)
        if said is not None and head.left_edge.lower_ in ("the", "it", "its", "that", "this", "head"):
            return replace(said, span=passage.span_of(head))
        return None

    def _description(self, passage: Passage, head: Token) -> Speaker | None:
        if head.pos_ not in ("NOUN", "PROPN", "NUM", "ADJ", "PRON", "DET") or head.lemma_.lower() in THINGS:
            return None
        if head.ent_type_ in ("DATE", "TIME"):
            return None
        span, words = self._words(passage, head)
        return Speaker(self._with_owner(passage, head, words), span, None, is_person(head))

    # ---- shared

    def _words(self, passage: Passage, head: Token) -> tuple[Span, str]:
        first, last = phrase(head)
        while first < last - 1 and passage.doc[first].lower_ in ARTICLES:
            first += 1
        return passage.span(first, last), " ".join(passage.doc[first:last].text.split())

    def _with_owner(self, passage: Passage, head: Token, words: str) -> str:
        """'his office' is somebody's: the name takes the pronoun's place."""
        owner = next((t for t in head.lefts if t.dep_ == "poss" and t.lower_ in PERSONAL), None)
        if owner is None:
            return words
        whose = self._name(passage, owner) or next((s for s in self._spoke_before(passage, owner) if s.person), None)
        return words if whose is None else re.sub(rf"\b{owner.text}\b", lambda _: f"{whose.name}’s", words, count=1)


def _antecedent(who: Token) -> Token | None:
    verb = who.head
    while verb.dep_ in ("conj", "xcomp", "ccomp") and verb.head != verb:
        verb = verb.head
    return verb.head if verb.dep_ == "relcl" else None


def _is_name(head: Token) -> bool:
    return head.pos_ == "PROPN" and head.ent_type_ in ("", "PERSON")


def _after_comma(head: Token) -> Token | None:
    """The last word of a name right behind a description: 'the spokeswoman on the Pacific, Ana Lopes, said'."""
    doc, last = head.doc, phrase(head)[1]
    if last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].ent_type_ != "PERSON":
        return None
    end = next((i for i in range(last + 1, min(len(doc), last + 6)) if doc[i].ent_type_ != "PERSON"), last + 1)
    return doc[end - 1] if end < len(doc) and doc[end].text == "," else None
