"""Whom a phrase beside the verb brings in, and as what: 'at the invitation of X', 'in the presence of Y'."""

from collections.abc import Iterator

from spacy.tokens import Token

from meetings.enums import Format, Role
from meetings.extraction.meetings.candidates import Candidate
from meetings.extraction.meetings.syntax import agents, governing_verb
from meetings.extraction.meetings.table import Table

BRINGING = {
    "invitation": Role.HOST,
    "presence": Role.PARTICIPANT,
    "attendance": Role.PARTICIPANT,
    "participation": Role.PARTICIPANT,
    "chairmanship": Role.CHAIR,
    "auspice": Role.MEDIATOR,
    "mediation": Role.MEDIATOR,
}
LEADING = frozenset(("at", "in", "under", "with", "on"))
OTHER_SIDE, COMPANY_SIDE = 2, 3
COMPANY = frozenset("accompany flank join".split())


def seat_by_phrase(candidate: Candidate, table: Table) -> None:
    """Seat those whom a phrase of the clause brings in, where somebody is there already."""
    if not candidate.seats and not candidate.unnamed:
        return
    found = [*((head, role, OTHER_SIDE) for role, head in _by_noun(candidate))]
    found += [(head, Role.PARTICIPANT, COMPANY_SIDE) for head in _by_participle(candidate)]
    for head, role, side in found:
        if role is Role.HOST and candidate.format is Format.VIRTUAL:
            continue
        for mention in table.speaking_of(head):
            known = mention.entity is not None and candidate.seat(mention.entity) is not None
            if not known or role is Role.HOST:
                table.seat_mentions(candidate, [mention], role=role, side=side)
    _share_party(candidate)


def _share_party(candidate: Candidate) -> None:
    """Company of whom no country is told speaks for those whom it is with, where they are of one."""
    doers = {seat.party for seat in candidate.seats if seat.side == 0}
    if len(doers) == 1:
        for seat in candidate.seats:
            if seat.side == COMPANY_SIDE and seat.is_person and seat.party is None:
                (seat.party,) = doers


def _by_noun(candidate: Candidate) -> Iterator[tuple[Role, Token]]:
    """'At the invitation of X', 'at X's invitation', wherever in the trigger's clause the parser hung it."""
    for noun in candidate.trigger.token.sent:
        role = BRINGING.get(noun.lemma_.lower())
        if role is None or noun.dep_ != "pobj" or noun.head.lower_ not in LEADING or not _is_of_clause(noun, candidate):
            continue
        yield from ((role, t) for t in noun.lefts if t.dep_ == "poss")
        yield from ((role, t) for p in noun.children if p.lower_ == "of" for t in p.children if t.dep_ == "pobj")


def _by_participle(candidate: Candidate) -> Iterator[Token]:
    """'Met X, accompanied by Y', 'X, who was joined by Y, met …'."""
    seated = {seat.span for seat in candidate.seats if seat.is_person}
    for verb in candidate.trigger.token.sent:
        if verb.lemma_.lower() not in COMPANY or verb.tag_ != "VBN" or verb.dep_ not in ("acl", "advcl", "relcl"):
            continue
        told_of = candidate.trigger.passage.span_of(verb.head)
        beside = any(span.start <= told_of.start < span.end for span in seated)
        if beside or _is_of_clause(verb.head, candidate):
            yield from agents(verb)


def _is_of_clause(token: Token, candidate: Candidate) -> bool:
    trigger = candidate.trigger
    verb = governing_verb(trigger.predicate if trigger.predicate is not None else trigger.token)
    return token.head.head is trigger.token or (verb is not None and governing_verb(token) == verb)
