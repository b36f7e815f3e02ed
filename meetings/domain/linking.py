"""Which actor each mention of a person is, and what is known of the actors from their mentions.

An editor's word on a name comes first. A full name makes or finds an actor; a surname joins the one actor of its party
who bears it; the rest stays open and is looked at again when a candidate comes, changes or goes. All of it runs within
the calendar's lock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from meetings.domain.clustering import neighbours_of
from meetings.domain.names import fold_name, is_full_name, name_columns, short_names
from meetings.domain.naming import party_actor
from meetings.domain.resolution.actors import Candidate, Mention, Verdict, resolve_person
from meetings.domain.spelling import spelling_key
from meetings.domain.tenures import retell
from meetings.domain.titles import FAMILY_FIRST
from meetings.enums import ActorKind
from meetings.models import Actor, ActorName, Correction, Decision, ReportParticipant, Statement

Row = ReportParticipant | Statement
Told = tuple[str, str]  # a folded name, and whom it is told for


@dataclass(slots=True)
class Linked:
    """What linking touched: reports elsewhere whose mentions lead to another actor now, with those that were linked to
    them before; actors; and the codes of those of whose offices something else is told than before."""

    reports: set[int] = field(default_factory=set)
    actors: set[int] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    changed: bool = False


def link_article(article: int, *, touched: Iterable[int] = ()) -> Linked:
    """Link the mentions and speakers of an article, and look again at those elsewhere that this may settle.

    1. Countries and organisations by code.
    2. Full names: found or made; then what their mentions tell of these actors.
    3. Surnames here; and everywhere those that actors of step 2 bear who are other candidates than before: made just
       now, told to speak for another party, or not named in full elsewhere.

    `touched`: actors that mentions were taken from before."""
    linked = Linked(actors=set(touched))
    words: set[str] = set()
    linked.offices |= _link_parties(article)
    for row in _rows_of(article):
        if is_full_name(_name(row)):
            linked.changed |= _link_full_name(row, linked)
        else:
            words.add(_spelling(row))
    before = _parties_of(linked.actors)
    for actor in sorted(linked.actors):
        linked.offices |= retell(actor)
    after = _parties_of(linked.actors)
    known = _named_beside(linked.actors - set(touched), article)
    news = {actor for actor in linked.actors if actor not in known or before.get(actor) != after.get(actor)}
    look_again(names_of(news), linked, own=article)
    look_again(words, linked, own=article, within=article)
    return linked


def _parties_of(actors: Iterable[int]) -> dict[int, frozenset[str]]:
    """For whom each of these persons speaks where a name is given in full, or an editor says so: what a surname's party
    is compared with. A surname that was joined tells nothing of it, else it would uphold what made it join."""
    ids = list(actors)
    names = ActorName.objects.filter(actor=OuterRef("actor"), folded=OuterRef("folded"))
    mentions = ReportParticipant.objects.filter(Exists(names), actor__in=ids, report__gone_at=None)
    names = ActorName.objects.filter(actor=OuterRef("speaker"), folded=OuterRef("speaker_folded"))
    speakers = Statement.objects.filter(Exists(names), speaker__in=ids, gone_at=None)
    said = Correction.objects.filter(actor__in=ids, field="country", withdrawn_at=None)
    pairs = [
        *mentions.values_list("actor", "party_code").distinct().order_by(),
        *speakers.values_list("speaker", "speaker_party").distinct().order_by(),
        *said.values_list("actor", "value"),
    ]
    return {pk: frozenset(str(code) for actor, code in pairs if actor == pk and code) for pk in ids}


def _named_beside(actors: Iterable[int], article: int) -> set[int]:
    """Those of these persons all of whose names another article gives in full."""
    mention = ReportParticipant.objects.filter(actor=OuterRef("actor"), folded=OuterRef("folded"), report__gone_at=None)
    speaker = Statement.objects.filter(speaker=OuterRef("actor"), speaker_folded=OuterRef("folded"), gone_at=None)
    beside = Exists(mention.exclude(report__article=article)) | Exists(speaker.exclude(article=article))
    names = ActorName.objects.filter(actor__in=list(actors))
    known = set(names.filter(beside).values_list("pk", flat=True))
    rows = list(names.values_list("pk", "actor"))
    return {actor for _, actor in rows} - {actor for pk, actor in rows if pk not in known}


def look_again(words: set[str], linked: Linked, *, own: int | None = None, within: int | None = None) -> None:
    """Decide anew about every mention whose key of spelling is one of these, or those of the article `within` alone.
    The reports of the article `own` are known to be concerned; of others, those that they were linked to are noted
    before the links change."""
    rows = _rows_naming(words - {""}, within)
    said = _said(map(_folded, rows))
    borne = {mention: _bearers(*mention) for mention in {_mention(row) for row in rows} if not mention[1]}
    changes = []
    for row in rows:
        mention = _mention(row)
        # A full name is looked up each time: the first of several makes whom the others find.
        actor = _resolved(row, borne[mention] if mention in borne else _bearers(*mention), said)
        changes += [(row, actor)] if actor != _actor_of(row) else []
    elsewhere = {
        row.report_id for row, _ in changes if isinstance(row, ReportParticipant) and row.report.article_id != own
    }
    linked.reports |= neighbours_of(elsewhere) | elsewhere if elsewhere else set()
    touched = {pk for row, actor in changes for pk in (_actor_of(row), actor) if pk is not None}
    for row, actor in changes:
        _tie(row, actor)
    for pk in sorted(touched):
        linked.offices |= retell(pk)
    linked.actors |= touched
    linked.changed |= bool(changes)


def prune(actors: Iterable[int]) -> set[str]:
    """Take away those of these persons that no mention names in full any more and no editor made or spoke of.

    Answers the words by which mentions elsewhere may have been taken for them."""
    given = set(actors)
    given -= set(names_in_force().filter(actor__in=given).values_list("actor", flat=True)) if given else set()
    if not given:
        return set()
    idle = Actor.objects.filter(pk__in=given, kind=ActorKind.PERSON).filter(
        corrections=None, decisions=None, decisions_as_other=None, participations=None, represented_in=None
    )
    ids = set(idle.values_list("pk", flat=True))
    words = names_of(ids)
    Actor.objects.filter(pk__in=ids).delete()
    return words


def parties_told(articles: Iterable[int]) -> set[str]:
    """The codes of the parties that these articles name now."""
    ids = list(articles)
    mentions = ReportParticipant.objects.filter(report__article__in=ids).exclude(party_code="")
    speakers = Statement.objects.filter(article__in=ids).exclude(speaker_party="")
    return set(mentions.values_list("party_code", flat=True)) | set(speakers.values_list("speaker_party", flat=True))


def prune_parties(codes: set[str]) -> None:
    """Take away those of these countries and organisations that nothing names any more and no editor made or spoke
    of: whether they are there does not depend on what was told and taken back."""
    if not codes:
        return
    idle = Actor.objects.filter(code__in=codes, kind__in=PARTIES).exclude(
        pk__in=Actor.history.model.objects.filter(code__in=codes).values("id")
    )
    idle.filter(
        mentions=None, statements=None, participations=None, represented_in=None, officers=None, corrections=None,
        decisions=None, decisions_as_other=None, merged=None,
    ).delete()  # fmt: skip


PARTIES = (ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.GROUP)
NAMED = Q(kind=ActorKind.PERSON) | Q(party_code="")  # mentions that lead somewhere by their name; others by their code


def _rows_of(article: int) -> list[Row]:
    mentions = ReportParticipant.objects.filter(NAMED, report__article=article, report__gone_at=None)
    mentions = mentions.select_related("report")
    speakers = Statement.objects.filter(article=article, gone_at=None).exclude(speaker_folded="")
    return [*mentions.order_by("report_id", "rank"), *speakers.order_by("pk")]


def _link_parties(article: int) -> set[str]:
    """Parties as a whole lead to the country or organisation of their code. Answers the codes of those that an office
    alone stands for, which `offices` looks at."""
    rows = ReportParticipant.objects.filter(report__article=article, report__gone_at=None).exclude(party_code="")
    rows = rows.exclude(kind=ActorKind.PERSON)
    for row in rows.filter(Q(actor=None) | ~Q(actor__code=F("party_code")), office=""):
        row.actor = party_actor(row.party_code, ActorKind(row.kind))
        row.save(update_fields=["actor"])
    return set(rows.exclude(office="").values_list("party_code", flat=True))


def _rows_naming(words: set[str], within: int | None) -> list[Row]:
    """Mentions and speakers, everywhere or within an article, whose key of spelling is one of these."""
    if not words:
        return []
    mentions = ReportParticipant.objects.filter(NAMED, spelling__in=words, report__gone_at=None)
    speakers = Statement.objects.filter(speaker_spelling__in=words, gone_at=None)
    if within is not None:
        mentions, speakers = mentions.filter(report__article=within), speakers.filter(article=within)
    return [*mentions.select_related("report"), *speakers]


def _link_full_name(row: Row, linked: Linked) -> bool:
    """Tie a full name to the actor that bears it, made where nobody does. True where that is not the former one."""
    before = _actor_of(row)
    actor = _resolved(row, _bearers(*_mention(row)), _said([_folded(row)]))
    if actor is not None:
        linked.actors.add(actor)
        _keep_better_name(actor, _name(row))
    if actor == before:
        return False
    linked.actors |= {before} if before is not None else set()
    _tie(row, actor)
    return True


def _resolved(row: Row, borne: Sequence[Candidate], said: Mapping[Told, int | None]) -> int | None:
    """The actor that a mention leads to: whom an editor named; else by its name, made for a full one that nobody
    bears."""
    folded, is_full = _mention(row)
    if (folded, _party(row)) in said:
        return said[folded, _party(row)]
    if isinstance(row, ReportParticipant) and row.kind != ActorKind.PERSON:
        return None
    resolved = resolve_person(Mention(folded, is_full, _party(row), _spelling(row)), borne)
    return _make(_name(row)) if resolved.verdict is Verdict.MAKE else resolved.actor


def _tie(row: Row, actor: int | None) -> None:
    if isinstance(row, Statement):
        row.speaker_id = actor
        row.save(update_fields=["speaker"])
    else:
        row.actor_id = actor
        row.save(update_fields=["actor"])


def _said(names: Iterable[str]) -> dict[Told, int | None]:
    """Whom editors said that these folded names mean, by name and party; None for nobody."""
    words = Decision.objects.filter(folded__in=set(names) - {""}, withdrawn_at=None)
    return {(word.folded, word.party): word.actor_id for word in words}


def _bearers(folded: str, is_full: bool) -> list[Candidate]:
    """The persons who bear the name, or whose first or last name it may be, in any spelling."""
    named = Q(folded=folded)
    if not is_full and folded:
        words = folded.split()
        named |= Q(last=spelling_key(words[-1])) | Q(first=spelling_key(words[0]))
    # Whom an editor called an organisation, reports go on to take for a person: they mean the same one.
    retyped = Correction.objects.filter(actor=OuterRef("actor"), field="kind", withdrawn_at=None)
    names = ActorName.objects.filter(Q(actor__kind=ActorKind.PERSON) | Exists(retyped), named)
    if not is_full:
        names = names.filter(Exists(names_in_force().filter(actor=OuterRef("actor"))))
    rows = list(names.select_related("actor"))
    parties = {} if is_full else _parties_of({name.actor_id for name in rows})
    return [_candidate(name, parties.get(name.actor_id, frozenset()), is_full=is_full) for name in rows]


def _candidate(name: ActorName, parties: frozenset[str], *, is_full: bool) -> Candidate:
    actor = name.actor
    called = short_names(name.folded, family_first=actor.country in FAMILY_FIRST)
    return Candidate(
        actor=actor.pk if is_full else (actor.survivor_id or actor.pk),
        folded=name.folded,
        parties=parties,
        called=frozenset(called),
        spellings=frozenset(map(spelling_key, called)),
    )


def names_in_force() -> QuerySet[ActorName]:
    """The names that a report or a statement gives in full, and those of actors that an editor touched."""
    mention = ReportParticipant.objects.filter(actor=OuterRef("actor"), folded=OuterRef("folded"), report__gone_at=None)
    speaker = Statement.objects.filter(speaker=OuterRef("actor"), speaker_folded=OuterRef("folded"), gone_at=None)
    edited = Actor.history.model.objects.filter(id=OuterRef("actor"))
    return ActorName.objects.filter(Exists(mention) | Exists(speaker) | Exists(edited))


def _make(name: str) -> int:
    # In bulk, so that no history is written: history tells what editors did.
    (actor,) = Actor.objects.bulk_create([Actor(kind=ActorKind.PERSON, name=name[:200])])
    ActorName.objects.create(actor=actor, **name_columns(name))
    return actor.pk


def _keep_better_name(pk: int, name: str) -> None:
    """Show the name with its accents, then the shorter, then the first in the alphabet: whichever came first. A name
    that an editor chose stays."""
    folded = fold_name(name)
    row = ActorName.objects.filter(actor=pk, folded=folded).first()
    if row is None or niceness(name) >= niceness(row.name):
        return
    chosen = Correction.objects.filter(actor=OuterRef("pk"), field="name", withdrawn_at=None)
    Actor.objects.filter(~Exists(chosen), pk=pk, name=row.name).update(name=name[:200])
    ActorName.objects.filter(pk=row.pk).update(name=name[:200])


def niceness(name: str) -> tuple[int, int, str]:
    """What the nicer of two names has less of."""
    return -sum(not c.isascii() for c in name), len(name), name


def names_of(actors: Iterable[int]) -> set[str]:
    """The keys of all by which these persons may be mentioned for short, and of names that are short themselves."""
    found: set[str] = set()
    names = ActorName.objects.filter(actor__in=list(actors), actor__kind=ActorKind.PERSON)
    for name, folded, first, spelling in names.values_list("name", "folded", "first", "spelling"):
        found |= {first, *map(spelling_key, short_names(folded))}
        found |= set() if is_full_name(name) else {spelling}
    return found


# ---- mentions in reports and speakers of statements, read alike


def _name(row: Row) -> str:
    return row.speaker_name if isinstance(row, Statement) else row.name


def _folded(row: Row) -> str:
    return row.speaker_folded if isinstance(row, Statement) else row.folded


def _mention(row: Row) -> tuple[str, bool]:
    """What candidates are looked up by: the folded name, and whether it is a full one."""
    return _folded(row), is_full_name(_name(row))


def _spelling(row: Row) -> str:
    return row.speaker_spelling if isinstance(row, Statement) else row.spelling


def _party(row: Row) -> str:
    return row.speaker_party if isinstance(row, Statement) else row.party_code


def _actor_of(row: Row) -> int | None:
    return row.speaker_id if isinstance(row, Statement) else row.actor_id
