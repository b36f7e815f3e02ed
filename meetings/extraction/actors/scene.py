"""One passage with everything found in it, while the article's cast is being made."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from meetings.extraction.actors.offices import OfficePhrase
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import Person, learn
from meetings.extraction.actors.ties import Tie
from meetings.extraction.actors.words import SPEAKING

SUBJECTS = frozenset(("nsubj", "nsubjpass"))


@dataclass(frozen=True, slots=True)
class Turn:
    """One place where a person is spoken of: `sentence` is the first token of its sentence; `opens` says that the
    sentence begins with it, `is_speaker` that it is the subject of a verb of saying."""

    person: Person
    passage: int
    sentence: int
    token: int
    is_subject: bool
    opens: bool = False
    is_speaker: bool = False


@dataclass(slots=True)
class Scene:
    """A passage's names with their ties, its offices, and who is who by now."""

    page: Page
    ties: list[Tie]
    phrases: list[OfficePhrase]
    persons: dict[int, Person] = field(default_factory=dict)  # by id of the tie
    resolved: dict[int, Person] = field(default_factory=dict)  # by id of the office phrase

    def learn(self, tie: Tie, person: Person) -> None:
        """Add what a tie tells to its person."""
        if not tie.name.is_attributive:
            learn(person, self.page, tie)

    def turns(self) -> list[Turn]:
        """Where persons are spoken of by name or by office, in order."""
        named = [
            self._turn(person, tie.name.first, tie.name.last, tie.outer_first)
            for tie in self.ties
            if (person := self.persons.get(id(tie))) is not None and not tie.name.is_attributive
        ]
        offices = [
            self._turn(person, phrase.first, phrase.last, phrase.outer_first)
            for phrase in self.phrases
            if (person := self.resolved.get(id(phrase))) is not None
        ]
        return sorted([*named, *offices], key=lambda turn: turn.token)

    def _turn(self, person: Person, first: int, last: int, outer: int) -> Turn:
        head = self.page.token(last - 1)
        start = self.page.token(first).sent.start
        subject = any(self.page.token(i).dep_ in SUBJECTS for i in range(outer, last)) or _is_subject(head)
        speaker = subject and _verb_of(head).lemma_.lower() in SPEAKING
        index = self.page.passage.index
        return Turn(person, index, start, first, subject, opens=outer <= start + 1, is_speaker=speaker)


def _verb_of(head: Token) -> Token:
    return head.head.head if head.dep_ == "appos" else head.head


def _is_subject(head: Token) -> bool:
    """Whether a name is a subject, or stands beside one: 'Lisbon analyst Ana Lopes said'."""
    return head.dep_ in SUBJECTS or (head.dep_ == "appos" and head.head.dep_ in SUBJECTS)
