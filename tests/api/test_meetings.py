from datetime import date, time

import pytest

from meetings.enums import ActorKind, DatePrecision, EventKind, Format, Status
from meetings.models import Article, Meeting, MeetingRedirect
from tests.api.conftest import Get
from tests.factories import (
    TEXT,
    ActorFactory,
    ArticleFactory,
    CorrectionFactory,
    MeetingFactory,
    ParticipationFactory,
    PlaceFactory,
    ReportFactory,
    ReportParticipantFactory,
    ReportSpanFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def britain() -> object:
    return ActorFactory(kind=ActorKind.COUNTRY, name="United Kingdom", code="GB")


@pytest.fixture
def summit() -> Meeting:
    """From Wednesday to Friday."""
    return MeetingFactory(starts_on=date(2025, 3, 12), ends_on=date(2025, 3, 14), kind=EventKind.SUMMIT)


# ---- what is told


def test_meeting_tells_its_days(get: Get, summit: Meeting) -> None:
    answer = get(f"meetings/{summit.public_id}/").json()
    assert answer["dates"] == {"start": "2025-03-12", "end": "2025-03-14", "precision": "day", "words": ""}


def test_meeting_without_time_tells_none(get: Get, summit: Meeting) -> None:
    assert get(f"meetings/{summit.public_id}/").json()["time"] is None


def test_meeting_tells_time_with_zone(get: Get) -> None:
    meeting = MeetingFactory(start_time=time(9, 30), time_zone="Europe/Paris")
    answer = get(f"meetings/{meeting.public_id}/").json()
    assert answer["time"] == {"time": "09:30", "zone": "Europe/Paris"}


def test_meeting_tells_parties_once(get: Get, britain: object) -> None:
    meeting = MeetingFactory()
    nato = ActorFactory(kind=ActorKind.ORGANISATION, name="NATO", code="NATO")
    ParticipationFactory(meeting=meeting, party=britain, rank=1)
    ParticipationFactory(meeting=meeting, party=britain, rank=2)
    ParticipationFactory(meeting=meeting, actor=nato, rank=3)
    ParticipationFactory(meeting=meeting, rank=4)
    assert get(f"meetings/{meeting.public_id}/").json()["parties"] == ["GB", "NATO"]


def test_participant_who_was_merged_is_told_as_the_survivor(get: Get) -> None:
    survivor = ActorFactory(name="Volodymyr Zelenskyy")
    meeting = ParticipationFactory(actor=ActorFactory(name="Vladimir Zelensky", survivor=survivor)).meeting
    (participant,) = get(f"meetings/{meeting.public_id}/").json()["participants"]
    assert participant["actor"]["id"] == survivor.public_id


def test_participant_who_resolved_to_nobody_keeps_the_name(get: Get) -> None:
    meeting = ParticipationFactory(actor=None, name="a special envoy").meeting
    (participant,) = get(f"meetings/{meeting.public_id}/").json()["participants"]
    assert (participant["name"], participant["actor"]) == ("a special envoy", None)


def test_evidence_gives_the_words_of_a_field_and_their_sentence(get: Get) -> None:
    report = ReportFactory()
    start = TEXT.index("on Tuesday")
    ReportSpanFactory(report=report, field="dates", start=start, end=start + len("on Tuesday"))
    (told,) = get(f"meetings/{report.meeting.public_id}/").json()["evidence"]
    assert told["quotes"] == [
        {
            "field": "dates",
            "participant": None,
            "part": "text",
            "start": start,
            "end": start + 10,
            "quote": "on Tuesday",
            "sentence": "Keir Starmer will meet Emmanuel Macron in Paris on Tuesday.",
        }
    ]


def test_evidence_gives_the_words_of_a_participant(get: Get) -> None:
    mention = ReportParticipantFactory(name="Keir Starmer")
    (told,) = get(f"meetings/{mention.report.meeting.public_id}/").json()["evidence"]
    assert [(q["field"], q["participant"], q["quote"]) for q in told["quotes"]] == [
        ("participant", "Keir Starmer", "Keir Starmer")
    ]


def test_evidence_leaves_out_a_span_past_the_end(get: Get) -> None:
    span = ReportSpanFactory(start=9000, end=9001)
    (told,) = get(f"meetings/{span.report.meeting.public_id}/").json()["evidence"]
    assert told["quotes"] == []


def test_evidence_never_quotes_more_than_six_hundred_characters(get: Get) -> None:
    article = ArticleFactory(text="word " * 1000)
    span = ReportSpanFactory(report=ReportFactory(article=article), start=0, end=4999)
    (told,) = get(f"meetings/{span.report.meeting.public_id}/").json()["evidence"]
    assert [len(told["quotes"][0][key]) <= 600 for key in ("quote", "sentence")] == [True, True]


def test_evidence_leaves_out_what_is_no_longer_told(get: Get) -> None:
    report = ReportFactory(gone_at="2025-03-11T00:00:00Z")
    assert get(f"meetings/{report.meeting.public_id}/").json()["evidence"] == []


def test_correction_is_told_without_who_made_it(get: Get) -> None:
    correction = CorrectionFactory(reason="The ministry said so")
    answer = get(f"meetings/{correction.report.meeting.public_id}/").json()
    assert answer["corrections"] == [{"field": "title", "at": "2025-03-10T12:00:00Z", "reason": "The ministry said so"}]


def test_withdrawn_correction_is_not_told(get: Get) -> None:
    correction = CorrectionFactory(withdrawn_at="2025-03-11T00:00:00Z")
    assert get(f"meetings/{correction.report.meeting.public_id}/").json()["corrections"] == []


def test_addresses_are_absolute(get: Get, summit: Meeting) -> None:
    answer = get(f"meetings/{summit.public_id}/").json()
    assert (answer["url"], answer["api"]) == (
        f"http://testserver/meeting/{summit.public_id}/",
        f"http://testserver/api/v1/meetings/{summit.public_id}/",
    )


# ---- what has gone or moved


def test_hidden_meeting_is_not_listed(ids: Get) -> None:
    MeetingFactory(is_hidden=True)
    assert ids("meetings/") == []


def test_hidden_meeting_is_not_found(get: Get) -> None:
    meeting = MeetingFactory(is_hidden=True)
    assert get(f"meetings/{meeting.public_id}/").status_code == 404


def test_id_that_fell_away_redirects_for_good(get: Get, summit: Meeting) -> None:
    MeetingRedirect.objects.create(old_id="0000000000", meeting=summit)
    answer = get("meetings/0000000000/")
    assert (answer.status_code, answer["Location"]) == (
        301,
        f"http://testserver/api/v1/meetings/{summit.public_id}/",
    )


def test_id_that_led_to_a_hidden_meeting_is_not_found(get: Get) -> None:
    MeetingRedirect.objects.create(old_id="0000000000", meeting=MeetingFactory(is_hidden=True))
    assert get("meetings/0000000000/").status_code == 404


# ---- days


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"from": "2025-03-13"}, True),
        ({"to": "2025-03-13"}, True),
        ({"from": "2025-03-14", "to": "2025-03-20"}, True),
        ({"from": "2025-03-01", "to": "2025-03-12"}, True),
        ({"from": "2025-03-13", "to": "2025-03-13"}, True),
        ({"from": "2025-03-15"}, False),
        ({"to": "2025-03-11"}, False),
    ],
)
def test_days_find_what_overlaps_them(ids: Get, summit: Meeting, days: dict[str, str], found: bool) -> None:
    assert ids("meetings/", days) == ([summit.public_id] if found else [])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["dated", "undated"]),
        ({"from": "2025-03-01"}, ["dated"]),
        ({"from": "2025-03-01", "undated": "include"}, ["dated", "undated"]),
        ({"undated": "exclude"}, ["dated"]),
        ({"undated": "only"}, ["undated"]),
        ({"from": "2025-03-01", "undated": "only"}, ["undated"]),
    ],
)
def test_undated_meetings_stay_out_of_intervals_unless_asked_for(
    get: Get, asked: dict[str, str], expected: list[str]
) -> None:
    MeetingFactory(title="dated")
    MeetingFactory(title="undated", starts_on=None)
    assert [row["title"] for row in get("meetings/", asked).json()["results"]] == expected


