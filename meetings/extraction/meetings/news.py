"""The day of the news: when what an article opens with has happened.

"Azerbaijan and Turkey agreed on Friday to …", and below it "X was host of the meeting": what the opening tells as done,
and the encounter that it came of, are of one day, though the encounter's own sentence leaves it out."""

from datetime import timedelta

from meetings.enums import DatePrecision, Part, Status
from meetings.extraction.dates import DateMention, Dates
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.counted import is_apart
from meetings.extraction.meetings.syntax import auxiliaries, governing_verb
from meetings.extraction.reading import Passage, PassageKind, Reading

LEAD = 2  # paragraphs that tell what is new
STORY = 4  # paragraphs in which an encounter is still that of the news
FRESH = timedelta(days=3)
BACKGROUND = frozenset("had has have 've ’ve last first previously recently once twice often never ever times".split())


def settle_days(events: list[Candidate], reading: Reading, dates: Dates) -> list[Candidate]:
    """Give what was held, and told early without a day, the day on which the article's opening is set. Answers which
    events it gave it to."""
    prose = [p for p in reading.body if p.part is Part.TEXT and p.kind is PassageKind.PROSE]
    day = _day_of(prose[:LEAD], reading, dates)
    if day is None:
        return []
    early = {p.index for p in prose[:STORY]}
    told = [e for e in events if e.interval is None and e.trigger.passage.index in early and _is_news(e, day, dates)]
    for event in told:
        event.interval, event.date_words, event.date_span = day.interval, day.text, day.span
        event.rules.append("date:news")
    return told


def _day_of(lead: list[Passage], reading: Reading, dates: Dates) -> DateMention | None:
    """The one day of the last few that the opening tells as gone; none where it tells several."""
    told = [d for p in lead for d in dates.in_passage(p.index) if _is_fresh(d, reading) and _is_done(d, p)]
    return told[0] if len({d.interval for d in told}) == 1 else None


def _is_fresh(day: DateMention, reading: Reading) -> bool:
    interval = day.interval
    one = interval.precision is DatePrecision.DAY and interval.start == interval.end
    return one and timedelta() <= reading.published - interval.start <= FRESH


def _is_done(day: DateMention, passage: Passage) -> bool:
    verb = governing_verb(passage.doc[day.first])
    return verb is not None and (verb.tag_ == "VBD" or any(a.tag_ == "VBD" for a in auxiliaries(verb)))


def _is_news(event: Candidate, day: DateMention, dates: Dates) -> bool:
    """Whether an encounter is told as what has just been: not as what was before that, nor how often, nor beside
    another day."""
    sentence = event.trigger.token.sent
    beside = [d for d in dates.in_passage(event.trigger.passage.index) if sentence.start <= d.first < sentence.end]
    if any(d.interval != day.interval for d in beside):
        return False
    verb = governing_verb(event.trigger.predicate or event.trigger.token)
    words = {t.lower_ for t in (*event.trigger.token.lefts, *(verb.lefts if verb is not None else ()))}
    words |= {t.lower_ for t in sentence if t.lower_ == "times"}  # "met dozens of times"
    is_past = event.status is Status.HELD and not event.is_denial and not event.refused
    return is_past and not words & BACKGROUND and not is_apart(event.trigger)
