"""The sentences that fields rest on, as the desk shows them: marked, each with its article."""

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from meetings.admin.base import desk_link
from meetings.domain.evidence import Passage
from meetings.domain.grounds import Ground
from meetings.models import Correction, Report

SHOWN = 5  # sentences of one field; the reports below lead to the rest


def told(grounds: Iterable[Ground]) -> SafeString:
    """What reports tell of a field, each with its sentences; words that say so where none does."""
    rows = list(grounds)
    if not rows:
        return format_html('<span class="quiet">{}</span>', "No report tells it.")
    shown = format_html_join("", "{}", ((_row(ground),) for ground in rows[:SHOWN]))
    more = len(rows) - SHOWN
    rest = format_html('<li class="quiet">and {} more of the reports below</li>', more) if more > 0 else ""
    return format_html('<ul class="told">{}{}</ul>', shown, rest)


def marked(passage: Passage) -> SafeString:
    """A sentence with what supports the field marked, as HTML."""
    before, after = "… " if passage.cut_before else "", " …" if passage.cut_after else ""
    return format_html("<q>{}{}{}</q>", before, format_html_join("", "{}", _pieces(passage)), after)


def origin(report: Report) -> SafeString:
    """Who tells it, and when, with the way to the article."""
    article = report.article
    day = f"{article.published_on:%d %b %Y}".lstrip("0") if article.published_on else "undated"
    return format_html('<span class="origin">{}, {}</span>', article.source.name, desk_link(article, day))


def note(correction: Correction) -> SafeString:
    """Who corrected a field, when and why."""
    why = f": {correction.reason}" if correction.reason else ""
    when = f"{correction.at:%d %B %Y}".lstrip("0")
    words = f"Corrected by {correction.by} on {when}{why}."
    return format_html('<span class="corrected">{}</span> {}', words, desk_link(correction, "The correction"))


def _row(ground: Ground) -> SafeString:
    quotes = format_html_join(" ", "{}", ((marked(passage),) for passage in ground.passages))
    return format_html("<li><b>{}</b> {} {}</li>", ground.words, quotes, origin(ground.report))


def _pieces(passage: Passage) -> Iterator[tuple[SafeString | str]]:
    """The text cut at the marks; marks that overlap run into one."""
    at = 0
    for start, end in sorted(passage.marks):
        if end <= at:
            continue
        yield (passage.text[at : max(start, at)],)
        yield (format_html("<mark>{}</mark>", passage.text[max(start, at) : end]),)
        at = end
    yield (passage.text[at:],)
