"""An editor said whom a name means: it stands for whatever tells it, read earlier or later, until it is withdrawn."""

from datetime import UTC, date, datetime
from itertools import permutations
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from meetings.domain.editing import decide, withdraw
from meetings.domain.editing_actors import make_actor
from meetings.domain.identifying import leave, name_means, this_is, this_is_new
from meetings.domain.unresolved import open_names, unresolved
from meetings.enums import DecisionKind
from meetings.models import Actor, Decision, Meeting, ReportParticipant, Statement
from tests.domain.extractions import JEDDAH, LONDON, MACRON, STARMER, article, calendar, report, take_in, told
from tests.domain.test_processing import Given, again, wipe
from tests.factories import ActorFactory, StatementFactory

pytestmark = pytest.mark.django_db
AT = datetime(2025, 4, 1, 12, tzinfo=UTC)
JUNE = date(2025, 6, 3)
KING = ("Charles", "GB")
VISIT: Given = article("visit"), told(report([KING, MACRON], position="king"))
LATER: Given = article("later"), told(report([KING, STARMER], place=LONDON, day=JUNE))


def king(editor: Any) -> Actor:
    return make_actor(kind="person", values={"name": "Charles Windsor", "country": "GB"}, code=None, by=editor, at=AT)


def key(name: str = "charles") -> int:
    return int(open_names().get(folded=name)["key"])


def leads_to(name: str = "charles") -> list[str]:
    """Whom the mentions of a name lead to, with those in the meetings."""
    mentions = ReportParticipant.objects.filter(folded=name).order_by("pk")
    seats = [p.actor for m in Meeting.objects.all() for p in m.participations.all() if p.name.lower() == name]
    return [str(actor) for actor in (*(m.actor for m in mentions), *seats)]


def test_name_that_leads_to_nobody_waits() -> None:
    take_in(VISIT)
    assert [(row["folded"], row["party_code"], row["reports"]) for row in open_names()] == [("charles", "GB", 1)]


def test_name_is_one_question_however_many_reports_tell_it() -> None:
    take_in(VISIT, LATER)
    assert [row["reports"] for row in open_names()] == [2]


def test_name_of_two_parties_is_two_questions() -> None:
    take_in(VISIT, (article("other"), told(report([("Charles", "CA"), STARMER], place=LONDON, day=JUNE))))
    assert sorted(row["party_code"] for row in open_names()) == ["CA", "GB"]


def test_name_in_a_hidden_meeting_does_not_wait(editor: Any) -> None:
    take_in(VISIT)
    decide(DecisionKind.NO_MEETING, Meeting.objects.get().reports.get(), by=editor, at=AT)
    assert list(open_names()) == []


def test_surname_that_its_meeting_names_in_full_does_not_wait() -> None:
    take_in((article("a"), told(report([STARMER, MACRON]))), (article("b"), told(report([STARMER, ("Macron", "")]))))
    assert list(open_names()) == []


# ---- this is X


def test_answer_links_every_mention_of_the_name(editor: Any) -> None:
    take_in(VISIT, LATER)
    this_is(key(), king(editor).pk, by=editor, at=AT)
    assert leads_to() == ["Charles Windsor"] * 4


def test_answer_holds_for_what_is_read_later(editor: Any) -> None:
    take_in(VISIT)
    this_is(key(), king(editor).pk, by=editor, at=AT)
    take_in(LATER)
    assert (leads_to(), list(open_names())) == (["Charles Windsor"] * 4, [])


def test_answer_stands_when_articles_are_read_again(editor: Any) -> None:
    take_in(VISIT, LATER)
    this_is(key(), king(editor).pk, by=editor, at=AT)
    before = calendar()
    again(VISIT, LATER)
    assert calendar() == before


def test_answer_holds_for_the_speaker_of_a_statement(editor: Any) -> None:
    take_in(VISIT)
    StatementFactory(speaker=None, speaker_name="Charles", speaker_party="GB", speaker_spelling="charles")
    this_is(key(), king(editor).pk, by=editor, at=AT)
    assert str(Statement.objects.get().speaker) == "Charles Windsor"


