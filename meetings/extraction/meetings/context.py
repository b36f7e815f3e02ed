"""What a sentence leaves to those before it: the day, the place, and who 'they' are.

News tells a day or a place once and goes on. A candidate that has none of its own takes that of the telling it goes on
from: the journey that it is a stop of, the sentence before, the line that dates the article. Each rule names itself."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from meetings.enums import DatePrecision, EventKind, Format, Part, Status
from meetings.extraction.actors import Cast
from meetings.extraction.dates import DateMention, Dates
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.counted import counted_day, ends_later, is_apart
from meetings.extraction.meetings.occasions import accord_day, occasion, scene_day, scene_place
from meetings.extraction.meetings.partners import seat_delegates, seat_members, seat_partner
from meetings.extraction.meetings.places import STANDING, PlaceMention
from meetings.extraction.meetings.purpose import is_at_end_of, is_on_the_way
from meetings.extraction.meetings.whereabouts import GONE, place_of_dateline, place_of_line
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Interval

NEAR = 1  # passages back from which a day or a place is taken
STORY = 4  # passages back from which the day of a narrative by the clock is taken
HERE, THERE = frozenset(("here",)), frozenset(("there",))
SAME = frozenset(("same",))
STAY = 3  # days after an arrival in which a journey still goes on
BEFORE_ROUND = frozenset("had last first previously recently".split())  # "had met", "last met"
PLACE_NOUNS = frozenset(("city", "capital", "place", "town", "venue", "building", "hotel", "village"))
TOWNS = frozenset(("city", "capital", "town"))
STOP = "where:stop"
FAR = 6  # passages back in which "the city" was named


@dataclass(slots=True)
class Context:
    """What has been told before a candidate. `places` are all of the article's, by passage."""

    reading: Reading
    dates: Dates
    cast: Cast
    places: dict[int, tuple[PlaceMention, ...]]
    before: list[Candidate]

    def near(self, candidate: Candidate) -> list[Candidate]:
        """Candidates of the same passage or the one before, the latest first."""
        here = candidate.trigger.passage
        return [
            c
            for c in reversed(self.before)
            if c.trigger.passage.part is here.part and here.index - c.trigger.passage.index <= NEAR
        ]


Rule = Callable[[Candidate, Context], bool]


def complete(candidate: Candidate, context: Context) -> None:
    """Give a candidate the side, the day and the place that are told before it."""
    if candidate.trigger.passage.part is Part.TITLE:
        return
    partner = seat_partner(candidate, context.before, context.cast)
    if partner is not None:
        candidate.rules.append(f"who:{partner}")
    if seat_members(candidate, context.before):
        candidate.rules.append("who:members")
    if seat_delegates(candidate, context.before):
        candidate.rules.append("who:delegates")
    for rule in (*DAYS, *PLACES):
        if rule(candidate, context):
            candidate.rules.append(f"context:{rule.__name__.strip('_')}")


# ------------------------------------------------------------ days


def _day_counted(candidate: Candidate, context: Context) -> bool:
    """'The visit came a day after he met X': counted from the day of its sentence, else from the one told before."""
    days = context.dates.in_passage(candidate.trigger.passage.index)
    before = [c.interval for c in reversed(context.near(candidate)) if c.interval is not None]
    day = counted_day(candidate.trigger, days, before)
    if day is None:
        return False
    candidate.interval, candidate.date_is_own = day, True
    candidate.date_words, candidate.date_span = None, None
    return True


def _day_later(candidate: Candidate, context: Context) -> bool:
    """'Is due to meet X in Tallinn later.': today."""
    if candidate.interval is not None or candidate.status is not Status.PLANNED or not ends_later(candidate.trigger):
        return False
    candidate.interval = Interval(context.reading.published, context.reading.published)
    return True


def _day_of_journey(candidate: Candidate, context: Context) -> bool:
    """A stop of a journey whose days are told and whose own day is not."""
    if candidate.interval is not None or candidate.format is Format.VIRTUAL or not candidate.people:
        return False
    for journey in reversed(context.before):
        if journey.trigger.kind is not EventKind.VISIT or journey.interval is None:
            continue
        goes_on = _may_go_on(candidate, journey) or _has_just_begun(candidate, journey, context)
        if journey.people & candidate.people and goes_on and is_on_the_way(candidate, journey):
            _take_day(candidate, journey)
            return True
    return False


