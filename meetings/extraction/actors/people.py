"""Persons of an article: which names are one person's, and what all their mentions tell together."""

from dataclasses import dataclass, field

from meetings.extraction.actors.given import gender_by_name
from meetings.extraction.actors.names import gender_of, is_family_first, is_same, shown
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.persons import Name
from meetings.extraction.actors.ties import Tie
from meetings.extraction.actors.words import GIVEN_TITLES, PARTICLES

DEFAULT, INFERRED = 1, 0  # strengths of a party that the office alone, or the article as a whole, tells
MOST = 100  # bearers of one word who are compared with a name: a bound for lists of thousands


@dataclass(slots=True, eq=False)
class Person:
    """One person while an article is read. `order` is the place of the first mention: passage and token."""

    order: tuple[int, int]
    words: tuple[str, ...]
    text: str
    surfaces: dict[str, None] = field(default_factory=dict)
    parties: list[tuple[int, str]] = field(default_factory=list)
    offices: list[tuple[str, str, bool]] = field(default_factory=list)  # as told, level, told with a party
    levels: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    defaults: list[str] = field(default_factory=list)
    honorifics: set[str] = field(default_factory=set)
    gender: str | None = None
    author_marks: int = 0
    known_level: str | None = None  # of the office that they are known to hold where the article tells none
    is_former: bool = False

    @property
    def party(self) -> str | None:
        """The party told with the greatest strength, the first among equals."""
        return max(self.parties, key=lambda p: p[0])[1] if self.parties else None

    @property
    def is_author(self) -> bool:
        """Marked as one who reports or comments, and in no office."""
        return self.author_marks > 0 and not self.levels

    def office(self) -> tuple[str | None, str | None]:
        """Position and level to show: the first told with its party, else the first told at all."""
        for with_party in (True, False):
            for text, level, has_party in self.offices:
                if has_party or not with_party:
                    return text, level
        return None, self.known_level

    def learn_office(self, text: str, level: str, title: str, *, with_party: bool) -> None:
        """Remember an office."""
        self.offices.append((text, level, with_party))
        self.levels.add(level)
        if title:
            self.titles.add(title)


class People:
    """The persons of an article, found by the words of their names."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_last: dict[str, list[Person]] = {}

    def add_full(self, page: Page, tie: Tie) -> Person:
        """The person of a name of two words or more: a known one, or a new one."""
        name = tie.name
        for person in self._alike(name.words):
            if len(person.words) > 1 and is_same(person.words, name.words):
                self._lengthen(person, page, name)
                return person
        return self._new(page, name)

    def add_short(self, page: Page, tie: Tie, seen: list[Person]) -> Person:
        """The person of a single word: the last mentioned who bears it, else the first who will be, else a new one."""
        candidates = self.bearers(tie.name)
        if not candidates:
            return self._new(page, tie.name)
        if len(candidates) == 1:
            return candidates[0]
        wanted = gender_of(tie.name.honorific)
        fitting = [p for p in candidates if not wanted or p.gender in (None, wanted)] or candidates
        told = {code for _, code in tie.parties}
        fitting = [p for p in fitting if told & {c for _, c in p.parties}] or fitting
        exact = [p for p in fitting if wanted and p.gender == wanted] or fitting
        return next((p for p in reversed(seen) if p in exact), exact[0])

    def bearers(self, name: Name) -> list[Person]:
        """Who may be meant by one word of a name: by the last word, else the first where a title or custom allows."""
        word = name.words[-1]
        held = self._by_word.get(word, [])
        last = [p for p in held if p.words[-1] == word or p.words == name.words]
        if name.honorific in GIVEN_TITLES:
            given = [p for p in held if p.words[0] == word]
            return given or [p for p in last if not _is_fathers(p)]  # "King Fahd" is not "Prince Khalid bin Fahd"
        if last:
            return last
        first = [p for p in held if p.words[0] == word and (is_family_first(p.words) or name.is_titled)]
        if first:
            return first
        return [p for p in held if (len(p.words) > 2 and p.words[0] != word) or name.is_titled] or [
            p for p in held if len(p.words) > 1 and p.words[0] == word
        ]

    def _alike(self, words: tuple[str, ...]) -> list[Person]:
        """Who may bear these words: of two names of one person, either holds the last word of the other."""
        held = self._by_word.get(words[-1], [])[:MOST]
        for word in dict.fromkeys(words[:-1]):
            held += self._by_last.get(word, [])[:MOST]
        return list(dict.fromkeys(held))

    def _new(self, page: Page, name: Name) -> Person:
        person = Person((page.passage.index, name.first), name.words, text_of(page, name))
        person.gender = gender_by_name(name.words)
        self.all.append(person)
        self._by_last.setdefault(name.words[-1], []).append(person)
        for word in set(name.words) - PARTICLES:
            self._by_word.setdefault(word, []).append(person)
        return person

    def _lengthen(self, person: Person, page: Page, name: Name) -> None:
        text = text_of(page, name)
        if len(name.words) > len(person.words) or (
            len(text) > len(person.text) and len(name.words) == len(person.words)
        ):
            for word in set(name.words) - set(person.words) - PARTICLES:
                self._by_word.setdefault(word, []).append(person)
            if name.words[-1] != person.words[-1]:
                self._by_last.setdefault(name.words[-1], []).append(person)
            person.words, person.text = name.words, text
            person.gender = person.gender or gender_by_name(name.words)


def _is_fathers(person: Person) -> bool:
    """Whether the last word of a name is that of the father."""
    return len(person.words) > 2 and person.words[-2] in ("bin", "bint", "ibn")


def text_of(page: Page, name: Name) -> str:
    """A name as written, to show."""
    return shown(page.doc[name.first : name.last].text)


def learn(person: Person, page: Page, tie: Tie) -> None:
    """What one mention tells of a person."""
    name = tie.name
    person.surfaces.setdefault(text_of(page, name))
    if name.honorific:
        person.honorifics.add(name.honorific)
        person.gender = gender_of(name.honorific) or person.gender
    person.parties += tie.parties
    for phrase in tie.phrases:
        if phrase.title:
            person.learn_office(phrase.text, phrase.level, phrase.title, with_party=bool(phrase.party))
            if phrase.default and not phrase.party:
                person.defaults.append(phrase.default)
            person.is_former = person.is_former or phrase.is_former
    if tie.position:
        person.learn_office(tie.position, tie.level or "", "", with_party=bool(tie.parties))