def test_undated_comes_last_in_either_order(get: Get) -> None:
    MeetingFactory(title="undated", starts_on=None)
    MeetingFactory(title="early", starts_on=date(2025, 3, 1))
    MeetingFactory(title="late", starts_on=date(2025, 4, 1))
    orders = {
        order: [row["title"] for row in get("meetings/", {"order": order}).json()["results"]]
        for order in ("date", "-date")
    }
    assert orders == {"date": ["early", "late", "undated"], "-date": ["late", "early", "undated"]}


def test_meeting_of_a_vague_date_is_found_within_it(ids: Get) -> None:
    march = MeetingFactory(starts_on=date(2025, 3, 1), ends_on=date(2025, 3, 31), date_precision=DatePrecision.MONTH)
    assert ids("meetings/", {"from": "2025-03-20", "to": "2025-03-20"}) == [march.public_id]


# ---- who


def test_actor_is_found_by_id_code_and_name(ids: Get) -> None:
    actor = ActorFactory(kind=ActorKind.ORGANISATION, name="Arab League", code="LAS")
    meeting = ParticipationFactory(actor=actor).meeting
    MeetingFactory()
    answers = [ids("meetings/", {"actor": words}) for words in (actor.public_id, "las", "Arab League", "arab LEAGUE")]
    assert answers == [[meeting.public_id]] * 4


