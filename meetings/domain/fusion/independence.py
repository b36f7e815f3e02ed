"""How many independent sources tell something."""

from collections.abc import Iterable
from typing import NamedTuple


class Teller(NamedTuple):
    """Who tells it: the publisher's key, and that of the story whose copy the article is."""

    source: int
    story: int


def independent(tellers: Iterable[Teller | None]) -> int:
    """The most publishers that can be named so that each tells it by a story of its own: twelve papers with one wire
    story are one, a paper with twelve stories is one, and a paper that prints the wire and its own report is one more
    beside the next that prints the wire. None is an editor, who is no publisher and counts for nothing."""
    stories: dict[int, list[int]] = {}
    for source, story in sorted({teller for teller in tellers if teller is not None}):
        stories.setdefault(source, []).append(story)
    told_by: dict[int, int] = {}
    return sum(_seat(source, stories, told_by, set()) for source in stories)


def _seat(source: int, stories: dict[int, list[int]], told_by: dict[int, int], tried: set[int]) -> bool:
    """Give a publisher a story, another being moved to one of its others where need be (a matching, by Kuhn)."""
    for story in stories[source]:
        if story in tried:
            continue
        tried.add(story)
        if story not in told_by or _seat(told_by[story], stories, told_by, tried):
            told_by[story] = source
            return True
    return False
