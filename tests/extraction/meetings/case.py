"""What a test sentence is, and what it should tell. 11 March 2025 is a Tuesday; all people and events are invented."""

from dataclasses import dataclass
from datetime import date

PUBLISHED = date(2025, 3, 11)


@dataclass(frozen=True)
class Told:
    """One expected entry: status, form, first and last day, place (city, else country), people's surnames, parties."""

    status: str
    format: str
    days: str  # "03-12" or "03-12/03-14", in 2025; "" for none
    where: str
    people: str
    parties: str


@dataclass(frozen=True)
class Case:
    text: str
    told: tuple[Told, ...]
    title: str = ""


def case(text: str, *told: tuple[str, str, str, str, str, str], title: str = "") -> Case:
    return Case(text, tuple(Told(*t) for t in told), title)
