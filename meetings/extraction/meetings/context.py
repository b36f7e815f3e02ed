"""What a sentence leaves to those before it: the day, the place, and who 'they' are.

News tells a day or a place once and goes on. A candidate that has none of its own takes that of the telling it goes on
from: the journey that it is a stop of, the sentence before, the line that dates the article. Each rule names itself."""

from collections.abc import Callable
from dataclasses import dataclass

from meetings.enums import DatePrecision, EventKind, Format, Part, Status
from meetings.extraction.datelines import Dateline
from meetings.extraction.dates import Dates
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.places import STANDING, PlaceMention
from meetings.extraction.read import dateline_of
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.types import Interval

NEAR = 1  # passages back from which a day or a place is taken
GONE = frozenset({Status.HELD, Status.ONGOING})
HERE, THERE = frozenset(("here",)), frozenset(("there",))
SAME = frozenset(("same",))
PLACE_NOUNS = frozenset(("city", "capital", "place", "town", "venue", "building", "hotel", "village"))


@dataclass(slots=True)
class Context:
    """What has been told before a candidate. `places` are all of the article's, by passage."""

    reading: Reading
    dates: Dates
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
    """Give a candidate the day and the place that are told before it."""
    if candidate.trigger.passage.part is Part.TITLE:
        return
    for rule in (*DAYS, *PLACES):
        if rule(candidate, context):
            candidate.rules.append(f"context:{rule.__name__.strip('_')}")


# ------------------------------------------------------------ days


def _day_of_journey(candidate: Candidate, context: Context) -> bool:
    """A stop of a journey whose days are told and whose own day is not."""
    if candidate.interval is not None or candidate.format is Format.VIRTUAL or not candidate.people:
        return False
    for journey in reversed(context.before):
        if journey.trigger.kind is not EventKind.VISIT or journey.interval is None:
            continue
        if journey.people & candidate.people and _may_go_on(candidate, journey) and _on_the_way(candidate, journey):
            _take_day(candidate, journey)
            return True
    return False


def _on_the_way(candidate: Candidate, journey: Candidate) -> bool:
    place = candidate.place
    stops = {p.country for p in journey.destinations} or ({journey.place.country} if journey.place else set())
    return place is None or place.country in stops


def _day_before(candidate: Candidate, context: Context) -> bool:
    """The day of what was told just before, where the telling goes on from it."""
    if (
        candidate.interval is not None
        or candidate.is_echo
        or candidate.status is Status.PROPOSED
        or _is_apart(candidate)
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


def _is_apart(candidate: Candidate) -> bool:
    """'It came two days after he spoke to X': another day, whichever."""
    verb = candidate.trigger.predicate or candidate.trigger.token
    return any(t.dep_ == "mark" and t.lower_ in ("after", "before", "since", "until") for t in verb.lefts)


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
    candidate.interval = Interval(context.reading.published, context.reading.published)
    return True


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
    candidate.place = _dateline_place(context.reading)
    return candidate.place is not None


def _place_of_entry(candidate: Candidate, _context: Context) -> bool:
    """'ROME - X meets Y': an entry of a diary is where it says, unless it tells of another country itself."""
    passage = candidate.trigger.passage
    if passage.kind is not PassageKind.ITEM or candidate.format is Format.VIRTUAL:
        return False
    line = dateline_of(passage)
    place = _as_place(passage, line) if line is not None and line.city else None
    told = candidate.place
    if place is None or (told is not None and (told.is_city or told.country != place.country)):
        return False
    candidate.place = place
    return True


def _place_there(candidate: Candidate, context: Context) -> bool:
    """'He will hold talks there', 'in the same city': the place told last."""
    if candidate.place is not None or not (_says(candidate, THERE) or _in_the_same(candidate)):
        return False
    candidate.place = _last_place(candidate, context)
    return candidate.place is not None


def _place_of_visit(candidate: Candidate, context: Context) -> bool:
    """'A planned visit by the Greek premier was postponed': to where the article was written, if that is abroad."""
    if candidate.place is not None or candidate.trigger.kind is not EventKind.VISIT or not candidate.trigger.is_noun:
        return False
    home = _dateline_place(context.reading)
    if home is None or home.country in candidate.parties or len(candidate.parties) != 1:
        return False
    candidate.place = home
    return True


def _place_before(candidate: Candidate, context: Context) -> bool:
    """The place of what was told just before, on the same day and with the same persons."""
    if candidate.place is not None or candidate.format is Format.VIRTUAL or candidate.is_echo:
        return False
    for earlier in context.near(candidate):
        if earlier.place is None or earlier.format is Format.VIRTUAL:
            continue
        same_day = candidate.interval is not None and candidate.interval == earlier.interval
        if same_day and (earlier.people & candidate.people or earlier.parties & candidate.parties):
            candidate.place = earlier.place
            return True
        return False
    return False


def settle_places(candidates: list[Candidate], reading: Reading) -> None:
    """Where an article filed from a place tells of what happens there, its other encounters happen there too, but for
    journeys, calls and what is only proposed."""
    home = _dateline_place(reading)
    told = [c.place for c in candidates if c.place is not None and c.place_is_own]
    here = [p for p in told if home is not None and p.name == home.name]
    if home is None or len(here) * 2 < len(told) or not here:
        return
    for candidate in candidates:
        journeys = candidate.trigger.kind is EventKind.VISIT or candidate.format is Format.VIRTUAL
        if (
            candidate.place is None
            and not journeys
            and not candidate.is_echo
            and candidate.status is not Status.PROPOSED
        ):
            candidate.place = here[0]
            candidate.rules.append("context:place_of_article")


def _says(candidate: Candidate, words: frozenset[str]) -> bool:
    token = candidate.trigger.token
    verb = candidate.trigger.predicate or token
    return any(t.lower_ in words and t.dep_ == "advmod" for t in (*token.children, *verb.children))


def _in_the_same(candidate: Candidate) -> bool:
    token = candidate.trigger.token
    return any(t.lower_ in SAME and t.head.lower_ in PLACE_NOUNS for t in token.sent)


def _last_place(candidate: Candidate, context: Context) -> PlaceMention | None:
    here = candidate.trigger.passage
    at = candidate.trigger.token.i
    told = [p for p in context.places.get(here.index, ()) if p.first < at and p.prep]
    told = told or list(context.places.get(here.index - 1, ()))
    return told[-1] if told else None


def _dateline_place(reading: Reading) -> PlaceMention | None:
    for passage in reading.body:
        line = dateline_of(passage)
        if line is not None and line.city:
            return _as_place(passage, line) if passage.kind is not PassageKind.ITEM else None
    return None


def _as_place(passage: Passage, line: Dateline) -> PlaceMention | None:
    city = gazetteer().city(line.city or "")
    if city is None:
        return None
    last = next((t.i for t in passage.doc if t.idx >= line.length), 1)
    return PlaceMention(
        passage.index, 0, last, passage.span(0, max(1, last)), city.name, city.country, city.zone, next(iter(STANDING))
    )


DAYS: tuple[Rule, ...] = (_day_of_journey, _day_before, _day_of_time)
PLACES: tuple[Rule, ...] = (_place_of_entry, _place_here, _place_there, _place_of_visit, _place_before)
