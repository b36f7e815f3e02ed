"""Who is named in an article: persons with office and party, countries, organisations, and who is left unnamed."""

from meetings.extraction.actors.cast import Cast, Entity, Mention, MentionKind
from meetings.extraction.actors.finder import find_actors

__all__ = ["Cast", "Entity", "Mention", "MentionKind", "find_actors"]
