"""The steps in which readers are told how sure an entry is."""

from meetings.enums import Level

# Bounds of the score; `make bench-confidence` tells how often each level is right.
LOW = 0.5
HIGH = 0.8


def level_of(score: float | None) -> Level | None:
    """The level of a score; None of what was not measured."""
    if score is None:
        return None
    return Level.HIGH if score >= HIGH else Level.LOW if score < LOW else Level.MEDIUM


def bounds(level: Level) -> tuple[float, float]:
    """The scores of a level: from the first on, and below the second."""
    return {Level.LOW: (-1.0, LOW), Level.MEDIUM: (LOW, HIGH), Level.HIGH: (HIGH, 2.0)}[level]
