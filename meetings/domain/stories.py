"""Which articles are copies of one story: the near-copies that papers print of a wire's or of one another's text.

Every copy is read, as papers add a paragraph of their own; but the copies of one story are one independent source. A
story is a connected component of the articles that are alike, so it is a function of the articles and not of their
order. All of it runs within the calendar's lock."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations, groupby

from meetings.domain.likeness import RECIPE, are_alike, unpacked
from meetings.domain.likeness import Signature as Sketch
from meetings.domain.loading import order_of, published_day
from meetings.enums import ArticleState
from meetings.models import Article, Signature, SignatureBand

REACH = timedelta(days=3)  # between the days of publication of two copies


def settle(article: Article, sketch: Sketch | None, *, retired: Iterable[int] = ()) -> set[int]:
    """Bring the stories to what an article's text says; None: it tells nothing any more. Answers the articles whose
    story is another than before.

    1. What `retired` (revisions that it takes the place of) and its former self were in is looked at as a whole.
    2. Its near-copies are found by their bands, each compared with it.
    3. The components of all these, and of each the first by day, moment and address."""
    old = list(Signature.objects.filter(article__in={article.pk, *retired}))
    if sketch is not None and [s.article_id for s in old] == [article.pk] and _is_same(old[0], article, sketch):
        _mark_same_words({old[0].words})
        return set()
    concerned = {article.pk} | _with_copies(s.article_id for s in old)
    _remove(s.article_id for s in old)
    near: set[int] = set()
    if sketch is not None:
        near = _near(article, sketch)
        _store(article, sketch)
    changed = _redraw(article.pk, near, concerned | _with_copies(near), is_new=not old)
    _mark_same_words({s.words for s in old} | ({sketch.words} if sketch else set()))
    return changed


def _is_same(stored: Signature, article: Article, sketch: Sketch) -> bool:
    return (stored.recipe, stored.published_on, stored.words, bytes(stored.numbers)) == (
        RECIPE,
        article.published_on,
        sketch.words,
        sketch.packed(),
    )


def _with_copies(articles: Iterable[int]) -> set[int]:
    """These with all of their stories."""
    ids = set(articles)
    stories = Article.objects.filter(pk__in=ids, story__isnull=False).values("story")
    return ids | set(Article.objects.filter(story__in=stories).values_list("pk", flat=True))


def _store(article: Article, sketch: Sketch) -> None:
    day = published_day(article)
    Signature.objects.create(
        article=article, recipe=RECIPE, published_on=day, words=sketch.words, numbers=sketch.packed()
    )
    SignatureBand.objects.bulk_create(
        SignatureBand(article=article, value=band, published_on=day) for band in set(sketch.bands)
    )


def _remove(articles: Iterable[int]) -> None:
    ids = list(articles)
    if ids:
        SignatureBand.objects.filter(article__in=ids).delete()
        Signature.objects.filter(article__in=ids).delete()
        Article.objects.filter(pk__in=ids, state=ArticleState.DUPLICATE).update(state=ArticleState.DONE)


def candidates(article: Article, sketch: Sketch) -> set[int]:
    """Keys of the articles of those days that share a band: one look-up by index, whatever the number of articles."""
    day = published_day(article)
    bands = SignatureBand.objects.filter(value__in=sketch.bands, published_on__range=(day - REACH, day + REACH))
    return set(bands.values_list("article", flat=True)) - {article.pk}


def _near(article: Article, sketch: Sketch) -> set[int]:
    """Its near-copies."""
    rows = _texts(candidates(article, sketch))
    own = _Text(article.pk, article.source_id, published_day(article).toordinal(), sketch.words, sketch.numbers)
    return {row.article for row in rows if own.is_copy_of(row)}


@dataclass(frozen=True, slots=True)
class _Text:
    """A signature as it is compared. `day` counts from the year 1."""

    article: int
    source: int
    day: int
    words: str
    numbers: tuple[int, ...]

    def is_copy_of(self, other: "_Text") -> bool:
        """Alike and of the same days. Of one publisher only the very same words: it counts once whatever it prints,
        and its readouts and diaries are made from templates."""
        if abs(self.day - other.day) > REACH.days:
            return False
        if self.source == other.source:
            return self.words == other.words
        return are_alike(self.numbers, other.numbers)


def _texts(articles: Iterable[int]) -> list[_Text]:
    rows = Signature.objects.filter(article__in=list(articles), recipe=RECIPE).values_list(
        "article", "article__source", "published_on", "words", "numbers"
    )
    return [_Text(pk, source, day.toordinal(), words, unpacked(bytes(n))) for pk, source, day, words, n in rows]


def _redraw(article: int, near: set[int], concerned: set[int], *, is_new: bool) -> set[int]:
    """Write the stories of these articles anew. Where one only came, stories only grow together; where one went or
    changed, they may fall apart and all are compared."""
    rows = {a.pk: a for a in Article.objects.filter(pk__in=concerned).only(*_KEYS)}
    groups = _Groups(rows)
    if is_new:
        by_story = groupby(sorted((a.story_id, a.pk) for a in rows.values() if a.story_id), key=lambda pair: pair[0])
        for _, pairs in by_story:
            groups.unite(*(pk for _, pk in pairs))
    else:
        for a, b in combinations(_texts(concerned), 2):
            if not groups.are_one(a.article, b.article) and a.is_copy_of(b):
                groups.unite(a.article, b.article)
    groups.unite(article, *near)
    changed: set[int] = set()
    for members in groups.all():
        first = min(members, key=lambda pk: order_of(rows[pk])) if len(members) > 1 else None
        astray = {pk for pk in members if rows[pk].story_id != first}
        if astray:
            Article.objects.filter(pk__in=astray).update(story=first)
            changed |= astray
    return changed


_KEYS = ("story", "published_on", "published_at", "url", "digest")


class _Groups:
    """Articles in groups that only ever grow together."""

    def __init__(self, articles: Iterable[int]) -> None:
        self._group = {pk: {pk} for pk in articles}

    def are_one(self, a: int, b: int) -> bool:
        return self._group[a] is self._group[b]

    def unite(self, *articles: int) -> None:
        joined = set[int]().union(*(self._group[pk] for pk in articles))
        for pk in joined:
            self._group[pk] = joined

    def all(self) -> list[set[int]]:
        return list({id(group): group for group in self._group.values()}.values())


def _mark_same_words(words: set[str]) -> None:
    """Of the articles of one day that have the very same words, all that were read are `duplicate` but the first."""
    rows = Signature.objects.filter(words__in=words).select_related("article")
    only = rows.only("words", "published_on", *(f"article__{name}" for name in (*_KEYS, "state")))
    same: dict[tuple[str, object], list[Article]] = defaultdict(list)
    for row in only:
        same[row.words, row.published_on].append(row.article)
    for articles in same.values():
        first, *others = sorted(articles, key=order_of)
        _set_state([first], ArticleState.DUPLICATE, ArticleState.DONE)
        _set_state(others, ArticleState.DONE, ArticleState.DUPLICATE)


def _set_state(articles: list[Article], before: ArticleState, after: ArticleState) -> None:
    """Only of those that stand in the state before: what waits or is in work is left alone."""
    astray = [a.pk for a in articles if a.state == before]
    if astray:
        Article.objects.filter(pk__in=astray, state=before).update(state=after)
