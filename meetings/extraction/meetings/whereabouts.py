"""Where events told without a place happen: by the article's dateline, its only town, a guest's stay."""

from datetime import timedelta

from meetings.enums import DatePrecision, EventKind, Format, Part, Role, Status
from meetings.extraction.gazetteer import gazetteer
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.places import GOING, STANDING, PlaceMention
from meetings.extraction.meetings.purpose import is_on_next_leg
from meetings.extraction.read import dateline_of
from meetings.extraction.reading import Passage, PassageKind, Reading

Places = dict[int, tuple[PlaceMention, ...]]
GATHERINGS = frozenset((EventKind.SUMMIT, EventKind.CONFERENCE))
GONE = frozenset({Status.HELD, Status.ONGOING})
ARTICLE = "context:place_of_article"
SEATS = {"UNITED NATIONS": "New York"}  # datelines that name no town
CLOSE = 3  # passages between a stay and what happens in it
APART = timedelta(days=2)  # between what is told of one stay
NEWS = timedelta(days=3)  # after which an encounter is background
AWAY = timedelta(days=45)  # from today, beyond which an encounter may be anywhere


def settle_places(candidates: list[Candidate], reading: Reading, places: Places) -> None:
    """Where an article filed from a place tells of what happens there, or knows but one town, its other encounters
    happen there too, but for journeys, calls and what is only proposed."""
    home = _home(candidates, reading) or _only_town(candidates, places)
    for candidate in candidates:
        if home is not None and candidate.place is None and _may_settle(candidate) and _is_near(candidate, reading):
            candidate.place = home
            candidate.rules.append(ARTICLE)


def settle_guests(events: list[Candidate], reading: Reading, places: Places) -> None:
    """Give events that are told without a place that of a stay, or that of the host."""
    filed, headed = place_of_dateline(reading), _place_of_headline(reading, places)
    for event in events:
        _follow(event, events)
        if filed is not None and _is_town_of(filed, event):
            event.place = filed
            event.rules.append("context:place_of_dateline")
        if event.place is not None or not _may_settle(event):
            continue
        for name, place in (
            ("guest", _place_of_guest(event, events)),
            ("host", _place_of_host(event, filed)),
            ("headline", headed if _is_of_now(event, reading) else None),
            ("news", filed if _is_just_held(event, reading) and not _is_at_home(event) else None),
        ):
            if place is not None:
                event.place = place
                event.rules.append(f"context:place_of_{name}")
                break


def _follow(event: Candidate, events: list[Candidate]) -> None:
    """'Met the minister in Seoul; earlier in the day he saw the envoy': not where the article was filed, but where
    somebody from abroad is told to be on that very day."""
    if ARTICLE not in event.rules or event.place_is_own:
        return
    stays = [o for o in events if o.place_is_own and _is_same_day(event, o) and _is_guest_there(event, o)]
    towns = {o.place.name: o.place for o in stays if o.place is not None}
    if len(towns) == 1 and event.place is not None and event.place.name not in towns:
        event.place = next(iter(towns.values()))
        event.rules.append("context:place_of_day")


def _place_of_headline(reading: Reading, places: Places) -> PlaceMention | None:
    """'Planners meet in Paris': the one town in which the headline says that something takes place."""
    titles = [p.index for p in reading.body if p.part is Part.TITLE]
    told = [p for index in titles for p in places.get(index, ()) if p.is_city]
    return told[0] if len(told) == 1 and told[0].prep in STANDING else None


def _is_of_now(event: Candidate, reading: Reading) -> bool:
    day = event.interval
    return day is None or abs(reading.published - day.start) <= NEWS


def _is_at_home(event: Candidate) -> bool:
    """'BERN — Ghana's minister received …': with the host, wherever it was filed."""
    return any(s.role is Role.HOST for s in event.seats)


def _is_town_of(filed: PlaceMention, event: Candidate) -> bool:
    """'MUSCAT: … held talks in Oman', 'ISLAMABAD: … arrives here on a visit to Pakistan': the town of the country."""
    place = event.place
    return place is not None and not place.is_city and place.country == filed.country


def _is_just_held(event: Candidate, reading: Reading) -> bool:
    """What was held within the last days, and where nobody says, is what sends reporters to where they file from."""
    day = event.interval
    if day is None or event.status not in GONE or day.precision is not DatePrecision.DAY:
        return False
    return timedelta() <= reading.published - day.start <= NEWS


