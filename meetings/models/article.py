from django.db import models

from meetings.enums import ArticleState
from meetings.models.base import choices, one_of
from meetings.models.source import Source


class Article(models.Model):
    """One published text. Its words are never edited: a changed text is a revision that supersedes this row.

    The row is also the job of processing it: `state`, `attempts` and `claimed_until` are the queue."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="articles")
    url = models.CharField(max_length=2000, help_text="canonical address; file:NAME for a file that has none")
    title = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    byline = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12, default="en")
    published_on = models.DateField(null=True, blank=True, help_text="the day where the publisher is")
    published_at = models.DateTimeField(null=True, blank=True, help_text="the moment, where it is told")
    modified_at = models.DateTimeField(null=True, blank=True, help_text="when the page says that it was changed")
    digest = models.CharField(max_length=64, editable=False, help_text="SHA-256 of what extraction reads")
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="supersedes"
    )
    story = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="copies",
        help_text="the first of the articles that carry the same text; empty: it stands alone",
    )
    changes = models.JSONField(
        null=True,
        blank=True,
        editable=False,
        help_text="what it changed in the version that it took the place of, a line each; empty: it is none's revision",
    )
    is_current = models.BooleanField(default=True, help_text="no later revision of the address is stored")

    state = models.CharField(max_length=16, choices=choices(ArticleState), default=ArticleState.NEW)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True, help_text="when a worker last took it")
    claimed_until = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True, help_text="what went wrong, in one line")
    traceback = models.TextField(blank=True)
    processed_at = models.DateTimeField(null=True, blank=True)
    extraction_version = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-published_on", "-id"]
        indexes = [
            models.Index(fields=["state", "claimed_until"], name="article_queue"),
            models.Index(fields=["published_on"], name="article_published"),
            models.Index(fields=["processed_at"], name="article_processed"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["url"], condition=models.Q(is_current=True), name="article_current_url"),
            models.UniqueConstraint(fields=["url", "digest"], name="article_url_digest"),
            one_of("state", ArticleState, name="article_state_known"),
        ]

    def __str__(self) -> str:
        return self.title or self.url

    @property
    def story_key(self) -> int:
        """The key of the story that it carries: that of its first article, or its own."""
        return self.story_id or self.pk
