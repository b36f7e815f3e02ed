"""Quoted words with their speaker: quotations attributed, then joined to statements."""

from dataclasses import dataclass, field

from meetings.enums import StatementKind
from meetings.extraction.quotations import Quotation
from meetings.extraction.reading import Passage, PassageKind, Reading
from meetings.extraction.statements.attribution import STOPS, Attribution, Attributor, Gaps, Place
from meetings.extraction.statements.clauses import SUBJECTS, own_subject
from meetings.extraction.statements.names import Speaker
from meetings.extraction.statements.speakers import Voices
from meetings.extraction.types import ExtractedStatement

LEAST_WORDS = 4
SPEAKING = frozenset((PassageKind.PROSE, PassageKind.ITEM))


@dataclass(slots=True)
class Words:
    """A statement in the making: its quotations, and whose they are (None until a later paragraph tells)."""

    pieces: list[Quotation]
    speaker: Speaker | None
    verb: tuple[int, int] | None  # passage and token of the verb that they share
    place: Place = Place.BESIDE
    ends: int = field(default=0)  # the token after the last piece and its attribution

    @property
    def passage(self) -> int:
        """Where its last piece stands."""
        return self.pieces[-1].passage


def direct_statements(reading: Reading, voices: Voices, quotations: tuple[Quotation, ...]) -> list[ExtractedStatement]:
    """The direct statements of four words or more, in order."""
    made: list[Words] = []
    by_passage: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        by_passage.setdefault(quotation.passage, []).append(quotation)
    previous: Passage | None = None
    for passage in reading.body:
        if passage.kind not in SPEAKING:
            continue
        if row := by_passage.get(passage.index):
            _in_passage(passage, previous, row, voices, made)
        previous = passage
    return [statement for words in made if (statement := _statement(words)) is not None]


def _in_passage(
    passage: Passage, previous: Passage | None, row: list[Quotation], voices: Voices, made: list[Words]
) -> None:
    quoted = frozenset(i for q in row for i in range(q.first, q.last))
    attributor = Attributor(passage, voices, quoted)
    for n, quotation in enumerate(row):
        gaps = Gaps(
            before=row[n - 1].outer_last if n else 0,
            after=row[n + 1].outer_first if n + 1 < len(row) else len(passage.doc),
        )
        found = attributor.attribution(quotation, gaps)
        last = made[-1] if made else None
        if quotation.continues and last is not None and last.passage == row_before(passage, previous):
            _continue(last, quotation, found, passage)
        elif found is not None:
            _attributed(made, passage, quotation, found)
        elif _is_sentence(passage, quotation):
            _unattributed(made, passage, previous, quotation, voices)


def row_before(passage: Passage, previous: Passage | None) -> int:
    """The index of the passage before this one that speaks."""
    return previous.index if previous is not None else passage.index - 1


def _continue(last: Words, quotation: Quotation, found: Attribution | None, passage: Passage) -> None:
    last.pieces.append(quotation)
    last.ends = quotation.outer_last
    if found is not None:
        last.ends = max(found.end, quotation.outer_last)
        if last.verb is None or last.speaker is None:
            last.speaker, last.verb = found.speaker, (passage.index, found.verb)


def _attributed(made: list[Words], passage: Passage, quotation: Quotation, found: Attribution) -> None:
    verb = (passage.index, found.verb)
    last = made[-1] if made else None
    ends = max(found.end, quotation.outer_last)
    if last is not None and last.verb == verb:
        if last.place is Place.AROUND or not _is_term(quotation):
            last.pieces.append(quotation)
            last.ends = max(ends, last.ends)
        else:
            last.ends = _end_of_sentence(passage, ends)
    elif last is not None and last.speaker is None and _runs_up_to(last, passage, quotation):
        last.pieces.append(quotation)
        last.speaker, last.verb, last.ends = found.speaker, verb, ends
    else:
        made.append(Words([quotation], found.speaker, verb, found.place, ends))


def _end_of_sentence(passage: Passage, start: int) -> int:
    stops = (i + 1 for i in range(start, len(passage.doc)) if passage.doc[i].text in STOPS)
    return next(stops, len(passage.doc))


