"""A meeting as machines of search engines read it: schema.org's Event, as JSON-LD. Pure over rows that
`queries.meeting_detail` fetched.

It says what is known and no more: no day that nobody told, no status for what is only proposed or is denied."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

from meetings.domain.countries import country_name
from meetings.domain.fusion import Step
from meetings.enums import ActorKind, DatePrecision, Format, Role, Status
from meetings.models import Actor, Article, Meeting, Participation
from meetings.web.cards import actor_url, standing
from meetings.web.feeds.entries import absolute, meeting_url
from meetings.web.feeds.times import zone_of

SCHEMA = "https://schema.org"
# What ends a script element, or a line of a script, stands for itself in JSON but not in HTML.
ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
MODE = {
    Format.IN_PERSON: "OfflineEventAttendanceMode",
    Format.VIRTUAL: "OnlineEventAttendanceMode",
    Format.HYBRID: "MixedEventAttendanceMode",
}
STATUS = {
    Status.PLANNED: "EventScheduled",
    Status.ONGOING: "EventScheduled",
    Status.HELD: "EventScheduled",
    Status.POSTPONED: "EventPostponed",
    Status.CANCELLED: "EventCancelled",
}
MOST_ARTICLES = 10

Thing = dict[str, Any]


def script(thing: Thing) -> SafeString:
    """The element that carries it. Browsers take it for data and run nothing of it."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))


def event(
    meeting: Meeting, *, course: Sequence[Step], articles: Iterable[Article], description: str, is_denied: bool
) -> Thing:
    """The meeting; `course`: the days that were told before those that stand."""
    before = _days_before(meeting, course)
    return _told(
        {
            "@context": SCHEMA,
            "@type": "Event",
            "@id": meeting_url(meeting.public_id),
            "url": meeting_url(meeting.public_id),
            "name": meeting.title,
            "description": description,
            "eventStatus": "" if is_denied else _status(meeting, is_moved=bool(before)),
            "startDate": _start(meeting),
            "endDate": _end(meeting),
            "previousStartDate": [day.isoformat() for day in before],
            "eventAttendanceMode": f"{SCHEMA}/{MODE[Format(meeting.format)]}" if meeting.format else "",
            "location": _locations(meeting),
            "organizer": [_who(row) for row in meeting.participations.all() if row.role == Role.HOST],
            "attendee": [_who(row) for row in meeting.participations.all()],
            "subjectOf": [_article(article) for article in _each_once(articles)],
        }
    )


def _status(meeting: Meeting, *, is_moved: bool) -> str:
    known = STATUS.get(Status(meeting.status), "")
    if known == "EventScheduled" and is_moved:
        known = "EventRescheduled"
    return f"{SCHEMA}/{known}" if known else ""


def _days_before(meeting: Meeting, course: Sequence[Step]) -> list[date]:
    """The first days of what was told before, where it is said that it was moved to the days that stand."""
    if not any(step.is_said for step in course) or course[-1].interval.start != meeting.starts_on:
        return []
    return [step.interval.start for step in course[:-1]]


def _start(meeting: Meeting) -> str:
    if meeting.starts_on is None or meeting.date_precision != DatePrecision.DAY:
        return ""
    zone = zone_of(meeting.time_zone)
    if meeting.start_time is None or zone is None:
        return meeting.starts_on.isoformat()
    return datetime.combine(meeting.starts_on, meeting.start_time, zone).isoformat()


def _end(meeting: Meeting) -> str:
    """The last day; of a meeting at a time of one day nobody told when it ends."""
    if meeting.ends_on is None or meeting.date_precision != DatePrecision.DAY:
        return ""
    is_moment = "T" in _start(meeting)
    return "" if is_moment and meeting.starts_on == meeting.ends_on else meeting.ends_on.isoformat()


def _locations(meeting: Meeting) -> list[Thing]:
    found: list[Thing] = []
    if meeting.place is not None:
        country = country_name(meeting.place.country) if meeting.place.country else ""
        address = _told(
            {"@type": "PostalAddress", "addressLocality": meeting.place.name, "addressCountry": meeting.place.country}
        )
        found.append({"@type": "Place", "name": meeting.venue or meeting.place.name or country, "address": address})
    elif meeting.venue:
        found.append({"@type": "Place", "name": meeting.venue})
    if meeting.format in (Format.VIRTUAL, Format.HYBRID):
        found.append({"@type": "VirtualLocation", "url": meeting_url(meeting.public_id)})
    return found


def _who(row: Participation) -> Thing:
    actor = standing(row.actor) if row.actor else None
    if actor is None:
        return {"@type": "Person", "name": row.name}
    party = standing(row.party) if row.party and row.party_id != actor.pk else None
    return _told(
        {
            "@type": "Person" if actor.kind == ActorKind.PERSON else "Organization",
            "name": actor.name,
            "url": absolute(actor_url(actor)),
            "jobTitle": row.position if actor.kind == ActorKind.PERSON else "",
            "affiliation": _party(party) if party and actor.kind == ActorKind.PERSON else {},
        }
    )


def _party(party: Actor) -> Thing:
    return {"@type": "Organization", "name": party.name}


def _article(article: Article) -> Thing:
    published = article.published_on.isoformat() if article.published_on else ""
    url = article.url if article.url.startswith(("http://", "https://")) else ""
    publisher = {"@type": "Organization", "name": article.source.name}
    return _told(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "url": url,
            "datePublished": published,
            "publisher": publisher,
        }
    )


def _each_once(articles: Iterable[Article]) -> list[Article]:
    return list({article.pk: article for article in articles}.values())[:MOST_ARTICLES]


def _told(thing: Thing) -> Thing:
    """Without what nobody told."""
    return {name: value for name, value in thing.items() if value}