def test_actor_finds_meetings_of_those_merged_into_it(ids: Get) -> None:
    survivor = ActorFactory()
    meeting = ParticipationFactory(actor=ActorFactory(survivor=survivor)).meeting
    assert ids("meetings/", {"actor": survivor.public_id}) == [meeting.public_id]


def test_merged_actor_finds_meetings_of_its_survivor(ids: Get) -> None:
    survivor = ActorFactory()
    merged = ActorFactory(survivor=survivor)
    meeting = ParticipationFactory(actor=survivor).meeting
    assert ids("meetings/", {"actor": merged.public_id}) == [meeting.public_id]


def test_two_actors_find_where_both_were(ids: Get) -> None:
    one, other = ActorFactory(), ActorFactory()
    both = MeetingFactory()
    ParticipationFactory(meeting=both, actor=one)
    ParticipationFactory(meeting=both, actor=other)
    ParticipationFactory(actor=one)
    assert ids("meetings/", {"actor": [one.public_id, other.public_id]}) == [both.public_id]


def test_actor_of_an_ambiguous_name_is_asked_for_by_id(get: Get) -> None:
    first, second = ActorFactory(name="Li Hui"), ActorFactory(name="Li Hui")
    (error,) = get("meetings/", {"actor": "Li Hui"}).json()["errors"]
    assert first.public_id in error["detail"]
    assert second.public_id in error["detail"]


def test_party_is_found_through_who_speaks_for_it(ids: Get, britain: object) -> None:
    meeting = ParticipationFactory(party=britain).meeting
    MeetingFactory()
    assert ids("meetings/", {"party": "gb"}) == [meeting.public_id]


def test_party_is_found_where_it_takes_part_itself(ids: Get, britain: object) -> None:
    meeting = ParticipationFactory(actor=britain).meeting
    assert ids("meetings/", {"party": "GB"}) == [meeting.public_id]


def test_country_is_where_it_takes_place_not_who_takes_part(ids: Get, britain: object) -> None:
    ParticipationFactory(actor=britain, meeting__place__country="FR")
    london = MeetingFactory(place=PlaceFactory(country="GB"))
    assert ids("meetings/", {"country": "GB"}) == [london.public_id]


