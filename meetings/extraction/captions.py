"""Pictures' legends and their credits, and the lines that name a reporter."""

import re

from meetings.extraction.furniture import any_of, word_set

HOUSES = word_set(
    """AP AFP Reuters REUTERS PA EPA EFE Getty Xinhua TASS ANSA DPA dpa Kyodo Bloomberg Anadolu AA Pool POOL Handout
    Shutterstock Alamy Sputnik Yonhap ANI PTI IRNA WAM SPA MENA Ukrinform Interfax Belta UPI ABACA Zuma NTB TT Keystone
    Images Photo Wire"""
)
FILE = re.compile(r"(?:FILE|File)(?: [Pp]hoto| [Pp]icture| PHOTO)?\s*(?:-|–|—|:)|\(?(?:FILE|File) (?:PHOTO|photo)\b")
MADE_BY = r"(?: (?:by|credit|courtesy of|courtesy))?"
CREDIT = (
    rf"(?:[Pp]hoto(?:graph)?s?{MADE_BY}|PHOTOS?|[Cc]redits?|CREDIT|[Pp]icture|[Ii]mages?(?: source| credit)?|IMAGE|Pic)"
)
NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: [\w.'’-]+){0,4}"
AT_END = re.compile(rf"{CREDIT}\s?[:/]\s?[^.:]{{2,60}}[)\]]?\.?$|{CREDIT} by {NAME}(?:/{NAME})?[)\]]?\.?$")
SLASHED = re.compile(rf"[.?!”\"] {NAME}/(?P<house>[A-Z]\w+)\b.{{0,40}}$")
OPENING = re.compile(r"(?:Pictured|Photo caption|Image caption|Caption|PICTURED)\b\s*(?::|,|\()")
MONTH_FILE = re.compile(r"\b(?:in this|this) [\w .,]{0,40}\b(?:file|handout) (?:photo|image|picture)\b", re.IGNORECASE)

is_credit_alone = any_of(
    rf"^\(?{CREDIT}\s?[:/]\s?.{{2,80}}$",
    rf"^{CREDIT} by {NAME}.{{0,60}}$",
    rf"^\(?{NAME}/{NAME}(?: via {NAME})?\)?$",
    flags=0,
)


def is_credit(line: str) -> bool:
    """A photographer's or agency's name on a line of its own."""
    if is_credit_alone(line) and len(line) < 100:
        return True
    bare = line.strip("()[] ")
    return len(line) < 80 and line[0] in "([" and _names_house(bare)


def is_caption(line: str) -> bool:
    """A legend: 'FILE - …', or words that end with a credit."""
    if FILE.match(line) or OPENING.match(line) or MONTH_FILE.search(line):
        return True
    if (at := credit_at(line)) is not None:
        return at > 0
    return False


def credit_at(line: str) -> int | None:
    """Where the credit at the end of a legend begins: '(Jane Doe/PA)', '[John Roe/Reuters]', 'PHOTO: POOL'."""
    trimmed = line.rstrip(". ")
    if trimmed.endswith((")", "]")):
        at = max(trimmed.rfind("("), trimmed.rfind("["))
        inside = trimmed[at + 1 : -1]
        if at > 0 and len(inside) < 80 and (_names_house(inside) or re.match(rf"{CREDIT}\b", inside)):
            return at
    tail = max(0, len(line) - 100)
    if found := AT_END.search(line, tail):
        return found.start()
    found = SLASHED.search(line, tail)
    return found.start() + 2 if found and found["house"] in HOUSES else None


def _names_house(words: str) -> bool:
    """'Jane Doe/PA', 'AP Photo/John Roe', 'Reuters', 'via AP': an agency, with a name before or after a slash."""
    parts = re.split(r"[/ ,]+", words)
    named = any(p in HOUSES for p in parts) and len(parts) <= 8 and words[:1].isupper()
    return named or words.startswith("via ")


SMALL = word_set("in and for at with the of a an by & de van von der den bin al el la le du da dos y | - – — · •")
POSTS = word_set("correspondent editor reporter writer staff agencies agency bureau chief contributor columnist")


def is_byline(line: str, *, before_prose: bool) -> bool:
    """'By Jane Doe', 'By A Correspondent in New York'; 'Jane Doe in Paris' only before the first paragraph."""
    words = line.replace(",", " ").split()
    if not 2 <= len(words) <= 20 or line.endswith((".", "!", "?", ":", ";")):
        return False
    if words[0] in ("By", "BY", "Words", "Story", "Text", "Analysis") and (
        words[0].upper() == "BY" or words[1] == "by"
    ):
        return all(_in_byline(w) for w in words[1:])
    if not before_prose:
        return False
    named = words[0][0].isupper() and all(_in_byline(w) for w in words)
    return named and ("in" in words[2:5] or words[-1].lower() in POSTS | {"reuters", "afp", "ap"}) and len(words) <= 12


def _in_byline(word: str) -> bool:
    return word[0].isupper() or word in SMALL or word.lower() in POSTS or "@" in word
