"""For whom somebody speaks where no country stands with the name: what the office, the form of address or the article
as a whole tells."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from meetings.extraction.actors.levels import HOMES, OF_STATE, WHOLE_HOMES
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.actors.people import DEFAULT, INFERRED, People, Person
from meetings.extraction.actors.scene import SUBJECTS, Scene, Turn
from meetings.extraction.actors.words import BRITISH, INDIAN, SPEAKING
from meetings.extraction.gazetteer import City, HitKind, gazetteer
from meetings.extraction.holders import Holder, by_surname, holder
from meetings.extraction.read import dateline_of
from meetings.extraction.reading import Reading

# Whose surname alone is enough in an article that speaks of their country.
WELL_KNOWN = frozenset(("head of state", "head of government", "foreign minister", "organisation head", "leader"))
HEADS = frozenset(("head of state", "head of government"))
SETTING = frozenset(("in", "to", "at", "visit", "visits", "visited", "visiting"))  # "visit Fiji, where he will meet"
VISITORS = frozenset(("he", "she", "they"))
LEAVING = frozenset("left leaves leave leaving departed departs depart departing bound".split())  # "left for Fiji"
MINISTRIES = frozenset(("ministry", "office", "government", "embassy", "presidency"))
HOSTING = frozenset("receive host welcome greet".split())
GOING = frozenset(
    "arrived arrives landed flew flies travels travelled traveled travel fly visit visits visiting visited visit trip"
    " heads headed".split()
)
SHARED = frozenset(("Brussels", "Vienna"))  # capitals where organisations are at home
LEAST = 2  # mentions of a country before the article may be said to be about it
ALONE = OF_STATE - {"legislator", "official", "senior official", "envoy", "adviser", "spokesperson", "military"}


def recognise(reading: Reading, scenes: list[Scene], people: People) -> None:
    """Give those who are told without country or office what is known of them on the day of publication. What the
    article itself tells comes first: somebody whom it places elsewhere is another."""
    told = _countries(scenes)
    for person in people.all:
        found = None if person.is_author or person.is_former else _known(person, reading.published, told)
        if found is None or person.party not in (None, found.party):
            continue
        if person.party is None:
            person.parties.append((DEFAULT, found.party))
        if not person.levels:
            person.levels.add(found.level)
            person.titles.add(found.office)
            person.known_level = found.level


def _known(person: Person, at: date, told: Counter[str]) -> Holder | None:
    """A full name stands for itself. A surname needs an office of the same level, or a country that is spoken of."""
    if len(person.words) > 1:
        return holder(person.text, at)
    for level in sorted(person.levels):
        if (found := by_surname(person.text, at, office_level=level)) is not None:
            return found
    found = None if person.levels else by_surname(person.text, at)
    if found is None or found.level not in WELL_KNOWN:
        return None
    return found if told[found.party] or found.level in HEADS else None


def settle_parties(reading: Reading, scenes: list[Scene], people: People) -> None:
    """Give a party to those who are told without one, the surest first."""
    told = _countries(scenes)
    for person in people.all:
        if person.party is None and (party := _by_office(person, told)) is not None:
            person.parties.append((DEFAULT, party))
    homes = Homes(_homes(reading, people), _filed_from(reading), told)
    beside = _beside(scenes)
    stay = None
    for scene in scenes:
        _by_ministry(scene)
        stay = _by_place(scene, stay)
        _by_company(scene)
    for person in people.all:
        if person.party is None and person.levels & OF_STATE and not person.is_former:
            party = _by_article(person, people, homes, beside.get(id(person), set()))
            if party is not None:
                person.parties.append((INFERRED, party))


def _countries(scenes: list[Scene]) -> Counter[str]:
    """How often each country is named, by whatever word."""
    counts: Counter[str] = Counter()
    for scene in scenes:
        for start in scene.page.starts:
            hit = scene.page.hit(start, *PARTY_KINDS, HitKind.CITY)
            if hit is None or (isinstance(hit.entry, City) and not hit.entry.capital):
                continue
            code = code_of(hit)
            if code is not None and gazetteer().country(code) is not None:
                counts[code] += 1
    return counts


def _by_office(person: Person, told: Counter[str]) -> str | None:
    """The Secretary of State is America's, a foreign secretary Britain's unless the article is about India."""
    if person.defaults:
        return person.defaults[0]
    for text, _, _ in person.offices:
        told_as = text.lower()
        countries = WHOLE_HOMES.get(told_as) or next(
            (HOMES[key] for key in HOMES if f" {key} " in f" {told_as} "), None
        )
        if countries:
            return max(countries, key=lambda code: (told[code] > 0, -countries.index(code)))
    if person.honorifics & BRITISH:
        return "GB"
    return "IN" if person.honorifics & INDIAN else None


def _by_place(scene: Scene, stay: str | None) -> str | None:
    """'In Brunei, Counselor X will meet with Foreign Minister Y': of those in office whom a sentence puts into a
    country, one is told to come from elsewhere, so the other is at home. 'In Bishkek, Deputy Foreign Minister X
    said'. 'Y arrived in Malawi. He will meet President X': `stay` is where the sentence before has taken a visitor.
    Answers where the last one takes one."""
    turns = scene.turns()
    for sentence in dict.fromkeys(turn.sentence for turn in turns):
        told = [turn for turn in turns if turn.sentence == sentence]
        untold = [t.person for t in told if t.person.party is None and t.person.levels & OF_STATE]
        if not untold or any(p.is_former for p in untold):
            continue
        code = _place_of(scene, sentence, fronted=len(told) == len(untold))
        code = code or _stay_before(scene, sentence, turns, stay) or _seat_of_hosts(scene, sentence, told, turns)
        if code is None or any(turn.person.party == code for turn in told):
            continue
        for turn in told:
            if turn.person in untold and turn.person.party is None:
                turn.person.parties.append((INFERRED, _place_before(scene, turn) or code))
    sentences = list(scene.page.doc.sents)
    return _stay_in(scene, sentences[-1].start, turns) if sentences else None


def _seat_of_hosts(scene: Scene, sentence: int, told: list[Turn], turns: list[Turn]) -> str | None:
    """'The minister hosted her neighbours in Warsaw', 'On Thursday he is due in Kyiv for talks with President X': the
    country of the capital where somebody receives, or a visitor who was told of before is received."""
    page = scene.page
    first = told[0]
    if first.is_subject and page.token(first.token).sent.root.lemma_.lower() in HOSTING:
        return _place_of(scene, sentence, fronted=False)
    code = _place_of(scene, sentence, fronted=False, capital=True)
    subject = next((t for t in page.token(sentence).sent if t.dep_ in SUBJECTS), None)
    before = [turn.person for turn in turns if turn.sentence < sentence]
    visits = subject is not None and subject.lower_ in VISITORS and subject.i < first.token and bool(before)
    return code if visits and before[-1].party not in (None, code) else None


def _by_ministry(scene: Scene) -> None:
    """'The minister met her counterpart in Lima, Seoul's foreign ministry said': whose ministry tells of its own."""
    page, turns = scene.page, scene.turns()
    for sentence in dict.fromkeys(turn.sentence for turn in turns):
        told = list(dict.fromkeys(turn.person for turn in turns if turn.sentence == sentence))
        untold = [p for p in told if p.party is None and p.levels & OF_STATE and not p.is_former]
        code = _teller_of(page, sentence) if len(untold) == 1 else None
        if code is not None and not any(person.party == code for person in told):
            untold[0].parties.append((INFERRED, code))


