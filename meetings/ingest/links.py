"""Articles by the links of a page, where a site has no feed."""

from urllib.parse import urlsplit

from lxml import html as lxml_html

from meetings.ingest.addresses import canonical, same_site
from meetings.ingest.article import IngestError
from meetings.ingest.entries import READ, Entry, Feed, FeedKind, absolute, kept, language_tag, plain
from meetings.ingest.html_trees import base_of, read_page, title_of

NO_ARTICLES = (
    ".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".mp3", ".mp4",
    ".css", ".js", ".xml", ".rss", ".ics",
)  # fmt: skip


def page_links(body: bytes, *, url: str, pattern: str, charset: str = "") -> Feed:
    """The links of a page whose path matches, to its own site, each once. The title of one is its longest text: a
    picture and a headline often lead to the same article.

    Raises IngestError where there is no page, or a pattern that is none."""
    if not pattern.startswith("/"):
        raise IngestError(f"“{pattern}” is no pattern of links; write the path of the articles, as /news/*")
    tree = read_page(body, url=url, charset=charset)
    base = base_of(tree, url)
    titles: dict[str, str] = {}
    for link in tree.xpath("//a[@href]")[: READ * 2]:
        address = _article(link, base=base, url=url, pattern=pattern)
        if not address:
            continue
        title = plain(" ".join(map(str, link.itertext()))) or plain(link.get("title"))
        titles[address] = max(titles.get(address, ""), title, key=len)
    entries = kept(Entry(address, title, id=address) for address, title in titles.items())
    return Feed(FeedKind.PAGE, entries, title=title_of(tree), homepage=url, language=language_tag(tree.get("lang")))


def matches(path: str, pattern: str) -> bool:
    """Whether a path is what a pattern says, from end to end; “*” is anything, slashes too.

    By looking for its pieces one after the other, which takes no longer than the path is long: a regular expression of
    a stranger may take for ever."""
    first, *pieces = pattern.split("*")
    if not pieces:
        return path == pattern
    if not path.startswith(first):
        return False
    *middle, last = pieces
    at = len(first)
    for piece in middle:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return len(path) - len(last) >= at and path.endswith(last)


def _article(link: lxml_html.HtmlElement, *, base: str, url: str, pattern: str) -> str:
    """The address that a link leads to, empty where it is no article of the site."""
    if "nofollow" in (link.get("rel") or "").lower().split():
        return ""
    address = canonical(absolute(link.get("href"), base))
    if not address or not same_site(address, url) or address == canonical(url):
        return ""
    parts = urlsplit(address)
    path = f"{parts.path}?{parts.query}" if "?" in pattern else parts.path
    return address if matches(path, pattern) and not parts.path.lower().endswith(NO_ARTICLES) else ""
