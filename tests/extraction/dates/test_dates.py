from datetime import date

import pytest

from meetings.extraction.dates import DateMention, find_dates
from meetings.extraction.read import read
from tests.extraction.dates.days_corpus import DAYS
from tests.extraction.dates.group import WEDNESDAY, Group, marked, plain
from tests.extraction.dates.negative_corpus import NO_DATES
from tests.extraction.dates.periods_corpus import PERIODS
from tests.extraction.dates.relative_corpus import RELATIVE
from tests.extraction.dates.weekdays_corpus import WEEKDAYS

POSITIVE = [(text, group) for corpus in (WEEKDAYS, DAYS, PERIODS, RELATIVE) for group in corpus for text in group.texts]


def dates(
    text: str, *, title: str = "", published: date = WEDNESDAY, country: str | None = None
) -> tuple[DateMention, ...]:
    return find_dates(read(text, title=title, published=published, country=country)).days


@pytest.mark.parametrize(("text", "group"), POSITIVE, ids=[text for text, _ in POSITIVE])
def test_date_is_read_as_its_group_tells(text: str, group: Group) -> None:
    start = text.index("[")
    end = start + len(marked(text))
    found = dates(plain(text), published=group.published, country=group.country)
    assert [(d.text, d.interval) for d in found if d.span.start < end and start < d.span.end] == [
        (marked(text), group.interval)
    ]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date_is_read_where_none_is_told(text: str) -> None:
    assert [(d.text, d.rule) for d in dates(text)] == []
