"""An article came in: what the calendar is then, whatever the order, however often, and whatever goes wrong."""

import random
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from pytest_django import Settings

from meetings.domain.articles import Change, Stored, store_article
from meetings.domain.processing import (
    Processed,
    Result,
    Swept,
    articles_to_read_again,
    drain,
    process,
    requeue,
    sweep,
)
from meetings.enums import Status
from meetings.extraction import ArticleText
from meetings.extraction.types import Extraction
from meetings.ingest.article import ArticleData
from meetings.models import Actor, Article, Meeting, MeetingRedirect, Participation, Report, Source, Tenure
from tests.domain.extractions import (
    DAY,
    JEDDAH,
    LONDON,
    MACRON,
    RUBIO,
    STARMER,
    article,
    calendar,
    reading,
    report,
    take_in,
    told,
)

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
LATER = date(2025, 3, 12)
YERMAK = ("Andriy Yermak", "UA")
PREVIEW = (article("preview"), told(report()))
HELD = (article("held", published=LATER, source="The Courier"), told(report(status=Status.HELD)))

Given = tuple[ArticleData, Extraction]


def now() -> datetime:
    return NOW


def again(*given: Given) -> list[Processed]:
    """Read these articles again, with what extraction gives now."""
    ids = [Article.objects.get(url=data.url, is_current=True).pk for data, _ in given]
    requeue(ids)
    return list(drain(ids, extractor=reading({data.title: extraction for data, extraction in given})))


# ---- one meeting out of reports


@pytest.mark.django_db
def test_two_articles_of_one_meeting_make_one() -> None:
    take_in(PREVIEW, HELD)
    assert [(m.title, m.status, m.reports.count()) for m in Meeting.objects.all()] == [
        ("Starmer and Macron", "held", 2)
    ]


@pytest.mark.django_db
def test_lead_and_details_of_an_article_make_one() -> None:
    take_in((article("a"), told(report(), report(anchor=90))))
    assert [m.reports.count() for m in Meeting.objects.all()] == [2]


@pytest.mark.django_db
def test_meetings_on_two_days_stay_two() -> None:
    take_in(PREVIEW, (article("b"), told(report(day=LATER, place=LONDON))))
    assert Meeting.objects.count() == 2


@pytest.mark.django_db
def test_postponed_meeting_moves_to_its_new_date() -> None:
    old = report(status=Status.POSTPONED)
    new = report(day=date(2025, 3, 20), anchor=90, replaces=old.anchor)
    take_in(PREVIEW, (article("moved", published=date(2025, 3, 11)), told(old, new)))
    assert [(m.starts_on, m.status) for m in Meeting.objects.all()] == [(date(2025, 3, 20), "planned")]


@pytest.mark.django_db
def test_meeting_that_an_article_moves_is_one_on_its_new_date() -> None:
    text = "Thursday's meeting of the foreign ministers of Peru and Chile in Lima has been postponed until March 20."
    stored = store_article(article("put-off", published=date(2025, 3, 11), text=text))
    list(drain([stored.article]))
    assert [(m.starts_on, m.status, m.reports.count()) for m in Meeting.objects.all()] == [
        (date(2025, 3, 20), "planned", 2)
    ]


@pytest.mark.django_db
def test_cancelled_meeting_stays_visible() -> None:
    take_in(PREVIEW, (article("off", published=date(2025, 3, 11)), told(report(status=Status.CANCELLED))))
    assert [(m.starts_on, m.status, m.is_hidden) for m in Meeting.objects.all()] == [(DAY, "cancelled", False)]


@pytest.mark.django_db
def test_participants_are_actors_with_their_parties() -> None:
    take_in((article("a"), told(report([STARMER], parties=["FR"]))))
    rows = Participation.objects.values_list("actor__name", "actor__kind", "party__code")
    assert list(rows) == [("Keir Starmer", "person", "GB"), ("France", "country", "FR")]


# ---- again and again


@pytest.mark.django_db
def test_same_article_again_changes_nothing() -> None:
    take_in(PREVIEW)
    before = (calendar(), list(Meeting.objects.values_list("sequence", "changed_at")))
    assert store_article(PREVIEW[0]).change is Change.NOOP
    assert (calendar(), list(Meeting.objects.values_list("sequence", "changed_at"))) == before


