"""How long an event lasts where its words say so: 'two days of talks', 'a three-day summit'."""

from datetime import timedelta

from spacy.tokens import Token

from meetings.enums import DatePrecision, Status
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.syntax import measured
from meetings.extraction.types import Interval

NUMBERS = {
    word: n
    for n, word in enumerate("two three four five six seven eight nine ten eleven twelve thirteen fourteen".split(), 2)
}
ENDING = frozenset("wind end conclude close finish wrap complete".split())
AFTER = frozenset(("after", "following"))
RULE = "date:duration"
LONGEST = 14  # days


def stretch(candidate: Candidate) -> None:
    """Draw a single day out to the days that an event is said to last: onwards from its opening, back from its end."""
    interval = candidate.interval
    if interval is None or not candidate.date_is_own or interval.start != interval.end:
        return
    if interval.precision is not DatePrecision.DAY or (days := days_of(candidate.trigger.token)) is None:
        return
    more = timedelta(days=days - 1)
    verb = candidate.trigger.predicate
    is_over = measured(candidate.trigger.token).head.lower_ in AFTER  # "agreed on Friday after four days of talks"
    if is_over or (verb is not None and verb.lemma_.lower() in ENDING):
        candidate.interval = Interval(interval.start - more, interval.end)
    else:
        candidate.interval = Interval(interval.start, interval.end + more)
    candidate.rules.append(RULE)


def lengthen(event: Candidate, echo: Candidate) -> None:
    """'The dialogue opened on Monday. The two-day dialogue …': the length that a later telling gives what has begun or
    is to come."""
    interval, same = event.interval, event.trigger.kind is echo.trigger.kind and echo.trigger.is_noun
    days = days_of(echo.trigger.token) if same and echo.interval is None else None
    if days is None or interval is None or interval.start != interval.end or event.status is Status.HELD:
        return
    if event.date_is_own and interval.precision is DatePrecision.DAY and RULE not in event.rules:
        event.interval = Interval(interval.start, interval.start + timedelta(days=days - 1))
        event.rules.append(RULE)


def days_of(noun: Token) -> int | None:
    """The days that a noun's own words give it, None where they give none."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ == "days":
        return next((n for t in above.head.lefts if (n := _number(t.lower_)) is not None), None)
    words = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 7) : noun.i]]
    for i, word in enumerate(words):
        if word == "day" and i >= 2 and words[i - 1] in ("-", "‐", "–") and (n := _number(words[i - 2])) is not None:
            return n
        if word.endswith("-day") and (n := _number(word.removesuffix("-day"))) is not None:
            return n
    return None


def _number(word: str) -> int | None:
    number = int(word) if word.isdigit() and len(word) < 3 else NUMBERS.get(word)
    return number if number is not None and 2 <= number <= LONGEST else None
