from django.db import models

from meetings.enums import LinkState
from meetings.models.article import Article
from meetings.models.base import choices, one_of
from meetings.models.source import Source


class Polling(models.Model):
    """Where the asking of a source stands. The row is the job: `next_at` and `claimed_until` are the queue.

    `etag` and `last_modified` are what its server gave to be asked with (RFC 9110, 13.1); they go with `asked_url`,
    as `moved_to` does, the address to which the server sent us for good."""

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="polling")
    next_at = models.DateTimeField(help_text="not asked before")
    claimed_until = models.DateTimeField(null=True, blank=True)
    asked_url = models.CharField(max_length=2000, blank=True, help_text="the feed that the rest of the row is about")
    moved_to = models.CharField(max_length=2000, blank=True, help_text="where a permanent redirect led")
    validated_url = models.CharField(max_length=2000, blank=True, help_text="the address that gave the next two")
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    succeeded_at = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0, help_text="in a row")
    error = models.TextField(blank=True, help_text="what went wrong last, in one line; empty once it went well")

    class Meta:
        verbose_name_plural = "polling"
        ordering = ["next_at", "pk"]
        indexes = [models.Index(fields=["next_at"], name="polling_queue")]

    def __str__(self) -> str:
        return f"polling of {self.source_id}"


class Link(models.Model):
    """An article's address that a source told of. The row is the job of fetching it.

    `published_on` and `published_at` are what the feed says, for pages that say nothing; `updated_at` is when the feed
    says that it was changed, so that a later one is fetched again."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="links")
    url = models.CharField(max_length=2000, unique=True, help_text="canonical address")
    address = models.CharField(max_length=2000, help_text="as the source gave it: this is what is fetched")
    title = models.CharField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=16, choices=choices(LinkState), default=LinkState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(help_text="not fetched before")
    turn_at = models.DateTimeField(null=True, blank=True, help_text="its turn at the host, where it has one")
    claimed_until = models.DateTimeField(null=True, blank=True)
    fetched_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True, help_text="what went wrong, in one line")
    article = models.ForeignKey(Article, null=True, blank=True, on_delete=models.SET_NULL, related_name="links")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["state", "not_before"], name="link_queue"),
            models.Index(fields=["source", "created_at"], name="link_of_source"),
        ]
        constraints = [one_of("state", LinkState, name="link_state_known")]

    def __str__(self) -> str:
        return self.title or self.url


class Host(models.Model):
    """A server that pages are fetched from: its robots.txt as it was read last, and when it may be asked again.

    One row for host and port, shared by all workers: each takes a turn by a conditional update of `next_at`."""

    name = models.CharField(max_length=260, unique=True, help_text="host and port, as example.org:443")
    next_at = models.DateTimeField(help_text="whose turn comes next may ask from then on")
    robots = models.TextField(blank=True, help_text="robots.txt as it was read")
    is_known = models.BooleanField(default=False, help_text="whether its robots.txt, or that there is none, was told")
    error = models.TextField(blank=True, help_text="why its robots.txt could not be had")
    robots_at = models.DateTimeField(null=True, blank=True, help_text="when robots.txt was asked for last")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
