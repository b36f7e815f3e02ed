"""The clause that a trigger stands in, as the rules of status look at it."""

from dataclasses import dataclass

from spacy.tokens import Token

from meetings.extraction.meetings.candidates import Trigger
from meetings.extraction.meetings.status_words import PARTICLES_CANCEL, PARTICLES_POSTPONE, PLANNING
from meetings.extraction.meetings.syntax import auxiliaries, chain, is_verb

AGAIN = frozenset("meeting encounter visit trip talks summit session event".split())
MODIFYING = frozenset(("amod", "acl", "relcl", "compound", "nummod", "advmod"))


@dataclass(frozen=True, slots=True)
class Clause:
    """What the rules look at: the trigger, the verbs that govern it from the nearest up, and the noun's modifiers."""

    trigger: Trigger
    verbs: tuple[Token, ...]
    modifiers: tuple[Token, ...]

    @property
    def verb(self) -> Token | None:
        """The nearest governing verb."""
        return self.verbs[0] if self.verbs else None

    @property
    def words(self) -> tuple[Token, ...]:
        """The verbs, then the modifiers."""
        return (*self._behind_participle, *self.verbs, *self.modifiers)

    @property
    def _behind_participle(self) -> tuple[Token, ...]:
        """'The meeting, planned for Monday in Oslo, has been postponed', 'had been scheduled for May but was put off':
        what became of what was set. The parser may hang a finite verb on the participle before it."""
        return tuple(t for verb in self.verbs if _sets(verb) for t in verb.rights if _tells_more(t, verb))

    @property
    def noun_above(self) -> Token | None:
        """The noun that the clause completes: "an offer to host", "the possibility of a meeting"."""
        for verb in self.verbs:
            if verb.dep_ in ("acl", "relcl", "advcl") and verb.tag_ == "VB" and verb.head.pos_ == "NOUN":
                return verb.head
        top = self.verbs[-1] if self.verbs and is_verb(self.trigger.token) else self.trigger.token
        above: Token = top.head
        if top.dep_ in ("pobj", "pcomp") and above.lower_ in ("of", "for") and above.head.pos_ == "NOUN":
            noun: Token = above.head
            return noun
        return None


def _sets(verb: Token) -> bool:
    """'Planned for Monday', 'had been scheduled', 'was due'."""
    due = any(t.dep_ == "acomp" and t.lower_ in PLANNING for t in verb.children)
    return due or (verb.tag_ == "VBN" and (not auxiliaries(verb) or verb.lemma_.lower() in PLANNING))


def _tells_more(other: Token, verb: Token) -> bool:
    """Whether a verb joined to one of planning goes on to tell of the same thing."""
    if other.dep_ != "conj" or other.tag_ != "VBN" or not any(t.dep_ == "auxpass" for t in other.children):
        return False
    subject = next((t for t in other.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
    return not auxiliaries(verb) or subject is None or subject.lower_ in ("it", "that", "they", *AGAIN)


def clause_of(trigger: Trigger) -> Clause:
    """The clause that a trigger stands in."""
    start = trigger.predicate if trigger.predicate is not None else trigger.token
    told = () if is_verb(trigger.token) else trigger.token.children
    return Clause(trigger, tuple(chain(start)), tuple(t for t in told if t.dep_ in MODIFYING))


def particle_of(
    verb: Token, pairs: set[tuple[str, str]] = PARTICLES_CANCEL | PARTICLES_POSTPONE
) -> tuple[str, str] | None:
    """The verb with the particle that makes it one of these, by themselves those of calling off or putting off."""
    for child in verb.children:
        pair = (verb.lemma_.lower(), child.lower_)
        if child.dep_ in ("prt", "advmod", "prep") and pair in pairs:
            return pair
    return None


def is_behind(word: Token, clause: Clause) -> bool:
    """'The meeting, which had been put off from Monday, was chaired by X': what became of it comes later than this."""
    verb = clause.verb
    if word not in clause.modifiers or verb is None or verb is word or verb.tag_ not in ("VBD", "VBN"):
        return False
    return any(a.lower_ == "had" for a in auxiliaries(word)) and not any(a.tag_ == "MD" for a in auxiliaries(verb))
