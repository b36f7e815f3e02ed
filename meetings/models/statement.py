from django.db import models

from meetings.enums import Part, StatementKind
from meetings.models.actor import Actor
from meetings.models.article import Article
from meetings.models.base import SpanModel, choices, new_public_id, one_of, span_order
from meetings.models.report import Report


class Statement(models.Model):
    """Words of a speaker in an article, quoted or reported, tied to a report where they are about its meeting."""

    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="statements")
    anchor = models.CharField(max_length=24, help_text="where its first words stand, as text:120")
    kind = models.CharField(max_length=8, choices=choices(StatementKind))
    text = models.TextField()
    speaker = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="statements")
    speaker_name = models.CharField(max_length=200)
    speaker_folded = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    speaker_spelling = models.CharField(max_length=200, blank=True, db_index=True, editable=False)
    speaker_party = models.CharField(max_length=40, blank=True, help_text="whom the speaker speaks for, as a code")
    report = models.ForeignKey(Report, null=True, blank=True, on_delete=models.SET_NULL, related_name="statements")
    gone_at = models.DateTimeField(null=True, blank=True, help_text="no longer told by its article")

    class Meta:
        ordering = ["article_id", "id"]
        indexes = [models.Index(fields=["speaker", "speaker_folded"], name="statement_of_actor")]
        constraints = [
            models.UniqueConstraint(fields=["article", "anchor", "kind"], name="statement_anchor_once"),
            one_of("kind", StatementKind, name="statement_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_name}: {self.text[:60]}"


class StatementSpan(SpanModel):
    """A stretch of the article that a statement's words, or its speaker, stand in."""

    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="spans")
    is_speaker = models.BooleanField(default=False)

    class Meta:
        ordering = ["part", "start", "end"]
        constraints = [
            models.UniqueConstraint(
                fields=["statement", "is_speaker", "part", "start", "end"], name="statement_span_once"
            ),
            span_order("statement_span_order"),
            one_of("part", Part, name="statement_span_part_known"),
        ]

    def __str__(self) -> str:
        return f"{self.part}:{self.start}–{self.end}"
