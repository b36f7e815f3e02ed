"""Finding the feeds of a site by one of its pages, and what the page says of the site."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import html as lxml_html

from meetings.ingest.addresses import same_site
from meetings.ingest.entries import FeedKind, absolute, language_tag, plain
from meetings.ingest.html_trees import base_of, read_page, title_of

MOST = 20  # candidates
TYPES = {
    "application/rss+xml": FeedKind.RSS,
    "application/rdf+xml": FeedKind.RSS,
    "application/atom+xml": FeedKind.ATOM,
    "application/feed+json": FeedKind.JSON,
    "application/json": FeedKind.JSON,
}
ENDINGS = {
    ".rss": FeedKind.RSS,
    "rss.xml": FeedKind.RSS,
    ".rdf": FeedKind.RSS,
    "feed.xml": FeedKind.RSS,
    "index.xml": FeedKind.RSS,
    "atom.xml": FeedKind.ATOM,
    ".atom": FeedKind.ATOM,
    "feed.json": FeedKind.JSON,
}
NAMES = ("rss", "feed", "feeds", "atom", "rss2")  # as the last part of a path
ASIDE = ("comment", "podcast", "oembed", "wp-json", "/author/", "/tag/")  # feeds of something else than the news
# Domains of countries that are used as what they are; .io, .tv, .me, .co and the like are not.
COUNTRIES = frozenset(
    "ae al am ar at au az ba bd be bg bh bo br by ca ch cl cn cz de dk dz ec ee eg es et fi fr ge gh gr "
    "hk hr hu id ie il in iq ir is it jo jp ke kg kh kr kw kz lb lk lt lu lv ma md mk mn mt mx my ng nl "
    "no np nz om pe ph pk pl pt qa ro rs ru sa se sg si sk sn sv sy th tj tm tn tr tw tz ua ug uy uz ve "
    "vn ye za zm zw".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An address where a feed may be, and what it is likely to be."""

    url: str
    kind: FeedKind
    title: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What a page tells of its site: its feeds, the likeliest first, its name, its language as a BCP 47 tag, its
    country as an ISO 3166-1 code. Empty where it does not tell. No page tells its time zone."""

    candidates: tuple[Candidate, ...]
    name: str = ""
    language: str = ""
    country: str = ""


def discover(body: bytes, *, url: str, charset: str = "", sitemaps: tuple[str, ...] = ()) -> Site:
    """The site behind a page. `sitemaps` are those that its robots.txt names.

    First the feeds that the page declares, then its links that look like feeds, then the sitemaps, those of news
    first. Feeds of comments and the like come last of their sort. Raises IngestError where there is no page."""
    tree = read_page(body, url=url, charset=charset)
    base = base_of(tree, url)
    found: dict[str, Candidate] = {}
    for candidate in (*_aside_last(_declared(tree, base)), *_aside_last(_linked(tree, base, url)), *_named(sitemaps)):
        if candidate.url != url:
            found.setdefault(candidate.url, candidate)
    language = language_tag(tree.get("lang") or str(tree.xpath("string(//meta[@property='og:locale']/@content)")))
    return Site(tuple(found.values())[:MOST], title_of(tree), language, country_of(url, language))


def country_of(url: str, language: str) -> str:
    """The country of a site, by its domain, else by the region of its language (en-GB); empty where neither tells.

    English with the United States' region is what programs set for everybody, and tells nothing."""
    last = (urlsplit(url).hostname or "").rstrip(".").rpartition(".")[2].lower()
    if last == "uk":
        return "GB"
    if last in COUNTRIES:
        return last.upper()
    region = next((part for part in language.split("-")[1:] if len(part) == 2 and part.isalpha()), "").upper()
    return "" if region == "US" else region


def _declared(tree: lxml_html.HtmlElement, base: str) -> Iterator[Candidate]:
    """https://html.spec.whatwg.org/#rel-alternate"""
    for link in tree.xpath("//link[@rel and @href]"):
        kind = TYPES.get((link.get("type") or "").partition(";")[0].strip().lower())
        address = absolute(link.get("href"), base)
        if "alternate" in link.get("rel").lower().split() and kind and address:
            yield Candidate(address, kind, plain(link.get("title")))


def _linked(tree: lxml_html.HtmlElement, base: str, url: str) -> Iterator[Candidate]:
    for link in tree.xpath("//a[@href]"):
        address = absolute(link.get("href"), base)
        kind = _kind_of(address)
        if kind and same_site(address, url):
            yield Candidate(address, kind, plain(link.text_content()) or plain(link.get("title")))


def _kind_of(address: str) -> FeedKind | None:
    path = urlsplit(address).path.lower().rstrip("/")
    if path.rpartition("/")[2] in NAMES:
        return FeedKind.RSS
    return next((kind for ending, kind in ENDINGS.items() if path.endswith(ending)), None)


def _named(sitemaps: tuple[str, ...]) -> list[Candidate]:
    ordered = sorted(sitemaps, key=lambda address: "news" not in address.lower())
    return [Candidate(address, FeedKind.SITEMAP) for address in ordered]


def _aside_last(candidates: Iterator[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda c: any(word in f"{c.url} {c.title}".lower() for word in ASIDE))
