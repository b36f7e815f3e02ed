"""The queue of possible duplicates: two meetings side by side, and an editor's answer."""

from collections.abc import Callable

import pytest
from lxml import html

from meetings.models import Decision, Meeting, PossibleDuplicate
from tests.admin.desk import Desk, address, messages
from tests.domain.extractions import take_in
from tests.domain.test_duplicates import ELSEWHERE
from tests.domain.test_processing import PREVIEW

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> PossibleDuplicate:
    take_in(PREVIEW, ELSEWHERE)
    return PossibleDuplicate.objects.get()


def deal(desk: Desk, pair: PossibleDuplicate, deed: str, reason: str = "") -> list[str]:
    """Press a button of the card; what the desk told."""
    form = {"deed": deed, "reason": reason}
    return messages(desk.client.post(f"{address(PossibleDuplicate)}{pair.pk}/deal/", form, follow=True))


def test_queue_shows_both_meetings_side_by_side(desk: Desk, pair: PossibleDuplicate) -> None:
    tree = html.fromstring(desk.get(PossibleDuplicate).content.decode())
    sides = [" ".join(side.text_content().split()) for side in tree.xpath("//div[@class='side']")]
    assert [("London, GB" in side, "Paris, FR" in side) for side in sides] == [(True, False), (False, True)]


def test_queue_explains_the_score(desk: Desk, pair: PossibleDuplicate) -> None:
    page = desk.text(PossibleDuplicate)
    assert "All is alike but the country." in page
    assert "where 0.00 of 0.15: London, GB in the first, Paris, FR in the second" in page


@pytest.mark.parametrize(("deed", "kind", "left"), [("same", "same_meeting", 1), ("not_same", "not_same_meeting", 2)])
def test_answer_becomes_a_decision(desk: Desk, pair: PossibleDuplicate, deed: str, kind: str, left: int) -> None:
    deal(desk, pair, deed, "Seen on the host's page")
    decision = Decision.objects.get()
    assert (decision.kind, decision.by, decision.reason) == (kind, desk.user, "Seen on the host's page")
    assert (Meeting.objects.count(), "Nothing waits here." in desk.text(PossibleDuplicate)) == (left, True)


def test_answer_that_comes_too_late_is_told(desk: Desk, pair: PossibleDuplicate) -> None:
    deal(desk, pair, "not_same")
    assert deal(desk, pair, "same") == [
        "Nothing was changed: these two are no question any more: somebody has answered it, or reports changed."
    ]


def test_viewer_is_not_offered_the_buttons_and_may_not_press_them(
    desk_of: Callable[[str], Desk], pair: PossibleDuplicate
) -> None:
    viewer = desk_of("viewer")
    answer = viewer.client.post(f"{address(PossibleDuplicate)}{pair.pk}/deal/", {"deed": "same"})
    assert (answer.status_code, b'name="deed"' in viewer.get(PossibleDuplicate).content) == (403, False)


@pytest.mark.parametrize("deed", ["", "delete"])
def test_unknown_button_is_refused(desk: Desk, pair: PossibleDuplicate, deed: str) -> None:
    answer = desk.client.post(f"{address(PossibleDuplicate)}{pair.pk}/deal/", {"deed": deed})
    assert answer.status_code == 403


def test_card_of_a_pair_that_is_gone_says_so(desk: Desk) -> None:
    answers = [desk.client.get(f"{address(PossibleDuplicate)}{key}/change/").content for key in ("9", "x")]
    assert [b"Nothing waits here." in answer for answer in answers] == [True, True]
