"""From scenes to a cast: everybody who is spoken of becomes an entity, every place where that is done a mention."""

from dataclasses import dataclass, replace

from meetings.enums import ActorKind
from meetings.extraction.actors.cast import Cast, Entity, Mention, MentionKind
from meetings.extraction.actors.home import recognise, settle_parties
from meetings.extraction.actors.later import resolve_offices
from meetings.extraction.actors.offices import COLLECTIVE, DELEGATION, OfficePhrase
from meetings.extraction.actors.page import Page, code_of
from meetings.extraction.actors.parties import find_parties
from meetings.extraction.actors.people import People, Person
from meetings.extraction.actors.pronouns import resolve_pronouns
from meetings.extraction.actors.scene import Scene
from meetings.extraction.actors.ties import Tie
from meetings.extraction.gazetteer import HitKind, Organisation, gazetteer
from meetings.extraction.quotations import quoted_tokens
from meetings.extraction.reading import Reading

# A government told by its head's name: "the Biden administration".
UNITED_NATIONS = "UN"
ACTING = frozenset("administration government regime cabinet team presidency".split())


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention whose entity has no number yet: `who` is a person, a party's code, or nobody known."""

    page: Page
    core: tuple[int, int]
    outer: tuple[int, int]
    kind: MentionKind
    who: Person | str | None
    countries: tuple[str, ...] = ()
    level: str | None = None


def make_cast(reading: Reading, scenes: list[Scene], people: People) -> Cast:
    """The cast of an article whose names are known: offices alone and pronouns are resolved in the order of the text,
    and whoever is told without a country gets the one that the article as a whole tells."""
    recognise(reading, scenes, people)
    resolve_offices(scenes)
    settle_parties(reading, scenes, people)
    drafts: list[Draft] = []
    secretariat = _secretariat(scenes, people)
    for scene in scenes:
        drafts += _persons(scene)
        drafts += _offices(scene, secretariat)
        drafts += _parties(scene)
    for page, token, person in resolve_pronouns(scenes, quoted_tokens(reading)):
        drafts.append(Draft(page, (token, token + 1), (token, token + 1), MentionKind.PRONOUN, person))
    drafts.sort(key=lambda d: (d.page.passage.index, d.core[0], -d.core[1]))
    numbers: dict[Person | str, int] = {}
    for draft in drafts:
        if draft.who is not None:
            numbers.setdefault(draft.who, len(numbers))
    return Cast((_entity(who, n) for who, n in numbers.items()), (_mention(d, numbers) for d in drafts))


def _persons(scene: Scene) -> list[Draft]:
    drafts = []
    for tie in scene.ties:
        person = scene.persons.get(id(tie))
        name = tie.name
        if person is None or name.is_attributive:
            if (government := _government(scene.page, tie, person)) is not None:
                drafts.append(government)
            continue
        kind = MentionKind.NAME if len(name.words) > 1 else MentionKind.SURNAME
        outer = (min(tie.outer_first, name.first), max(tie.outer_last, name.last))
        drafts.append(Draft(scene.page, (name.first, name.last), outer, kind, person))
    return _apart(drafts)


def _apart(drafts: list[Draft]) -> list[Draft]:
    """No word is of two names: the longer one that begins first has it."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.core[0], -d.core[1])):
        if not kept or draft.core[0] >= kept[-1].core[1]:
            kept.append(draft)
    return kept


def _government(page: Page, tie: Tie, person: Person | None) -> Draft | None:
    """'The Biden administration' is the United States, where it is told that Biden speaks for them."""
    last = tie.name.last
    if person is None or person.party is None or last >= page.size or page.lower[last] not in ACTING:
        return None
    core = (tie.name.first, last + 1)
    return Draft(page, core, core, MentionKind.METONYM, person.party)


def _secretariat(scenes: list[Scene], people: People) -> tuple[str, ...]:
    """Whose 'the Secretary-General' is where nobody is named and no other body is: the United Nations'."""
    bodies = {
        code_of(hit)
        for scene in scenes
        for start in scene.page.starts
        if (hit := scene.page.hit(start, HitKind.ORGANISATION)) is not None and isinstance(hit.entry, Organisation)
    }
    heads = any("organisation head" in person.levels for person in people.all)
    return () if heads or bodies - {UNITED_NATIONS} else (UNITED_NATIONS,)


