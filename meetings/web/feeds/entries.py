"""What a feed tells of a meeting, in words. Pure over rows that `domain.subscribed` fetched."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from meetings.domain.subscribed import Told
from meetings.enums import Attendance, EventKind, Format, Role
from meetings.models import Meeting, Participation
from meetings.web import words
from meetings.web.cards import standing, where
from meetings.web.feeds.times import Times, times
from meetings.web.standing import told_standing

# What is said before the title, for calendars that do not show an event's status.
WARNED = ("Proposed", "Postponed", "Called off", "Denied")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that tells of it, where it was printed, and the page of that article here."""

    words: str
    source: str
    published: date | None
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One meeting in a feed. `status` is the word for its standing today and `note` what there is to say of that;
    `clock` the time where one was told, with its zone or that nobody told it."""

    public_id: str
    url: str
    title: str
    status: str
    note: str
    when: str
    clock: str
    where: str
    people: tuple[str, ...]
    kinds: tuple[str, ...]
    sentence: Sentence | None
    times: Times
    stored_status: str
    is_denied: bool
    sequence: int
    created_at: datetime
    changed_at: datetime

    @property
    def summary(self) -> str:
        """The title, with what a reader must know before anything else."""
        if self.status in WARNED:
            return f"{self.status}: {self.title}"
        return self.title


def absolute(path: str) -> str:
    """An address on this site, as it stands outside of it."""
    return f"{settings.SITE_URL}{path}"


def meeting_url(public_id: str) -> str:
    """The page of a meeting, absolute."""
    return absolute(reverse("web:meeting", args=[public_id]))


def entry(told: Told, *, today: date) -> Entry:
    """A meeting as feeds tell it on a day."""
    meeting = told.meeting
    known = told_standing(meeting, today=today)
    return Entry(
        public_id=meeting.public_id,
        url=meeting_url(meeting.public_id),
        title=meeting.title,
        status=known.word,
        note=known.note,
        when=words.dates(meeting),
        clock=words.at_time(meeting),
        where=where(meeting),
        people=tuple(person(row) for row in meeting.participations.all()),
        kinds=tuple(_kinds(meeting)),
        sentence=_sentence(told),
        times=times(meeting, first_told=_first_told(meeting)),
        stored_status=meeting.status,
        is_denied=known.word == "Denied",
        sequence=meeting.sequence,
        created_at=meeting.created_at,
        changed_at=meeting.changed_at,
    )


def person(row: Participation) -> str:
    """'Ada Kern (foreign minister, Poland; chair, remote)'."""
    actor = standing(row.actor) if row.actor else None
    party = standing(row.party) if row.party else None
    for_whom = party.name if party and (actor is None or actor.pk != party.pk) else ""
    office = ", ".join(part for part in (row.position, for_whom) if part)
    part = [words.ROLE[Role(row.role)].lower()]
    if row.attendance == Attendance.REMOTE:
        part.append(f"remote, from {row.from_place}" if row.from_place else "remote")
    notes = "; ".join(note for note in (office, ", ".join(word for word in part if word)) if note)
    name = actor.name if actor else row.name
    return f"{name} ({notes})" if notes else name


def _kinds(meeting: Meeting) -> Iterator[str]:
    yield words.KIND[EventKind(meeting.kind)]
    if meeting.format:
        yield words.FORMAT_SHORT[Format(meeting.format)]


def _sentence(told: Told) -> Sentence | None:
    if told.passage is None or told.article is None:
        return None
    article, passage = told.article, told.passage
    text = " ".join(passage.text.split())
    quoted = f"{'… ' if passage.cut_before else ''}{text}{' …' if passage.cut_after else ''}"
    return Sentence(
        quoted, article.source.name, article.published_on, absolute(reverse("web:article", args=[article.pk]))
    )


def _first_told(meeting: Meeting) -> date:
    days = [r.article.published_on for r in meeting.reports.all() if r.article.published_on]
    return min(days, default=timezone.localdate(meeting.created_at))
