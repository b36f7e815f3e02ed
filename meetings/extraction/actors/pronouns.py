"""Whom 'he', 'she', 'his' and 'her' mean: the subject before the last mentioned, the sentence before the paragraph."""

from collections.abc import Iterator

from spacy.tokens import Token

from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import Person
from meetings.extraction.actors.scene import SUBJECTS, Scene, Turn

MALE, FEMALE = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
REACH = 2  # passages back


def resolve_pronouns(scenes: list[Scene]) -> Iterator[tuple[Page, int, Person]]:
    """The pronouns of the third person with whom they mean, in the order of the text. One whose antecedent cannot be
    told is left out."""
    before: list[Turn] = []
    for scene in scenes:
        turns = scene.turns()
        for i, word in enumerate(scene.page.lower):
            gender = "m" if word in MALE else "f" if word in FEMALE else None
            if gender is None:
                continue
            so_far = [*before, *(t for t in turns if t.token < i)]
            person = _antecedent(scene.page, i, gender, so_far)
            if person is None:
                continue
            person.gender = person.gender or gender
            token = scene.page.token(i)
            turn = Turn(person, scene.page.passage.index, token.sent.start, i, token.dep_ in SUBJECTS)
            turns = sorted([*turns, turn], key=lambda t: t.token)
            yield scene.page, i, person
        before += turns


def _antecedent(page: Page, i: int, gender: str, so_far: list[Turn]) -> Person | None:
    token = page.token(i)
    index, sentence = page.passage.index, token.sent.start
    possible = [
        t for t in so_far if t.person.gender in (gender, None) and not t.person.is_author and index - t.passage <= REACH
    ]
    here = [t for t in possible if t.passage == index and t.sentence == sentence]
    if token.dep_ in ("dobj", "pobj", "dative"):
        here = [t for t in here if not _is_co_argument(page, t, token)]
    if here:
        return _chosen(here).person
    rest = [t for t in possible if (t.passage, t.sentence) != (index, sentence)]
    if not rest:
        return None
    last = rest[-1]
    nearest = [t for t in rest if (t.passage, t.sentence) == (last.passage, last.sentence)]
    return _chosen(nearest).person


def _chosen(turns: list[Turn]) -> Turn:
    """The first subject of a sentence, else the one mentioned last."""
    return next((t for t in turns if t.is_subject), turns[-1])


def _is_co_argument(page: Page, turn: Turn, token: Token) -> bool:
    """'Healey told him': the subject of a pronoun's own verb is somebody else."""
    verb = token.head if token.dep_ != "pobj" else token.head.head
    return turn.is_subject and any(
        child.dep_ in SUBJECTS and child.left_edge.i <= turn.token <= child.right_edge.i for child in verb.children
    )
