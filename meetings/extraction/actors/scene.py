"""One passage with everything found in it, while the article's cast is being made."""

from dataclasses import dataclass, field

from meetings.extraction.actors.offices import OfficePhrase
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import Person, learn
from meetings.extraction.actors.ties import Tie


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