def _offices(scene: Scene, secretariat: tuple[str, ...]) -> list[Draft]:
    drafts = []
    for phrase in scene.phrases:
        if phrase.is_plural or phrase.level == DELEGATION or scene.page.lower[phrase.last - 1] in COLLECTIVE:
            if not _is_told_by_names(scene, phrase):
                drafts.append(_draft(scene, phrase, MentionKind.ROLE_GROUP, None))
        elif not phrase.bearers:
            draft = _draft(scene, phrase, MentionKind.OFFICE, scene.resolved.get(id(phrase)))
            alone = draft.who is None and not draft.countries and phrase.article == "the"
            if alone and scene.page.doc[phrase.first : phrase.last].text == "Secretary-General":
                draft = replace(draft, countries=secretariat)
            drafts.append(draft)
    return drafts


def _draft(scene: Scene, phrase: OfficePhrase, kind: MentionKind, who: Person | None) -> Draft:
    parties = phrase.parties or ((phrase.default,) if phrase.default else ())
    if phrase.is_former or phrase.is_opposed:
        parties = ()
    core, outer = (phrase.first, phrase.last), (phrase.outer_first, phrase.outer_last)
    return Draft(scene.page, core, outer, kind, who, () if who else parties, phrase.level or None)


def _is_told_by_names(scene: Scene, phrase: OfficePhrase) -> bool:
    """Whether the names behind a plural office tell all of its parties: 'Foreign Ministers Lavrov and Wang'."""
    if not phrase.bearers:
        return False
    bearers = {id(name) for name in phrase.bearers}
    told = {scene.persons[id(t)].party for t in scene.ties if id(t.name) in bearers and id(t) in scene.persons}
    return set(phrase.parties) <= told


def _parties(scene: Scene) -> list[Draft]:
    named = {i for tie in scene.ties if id(tie) in scene.persons for i in range(tie.name.first, tie.name.last)}
    return [
        Draft(scene.page, (found.first, found.last), (found.first, found.last), found.kind, found.code)
        for found in find_parties(scene.page, named)
    ]


def _entity(who: Person | str, number: int) -> Entity:
    if isinstance(who, str):
        return _party(who, number)
    position, level = who.office()
    return Entity(
        number,
        ActorKind.PERSON,
        who.text,
        tuple(who.surfaces),
        party=who.party,
        position=position,
        level=level,
        gender=who.gender,
        is_author=who.is_author,
    )


def _party(code: str, number: int) -> Entity:
    country = gazetteer().country(code)
    if country is not None:
        return Entity(number, ActorKind.COUNTRY, country.name, country.names, code=code)
    organisation: Organisation | None = gazetteer().organisations.get(code)
    kind = ActorKind.GROUP if organisation is not None and organisation.kind == "group" else ActorKind.ORGANISATION
    return Entity(number, kind, code, organisation.names if organisation else (), code=code)


def _mention(draft: Draft, numbers: dict[Person | str, int]) -> Mention:
    first, last = draft.core
    passage = draft.page.passage
    span = passage.span(first, last)
    text = passage.doc[first:last].text
    return Mention(
        passage.index,
        first,
        last,
        min(draft.outer[0], first),
        max(draft.outer[1], last),
        draft.kind,
        numbers[draft.who] if draft.who is not None else None,
        text,
        span,
        countries=draft.countries,
        level=draft.level,
        is_author=isinstance(draft.who, Person) and draft.who.is_author,
    )
