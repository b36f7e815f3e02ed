"""The sample articles are whole and their gold answers agree with their own words."""

import json
import re
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from meetings.enums import DatePrecision, Format, Role, StatementKind, Status

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
IDS = sorted(path.stem for path in SAMPLES.glob("*.txt"))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
META_KEYS = ("title", "published", "publisher", "url", "source", "licence", "language")
every_sample = pytest.mark.parametrize("sample", IDS)


def text_of(sample: str) -> str:
    return (SAMPLES / f"{sample}.txt").read_text(encoding="utf-8")


def meta_of(sample: str) -> dict[str, str]:
    meta: dict[str, str] = json.loads((SAMPLES / f"{sample}.meta.json").read_text(encoding="utf-8"))
    return meta


def gold_of(sample: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((SAMPLES / f"{sample}.gold.json").read_text(encoding="utf-8"))
    return gold


def published(sample: str) -> date:
    return datetime.fromisoformat(meta_of(sample)["published"]).date()


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def reads_in_order(said: str, text: str, *, gap: int = 60) -> bool:
    """Whether the words of `said` stand in `text` in their order, with at most `gap` words in between: a quote that
    its attribution breaks is one statement."""
    wanted, given = words(said), words(text)
    for start in (i for i, word in enumerate(given) if word == wanted[0]):
        at, skipped = start + 1, 0
        for word in wanted[1:]:
            found = next((i for i in range(at, min(len(given), at + gap)) if given[i] == word), None)
            if found is None:
                break
            skipped += found - at
            at = found + 1
        else:
            if skipped <= gap:
                return True
    return False


def days(meeting: dict[str, Any]) -> list[date]:
    """Every day from start to end; none where no date is told."""
    if meeting["start"] is None:
        return []
    start, end = date.fromisoformat(meeting["start"]), date.fromisoformat(meeting["end"])
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def party_name(party: str | dict[str, Any]) -> str:
    return party if isinstance(party, str) else party["name"]


def identity(meeting: dict[str, Any]) -> tuple[object, ...]:
    people = frozenset(person["name"] for person in meeting["people"])
    return (
        meeting["start"],
        meeting["end"],
        (meeting["place"] or {}).get("name"),
        people,
        frozenset(map(party_name, meeting["parties"])),
    )


def test_samples_are_enough() -> None:
    assert len(IDS) >= 26


def test_samples_have_meta_and_gold() -> None:
    meta = sorted(path.name.removesuffix(".meta.json") for path in SAMPLES.glob("*.meta.json"))
    gold = sorted(path.name.removesuffix(".gold.json") for path in SAMPLES.glob("*.gold.json"))
    assert (meta, gold) == (IDS, IDS)


def test_samples_cover_four_consecutive_weeks() -> None:
    per_week = Counter(published(sample) - timedelta(days=published(sample).weekday()) for sample in IDS)
    assert sorted(per_week) == [date(2025, 2, 24), date(2025, 3, 3), date(2025, 3, 10), date(2025, 3, 17)]


def test_samples_tell_most_of_the_third_week() -> None:
    told = [day for sample in IDS for meeting in gold_of(sample)["meetings"] for day in days(meeting)[:1]]
    per_week = Counter(day - timedelta(days=day.weekday()) for day in told)
    assert per_week.most_common(1)[0][0] == date(2025, 3, 10)


def test_samples_show_every_status_and_format() -> None:
    required = [m for sample in IDS for m in gold_of(sample)["meetings"] if not m.get("optional")]
    shown = {m["status"] for m in required}, {m["format"] for m in required}
    assert shown == ({s.value for s in Status}, {f.value for f in Format})


def test_samples_show_every_precision_but_the_year() -> None:
    required = [m for sample in IDS for m in gold_of(sample)["meetings"] if not m.get("optional")]
    assert {m["precision"] for m in required} == {DatePrecision.DAY, DatePrecision.WEEK, DatePrecision.MONTH}


def test_samples_hold_an_article_without_a_meeting() -> None:
    assert [sample for sample in IDS if not gold_of(sample)["meetings"]] == ["2025-03-12-business-sport"]


def test_samples_hold_a_near_copy_of_a_wire_story() -> None:
    wire, copy = (Counter(words(text_of(f"2025-03-10-nairobi-{kind}"))) for kind in ("wire", "copy"))
    assert sum((wire & copy).values()) / sum(copy.values()) > 0.9


def test_sample_addresses_are_unique() -> None:
    assert len({meta_of(sample)["url"] for sample in IDS}) == len(IDS)


@every_sample
def test_sample_meta_is_complete(sample: str) -> None:
    meta = meta_of(sample)
    assert tuple(key for key in META_KEYS if meta.get(key)) == META_KEYS


@every_sample
def test_sample_address_is_fictional_and_dated(sample: str) -> None:
    day = published(sample)
    assert re.fullmatch(rf"https://[a-z-]+\.example\.org/{day:%Y/%m/%d}/[a-z0-9-]+", meta_of(sample)["url"])


@every_sample
def test_sample_is_named_after_its_day(sample: str) -> None:
    assert sample[:10] == published(sample).isoformat()


@every_sample
def test_sample_text_is_of_article_length(sample: str) -> None:
    assert 120 <= len(text_of(sample).split()) <= 700


@every_sample
def test_meeting_quotes_stand_in_the_text(sample: str) -> None:
    text = text_of(sample)
    assert [m["quote"] for m in gold_of(sample)["meetings"] if m["quote"] not in text] == []


@every_sample
def test_meeting_values_are_of_the_vocabulary(sample: str) -> None:
    for meeting in gold_of(sample)["meetings"]:
        assert meeting["status"] in list(Status)
        assert meeting["format"] in [None, *Format]
        assert meeting["precision"] in ([None] if meeting["start"] is None else list(DatePrecision))
        assert {person["role"] for person in meeting["people"]} <= set(Role)


@every_sample
def test_meeting_spans_run_forwards(sample: str) -> None:
    dated = [m for m in gold_of(sample)["meetings"] if m["start"]]
    assert [m["quote"] for m in dated if m["end"] < m["start"]] == []


@every_sample
def test_meeting_days_are_the_weekdays_of_their_quotes(sample: str) -> None:
    """Checked where the quote names one weekday and the meeting is dated by the day."""
    wrong = []
    for meeting in gold_of(sample)["meetings"]:
        named = set(re.findall("|".join(WEEKDAYS), meeting["quote"]))
        if meeting["precision"] == DatePrecision.DAY and len(named) == 1:
            told = {WEEKDAYS[day.weekday()] for day in days(meeting)}
            wrong += [meeting["quote"]] if not named <= told else []
    assert wrong == []


@every_sample
def test_meeting_weeks_run_from_monday_to_sunday(sample: str) -> None:
    weeks = [days(m) for m in gold_of(sample)["meetings"] if m["precision"] == DatePrecision.WEEK]
    assert [(w[0].weekday(), len(w)) for w in weeks] == [(0, 7)] * len(weeks)


@every_sample
def test_meeting_statuses_agree_with_the_day_of_publication(sample: str) -> None:
    today = published(sample)
    dated = [m for m in gold_of(sample)["meetings"] if m["start"]]
    early = [m["quote"] for m in dated if m["status"] == Status.HELD and days(m)[0] > today]
    late = [m["quote"] for m in dated if m["status"] == Status.PLANNED and days(m)[-1] < today]
    ongoing = [m["quote"] for m in dated if m["status"] == Status.ONGOING and not days(m)[0] <= today <= days(m)[-1]]
    assert (early, late, ongoing) == ([], [], [])


@every_sample
def test_required_meetings_are_of_the_last_sixty_days(sample: str) -> None:
    oldest = published(sample) - timedelta(days=60)
    required = [m for m in gold_of(sample)["meetings"] if m["start"] and not m.get("optional")]
    assert [m["quote"] for m in required if days(m)[-1] < oldest] == []


@every_sample
def test_virtual_meetings_have_no_place(sample: str) -> None:
    virtual = [m for m in gold_of(sample)["meetings"] if m["format"] == Format.VIRTUAL]
    assert [m["place"] for m in virtual] == [None] * len(virtual)


@every_sample
def test_meeting_times_have_their_zone(sample: str) -> None:
    for meeting in gold_of(sample)["meetings"]:
        assert (meeting["time"] is None) == (meeting["time_zone"] is None)


@every_sample
def test_meeting_people_stand_in_the_text(sample: str) -> None:
    text = text_of(sample)
    people = [person["name"] for m in gold_of(sample)["meetings"] for person in m["people"]]
    assert [name for name in people if name not in text] == []


@every_sample
def test_meeting_people_speak_for_its_parties(sample: str) -> None:
    for meeting in gold_of(sample)["meetings"]:
        assert {person["party"] for person in meeting["people"]} <= set(map(party_name, meeting["parties"]))


@every_sample
def test_meeting_parties_are_codes_or_short_names(sample: str) -> None:
    names = {party_name(party) for m in gold_of(sample)["meetings"] for party in m["parties"]}
    groups = {"AU", "Caricom", "ECOWAS", "EU", "G20", "G7", "GCC", "Houthis", "ICRC", "M23", "MRC", "NATO", "PIF", "UN"}
    assert [name for name in names - groups if not re.fullmatch("[A-Z]{2}", name)] == []


@every_sample
def test_meetings_of_a_sample_differ(sample: str) -> None:
    """Two entries alike in who, when and where could not be told apart, and no answer would be perfect."""
    required = [m for m in gold_of(sample)["meetings"] if not m.get("optional")]
    assert [(a["quote"], b["quote"]) for a, b in combinations(required, 2) if identity(a) == identity(b)] == []


@every_sample
def test_statements_stand_in_the_text(sample: str) -> None:
    text = text_of(sample)
    said = [statement["text"] for statement in gold_of(sample)["statements"]]
    assert [words_said for words_said in said if not reads_in_order(words_said, text)] == []


@every_sample
def test_statements_are_direct_or_indirect(sample: str) -> None:
    assert {statement["kind"] for statement in gold_of(sample)["statements"]} <= set(StatementKind)


@every_sample
def test_statement_speakers_stand_in_the_text(sample: str) -> None:
    """By the name, or by an alias where the text describes the speaker otherwise."""
    text = text_of(sample).lower()
    speakers = [statement["speaker"] for statement in gold_of(sample)["statements"]]
    nowhere = [s["name"] for s in speakers if not any(n.lower() in text for n in [s["name"], *s["aliases"]])]
    assert nowhere == []


@every_sample
def test_required_direct_statements_have_four_words(sample: str) -> None:
    direct = [s for s in gold_of(sample)["statements"] if s["kind"] == StatementKind.DIRECT and not s.get("optional")]
    assert [s["text"] for s in direct if len(words(s["text"])) < 4] == []
