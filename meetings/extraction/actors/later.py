"""Whom an office alone means: 'the prime minister', 'Turkey's top diplomat', 'his French counterpart'."""

from bisect import bisect_left
from operator import attrgetter

from meetings.extraction.actors.levels import MINISTERS, means
from meetings.extraction.actors.offices import COUNTERPART, DELEGATION, OfficePhrase
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import Person
from meetings.extraction.actors.scene import Scene, Turn
from meetings.extraction.actors.ties import OF

INDEFINITE = frozenset(("a", "an", "any", "some"))
NEAR = 300  # turns before and after an office in which its holder is looked for
REACH = 1  # passages back in which somebody without an office may be meant by one
# Levels that many hold at once: these words alone never name the one who was told without an office.
COMMON = frozenset(("official", "senior official", "spokesperson", "legislator", "diplomat", "military", "envoy"))

by_token = attrgetter("token")


def resolve_offices(scenes: list[Scene]) -> None:
    """Find the person whom each office without a name means, in the order of the text, and teach each what the words
    tell of them."""
    for scene in scenes:
        for phrase in scene.phrases:
            if phrase.level == COUNTERPART and phrase.bearers:
                _inherit(scene, phrase)
    named = [scene.turns() for scene in scenes]
    everybody = [turn for turns in named for turn in turns]
    first = {id(turn.person): turn for turn in reversed(everybody)}
    before: list[Turn] = []
    at = 0
    for number, (scene, turns) in enumerate(zip(scenes, named, strict=True)):
        for phrase in scene.phrases:
            if phrase.bearers or phrase.is_plural or phrase.level == DELEGATION or phrase.article in INDEFINITE:
                continue
            told = bisect_left(turns, phrase.first, key=by_token)
            around = everybody[max(at + told - NEAR, 0) : at + told + NEAR]
            so_far = [*before, *turns[:told]]
            around = [t for t in around if not _comes_first_behind(scene, phrase, first[id(t.person)])]
            person = _meant(scene, phrase, so_far, around) or _named_next(scenes, number, phrase, first)
            if person is not None:
                scene.resolved[id(phrase)] = person
                _teach(person, phrase)
        before = [*before, *scene.turns()][-NEAR:]
        at += len(turns)


def _comes_first_behind(scene: Scene, phrase: OfficePhrase, turn: Turn) -> bool:
    """'The minister met his counterparts, X and Y': who is named for the first time behind an office in its sentence
    is not whom it means."""
    here = turn.passage == scene.page.passage.index and turn.sentence == scene.page.token(phrase.first).sent.start
    return here and any(t.pos_ in ("VERB", "AUX") for t in scene.page.doc[phrase.last : turn.token])


def _teach(person: Person, phrase: OfficePhrase) -> None:
    if phrase.level == COUNTERPART:
        return
    if phrase.title and not person.levels:
        person.learn_office(phrase.text, phrase.level, phrase.title, with_party=bool(phrase.party))
    if phrase.party and not phrase.is_former:
        person.parties.append((OF, phrase.party))


def _meant(scene: Scene, phrase: OfficePhrase, before: list[Turn], around: list[Turn]) -> Person | None:
    """The one of those told around an office whom it means: of several, the last told before it."""
    level, title = phrase.level, phrase.title
    if level == COUNTERPART:
        owner = _owner_of(scene, phrase)
        if owner is None or not phrase.party:
            return None
        level, title = owner[0], ""
    told = scene.page.doc[phrase.first : phrase.last].text.lower()
    party = phrase.party or phrase.default
    fitting = [
        person
        for person in dict.fromkeys(turn.person for turn in around)
        if _fits(person, level, title, told)
        and not person.is_author
        and _may_speak_for(person, party, phrase)
        and _is_on_side(person, phrase)
    ]
    fitting = [p for p in fitting if told in {text.lower() for text, _, _ in p.offices}] or fitting
    sure = [p for p in fitting if party and p.party == party] or fitting
    sure = [p for p in sure if phrase.text and phrase.text.lower() in {t.lower() for t, _, _ in p.offices}] or sure
    if party and not any(p.party == party for p in sure) and len(sure) != 1:
        return None
    recent = _told_last([turn for turn in before if turn.person in sure], as_subject=_is_subject(scene.page, phrase))
    if recent is not None:
        return recent
    if sure:
        return sure[0] if len(sure) == 1 or not party else None
    return _newcomer(scene, phrase, before)


