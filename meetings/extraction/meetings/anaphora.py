"""Words that call again those who have been told of: 'they', 'the two', 'both sides', 'the ministers'."""

from spacy.tokens import Token

from meetings.extraction.meetings.lexicon import MEASURES

PLURAL_PRONOUNS = frozenset({"they", "them", "both", "all"})
PAIR_WORDS = frozenset("two three four pair duo trio both sides delegations teams men women".split())
PARTY_NOUNS = frozenset(
    "country nation side government neighbour neighbor capital state delegation team adversary foe rival enemy".split()
)
COMPANY = PARTY_NOUNS | frozenset(
    "leader minister president premier party official negotiator diplomat envoy principal chief counterpart mediator"
    " participant head king monarch man woman guest visitor".split()
)
NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
DEFINITE = frozenset("the these those".split())


def means_others(pronoun: Token) -> bool:
    """'Allies would discuss it when they meet': 'they' are the subject before it in the sentence."""
    before = pronoun.doc[pronoun.sent.start : pronoun.i]
    plural = [t for t in before if t.dep_ == "nsubj" and t.tag_ in ("NNS", "NNPS")]
    return bool(plural) and plural[-1].lemma_.lower() not in COMPANY


def means_those_before(head: Token) -> bool:
    """'The two', 'both sides', 'the leaders', 'the delegations': who has been told of before."""
    words = {t.lower_ for t in head.lefts}
    if head.lemma_.lower() in MEASURES or head.ent_type_ in ("DATE", "TIME"):
        return False
    if head.lower_ in PAIR_WORDS or words & PAIR_WORDS:
        return True
    plain = not any(t.dep_ in ("prep", "acl", "relcl", "appos") for t in head.rights)
    return head.lemma_.lower() in COMPANY and head.tag_ == "NNS" and bool(words & DEFINITE) and plain


def means_parties_before(head: Token) -> bool:
    """'The two countries', 'both governments': parties as a whole, not those who speak for them."""
    of_body = any(t.lower_ == "member" for t in head.lefts)  # "the member states" are those of a body
    return means_those_before(head) and head.lemma_.lower() in PARTY_NOUNS and not of_body


def number_of_parties(trigger: Token) -> int | None:
    """How many 'the two countries' of a sentence are, None where it tells no number."""
    told = (t for head in trigger.sent if head.lemma_.lower() in PARTY_NOUNS for t in head.lefts)
    return next((NUMBERS[t.lower_] for t in told if t.lower_ in NUMBERS), None)
