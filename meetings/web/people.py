"""Who takes part in a meeting, each with the sentences that say so, and what was said about it."""

from collections import defaultdict
from dataclasses import dataclass

from meetings.enums import Role, StatementKind
from meetings.models import Actor, Meeting, Participation, Report, ReportParticipant, Statement
from meetings.web import words
from meetings.web.cards import Chip, actor_url, chip, standing
from meetings.web.quotes import Origin, Quote, origin, quotes

OPENING, CLOSING = "\"'“‘«„ ", "\"'”’» "


@dataclass(frozen=True, slots=True)
class Guest:
    """A participant as the meeting's page shows it."""

    chip: Chip
    position: str
    party: str
    party_url: str
    role: str
    attendance: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of a speaker. `is_direct`: they are the speaker's own and stand in quotation marks."""

    speaker: str
    speaker_url: str
    words: str
    is_direct: bool
    origin: Origin


def guests(meeting: Meeting, reports: list[Report]) -> tuple[Guest, ...]:
    """The participants with their evidence, in the order of mention."""
    mentions = _mentions(reports)
    return tuple(_guest(row, mentions) for row in meeting.participations.all())


def saying(statement: Statement) -> Saying:
    """A statement; needs its article with the source and its speaker at hand."""
    speaker = statement.speaker
    return Saying(
        speaker=standing(speaker).name if speaker else statement.speaker_name,
        speaker_url=actor_url(speaker) if speaker else "",
        words=statement.text.strip().lstrip(OPENING).rstrip(CLOSING),
        is_direct=statement.kind == StatementKind.DIRECT,
        origin=origin(statement.article),
    )


def sayings(reports: list[Report]) -> tuple[Saying, ...]:
    """What was said about the meeting that these reports tell of."""
    found = []
    for report in reports:
        for statement in report.statements.all():
            statement.article = report.article  # the same row, with its source
            found.append(saying(statement))
    return tuple(found)


def _mentions(reports: list[Report]) -> dict[str, list[tuple[Report, ReportParticipant]]]:
    """Mentions by whom they resolve to, and by name."""
    found = defaultdict(list)
    for report in reports:
        for mention in report.participants.all():
            found[_key(mention.actor, mention.name)].append((report, mention))
    return found


def _guest(row: Participation, mentions: dict[str, list[tuple[Report, ReportParticipant]]]) -> Guest:
    party = standing(row.party) if row.party else None
    speaks_for_another = party is not None and (row.actor is None or standing(row.actor).pk != party.pk)
    by_report: dict[int, list[ReportParticipant]] = defaultdict(list)
    reports: dict[int, Report] = {}
    for report, mention in mentions.get(_key(row.actor, row.name), []):
        reports[report.pk] = report
        by_report[report.pk].append(mention)
    return Guest(
        chip=chip(row),
        position=row.position,
        party=party.name if party and speaks_for_another else "",
        party_url=actor_url(party) if party and speaks_for_another else "",
        role=words.ROLE[Role(row.role)],
        attendance=words.attendance(row.attendance, row.from_place),
        quotes=tuple(q for pk, found in by_report.items() for q in quotes(reports[pk].article, found)),
    )


def _key(actor: Actor | None, name: str) -> str:
    return f"#{standing(actor).pk}" if actor else name.casefold()
