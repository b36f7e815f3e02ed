"""What a name of a person is."""

from dataclasses import dataclass


@dataclass(slots=True)
class Name:
    """A person's name at tokens [first, last); `start` is where its titles of honour begin."""

    first: int
    last: int
    start: int
    words: tuple[str, ...]
    honorific: str | None = None
    is_titled: bool = False
    is_attributive: bool = False  # "the Biden administration": tells of an owner, names nobody who acts
