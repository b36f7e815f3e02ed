"""Bytes to text, whatever they say of themselves. Servers and pages are often wrong about it."""

import codecs
import re

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# What a page or an XML declaration says, in its first bytes (HTML, 13.2.3.2: the first 1024 are looked at).
DECLARED = re.compile(rb"(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{1,40})")
LABEL = re.compile(r"[a-z0-9_.:-]{1,40}")
# Encodings that texts are in. Python knows others that are none (zip, punycode), or that cost the square of a length.
TEXTUAL = re.compile(
    r"utf-(8|16|32)(-[bl]e)?|cp(125\d|866|874|932|949|950)|iso8859-\d+|koi8-[rtu]|gbk|gb18030|gb2312|big5(hkscs)?"
    r"|euc_(jp|kr)|shift_jis|iso2022_jp|mac-(roman|cyrillic)|ascii|tis-620"
)
# https://encoding.spec.whatwg.org/#names-and-labels: what is said to be Latin-1 is Windows', and so with Chinese.
MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}


def decoded(body: bytes, *, charset: str = "") -> str:
    """The text of a body; `charset` is what its server says.

    A byte order mark outranks all; then UTF-8 where the bytes beyond ASCII are that, which is no accident; then the
    server and the body itself, where what they say can be true. What is left is broken UTF-8 or Windows'
    Western text."""
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    if not body.isascii():
        try:
            return body.decode()
        except UnicodeDecodeError:
            pass
    told = DECLARED.search(body[:1024])
    for label in (charset, told[1].decode("ascii") if told else ""):
        text = _as(body, label)
        if text is not None:
            return text
    return _broken(body)


def _as(body: bytes, label: str) -> str | None:
    """The body in an encoding, None where it is not in it or there is no such encoding."""
    label = label.strip().lower()
    if not LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
        return body.decode(MEANT.get(name, name)) if TEXTUAL.fullmatch(name) else None
    except (LookupError, UnicodeError):
        return None


def _broken(body: bytes) -> str:
    """UTF-8 with some bytes wrong, where most beyond ASCII are right; else Windows-1252."""
    text = body.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(c > "\x7f" for c in text) - wrong
    return text if right >= wrong else body.decode("cp1252", "replace")
