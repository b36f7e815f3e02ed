"""What the mentions of a person tell of it: offices with their days, the country, the latest position.

Worked out of all its mentions that are still told, so that it does not matter in which order they came."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, Min, QuerySet

from meetings.domain.naming import party_actor
from meetings.extraction.gazetteer import gazetteer
from meetings.models import Actor, Correction, ReportParticipant, Statement, Tenure

Held = tuple[str, str]


def retell(actor: int) -> set[str]:
    """Write an actor's tenures, position and country where they differ from what its mentions tell. An editor's word on
    position or country stands. Answers the codes of those of whose offices something else is told now."""
    row = Actor.objects.filter(pk=actor).first()
    if row is None or row.code:  # a country or organisation holds no office
        return set()
    told = _told_offices(actor)
    codes = _write_tenures(row, told)
    latest = max(((last, office) for (office, _), (_, last) in told.items()), default=None)
    columns = {"position": latest[1] if latest else "", "country": _country(actor)}
    different = {name: value for name, value in columns.items() if getattr(row, name) != value}
    for field in Correction.objects.filter(actor=actor, withdrawn_at=None).values_list("field", flat=True):
        different.pop(field, None)
    if different:
        # Not saved: history tells what editors did.
        Actor.objects.filter(pk=actor).update(**different)
    return codes


def _told_offices(actor: int) -> dict[Held, tuple[date, date]]:
    """First and last day of publication, by office and code of the party."""
    mentions = _naming(actor).exclude(position="")
    rows = mentions.values_list("position", "party_code").annotate(
        first=Min("report__article__published_on"), last=Max("report__article__published_on")
    )
    told: dict[Held, tuple[date, date]] = {}
    for position, party, first, last in rows.order_by("position", "party_code"):
        if first is None or last is None:
            continue
        key = (position[:1].upper() + position[1:], party)
        before = told.get(key, (first, last))
        told[key] = (min(first, before[0]), max(last, before[1]))
    return told


def _naming(actor: int) -> QuerySet[ReportParticipant]:
    """The mentions of a person by name: an office alone was taken for the person by what these tell."""
    return ReportParticipant.objects.filter(actor=actor, report__gone_at=None, office="")


def _write_tenures(actor: Actor, told: dict[Held, tuple[date, date]]) -> set[str]:
    """Answers the codes of those whose offices these are that came, changed or went."""
    stored = {(t.office, t.party.code if t.party and t.party.code else ""): t for t in _tenures(actor)}
    gone = [t.pk for key, t in stored.items() if key not in told]
    codes = {party for _, party in stored.keys() ^ told.keys()}
    if gone:
        Tenure.objects.filter(pk__in=gone).delete()
    for (office, party), (first, last) in told.items():
        row = stored.get((office, party))
        if row is None:
            Tenure.objects.create(
                actor=actor, office=office, party=party_actor(party), first_reported=first, last_reported=last
            )
        elif (row.first_reported, row.last_reported) != (first, last):
            Tenure.objects.filter(pk=row.pk).update(first_reported=first, last_reported=last)
            codes.add(party)
    return codes - {""}


def _tenures(actor: Actor) -> Iterable[Tenure]:
    return Tenure.objects.filter(actor=actor).select_related("party")


def _country(actor: int) -> str:
    """The country that the person was latest told to speak for."""
    mentions = _naming(actor)
    words = Statement.objects.filter(speaker=actor, gone_at=None)
    rows = [
        *mentions.values_list("party_code").annotate(last=Max("report__article__published_on")).order_by(),
        *words.values_list("speaker_party").annotate(last=Max("article__published_on")).order_by(),
    ]
    known = [(last, code) for code, last in rows if last is not None and gazetteer().country(code) is not None]
    return max(known)[1] if known else ""
