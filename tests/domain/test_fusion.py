"""What a meeting's fields are, given what reports tell and editors said: tables of cases."""

import random
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.domain.fusion import RULES, Amendment, Evidence, MeetingFields, Mention, Place, Teller, fuse
from meetings.domain.titles import title_of
from meetings.enums import ActorKind, Attendance, DatePrecision, EventKind, Format, Role, Status
from meetings.extraction.types import Interval

MARCH = {n: date(2025, 3, n) for n in range(1, 32)}
WEEK = Interval(MARCH[10], MARCH[16], DatePrecision.WEEK)
PARIS, FRANCE, LONDON = Place("Paris", "FR"), Place("", "FR"), Place("London", "GB")


def days(first: int, last: int | None = None) -> Interval:
    return Interval(MARCH[first], MARCH[last or first])


def person(name: str, party: str = "", *, actor: int | None = None, **more: Any) -> Mention:
    return Mention(name, name.lower(), ActorKind.PERSON, actor, party, **more)


def party(code: str, **more: Any) -> Mention:
    return Mention(code, code.lower(), ActorKind.COUNTRY, None, code, **more)


STARMER, MACRON = person("Keir Starmer", "GB", actor=1), person("Emmanuel Macron", "FR", actor=2)


def told(
    number: int = 1, *, published: int = 10, source: int | None = None, story: int | None = None, **more: Any
) -> Evidence:
    """A report that plans a meeting of Starmer and Macron in Paris on 11 March, but for what is said otherwise."""
    fields: dict[str, Any] = {
        "kind": EventKind.MEETING,
        "status": Status.PLANNED,
        "format": Format.IN_PERSON,
        "interval": days(11),
        "place": PARIS,
        "mentions": (STARMER, MACRON),
    }
    return Evidence(
        report=number,
        order=(MARCH[published].isoformat(), str(number)),
        published=MARCH[published],
        teller=Teller(number if source is None else source, number if story is None else story),
        **(fields | more),
    )


def says(field: str, value: object, *, at: int = 1, actor: int | None = None) -> Amendment:
    return Amendment(at, field, value, datetime(2025, 4, at, tzinfo=UTC), actor)


# ---- dates

DATES: list[tuple[str, list[Evidence], Interval | None, str]] = [
    ("one report", [told()], days(11), "only"),
    ("no report tells any", [told(interval=None)], None, "untold"),
    ("later over earlier", [told(1), told(2, published=12, interval=days(12))], days(12), "later"),
    ("a day over the week, though earlier", [told(1), told(2, published=12, interval=WEEK)], days(11), "more_precise"),
    (
        "of one day, by more publishers",
        [told(1), told(2, interval=days(12)), told(3, interval=days(12))],
        days(12),
        "more_sources",
    ),
    (
        "a publisher counts once",
        [told(1), told(2, interval=days(12), source=9), told(3, source=9, interval=days(12))],
        days(11),
        "first",
    ),
    (
        "copies of one story count once",
        [told(1), told(2, interval=days(12), story=9), told(3, interval=days(12), story=9)],
        days(11),
        "first",
    ),
    (
        "one of several days",
        [told(1, interval=days(11, 13)), told(2, published=13, interval=days(13))],
        days(11, 13),
        "wider",
    ),
    (
        "moved",
        [told(1), told(2, published=11, is_replaced=True), told(3, published=11, interval=days(20))],
        days(20),
        "moved",
    ),
    (
        "moved, and the old date printed later",
        [told(1, is_replaced=True), told(2, interval=days(20)), told(3, published=12)],
        days(20),
        "moved",
    ),
    ("a denial does not count", [told(1), told(2, published=12, interval=days(12), is_denial=True)], days(11), "only"),
    (
        "what is gone does not count",
        [told(1), told(2, published=12, interval=days(12), is_gone=True)],
        days(11),
        "only",
    ),
    ("what is gone counts where nothing else is", [told(2, interval=days(12), is_gone=True)], days(12), "only"),
]


@pytest.mark.parametrize(("evidence", "interval", "rule"), [c[1:] for c in DATES], ids=[c[0] for c in DATES])
def test_dates_are_chosen_by_rule(evidence: list[Evidence], interval: Interval | None, rule: str) -> None:
    fields = fuse(evidence)
    assert (fields.interval, fields.choice("dates").rule) == (interval, rule)


def test_denial_alone_makes_nothing_held() -> None:
    assert fuse([told(status=Status.HELD, is_denial=True)]).status is Status.PROPOSED


