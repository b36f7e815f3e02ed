"""Those who dial in: how they are told apart from those in the room."""

from collections.abc import Iterator

from meetings.extraction.actors import Cast, Entity, Mention
from meetings.extraction.meetings.candidates import Candidate, seat_of
from meetings.extraction.meetings.lexicon import REMOTE_VERBS, VIRTUAL_WORDS
from meetings.extraction.reading import Passage

REACH = 7  # tokens behind a name in which the words for dialling in stand
JOINING = frozenset("join joins joined joining participating participated briefs".split())


def mark_remote(candidate: Candidate, passage: Passage, cast: Cast) -> bool:
    """Mark the seats of those who dial in, and seat them where they have none. Answers whether some were marked."""
    marked = _mark_speaker(candidate)
    for mention, entity in _dialling(candidate, passage, cast):
        seat = candidate.seat(entity.index)
        if seat is None:
            seat = seat_of(entity, mention.span)
            candidate.seats.append(seat)
        seat.is_remote = marked = True
    return marked


def _mark_speaker(candidate: Candidate) -> bool:
    """'X addressed the council by video': X is elsewhere."""
    if candidate.trigger.rule != "verb:address":
        return False
    speakers = [s for s in candidate.seats if s.side == 0]
    for seat in speakers:
        seat.is_remote = True
    return bool(speakers)


def _dialling(candidate: Candidate, passage: Passage, cast: Cast) -> Iterator[tuple[Mention, Entity]]:
    """Mentions with 'dialling in', 'joining by video' or 'remotely' close behind them, and whom they name."""
    sentence = candidate.trigger.token.sent
    for mention in cast.in_passage(passage.index):
        if mention.entity is None or not sentence.start <= mention.first < sentence.end:
            continue
        after = passage.doc[mention.outer_last : min(mention.outer_last + REACH, sentence.end)]
        words = [t.lower_ for t in after]
        dials = any(t.lemma_.lower() in REMOTE_VERBS or t.text.startswith("diall") for t in after[:3])
        joins = not JOINING.isdisjoint(words[:4]) and not VIRTUAL_WORDS.isdisjoint(words)
        if dials or joins:
            yield mention, cast.entities[mention.entity]
