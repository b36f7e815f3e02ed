"""A meeting that an editor adds by hand: a report of his own, in an article of the source "The desk".

A meeting is made out of reports, so this is one more: it is clustered with what articles tell, now or later, and is one
meeting with it. Nothing reads its article, which is its editor's ground and no news text. What the editor chose stands
as corrections that hang on his report, so that they follow it through merges and splits and are returned to the
reports one by one. Some of what he says only tells, as every report does:

- that it is planned, proposed or under way: that passes by itself, and later reports say what became of it;
- a form that was left as it stood, `meeting` for the kind;
- a country or organisation as a whole, whose place is taken by whoever is named to speak for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from meetings.domain.articles import digest_of, source_of
from meetings.domain.clustering import redraw
from meetings.domain.lock import calendar_lock
from meetings.domain.names import fold_name
from meetings.domain.storing import store_extraction
from meetings.domain.tenures import retell
from meetings.domain.values import checked
from meetings.enums import ActorKind, ArticleState, DatePrecision, EventKind, Format, ReportField, Role, Status
from meetings.extraction import Extraction
from meetings.extraction.types import (
    ExtractedParticipant,
    ExtractedPlace,
    ExtractedReport,
    FieldSpan,
    Interval,
    Span,
)
from meetings.ingest.article import ArticleData
from meetings.models import Actor, Article, Correction, Meeting, Report, ReportParticipant

SOURCE = "The desk"
RULE = "by hand"
WHY = "as the meeting was added by hand"
PASSING = (Status.PLANNED, Status.PROPOSED, Status.ONGOING)
UNDATED = (Status.PROPOSED, Status.POSTPONED)  # what may be without a day


@dataclass(frozen=True, slots=True)
class ByHand:
    """What an editor says. `key` is that of his form: sent twice, it makes one meeting. `values` are those that
    `editing.correct_fields` takes, without participants; `ground` is what he knows it from, `link` where that is."""

    key: str
    ground: str
    values: Mapping[str, Any]
    who: tuple[Actor, ...]
    link: str = ""


def add_meeting(said: ByHand, *, by: User, at: datetime, reason: str = "") -> Meeting:
    """Make the meeting, or join the one that its reports tell of already. Raises ValidationError, saying what is
    wrong."""
    values = check_by_hand(said)
    with calendar_lock():
        there = Report.objects.filter(article__url=_url(said)).select_related("meeting").first()
        if there is not None and there.meeting is not None:
            return there.meeting
        article = _article(said, values, at=at)
        report = _report(article, said, values, at=at)
        for field, value in _standing(values, said.who).items():
            Correction.objects.create(
                report=report, field=field, value=value, by=by, at=at, reason=reason or WHY, known=[]
            )
        redraw([report.pk], now=at)
        report.refresh_from_db(fields=["meeting"])
        if report.meeting is None:
            raise ValidationError("nothing came of it: tell who takes part and when")
        _name(report, report.meeting.title)
        return report.meeting


def check_by_hand(said: ByHand) -> dict[str, Any]:
    """The values as corrections keep them. Raises ValidationError where there cannot be such a meeting."""
    values = {field: checked(field, value) for field, value in said.values.items() if value not in (None, "")}
    if not said.ground.strip():
        raise ValidationError("say what you know it from: readers see that beside the fields")
    if not said.who:
        raise ValidationError("say who takes part")
    if not values.get("dates") and values.get("status") not in UNDATED:
        raise ValidationError("say on which day: only what is proposed or postponed may be without")
    if values.get("time") and not values.get("dates"):
        raise ValidationError("a time needs a day")
    return values


def known_actors(lines: str) -> tuple[Actor, ...]:
    """The actors that are named, one a line, by a code or by a name; blank lines are nobody. Raises ValidationError,
    with a message for each line that names nobody, or more than one."""
    found: dict[int, Actor] = {}
    errors = []
    for number, line in enumerate(lines.splitlines(), 1):
        words = line.strip()
        fitting = _bearers(words) if words else {}
        if words and len(fitting) != 1:
            errors.append(f"line {number}: {_unclear(words, fitting.values())}")
        found |= fitting
    if errors:
        raise ValidationError(errors)
    return tuple(found.values())


def _bearers(words: str) -> dict[int, Actor]:
    """Who bears a code or a name, each by whoever stands for it."""
    rows = Actor.objects.filter(code=words) or Actor.objects.filter(names__folded=fold_name(words)).distinct()
    heads = (row.survivor or row for row in rows.select_related("survivor"))
    return {head.pk: head for head in heads}


def _unclear(words: str, fitting: Iterable[Actor]) -> str:
    several = ", ".join(f"{a.name} ({a.code or a.country or a.kind})" for a in fitting)
    if several:
        return f"several are known as “{words}”: {several}; name one in another way"
    return f"nobody is known as “{words}”: add the actor first, or write the name in full"


# ---- the article and its report


def _url(said: ByHand) -> str:
    return f"desk:meeting/{said.key}"


def _article(said: ByHand, values: Mapping[str, Any], *, at: datetime) -> Article:
    text = "\n\n".join(part for part in (said.ground.strip(), said.link.strip()) if part)
    data = ArticleData(url=_url(said), text=text, title=values.get("title", ""), source=SOURCE)
    day = timezone.localtime(at).date()
    return Article.objects.create(
        source=source_of(data),
        url=data.url,
        title=data.title,
        text=text,
        published_on=day,
        published_at=at,
        digest=digest_of(data, day),
        state=ArticleState.BY_HAND,
        processed_at=at,
    )


def _report(article: Article, said: ByHand, values: Mapping[str, Any], *, at: datetime) -> Report:
    """The report, with its participants tied to the very actors that the editor named."""
    store_extraction(article, Extraction(reports=(_extracted(article, said, values),)), now=at)
    report = Report.objects.get(article=article)
    mentions = list(report.participants.order_by("rank"))
    for mention, actor in zip(mentions, said.who, strict=True):
        mention.actor = actor
    ReportParticipant.objects.bulk_update(mentions, ["actor"])
    for actor in said.who:
        retell(actor.pk)
    return report


def _extracted(article: Article, said: ByHand, values: Mapping[str, Any]) -> ExtractedReport:
    whole = Span(0, len(said.ground.strip()))
    link = (Span(whole.end + 2, len(article.text)),) if len(article.text) > whole.end else ()
    dates, clock, place = values.get("dates"), values.get("time"), values.get("place")
    told = {ReportField.STATUS: True, ReportField.DATES: dates, ReportField.TIME: clock, ReportField.PLACE: place}
    told[ReportField.FORMAT] = values.get("format")
    return ExtractedReport(
        anchor="text:0",
        kind=EventKind(values.get("kind") or EventKind.MEETING),
        title=values.get("title", ""),
        status=Status(values.get("status") or Status.PLANNED),
        format=Format(values["format"]) if values.get("format") else None,
        participants=tuple(_participant(actor, article, whole) for actor in said.who),
        evidence=(whole, *link),
        interval=_interval(dates) if dates else None,
        time=time.fromisoformat(clock["time"]) if clock else None,
        zone=clock["zone"] if clock else None,
        place=_place(place or {}, values.get("venue", ""), whole),
        spans=tuple(FieldSpan(field, whole) for field, value in told.items() if value),
        rules=(RULE,),
    )


def _participant(actor: Actor, article: Article, whole: Span) -> ExtractedParticipant:
    """One who takes part, where the ground names him; else the whole of it stands for that."""
    start = article.text.find(actor.name)
    span = Span(start, start + len(actor.name)) if 0 <= start < whole.end else whole
    party = actor.code or (actor.country if actor.kind == ActorKind.PERSON else "")
    return ExtractedParticipant(actor.name, ActorKind(actor.kind), span, party=party or None, role=Role.PARTICIPANT)


def _interval(dates: Mapping[str, str]) -> Interval:
    first, last = date.fromisoformat(dates["start"]), date.fromisoformat(dates["end"])
    return Interval(first, last, DatePrecision(dates["precision"]))


def _place(place: Mapping[str, str], venue: str, whole: Span) -> ExtractedPlace | None:
    name, country = place.get("name") or None, place.get("country") or None
    return ExtractedPlace(whole, name, country, venue=venue or None) if name or country or venue else None


def _standing(values: Mapping[str, Any], who: Iterable[Actor]) -> dict[str, Any]:
    """What stands whatever reports say, by field."""
    passing = {"status": PASSING, "kind": (EventKind.MEETING,)}
    standing = {field: value for field, value in values.items() if value not in passing.get(field, ())}
    people = (actor for actor in who if actor.kind == ActorKind.PERSON)
    return standing | {f"participant:{a.public_id}": checked(f"participant:{a.public_id}", {}) for a in people}


def _name(report: Report, title: str) -> None:
    """Report and article are called as the meeting is."""
    Report.objects.filter(pk=report.pk).update(title=title[:80])
    Article.objects.filter(pk=report.article_id).update(title=title)
