"""Lines of a page that tell nothing: consent, sign-ups, links, share buttons, imprints."""

import re
from collections.abc import Callable

Test = Callable[[str], bool]


def any_of(*patterns: str, flags: int = re.IGNORECASE) -> Test:
    """A test whether any of the patterns is found in a line."""
    whole = re.compile("|".join(f"(?:{p})" for p in patterns), flags)
    return lambda line: whole.search(line) is not None


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


def listed(words: str) -> str:
    """Alternatives, one a line, as a group of a pattern."""
    return "(?:" + "|".join(line.strip() for line in words.strip().splitlines()) + ")"


# The site speaks of itself and to its reader: "we use cookies", "by continuing you agree", "your privacy settings".
SITE = r"(?:we|this (?:web)?site|our (?:web)?site|our partners?)(?: and our partners)?"
is_consent = any_of(
    rf"\b{SITE} (?:may )?use[sd]? (?:\w+ )?cookies\b",
    r"\bwe need your consent\b|\b(?:set|place|store|storing) cookies on your (?:device|computer|browser)\b",
    r"^(?:accept|reject|manage|allow)(?: all| my)? (?:cookies|preferences|choices|consent)\b",
    r"\bby (?:continuing|using|browsing|clicking|signing up|subscribing|submitting)\b.{0,60}"
    r"\byou (?:agree|accept|consent|acknowledge)",
    r"\b(?:your|our) (?:privacy|cookie) (?:policy|settings|choices|preferences)\b",
    r"^manage (?:your )?(?:cookie|consent|privacy)\b",
    r"\benable javascript\b|\byour browser (?:does not|doesn['’]t)\b",
    r"^(?:i accept|accept all|got it|no thanks|dismiss|close|skip to (?:main )?content|skip ad)\W*$",
    r"^this (?:content|video|site|page|embed)\b.{0,80}\b(?:cookies|consent|javascript|your browser|your region)\b",
    r"^to (?:view|show|see|display) this (?:content|post|embed|video)\b",
)

WHAT_IS_SENT = r"(?:newsletters?|inbox|e-?mails?|alerts|briefings?|podcasts?|channel|free|now|today)"
is_sign_up = any_of(
    rf"^(?:please )?(?:sign up|subscribe|register)\b.{{0,80}}\b{WHAT_IS_SENT}\b.{{0,80}}$",
    rf"\b(?:sign up|subscribe) (?:to|for|here)\b.{{0,60}}\b{WHAT_IS_SENT}\b.{{0,40}}$",
    r"\bin your (?:inbox|e-?mail)\b|\b(?:delivered|sent|straight|direct(?:ly)?) to your (?:inbox|e-?mail|phone)\b",
    r"^(?:sign (?:up|in)|log ?in|subscribe(?: now)?|register|start your free trial|support us)\W*$",
    r"^(?:donate|become a member)\W*$",
    r"^(?:newsletters?|our newsletters?|thank you for (?:subscribing|registering|signing up))\b.{0,80}$",
    r"^(?:already (?:a subscriber|have an account|registered)|create (?:a free )?account)\b",
    r"^this (?:article|story) is (?:free|for subscribers|exclusive)\b",
    r"^download (?:our|the)\b.{0,40}\bapp\b",
    r"^(?:story|article) continues\b|^(?:continue|keep) reading\b",
    r"^(?:advertisement|advertising|sponsored(?: content)?|promoted(?: content)?|ad)(?: [-–—:].{0,60})?\W*$",
)