def test_dates_keep_what_else_was_told() -> None:
    choice = fuse([told(1), told(2, published=12, interval=days(12))]).choice("dates")
    assert [(o.value, o.reports) for o in choice.others] == [(days(11), (1,))]


# ---- status

P, H, C, G, X, Q = Status.PLANNED, Status.HELD, Status.CANCELLED, Status.ONGOING, Status.POSTPONED, Status.PROPOSED
STATUSES: list[tuple[str, list[tuple[int, Status]], Status]] = [
    ("planned", [(10, P)], P),
    ("held after planned", [(10, P), (12, H)], H),
    ("held and planned of one day", [(10, H), (10, P)], H),
    ("a stale preview after held", [(12, H), (13, P)], H),
    ("a proposal after a plan", [(10, P), (11, Q)], P),
    ("a plan after a proposal", [(10, Q), (11, P)], P),
    ("called off", [(10, P), (11, C)], C),
    ("called off, then planned again", [(10, P), (11, C), (12, P)], P),
    ("planned and called off on one day", [(10, C), (10, P)], C),
    ("called off, then held all the same", [(11, C), (12, H)], H),
    ("held, then told to have been called off", [(11, H), (12, C)], C),
    ("ongoing, then over", [(11, G), (13, H)], H),
    ("ongoing, and a stale preview", [(11, G), (12, P)], G),
    ("over, and still going on elsewhere", [(13, H), (13, G)], H),
    ("postponed", [(10, P), (11, X)], X),
    ("postponed, then proposed", [(11, X), (12, Q)], X),
]


@pytest.mark.parametrize(("reports", "status"), [c[1:] for c in STATUSES], ids=[c[0] for c in STATUSES])
def test_status_follows_the_evidence(reports: list[tuple[int, Status]], status: Status) -> None:
    evidence = [told(n, published=day, status=one) for n, (day, one) in enumerate(reports)]
    assert fuse(evidence).status is status


def test_status_of_a_moved_meeting_is_that_of_the_new_date() -> None:
    old = told(1, status=Status.POSTPONED, is_replaced=True)
    assert fuse([old, told(2, interval=days(20))]).status is Status.PLANNED


# ---- form, place, time


@pytest.mark.parametrize(
    ("forms", "form"),
    [
        ((Format.IN_PERSON,), Format.IN_PERSON),
        ((None, None), None),
        ((None, Format.VIRTUAL), Format.VIRTUAL),
        ((Format.IN_PERSON, Format.HYBRID), Format.HYBRID),
    ],
)
def test_form_is_what_the_later_report_says(forms: tuple[Format | None, ...], form: Format | None) -> None:
    assert fuse([told(n, published=n + 1, format=f) for n, f in enumerate(forms)]).format is form


def test_form_is_hybrid_where_somebody_dials_in() -> None:
    umerov = person("Rustem Umerov", "UA", attendance=Attendance.REMOTE)
    assert fuse([told(mentions=(STARMER, umerov))]).format is Format.HYBRID


@pytest.mark.parametrize(
    ("places", "place"),
    [
        ((PARIS,), PARIS),
        ((PARIS, FRANCE), PARIS),
        ((FRANCE, PARIS), PARIS),
        ((PARIS, LONDON), LONDON),
        ((None, PARIS), PARIS),
        ((None,), None),
    ],
)
def test_place_is_the_more_precise_then_the_later(places: tuple[Place | None, ...], place: Place | None) -> None:
    assert fuse([told(n, published=n + 1, place=p) for n, p in enumerate(places)]).place == place


def test_time_is_of_the_day_that_was_chosen() -> None:
    moved = told(2, published=12, interval=days(12))
    assert fuse([told(1, time=time(9), zone="Europe/Paris"), moved]).time is None


def test_time_with_its_zone_stands() -> None:
    fields = fuse([told(1, time=time(10), zone="Europe/Paris"), told(2, published=11, time=time(9))])
    assert (fields.time, fields.zone) == (time(10), "Europe/Paris")


# ---- who


def who(fields: MeetingFields) -> list[tuple[str, str]]:
    return [(s.name, s.party) for s in fields.participants]


def test_participants_are_everybody_once() -> None:
    zelensky = person("Volodymyr Zelensky", "UA", actor=3)
    fields = fuse([told(1), told(2, mentions=(MACRON, zelensky, STARMER))])
    assert who(fields) == [("Emmanuel Macron", "FR"), ("Volodymyr Zelensky", "UA"), ("Keir Starmer", "GB")]