def _told_last(turns: list[Turn], *, as_subject: bool) -> Person | None:
    """The last one told; for a subject, the subject of that sentence: 'X met his counterpart. The minister then …'."""
    if not turns:
        return None
    last = turns[-1]
    if as_subject:
        beside = [t for t in turns if (t.passage, t.sentence) == (last.passage, last.sentence)]
        last = next((t for t in beside if t.is_subject), last)
    return last.person


def _fits(person: Person, level: str, title: str, told: str) -> bool:
    return bool(person.levels) and not person.is_former and means(level, title, person.levels, person.titles, told)


def _may_speak_for(person: Person, party: str | None, phrase: OfficePhrase) -> bool:
    if party is None:
        return not phrase.is_former and not phrase.is_opposed
    return person.party in (party, None)


def _is_on_side(person: Person, phrase: OfficePhrase) -> bool:
    """An opposition leader is not the leader."""
    return not phrase.is_opposed or any("opposition" in text.lower() for text, _, _ in person.offices)


def _newcomer(scene: Scene, phrase: OfficePhrase, before: list[Turn]) -> Person | None:
    """'Sir Keir Starmer will host … The Prime Minister will lead the call': the subject of the sentence before, where
    nothing has told an office of theirs."""
    definite = phrase.article == "the" or scene.page.texts[phrase.first][0].isupper()
    if (
        not definite
        or phrase.party
        or not phrase.title
        or phrase.level in COMMON
        or not _is_subject(scene.page, phrase)
    ):
        return None
    index = scene.page.passage.index
    sentence = scene.page.token(phrase.first).sent.start
    for turn in reversed(before):
        if index - turn.passage > REACH:
            return None
        if turn.passage == index and turn.sentence == sentence:
            continue
        if turn.is_subject:
            person = turn.person
            return person if not person.levels and not person.is_author else None
    return None


def _named_next(scenes: list[Scene], number: int, phrase: OfficePhrase, first: dict[int, Turn]) -> Person | None:
    """'The UK's security adviser was in Kyiv. Jonathan Powell met …': who opens the next sentence, named for the first
    time and told no office."""
    scene = scenes[number]
    told = phrase.title and (phrase.article or phrase.party)
    common = phrase.level in COMMON and not phrase.party
    if not told or common or not _is_subject(scene.page, phrase):
        return None
    turn = _next_subject(scenes, number, phrase)
    if turn is None or turn.person.levels or turn.person.parties or turn.person.is_author:
        return None
    return turn.person if first[id(turn.person)] == turn else None


def _next_subject(scenes: list[Scene], number: int, phrase: OfficePhrase) -> Turn | None:
    """The subject of the sentence after the phrase's, in its passage or the next, where it opens with one."""
    scene = scenes[number]
    end = scene.page.token(phrase.first).sent.end
    later = [t for t in scene.turns() if t.token >= end]
    if later or end < scene.page.size:
        return later[0] if later and later[0].sentence == end and later[0].opens else None
    if number + 1 < len(scenes):
        turns = scenes[number + 1].turns()
        return turns[0] if turns and turns[0].sentence == 0 and turns[0].opens else None
    return None


def _is_subject(page: Page, phrase: OfficePhrase) -> bool:
    return page.token(phrase.last - 1).dep_ in ("nsubj", "nsubjpass")


# ------------------------------------------------------------ counterparts


def _inherit(scene: Scene, phrase: OfficePhrase) -> None:
    """'David Lammy and US counterpart Marco Rubio': a counterpart holds the office of the other."""
    owner = _owner_of(scene, phrase)
    if owner is None:
        return
    level, told = owner
    bearers = {id(name) for name in phrase.bearers}
    for tie in scene.ties:
        person = scene.persons.get(id(tie))
        if id(tie.name) in bearers and person is not None and not person.levels:
            person.learn_office(told, level, "", with_party=bool(phrase.party))


def _owner_of(scene: Scene, phrase: OfficePhrase) -> tuple[str, str] | None:
    """The level and the words of the office that a counterpart shares: that of who is told before it in the sentence,
    else of an office told before it."""
    sentence = scene.page.token(phrase.first).sent.start
    for turn in reversed([t for t in scene.turns() if sentence <= t.token < phrase.first]):
        text, level = turn.person.office()
        if level:
            return level, _shared(level, text)
    offices = [p for p in scene.phrases if sentence <= p.first < phrase.first and p.title]
    if offices:
        return offices[-1].level, _shared(offices[-1].level, offices[-1].title)
    return None


def _shared(level: str, text: str | None) -> str:
    """The words for the same office elsewhere: the counterpart of a Secretary of State is a foreign minister."""
    return level if level in MINISTERS or text is None else text
