"""The queue of unresolved names as an editor reads it: who is told under which name for whom, and whom it may mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from meetings.domain.countries import country_name, country_names
from meetings.domain.evidence import passages
from meetings.domain.grounds import Ground
from meetings.domain.names import is_full_name
from meetings.domain.spelling import spelling_key
from meetings.enums import ActorKind, DecisionKind
from meetings.models import Actor, ActorName, Decision, Meeting, OpenName, Participation, Tenure

SHOWN = 5  # mentions of one name with their sentences, and candidates
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor whom a name may mean, and why, in words."""

    actor: Actor
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A name that leads to nobody: the key of one of its mentions, the name, whom it speaks for in words, the number of
    reports that tell it, the latest of them with their sentences, their meetings, and whom it may mean.

    `kind`, `country` and `position` are what a new actor of this name would be, as far as reports tell."""

    key: int
    name: str
    party: str
    reports: int
    grounds: tuple[Ground, ...]
    meetings: tuple[Meeting, ...]
    choices: tuple[Choice, ...]
    kind: ActorKind
    country: str
    position: str


def open_mentions() -> QuerySet[OpenName]:
    """Mentions that lead to nobody, also in their meetings, of which no editor said that they are to be left."""
    seated = Participation.objects.filter(meeting=OuterRef("report__meeting"), actor=None, name=OuterRef("name"))
    left = Decision.objects.filter(
        kind=DecisionKind.NAMES_NOBODY, folded=OuterRef("folded"), party=OuterRef("party_code"), withdrawn_at=None
    )
    rows = OpenName.objects.filter(Exists(seated), ~Exists(left), actor=None, report__gone_at=None)
    return rows.filter(Q(kind=ActorKind.PERSON) | Q(party_code=""), report__meeting__is_hidden=False).exclude(folded="")


def open_names() -> QuerySet[OpenName, dict[str, Any]]:
    """The names that wait, each once for each party, those of most reports first: `folded`, `party_code`, `key` (one of
    its mentions), `reports` and `latest` (the last day on which it was told)."""
    return (
        open_mentions()
        .order_by()
        .values("folded", "party_code")
        .annotate(
            key=Min("pk"),
            reports=Count("report", distinct=True),
            latest=Max("report__article__published_on"),
        )
        .order_by("-reports", "-latest", "folded", "party_code")
    )


def unresolved(rows: Iterable[Mapping[str, Any]]) -> list[Unresolved]:
    """These rows of `open_names`, to be shown. Six queries."""
    rows = list(rows)
    told = _mentions([(row["folded"], row["party_code"]) for row in rows])
    bearers = _bearers(told)
    return [_unresolved(row, told[row["folded"], row["party_code"]], bearers) for row in rows]


# ---- how


def _mentions(keys: Sequence[Key]) -> dict[Key, list[OpenName]]:
    """The latest mentions of each name, with what is shown of them."""
    found: dict[Key, list[OpenName]] = {key: [] for key in keys}
    if not keys:
        return found
    wanted = Q()
    for folded, party in keys:
        wanted |= Q(folded=folded, party_code=party)
    place = Window(
        RowNumber(),
        partition_by=[F("folded"), F("party_code")],
        order_by=[F("report__article__published_on").desc(), F("pk").desc()],
    )
    rows = open_mentions().filter(wanted).annotate(place=place).filter(place__lte=SHOWN)
    for row in rows.select_related("report__article__source", "report__meeting").order_by("place"):
        found[row.folded, row.party_code].append(row)
    return found


def _bearers(told: Mapping[Key, Sequence[OpenName]]) -> list[ActorName]:
    """The names of all persons who may be meant by any of these, with their offices."""
    keys = {spelling_key(word) for folded, _ in told for word in (folded.split()[0], folded.split()[-1])}
    offices = Q()
    for mentions in told.values():
        for mention in mentions:
            if mention.position and mention.party_code:
                offices |= Q(office__iexact=mention.position, party__code=mention.party_code)
    named = Q(actor__kind=ActorKind.PERSON) & (Q(first__in=keys) | Q(last__in=keys))
    named |= Q(folded__in=[folded for folded, _ in told])
    if offices:
        named |= Q(actor__in=Tenure.objects.filter(offices).values("actor"))
    rows = ActorName.objects.filter(named).select_related("actor__survivor")
    return list(rows.prefetch_related("actor__tenures__party", "actor__survivor__tenures__party").order_by("pk"))


def _unresolved(row: Mapping[str, Any], mentions: Sequence[OpenName], bearers: Iterable[ActorName]) -> Unresolved:
    latest = mentions[0]
    meetings = {m.report.meeting.pk: m.report.meeting for m in mentions if m.report.meeting is not None}
    return Unresolved(
        key=row["key"],
        name=latest.name,
        party=country_name(latest.party_code),
        reports=row["reports"],
        grounds=tuple(_ground(mention) for mention in mentions),
        meetings=tuple(meetings.values()),
        choices=_choices(mentions, bearers),
        kind=ActorKind(latest.kind),
        country=latest.party_code if latest.party_code in country_names() else "",
        position=next((m.position for m in mentions if m.position), ""),
    )


def _ground(mention: OpenName) -> Ground:
    article = mention.report.article
    words = f"{mention.name}, {mention.position}" if mention.position else mention.name
    return Ground(mention.report, words, passages(article.title, article.text, [mention]))


def _choices(mentions: Sequence[OpenName], bearers: Iterable[ActorName]) -> tuple[Choice, ...]:
    """Whom a name may mean, those for whom most speaks first."""
    found: dict[int, Choice] = {}
    for name in bearers:
        actor = name.actor.survivor or name.actor
        why = _why(name, actor, mentions)
        before = found.get(actor.pk)
        if why and (before is None or len(why) > len(before.why)):
            found[actor.pk] = Choice(actor, why)
    ranked = sorted(found.values(), key=lambda choice: (-len(choice.why), choice.actor.name, choice.actor.pk))
    return tuple(ranked[:SHOWN])


def _why(name: ActorName, actor: Actor, mentions: Sequence[OpenName]) -> tuple[str, ...]:
    """Why the bearer of a name may be meant; nothing where only the party would speak for it."""
    latest = mentions[0]
    reasons = [_by_name(name, latest), _by_office(actor, mentions)]
    found = [reason for reason in reasons if reason]
    if found and latest.party_code and _speaks_for(actor, latest.party_code):
        found.append(f"speaks for {country_name(latest.party_code)}")
    return tuple(found)


def _by_name(name: ActorName, mention: OpenName) -> str:
    if name.folded == mention.folded:
        return "bears this name"
    words, told = name.folded.split(), mention.folded.split()
    if is_full_name(mention.name):
        alike = spelling_key(told[-1]) == name.last
        return f"has the same last name, as “{name.name}”" if alike else ""
    if told[-1] == words[-1]:
        return "has this last name"
    if told[0] == words[0]:
        return "has this first name"
    is_alike = spelling_key(told[-1]) in (name.first, name.last)
    return f"has this name in another spelling, as “{name.name}”" if is_alike else ""


def _by_office(actor: Actor, mentions: Sequence[OpenName]) -> str:
    """The office that both are told to hold, with the days on which the actor was."""
    told = {(m.position.lower(), m.party_code) for m in mentions if m.position and m.party_code}
    for tenure in actor.tenures.all():
        party = tenure.party.code if tenure.party else ""
        if (tenure.office.lower(), party) in told:
            days = " to ".join(dict.fromkeys(_day(d) for d in (tenure.first_reported, tenure.last_reported)))
            return f"is told to be {tenure.office} of {country_name(party or '')} ({days})"
    return ""


def _day(day: Any) -> str:
    return f"{day:%d %b %Y}".lstrip("0")


def _speaks_for(actor: Actor, party: str) -> bool:
    return party == actor.country or any(t.party and t.party.code == party for t in actor.tenures.all())