def _is_term(quotation: Quotation) -> bool:
    """Words in marks that go on with nothing: 'told the “Today” programme'."""
    return _length(quotation) < LEAST_WORDS and quotation.text[-1].isalnum()


def _runs_up_to(last: Words, passage: Passage, quotation: Quotation) -> bool:
    """A whole paragraph of quotation without a speaker, and this one opens the next paragraph."""
    return last.passage in (passage.index - 1, passage.index) and quotation.outer_first == 0


def _unattributed(
    made: list[Words], passage: Passage, previous: Passage | None, quotation: Quotation, voices: Voices
) -> None:
    """A quoted sentence with no speaker of its own goes on with the words before it."""
    last = made[-1] if made else None
    if last is not None and last.passage == passage.index and last.place is Place.BESIDE:
        between = passage.doc[last.ends : quotation.outer_first]
        if last.speaker is not None and not any(t.is_alpha for t in between):
            last.pieces.append(quotation)
            last.ends = quotation.outer_last
            return
        if last.speaker is not None:
            made.append(Words([quotation], last.speaker, None, ends=quotation.outer_last))
            return
    if quotation.outer_first == 0 and previous is not None and last is not None and _ends_with(previous, last):
        last.pieces.append(quotation)
        last.ends = quotation.outer_last
        return
    speaker = _introduced(passage, previous, quotation, voices)
    made.append(Words([quotation], speaker, None, ends=quotation.outer_last))


def _ends_with(previous: Passage, last: Words) -> bool:
    """Whether the paragraph before ends with the statement and its attribution."""
    if last.passage != previous.index or last.place is not Place.BESIDE:
        return False
    return not any(t.is_alpha for t in previous.doc[last.ends :])


def _introduced(passage: Passage, previous: Passage | None, quotation: Quotation, voices: Voices) -> Speaker | None:
    """Who was spoken of in the sentence before: its subject, where that is somebody."""
    if quotation.outer_first > 0:
        return _subject_of_last(passage, quotation.outer_first, voices)
    return _subject_of_last(previous, len(previous.doc), voices) if previous is not None else None


def _subject_of_last(passage: Passage, end: int, voices: Voices) -> Speaker | None:
    word = next((passage.doc[i] for i in range(end - 1, -1, -1) if passage.doc[i].is_alpha), None)
    if word is None:
        return None
    subject = own_subject(word.sent.root) or next((t for t in word.sent if t.dep_ in SUBJECTS), None)
    speaker = voices.speaker(passage, subject) if subject is not None else None
    return speaker if speaker is not None and speaker.actor is not None and speaker.person else None


def _is_sentence(passage: Passage, quotation: Quotation) -> bool:
    """Whether a quotation stands as a sentence of its own: it begins one, with a capital, and ends one."""
    before = passage.doc[quotation.outer_first - 1] if quotation.outer_first else None
    words = passage.doc[quotation.first : quotation.last]
    capital = words[0].text[:1].isupper() or not words[0].is_alpha or quotation.continues
    begins = before is None or before.text in '.!?:”"' or before.is_space or before.text[-1] in ".!?"
    return capital and begins and len(words) >= LEAST_WORDS


def _statement(words: Words) -> ExtractedStatement | None:
    pieces = words.pieces
    if words.place is Place.AROUND and len(pieces) > 1:
        pieces = [p for p in pieces if _length(p) >= LEAST_WORDS] or pieces[:1]
    if words.speaker is None or sum(map(_length, pieces)) < LEAST_WORDS:
        return None
    return ExtractedStatement(
        speaker=words.speaker.name,
        kind=StatementKind.DIRECT,
        text=_joined([p.text for p in pieces]),
        spans=tuple(p.span for p in pieces),
        speaker_span=words.speaker.span,
        actor=words.speaker.actor,
    )


def _length(piece: Quotation) -> int:
    return sum(any(c.isalnum() for c in word) for word in piece.text.split())


def _joined(texts: list[str]) -> str:
    """The pieces as one text. A comma that only led to the attribution becomes a full stop before a new sentence, and
    goes at the end."""
    joined = ""
    for text in texts:
        if joined.endswith(",") and text[:1].isupper():
            joined = joined[:-1] + "."
        joined = f"{joined} {text}" if joined else text
    return joined.rstrip(",").rstrip()
