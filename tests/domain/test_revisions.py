"""What a revision changed, in words."""

from datetime import date

import pytest

from meetings.domain.revisions import Entry, Version, changes
from meetings.models import Article
from tests.domain.extractions import DAY, JEDDAH, LONDON, MACRON, RUBIO, STARMER, article, report, take_in, told

PAIR = (("keir starmer", "Keir Starmer"), ("hakan fidan", "Hakan Fidan"))
TALKS = Entry("Starmer and Fidan", PAIR, "12 March 2025", "London, GB", "planned")
SAME = "text: +0 −0 sentences"

CASES: list[tuple[str, Entry, list[str]]] = [
    ("nothing", TALKS, []),
    (
        "the day",
        Entry("Starmer and Fidan", PAIR, "14 March 2025", "London, GB", "planned"),
        ["Starmer and Fidan: moved from 12 March 2025 to 14 March 2025"],
    ),
    (
        "the place",
        Entry("Starmer and Fidan", PAIR, "12 March 2025", "", "planned"),
        ["Starmer and Fidan: place moved from London, GB to nothing told"],
    ),
    (
        "the status",
        Entry("Starmer and Fidan", PAIR, "12 March 2025", "London, GB", "cancelled"),
        ["Starmer and Fidan: was planned, is cancelled"],
    ),
    (
        "who takes part",
        Entry("Starmer", (PAIR[0], ("rubio", "Rubio")), "12 March 2025", "London, GB", "planned"),
        ["Starmer: Hakan Fidan no longer named", "Starmer: Rubio named now"],
    ),
    (
        "the meeting",
        Entry("Rubio in Jeddah", (("rubio", "Rubio"),), "12 March 2025", "Jeddah, SA", "planned"),
        ["no longer told: Starmer and Fidan", "told now: Rubio in Jeddah"],
    ),
]


@pytest.mark.parametrize(("now", "lines"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_changes_of_a_meeting_are_told(now: Entry, lines: list[str]) -> None:
    assert changes(Version("T", "One.", (TALKS,)), Version("T", "One.", (now,))) == [*lines, SAME]


def test_changes_of_the_text_are_counted_and_the_headline_told() -> None:
    before = Version("Talks on Wednesday", "The first stays. The second goes.", ())
    after = Version("Talks on Friday", "The first  stays.\n\nA third comes! And a fourth comes.", ())
    assert changes(before, after) == [
        "headline: “Talks on Wednesday” is now “Talks on Friday”",
        "text: +2 −1 sentences",
    ]


def test_entries_are_matched_by_the_most_names() -> None:
    three = Entry("Three", (*PAIR, ("rubio", "Rubio")), "12 March 2025")
    two = Entry("Two", PAIR, "13 March 2025")
    assert changes(Version("", "", (three, two)), Version("", "", (two, three))) == [SAME]


# ---- written down


def revise(*, published: date = date(2025, 3, 11)) -> Article:
    """An article, and its revision: another day and place, and Macron is no longer named."""
    take_in((article("a"), told(report([STARMER, MACRON, RUBIO], place=LONDON))))
    new = article("a", published=published, text="Another text altogether. " * 9)
    take_in((new, told(report([STARMER, RUBIO], place=JEDDAH, day=date(2025, 3, 14)))))
    return Article.objects.get(is_current=True)


WRITTEN = [
    "A title by extraction: moved from 11 March 2025 to 14 March 2025",
    "A title by extraction: place moved from London, GB to Jeddah, SA",
    "A title by extraction: Emmanuel Macron no longer named",
    "text: +9 −21 sentences",
]


@pytest.mark.django_db
def test_revision_keeps_what_it_changed() -> None:
    assert (DAY, revise().changes) == (date(2025, 3, 11), WRITTEN)


@pytest.mark.django_db
def test_reading_a_revision_again_leaves_its_record() -> None:
    revision = revise()
    Article.objects.update(state="new")
    take_in((article("a", published=date(2025, 3, 11), text="Another text altogether. " * 9), told()))
    revision.refresh_from_db()
    assert revision.changes == WRITTEN


@pytest.mark.django_db
def test_first_version_has_no_record() -> None:
    take_in((article("a"), told(report())))
    assert Article.objects.get().changes is None
