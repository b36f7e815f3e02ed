"""XML from strangers: no entities, nothing fetched, no depth without end; mended where it is broken."""

import re
from html.entities import html5

from lxml import etree

from meetings.ingest.article import IngestError
from meetings.ingest.decoding import decoded

XML_NAMES = frozenset(("lt", "gt", "amp", "quot", "apos"))
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
# Markup that feeds put into titles and descriptions as it is, and often do not close.
MARKUP = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|tbody|td"
    r"|tr|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
CONTROLS = {code: None for code in range(32) if chr(code) not in "\t\n\r"}
LEAF = 4_000  # characters of one text or attribute that are kept


def read_tree(body: bytes, *, url: str, charset: str = "", bare: bool = False) -> etree._Element:
    """The root of an XML document. Raises IngestError.

    Its declarations are left out: a document that brings its own entities is refused, and HTML's names for characters,
    which feeds use without a right to them, are put in. `bare` leaves HTML's markup out before anything is read, for
    documents that it broke."""
    text = decoded(body, charset=charset).translate(CONTROLS)
    start = _root(text, url)
    text = NAMED.sub(_character, text[start:])
    if bare:
        text = MARKUP.sub(" ", text)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, encoding="utf-8",
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise IngestError(f"{url}: not readable as XML; give the address of a feed") from error
    if root is None:
        raise IngestError(f"{url}: not readable as XML; give the address of a feed")
    return root


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace, in lower case; empty for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def text_of(element: etree._Element | None) -> str:
    """What stands in an element, in one line."""
    return " ".join("".join(map(str, element.itertext())).split())[:LEAF] if element is not None else ""


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of a name, in whatever namespace."""
    return next((inner for inner in element if local_name(inner) == name), None)


def _root(text: str, url: str) -> int:
    """Where the first element begins. Raises IngestError."""
    at = 0
    while True:
        at = text.find("<", at)
        if at < 0:
            raise IngestError(f"{url}: not readable as XML; give the address of a feed")
        if text.startswith("<!--", at):
            at = _behind(text, "-->", at, url)
        elif text.startswith("<?", at):
            at = _behind(text, "?>", at, url)
        elif text.startswith("<!", at):
            if text[at : at + 8].upper() == "<!ENTITY":
                raise IngestError(f"{url}: declares entities of its own, and those are not read; ask its publisher")
            at += 2  # a DOCTYPE, or what stands within it
        elif text[at + 1 : at + 2].isalpha():
            return at
        else:
            at += 1


def _behind(text: str, mark: str, at: int, url: str) -> int:
    end = text.find(mark, at)
    if end < 0:
        raise IngestError(f"{url}: not readable as XML; give the address of a feed")
    return end + len(mark)


def _character(found: re.Match[str]) -> str:
    name = found[1]
    return found[0] if name in XML_NAMES else html5.get(f"{name};", found[0])
