"""Journeys and what they are made for: the encounter takes the journey's end and day, and what is only spoken of
gives no place."""

from tests.extraction.meetings.case import case

JOURNEYS = (
    # ---- made for an encounter
    case(
        "Portuguese Prime Minister Duarte Salgado will fly to Hamburg to see German Chancellor Anke Reuter.",
        ("planned", "in_person", "", "Hamburg", "Salgado Reuter", "PT DE"),
    ),
    case(
        "Jordanian Foreign Minister Samir Haddadin flew to Ankara on Monday to meet Turkish Foreign Minister Emre "
        "Aksoy.",
        ("held", "in_person", "03-10", "Ankara", "Haddadin Aksoy", "JO TR"),
    ),
    case(
        "Armenian Foreign Minister Levon Petrosyan left for Tbilisi on Sunday to meet with his Georgian counterpart "
        "Giorgi Kapanadze on Thursday.",
        ("planned", "in_person", "03-13", "Tbilisi", "Petrosyan Kapanadze", "AM GE"),
    ),
    case(
        "Sudanese President Idris Babiker made a surprise visit to Cairo to meet Egyptian President Adham Shoukair "
        "last week.",
        ("held", "in_person", "03-03/03-09", "Cairo", "Babiker Shoukair", "SD EG"),
    ),
    case(
        "Danish Prime Minister Peter Lund heads later on Thursday to Jerusalem, where he will hold talks with Israeli "
        "President Dov Kadmon. Lund will then travel to Amman to meet Jordanian Foreign Minister Samir Haddadin.",
        ("planned", "in_person", "03-13", "Jerusalem", "Lund Kadmon", "DK IL"),
        ("planned", "in_person", "03-13", "Amman", "Lund Haddadin", "DK JO"),
    ),
    # ---- where the talks are, and where what they are about is
    case(
        "British and French officials will fly to Doha on Friday for talks on a hostage deal in Gaza.",
        ("planned", "in_person", "03-14", "Doha", "", "GB FR"),
    ),
    case(
        "The meeting of Irish Foreign Minister Sean Dunne with Kenyan Foreign Minister Wambui Njoroge on Monday also "
        "addressed regional issues including attempts to relaunch a political process in Sudan.",
        ("held", "in_person", "03-10", "", "Dunne Njoroge", "IE KE"),
    ),
    case(
        "They spoke of the West Bank, where Irish Foreign Minister Sean Dunne met Palestinian President Omar Khalil in "
        "the de facto capital of Ramallah on Monday.",
        ("held", "in_person", "03-10", "Ramallah", "Dunne Khalil", "IE PS"),
    ),
    case(
        "Polish and Irish ministers held talks on trade in Norway on Monday.",
        ("held", "in_person", "03-10", "NO", "", "PL IE"),
    ),
    # ---- for whom it is planned
    case(
        "There are plans for Polish President Jan Kowalik and Irish Prime Minister Cathal Deasy to hold another "
        "meeting on 1 June in Oslo.",
        ("planned", "in_person", "06-01", "Oslo", "Kowalik Deasy", "PL IE"),
    ),
    case(
        "Efforts are being made to arrange for Chilean President Ramiro Fuentes and Peruvian President Elena Quispe to "
        "meet in Lima on Friday.",
        ("planned", "in_person", "03-14", "Lima", "Fuentes Quispe", "CL PE"),
    ),
)
