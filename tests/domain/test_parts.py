"""What is told against an editor's word on somebody who takes part: a table of cases."""

from typing import Any

import pytest

from meetings.domain.fusion import Amendment, Evidence, fuse, known_part, objections
from meetings.enums import Attendance, Role
from tests.domain.test_fusion import MACRON, STARMER, person, says, told

FIELD = "participant:starmer"
ALONE = (MACRON,)


def tells(number: int, *, published: int = 10, story: int | None = None, **part: Any) -> Evidence:
    """A report of an article of its own that names Starmer with this part."""
    starmer = person("Keir Starmer", part.pop("party", "GB"), actor=1, **part)
    return told(number, published=published, story=story, mentions=(starmer, MACRON), article=f"a{number}")


def silent(number: int, **more: Any) -> Evidence:
    """A report of an article of its own that does not name him."""
    return told(number, mentions=ALONE, article=f"a{number}", **more)


def against(
    evidence: list[Evidence], value: object, known: list[object] | None, *, actor: int = 1
) -> list[tuple[dict[str, str], int]]:
    """What is told against this word on Starmer, and the report that tells it."""
    said = says(FIELD, value, actor=actor)
    word = Amendment(said.id, FIELD, value, said.at, actor, None if known is None else tuple(known))
    return [(found.value, found.report) for found in objections(fuse(evidence, [word]), evidence, [word])]


GB: dict[str, str] = {"party": "GB"}
CASES: list[tuple[str, list[Evidence], object, list[object] | None, list[tuple[dict[str, str], int]]]] = [
    # Somebody who was taken out.
    ("taken out, told no more", [silent(1)], None, ["a1"], []),
    ("taken out, told by the article that was known", [tells(1)], None, ["a1"], []),
    ("taken out, told by a further article", [tells(1), tells(2)], None, ["a1"], [({}, 2)]),
    ("taken out, told by a copy of the known story", [tells(1, story=7), tells(2, story=7)], None, ["a1"], []),
    ("taken out, told by an article that was silent", [tells(1), silent(2), tells(3)], None, ["a1"], [({}, 3)]),
    ("taken out, a copy of what is known told no more", [silent(1, story=7), tells(2, story=7)], None, ["a1"], []),
    ("taken out, told by two further stories", [tells(1), tells(2), tells(3)], None, ["a1"], [({}, 2), ({}, 3)]),
    ("taken out, told twice by one story", [tells(1), tells(2, story=7), tells(3, story=7)], None, ["a1"], [({}, 3)]),
    ("taken out before there were alerts", [tells(1)], None, None, []),
    # Another part.
    ("the editor's party", [tells(1)], {"party": "GB"}, [], []),
    ("another party", [tells(1, party="FR")], {"party": "GB"}, [], [({"party": "FR"}, 1)]),
    ("another party that was known", [tells(1, party="FR")], {"party": "GB"}, [{"party": "FR"}], []),
    ("a further party", [tells(1, party="US")], {"party": "GB"}, [{"party": "FR"}], [({"party": "US"}, 1)]),
    ("no party told", [tells(1, party="")], {"party": "GB"}, [], []),
    ("a party where the editor says nobody's", [tells(1)], {"party": ""}, [], [({"party": "GB"}, 1)]),
    ("what the editor said nothing of", [tells(1, party="FR")], {"role": "host"}, [], []),
    ("another role", [tells(1, role=Role.CHAIR)], {"role": "host"}, [], [({"role": "chair"}, 1)]),
    ("mere presence", [tells(1)], {"role": "host"}, [], []),
    ("a role where none is said", [tells(1, role=Role.HOST)], {"role": "participant"}, [], [({"role": "host"}, 1)]),
    (
        "that he dials in",
        [tells(1, attendance=Attendance.REMOTE)],
        {"attendance": "in_person"},
        [],
        [({"attendance": "remote"}, 1)],
    ),
    (
        "role and party, by the latest that tells either",
        [tells(1, party="FR"), tells(2, published=11, party="FR", role=Role.HOST), tells(3, published=12, party="")],
        {"role": "chair", "party": "GB"},
        [],
        [({"role": "host", "party": "FR"}, 2)],
    ),
    ("an office in other words", [tells(1, position="premier")], {"position": "prime minister"}, [], []),
    ("a part before there were alerts", [tells(1, party="FR")], {"party": "GB"}, None, []),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "value", "known", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_objection_is_what_is_new_and_other(
    evidence: list[Evidence], value: object, known: list[object] | None, expected: list[tuple[dict[str, str], int]]
) -> None:
    assert against(evidence, value, known) == expected


def test_somebody_whom_an_editor_added_raises_nothing_while_untold() -> None:
    assert against([silent(1)], {"party": "GB", "role": "host"}, []) == []


def test_later_word_on_somebody_is_the_one_that_is_disputed() -> None:
    words = [
        Amendment(at, FIELD, {"party": party}, says(FIELD, None, at=at).at, 1, ())
        for at, party in ((1, "FR"), (2, "GB"))
    ]
    assert objections(fuse([tells(1)], words), [tells(1)], words) == ()


@pytest.mark.parametrize(
    ("is_removal", "expected"),
    [(True, ["a1", "a2"]), (False, [{"role": "host", "party": "GB"}])],
)
def test_known_of_a_part_is_what_reports_tell(is_removal: bool, expected: list[object]) -> None:
    fields = fuse([tells(2), tells(1, role=Role.HOST), silent(3)], [says(FIELD, None, actor=1)])
    assert known_part(fields, 1, is_removal=is_removal) == expected


def test_nothing_is_known_of_whom_no_report_names() -> None:
    assert known_part(fuse([silent(1)]), 1, is_removal=True) == []


def test_reported_are_those_before_an_editors_word() -> None:
    fields = fuse([told()], [says(FIELD, None, actor=1)])
    assert ([s.name for s in fields.reported], [s.name for s in fields.participants]) == (
        [STARMER.name, MACRON.name],
        [MACRON.name],
    )
