"""Which of the events told of are entries of a calendar, and why the others are none.

The rules are functions of one shape: a reason in words, or '' where they have nothing against it."""

from dataclasses import dataclass
from functools import cached_property

from meetings.enums import ActorKind, EventKind, Part, Role
from meetings.extraction.actors import Cast, MentionKind
from meetings.extraction.actors.levels import OF_STATE
from meetings.extraction.meetings.candidates import Candidate, Seat
from meetings.extraction.meetings.outside import is_of_rites, is_of_sport, is_private, meets_its_own, speaks_for_a_club
from meetings.extraction.meetings.syntax import is_beside
from meetings.extraction.reading import Reading
from meetings.extraction.types import Interval

GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))
LEADING = frozenset((Role.HOST, Role.CHAIR))
PARTISAN = frozenset(("leader", "legislator"))  # of a party, where the text tells no state
BODIES = frozenset((ActorKind.ORGANISATION, ActorKind.GROUP))
TOURNAMENTS = ("World Cup", "Six Nations", "Nations League", "Nations Cup", "Asian Cup", "Davis Cup", "Olympics")
MATCHES = frozenset(
    "final semi-final semifinal quarter-final quarterfinal qualifier championship championships tournament playoff"
    " play-off kick-off scrum wicket goalkeeper striker midfielder football rugby cricket hockey basketball handball"
    " volleyball tennis".split()
)
REACH = 7  # tokens behind a group of officials in which their nations are told
NATIONS = frozenset(
    "countries nations states armies governments members european arab african asian nordic western allied world"
    " regional gulf balkan latin".split()
)


@dataclass(frozen=True)
class Case:
    """A candidate as the rules look at it, beside all that the article tells of."""

    candidate: Candidate
    others: list[Candidate]
    cast: Cast
    reading: Reading

    @cached_property
    def sides(self) -> int:
        """How many sides are told: the parties, and those in office for whom the text tells none."""
        return len(self.candidate.parties) + self.unplaced

    @cached_property
    def unplaced(self) -> int:
        """How many in office take part for whom the text tells no party: each is taken for one of their own."""
        loose = [s.entity for s in self.candidate.seats if s.party is None and s.entity is not None]
        return sum(self.cast.entities[i].level in OF_STATE - PARTISAN for i in loose)

    @cached_property
    def unnamed(self) -> bool:
        """Whether somebody more in office takes part whom nobody names, and who may be of another state."""
        passages = self.reading.passages
        return any(not is_private(m, passages[m.passage].doc) for m in self.candidate.unnamed)

    @cached_property
    def has_body(self) -> bool:
        """Whether an organisation or group takes part, which is several parties in one."""
        return any(s.kind in BODIES for s in self.candidate.seats)

    @cached_property
    def gathers_nations(self) -> bool:
        """Ministers or chiefs of several countries that nobody lists: a meeting where its day and place are told."""
        candidate = self.candidate
        if candidate.interval is None or candidate.place is None or candidate.trigger.kind is EventKind.VISIT:
            return False
        passage = candidate.trigger.passage
        doc = passage.doc
        return any(
            t.lower_ in NATIONS
            for m in candidate.unnamed
            if m.kind is MentionKind.ROLE_GROUP and m.passage == passage.index
            for t in doc[m.outer_first : min(m.outer_last + REACH, doc[m.first].sent.end)]
        )

    @cached_property
    def gathers(self) -> bool:
        """A summit, or an event with a host, that is told with its day or its place: more come than are named."""
        candidate = self.candidate
        if candidate.interval is None and (candidate.place is None or candidate.trigger.kind is EventKind.CONFERENCE):
            return False
        led = candidate.trigger.is_noun and any(s.role in LEADING for s in candidate.seats)
        return led or candidate.trigger.kind in GATHERINGS


def unfit(candidate: Candidate, others: list[Candidate], cast: Cast, reading: Reading) -> str:
    """Why this is no entry, in words; empty where it is one."""
    case = Case(candidate, others, cast, reading)
    return next((reason for rule in RULES if (reason := rule(case))), "")


def _ruled_out(case: Case) -> str:
    candidate = case.candidate
    return f"said not to take place: {candidate.refused}" if candidate.refused and not candidate.is_denial else ""


def _match(case: Case) -> str:
    """'Ghana host Mali in a World Cup qualifier', 'France meet Italy in the Six Nations'."""
    candidate = case.candidate
    sentence = candidate.trigger.token.sent
    if candidate.unnamed or any(is_beside(t) for t in sentence):
        return ""
    if any(case.cast.entities[i].level in OF_STATE for i in candidate.people):
        return ""
    of_sport = is_of_sport(candidate, case.reading)
    if candidate.people or candidate.trigger.is_noun:
        return "sport, not diplomacy" if of_sport else ""
    told = of_sport or any(t.lemma_.lower() in MATCHES and t.pos_ in ("NOUN", "PROPN") for t in sentence)
    return "a match, not a meeting" if told or any(name in sentence.text for name in TOURNAMENTS) else ""


