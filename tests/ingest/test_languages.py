"""The language of a text, as far as English is told from what is not."""

import pytest

from meetings.ingest.languages import detected, language_of

SENTENCES = {
    "en": "The minister said that talks with the envoy would be held in the capital on Monday, and that they had "
    "agreed on the date for the next round of the consultations.",
    "de": "Der Minister sagte, dass die Gespräche mit dem Gesandten am Montag in der Hauptstadt stattfinden und dass "
    "man sich auf den Tag für die nächste Runde geeinigt hat.",
    "es": "El ministro dijo que las conversaciones con el enviado se celebrarán el lunes en la capital y que los dos "
    "países están de acuerdo en la fecha de la próxima ronda.",
    "pt": "O ministro disse que as conversações com o enviado serão realizadas na segunda-feira na capital e que os "
    "dois países estão de acordo com a data da próxima ronda.",
    "tr": "Bakan, heyet ile görüşmelerin pazartesi günü başkentte yapılacağını ve bir sonraki tur için de tarih "
    "belirlendiğini, bu konuda daha sonra bir açıklama yapılacağını söyledi.",
    "sw": "Waziri wa mambo ya nje alisema kuwa mazungumzo hayo yatafanyika katika mji mkuu siku ya Jumatatu, na kwamba "
    "nchi hizo mbili zimekubaliana juu ya mkutano ujao.",
    "uk": "Міністр заявив, що переговори з посланцем відбудуться в понеділок у столиці, і сторони домовилися про дату.",
    "ar": "قال الوزير إن المحادثات مع المبعوث ستعقد يوم الاثنين في العاصمة واتفق الطرفان على موعد الجولة المقبلة",
    "fa": "وزیر گفت گفتگو با فرستاده روز دوشنبه در پایتخت برگزار می‌شود و دو طرف درباره تاریخ پنج‌شنبه گپ زدند",
    "ja": "大臣は月曜日に首都で特使との会談が行われると述べ、次回の日程についても合意したと明らかにした。",
    "zh": "部长表示，与特使的会谈将于星期一在首都举行，双方已就下一轮磋商的日期达成一致。",
    "ko": "장관은 특사와의 회담이 월요일 수도에서 열릴 것이라고 말했다.",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items())
def test_language_of_a_text_is_told(language: str, text: str) -> None:
    assert detected(text) == language


@pytest.mark.parametrize("text", ["", "2025 10:00", "Ministers to meet", "Pascoe, Lindqvist, Odhiambo " * 9])
def test_what_is_not_clear_is_left(text: str) -> None:
    assert detected(text) == ""


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Short.", "", "en"),
        ("Short.", "fr", "fr"),
        (SENTENCES["de"], "de-AT", "de-AT"),
        (SENTENCES["en"], "de", "en"),
        (SENTENCES["sw"], "en", "sw"),
        (SENTENCES["uk"], "", "uk"),
    ],
)
def test_what_is_told_stands_unless_the_text_is_clear(text: str, told: str, expected: str) -> None:
    assert language_of(text, told=told) == expected