# ---- what


@pytest.mark.parametrize(
    ("parameter", "value", "fields"),
    [
        ("status", "held", {"status": Status.HELD}),
        ("format", "hybrid", {"format": Format.HYBRID}),
        ("kind", "visit", {"kind": EventKind.VISIT}),
    ],
)
def test_choice_narrows_the_list(ids: Get, parameter: str, value: str, fields: dict[str, str]) -> None:
    MeetingFactory()
    wanted = MeetingFactory(**fields)
    assert ids("meetings/", {parameter: value}) == [wanted.public_id]


def test_several_statuses_find_any_of_them(ids: Get) -> None:
    expected = {MeetingFactory(status=status).public_id for status in (Status.HELD, Status.CANCELLED)}
    MeetingFactory(status=Status.PLANNED)
    assert set(ids("meetings/", {"status": ["held", "cancelled"]})) == expected


def test_source_finds_what_it_tells_of(ids: Get) -> None:
    source = SourceFactory(name="Example Wire")
    report = ReportFactory(article__source=source)
    ReportFactory()
    assert ids("meetings/", {"source": "example-wire"}) == [report.meeting.public_id]


def test_source_does_not_find_what_it_no_longer_tells(ids: Get) -> None:
    ReportFactory(article__source=SourceFactory(name="Example Wire"), gone_at="2025-03-11T00:00:00Z")
    assert ids("meetings/", {"source": "example-wire"}) == []


def test_editor_who_entered_a_meeting_is_no_publisher(get: Get, summit: Meeting) -> None:
    ReportFactory(meeting=summit)
    ReportFactory(article=ArticleFactory(source=SourceFactory(name="The desk"), state="by_hand"), meeting=summit)
    answer = get(f"meetings/{summit.public_id}/").json()
    assert (answer["publishers"], answer["independent_sources"]) == (1, 1)


def test_copies_of_a_story_count_as_one_independent_source(get: Get, summit: Meeting) -> None:
    articles = [ArticleFactory(source=SourceFactory(name=f"Paper {n}")) for n in range(3)]
    Article.objects.filter(pk__in=[a.pk for a in articles[:2]]).update(story=articles[0])
    for article in articles:
        ReportFactory(article=Article.objects.get(pk=article.pk), meeting=summit)
    answer = get(f"meetings/{summit.public_id}/").json()
    assert (answer["publishers"], answer["independent_sources"]) == (3, 2)
    first, _, alone = (a.pk for a in articles)
    assert [report["story"] for report in answer["evidence"]] == [first, first, alone]


# ---- how sure they are


def test_meeting_tells_how_sure_it_is(get: Get) -> None:
    meeting = MeetingFactory(confidence=0.4, doubts=["no_place"], settled=["dates"])
    assert get(f"meetings/{meeting.public_id}/").json()["confidence"] == {
        "score": 0.4,
        "level": "low",
        "doubts": ["no_place"],
        "settled": ["dates"],
        "why": ["an editor set the days", "no place told"],
    }


def test_meeting_that_was_not_measured_tells_no_confidence(get: Get, summit: Meeting) -> None:
    assert get(f"meetings/{summit.public_id}/").json()["confidence"] is None


@pytest.mark.parametrize(
    ("query", "found"),
    [("low", [0.2]), ("medium", [0.5]), ("high", [0.8, 1.0]), ("low&confidence=high", [0.2, 0.8, 1.0])],
)
def test_confidence_narrows_the_list(get: Get, query: str, found: list[float]) -> None:
    for score in (None, 0.2, 0.5, 0.8, 1.0):
        MeetingFactory(confidence=score)
    rows = get(f"meetings/?confidence={query}").json()["results"]
    assert sorted(row["confidence"]["score"] for row in rows) == found


def test_unknown_confidence_is_refused(get: Get) -> None:
    assert get("meetings/?confidence=certain").status_code == 400
