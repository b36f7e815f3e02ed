"""A meeting with a sentence that tells of it, for the tests of feeds."""

from datetime import date

from meetings.models import Meeting
from tests.factories import (
    ArticleFactory,
    MeetingFactory,
    PlaceFactory,
    ReportFactory,
    ReportSpanFactory,
    SourceFactory,
)

TODAY = date(2025, 3, 12)
SENTENCE = "The ministers of France & Poland meet in Paris, on Wednesday; “<b>so</b>”."


def told_meeting(**fields: object) -> Meeting:
    """A meeting of that day in Paris, told by an article."""
    day = fields.pop("day", TODAY)
    days = {"starts_on": day, "ends_on": fields.pop("until", day), "date_precision": "day" if day else None}
    given = {"title": "Ministers in Paris", "status": "planned", **days, **fields}
    if "place" not in given:
        given["place"] = PlaceFactory(name="Paris", folded=f"paris {Meeting.objects.count()}", country="FR")
    meeting: Meeting = MeetingFactory(**given)
    article = ArticleFactory(
        source=SourceFactory(name="The Gazette"), text=f"News. {SENTENCE} More.", published_on=date(2025, 3, 10)
    )
    own = {name: getattr(meeting, name) for name in ("status", "starts_on", "ends_on", "date_precision")}
    report = ReportFactory(meeting=meeting, article=article, **own)
    start = article.text.index(SENTENCE)
    ReportSpanFactory(report=report, field="event", start=start, end=start + len(SENTENCE))
    return meeting
