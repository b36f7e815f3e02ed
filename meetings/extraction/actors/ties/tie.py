"""What one place of a text tells of a person: office, party, and how surely."""

from dataclasses import dataclass, field

from meetings.extraction.actors.offices import OfficePhrase
from meetings.extraction.actors.persons import Name

# Strengths of a party: told with the office; beside the name; by the rest of the sentence.
EXPLICIT, OF, POSSESSIVE = 5, 4, 3
DASHES = frozenset(("–", "—", "-", "--"))
OPENERS = frozenset((",", "(", *DASHES))


@dataclass(slots=True)
class Tie:
    """What one place tells of a person. `parties` are codes with their strength, the strongest first to count."""

    name: Name
    outer_first: int
    outer_last: int
    phrases: list[OfficePhrase] = field(default_factory=list)
    parties: list[tuple[int, str]] = field(default_factory=list)
    position: str | None = None
    level: str | None = None

    def add(self, phrase: OfficePhrase) -> None:
        """Give the bearer an office."""
        phrase.bearers.append(self.name)
        self.phrases.append(phrase)
        self.outer_first = min(self.outer_first, phrase.outer_first)
        self.outer_last = max(self.outer_last, phrase.outer_last)
        if phrase.party and not phrase.is_former and not phrase.is_opposed:
            self.parties.append((EXPLICIT, phrase.party))
