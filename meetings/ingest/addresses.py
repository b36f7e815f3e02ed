"""The one address of an article, whichever of its forms a link has.

Pure spelling: nothing is fetched. courlan, which trafilatura brings, is not asked: its `clean_url` sorts the query,
merges doubled slashes, and drops parameters by parts of their names (`uid`, `source`, `session`), which on some sites
tell one article from another. Here a parameter is dropped by its whole name, and only such as no site keeps articles
by."""

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from meetings.ingest.hosts import HostError, host_of

# By the documentation of those who add them: Google Analytics and Ads, Meta, Microsoft, X, Yandex, Mailchimp, HubSpot,
# Matomo, AT Internet (Piano), Adobe, Webtrends, and sharing buttons.
PREFIXES = ("utm_", "mtm_", "pk_", "at_", "hsa_", "_hs", "mc_", "ga_", "stm_", "itm_", "wt_mc", "vero_", "oly_", "ns_")
TRACKERS = frozenset(
    "fbclid gclid gclsrc gbraid wbraid dclid msclkid twclid yclid ymclid igshid igsh ttclid li_fat_id rdt_cid "
    "_ga _gl _openstat cmpid cmp cid_source icid ncid ocid xtor smid smtyp sr_share taid ito "
    "ref_src ref_url referrer referer share_id mkt_tok s_cid spm guccounter guce_referrer guce_referrer_sig "
    "ftcamp mbid ftag amp_js_v usqp amp_gsa".split()
)
# Trackers under these names on many sites, but only with such values; `ref=123` may be an article's number.
WORDY = {"ref", "source", "src", "from", "campaign", "medium", "feature", "partner"}
WORD = re.compile(r"[A-Za-z][A-Za-z_.-]{2,40}")
AMP_VALUES = {
    "amp": {"", "1", "true", "amp"},
    "outputtype": {"amp"},
    "output": {"amp"},
    "view": {"amp"},
    "type": {"amp"},
}
AMP_CACHE = ".cdn.ampproject.org"
AMP_VIEWER = re.compile(r"/amp/(s/)?([^/]+\.[^/]+/.*)")  # www.google.TLD/amp/s/HOST/PATH
CACHED = re.compile(
    r"/[cvr]/(s/)?([^/]+\.[^/]+/.*)"
)  # https://amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls/
MOBILE = re.compile(r"(?:(www)\.)?(?:m|mobile|amp)\.(?=[^.]+\.)")
AMP_PATH = re.compile(r"/amp(?=/?$)|^/amp(?=/.)|\.amp(?=\.html?$|$)")
LONGEST = 2000  # characters; what is longer is no address of an article
DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """The address of the article that a link leads to, without tracking parameters, AMP and mobile forms, fragment and
    default port. What is no http(s) address is given back as it is. The scheme is kept, and so is the order of what
    remains of the query.

    It is the same for what it gives: canonical(canonical(url)) == canonical(url)."""
    here = url.strip()
    if len(here) > LONGEST:
        return here
    while (inner := _once(here)) != here:  # an AMP cache of a mobile page that was shared: a round takes off a form
        here = inner
    return here


def same_site(one: str, other: str) -> bool:
    """Whether two addresses are of one host, but for www and the like."""
    hosts = [_site(urlsplit(url).hostname or "") for url in (one, other)]
    return hosts[0] == hosts[1] != ""


def _once(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = host_of(parts.hostname or ""), parts.port
    except (ValueError, HostError):
        return url
    if parts.scheme not in DEFAULT_PORTS:
        return url
    inner = _unwrapped(host, parts)
    if inner:
        return inner
    place = f"[{host}]" if ":" in host else MOBILE.sub(lambda m: f"{m[1]}." if m[1] else "", host, count=1)
    if port not in (None, DEFAULT_PORTS[parts.scheme]):
        place += f":{port}"
    path = AMP_PATH.sub("", parts.path, count=1) or "/"
    return urlunsplit((parts.scheme, place, path, _query(parts.query), ""))


def _unwrapped(host: str, parts: SplitResult) -> str:
    """The page that an AMP cache or Google's viewer keeps a copy of; empty where it is neither."""
    if host.endswith(AMP_CACHE):
        found = CACHED.fullmatch(parts.path)
    elif host.startswith("www.google."):
        found = AMP_VIEWER.fullmatch(parts.path)
    else:
        return ""
    if found is None:
        return ""
    return f"{'https' if found[1] else 'http'}://{found[2]}" + (f"?{parts.query}" if parts.query else "")


def _query(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if pair and not _is_dropped(pair))


def _is_dropped(pair: str) -> bool:
    name, _, value = pair.partition("=")
    name = name.lower()
    if name in TRACKERS or name.startswith(PREFIXES):
        return True
    if name in AMP_VALUES:
        return value.lower() in AMP_VALUES[name]
    return name in WORDY and WORD.fullmatch(value) is not None


def _site(host: str) -> str:
    return MOBILE.sub("", host.lower().rstrip(".").removeprefix("www."), count=1)
