"""A calendar of any size, written in bulk: meetings over years, by people who meet again and again."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db import connection, transaction

from bench.generating import COUNTRIES, END, GIVEN, START, words_of_a_text
from meetings.domain.likeness import RECIPE, signature_of
from meetings.domain.names import name_columns
from meetings.enums import ActorKind, ArticleState, DatePrecision, Role, Status
from meetings.models import (
    Actor,
    ActorName,
    Article,
    Meeting,
    Participation,
    Place,
    Report,
    ReportParticipant,
    SignatureBand,
    Source,
    Tenure,
)
from meetings.models import Signature as StoredSignature

LAST_DAY = date(2025, 3, 31)
A_DAY = 27  # meetings: a hundred thousand are ten years
BATCH = 2_000
OFFICE = "Foreign Minister"


def build(number: int, *, seed: int = 7, a_day: int = A_DAY) -> None:
    """Write so many meetings into an empty database, each told by one article, the last on LAST_DAY.

    A fifth of them are of three great powers, as in life; each country has one minister in four years."""
    dice = random.Random(seed)  # noqa: S311  # a seed, so that two stores are the same
    world = _world(dice, a_day)
    for first in range(0, number, BATCH):
        with transaction.atomic():
            _batch(range(first, min(first + BATCH, number)), number, world)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


@dataclass(frozen=True, slots=True)
class _World:
    """Who is there to meet whom. `people`: by the place of their party, and term of four years."""

    dice: random.Random
    a_day: int
    sources: list[Source]
    parties: list[Actor]
    places: list[Place]
    people: dict[tuple[int, int], Actor]


def _world(dice: random.Random, a_day: int) -> _World:
    sources = Source.objects.bulk_create(Source(name=f"Gazette {n}", slug=f"gazette-{n}") for n in range(40))
    parties = [_party(code, name) for name, code in _codes()]
    places = Place.objects.bulk_create(
        Place(name=city, folded=city.casefold(), country=code)
        for (_, _, city), (_, code) in zip(COUNTRIES, _codes(), strict=True)
    )
    people = {(place, term): _person(dice, parties[place], term) for place in range(len(parties)) for term in range(3)}
    return _World(dice, a_day, sources, parties, places, people)


def _codes() -> list[tuple[str, str]]:
    codes = "PT NO CL PE KE GH JP VN FI AT MA JO CA HR EE GR".split()
    return [(name, code) for (name, _, _), code in zip(COUNTRIES, codes, strict=True)]


def _party(code: str, name: str) -> Actor:
    (actor,) = Actor.objects.bulk_create([Actor(kind=ActorKind.COUNTRY, name=name, code=code)])
    ActorName.objects.create(actor=actor, **name_columns(name))
    return actor


def _person(dice: random.Random, party: Actor, term: int) -> Actor:
    name = f"{dice.choice(GIVEN)}{term} {dice.choice(START)}{dice.choice(END)}{party.code}"
    (actor,) = Actor.objects.bulk_create([Actor(kind=ActorKind.PERSON, name=name, country=party.code or "")])
    ActorName.objects.create(actor=actor, **name_columns(name))
    first = date(2013 + 4 * term, 1, 1)
    Tenure.objects.create(
        actor=actor, office=OFFICE, party=party, first_reported=first, last_reported=first + timedelta(days=1400)
    )
    return actor


def _batch(numbers: range, whole: int, world: _World) -> None:
    dice, parties, places, people = world.dice, world.parties, world.places, world.people
    days = [LAST_DAY - timedelta(days=(whole - 1 - n) // world.a_day) for n in numbers]
    pairs = [_pair(dice, len(parties)) for _ in numbers]
    texts = [words_of_a_text(dice) for _ in numbers]
    articles = Article.objects.bulk_create(
        Article(
            source=dice.choice(world.sources), url=f"https://store.example.org/{n}", title=f"Story {n}", text=text,
            digest=f"{n:064x}", published_on=day, state=ArticleState.DONE, processed_at=_noon(day),
            extraction_version="built",
        )
        for n, day, text in zip(numbers, days, texts, strict=True)
    )  # fmt: skip
    event = [
        {
            "status": Status.HELD, "starts_on": day, "ends_on": day, "date_precision": DatePrecision.DAY,
            "place": places[pair[0]], "title": f"{parties[pair[0]].name} and {parties[pair[1]].name}",
        }
        for day, pair in zip(days, pairs, strict=True)
    ]  # fmt: skip
    meetings = Meeting.objects.bulk_create(
        Meeting(changed_at=_noon(day), **e) for day, e in zip(days, event, strict=True)
    )
    reports = Report.objects.bulk_create(
        Report(article=article, anchor="text:0", meeting=meeting, **fields)
        for article, meeting, fields in zip(articles, meetings, event, strict=True)
    )
    seats = [
        (row, rank, parties[place], people[place, _term(day)])
        for row, (day, pair) in enumerate(zip(days, pairs, strict=True))
        for rank, place in enumerate(pair)
    ]
    ReportParticipant.objects.bulk_create(
        ReportParticipant(
            report=reports[row], actor=person, name=person.name, folded=person.name.casefold(), kind=ActorKind.PERSON,
            party_code=party.code or "", position=OFFICE, role=Role.PARTICIPANT, rank=rank, start=0, end=5,
        )
        for row, rank, party, person in seats
    )  # fmt: skip
    Participation.objects.bulk_create(
        Participation(meeting=meetings[row], actor=person, name=person.name, party=party, position=OFFICE, rank=rank)
        for row, rank, party, person in seats
    )
    _sign(articles, days, texts)


def _sign(articles: list[Article], days: list[date], texts: list[str]) -> None:
    """What finds copies of these, as processing would have written it."""
    signed = [
        (article, day, signature)
        for article, day, text in zip(articles, days, texts, strict=True)
        if (signature := signature_of(article.title, text))
    ]
    StoredSignature.objects.bulk_create(
        StoredSignature(article=article, recipe=RECIPE, published_on=day, words=s.words, numbers=s.packed())
        for article, day, s in signed
    )
    bands = [
        SignatureBand(article=article, value=band, published_on=day) for article, day, s in signed for band in s.bands
    ]
    SignatureBand.objects.bulk_create(bands, batch_size=BATCH)


def _pair(dice: random.Random, number: int) -> tuple[int, int]:
    """Two countries; of five meetings one is of one of the first three with any."""
    first = dice.randrange(3) if dice.random() < 0.2 else dice.randrange(number)
    return first, dice.choice([n for n in range(number) if n != first])


def _term(day: date) -> int:
    return min(max((day.year - 2013) // 4, 0), 2)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