def _of_clubs(case: Case) -> str:
    """'Football Federation chairman X met …': who is there speaks for no state."""
    people = [s for s in case.candidate.seats if s.is_person]
    alone = people and not case.has_body and not case.candidate.unnamed
    if not alone:
        return ""
    others = [s for s in people if not speaks_for_a_club(s, case.cast, case.reading.body)]
    few = len(people) - len(others) > 1 and not any(_is_of_state(s, case.cast) for s in others)
    return "heads of clubs and companies" if not others or few else ""


def _is_of_state(seat: Seat, cast: Cast) -> bool:
    return seat.entity is not None and cast.entities[seat.entity].level in OF_STATE


def _of_nobody(case: Case) -> str:
    if case.candidate.parties or case.gathers_nations or (case.unplaced > 1 and case.candidate.people):
        return ""
    return "no party takes part"


def _of_one(case: Case) -> str:
    more = case.gathers or case.gathers_nations or case.has_body or case.unnamed
    return "only one party takes part" if case.sides == 1 and not more else ""


def _at_home(case: Case) -> str:
    """'The minister met union leaders and other ministers'."""
    candidate = case.candidate
    at_home = case.sides <= 1 and not case.has_body and meets_its_own(candidate)
    return "one party with its own" if at_home else ""


def _rites(case: Case) -> str:
    """'The president arrived for the funeral': who comes to mourn or to celebrate holds no talks."""
    stay = case.candidate
    comes = stay.trigger.kind is EventKind.VISIT and len({s.party for s in stay.seats if s.entity is not None}) < 2
    return "comes to a ceremony" if comes and is_of_rites(stay, case.reading) else ""


def _of_a_body(case: Case) -> str:
    candidate = case.candidate
    alone = len(candidate.parties) == 1 and case.has_body and not candidate.unnamed
    return "an organisation alone, without a date" if alone and candidate.interval is None else ""


def _echo(case: Case) -> str:
    return "points back to nothing" if case.candidate.is_echo and _is_bare(case) else ""


def _process(case: Case) -> str:
    """'The dialogue between X and Y' goes on for years: no encounter without a day or a place of its own."""
    candidate = case.candidate
    own = candidate.date_is_own or candidate.place_is_own or candidate.people
    lasting = candidate.trigger.is_noun and candidate.trigger.token.lemma_.lower() == "dialogue"
    return "a process, not an encounter" if lasting and not own else ""


def _weak(case: Case) -> str:
    bare = case.candidate.trigger.is_weak and _is_bare(case) and not case.gathers_nations
    return "a weak word without parties" if bare else ""


def _is_bare(case: Case) -> bool:
    return not case.candidate.people and not case.has_body and len(case.candidate.parties) < 2


def _frame(case: Case) -> str:
    """A stay in which nobody is told to be met is but the frame of what its person does there on its days."""
    stay = case.candidate
    told = {s.party for s in stay.seats if s.entity is not None}
    if stay.trigger.kind is not EventKind.VISIT or stay.place is None or len(told) > 1:
        return ""
    framed = any(_is_within(other, stay) for other in case.others if other is not stay)
    return "the frame of talks told by themselves" if framed else ""


def _headline(case: Case) -> str:
    """A headline tells in few words, and often wrongly parsed, what the text tells in full."""
    candidate = case.candidate
    if candidate.trigger.passage.part is not Part.TITLE:
        return ""
    told = [o for o in case.others if o is not candidate and o.trigger.passage.part is Part.TEXT and not o.refused]
    same = any(o.people & candidate.people or candidate.parties <= o.parties for o in told)
    grounded = any(span.part is Part.TEXT for span in candidate.evidence)
    return "the headline of what the text tells" if same or not grounded else ""


def _is_within(other: Candidate, stay: Candidate) -> bool:
    if other.place is None or stay.place is None or other.trigger.kind is EventKind.VISIT or other.refused:
        return False
    there = other.place.country == stay.place.country and bool(other.people & stay.people)
    return there and _lies_in(other.interval, stay.interval)


def _lies_in(day: Interval | None, stay: Interval | None) -> bool:
    return day is None or stay is None or (stay.start <= day.start and day.end <= stay.end)


RULES = (
    _ruled_out,
    _match,
    _of_clubs,
    _of_nobody,
    _of_one,
    _at_home,
    _rites,
    _of_a_body,
    _echo,
    _process,
    _weak,
    _frame,
    _headline,
)
