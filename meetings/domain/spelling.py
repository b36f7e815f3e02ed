"""One key for the spellings of a name in Latin letters. Pure, and nothing of ours is imported.

A name from another script has no one spelling: Зеленський is Zelensky, Zelenskyy and Zelenskiy, by the habits of a
paper and by the tables that governments keep (BGN/PCGN, ISO 9, Ukraine's of 2010, ICAO 9303 in passports). What differs
between these tables is little and always the same, and the rules below take just that away. They look at letters alone,
so two people may meet in one key: it proposes, and `resolution.actors` joins only persons of one country."""

import re

# In turn, each on a whole word of a folded name.
RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"(.)\1+", r"\1"),  # Zelenskyy, Hussein
        (r"x", "ks"),  # Alexei, Aleksei
        (
            r"(?<=..)(?:[iy][iyj]|i|(?<=[aeou])j)$",
            "y",
        ),  # Dmitriy, Dmitrii, Dmitri; Zelenskyi, Zelenskij; Sergei, Sergej
        (r"(?<=[aeou])y(?=[^aeiouy])", "i"),  # Mykhaylo, Mykhailo; Husayn
        (r"^ye(?=.)", "e"),  # Yevgeny, Evgeny
        (r"(?<=.)[ae]h$", "a"),  # Abdullah, Haniyeh
        (r"iy?(?=[aou])", "y"),  # Iulia, Yuliya; Maia
        (r"kh", "h"),  # Mikhail, Mihail
        (r"tch|tsch", "ch"),  # Tchaikovsky
        (r"ou|oo", "u"),  # Youssef, Mahmoud
        (r"ee", "i"),
        (r"(?<=[^aeiouy])y(?=[^aeiouy])", "i"),  # Volodymyr, Dmytro
        (r"(?<=[aou])e(?=[^aeiouy])", ""),  # Mueller; folding has made Müller a Muller
    )
)

# Given names that differ by more than letters: a person's Russian, Ukrainian and Belarusian form, and the many ways in
# which the commonest Arabic names are written. What comes of the rules, and what stands for all of them.
GIVEN = {
    "vladimir": "volodimir", "uladzimir": "volodimir", "oleksandr": "aleksandr", "aleksander": "aleksandr",
    "alyaksandr": "aleksandr", "oleksy": "aleksey", "aleksy": "aleksey", "dmitro": "dmitry", "sergy": "sergey",
    "serhy": "sergey", "syarhey": "sergey", "mikola": "nikolay", "mihailo": "mihail", "andry": "andrey",
    "evhen": "evgeny", "pavlo": "pavel", "petro": "petr", "pyotr": "petr",
    "muhamad": "mohamed", "muhamed": "mohamed", "mohamad": "mohamed", "husain": "husein", "yusef": "yusuf",
    "yusif": "yusuf", "ahmad": "ahmed", "abdel": "abdul",
}  # fmt: skip
ARTICLES = frozenset(("al", "el", "ul"))  # Abdel Fattah al-Sisi, el-Sisi


def spelling_key(folded: str) -> str:
    """The key of a name as `names.fold_name` gives it: equal for its spellings. At most 200 characters."""
    words = [word for word in folded.split() if word not in ARTICLES] or folded.split()
    keys = [_key(word) for word in words]
    return "".join(GIVEN.get(key, key) for key in keys)[:200]


def _key(word: str) -> str:
    for pattern, put in RULES:
        word = pattern.sub(put, word)
    return word