def _has_just_begun(candidate: Candidate, journey: Candidate, context: Context) -> bool:
    """'Arrived on Sunday', 'will meet': what is to come on a journey that has begun by the day of publication."""
    if candidate.status is not Status.PLANNED or journey.status not in GONE or journey.interval is None:
        return False
    return journey.interval.end >= context.reading.published


def _at_journeys_end(candidate: Candidate, context: Context) -> bool:
    """'They are travelling to Doha on Friday, and would meet the Qatari premier': there and then."""
    journey = next(iter(context.near(candidate)), None)
    if journey is None or candidate.status in GONE or not is_at_end_of(candidate, journey):
        return False
    _take_day(candidate, journey)
    candidate.place = journey.place
    return True


def _day_before(candidate: Candidate, context: Context) -> bool:
    """The day of what was told just before, where the telling goes on from it."""
    if (
        candidate.interval is not None
        or candidate.is_echo
        or candidate.status is Status.PROPOSED
        or is_apart(candidate.trigger)
    ):
        return False
    for earlier in context.near(candidate):
        if earlier.interval is None:
            continue
        fits = earlier.interval.precision is DatePrecision.DAY and _may_go_on(candidate, earlier)
        same_passage = earlier.trigger.passage.index == candidate.trigger.passage.index
        linked = bool(earlier.people & candidate.people) or (same_passage and bool(earlier.parties & candidate.parties))
        if fits and linked and earlier.interval.start == earlier.interval.end:
            _take_day(candidate, earlier)
            return True
        return False
    return False


def _day_of_round(candidate: Candidate, context: Context) -> bool:
    """The day of somebody's round of encounters, where all that the article has dated of it so far is of one day."""
    if candidate.interval is not None or not _is_of_round(candidate) or candidate.status is not Status.HELD:
        return False
    dated = [c for c in context.before if _is_one_day(c.interval) and _is_of_round(c) and c.people & candidate.people]
    if not dated or len({c.interval for c in dated}) > 1:
        return False
    _take_day(candidate, dated[-1])
    return True


def _is_of_round(candidate: Candidate) -> bool:
    """Whether a telling may be one of a round: not the past of a past, not what points back or was never on."""
    verb = candidate.trigger.predicate or candidate.trigger.token
    words = {t.lower_ for t in verb.lefts}
    if candidate.is_echo or candidate.refused or is_apart(candidate.trigger) or words & BEFORE_ROUND:
        return False
    return candidate.trigger.passage.part is Part.TEXT and candidate.status in GONE


def _is_one_day(interval: Interval | None) -> bool:
    return interval is not None and interval.precision is DatePrecision.DAY and interval.start == interval.end


def _day_of_occasion(candidate: Candidate, context: Context) -> bool:
    """'At the end of his meeting with X the two telephoned Y': the day of that meeting."""
    earlier = None if candidate.interval is not None or candidate.is_echo else occasion(candidate, context.before)
    if earlier is None:
        return False
    _take_day(candidate, earlier)
    return True


def _day_of_scene(candidate: Candidate, context: Context) -> bool:
    """'On 24 May the focus shifted to Oslo. There, X met Y': the day that opens the sentence before."""
    if candidate.interval is not None or candidate.is_echo or is_apart(candidate.trigger):
        return False
    days = context.dates.in_passage(candidate.trigger.passage.index)
    return _take_mention(candidate, scene_day(candidate, days, context.before))


def _day_of_accord(candidate: Candidate, context: Context) -> bool:
    """'Peru and Chile agreed on Tuesday to …', and below it 'after talks between X of Peru and Y of Chile'."""
    if candidate.interval is not None or candidate.is_echo or is_apart(candidate.trigger):
        return False
    return _take_mention(candidate, accord_day(candidate, context.reading.body, context.dates.days, context.cast))


def _take_mention(candidate: Candidate, day: DateMention | None) -> bool:
    if day is not None:
        candidate.interval, candidate.date_words, candidate.date_span = day.interval, day.text, day.span
    return day is not None


def _day_of_time(candidate: Candidate, context: Context) -> bool:
    """A time of day without a day: a diary's is that of its title, the news' is that of publication."""
    if candidate.interval is not None or candidate.clock is None or candidate.is_echo:
        return False
    titled = [d for p in context.reading.body if p.part is Part.TITLE for d in context.dates.in_passage(p.index)]
    days = [d for d in titled if d.interval.precision is DatePrecision.DAY]
    if len(days) == 1:
        candidate.interval, candidate.date_words, candidate.date_span = days[0].interval, days[0].text, days[0].span
        return True
    if candidate.status is Status.PROPOSED or titled:
        return False
    told = _last_day(candidate, context) if candidate.status in GONE else None
    if told is not None:
        candidate.interval, candidate.date_words, candidate.date_span = told.interval, told.text, told.span
        return True
    candidate.interval = Interval(context.reading.published, context.reading.published)
    return True