@pytest.mark.django_db
def test_reading_again_changes_nothing() -> None:
    take_in(PREVIEW, HELD)
    before = (calendar(), list(Meeting.objects.values_list("sequence", "changed_at")))
    assert [p.result for p in again(PREVIEW, HELD)] == [Result.UNCHANGED, Result.UNCHANGED]
    assert (calendar(), list(Meeting.objects.values_list("sequence", "changed_at"))) == before


@pytest.mark.django_db
def test_reading_again_writes_no_meeting_nor_report() -> None:
    take_in(PREVIEW, HELD)
    with connection.execute_wrapper(only_articles_are_written):
        again(PREVIEW, HELD)
    assert Meeting.objects.count() == 1


def only_articles_are_written(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
    is_write = sql.startswith(("INSERT", "UPDATE", "DELETE"))
    assert not is_write or '"meetings_article"' in sql, sql
    return execute(sql, params, many, context)


@pytest.mark.django_db
def test_sequence_rises_with_a_change_alone() -> None:
    take_in(PREVIEW)
    again(PREVIEW)
    take_in(HELD)
    assert list(Meeting.objects.values_list("sequence", flat=True)) == [1]


@pytest.mark.django_db
def test_report_that_is_no_longer_told_goes() -> None:
    take_in((article("a"), told(report(), report([RUBIO, YERMAK], place=JEDDAH, anchor=90))))
    again((article("a"), told(report())))
    assert [m.title for m in Meeting.objects.all()] == ["Starmer and Macron"]


@pytest.mark.django_db
def test_persons_whom_nothing_names_any_more_go() -> None:
    take_in((article("a"), told(report([RUBIO, YERMAK], place=JEDDAH))))
    again((article("a"), told()))
    assert list(Actor.objects.filter(kind="person")) == []


@pytest.mark.django_db
def test_meeting_keeps_its_id_when_read_again() -> None:
    take_in(PREVIEW)
    before = Meeting.objects.get().public_id
    again((article("preview"), told(report(day=LATER))))
    assert Meeting.objects.get().public_id == before


@pytest.mark.django_db
def test_id_that_falls_away_leads_to_the_meeting() -> None:
    take_in(PREVIEW, (article("z"), told(report(day=date(2025, 3, 25)))))
    fallen = Meeting.objects.get(starts_on=date(2025, 3, 25)).public_id
    again((article("z"), told(report())))
    assert [(r.old_id, r.meeting) for r in MeetingRedirect.objects.all()] == [(fallen, Meeting.objects.get())]


@pytest.mark.django_db
def test_ids_that_fell_away_before_lead_on() -> None:
    early, late = date(2025, 3, 25), date(2025, 4, 25)
    take_in((article("z1"), told(report(day=early))), (article("z2"), told(report(day=late))))
    fallen = Meeting.objects.get(starts_on=late).public_id
    again((article("z2"), told(report(day=early))))
    take_in(PREVIEW)
    again((article("z1"), told(report())))
    again((article("z2"), told(report())))
    assert {r.meeting for r in MeetingRedirect.objects.all()} == {Meeting.objects.get()}
    assert MeetingRedirect.objects.filter(old_id=fallen).exists()


# ---- revisions


@pytest.mark.django_db
def test_changed_text_is_a_revision_that_takes_its_place() -> None:
    take_in(PREVIEW)
    changed = article("preview", text="Another text altogether. " * 9)
    assert store_article(changed).change is Change.UPDATE
    take_in((changed, told(report(day=LATER))))
    assert [(m.starts_on, m.reports.count()) for m in Meeting.objects.all()] == [(LATER, 1)]


@pytest.mark.django_db
def test_revision_that_comes_first_stays_current() -> None:
    new = article("preview", published=LATER, text="Another text altogether. " * 9)
    take_in((new, told(report(day=LATER))), PREVIEW)
    assert [(m.starts_on, m.reports.count()) for m in Meeting.objects.all()] == [(LATER, 1)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "state"),
    [
        (article("a"), "new"),
        (ArticleData("https://news.example.org/x", "Text", published_on=DAY, language="fr"), "other_language"),
        (ArticleData("https://news.example.org/x", "Text"), "needs_date"),
    ],
)
def test_article_waits_in_a_state_that_says_why(data: ArticleData, state: str) -> None:
    store_article(data)
    assert Article.objects.get().state == state