def test_participants_hold_a_party_only_where_nobody_speaks_for_it() -> None:
    fields = fuse([told(mentions=(party("GB"), STARMER, party("FR")))])
    assert who(fields) == [("Keir Starmer", "GB"), ("FR", "FR")]


def test_participants_take_a_surname_for_the_person_of_that_party() -> None:
    fields = fuse([told(1), told(2, mentions=(person("Macron", "FR"), person("Starmer", "GB")))])
    assert who(fields) == [("Keir Starmer", "GB"), ("Emmanuel Macron", "FR")]


def test_participants_keep_a_surname_that_fits_nobody() -> None:
    fields = fuse([told(mentions=(STARMER, person("Macron", "DE"), MACRON))])
    assert who(fields) == [("Keir Starmer", "GB"), ("Macron", "DE"), ("Emmanuel Macron", "FR")]


def test_participants_keep_the_foremost_part() -> None:
    host = person("Keir Starmer", "GB", actor=1, role=Role.HOST)
    fields = fuse([told(1, mentions=(host, MACRON)), told(2, published=12)])
    assert fields.participants[0].role is Role.HOST


def test_participants_keep_the_latest_position() -> None:
    old = person("Mark Rutte", "NL", actor=1, position="Prime Minister")
    new = person("Mark Rutte", "NATO", actor=1, position="Secretary General")
    seat = fuse([told(1, mentions=(old,)), told(2, published=12, mentions=(new,))]).participants[0]
    assert (seat.position, seat.party) == ("Secretary General", "NATO")


def test_participants_speak_for_the_party_that_most_tell() -> None:
    right, wrong = person("Vahan Sarkisyan", "AM", actor=1), person("Vahan Sarkisyan", "GE", actor=1)
    reports = [told(1, mentions=(right,)), told(2, mentions=(right,)), told(3, published=12, mentions=(wrong,))]
    assert fuse(reports).participants[0].party == "AM"


# ---- editors


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("title", "Paris talks", "title", "Paris talks"),
        ("kind", "summit", "kind", EventKind.SUMMIT),
        ("status", "cancelled", "status", Status.CANCELLED),
        ("format", "virtual", "format", Format.VIRTUAL),
        ("format", None, "format", None),
        ("dates", {"start": "2025-03-14", "end": "2025-03-15", "precision": "day"}, "interval", days(14, 15)),
        ("dates", None, "interval", None),
        ("place", {"name": "London", "country": "GB"}, "place", LONDON),
        ("place", None, "place", None),
        ("venue", "Lancaster House", "venue", "Lancaster House"),
        ("time", {"time": "14:30", "zone": "+03:00"}, "time", time(14, 30)),
        ("time", {"time": "14:30", "zone": "+03:00"}, "zone", "+03:00"),
    ],
)
def test_correction_outranks_reports(field: str, value: object, attribute: str, expected: object) -> None:
    fields = fuse([told(1, time=time(9)), told(2, published=20)], [says(field, value)])
    assert getattr(fields, attribute) == expected


def test_correction_shows_what_reports_tell() -> None:
    choice = fuse([told()], [says("status", "held")]).choice("status")
    assert (choice.rule, [(o.value, o.reports) for o in choice.others]) == ("correction", [(Status.PLANNED, (1,))])


def test_correction_that_is_later_stands() -> None:
    fields = fuse([told()], [says("venue", "New", at=2), says("venue", "Old", at=1)])
    assert fields.venue == "New"


def test_correction_takes_a_participant_out() -> None:
    assert who(fuse([told()], [says("participant:x", None, actor=2)])) == [("Keir Starmer", "GB")]


def test_correction_adds_a_participant() -> None:
    value = {"name": "Ada Kern", "kind": "person", "party": "PL", "role": "mediator"}
    fields = fuse([told()], [says("participant:x", value, actor=7)])
    assert (fields.participants[-1].actor, fields.participants[-1].role) == (7, Role.MEDIATOR)


def test_correction_changes_only_what_it_names_of_a_participant() -> None:
    seat = fuse([told()], [says("participant:x", {"role": "host"}, actor=2)]).participants[1]
    assert (seat.name, seat.party, seat.role) == ("Emmanuel Macron", "FR", Role.HOST)


# ---- of all


