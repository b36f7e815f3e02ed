"""A meeting as lists and the week show it. Pure over rows that `queries.listed` fetched."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from meetings.domain.countries import country_name
from meetings.enums import ActorKind, Attendance, DatePrecision, Format, Role, Status
from meetings.models import Actor, Meeting, Participation
from meetings.web import words
from meetings.web.flags import flag_file
from meetings.web.standing import told_standing
from meetings.web.zones import at_time

CHIPS = 6  # parties shown at once; the others wait behind "+ 22 more"


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag's static file. `alt` is empty where the words beside it already name the party."""

    file: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Chip:
    """One who takes part: who, where to read on, for whom, and what is particular about it."""

    name: str
    url: str
    flag: Flag | None
    note: str


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `moment` is its day, with the time if told, for machines; '' where it is no one day.
    `status` is the word for its standing today, `shape` the class that draws it; `is_now`: today is one of its days."""

    title: str
    url: str
    when: str
    moment: str
    clock: str
    where: str
    flag: Flag | None
    status: str
    status_note: str
    shape: str
    is_now: bool
    now_words: str
    chips: tuple[Chip, ...]
    more: tuple[Chip, ...]


def standing(actor: Actor) -> Actor:
    """The actor itself, or the one that it was merged into."""
    return actor.survivor or actor


def actor_url(actor: Actor) -> str:
    """The page of an actor, or of its survivor."""
    return reverse("web:actor", args=[standing(actor).public_id])


def actor_flag(actor: Actor) -> Flag | None:
    """A country's or organisation's own flag, or that of a person's country, which is then named."""
    if actor.kind == ActorKind.PERSON:
        file = flag_file(actor.country)
        return Flag(file, country_name(actor.country)) if file else None
    file = flag_file(actor.code)
    return Flag(file) if file else None


def place_flag(meeting: Meeting) -> Flag | None:
    """The flag of the country where it is; the words beside it name that."""
    file = flag_file(meeting.place.country) if meeting.place else ""
    return Flag(file) if file else None


def chip(participation: Participation) -> Chip:
    """A participant in a word or two."""
    actor = standing(participation.actor) if participation.actor else None
    party = standing(participation.party) if participation.party else None
    is_party = actor is None or party is None or actor.pk == party.pk
    flag = actor_flag(actor) if actor and is_party else None
    if party and not is_party:
        file = flag_file(party.code)
        flag = Flag(file, party.name) if file else None
    notes = [words.ROLE[Role(participation.role)].lower()]
    if participation.attendance == Attendance.REMOTE:
        notes.append(f"from {participation.from_place}" if participation.from_place else "remote")
    return Chip(
        name=actor.name if actor else participation.name,
        url=actor_url(actor) if actor else "",
        flag=flag,
        note=", ".join(note for note in notes if note),
    )


def card(meeting: Meeting, *, today: date, zone: str = "") -> Card:
    """A meeting for the week of `today`, or for any list, its time in a zone where one is asked for."""
    return _card(meeting, [chip(row) for row in meeting.participations.all()], today=today, zone=zone)


def brief(meeting: Meeting, *, today: date, zone: str = "") -> Card:
    """The same without who takes part, for where there is little room."""
    return _card(meeting, [], today=today, zone=zone)


def _card(meeting: Meeting, chips: list[Chip], *, today: date, zone: str) -> Card:
    # One chip more than fits is shown all the same: "+ 1 more" would take the room of it.
    cut = CHIPS if len(chips) > CHIPS + 1 else len(chips)
    now = now_words(meeting, today)
    told = told_standing(meeting, today=today)
    return Card(
        title=meeting.title,
        url=reverse("web:meeting", args=[meeting.public_id]),
        when=words.dates(meeting),
        moment=moment(meeting),
        clock=at_time(meeting, zone),
        where=where(meeting),
        flag=place_flag(meeting),
        status=told.word,
        status_note=told.note,
        shape=told.shape,
        is_now=bool(now),
        now_words=now,
        chips=tuple(chips[:cut]),
        more=tuple(chips[cut:]),
    )


def moment(meeting: Meeting) -> str:
    """2025-03-12, or 2025-03-12T10:00, of a meeting whose one day is known."""
    if meeting.starts_on is None or meeting.starts_on != meeting.ends_on or meeting.date_precision != DatePrecision.DAY:
        return ""
    day = meeting.starts_on.isoformat()
    return f"{day}T{words.clock(meeting.start_time)}" if meeting.start_time else day


def where(meeting: Meeting) -> str:
    """Where, and whether some or all are remote: 'Paris, France, partly remote'."""
    told = words.place(meeting.place, meeting.venue)
    if meeting.format in (Format.VIRTUAL, Format.HYBRID):
        remote = words.FORMAT_SHORT[Format(meeting.format)]
        return f"{told}, {remote.lower()}" if told else remote
    return told


def now_words(meeting: Meeting, today: date) -> str:
    """'Today', or 'Day 2 of 3', of a meeting that is going on or due today; '' of any other."""
    first, last = meeting.starts_on, meeting.ends_on
    if first is None or last is None or meeting.date_precision != DatePrecision.DAY or not first <= today <= last:
        return ""
    if meeting.status in (Status.CANCELLED, Status.POSTPONED):
        return ""
    return "Today" if first == last else f"Day {(today - first).days + 1} of {(last - first).days + 1}"