def _place_of_host(event: Candidate, filed: PlaceMention | None) -> PlaceMention | None:
    """'ACCRA — The foreign minister received …': at home, where the article was filed."""
    hosts = {s.party for s in event.seats if s.role is Role.HOST}
    return filed if filed is not None and filed.country in hosts else None


def _may_settle(candidate: Candidate) -> bool:
    journeys = candidate.trigger.kind is EventKind.VISIT or candidate.format is Format.VIRTUAL
    settled = not journeys and not candidate.is_echo and candidate.status is not Status.PROPOSED
    return settled and not is_on_next_leg(candidate.trigger)


def _is_near(candidate: Candidate, reading: Reading) -> bool:
    """Whether nothing tells that it belongs to another time than the article."""
    day = candidate.interval
    return day is None or abs(reading.published - day.start) <= AWAY


def _home(candidates: list[Candidate], reading: Reading) -> PlaceMention | None:
    """Where an article was filed, if at least half of what it tells with a place happens there."""
    home = place_of_dateline(reading)
    told = [c.place for c in candidates if c.place is not None and c.place_is_own]
    here = [p for p in told if home is not None and p.name == home.name]
    return home if here and len(here) * 2 >= len(told) else None


def _only_town(candidates: list[Candidate], places: Places) -> PlaceMention | None:
    """The one town in which an article tells of anything, where a gathering or two encounters are told to be there."""
    towns = {p.name: p for told in places.values() for p in told if p.is_city and p.prep in STANDING | GOING}
    if len(towns) != 1:
        return None
    there = [c for c in candidates if c.place is not None and c.place.name in towns and c.place_is_own]
    gathers = any(c.trigger.kind in GATHERINGS for c in there)
    return next(iter(towns.values())) if gathers or len(there) > 1 else None


def _place_of_guest(event: Candidate, events: list[Candidate]) -> PlaceMention | None:
    """'The visitor also called on the vice president': a guest meets the hosts where the article tells of his stay."""
    here = event.trigger.passage.index
    stays = [o for o in events if o.place is not None and o.place_is_own and _is_guest_there(event, o)]
    nearest = min(stays, key=lambda o: abs(o.trigger.passage.index - here), default=None)
    return None if nearest is None else nearest.place


def _is_guest_there(event: Candidate, stay: Candidate) -> bool:
    """Whether somebody of the event stays abroad then: with the hosts, or on the very day of the event."""
    place = stay.place
    if place is None or not place.is_city or stay.format is Format.VIRTUAL:
        return False
    guests = {s.entity for s in event.seats if s.is_person and s.party != place.country} & stay.people
    if not guests or (event.status in GONE) != (stay.status in GONE):
        return False
    return _is_close(event, stay) if place.country in event.parties else _is_same_day(event, stay)


def _is_same_day(event: Candidate, stay: Candidate) -> bool:
    one, other = event.interval, stay.interval
    return one is not None and one == other and one.start == one.end


def _is_close(event: Candidate, stay: Candidate) -> bool:
    """Whether an encounter may fall into a stay: a day or two apart, or told close by where no day is told."""
    one, other = event.interval, stay.interval
    if one is None or other is None:
        return abs(event.trigger.passage.index - stay.trigger.passage.index) <= CLOSE
    return one.start - other.end <= APART and other.start - one.end <= APART


def place_of_dateline(reading: Reading) -> PlaceMention | None:
    """The town where an article says that it was filed."""
    filed = next((p for p in reading.body if (line := dateline_of(p)) is not None and line.city), None)
    return None if filed is None or filed.kind is PassageKind.ITEM else place_of_line(filed)


def place_of_line(passage: Passage) -> PlaceMention | None:
    """The town of the dateline that opens a passage."""
    line = dateline_of(passage)
    filed = line.city.upper() if line is not None and line.city else ""
    city = gazetteer().city(SEATS.get(filed, filed)) if filed else None
    if line is None or city is None:
        return None
    last = next((t.i for t in passage.doc if t.idx >= line.length), 1)
    return PlaceMention(
        passage.index, 0, last, passage.span(0, max(1, last)), city.name, city.country, city.zone, next(iter(STANDING))
    )
