"""What stands above every view of the calendar: the switch of views, what is chosen, the filters with their figures,
and the clock."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from meetings.domain.calendar import IsoWeek
from meetings.domain.countries import country_name
from meetings.domain.facets import Facets, Figure
from meetings.domain.months import Month
from meetings.domain.selection import Pair
from meetings.models import Actor, Place
from meetings.web import words
from meetings.web.cards import Flag, actor_flag
from meetings.web.chosen import NAMES, Chosen
from meetings.web.feeds.choice import Choice
from meetings.web.feeds.links import FeedLinks, feed_links
from meetings.web.flags import flag_file
from meetings.web.zones import offered_zones

LABELS = {
    "status": {member.value: word for member, word in words.STATUS.items()},
    "format": {member.value: word for member, word in words.FORMAT_SHORT.items()},
    "kind": {member.value: word for member, word in words.KIND.items()},
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A view to switch to."""

    name: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Removable:
    """Something chosen, and the address without it."""

    group: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Option:
    """A value of a filter, with the number of meetings that it would leave."""

    parameter: str
    value: str
    name: str
    note: str
    flag: Flag | None
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The values of one kind. `key` names it within the page."""

    key: str
    name: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class ZoneOption:
    """A clock to choose."""

    value: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Controls:
    """All of it. `own` are the parameters of the view itself, `kept` those that the form of clocks hands on."""

    path: str
    tabs: tuple[Tab, ...]
    feeds: FeedLinks
    chips: tuple[Removable, ...]
    clear: str
    groups: tuple[Group, ...]
    words: str
    own: tuple[Pair, ...]
    zone: str
    kept: tuple[Pair, ...]
    zones: tuple[ZoneOption, ...]
    jump_kept: tuple[Pair, ...]


def controls(
    chosen: Chosen, facets: Facets, *, view: str, path: str, day: date, own: tuple[Pair, ...] = ()
) -> Controls:
    """Of the view at `path`; `day` is the one that the other views open at."""
    bare = Chosen(zone=chosen.zone)
    return Controls(
        path=path,
        tabs=_tabs(chosen, view, day),
        feeds=feed_links(Choice(chosen.selection)),
        chips=tuple(_chip(pair, facets, chosen, path, own) for pair in chosen.selection.pairs),
        clear=bare.link(path, *own),
        groups=_groups(facets),
        words=chosen.selection.words,
        own=own,
        zone=chosen.zone,
        kept=(*own, *chosen.selection.pairs),
        zones=_zones(chosen.zone),
        jump_kept=chosen.pairs,
    )


def _tabs(chosen: Chosen, view: str, day: date) -> tuple[Tab, ...]:
    addresses: list[tuple[str, str, tuple[Pair, ...]]] = [("Day", reverse("web:day", args=[day]), ())]
    try:
        addresses.append(("Week", reverse("web:week", args=[IsoWeek.of(day)]), ()))
        addresses.append(("Month", reverse("web:month", args=[Month.of(day)]), ()))
    except ValueError:  # the last days of the calendar
        pass
    addresses.append(("Agenda", reverse("web:agenda"), (("from", day.isoformat()),)))
    return tuple(Tab(name, chosen.link(path, *own), name == view) for name, path, own in addresses)


def _chip(pair: Pair, facets: Facets, chosen: Chosen, path: str, own: tuple[Pair, ...]) -> Removable:
    parameter, value = pair
    name = f"“{value}”" if parameter == "q" else _names(facets).get(pair, value)
    return Removable(NAMES[parameter], name, chosen.link(path, *own, without=pair))


def _names(facets: Facets) -> dict[Pair, str]:
    return {figure.pair: _name(figure) for group in _figures(facets) for figure in group[2]}


def _figures(facets: Facets) -> tuple[tuple[str, str, tuple[Figure, ...]], ...]:
    return (
        ("countries", "Country that takes part", facets.countries),
        ("persons", "Person", facets.persons),
        ("organisations", "Organisation", facets.organisations),
        ("where", "Where: country", facets.where),
        ("towns", "Where: town", facets.towns),
        ("statuses", "Status", facets.statuses),
        ("formats", "Form", facets.formats),
        ("kinds", "Kind", facets.kinds),
    )


def _groups(facets: Facets) -> tuple[Group, ...]:
    groups = (Group(key, name, tuple(map(_option, figures))) for key, name, figures in _figures(facets))
    return tuple(group for group in groups if group.options)


def _option(figure: Figure) -> Option:
    parameter, value = figure.pair
    return Option(
        parameter=parameter,
        value=value,
        name=_name(figure),
        note=figure.thing.position if isinstance(figure.thing, Actor) else "",
        flag=_flag(figure),
        count=figure.count,
        is_chosen=figure.is_chosen,
    )


def _name(figure: Figure) -> str:
    parameter, value = figure.pair
    if isinstance(figure.thing, Actor):
        return figure.thing.name
    if isinstance(figure.thing, Place):
        return words.place(figure.thing)
    return country_name(value) if parameter == "country" else LABELS.get(parameter, {}).get(value, value)


def _flag(figure: Figure) -> Flag | None:
    if isinstance(figure.thing, Actor):
        return actor_flag(figure.thing)
    file = flag_file(figure.pair[1]) if figure.pair[0] == "country" else ""
    return Flag(file) if file else None


def _zones(zone: str) -> tuple[ZoneOption, ...]:
    names = dict.fromkeys([*offered_zones(), *([zone] if zone else [])])
    own = ZoneOption("", "Each place’s own time", not zone)
    return (own, *(ZoneOption(name, words.zone(name), name == zone) for name in names))