def _teller_of(page: Page, sentence: int) -> str | None:
    """Whose ministry or office says what a sentence tells."""
    for token in page.token(sentence).sent:
        if token.lower_ not in MINISTRIES or token.dep_ != "nsubj" or token.head.lemma_.lower() not in SPEAKING:
            continue
        owner = next((t for t in token.lefts if page.hit(t.left_edge.i, *PARTY_KINDS, HitKind.CITY)), None)
        hit = page.hit(owner.left_edge.i, *PARTY_KINDS, HitKind.CITY) if owner is not None else None
        code = code_of(hit) if hit is not None else None
        return code if code is not None and gazetteer().country(code) is not None else None
    return None


def _place_before(scene: Scene, turn: Turn) -> str | None:
    """'In Nairobi he met President X and in Kampala he saw President Y': the country of the town told last."""
    page = scene.page
    for i in range(turn.token - 1, turn.sentence, -1):
        hit = page.hit(i, HitKind.CITY, HitKind.COUNTRY)
        if hit is not None and page.lower[i - 1] in SETTING:
            return code_of(hit)
    return None


def _stay_before(scene: Scene, sentence: int, turns: list[Turn], stay: str | None) -> str | None:
    """Where the sentence before has taken the visitor of whom this one goes on to tell: 'He will meet President X'."""
    page = scene.page
    if page.lower[sentence] not in VISITORS | {"there"} or _place_of(scene, sentence, fronted=False) is not None:
        return None
    return _stay_in(scene, page.doc[sentence - 1].sent.start, turns) if sentence else stay


