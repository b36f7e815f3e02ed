"""The words by which an article's full names let later mentions be known."""

from collections.abc import Iterable
from dataclasses import dataclass

from meetings.extraction.actors.names import is_family_first
from meetings.extraction.actors.persons.name import Name


@dataclass(frozen=True, slots=True)
class Known:
    """Folded words: those that call a person alone, the first and last of each full name, and its last two, which a
    hyphen may join."""

    surnames: frozenset[str]
    ends: frozenset[tuple[str, str]]
    tails: frozenset[tuple[str, ...]]

    def opening(self, words: tuple[str, ...]) -> int:
        """How many words from the first on are a name that is known: all of a full name, or else a surname alone."""
        for count in range(len(words), 1, -1):
            if (words[0], words[count - 1]) in self.ends:
                return count
        return 1 if words[0] in self.surnames else 0


def known_by(names: Iterable[Name]) -> Known:
    """What these names let be known."""
    surnames, full = set(), set()
    for name in names:
        surnames.add(name.words[-1])
        if len(name.words) > 1:
            full.add(name.words)
            if is_family_first(name.words):
                surnames.add(name.words[0])
    return Known(
        frozenset(word for word in surnames if len(word) > 1),
        frozenset((words[0], words[-1]) for words in full),
        frozenset(words[-2:] for words in full if len(words) > 2),
    )
