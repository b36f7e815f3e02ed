"""What the story around an event dates and places: the encounter that it came after, the sentence that sets the scene,
the accord that was reached at it."""

from spacy.tokens import Span as Tokens

from meetings.enums import Format, Part, Status
from meetings.extraction.actors import Cast
from meetings.extraction.dates import DateMention
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.places import PlaceMention
from meetings.extraction.meetings.syntax import governing_verb, is_verb
from meetings.extraction.reading import Passage, PassageKind

OPENING = 3  # tokens within which a day opens its sentence
BEFORE = frozenset("after following during at".split())
ACCORDS = frozenset(
    "agree sign pledge vow strike reach conclude seal adopt approve endorse commit pact resolve undertake initial"
    " accept settle".split()
)
MOVING = frozenset("move shift turn switch relocate transfer return".split())
LAST_WEEK = 7  # days back in which what was agreed is news
LEAD = 2  # passages from the accord to the talks at which it was reached


def occasion(candidate: Candidate, before: list[Candidate]) -> Candidate | None:
    """'At the end of his meeting with X the two telephoned Y': the telling of the meeting that it came after."""
    here = candidate.trigger.passage
    opener = next((c for c in before if _opens_with(c, candidate) and c.trigger.passage.index == here.index), None)
    if opener is None or candidate.status not in (Status.HELD, Status.ONGOING):
        return None
    if opener.interval is not None:
        return opener
    told = [c for c in before if c is not opener and c.interval is not None and opener.people <= c.people]
    fits = [c for c in told if len(c.people) > 1 and c.people <= candidate.people and c.status is Status.HELD]
    return fits[-1] if fits else None


def _opens_with(opener: Candidate, candidate: Candidate) -> bool:
    token, told = opener.trigger.token, candidate.trigger.token
    if not opener.trigger.is_noun or token.sent.start != told.sent.start or token.i > told.i:
        return False
    between = [t for t in token.ancestors if t.i < token.i]
    return any(t.lower_ in BEFORE for t in between) and not any(is_verb(t) for t in between)


def scene_day(candidate: Candidate, days: tuple[DateMention, ...], before: list[Candidate]) -> DateMention | None:
    """'On 24 May the focus shifted to Oslo. There, X met Y': the day that opens the sentence before, which tells of no
    encounter itself."""
    scene = _sentence_before(candidate)
    if scene is None or candidate.status is not Status.HELD or _tells(scene, candidate, before):
        return None
    opening = [d for d in days if scene.start <= d.first <= scene.start + OPENING]
    told = [d for d in days if scene.start <= d.first < scene.end]
    return opening[0] if opening and len(told) == 1 and opening[0].interval.precision == "day" else None


def scene_place(candidate: Candidate, places: tuple[PlaceMention, ...]) -> PlaceMention | None:
    """'The talks moved to Oslo. X met Y': where the sentence before has taken the story."""
    scene = _sentence_before(candidate)
    if scene is None or candidate.format is Format.VIRTUAL:
        return None
    doc = candidate.trigger.passage.doc
    told = [p for p in places if scene.start <= p.first < scene.end and p.prep in ("to", "in")]
    moved = [p for p in told if (v := governing_verb(doc[p.last - 1])) is not None and v.lemma_.lower() in MOVING]
    return moved[0] if moved else None


def _sentence_before(candidate: Candidate) -> Tokens | None:
    sentence = candidate.trigger.token.sent
    doc = candidate.trigger.passage.doc
    return doc[sentence.start - 1].sent if sentence.start else None


def _tells(scene: Tokens, candidate: Candidate, before: list[Candidate]) -> bool:
    index = candidate.trigger.passage.index
    return any(
        c.trigger.passage.index == index and scene.start <= c.trigger.token.i < scene.end and c.seats for c in before
    )


def accord_day(
    candidate: Candidate, passages: tuple[Passage, ...], days: tuple[DateMention, ...], cast: Cast
) -> DateMention | None:
    """'Peru and Chile agreed on Tuesday to …', and below it 'at the end of talks between X of Peru and Y of Chile':
    the day on which those who met did together what news tells first."""
    here = candidate.trigger.passage
    if candidate.status is not Status.HELD or here.part is not Part.TEXT or len(candidate.parties) < 2:
        return None
    for passage in passages:
        near = passage.kind is PassageKind.PROSE and 0 <= here.index - passage.index <= LEAD
        for day in days if near else ():
            if day.passage == passage.index and _dates_accord(day, passage, candidate, cast):
                return day
    return None


def _dates_accord(day: DateMention, passage: Passage, candidate: Candidate, cast: Cast) -> bool:
    token = passage.doc[day.first]
    verb = governing_verb(token)
    if verb is None or verb.lemma_.lower() not in ACCORDS or verb.tag_ != "VBD" or day.interval.precision != "day":
        return False
    named = [m for m in cast.in_passage(passage.index) if verb.sent.start <= m.first < verb.i]
    parties = {cast.entities[m.entity].code or cast.entities[m.entity].party for m in named if m.entity is not None}
    parties |= {code for m in named for code in m.countries}
    return candidate.parties <= parties | {None}