@pytest.mark.django_db
def test_moment_in_utc_is_a_day_where_the_publisher_is() -> None:
    Source.objects.create(name="The Gazette", slug="gazette", time_zone="Pacific/Auckland")
    late = datetime(2025, 3, 10, 20, tzinfo=UTC)
    store_article(
        ArticleData("https://x.example", "T", published_on=late.date(), published_at=late, source="The Gazette")
    )
    assert Article.objects.get().published_on == date(2025, 3, 11)


# ---- order


SURNAMES = (article("c", published=LATER), told(report([("Starmer", "GB"), ("Macron", "FR")])))
NAMESAKE = (article("d"), told(report([("Brigitte Macron", "FR"), RUBIO], place=JEDDAH)))
OLD = report(status=Status.POSTPONED, anchor=10, day=date(2025, 3, 13), place=LONDON, parties=["DE"], people=[RUBIO])
NEW = report(day=date(2025, 3, 20), anchor=90, replaces="text:10", place=LONDON, parties=["DE"], people=[RUBIO])
MOVED = (article("e", published=date(2025, 3, 12)), told(OLD, NEW))
BEFORE = (
    article("f", published=date(2025, 3, 7)),
    told(
        report(
            [("Marco Rubio", "US")], parties=["DE"], day=date(2025, 3, 13), place=LONDON, position="Secretary of State"
        )
    ),
)
ALL: list[Given] = [PREVIEW, HELD, SURNAMES, NAMESAKE, MOVED, BEFORE]


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(8))
def test_order_of_arrival_does_not_matter(seed: int) -> None:
    take_in(*ALL)
    expected, tenures = calendar(), told_tenures()
    wipe()
    shuffled = [*ALL, *ALL]
    random.Random(seed).shuffle(shuffled)  # a seed, so that a failure can be seen again
    take_in(*shuffled)
    assert (calendar(), told_tenures()) == (expected, tenures)


def told_tenures() -> list[tuple[Any, ...]]:
    return sorted(Tenure.objects.values_list("actor__name", "office", "party__code", "first_reported", "last_reported"))


def wipe() -> None:
    for model in (MeetingRedirect, Participation, Article, Meeting, Tenure, Actor):
        model.objects.all().delete()


@pytest.mark.django_db
def test_surname_waits_for_somebody_who_bears_it() -> None:
    take_in((article("c"), told(report([("Macron", "FR")], parties=["GB"]))))
    assert Participation.objects.get(name="Macron").actor is None
    take_in((article("x"), told(report([MACRON, RUBIO], place=JEDDAH, day=date(2025, 5, 1)))))
    assert [p.name for p in Actor.objects.get(name="Emmanuel Macron").participations.all()] == [
        "Macron",
        "Emmanuel Macron",
    ]


@pytest.mark.django_db
def test_surname_that_two_bear_is_left_open() -> None:
    take_in(SURNAMES, NAMESAKE, (article("x"), told(report([MACRON, RUBIO], place=JEDDAH, day=date(2025, 5, 1)))))
    assert Participation.objects.get(name="Macron").actor is None


@pytest.mark.django_db
def test_full_name_makes_one_actor_however_it_is_written() -> None:
    names = ["Sir Keir Starmer", "Keir Starmer", "KEIR STARMER"]
    take_in(*((article(n), told(report([(n, "GB"), MACRON]))) for n in names))
    assert Actor.objects.filter(names__folded="keir starmer").count() == 1


@pytest.mark.django_db
def test_tenure_spans_what_reports_tell() -> None:
    given = [
        (article(str(day), published=date(2025, 3, day)), told(report([STARMER], position="Prime Minister", day=None)))
        for day in (10, 4, 12)
    ]
    take_in(*given)
    assert told_tenures() == [("Keir Starmer", "Prime Minister", "GB", date(2025, 3, 4), date(2025, 3, 12))]


# ---- what goes wrong


@pytest.mark.django_db
def test_article_that_fails_keeps_its_error_and_the_rest_goes_on() -> None:
    stored = [store_article(article(name)).article for name in "abc"]
    extractor = reading({"a": told(report()), "b": ValueError("no such thing"), "c": told(report())})
    done = list(drain(stored, extractor=extractor))
    assert [p.result for p in done] == [Result.CHANGED, Result.FAILED, Result.CHANGED]
    failed = Article.objects.get(title="b")
    assert (failed.state, failed.error) == ("failed", "ValueError: no such thing")
    assert "Traceback" in failed.traceback


@pytest.mark.django_db
def test_span_past_the_end_is_an_error_and_stores_nothing() -> None:
    bad = report(anchor=99_990)
    done = take_in((article("a"), told(bad)))
    assert [p.result for p in done] == [Result.FAILED]
    assert (Report.objects.count(), Meeting.objects.count()) == (0, 0)


