from django.db import models

from meetings.models.article import Article


class Signature(models.Model):
    """What finds the near-copies of an article: only a current article that was read has one. Kept apart from the
    article's row, which is fetched far more often."""

    article = models.OneToOneField(Article, primary_key=True, on_delete=models.CASCADE, related_name="signature")
    recipe = models.CharField(max_length=40, help_text="how it was made; those of two recipes are never compared")
    published_on = models.DateField()
    words = models.CharField(max_length=64, db_index=True, help_text="SHA-256 of title and text, white space collapsed")
    numbers = models.BinaryField(max_length=1024)

    class Meta:
        ordering = ["article"]

    def __str__(self) -> str:
        return f"signature of {self.article_id}"


class SignatureBand(models.Model):
    """A number that texts alike share: the look-up by it goes to the few articles of those days and to no other."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="bands")
    value = models.BigIntegerField()
    published_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["value", "published_on"], name="signature_band")]

    def __str__(self) -> str:
        return f"{self.value} of {self.article_id}"