def _stay_in(scene: Scene, sentence: int, turns: list[Turn]) -> str | None:
    """The country that a sentence takes somebody of another to."""
    told = [turn.person for turn in turns if turn.sentence == sentence]
    code = _place_of(scene, sentence, fronted=False)
    foreign = bool(told) and all(p.party not in (None, code) for p in told)
    return code if foreign and _goes(scene, sentence) else None


def _by_company(scene: Scene) -> None:
    """'X of Peru met Y. X was accompanied by Foreign Minister Z': who goes with somebody speaks for the same."""
    turns = scene.turns()
    for turn in turns:
        if turn.person.party is not None or not _is_company(scene, turn):
            continue
        leader = next((t.person for t in turns if t.is_subject and t.sentence == turn.sentence), None)
        if leader is None and scene.page.lower[turn.sentence] in VISITORS:
            leader = next((t.person for t in turns if t.is_subject and t.sentence < turn.sentence), None)
        if leader is not None and leader.party is not None and leader is not turn.person:
            turn.person.parties.append((INFERRED, leader.party))


def _is_company(scene: Scene, turn: Turn) -> bool:
    """'Left for Fiji, accompanied by Foreign Minister X'."""
    before = scene.page.lower[turn.sentence : turn.token]
    return "accompanied" in before


def _goes(scene: Scene, sentence: int) -> bool:
    return any(t.lower_ in GOING or t.lower_ in LEAVING for t in scene.page.doc[sentence].sent)


def _place_of(scene: Scene, sentence: int, *, fronted: bool, capital: bool = False) -> str | None:
    """The country that a sentence is set in, by the first 'in' or 'to' with a city or country; `fronted`: only where
    the sentence opens with it; `capital`: not by another city, where the world meets as well."""
    page = scene.page
    for i in range(sentence, page.size):
        if page.token(i).sent.start != sentence or (fronted and i > sentence + 2):
            return None
        hit = page.hit(i, HitKind.CITY, HitKind.COUNTRY)
        if hit is not None and i and _is_setting(page, i):
            code = code_of(hit)
            if capital and isinstance(hit.entry, City) and (not hit.entry.capital or hit.entry.name in SHARED):
                return None
            return code if code is not None and gazetteer().country(code) is not None else None
    return None


def _is_setting(page: Page, i: int) -> bool:
    return page.lower[i - 1] in SETTING or (page.lower[i - 1] == "for" and i > 1 and page.lower[i - 2] in LEAVING)


@dataclass(frozen=True, slots=True)
class Homes:
    """The countries whose officials an article may name without saying so: `own` its publisher's and those of offices
    that tell their country, `filed` that of its dateline, `told` how often it names each."""

    own: list[str]
    filed: str | None
    told: Counter[str]


def _homes(reading: Reading, people: People) -> list[str]:
    told = [code for person in people.all for strength, code in person.parties if strength == DEFAULT]
    counted = [code for code, _ in Counter(told).most_common()]
    return [reading.country, *counted] if reading.country else counted


def _filed_from(reading: Reading) -> str | None:
    """The country of the capital in the dateline: a paper at home says no country of its own minister."""
    lines = (dateline_of(passage) for passage in reading.body)
    named = next((line.city for line in lines if line is not None and line.city), None)
    city = gazetteer().city(named) if named else None
    return city.country if city is not None and city.capital and city.name not in SHARED else None


def _beside(scenes: list[Scene]) -> dict[int, set[str]]:
    """The parties of those who share a sentence with each person and are told with their country, and where each
    travels to: who is told without one among them comes from elsewhere."""
    found: dict[int, set[str]] = {}
    for scene in scenes:
        turns = scene.turns()
        for turn in turns:
            others = {t.person.party for t in turns if t.sentence == turn.sentence and t.person is not turn.person}
            found.setdefault(id(turn.person), set()).update(party for party in others if party)
            if _goes(scene, turn.sentence) and (turn.is_subject or _is_company(scene, turn)):
                found[id(turn.person)].update(filter(None, (_place_of(scene, turn.sentence, fronted=False),)))
    return found


def _by_article(person: Person, people: People, homes: Homes, beside: set[str]) -> str | None:
    for code in homes.own:
        if person.levels & HEADS and gazetteer().country(code) is None:
            continue  # an alliance has no president
        if not _is_taken(code, person, people):
            return code
    if homes.filed is not None and homes.filed not in beside and not _is_taken(homes.filed, person, people):
        return homes.filed
    for code, count in homes.told.most_common():
        if count < LEAST:
            return None
        if code not in beside and not _is_taken(code, person, people):
            return code
    return None


def _is_taken(code: str, person: Person, people: People) -> bool:
    """Whether somebody else holds the same office for a country: it has one foreign minister."""
    return any(
        other is not person and other.party == code and other.levels & person.levels & ALONE for other in people.all
    )
