"""Encounters of which one side is left to what was told before: whose talks, whose guest, received by whom."""

from tests.extraction.meetings.case import case

PARTNERS = (
    # ---- who speaks of them
    case(
        "Slovenian President Tomaz Golob said a call with Rosa Quispe, the Peruvian president, was scheduled "
        "for Thursday.",
        ("planned", "virtual", "03-13", "", "Golob Quispe", "SI PE"),
    ),
    case(
        "Kremlin spokesman Ilya Borodin said a meeting with Mongolian President Bat Erdene was planned for Friday.",
        ("planned", "in_person", "03-14", "", "Erdene", "RU MN"),
    ),
    # ---- who travels
    case(
        "Maltese Prime Minister Pawlu Zerafa arrived in Tunis on Monday. Talks with Tunisian President Hedi Mansour "
        "are planned for Wednesday.",
        ("held", "in_person", "03-10", "Tunis", "Zerafa", "MT TN"),
        ("planned", "in_person", "03-12", "Tunis", "Zerafa Mansour", "MT TN"),
    ),
    # ---- who met somebody before
    case(
        "Latvia's Ieva Ozolina met Estonia's Tarmo Kask in Riga on Monday. A second meeting, with Lithuania's Jonas "
        "Butkus, took place in the evening.",
        ("held", "in_person", "03-10", "Riga", "Ozolina Kask", "LV EE"),
        ("held", "in_person", "03-10", "Riga", "Ozolina Butkus", "LV LT"),
    ),
    case(
        "The Croatian president, Ivan Maretic, spoke on Friday with three leaders. The longest of the calls was with "
        "Prime Minister Maja Lindroos of Sweden.",
        ("held", "virtual", "03-07", "", "Maretic Lindroos", "HR SE"),
    ),
    case(
        "Malawian President Grace Phiri met King Letsie of Lesotho on Monday. An appointment with Ghana's president, "
        "Kofi Asamoah, had to be put off.",
        ("held", "in_person", "03-10", "", "Phiri Letsie", "MW LS"),
        ("postponed", "in_person", "", "", "Phiri Asamoah", "MW GH"),
    ),
    case(
        "Foreign Minister Emre Aksoy of Turkey had a busy Monday in Brussels: the last of the meetings was with the EU "
        "foreign policy chief, Ana Brandao.",
        ("held", "in_person", "03-10", "Brussels", "Aksoy Brandao", "TR EU"),
    ),
    # ---- guests, and those who are received by nobody named
    case(
        "Ghana's Kofi Asamoah was the guest of French President Luc Marchetti at the Elysee on Sunday.",
        ("held", "in_person", "03-09", "Paris", "Asamoah Marchetti", "GH FR"),
    ),
    case(
        "Chilean Foreign Minister Ignacio Arrau was received at the foreign ministry in Ankara on Monday.",
        ("held", "in_person", "03-10", "Ankara", "Arrau", "CL TR"),
    ),
    case(
        "Malawian President Grace Phiri met King Letsie of Lesotho on Monday. Danish Prime Minister Mette Ravn was "
        "ushered into her suite at 2.15pm.",
        ("held", "in_person", "03-10", "", "Phiri Letsie", "MW LS"),
        ("held", "in_person", "03-10", "", "Phiri Ravn", "MW DK"),
    ),
    case(
        "Norway's King Sverre received the visitor, Chilean President Pedro Arrau, at the palace in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "Sverre Arrau", "NO CL"),
    ),
    case(
        "On Monday it was the turn of Mary Ashdown, managing director of the International Monetary Fund, who received "
        "Malawian President Grace Phiri at her office.",
        ("held", "in_person", "03-10", "", "Ashdown Phiri", "IMF MW"),
    ),
)