def _last_day(candidate: Candidate, context: Context) -> DateMention | None:
    """The day that a narrative is of: the last one of the week gone that is told before."""
    here, published = candidate.trigger.passage, context.reading.published
    earlier = [p for p in context.reading.body if p.part is here.part and 0 <= here.index - p.index <= STORY]
    told = [d for p in earlier for d in context.dates.in_passage(p.index)]
    told = [d for d in told if d.passage < here.index or d.first < candidate.trigger.token.i]
    days = [d for d in told if d.interval.start == d.interval.end and 0 <= (published - d.interval.start).days <= 7]
    return max(days, key=lambda d: (d.passage, d.first), default=None)


def _may_go_on(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether what is told and what was told before lie on the same side of today."""
    return (candidate.status in GONE) == (earlier.status in GONE) and candidate.status is not Status.PROPOSED


def _take_day(candidate: Candidate, earlier: Candidate) -> None:
    candidate.interval, candidate.date_words = earlier.interval, earlier.date_words
    candidate.date_span = earlier.date_span


# ------------------------------------------------------------ places


def _place_here(candidate: Candidate, context: Context) -> bool:
    """'Convened here on Friday': where the dateline says that the article was written."""
    if candidate.place is not None or not _says(candidate, HERE):
        return False
    candidate.place = place_of_dateline(context.reading)
    return candidate.place is not None


def _place_of_entry(candidate: Candidate, _context: Context) -> bool:
    """'ROME - X meets Y': an entry of a diary is where it says, unless it tells of another country itself."""
    passage = candidate.trigger.passage
    if passage.kind is not PassageKind.ITEM or candidate.format is Format.VIRTUAL:
        return False
    place = place_of_line(passage)
    told = candidate.place
    if place is None or (told is not None and (told.is_city or told.country != place.country)):
        return False
    candidate.place = place
    return True


def _place_of_label(candidate: Candidate, context: Context) -> bool:
    """'Rabat: the minister reopens talks …': what a line opens with."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL:
        return False
    candidate.place = _label(candidate.trigger.passage, context.places)
    return candidate.place is not None


def _label(passage: Passage, places: dict[int, tuple[PlaceMention, ...]]) -> PlaceMention | None:
    first = next(iter(places.get(passage.index, ())), None)
    told = first is not None and first.first == 0 and first.last < len(passage.doc)
    return first if told and first is not None and passage.doc[first.last].text == ":" else None


def _place_of_scene(candidate: Candidate, context: Context) -> bool:
    """'The talks moved to Geneva. X met Y': where the sentence before has taken the story."""
    if candidate.place is None:
        candidate.place = scene_place(candidate, context.places.get(candidate.trigger.passage.index, ()))
        return candidate.place is not None
    return False


def _place_there(candidate: Candidate, context: Context) -> bool:
    """'He will hold talks there', 'in the same city': the place told last."""
    if candidate.place is not None or not (_says(candidate, THERE) or _in_the_same(candidate)):
        return False
    in_city = _in_the_same(candidate) and any(t.lower_ in TOWNS for t in candidate.trigger.token.sent)
    candidate.place = _last_city(candidate, context) if in_city else _last_place(candidate, context)
    return candidate.place is not None


def _place_in_town(candidate: Candidate, context: Context) -> bool:
    """'At a villa outside the city', 'in another part of town': the city told last."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL or not _in_town(candidate.trigger.token):
        return False
    candidate.place = _last_city(candidate, context)
    return candidate.place is not None


def _place_of_visit(candidate: Candidate, context: Context) -> bool:
    """'A planned visit by the Greek premier was postponed': to where the article was written, if that is abroad."""
    if candidate.place is not None or candidate.trigger.kind is not EventKind.VISIT or not candidate.trigger.is_noun:
        return False
    home = place_of_dateline(context.reading)
    if home is None or home.country in candidate.parties or len(candidate.parties) != 1:
        return False
    candidate.place = home
    return True


def _place_before(candidate: Candidate, context: Context) -> bool:
    """The place of what was told just before, on the same day and with the same persons."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL or candidate.is_echo:
        return False
    near = context.near(candidate)
    stops = {c.place.country for c in near if c.place is not None and STOP in c.rules} & candidate.parties
    for earlier in near:
        if earlier.place is None or earlier.format is Format.VIRTUAL:
            continue
        if stops and STOP in earlier.rules and earlier.place.country not in stops:
            continue  # "will travel to Chad and Mali; he will meet the Chadian president": at the stop in Chad
        same_day = candidate.interval is not None and candidate.interval == earlier.interval
        if same_day and (earlier.people & candidate.people or earlier.parties & candidate.parties):
            candidate.place = earlier.place
            return True
        return False
    return False


def _place_of_round(candidate: Candidate, context: Context) -> bool:
    """The place of all that somebody did on that day, where one alone is told."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL or not _is_of_round(candidate):
        return False
    if candidate.interval is None or candidate.trigger.kind is EventKind.VISIT:
        return False
    same = [
        c.place
        for c in context.before
        if c.place is not None and c.interval == candidate.interval and c.people & candidate.people
    ]
    if not same or len({(p.country, p.name) for p in same}) > 1:
        return False
    candidate.place = same[-1]
    return True


def _place_of_journey(candidate: Candidate, context: Context) -> bool:
    """Where somebody travels to meets him who is at home there: 'left for Washington', 'a meeting with X of the US'."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL or candidate.is_echo:
        return False
    if candidate.trigger.kind is EventKind.VISIT or candidate.status is Status.PROPOSED:
        return False
    for journey in reversed(context.before):
        place = journey.place
        if journey.trigger.kind is not EventKind.VISIT or place is None or not journey.people & candidate.people:
            continue
        is_off = journey.refused or journey.status in (Status.CANCELLED, Status.POSTPONED)
        if is_off or len({p.country for p in journey.destinations}) > 1 or not _is_in_time(candidate, journey):
            continue
        hosts = {s.party for s in candidate.seats if s.entity not in journey.people}
        if place.country in hosts:
            candidate.place = place
            return True
    return False


def _is_in_time(candidate: Candidate, journey: Candidate) -> bool:
    """Whether a day may be one of a stay that is told by its days or by its beginning alone."""
    day, stay = candidate.interval, journey.interval
    if day is None or stay is None:
        return True
    return stay.start <= day.start and (day.start - max(stay.start, stay.end)).days <= STAY


def _says(candidate: Candidate, words: frozenset[str]) -> bool:
    token = candidate.trigger.token
    verb = candidate.trigger.predicate or token
    return any(t.lower_ in words and t.dep_ == "advmod" for t in (*token.children, *verb.children))


def _in_the_same(candidate: Candidate) -> bool:
    token = candidate.trigger.token
    return any(t.lower_ in SAME and t.head.lower_ in PLACE_NOUNS for t in token.sent)


def _in_town(token: Token) -> bool:
    towns = [t for t in token.sent if t.lower_ in TOWNS and t.dep_ == "pobj"]
    return any(_is_definite(t) and (t.head.lower_ in STANDING or t.head.lower_ == "of") for t in towns)


def _is_definite(town: Token) -> bool:
    """'The city', 'town', but not 'the Polish capital', 'a city'."""
    before = list(town.lefts)
    return all(t.lower_ == "the" for t in before) and (bool(before) or town.lower_ == "town")


def _last_city(candidate: Candidate, context: Context) -> PlaceMention | None:
    here = candidate.trigger.passage
    at = candidate.trigger.token.i
    for index in range(here.index, max(here.index - FAR, -1), -1):
        told = [p for p in context.places.get(index, ()) if p.is_city and p.prep in STANDING]
        told = [p for p in told if index < here.index or p.first < at]
        if told:
            return told[-1]
    return place_of_dateline(context.reading)


def _last_place(candidate: Candidate, context: Context) -> PlaceMention | None:
    here = candidate.trigger.passage
    at = candidate.trigger.token.i
    told = [p for p in context.places.get(here.index, ()) if p.first < at and p.prep]
    told = told or list(context.places.get(here.index - 1, ()))
    return told[-1] if told else None


DAYS: tuple[Rule, ...] = (
    _day_counted,
    _day_later,
    _day_of_scene,
    _at_journeys_end,
    _day_of_journey,
    _day_before,
    _day_of_round,
    _day_of_occasion,
    _day_of_accord,
    _day_of_time,
)
PLACES: tuple[Rule, ...] = (
    _place_of_entry,
    _place_of_label,
    _place_of_scene,
    _place_here,
    _place_there,
    _place_in_town,
    _place_of_visit,
    _place_before,
    _place_of_round,
    _place_of_journey,
)
