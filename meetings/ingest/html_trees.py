"""HTML from strangers, as a tree, and what its head says of it."""

from urllib.parse import urljoin

from lxml import etree
from lxml import html as lxml_html

from meetings.ingest.article import IngestError
from meetings.ingest.decoding import decoded
from meetings.ingest.entries import plain


def read_page(body: bytes, *, url: str, charset: str = "") -> lxml_html.HtmlElement:
    """The page's root. Raises IngestError where there is none."""
    text = decoded(body, charset=charset).replace("\0", "")
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (ValueError, etree.ParserError) as error:
        reason = " ".join(str(error).split())
        raise IngestError(f"{url}: not readable as HTML ({reason}); save its text as .txt and ingest that") from error
    return tree


def base_of(tree: lxml_html.HtmlElement, url: str) -> str:
    """What the page's relative links count from."""
    told = tree.xpath("string(//base/@href)")
    try:
        return urljoin(url, str(told).strip())
    except ValueError:
        return url


def title_of(tree: lxml_html.HtmlElement) -> str:
    """What the site calls itself, else the page's title."""
    for path in ("string(//meta[@property='og:site_name']/@content)", "string(//title)"):
        found = plain(str(tree.xpath(path)))
        if found:
            return found
    return ""
