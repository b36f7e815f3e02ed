"""For whom somebody speaks where the sentence, not a title, tells it: 'Thailand is sending X', 'Romania was represented
by X', 'X speaks for the government of Y', 'For Ukraine, the foreign minister X and …', 'its ambassador, X'.

The rules are functions of one shape: what a tie's sentence tells of its party, or None. They are asked only where the
words around the name tell none."""

from collections.abc import Callable

from spacy.tokens import Token

from meetings.extraction.actors.names import APOSTROPHES
from meetings.extraction.actors.owners import LONGEST, Owners
from meetings.extraction.actors.page import PARTY_KINDS, Page, code_of
from meetings.extraction.actors.scene import Scene
from meetings.extraction.actors.ties import POSSESSIVE, Tie
from meetings.extraction.gazetteer import City, Hit, HitKind

SENDING = frozenset("send dispatch name appoint nominate delegate field".split())
REPRESENTING = frozenset("represent lead head".split())
SPEAKING_FOR = frozenset("speak negotiate act sign follow attend answer stand sit appear".split())
BODIES = frozenset(
    "ministry office government department parliament delegation embassy mission secretariat service army navy council"
    " presidency cabinet team side commission agency bank central".split()
)
LED = frozenset(("delegation", "team", "mission"))
PLACED = (HitKind.COUNTRY, HitKind.ORGANISATION)
MANIFOLD = frozenset(("minister", "deputy minister"))  # a government has several of them
Rule = Callable[[Page, Tie], str | None]


def tell_allegiance(scenes: list[Scene]) -> None:
    """Give those whose names stand without a party the one that their sentence tells."""
    owners = Owners()
    for scene in scenes:
        scene.page.introduced = {tie.outer_first for tie in scene.ties}
        for tie in scene.ties:
            owners.advance(scene.page, tie.name.first)
            if tie.parties or tie.name.is_attributive:
                continue
            told = _told(scene.page, tie) or owners.of(scene.page, tie) or _of_partner(scene, tie)
            if told is not None:
                tie.parties.append((POSSESSIVE, told))
        owners.advance(scene.page, scene.page.size)


def _told(page: Page, tie: Tie) -> str | None:
    if any(phrase.is_former or phrase.is_opposed for phrase in tie.phrases):
        return None
    for rule in RULES:
        code = rule(page, tie)
        if code is not None:
            return code
    return None


# ------------------------------------------------------------ rules


def _sent(page: Page, tie: Tie) -> str | None:
    """'Thailand is sending X', 'Turkey was represented by X', 'the Omani delegation is led by X'."""
    head = _outermost(page, tie)
    if head.dep_ in ("dobj", "conj", "oprd") and head.head.lemma_.lower() in SENDING:
        return _party_of_subject(page, head.head, ("nsubj",))
    if head.dep_ == "dobj" and head.head.lemma_.lower() == "include":  # "the American team includes X"
        return _party_of_team(page, head.head)
    if head.dep_ != "pobj" or head.head.lower_ != "by":
        return None
    verb = head.head.head
    if verb.pos_ == "NOUN" and verb.head.dep_ == "prep":  # "represented at the talks by"
        verb = verb.head.head
    if verb.lemma_.lower() not in REPRESENTING:
        return None
    if verb.dep_ == "acl":
        return _party_of_led(page, verb)
    return _one_by_one(page, verb, tie) or _party_of_subject(page, verb, ("nsubjpass",))


def _one_by_one(page: Page, verb: Token, tie: Tie) -> str | None:
    """'Peru and Chile were represented by X and Y, respectively': the second by the second."""
    if not any(c.lower_ == "respectively" for c in verb.subtree):
        return None
    parties = [h for t in verb.subtree if t.i < verb.i and (h := page.hit(t.i, *PARTY_KINDS)) is not None]
    name = page.token(tie.name.last - 1)
    listed = [t for t in verb.subtree if t.dep_ in ("conj", "appos", "pobj") and t.ent_type_ == "PERSON"]
    i = next((i for i, t in enumerate(listed) if t.i == name.i), len(parties))
    return code_of(parties[i]) if len(parties) == len(listed) and i < len(parties) else None


