"""Meetings as an Atom feed (RFC 4287, paged by RFC 5005). Pure.

An entry's id lasts as long as its meeting's, and `updated` is the meeting's last material change."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.domain.wording import days
from meetings.web.feeds.characters import printable
from meetings.web.feeds.entries import Entry, Sentence

NAMESPACE = "http://www.w3.org/2005/Atom"
ET.register_namespace("", NAMESPACE)


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed is called and where it is. `links` are further ones, by their relation: next, previous, first."""

    key: str
    title: str
    subtitle: str
    page: str
    source: str
    icon: str
    updated: datetime
    links: dict[str, str] = field(default_factory=dict)


def feed(channel: Channel, entries: Sequence[Entry]) -> bytes:
    """The feed of these entries, in the order in which they are given."""
    root = ET.Element(_name("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    _text(root, "id", tag(channel.key))
    _text(root, "title", channel.title)
    _text(root, "subtitle", channel.subtitle)
    _text(root, "updated", moment(max((entry.changed_at for entry in entries), default=channel.updated)))
    _link(root, "self", channel.source, "application/atom+xml")
    _link(root, "alternate", channel.page, "text/html")
    for relation, address in channel.links.items():
        _link(root, relation, address, "application/atom+xml")
    _text(_part(root, "author"), "name", "Diplotrack")
    _text(root, "icon", channel.icon)
    _text(root, "generator", "Diplotrack")
    for entry in entries:
        _entry(root, entry)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def tag(key: str) -> str:
    """A lasting id (RFC 4151), whatever address the site has."""
    return f"tag:{settings.FEED_AUTHORITY},2025:{key}"


def moment(at: datetime) -> str:
    """A moment as Atom has it, in UTC."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def content(entry: Entry) -> SafeString:
    """What is told of a meeting, as HTML."""
    when = f"{entry.when}, {entry.clock}" if entry.clock else entry.when
    lines = [when, entry.where, f"{entry.status}. {entry.note}" if entry.note else entry.status]
    parts = [format_html_join("", "<p>{}</p>", ((line,) for line in lines if line))]
    if entry.people:
        parts.append(format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((p,) for p in entry.people))))
    if entry.sentence:
        parts.append(_quotation(entry.sentence))
    return format_html_join("", "{}", ((part,) for part in parts))


def _quotation(sentence: Sentence) -> SafeString:
    day = f", {days(sentence.published, sentence.published)}" if sentence.published else ""
    quoted = format_html("<blockquote><p>{}</p></blockquote>", sentence.words)
    return format_html('{}<p><a href="{}">{}</a>{}</p>', quoted, sentence.url, sentence.source, day)


def _entry(root: ET.Element, entry: Entry) -> None:
    part = _part(root, "entry")
    _text(part, "id", tag(f"meeting/{entry.public_id}"))
    _text(part, "title", entry.summary)
    _link(part, "alternate", entry.url, "text/html")
    _text(part, "published", moment(min(entry.created_at, entry.changed_at)))
    _text(part, "updated", moment(entry.changed_at))
    for kind in entry.kinds:
        _part(part, "category", {"term": kind})
    _text(part, "summary", ". ".join(line for line in (entry.when, entry.where, entry.status) if line))
    _text(part, "content", content(entry), {"type": "html"})


def _name(local: str) -> str:
    return f"{{{NAMESPACE}}}{local}"


def _part(parent: ET.Element, name: str, attributes: dict[str, str] | None = None) -> ET.Element:
    return ET.SubElement(parent, _name(name), attributes or {})


def _text(parent: ET.Element, name: str, text: str, attributes: dict[str, str] | None = None) -> None:
    _part(parent, name, attributes).text = printable(text)


def _link(parent: ET.Element, relation: str, address: str, kind: str) -> None:
    _part(parent, "link", {"rel": relation, "type": kind, "href": address})
