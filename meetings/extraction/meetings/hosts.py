"""Who is host where no verb tells it: whose rooms they are, or whose country or seat the city is.

The rules are functions of one shape, tried in order: the seats of the hosts, none where the rule has nothing to say."""

from collections.abc import Callable

from meetings.enums import Format, Role
from meetings.extraction.actors import Cast, MentionKind
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.places import STANDING
from meetings.extraction.reading import Passage

LEADING = frozenset((Role.HOST, Role.CHAIR))
ROOMS = frozenset("office headquarters ministry residence palace embassy secretariat home house".split())
# Where organisations have their headquarters: the gazetteer's short name to the city.
SEATS = {
    "Arab League": "Cairo",
    "ASEAN": "Jakarta",
    "AU": "Addis Ababa",
    "CARICOM": "Georgetown",
    "EAC": "Arusha",
    "ECOWAS": "Abuja",
    "EU": "Brussels",
    "GCC": "Riyadh",
    "IAEA": "Vienna",
    "IGAD": "Djibouti",
    "IMF": "Washington",
    "NATO": "Brussels",
    "OAS": "Washington",
    "OECD": "Paris",
    "OIC": "Jeddah",
    "OPEC": "Vienna",
    "OSCE": "Vienna",
    "PIF": "Suva",
    "SADC": "Gaborone",
    "SCO": "Beijing",
    "UNESCO": "Paris",
    "WHO": "Geneva",
    "World Bank": "Washington",
    "WTO": "Geneva",
}
# Where the world meets on the sidelines of something else, and nobody is at home.
NEUTRAL = frozenset(("New York",))

Rule = Callable[[Candidate, list[Seat], Cast], list[Seat]]


def find_hosts(candidate: Candidate, cast: Cast) -> None:
    """Mark the host of an encounter in a room whose verb tells of none."""
    if candidate.format is Format.VIRTUAL or any(s.role in LEADING for s in candidate.seats):
        return
    people = [s for s in candidate.seats if s.is_person]
    for rule in RULES:
        for seat in (found := rule(candidate, people, cast)):
            seat.role = Role.HOST
        if found:
            return


def _in_own_rooms(candidate: Candidate, people: list[Seat], cast: Cast) -> list[Seat]:
    """'Met the secretary-general at his headquarters'."""
    passage = candidate.trigger.passage
    owners = _owners_of_rooms(passage, candidate.trigger.token.sent.start, candidate.trigger.token.sent.end, cast)
    return [s for s in people if s.entity in owners][:1]


def _owners_of_rooms(passage: Passage, first: int, last: int, cast: Cast) -> set[int]:
    owners: set[int] = set()
    for mention in cast.in_passage(passage.index):
        if mention.kind is not MentionKind.PRONOUN or mention.entity is None or not first <= mention.first < last:
            continue
        word = passage.doc[mention.first]
        room = word.head
        if word.dep_ == "poss" and room.lemma_.lower() in ROOMS and room.head.lower_ in STANDING:
            owners.add(mention.entity)
    return owners


def _at_home(candidate: Candidate, people: list[Seat], _cast: Cast) -> list[Seat]:
    """A meeting in the country of one side: its person is the host. Of many, only who is alone at home."""
    place = candidate.place
    if place is None or place.country is None or place.name in NEUTRAL or len(candidate.parties) < 2:
        return []
    home = [s for s in people if s.party == place.country]
    most = max(2, len(people)) if len(candidate.parties) == 2 else 2
    return home[:1] if len(home) < most else []


def _at_seat(candidate: Candidate, people: list[Seat], _cast: Cast) -> list[Seat]:
    """'Visited Brussels for talks with NATO chief X': an organisation's person where it has its seat."""
    place = candidate.place
    if place is None or place.name is None:
        return []
    home = [s for s in people if s.party and SEATS.get(s.party) == place.name]
    return home if len(home) == 1 and len(people) > 1 else []


RULES: tuple[Rule, ...] = (_in_own_rooms, _at_home, _at_seat)