LABELS = listed(
    r"""also read
    read (?:more|also|next|here|now)
    more (?:from|on|stories|news|coverage|reading)
    most (?:read|viewed|popular|shared)
    top stories
    latest(?: (?:news|stories|updates))?
    editor['’]s (?:picks?|choice|note)
    recommended(?: stories)?
    you (?:may|might) (?:also )?like
    related(?: (?:stor(?:y|ies)|articles?|content|coverage|news|topics|links|video))?
    see (?:also|related|more)
    in case you missed it
    what to (?:read|watch) next
    don['’]t miss
    trending
    up next
    (?:watch|listen|view|click)(?: now| here| live| more| next)?
    explainer
    gallery
    in pictures
    live updates?
    follow live
    further reading
    topics?|tags?|keywords|sections?|filed under
    share this"""
)
is_link = any_of(
    rf"^\W*{LABELS}\s*[:|>»]",
    r"^\W*(?:read|see|learn|find out|watch|view|click|listen) (?:also|more|next|now|here|the full)\b.{0,160}$",
    r"^\(?(?:see related|read more|end of list)\)?\W*$",
    r"^for (?:more|further|the latest|full) (?:information|coverage|news|details)\b.{0,80}"
    r"\b(?:visit|click|see|follow|contact|go to)\b",
    r"^(?:please )?click here\b",
    r"^[\w .&'’-]{1,30}(?: [>»›|] [\w .&'’?-]{1,40}){1,6}$",
    r"^(?:image|video|photo|graphic|map|chart|audio|play video|play|watch live)\s*$",
)
# What opens a list of other stories: the short lines after it are their headlines.
opens_list = any_of(
    r"^\W*(?:related(?: (?:stor(?:y|ies)|articles?|content|coverage|news|topics|links))?|more on this story"
    r"|most (?:read|viewed|popular|shared)|top stories|recommended(?: stories| for you| reading)?"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|latest (?:news|stories)|more stories"
    r"|editor['’]s picks|also in the news|read (?:more|also|next)|list of \d+ items)\W*$",
)

BUTTON = (
    r"(?:share|tweet|print|e-?mail|copy link|link|save|comments?(?: \(\d+\))?|facebook|twitter|whatsapp|telegram"
    r"|linkedin|reddit|pocket|flipboard|messenger|x|pinterest|instagram|youtube)"
)
is_share = any_of(
    rf"^{BUTTON}(?:(?: on| via| and|,|\s?[|/·•])? (?:{BUTTON}|this|article|story|page)){{0,15}}\W*$",
    r"^(?:follow|join|like|find) (?:us|me|\w+(?: \w+)?) on"
    r" (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google|social)\b",
    r"^(?:follow|join) (?:us|our)\b.{0,80}$",
    r"^share (?:this|on|via)\b.{0,40}$",
)

WRITTEN = r"(?:compiled|edited|written|translated|produced|writing|reporting|editing|additional reporting|reported)"
is_imprint = any_of(
    r"^(?:©|\(c\)|copyright\b)|\ball rights reserved\b",
    r"\bmay not be (?:published|reproduced|republished)\b",
    r"^(?:terms|privacy|cookies?|contact|about|advertise)\b.{0,60} \| .{0,200}$",
    r"\bterms (?:of (?:use|service)|(?:and|&) conditions)\b.{0,60}$",
    r"^our standards:",
    r"^(?:contact|e-?mail|write to) (?:us|the (?:author|writer|reporter)s?)\b",
    r"^\S+@\S+\.\S+$",
    r"^\W*#{2,}\W*$|^-?(?:30|ends|end|ends/|xxx|nnnn)-?$",
    r"^\(?(?:with|additional)? ?(?:inputs?|reporting) (?:from|by)\b.{0,160}$",
    rf"^\(?{WRITTEN} by [A-ZÀ-Þ].{{0,240}}$",
    r"\bcontributed (?:reporting|to this (?:report|story|article))\b.{0,80}$",
    r"^this (?:story|article|report|live (?:page|blog))\b.{0,60}"
    r"\b(?:updated|corrected|first (?:published|appeared)|originally|closed|edited)\b",
    r"^(?:published|updated|last (?:updated|modified)|posted|modified|first published|created)(?: on| at|:)?\s\W*"
    r"(?:[a-z]+ )?\d.{0,60}$",
    r"^(?:published|updated|posted)\b[^a-z]{0,80}$",
    r"^\d+ (?:min(?:ute)?s?|hours?|comments?|shares?)(?: (?:read|ago))?$",
)
# The formalities of a government's readouts and schedules.
is_formality = any_of(
    r"^(?:office of the (?:press secretary|spokesperson|spokesman)|for immediate release|press (?:release|statement)"
    r"|official readout|media note|the white house|readout)\W*$",
    r"^the (?:following|below|text)\b.{0,40}\battributable to\b.{0,80}$",
    r"^\(?(?:closed press|pooled? (?:camera|press|spray)|open (?:press|to (?:the )?(?:press|media)))\b.{0,60}\)?$",
    r"^\W*(?:the )?(?:daily )?(?:public )?schedule is subject to change\W*$",
)
FURNITURE: tuple[Test, ...] = (is_consent, is_sign_up, opens_list, is_share, is_imprint, is_formality, is_link)