def test_answer_is_for_one_party_alone(editor: Any) -> None:
    take_in(VISIT, (article("other"), told(report([("Charles", "CA"), STARMER], place=LONDON, day=JUNE))))
    this_is(int(open_names().get(party_code="GB")["key"]), king(editor).pk, by=editor, at=AT)
    assert [row["party_code"] for row in open_names()] == ["CA"]


def test_answer_follows_its_actor_into_a_merge_and_back(editor: Any) -> None:
    take_in(VISIT)
    one, other = king(editor), ActorFactory(name="King Charles III")
    this_is(key(), one.pk, by=editor, at=AT)
    merge = decide(DecisionKind.SAME_ACTOR, other, one, by=editor, at=AT)
    merged = {p.actor for p in Meeting.objects.get().participations.filter(name="Charles")}
    withdraw(merge, by=editor, at=AT)
    parted = {p.actor for p in Meeting.objects.get().participations.filter(name="Charles")}
    assert (merged, parted) == ({other}, {one})


def test_answer_joins_reports_that_name_one_person_otherwise(editor: Any) -> None:
    full = (article("full"), told(report([("Arthur Windsor", "GB"), MACRON], parties=())))
    take_in(VISIT, full)
    before = [sorted(p.name for p in m.participations.all()) for m in Meeting.objects.all()]
    this_is(key(), Actor.objects.get(name="Arthur Windsor").pk, by=editor, at=AT)
    seats = [sorted(p.name for p in m.participations.all()) for m in Meeting.objects.all()]
    assert (before == seats, seats) == (False, [["Arthur Windsor", "Emmanuel Macron"]])


def test_answer_taken_back_leaves_everything_as_it_was(editor: Any) -> None:
    take_in(VISIT, LATER)
    actor = king(editor)
    before = calendar(), list(open_names())
    word = this_is(key(), actor.pk, by=editor, at=AT)
    withdraw(word, by=editor, at=AT)
    assert (calendar(), list(open_names())) == before


def test_answer_has_its_history(editor: Any) -> None:
    take_in(VISIT)
    word = this_is(key(), king(editor).pk, by=editor, at=AT, reason="The palace said so")
    withdraw(word, by=editor, at=AT)
    assert [past.withdrawn_by for past in word.history.order_by("history_id")] == [None, editor]


def test_second_answer_takes_the_place_of_the_first(editor: Any) -> None:
    take_in(VISIT)
    first = this_is(key(), king(editor).pk, by=editor, at=AT)
    second = name_means("Charles", "GB", Actor.objects.get(name="Emmanuel Macron"), by=editor, at=AT)
    first.refresh_from_db()
    assert (first.withdrawn_by, second.withdrawn_by, leads_to()[0]) == (editor, None, "Emmanuel Macron")


@pytest.mark.parametrize("order", list(permutations(("VISIT", "LATER", "word"))))
def test_answer_and_articles_give_one_calendar_in_any_order(order: tuple[str, ...], editor: Any) -> None:
    def run(steps: tuple[str, ...]) -> Any:
        actor = king(editor)
        for step in steps:
            if step == "word":
                name_means("Charles", "GB", actor, by=editor, at=AT)
            else:
                take_in({"VISIT": VISIT, "LATER": LATER}[step])
        return calendar()

    expected = run(("VISIT", "LATER", "word"))
    Decision.objects.all().delete()
    Actor.objects.get(name="Charles Windsor").corrections.all().delete()
    wipe()
    assert run(order) == expected


# ---- a new actor


def test_new_actor_is_made_and_meant(editor: Any) -> None:
    take_in(VISIT)
    values = {"name": "Charles III", "country": "GB", "position": "King"}
    this_is_new(key(), kind="person", values=values, code=None, by=editor, at=AT)
    assert leads_to() == ["Charles III"] * 2


def test_new_actor_that_cannot_be_leaves_the_name_open(editor: Any) -> None:
    take_in(VISIT)
    with pytest.raises(ValidationError, match="bears the name"):
        this_is_new(key(), kind="person", values={"name": "Emmanuel Macron"}, code=None, by=editor, at=AT)
    assert (len(open_names()), Decision.objects.count()) == (1, 0)


