"""Days that are no dates: parts of names such as the Sunday Times, Good Friday or Joe Friday."""

from meetings.extraction.dates.lexing import Lexemes
from meetings.extraction.dates.vocabulary import Kind

BEFORE = frozenset(
    "black good bloody easter ash holy palm cyber super maundy shrove giving whit orthodox man joe sheffield".split()
)
AFTER = frozenset(
    "times telegraph mirror mail express herald post mercury tribune independent sun star world people business age"
    " guardian standard examiner agreement accord club night live group island islands".split()
)
NAMED = frozenset(("ORG", "PERSON", "WORK_OF_ART", "LAW", "PRODUCT", "FAC", "GPE"))
SUNDAY_PAPERS = frozenset(("mail", "scotland", "wales", "independent"))
# Before a day these say that it is one, whatever the tagger of names holds it for.
DATING = frozenset((Kind.ON, Kind.SINCE, Kind.UNTIL, Kind.BY, Kind.FROM, Kind.NEXT, Kind.LAST, Kind.THIS, Kind.COMMA))


def is_name(lexemes: Lexemes, i: int) -> bool:
    """Whether a weekday is part of a name."""
    before = lexemes.text(i - 1)
    if before in BEFORE and lexemes.items[i - 1].text[0].isupper():
        return True
    if before == "on" and lexemes.text(i - 2) in SUNDAY_PAPERS:
        return True
    after = lexemes.after(i + 1)
    if after is not None and after.text[:1].isupper() and after.lower_ in AFTER:
        return after.lower_ not in ("night", "live") or lexemes.text(i + 2) in AFTER
    token = lexemes.token(i)
    if token.ent_type_ not in NAMED or (i > 0 and lexemes.items[i - 1].word.kind in DATING):
        return False
    return _is_with_others(lexemes, i)


def _is_with_others(lexemes: Lexemes, i: int) -> bool:
    """Whether a capitalised word of the same name stands beside it, or a first name before it."""
    token = lexemes.token(i)
    doc = lexemes.doc
    beside = [doc[n] for n in (token.i - 1, token.i + 1) if 0 <= n < len(doc)]
    return any(t.ent_type_ == token.ent_type_ and t.text[:1].isupper() and t.sent == token.sent for t in beside)
