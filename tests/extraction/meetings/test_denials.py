import pytest

from meetings.domain.extracting import as_prediction
from meetings.enums import Status
from meetings.extraction import extract
from tests.extraction.meetings.case import PUBLISHED
from tests.extraction.meetings.denials_corpus import DENIALS


@pytest.mark.parametrize("case", DENIALS, ids=lambda c: c[0][:60])
def test_denial_names_who_denies(case: tuple[str, bool, str, str, str, str]) -> None:
    text, is_denial, denier, people, parties, place = case
    (report,) = extract(text, published=PUBLISHED).reports
    surnames = {p.name.split()[-1] for p in report.people}
    town = "" if report.place is None else report.place.name
    assert (report.is_denial, report.denied_by or "", surnames, set(report.parties), town) == (
        is_denial,
        denier,
        set(people.split()),
        set(parties.split()),
        place,
    )


def test_what_is_but_denied_is_never_held() -> None:
    reports = [r for case in DENIALS for r in extract(case[0], published=PUBLISHED).reports if r.is_denial]
    assert {r.status for r in reports} == {Status.PROPOSED}


def test_meeting_that_is_not_called_off_after_all_stays_planned() -> None:
    (report,) = extract(DENIALS[-1][0], published=PUBLISHED).reports
    assert report.status is Status.PLANNED


def test_what_is_but_denied_is_no_meeting_of_a_prediction() -> None:
    answers = [as_prediction(extract(c[0], published=PUBLISHED), published=PUBLISHED)["meetings"] for c in DENIALS]
    assert [len(meetings) for meetings in answers] == [0 if case[1] else 1 for case in DENIALS]


def test_denial_of_a_claim_is_among_its_evidence() -> None:
    text = next(case[0] for case in DENIALS if "no such meeting" in case[0])
    (report,) = extract(text, published=PUBLISHED).reports
    assert "Syria said no such meeting took place." in [span.of(text, "") for span in report.evidence]