def test_rules_of_choices_can_all_be_said() -> None:
    cases = [fuse(c[1]) for c in DATES]
    assert {choice.rule for fields in cases for choice in fields.choices} - RULES.keys() == set()


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(8, 13),
            st.sampled_from([days(11), days(12), days(11, 13), WEEK, None]),
            st.sampled_from(list(Status)),
            st.sampled_from([PARIS, LONDON, FRANCE, None]),
            st.sampled_from([(STARMER, MACRON), (MACRON, party("GB")), (person("Starmer", "GB"),), ()]),
            st.booleans(),
        ),
        min_size=1,
        max_size=8,
    ),
    st.randoms(use_true_random=False),
)
def test_fusion_does_not_depend_on_order(rows: list[tuple[Any, ...]], dice: random.Random) -> None:
    evidence = [
        told(n, published=p, interval=i, status=s, place=w, mentions=m, is_replaced=r, source=n % 3)
        for n, (p, i, s, w, m, r) in enumerate(rows)
    ]
    expected = fuse(evidence)
    dice.shuffle(evidence)
    assert fuse(evidence) == expected


# ---- titles


def titled(*mentions: Mention, **more: Any) -> str:
    return title_of(fuse([told(mentions=mentions, **more)]))


def minister(name: str, code: str, office: str) -> Mention:
    return person(name, code, position=office)


CODES = "GB FR DE IT PL UA ES PT NL BE DK SE NO FI EE LV LT RO BG GR IE CZ"
MANY = CODES.split()
TITLES: list[tuple[str, str]] = [
    (titled(STARMER, MACRON), "Starmer and Macron"),
    (titled(STARMER, MACRON, kind=EventKind.CALL, format=Format.VIRTUAL), "Starmer–Macron call"),
    (titled(STARMER, MACRON, person("Volodymyr Zelensky", "UA")), "Starmer, Macron and Zelensky"),
    (titled(person("Xi Jinping", "CN"), person("Vladimir Putin", "RU")), "Xi and Putin"),
    (titled(person("Ursula von der Leyen", "EU"), person("Mohammed bin Salman", "SA")), "Von der Leyen and bin Salman"),
    (titled(party("US"), party("UA"), kind=EventKind.TALKS), "US–Ukraine talks"),
    (titled(party("GB"), party("FR"), kind=EventKind.SUMMIT), "UK–France summit"),
    (titled(party("KE"), party("ET"), party("UG"), kind=EventKind.TALKS), "Kenya, Ethiopia and Uganda: talks"),
    (
        titled(
            minister("David Lammy", "GB", "foreign secretary"),
            minister("Marco Rubio", "US", "secretary of state"),
            party("G7"),
        ),
        "G7 foreign ministers",
    ),
    (titled(party("G7"), kind=EventKind.SUMMIT), "G7 summit"),
    (titled(party("NATO"), kind=EventKind.SUMMIT), "NATO summit"),
    (
        titled(
            *(minister(f"{c} Person{c}", c, "defence minister") for c in ("GB", "FR", "DE", "IT", "PL", "UA")),
        ),
        "Defence ministers of the UK, France, Germany, Italy, Poland and Ukraine",
    ),
    (
        titled(*(party(c, position="defence minister") for c in ("GB", "FR", "DE", "IT", "PL"))),
        "Defence ministers of the UK, France, Germany, Italy and Poland",
    ),
    (
        titled(*(party(c, position="foreign minister") for c in ("GB", "FR"))),
        "Foreign ministers of the UK and France",
    ),
    (titled(party("coalition of the willing")), "Coalition of the willing meeting"),
    (
        titled(
            *(party(c) for c in MANY),
            kind=EventKind.CALL,
        ),
        "UK, France, Germany, Italy, Poland, Ukraine, Spain, Portugal + 14 more: call",
    ),
    (
        titled(
            minister("Marco Rubio", "US", "secretary of state"),
            party("SA"),
            kind=EventKind.VISIT,
            place=Place("Riyadh", "SA"),
        ),
        "Rubio in Riyadh",
    ),
    (titled(minister("Marco Rubio", "US", "secretary of state"), party("SA")), "Rubio and Saudi Arabia: meeting"),
    (titled(party("GB"), place=LONDON), "UK: meeting in London"),
    (titled(place=LONDON, kind=EventKind.TALKS), "Talks in London"),
]


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_title_is_made_by_rule(title: str, expected: str) -> None:
    assert title == expected


@given(
    st.lists(
        st.sampled_from(["GB", "BA", "CD", "PG", "VC", "African Union", "ASEAN Regional Forum"]),
        min_size=1,
        unique=True,
    )
)
def test_title_fits_the_calendar(codes: list[str]) -> None:
    assert len(titled(*(party(c) for c in codes))) <= 80
