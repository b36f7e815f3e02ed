"""The sequence of a meeting rises when a reader is shown something else of it, and at no other time."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from meetings.domain.editing import correct_meeting, withdraw
from meetings.enums import Status
from meetings.models import Correction, FallenMeeting, Meeting, MeetingRedirect
from tests.domain.extractions import DAY, LONDON, MACRON, PARIS, RUBIO, STARMER, article, report, take_in, told
from tests.domain.test_processing import HELD, PREVIEW, again

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
WORDS = [("venue", "Élysée Palace"), ("status", "held"), ("title", "Talks"), ("kind", "summit")]
ARTICLES = ("a", "b", "c", "d")

Shown = tuple[Any, ...]


def shown() -> dict[str, tuple[Shown, int, datetime]]:
    """By public id: what a reader sees of a meeting, its sequence, and the moment of its last change."""
    meetings = Meeting.objects.select_related("place").prefetch_related("participations")
    return {m.public_id: (_seen(m), m.sequence, m.changed_at) for m in meetings}


def _seen(m: Meeting) -> Shown:
    seats = tuple((p.name, p.actor_id, p.party_id, p.position, p.role, p.attendance) for p in m.participations.all())
    days = (m.starts_on, m.ends_on, m.date_precision, m.start_time, m.time_zone)
    return (m.title, m.kind, m.status, m.format, days, str(m.place), m.venue, m.is_hidden, m.is_denied, seats)


def something(chance: random.Random, editor: Any) -> None:
    """An article says something, for the first time or another thing than before, or an editor speaks."""
    match chance.randrange(4):
        case 0 if Meeting.objects.exists():
            _correct(chance, editor)
        case 1 if words := list(Correction.objects.filter(withdrawn_at=None)):
            withdraw(chance.choice(words), by=editor, at=_later(chance))
        case _:
            _tell(chance)


def _correct(chance: random.Random, editor: Any) -> None:
    meeting = chance.choice(list(Meeting.objects.order_by("pk")))
    field, value = chance.choice(WORDS)
    correct_meeting(meeting, field, value, by=editor, at=_later(chance))


def _later(chance: random.Random) -> datetime:
    return AT + timedelta(seconds=chance.randrange(10**6))


def _tell(chance: random.Random) -> None:
    one = report(
        chance.choice([(STARMER, MACRON), (STARMER, MACRON), (STARMER, MACRON, RUBIO)]),
        day=DAY + timedelta(days=chance.choice([0, 0, 0, 20])),
        status=chance.choice([Status.PLANNED, Status.PLANNED, Status.HELD]),
        place=chance.choice([PARIS, PARIS, LONDON]),
        clock=chance.choice([None, time(10)]),
        is_denial=chance.random() < 0.2,
    )
    name = chance.choice(ARTICLES)
    given = (article(name, source=f"Paper {name}"), told(one))
    if Meeting.objects.filter(reports__article__title=name).exists():
        again(given)
    else:
        take_in(given)


@pytest.mark.parametrize("seed", range(6))
def test_sequence_rises_with_what_is_shown_and_only_then(seed: int, editor: Any) -> None:
    chance = random.Random(seed)
    for _ in range(12):
        before = shown()
        something(chance, editor)
        after = shown()
        both = before.keys() & after.keys()
        assert {i: after[i][1] > before[i][1] for i in both} == {i: after[i][0] != before[i][0] for i in both}
        assert {i: after[i][2] != before[i][2] for i in both} == {i: after[i][0] != before[i][0] for i in both}


def test_second_source_that_says_the_same_is_no_material_change() -> None:
    take_in(PREVIEW)
    before = shown()
    take_in((article("other", source="The Herald"), told(report())))
    assert shown() == before


def test_denial_is_a_material_change() -> None:
    take_in(PREVIEW)
    denial = article("denial", source="The Herald", published=date(2025, 3, 11))
    take_in((denial, told(report(is_denial=True, denied_by="The palace"))))
    assert [(m.is_denied, m.sequence) for m in Meeting.objects.all()] == [(True, 1)]


# ---- what stays of a meeting that falls away


def test_meeting_that_falls_away_leaves_what_its_subscribers_must_know() -> None:
    take_in(PREVIEW, (article("z"), told(report(day=date(2025, 3, 25)))))
    fallen = Meeting.objects.get(starts_on=date(2025, 3, 25))
    again((article("z"), told(report())))
    assert [(f.public_id, f.title, f.starts_on, f.date_precision, f.sequence) for f in FallenMeeting.objects.all()] == [
        (fallen.public_id, fallen.title, date(2025, 3, 25), "day", fallen.sequence + 1)
    ]


def test_meeting_that_nothing_tells_of_any_more_leaves_it_too() -> None:
    take_in(PREVIEW)
    gone = Meeting.objects.get().public_id
    again((PREVIEW[0], told()))
    assert [(f.public_id, MeetingRedirect.objects.count()) for f in FallenMeeting.objects.all()] == [(gone, 0)]


def test_meeting_that_stays_leaves_nothing() -> None:
    take_in(PREVIEW, HELD)
    assert FallenMeeting.objects.count() == 0