def _speaks_for(page: Page, tie: Tie) -> str | None:
    """'X speaks for the government of Yemen', 'X, speaking for the Houthis', 'Y for the Houthis'."""
    i = tie.outer_last
    verb = _outermost(page, tie).head
    if _outermost(page, tie).dep_ == "nsubj" and verb.lemma_.lower() in SPEAKING_FOR:
        i = next((c.i for c in verb.children if c.lower_ == "for" and c.i > verb.i), i)
    elif i + 2 < page.size and page.lower[i] == "," and page.token(i + 1).lemma_.lower() in SPEAKING_FOR:
        i += 2
    if i + 1 >= page.size or page.lower[i] != "for":
        return None
    return _party_from(page, i + 1)


def _fronted(page: Page, tie: Tie) -> str | None:
    """'For Ukraine, the head of the president's office, X, and foreign minister Y.'"""
    start = page.token(tie.name.first).sent.start
    if page.lower[start] != "for" or start + 2 >= page.size:
        return None
    hit = page.hit_past_article(start + 1, *PLACED)
    if hit is None or hit.end >= page.size or page.lower[hit.end] not in (",", ":"):
        return None
    return code_of(hit)


def _on_side(page: Page, tie: Tie) -> str | None:
    """'Led on the Ukrainian side by defence minister X', 'from the Omani side, X'."""
    i = tie.outer_first - 1
    while i > 0 and page.lower[i] in ("by", ",", "were", "was", "by", ":"):
        i -= 1
    if i < 1 or page.lower[i] not in ("side", "delegation", "team", "hosts", "host", "one"):
        return None
    hit = page.hit_before(i, *PARTY_KINDS)
    return code_of(hit) if hit is not None else None


def _of_body(page: Page, tie: Tie) -> str | None:
    """'X of the Dutch foreign ministry', 'Y at the Pacific Islands Forum Secretariat'."""
    i = tie.outer_last
    if i + 1 < page.size and page.lower[i] in ("of", "at", "from", "with"):
        return _party_from(page, i + 1, bodied=page.lower[i] != "at")
    return None


def _in_apposition(page: Page, tie: Tie) -> str | None:
    """'X, Vanuatu's director of climate change,', 'X, who handles the peninsula at the Chinese foreign ministry'."""
    i = tie.outer_last
    if i + 2 >= page.size or page.lower[i] not in (",", "(", "–", "—") or i + 1 in page.introduced:
        return None
    hit = page.hit(i + 1, *PARTY_KINDS)
    if hit is not None and hit.end < page.size and (page.lower[hit.end] in APOSTROPHES or hit.kind is HitKind.DEMONYM):
        return code_of(hit)
    opens = page.lower[i + 1] in ("who", "a", "an", "the", "deputy", "head", "chief", "director", "member")
    if not opens:
        return None
    for j in range(i + 2, min(i + 2 + LONGEST, page.size)):
        if page.lower[j] in (",", ".", ";", ")") or page.token(j).sent.start > i:
            return None
        hit = page.hit(j, *PARTY_KINDS)
        if hit is not None and _is_body(page, hit.end):
            return code_of(hit)
    return None


def _introduced(page: Page, tie: Tie) -> str | None:
    """'Estonia's deputy secretary-general for political affairs, X,' whatever the office is called. A surname alone
    introduces nobody: 'To discuss Estonia's deficit, Y and Z met'."""
    start = tie.name.start
    if start < 3 or page.lower[start - 1] != "," or len(tie.name.words) < 2:
        return None
    after = page.lower[tie.name.last] if tie.name.last < page.size else "."
    if after not in (",", ".", ";", ")", "and"):
        return None
    for i in range(start - 2, max(start - 2 - LONGEST, 0), -1):
        token = page.token(i)
        if page.lower[i] in APOSTROPHES:
            hit = page.hit_before(i, *PARTY_KINDS, HitKind.CITY)
            return (
                code_of(hit) if hit is not None and (hit.kind is not HitKind.CITY or _is_capital(hit.entry)) else None
            )
        if page.lower[i] in ("his", "her", "their", "the", "its"):
            demonym = page.hit(i + 1, HitKind.DEMONYM)  # "his Algerian guest, X,"
            return code_of(demonym) if demonym is not None else None
        if (token.is_punct and not page.is_hyphen(i)) or token.pos_ in ("VERB", "AUX") or token.is_sent_start:
            return None
    return None


