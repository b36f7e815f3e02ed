"""Which meetings a reader wants to see: read from an address, applied to meetings, written back into an address.

The parameters are those of the API, and mean the same: `actor` and `party` all together, the others any of them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import QueryDict

from meetings.domain.asked import (
    NotUnderstoodError,
    actors_asked,
    country_asked,
    parties_asked,
    place_address,
    places_asked,
    plain,
)
from meetings.domain.names import fold
from meetings.domain.queries import identities, participations_of
from meetings.enums import ActorKind, EventKind, Format, Status
from meetings.models import Actor, Meeting, Participation, Place

PARAMETERS = ("actor", "party", "country", "place", "status", "format", "kind", "q")
MOST = 20  # values that one parameter may have

T = TypeVar("T")
Member = TypeVar("Member", bound=StrEnum)
Pair = tuple[str, str]


class SelectionError(ValueError):
    """Parameters that cannot be understood, each with the reason in words."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("; ".join(f"{parameter}: {words}" for parameter, words in errors.items()))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Selection:
    """What is chosen. Empty, it is all meetings."""

    actors: tuple[Actor, ...] = ()
    parties: tuple[Actor, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    statuses: tuple[Status, ...] = ()
    formats: tuple[Format, ...] = ()
    kinds: tuple[EventKind, ...] = ()
    words: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> "Selection":
        """What an address asks for; parameters of others and empty ones are passed over. At most three queries, none
        where nothing is asked for. Raises SelectionError."""
        reading = _Reading(query)
        selection = cls(
            actors=reading.all_of("actor", actors_asked, key=lambda actor: actor.public_id),
            parties=reading.all_of("party", parties_asked, key=lambda actor: actor.code or actor.public_id),
            countries=reading.all_of("country", lambda words: [country_asked(word) for word in words], key=str),
            places=reading.all_of("place", places_asked, key=place_address),
            statuses=reading.members("status", Status),
            formats=reading.members("format", Format),
            kinds=reading.members("kind", EventKind),
            words=reading.text("q"),
        )
        if reading.errors:
            raise SelectionError(reading.errors)
        return selection

    def __bool__(self) -> bool:
        return bool(self.pairs)

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Parameters and values, in an order that depends on what is chosen alone."""
        return (
            *(("actor", actor.public_id) for actor in self.actors),
            *(party_pair(party) for party in self.parties),
            *(("country", code) for code in self.countries),
            *(("place", place_address(place)) for place in self.places),
            *(("status", status.value) for status in self.statuses),
            *(("format", form.value) for form in self.formats),
            *(("kind", kind.value) for kind in self.kinds),
            *((("q", self.words),) if self.words else ()),
        )

    @property
    def query(self) -> str:
        """The canonical query string: 'party=FR&status=held'."""
        return encode(self.pairs)

    def apply(self, meetings: QuerySet[Meeting], *, besides: Collection[str] = ()) -> QuerySet[Meeting]:
        """Those of the meetings that are chosen, the parameters `besides` left aside. No query.

        Who takes part is looked up meeting by meeting: narrow them by days first."""
        for condition in (c for parameter, c in self._conditions() if parameter not in besides):
            meetings = meetings.filter(condition)
        return meetings

    def _conditions(self) -> Iterable[tuple[str, Q | Exists]]:
        for parameter, actors in (("actor", self.actors), ("party", self.parties)):
            for actor in actors:
                theirs = participations_of(identities(actor)).filter(meeting=OuterRef("pk"))
                yield parameter, Exists(theirs)
        columns: dict[str, tuple[str, Sequence[object]]] = {
            "country": ("place__country__in", self.countries),
            "place": ("place__in", self.places),
            "status": ("status__in", self.statuses),
            "format": ("format__in", self.formats),
            "kind": ("kind__in", self.kinds),
        }
        for parameter, (column, values) in columns.items():
            if values:
                yield parameter, Q(**{column: values})
        for word in self.words.split():
            yield "q", _says(word)


def encode(pairs: Iterable[Pair]) -> str:
    """Parameters and values as they stand in an address."""
    return urlencode(list(pairs), safe=",")


def party_pair(party: Actor) -> Pair:
    """How a party is asked for: by its code, or, where it has none, as an actor."""
    return ("party", party.code) if party.code else ("actor", party.public_id)


def actor_pair(actor: Actor) -> Pair:
    """How an actor is asked for: a person by id, a party as such."""
    return ("actor", actor.public_id) if actor.kind == ActorKind.PERSON else party_pair(actor)


def _says(word: str) -> Q:
    """The word stands in the title, the venue, the place, or a name of somebody who takes part, whatever its accents
    in places and names."""
    folded = fold(word) or word
    named = Q(name__icontains=word) | Q(actor__names__folded__contains=folded) | Q(party__name__icontains=word)
    here = Q(title__icontains=word) | Q(venue__icontains=word) | Q(place__folded__contains=folded)
    return here | Q(Exists(Participation.objects.filter(named, meeting=OuterRef("pk"))))


class _Reading:
    """Reads parameter by parameter and keeps every complaint, so that all are told at once."""

    def __init__(self, query: QueryDict) -> None:
        self.query = query
        self.errors: dict[str, str] = {}

    def all_of(self, parameter: str, read: Callable[[list[str]], list[T]], *, key: Callable[[T], str]) -> tuple[T, ...]:
        """The values of a parameter that may stand several times, each once, in the order of their addresses."""
        try:
            words = list(dict.fromkeys(word for word in map(plain, self.query.getlist(parameter)) if word))
            if len(words) > MOST:
                raise NotUnderstoodError(f"may be given at most {MOST} times")
            found = {key(value): value for value in read(words)}
        except NotUnderstoodError as error:
            self.errors[parameter] = str(error)
            return ()
        return tuple(found[address] for address in sorted(found))

    def members(self, parameter: str, enum: type[Member]) -> tuple[Member, ...]:
        """Members of an enumeration, in its own order."""

        def read(words: list[str]) -> list[Member]:
            if strangers := [word for word in words if word not in list(enum)]:
                raise NotUnderstoodError(f"{strangers[0]} is none of: {', '.join(enum)}")
            return [enum(word) for word in words]

        order = {member.value: f"{place:02}" for place, member in enumerate(enum)}
        return self.all_of(parameter, read, key=lambda member: order[member.value])

    def text(self, parameter: str) -> str:
        """Free words; of several the last."""
        try:
            return " ".join(plain(self.query.get(parameter) or "").split())
        except NotUnderstoodError as error:
            self.errors[parameter] = str(error)
            return ""
