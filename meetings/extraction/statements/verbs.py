"""Which verbs report words, and in which frames."""

from spacy.tokens import Token

from meetings.extraction.furniture import word_set

# Verbs that report a clause or a quotation.
SAYING = word_set(
    """
    say tell add announce declare state stress warn note explain argue insist claim assert affirm reaffirm reiterate
    repeat emphasise emphasize underline underscore confirm deny reveal disclose admit acknowledge concede predict
    suggest indicate hint signal imply contend maintain remark comment observe recall recount relate report reply
    answer respond retort counter quip joke boast complain lament grumble moan sneer blast thunder fume scoff mock
    muse tweet write post inform assure reassure advise caution remind promise pledge vow swear propose clarify
    specify point conclude continue allege speculate estimate stipulate proclaim pronounce testify summarise summarize
    relay convey mention protest object gush shout yell cry whisper mutter murmur intone opine posit charge accuse
    urge plead demand ask quote agree decide resolve believe think
    """
)
# Of these, the ones whose clause is an attitude, an act or a question rather than something told.
NOT_INDIRECT = word_set(
    "believe think ask demand urge accuse plead quote continue point propose decide resolve object charge"
)
# Verbs with which a speaker puts words of his own on a thing: "called it “a good long chat”".
NAMING = word_set(
    """
    call describe dub brand label term denounce condemn dismiss hail praise characterize characterise
    slam criticise criticize welcome deplore decry reject see speak talk thank express voice cite
    """
)
# 'She went on', 'he put it', 'the statement read': they report only with a quotation beside them.
BESIDE_QUOTE = word_set("go put read begin start open interject interrupt sum offer beam speak")
ALL = SAYING | NAMING | BESIDE_QUOTE
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
MODALS = word_set("will would should could might may must shall can 'll ’ll 'd ’d")


def is_withheld(verb: Token) -> bool:
    """Whether nothing was said: 'has not said whether', 'declined to say', 'will announce', 'is expected to tell'."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in ("aux", "auxpass") and child.lower_ in MODALS):
            return True
        if child.dep_ == "aux" and child.lower_ == "to":
            return not _goes_on(verb)
    return False


def is_foretold(verb: Token) -> bool:
    """'will say: “…”', 'is expected to tell them: “…”': the words were given out before they are said."""
    if any(child.dep_ == "neg" for child in verb.children):
        return False
    if any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        return verb.head.lemma_.lower() in ("expect", "due", "set") and verb.head != verb
    return any(child.dep_ == "aux" and child.lower_ in ("will", "’ll", "'ll") for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """'went on to say', 'used the occasion to warn' were said; 'plans to say' was not."""
    return verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ in ("go", "use", "take", "proceed", "speak")


def is_passive(verb: Token) -> bool:
    """'was told', 'is said', 'were warned': the subject heard or is spoken of."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)


def is_saying(token: Token, *, naming: bool = False) -> bool:
    """Whether a verb may bring a quotation. `naming`: one that puts words on a thing will do."""
    lemma = token.lemma_.lower()
    if token.tag_[0] != "V":
        return False
    return lemma in SAYING or (lemma in ALL and (naming or lemma not in NAMING))


def was_said(verb: Token) -> bool:
    """Whether the subject of a verb beside a quotation is who said it."""
    return (not is_withheld(verb) or is_foretold(verb)) and (_is_quoted(verb) or not is_passive(verb))


def _is_quoted(verb: Token) -> bool:
    """'X was quoted as saying' and 'X was heard to say' are passive, and yet X spoke."""
    return verb.lemma_ in ("quote", "cite", "hear")


def may_invert(token: Token) -> bool:
    """A finite verb right after a quotation: 'said', 'beamed', 'asks'."""
    return (token.tag_ in FINITE and token.lemma_ not in ("be", "have", "do")) or is_saying(token)
