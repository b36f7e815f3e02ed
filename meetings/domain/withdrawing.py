"""How any editor's word is taken back: it stays on record, and has no effect any more."""

from datetime import datetime

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from meetings.models import Correction, Decision

Word = Correction | Decision


def take_back(word: Word, *, by: User, at: datetime) -> None:
    """Mark a word as withdrawn; what follows for the calendar is the caller's. Raises ValidationError where it was
    withdrawn before."""
    if word.withdrawn_at is not None:
        raise ValidationError("this was withdrawn before")
    word.withdrawn_at, word.withdrawn_by = at, by
    word.save(update_fields=["withdrawn_at", "withdrawn_by"])