RULES: tuple[Rule, ...] = (_sent, _speaks_for, _fronted, _on_side, _of_body, _in_apposition, _introduced)


def _of_partner(scene: Scene, tie: Tie) -> str | None:
    """'Kosovan President X and Prime Minister Y': the country before the first counts for both, in two offices."""
    first = tie.outer_first
    if first < 2 or scene.page.lower[first - 1] not in ("and", ",") or not tie.phrases:
        return None
    ends = (first - 1, first - 2) if scene.page.lower[first - 2] == "," else (first - 1,)
    partner = next((t for t in scene.ties if t.outer_last in ends and t.phrases and t.parties), None)
    if partner is None or partner.phrases[0].outer_last > partner.name.first:
        return None
    # of a list the country before the first counts for all: "Malaysia's Prime Minister X, Foreign Minister Y and …"
    chained = [code for strength, code in partner.parties if strength == POSSESSIVE]
    party = partner.phrases[0].party or next(iter(chained), None)
    apart = {p.level for p in partner.phrases} & {p.level for p in tie.phrases} - MANIFOLD
    return None if apart else party


# ------------------------------------------------------------ walks


def _outermost(page: Page, tie: Tie) -> Token:
    """The head of the whole phrase of a name: its own, or that of the office it stands beside."""
    token = page.token(tie.name.last - 1)
    for _ in range(5):
        hit = page.cover.get(token.i)
        if hit is not None and hit.kind is HitKind.OFFICE:
            token = page.doc[hit.start : hit.end].root
        if token.dep_ not in ("appos", "compound", "conj", "nmod") or token.head is token:
            return token
        token = token.head
    return token


def _party_of_subject(page: Page, verb: Token, deps: tuple[str, ...]) -> str | None:
    for child in verb.children:
        if child.dep_ in deps:
            hit = page.cover.get(child.i) or _before_body(page, child.i)
            if hit is not None and hit.kind in (*PARTY_KINDS, HitKind.CITY):
                return code_of(hit)
    return None


def _party_of_led(page: Page, verb: Token) -> str | None:
    """'A delegation from the World Bank led by X', 'a Turkish team, headed by Y'."""
    teams = [i for i in range(max(verb.sent.start, verb.i - LONGEST), verb.i) if page.lower[i] in LED]
    if not teams:
        return None
    team = teams[-1]
    if team + 1 < page.size and page.lower[team + 1] in ("from", "of"):
        hit = page.hit_past_article(team + 2, *PARTY_KINDS)
        return code_of(hit) if hit is not None else None
    hit = _before_body(page, team)
    return code_of(hit) if hit is not None else None


def _party_of_team(page: Page, verb: Token) -> str | None:
    teams = (t for t in verb.children if t.dep_ == "nsubj" and page.lower[t.i] in BODIES)
    hit = next((hit for t in teams if (hit := _before_body(page, t.i)) is not None), None)
    return code_of(hit) if hit is not None else None


def _before_body(page: Page, i: int) -> Hit | None:
    """Whose delegation or team is told: 'the Omani delegation', 'Oman's delegation'."""
    if page.lower[i] not in BODIES or i == 0:
        return None
    return page.hit_before(i - (page.lower[i - 1] in APOSTROPHES), *PARTY_KINDS)


def _party_from(page: Page, i: int, *, bodied: bool = False) -> str | None:
    """The party of the phrase that begins here: 'the Houthis', 'Yemen's government', 'the government of Yemen'."""
    hit = page.hit_past_article(i, *PARTY_KINDS)
    i += page.lower[i] == "the"
    if hit is not None and hit.kind is HitKind.METONYM and page.lower[hit.start - 1] in ("at", "the"):
        return None  # "X at No 10", "Y at the White House": where they are
    if hit is not None:
        return code_of(hit) if not bodied or hit.kind in PLACED or _is_body(page, hit.end) else None
    if i + 2 < page.size and page.lower[i] in BODIES and page.lower[i + 1] == "of":
        found = page.hit_past_article(i + 2, *PARTY_KINDS)
        return code_of(found) if found is not None else None
    return None


def _is_body(page: Page, i: int) -> bool:
    """Whether a ministry, an office or the like follows within three words."""
    return any(page.lower[j] in BODIES for j in range(i, min(i + 4, page.size)))


def _is_capital(entry: object) -> bool:
    return isinstance(entry, City) and entry.capital
