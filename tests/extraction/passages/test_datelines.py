import pytest

from meetings.extraction.datelines import dateline

PLACED = [
    ("PARIS, March 10 (Reuters) - The talks go on.", "PARIS", "March 10"),
    ("LONDON/PARIS, March 10 (Reuters) - The talks go on.", "LONDON/PARIS", "March 10"),
    ("WASHINGTON — The talks go on.", "WASHINGTON", None),
    ("WASHINGTON, D.C. — The talks go on.", "WASHINGTON", None),
    ("TIRANA, Albania — The talks go on.", "TIRANA", None),
    ("TIRANA, Albania (AP) — The talks go on.", "TIRANA", None),
    ("GENEVA (AP) -- The talks go on.", "GENEVA", None),
    ("UNITED NATIONS (AP) — The talks go on.", "UNITED NATIONS", None),
    ("BEIJING, May 11 -- The talks go on.", "BEIJING", "May 11"),
    ("BEIJING, May 11 (Xinhua) -- The talks go on.", "BEIJING", "May 11"),
    ("MOSCOW, March 10. /TASS/. The talks go on.", "MOSCOW", "March 10"),
    ("MOSCOW. March 10 (Interfax) - The talks go on.", "MOSCOW", "March 10"),
    ("NEW DELHI: The talks go on.", "NEW DELHI", None),
    ("NICOSIA. The talks go on.", "NICOSIA", None),
    ("MUSCAT // The talks go on.", "MUSCAT", None),
    ("VIENTIANE - The talks go on.", "VIENTIANE", None),
    ("PANAMA CITY — The talks go on.", "PANAMA CITY", None),
    ("ADDIS ABABA, Feb 16 - The talks go on.", "ADDIS ABABA", "Feb 16"),
    ("Kyiv, March 10 (Interfax-Ukraine) – The talks go on.", "Kyiv", "March 10"),
    ("Tokyo, Japan (CNN) — The talks go on.", "Tokyo", None),
    ("Colombo, Mar 29 (PTI) The talks go on.", "Colombo", "Mar 29"),
    ("Islamabad, May 3 (APP): The talks go on.", "Islamabad", "May 3"),
    ("Kampala (AFP) The talks go on.", "Kampala", None),
    ("Tehran, Mar. 29, IRNA - The talks go on.", "Tehran", "Mar. 29"),
    ("BAKU, March 29, AZERTAC The talks go on.", "BAKU", "March 29"),
    ("YEREVAN, MARCH 29, ARMENPRESS. The talks go on.", "YEREVAN", "MARCH 29"),
    ("ASTANA. KAZINFORM – The talks go on.", "ASTANA", None),
    ("TASHKENT. KAZINFORM The talks go on.", "TASHKENT", None),
    ("** KUALA LUMPUR – The talks go on.", "KUALA LUMPUR", None),
    ("(agency) - Rome, June 15 - The talks go on.", "Rome", "June 15"),
    ("(Reuters) - The talks go on.", None, None),
    ("March 10 (Reuters) - The talks go on.", None, "March 10"),
    ("New Delhi: The talks go on.", "New Delhi", None),
    ("Tehran, IRNA – The talks go on.", "Tehran", None),
    ("Rome. A mounted guard stood by.", "Rome", None),
    ("SÃO PAULO, 3 May (AFP) - The talks go on.", "SÃO PAULO", "3 May"),
]

NONE = [
    "The talks go on.",
    "Paris and London agreed to talk.",
    "In Paris, the talks go on.",
    "NATO ministers met - again - in Brussels.",
    "Talks - the first since May - go on.",
    "US President Jaan Ilves - on his first visit - met the king.",
    "Paris - the city - was quiet.",
    "“PARIS — that is where we meet,” he said.",
    "UN chief arrives in Paris",
    "He left. The talks go on.",
    "Hansson: The talks go on.",
    "Geneva: talks go on",
    "March 10 was proposed.",
    "African Union (AU) Commission chairman Kofi Amponsah met the king.",
    "World Bank (IBRD) President Anna Lind met the king.",
    "",
]


@pytest.mark.parametrize(("text", "city", "date"), PLACED)
def test_dateline_tells_city_and_date(text: str, city: str | None, date: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.city, found.date) == (city, date)


@pytest.mark.parametrize("text", [text for text, _, _ in PLACED])
def test_prose_begins_after_the_dateline(text: str) -> None:
    found = dateline(text)
    assert found is not None
    assert text[found.length :] in ("The talks go on.", "A mounted guard stood by.")


def test_dateline_says_where_its_words_stand() -> None:
    text = "(agency) - Rome, June 15 - The talks go on."
    found = dateline(text)
    assert found is not None
    assert (text[found.city_at :][:4], text[found.date_at :][:7]) == ("Rome", "June 15")


@pytest.mark.parametrize("text", NONE)
def test_prose_has_no_dateline(text: str) -> None:
    assert dateline(text) is None