# ---- leave it


def test_name_that_is_left_waits_no_more(editor: Any) -> None:
    take_in(VISIT)
    leave([key()], by=editor, at=AT)
    take_in(LATER)
    again(VISIT)
    assert (list(open_names()), leads_to()) == ([], ["None"] * 4)


def test_name_that_is_left_is_nobody_though_somebody_bears_it(editor: Any) -> None:
    take_in(VISIT)
    leave([key()], by=editor, at=AT)
    take_in((article("full"), told(report([("Prince Charles", "GB"), STARMER], place=JEDDAH, day=JUNE))))
    take_in((article("namesake"), told(report([("Anna Charles", "GB"), STARMER], place=LONDON, day=JUNE))))
    assert leads_to()[0] == "None"


def test_name_waits_again_when_leaving_it_is_taken_back(editor: Any) -> None:
    take_in(VISIT)
    (word,) = leave([key()], by=editor, at=AT)
    withdraw(word, by=editor, at=AT)
    assert len(open_names()) == 1


def test_several_names_are_left_together_or_not_at_all(editor: Any) -> None:
    take_in(VISIT)
    with pytest.raises(ValidationError, match="no question any more"):
        leave([key(), 0], by=editor, at=AT)
    assert Decision.objects.count() == 0


def test_name_that_was_answered_meanwhile_is_no_question(editor: Any) -> None:
    take_in(VISIT)
    asked = key()
    leave([asked], by=editor, at=AT)
    with pytest.raises(ValidationError, match="no question any more"):
        leave([asked], by=editor, at=AT)


# ---- whom it may mean


def choices(name: str = "charles") -> list[tuple[str, tuple[str, ...]]]:
    (found,) = unresolved(row for row in open_names() if row["folded"] == name)
    return [(choice.actor.name, choice.why) for choice in found.choices]


def test_candidates_bear_the_name_in_any_spelling() -> None:
    take_in((article("open"), told(report([("Bilenskiy", ""), STARMER], place=LONDON, day=JUNE))))
    ActorFactory(name="Taras Bilensky", country="UA")
    ActorFactory(name="Bilenskiy Orest", country="UA")
    assert choices("bilenskiy") == [
        ("Bilenskiy Orest", ("has this first name",)),
        ("Taras Bilensky", ("has this name in another spelling, as “Taras Bilensky”",)),
    ]


def test_candidate_of_the_same_office_and_party_comes_first() -> None:
    take_in(VISIT, (article("full"), told(report([("Arthur Windsor", "GB"), MACRON], position="King", day=JUNE))))
    ActorFactory(name="Charles Kern", country="DE")
    assert choices() == [
        ("Arthur Windsor", ("is told to be King of United Kingdom (10 Mar 2025)", "speaks for United Kingdom")),
        ("Charles Kern", ("has this first name",)),
    ]


def test_candidate_that_was_merged_is_the_one_that_stands_for_it(editor: Any) -> None:
    take_in(VISIT)
    decide(DecisionKind.SAME_ACTOR, king(editor), ActorFactory(name="Charles Kern"), by=editor, at=AT)
    assert [name for name, _ in choices()] == ["Charles Windsor"]


def test_new_actor_is_filled_in_with_what_is_told() -> None:
    take_in(VISIT)
    (found,) = unresolved(open_names())
    assert (found.name, found.party, found.kind, found.country, found.position) == (
        "Charles", "United Kingdom", "person", "GB", "king",
    )  # fmt: skip


def test_open_name_shows_its_sentences_and_meetings() -> None:
    text = "Charles will see Emmanuel Macron in Paris on Tuesday. " + "More was not told of it. " * 9
    take_in((article("visit", text=text), VISIT[1]))
    (found,) = unresolved(open_names())
    (ground,) = found.grounds
    assert ([p.text for p in ground.passages], found.meetings) == (
        ["Charles will see Emmanuel Macron in Paris on Tuesday."],
        (Meeting.objects.get(),),
    )
