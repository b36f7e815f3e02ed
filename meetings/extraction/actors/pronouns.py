"""Whom 'he', 'she', 'his' and 'her' mean: the subject before the last mentioned, the sentence before the paragraph."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Mapping
from operator import attrgetter

from spacy.tokens import Token

from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import Person
from meetings.extraction.actors.scene import SUBJECTS, Scene, Turn
from meetings.extraction.actors.words import SPEAKING
from meetings.extraction.reading import PassageKind

MALE, FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
REACH = 2  # passages back
BEFORE_SPEAKER = frozenset(",?!—–-”\"’'")
Quoted = Mapping[int, frozenset[int]]
by_token = attrgetter("token")


def resolve_pronouns(scenes: list[Scene], quoted: Quoted) -> Iterator[tuple[Page, int, Person]]:
    """The pronouns of the third person with whom they mean, in the order of the text. One whose antecedent cannot be
    told is left out. `quoted` holds, by passage, the tokens inside quotation marks."""
    before: list[Turn] = []
    for scene in scenes:
        index = scene.page.passage.index
        before = [turn for turn in before if index - turn.passage <= REACH]
        turns = scene.turns()
        for i, word in enumerate(scene.page.lower):
            gender = "m" if word in MALE else "f" if word in FEMALE else None
            if gender is None:
                continue
            so_far = [*before, *turns[: bisect_left(turns, i, key=by_token)]]
            fitting = [turn for turn in so_far if turn.person.gender in (gender, None)]
            person = _antecedent(scene.page, i, _in_hearing(fitting, index, i, quoted))
            if person is None:
                continue
            person.gender = person.gender or gender
            token = scene.page.token(i)
            turn = Turn(person, index, token.sent.start, i, token.dep_ in SUBJECTS, is_speaker=_is_speaker(token))
            insort(turns, turn, key=by_token)
            yield scene.page, i, person
        if scene.page.passage.kind is not PassageKind.CAPTION:
            before += turns


def _in_hearing(turns: list[Turn], index: int, i: int, quoted: Quoted) -> list[Turn]:
    """Those whom the writer speaks of, where the pronoun is the writer's: not whom somebody quoted speaks of."""
    if i in quoted.get(index, ()):
        return turns
    return [turn for turn in turns if turn.token not in quoted.get(turn.passage, ())] or turns


def _antecedent(page: Page, i: int, possible: list[Turn]) -> Person | None:
    token = page.token(i)
    index, sentence = page.passage.index, token.sent.start
    here = [t for t in possible if t.passage == index and t.sentence == sentence]
    if token.dep_ in ("dobj", "pobj", "dative"):
        here = [t for t in here if not _is_co_argument(t, token)]
    elif _closes_report(token):
        here = [t for t in here if t.is_speaker]
    if here:
        return _chosen(here).person
    rest = [t for t in possible if (t.passage, t.sentence) != (index, sentence)]
    if not rest:
        return None
    last = rest[-1]
    nearest = [t for t in rest if (t.passage, t.sentence) == (last.passage, last.sentence)]
    speaking = [t for t in nearest if t.is_speaker] if _is_speaker(token) else []
    return _chosen(speaking or nearest).person


def _chosen(turns: list[Turn]) -> Turn:
    """The first subject of a sentence, else the one mentioned last; of those known to be he or she before the rest."""
    turns = [t for t in turns if t.person.gender is not None] or turns
    return next((t for t in turns if t.is_subject), turns[-1])


def _is_co_argument(turn: Turn, token: Token) -> bool:
    """'Healey told him': the subject of a pronoun's own verb is somebody else."""
    verb = token.head if token.dep_ != "pobj" else token.head.head
    return turn.is_subject and any(
        child.dep_ in SUBJECTS and child.left_edge.i <= turn.token <= child.right_edge.i for child in verb.children
    )


def _closes_report(token: Token) -> bool:
    """'Ilves is tired, he said', 'Ilves, he said, is tired': whoever is told of in reported words is not their
    speaker."""
    if not _is_speaker(token) or token.i == 0 or token.doc[token.i - 1].text not in BEFORE_SPEAKER:
        return False
    verb = token.head
    told_before = any(child.dep_ == "ccomp" and child.i < token.i for child in verb.children)
    return told_before or (verb.dep_ in ("parataxis", "ccomp", "advcl") and verb.head.i > verb.i)


def _is_speaker(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in SPEAKING
