"""Who 'they', 'the two' and 'the ministers' are: those of the entry told before, or of the sentences just before;
and who 'their' and 'its' mean, in the sentence itself."""

from dataclasses import dataclass, replace

from meetings.enums import ActorKind, Role
from meetings.extraction.actors import Cast, Entity, Mention, MentionKind
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.anaphora import number_of_parties
from meetings.extraction.meetings.candidates import Candidate, Seat, seat_of
from meetings.extraction.reading import Passage
from meetings.extraction.types import Span

BOTH = 2
SENTENCES = 2  # sentences back in which two persons may stand
GATHERING = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))
CODE = 2  # letters of a country's code
NAMING = frozenset((MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.METONYM))
SPOKEN_OF = frozenset((MentionKind.NAME, MentionKind.SURNAME, MentionKind.OFFICE, MentionKind.PRONOUN))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody told of, and where."""

    mention: Mention
    entity: Entity


def seat_those_before(candidate: Candidate, before: list[Candidate], cast: Cast) -> None:
    """Seat whom an anaphor means. Two persons of the sentence itself come first, then the parties of the latest entry,
    then two persons of the sentences before."""
    if candidate.means_parties:
        _seat_parties(candidate, before, cast)
        return
    own = _persons(candidate, cast, sentences=0)
    if len(own) == 2 and not candidate.people:
        _seat_persons(candidate, own)
    elif not _seat_from_entry(candidate, before, persons=True):
        near = _persons(candidate, cast, sentences=SENTENCES)
        if not near:
            near = _all_persons(candidate.trigger.passage.index - 1, cast)
        if len(near) == 2:
            _seat_persons(candidate, near)


def _seat_parties(candidate: Candidate, before: list[Candidate], cast: Cast) -> None:
    """The countries that the sentence before names, where they are as many; else the parties of an entry that has so
    many, the latest first."""
    number = number_of_parties(candidate.trigger.token)
    named = _countries_just_named(candidate, cast)
    if number is not None and len(named) == number:
        candidate.seats += [Seat(code, span, party=code) for code, span in named.items()]
        return
    if number in (None, BOTH) and _seat_two_of_sentence(candidate, cast):
        return
    as_many = [e for e in before if number is None or sum(len(code) == CODE for code in e.parties) == number]
    seated = any(_seat_from_entry(candidate, told, persons=False) for told in (as_many, before))
    if not seated and number in (None, BOTH):
        _seat_two_countries(candidate, cast)


def _countries_just_named(candidate: Candidate, cast: Cast) -> dict[str, Span]:
    """The countries named in the sentence before the trigger's and in its own, each with where it was named first."""
    passage = candidate.trigger.passage
    start = _start(passage, candidate.trigger.token.i, 1)
    found: dict[str, Span] = {}
    for mention in cast.in_passage(passage.index):
        if start <= mention.first < candidate.trigger.token.i and mention.kind in NAMING and mention.entity is not None:
            code = cast.entities[mention.entity].code
            if code is not None and len(code) == CODE:
                found.setdefault(code, mention.span)
    return found


def _seat_two_of_sentence(candidate: Candidate, cast: Cast) -> bool:
    """'A dance between Chile and Peru, as the two nations held talks': the two countries of the sentence itself."""
    first = candidate.trigger.token.sent.start
    return _seat_if_two(candidate, _countries(candidate.trigger.passage.index, cast, first, candidate.trigger.token.i))


def _seat_two_countries(candidate: Candidate, cast: Cast) -> None:
    """'Peru and Chile have been at odds. The two countries will meet …': those that were told of before."""
    passage, at = candidate.trigger.passage, candidate.trigger.token.i
    told: list[tuple[str, Span]] = []
    for sentences in range(SENTENCES + 1):
        told = _countries(passage.index, cast, _start(passage, at, sentences), at)
        if len(told) >= BOTH:
            break
    if not told:
        told = _countries(passage.index - 1, cast, 0, None)
    _seat_if_two(candidate, told)


def _seat_if_two(candidate: Candidate, told: list[tuple[str, Span]]) -> bool:
    if len(told) != BOTH:
        return False
    known = candidate.parties
    candidate.seats += [Seat(code, span, party=code) for code, span in told if code not in known]
    return True


def _countries(passage: int, cast: Cast, first: int, last: int | None) -> list[tuple[str, Span]]:
    """The countries that a stretch of a passage tells of, each once; what cities stand for only where no two are."""
    found = _codes(passage, cast, first, last, metonyms=False)
    return found if len(found) >= BOTH else _codes(passage, cast, first, last, metonyms=True)


