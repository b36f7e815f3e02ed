"""The language that a text is in, by its commonest words and its letters. Pages are often silent or wrong about it.

Only as good as it need be: to tell English, which is read, from what is not."""

import re
from collections import Counter

SAMPLE = 20_000  # characters that are looked at
FEWEST = 20  # words; of less nothing is told
CLEAR = 0.08  # of all words, the common ones of a language; prose has two to four times as many
AHEAD = 1.5  # times as many as of any other language
SCARCE = 0.03  # with a smaller share of English ones, a text of MANY words is not English
MANY = 80
UNKNOWN = "und"  # BCP 47: undetermined

COMMON = {
    "en": "the of and to in for on with that is was are were by at from as will be has have it his its he they said "
    "who an which their this not had but after would been",
    "fr": "le la les des et du une est dans pour que qui sur au par avec ont aux sont pas ce cette ses été leur il",
    "de": "der die das und den von zu mit ist des im für auf dem ein eine nicht sich auch als wird hat nach bei am",
    "es": "el la los las del que y en por con una para se un su es al como más lo fue sus ha este entre según",
    "it": "il di che la del della per una con dei nel sono si le gli alla da è al ha anche non delle dal ministro",
    "pt": "o os de que do da em um uma para com não no na por se dos das ao foi são à pelo mais como entre",
    "nl": "de het een van en in is dat op te met voor zijn niet aan door die heeft ook bij naar om worden",
    "pl": "w i na z do się że o nie jest po przez od dla jak za oraz ze są to który",
    "tr": "ve bir bu ile için da de olarak olan daha sonra çok gibi kadar ise en dedi",
    "ro": "și de la în cu pe din care a pentru o un este au fost ca nu mai sunt prin",
    "sv": "och att det som en av för på är med den till har inte ett om de var från",
    "cs": "a v se na je že o s z do i po ve k by pro jsou ale jako za které",
    "id": "yang dan di untuk dengan pada dari ini dalam itu akan tidak oleh ke kepada juga telah",
    "vi": "và của các là trong với cho được có những người đã không một để",
    "sw": "ya na wa kwa katika ni za la kuwa hiyo huo cha alisema pia",
}
WORDS = {language: frozenset(words.split()) for language, words in COMMON.items()}
# Letters of scripts, each with a language that is written in it: for some one of several, and never English.
SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("uk", re.compile(r"[іїєґІЇЄҐ]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, *, told: str = "") -> str:
    """A BCP 47 tag. What is told stands where the text agrees with it or says nothing clear; English where nothing is
    told; UNKNOWN for what is surely not English and nobody says what it is."""
    found = detected(text)
    if not found:
        return told or "en"
    is_told = told.lower().partition("-")[0] == found
    if is_told or (found == UNKNOWN and told and not told.lower().startswith("en")):
        return told
    return found


def detected(text: str) -> str:
    """The language of a text, empty where it is not clear."""
    sample = text[:SAMPLE]
    letters = len(LETTER.findall(sample))
    if letters == 0:
        return ""
    if len(LATIN.findall(sample)) * 2 < letters:
        return _by_script(sample)
    return _by_words([word.lower() for word in WORD.findall(sample)])


def _by_script(sample: str) -> str:
    counts = {language: len(letters.findall(sample)) for language, letters in SCRIPTS}
    # The scripts that hold another's letters come first: some of their own are enough.
    total = sum(counts.values())
    return next((language for language, count in counts.items() if count * 33 > total > 0), UNKNOWN)


def _by_words(words: list[str]) -> str:
    if len(words) < FEWEST:
        return ""
    shares = Counter({lang: sum(w in common for w in words) / len(words) for lang, common in WORDS.items()})
    (first, most), (_, next_most) = shares.most_common(2)
    if most >= CLEAR and most >= AHEAD * next_most:
        return first
    return UNKNOWN if shares["en"] < SCARCE and len(words) >= MANY else ""
