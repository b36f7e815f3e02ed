"""Articles made by a seed: many meetings, each told by several papers, no text a near-copy of another.

Names and towns of countries that extraction knows; the persons are nobody. Each meeting is announced, told again, and
held, put off or called off, here with full names and there with surnames, so that what each article comes to depends
on the others."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from meetings.ingest.article import ArticleData

FIRST_DAY = date(2025, 1, 6)
GIVEN = (
    "Alma Bruno Carla Dario Elena Felix Greta Hugo Irina Jonas Katia Lukas Marta Nils Olga Pavel Rosa Stefan Tania "
    "Viktor"
).split()
START, END = (
    "Bar Cal Dor Fen Gar Hal Kor Lam Mar Nov Pel Ros Sal Tor Vel Zan".split(),
    ("adin bert enko evic ford ghi hart imov kanen lund mann netti owski quist rini sson tados uri vald wick").split(),
)
# Country, its adjective, its capital
COUNTRIES = (
    ("Portugal", "Portuguese", "Lisbon"), ("Norway", "Norwegian", "Oslo"), ("Chile", "Chilean", "Santiago"),
    ("Peru", "Peruvian", "Lima"), ("Kenya", "Kenyan", "Nairobi"), ("Ghana", "Ghanaian", "Accra"),
    ("Japan", "Japanese", "Tokyo"), ("Vietnam", "Vietnamese", "Hanoi"), ("Finland", "Finnish", "Helsinki"),
    ("Austria", "Austrian", "Vienna"), ("Morocco", "Moroccan", "Rabat"), ("Jordan", "Jordanian", "Amman"),
    ("Canada", "Canadian", "Ottawa"), ("Croatia", "Croatian", "Zagreb"), ("Estonia", "Estonian", "Tallinn"),
    ("Greece", "Greek", "Athens"),
)  # fmt: skip
PAPERS = tuple(f"The {town} {kind}" for town in ("Northern", "Harbour", "Valley") for kind in ("Post", "Echo", "Star"))
NOUNS = (
    "harvest tunnel ferry orchard turbine archive glacier pension railway lantern quarry vineyard satellite museum "
    "bakery reservoir pipeline theatre notary lighthouse dialect beacon tannery foundry aqueduct"
).split()
VERBS = "delayed praised rebuilt measured painted counted mended flooded audited lengthened emptied mapped".split()
ADJECTIVES = "narrow ancient wooden coastal quiet northern rusty municipal forgotten floating crooked private".split()


@dataclass(frozen=True, slots=True)
class Envoy:
    """A foreign minister who is nobody."""

    name: str
    country: str
    adjective: str

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting that articles tell of."""

    host: Envoy
    guest: Envoy
    town: str
    day: date


def articles(number: int, *, seed: int = 1, first: date = FIRST_DAY) -> list[ArticleData]:
    """So many articles of meetings from a day on, the same for the same seed, in the order of their days."""
    dice = random.Random(seed)  # noqa: S311  # a seed, so that a failure can be seen again
    envoys = [_envoy(dice, place) for place in range(len(COUNTRIES) * 2)]
    made: list[ArticleData] = []
    while len(made) < number:
        made += _told(_event(dice, envoys, len(made), first), dice, len(made))
    return sorted(made[:number], key=lambda a: (a.published_on or FIRST_DAY, a.url))


def _envoy(dice: random.Random, place: int) -> Envoy:
    country, adjective, _ = COUNTRIES[place % len(COUNTRIES)]
    return Envoy(f"{dice.choice(GIVEN)} {dice.choice(START)}{dice.choice(END)}", country, adjective)


def _event(dice: random.Random, envoys: list[Envoy], place: int, first: date) -> Event:
    host = dice.choice(envoys)
    guest = dice.choice([e for e in envoys if e.country != host.country])
    town = next(capital for country, _, capital in COUNTRIES if country == host.country)
    return Event(host, guest, town, first + timedelta(days=7 + place // 3 + dice.randrange(5)))


def _told(event: Event, dice: random.Random, first: int) -> Iterator[ArticleData]:
    """Two to four articles: what was planned, and what came of it."""
    tellings = [_announced, _previewed, dice.choice((_held, _held, _put_off, _called_off)), _remembered]
    for place, (telling, days) in enumerate(zip(tellings[: dice.randrange(2, 5)], (-5, -1, 1, 3), strict=False)):
        day = event.day + timedelta(days=days - (2 if telling in (_put_off, _called_off) else 0))
        yield _article(telling(event), day, dice, first + place)


def _article(lead: str, day: date, dice: random.Random, number: int) -> ArticleData:
    paragraphs = [lead, words_of_a_text(dice)]
    return ArticleData(
        url=f"https://papers.example.org/{day:%Y/%m/%d}/{number}",
        text="\n\n".join(paragraphs),
        title=f"Notes of the day, number {number}",
        published_on=day,
        source=PAPERS[number % len(PAPERS)],
    )


def words_of_a_text(dice: random.Random) -> str:
    """Two paragraphs that tell of no meeting and are like no other two."""
    return "\n\n".join(" ".join(_filler(dice) for _ in range(3)) for _ in range(2))


def _filler(dice: random.Random) -> str:
    one, other = dice.sample(NOUNS, 2)
    return (
        f"The {dice.choice(ADJECTIVES)} {one} was {dice.choice(VERBS)} after the {dice.choice(ADJECTIVES)} {other} "
        f"{dice.choice(VERBS)} {dice.randrange(3, 900)} {dice.choice(ADJECTIVES)} {dice.choice(NOUNS)}s."
    )


def _on(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B}"


def _announced(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"{host.adjective} Foreign Minister {host.name} will host {guest.adjective} Foreign Minister {guest.name} in "
        f"{event.town} on {_on(event.day)}."
    )


def _previewed(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"Foreign Minister {guest.surname} of {guest.country} is to meet Foreign Minister {host.surname} of "
        f"{host.country} in {event.town} on {_on(event.day)}."
    )


def _held(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"{guest.adjective} Foreign Minister {guest.name} met {host.adjective} Foreign Minister {host.name} in "
        f"{event.town} on {event.day:%A}."
    )


def _put_off(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"The meeting of {host.adjective} Foreign Minister {host.name} with {guest.adjective} Foreign Minister "
        f"{guest.name} in {event.town} on {_on(event.day)} has been postponed until "
        f"{_on(event.day + timedelta(days=9))}."
    )


def _called_off(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"{guest.adjective} Foreign Minister {guest.name} has cancelled his meeting with {host.adjective} Foreign "
        f"Minister {host.name} in {event.town} on {_on(event.day)}."
    )


def _remembered(event: Event) -> str:
    host, guest = event.host, event.guest
    return (
        f"Foreign Minister {host.surname} of {host.country} said that he had met Foreign Minister {guest.surname} of "
        f"{guest.country} in {event.town} on {_on(event.day)}."
    )
