"""Finds who is named in an article: names and offices passage by passage, then one cast for them all."""

from meetings.extraction.actors.allegiance import tell_allegiance
from meetings.extraction.actors.authors import is_author
from meetings.extraction.actors.cast import Cast
from meetings.extraction.actors.casting import make_cast
from meetings.extraction.actors.names import words_of
from meetings.extraction.actors.offices import find_offices
from meetings.extraction.actors.page import Page
from meetings.extraction.actors.people import People, Person
from meetings.extraction.actors.persons import Name, find_names, known_by, later_names
from meetings.extraction.actors.scene import Scene
from meetings.extraction.actors.ties import tie_names
from meetings.extraction.reading import Reading


def find_actors(reading: Reading) -> Cast:
    """All persons, countries, organisations and groups that an article names, with every mention of them.

    Names are found and tied to offices in each passage; full names make persons; single words then find the person
    whom they mean; at last offices alone and pronouns are resolved in the order of the text."""
    pages = [Page(passage) for passage in reading.body if len(passage.doc)]
    people = People()
    named = [find_names(page) for page in pages]
    _settle_headlines(pages, named)
    known = known_by(name for names in named for name in names)
    scenes: list[Scene] = []
    for page, names in zip(pages, named, strict=True):
        every = later_names(page, names, known)
        phrases = find_offices(page, every)
        scenes.append(Scene(page, tie_names(page, every, phrases), phrases))
    tell_allegiance(scenes)
    _cast_names(scenes, people)
    return make_cast(reading, scenes, people)


def _settle_headlines(pages: list[Page], named: list[list[Name]]) -> None:
    """A headline's capitals hide where a name ends: 'Merkel Urges Calm' is Merkel, whom the article names."""
    told = known_by(name for page, names in zip(pages, named, strict=True) if not page.is_headline for name in names)
    for page, names in zip(pages, named, strict=True):
        for name in names if page.is_headline else ():
            known = told.opening(name.words)
            if 0 < known < len(name.words):
                _shorten(page, name, known)


def _shorten(page: Page, name: Name, count: int) -> None:
    """Leave the first words of a name, with the hyphens and numerals that belong to them."""
    name.words = name.words[:count]
    while name.last > name.first + 1 and words_of(tuple(page.texts[name.first : name.last])) != name.words:
        name.last -= 1


def _cast_names(scenes: list[Scene], people: People) -> None:
    for scene in scenes:
        for tie in scene.ties:
            if len(tie.name.words) > 1 and not tie.name.is_attributive:
                scene.persons[id(tie)] = people.add_full(scene.page, tie)
    seen: list[Person] = []
    for scene in scenes:
        for tie in scene.ties:
            person = scene.persons.get(id(tie))
            if person is None:
                if tie.name.is_attributive and not people.bearers(tie.name):
                    continue
                person = people.add_short(scene.page, tie, seen)
                scene.persons[id(tie)] = person
            seen.append(person)
            scene.learn(tie, person)
            if is_author(scene.page, tie):
                person.author_marks += 1
