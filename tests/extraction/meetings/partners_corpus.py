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
    # ---- whose diary it is
    case(
        "Wednesday 12 March\n\n11:15 Phone call with President of South Africa Thabo Nkosi\n\n15:00 Meeting with Prime "
        "Minister of Greece Nikos Pappas\n\n16:30 Speech at the College of Europe",
        ("planned", "virtual", "03-12", "", "Maes Nkosi", "EU ZA"),
        ("planned", "in_person", "03-12", "", "Maes Pappas", "EU GR"),
        title="Weekly schedule of European Council President Carl Maes",
    ),
    # ---- what 'it' and 'they' mean
    case(
        "Talks between the Netherlands and Albania ended in The Hague on Friday. They will resume in Tirana on "
        "Thursday.",
        ("held", "in_person", "03-07", "The Hague", "", "NL AL"),
        ("planned", "in_person", "03-13", "Tirana", "", "NL AL"),
    ),
    case(
        "The next meeting of the border commission of Peru and Chile has a date. It will be held in Tacna on 4 April.",
        ("planned", "in_person", "04-04", "Tacna", "", "PE CL"),
    ),
    case(
        "The talks between Iran and the United States were put off. They are now scheduled for Saturday in Muscat.",
        ("postponed", "in_person", "", "", "", "IR US"),
        ("planned", "in_person", "03-15", "Muscat", "", "IR US"),
    ),
)