def _codes(passage: int, cast: Cast, first: int, last: int | None, *, metonyms: bool) -> list[tuple[str, Span]]:
    found: dict[str, Span] = {}
    for mention in cast.in_passage(passage):
        if mention.first < first or (last is not None and mention.first >= last) or mention.is_author:
            continue
        if mention.kind is MentionKind.METONYM and not metonyms:
            continue
        codes = mention.countries
        if mention.entity is not None:
            entity = cast.entities[mention.entity]
            codes = (entity.party or "",) if entity.kind is ActorKind.PERSON else (entity.code or "",)
        for code in codes:
            if code and gazetteer().country(code):
                found.setdefault(code, mention.span)
    return list(found.items())


def seat_owners(candidate: Candidate, cast: Cast) -> None:
    """Seat whom 'their' and 'its' of a noun mean, in the sentence itself."""
    seated = {seat.span for seat in candidate.seats}
    for mention in _owners(candidate, cast):
        if mention.span not in seated:
            _seat_owner(candidate, mention, cast)
    if not candidate.seats and any(t.lower_ == "their" for t in candidate.trigger.token.lefts):
        two = _persons(candidate, cast, sentences=0)  # "the distance between X and Y during their talks"
        if len(two) == BOTH:
            _seat_persons(candidate, two)


def _owners(candidate: Candidate, cast: Cast) -> list[Mention]:
    """'The European Union says its summit with Japan is on Friday': the party or group that 'its' means."""
    token = candidate.trigger.token
    if not any(t.lower_ in ("their", "its") for t in token.lefts):
        return []
    passage = candidate.trigger.passage
    told = [
        m
        for m in cast.in_passage(passage.index)
        if token.sent.start <= m.first < token.i
        and (m.countries or (m.entity is not None and cast.entities[m.entity].kind in GATHERING))
        and passage.doc[m.first : m.last].root.dep_ in ("nsubj", "nsubjpass", "pobj", "conj", "poss")
    ]
    return told[-1:]


def _seat_owner(candidate: Candidate, mention: Mention, cast: Cast) -> None:
    if mention.entity is not None:
        entity = cast.entities[mention.entity]
        candidate.seats.append(Seat(entity.name, mention.span, mention.entity, entity.code, kind=entity.kind))
    for code in mention.countries:
        candidate.seats.append(Seat(code, mention.span, party=code))


def _seat_from_entry(candidate: Candidate, before: list[Candidate], *, persons: bool) -> bool:
    here = candidate.trigger.passage
    for earlier in reversed(before):
        if earlier.trigger.passage.part is not here.part:
            continue
        if len(earlier.parties) < 2 and len(earlier.people) < 2:
            continue
        if persons:
            _take(candidate, earlier.seats)
        else:
            _take_parties(candidate, earlier.seats)
        return True
    return False


def _take(candidate: Candidate, seats: list[Seat]) -> None:
    for seat in seats:
        if seat.entity is None or candidate.seat(seat.entity) is None:
            candidate.seats.append(replace(seat, role=Role.PARTICIPANT))


def _take_parties(candidate: Candidate, seats: list[Seat]) -> None:
    told = candidate.parties
    for seat in seats:
        if seat.party and seat.party not in told:
            told.add(seat.party)
            candidate.seats.append(Seat(seat.party, seat.span, party=seat.party))


def _persons(candidate: Candidate, cast: Cast, *, sentences: int) -> list[Person]:
    """The persons told before the trigger within so many sentences back, each once, in the order of the text."""
    passage = candidate.trigger.passage
    start = _start(passage, candidate.trigger.token.i, sentences)
    return _all_persons(passage.index, cast, first=start, last=candidate.trigger.token.i)


def _all_persons(passage: int, cast: Cast, *, first: int = 0, last: int | None = None) -> list[Person]:
    found: dict[int, Person] = {}
    for mention in cast.in_passage(passage):
        if mention.first < first or (last is not None and mention.first >= last) or mention.is_author:
            continue
        if mention.kind not in SPOKEN_OF or mention.entity is None:
            continue
        entity = cast.entities[mention.entity]
        if entity.kind is ActorKind.PERSON:
            found.setdefault(entity.index, Person(mention, entity))
    return list(found.values())


def _start(passage: Passage, token: int, sentences: int) -> int:
    start = passage.doc[token].sent.start
    for _ in range(sentences):
        if start == 0:
            break
        start = passage.doc[start - 1].sent.start
    return start


def _seat_persons(candidate: Candidate, persons: list[Person]) -> None:
    candidate.seats += [seat_of(person.entity, person.mention.span) for person in persons]