@pytest.mark.django_db
def test_what_may_pass_is_tried_again_and_then_given_up(settings: Settings) -> None:
    settings.MAX_ATTEMPTS = 3
    stored = store_article(article("a")).article
    extractor = reading({"a": OperationalError("the server is restarting")})
    results = [process(stored, extractor=extractor, clock=now).result for _ in range(4)]
    assert results == [Result.AGAIN, Result.AGAIN, Result.FAILED, Result.SKIPPED]


@pytest.mark.django_db
def test_failed_article_that_is_queued_again_is_done() -> None:
    stored = store_article(article("a")).article
    process(stored, extractor=reading({"a": ValueError("no")}))
    requeue([stored])
    assert process(stored, extractor=reading({"a": told(report())})).result is Result.CHANGED
    assert Article.objects.get().error == ""


@pytest.mark.django_db
def test_claimed_article_is_left_to_who_has_it() -> None:
    stored = claimed(until=NOW + timedelta(seconds=60)).article
    assert process(stored, extractor=reading({}), clock=now).result is Result.SKIPPED


@pytest.mark.django_db
def test_worker_that_lost_its_claim_changes_nothing() -> None:
    stored = store_article(article("a")).article

    def slow(articles: Iterable[ArticleText]) -> Iterator[Extraction]:
        for _ in articles:
            Article.objects.update(claimed_until=NOW + timedelta(days=1))  # another worker took over
            yield told(report())

    assert process(stored, extractor=slow, clock=now).result is Result.SKIPPED
    assert Meeting.objects.count() == 0


def claimed(*, until: datetime, attempts: int = 1) -> Stored:
    stored = store_article(article("a"))
    Article.objects.update(state="claimed", claimed_until=until, attempts=attempts)
    return stored


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("until", "attempts", "swept", "state"),
    [
        (NOW - timedelta(seconds=1), 1, Swept(1, 0), "new"),
        (NOW - timedelta(seconds=1), 3, Swept(0, 1), "failed"),
        (NOW + timedelta(seconds=1), 1, Swept(0, 0), "claimed"),
    ],
)
def test_sweep_puts_back_what_a_dead_worker_left(until: datetime, attempts: int, swept: Swept, state: str) -> None:
    claimed(until=until, attempts=attempts)
    assert sweep(clock=now) == swept
    assert Article.objects.get().state == state


@pytest.mark.django_db
def test_articles_to_read_again_are_those_of_older_rules() -> None:
    take_in(PREVIEW, HELD)
    Article.objects.filter(title="held").update(extraction_version="0")
    assert articles_to_read_again() == [Article.objects.get(title="held").pk]
    assert len(articles_to_read_again(every=True)) == 2


@pytest.mark.django_db
def test_queries_of_an_article_do_not_grow_with_the_calendar() -> None:
    take_in(*((article(f"x{n}"), told(report(day=date(2024, 1, 1) + timedelta(n * 9)))) for n in range(3)))
    few = queries_of(lambda: take_in((article("a"), told(report(place=LONDON)))))
    take_in(*((article(f"y{n}"), told(report(day=date(2024, 1, 2) + timedelta(n * 9)))) for n in range(12)))
    assert queries_of(lambda: take_in((article("b"), told(report(day=date(2025, 6, 1), place=LONDON))))) <= few


def queries_of(work: Callable[[], object]) -> int:
    statements: list[str] = []

    def count(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        statements.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        work()
    return len(statements)


# ---- many workers


@pytest.mark.django_db(transaction=True)
def test_workers_at_the_same_moment_make_one_meeting() -> None:
    given = {f"n{n}": told(report(status=Status.HELD if n % 2 else Status.PLANNED)) for n in range(8)}
    for name in given:
        store_article(article(name, source=name))
    barrier = threading.Barrier(4)
    faults: list[BaseException] = []

    def work() -> None:
        try:
            barrier.wait(timeout=20)
            list(drain(extractor=reading(given), batch=2))
        except BaseException as error:  # noqa: BLE001  # told by the test's own thread
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert faults == []
    assert set(Article.objects.values_list("state", "attempts", "error")) == {("done", 1, "")}
    assert [(m.title, m.status, m.reports.count()) for m in Meeting.objects.all()] == [
        ("Starmer and Macron", "held", 8)
    ]
