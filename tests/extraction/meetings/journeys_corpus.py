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
        "Danish Prime Minister Peter Lund heads later on Thursday to Jerusalem, where he is to meet Israeli "
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
        "covered new attempts at a transition in Sudan.",
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
    # ---- days counted from another event
    case(
        "Irish Prime Minister Cathal Deasy met Egyptian President Adham Shoukair in Cairo on Thursday. The visit "
        "came a day after Shoukair met King Hamza of Jordan in the port of Aqaba.",
        ("held", "in_person", "03-06", "Cairo", "Deasy Shoukair", "IE EG"),
        ("held", "in_person", "03-05", "Aqaba", "Shoukair Hamza", "EG JO"),
    ),
    case(
        "Irish Prime Minister Cathal Deasy will see German Chancellor Anke Reuter in Berlin on Friday, two days "
        "before a summit of the EU in Brussels.",
        ("planned", "in_person", "03-14", "Berlin", "Deasy Reuter", "IE DE"),
        ("planned", "in_person", "03-16", "Brussels", "Deasy", "IE EU"),
    ),
    case(
        "A week after meeting Polish President Jan Kowalik in Warsaw, Danish Foreign Minister Birgit Lund saw Greek "
        "Foreign Minister Nikos Laskaris in Athens on Monday.",
        ("held", "in_person", "03-03", "Warsaw", "Lund Kowalik", "DK PL"),
        ("held", "in_person", "03-10", "Athens", "Lund Laskaris", "DK GR"),
    ),
    case(
        "Irish Foreign Minister Sean Dunne arrived in Vilnius on Sunday for talks with his Lithuanian counterpart "
        "Jonas Balsys, days after he met Polish President Jan Kowalik in Warsaw.",
        ("held", "in_person", "03-09", "Vilnius", "Dunne Balsys", "IE LT"),
        ("held", "in_person", "", "Warsaw", "Dunne Kowalik", "IE PL"),
    ),
    case(
        "Greek Prime Minister Nikos Laskaris is due to meet Bulgarian President Ivaylo Petkov in Plovdiv later.",
        ("planned", "in_person", "03-11", "Plovdiv", "Laskaris Petkov", "GR BG"),
    ),
    # ---- when something else was done
    case(
        "Kenyan Foreign Minister Wambui Njoroge met Ugandan Foreign Minister Ronald Okello to discuss a deal "
        "reached in mid-February.",
        ("held", "in_person", "", "", "Njoroge Okello", "KE UG"),
    ),
    # ---- a tour whose stops are told first, those met after them
    case(
        "Irish Foreign Minister Sean Dunne will travel to Cairo, Amman and Ankara and meet with Egyptian "
        "President Adham Shoukair, King Hamza of Jordan and Turkish Foreign Minister Emre Aksoy, the State "
        "Department said.",
        ("planned", "in_person", "", "Cairo", "Dunne Shoukair", "IE EG"),
        ("planned", "in_person", "", "Amman", "Dunne Hamza", "IE JO"),
        ("planned", "in_person", "", "Ankara", "Dunne Aksoy", "IE TR"),
    ),
    # ---- the days rather than the year
    case(
        "Canada is hosting this year's G7 summit, which is held in Banff from 11 to 13 June.",
        ("planned", "in_person", "06-11/06-13", "Banff", "", "CA G7"),
    ),
    # ---- what an echo leads to
    case(
        "Irish Foreign Minister Sean Dunne met Polish Foreign Minister Jan Kowalik in Warsaw on Monday. The talks "
        "may pave the way for a summit between Irish Prime Minister Cathal Deasy and Polish President Piotr Nowak "
        "in May.",
        ("held", "in_person", "03-10", "Warsaw", "Dunne Kowalik", "IE PL"),
        ("proposed", "in_person", "05-01/05-31", "", "Deasy Nowak", "IE PL"),
    ),
    # ---- there and then
    case(
        "Irish Foreign Minister Sean Dunne and Danish Foreign Minister Birgit Lund are travelling to Doha on "
        "Thursday. They would meet Qatari Prime Minister Khalid Al-Misnad, a source said.",
        ("planned", "in_person", "03-13", "Doha", "Dunne Lund", "IE DK"),
        ("planned", "in_person", "03-13", "Doha", "Dunne Lund Al-Misnad", "IE DK QA"),
    ),
    # ---- who has only arrived
    case(
        "Irish Foreign Minister Sean Dunne arrived in Tokyo on Tuesday for talks with Japanese officials. Dunne "
        "will meet Japanese Prime Minister Ken Abeno later Tuesday.",
        ("planned", "in_person", "03-11", "Tokyo", "Dunne Abeno", "IE JP"),
    ),
    # ---- talks that are over, of those who go on
    case(
        "After a round of talks in Bern last month, Canada and China will sit down in Lima on Thursday.",
        ("held", "in_person", "02-01/02-28", "Bern", "", "CA CN"),
        ("planned", "in_person", "03-13", "Lima", "", "CA CN"),
    ),
    case(
        "The Syrian strongman flew to Cairo to meet Egyptian President Adham Shoukair on Monday. Syrian President "
        "Karim Haddad said nothing.",
        ("held", "in_person", "03-10", "Cairo", "Haddad Shoukair", "SY EG"),
    ),
    case(
        "Irish Foreign Minister Sean Dunne met Indonesian Foreign Minister Joko Wirawan on the Indonesian island "
        "of Bali on Monday.",
        ("held", "in_person", "03-10", "Bali", "Dunne Wirawan", "IE ID"),
    ),
    case(
        "Talks between Jordan and Egypt, scheduled for Thursday and mediated by Omani Foreign Minister Salim "
        "Harthy, will be held in Muscat.",
        ("planned", "in_person", "03-13", "Muscat", "Harthy", "JO EG OM"),
    ),
    case(
        "Polish President Jan Kowalik said talks with Irish Prime Minister Cathal Deasy on Monday raised hope for "
        "a deal.",
        ("held", "in_person", "03-10", "", "Kowalik Deasy", "PL IE"),
    ),
    # ---- the next ones of those who talk
    case(
        "Iran and Norway held talks in Rome on Saturday. The next round will be in Muscat in the coming days.",
        ("held", "in_person", "03-08", "Rome", "", "IR NO"),
        ("planned", "in_person", "03-11/03-17", "Muscat", "", "IR NO"),
    ),
    case(
        "Chad and Niger held talks in Agadez on Friday. Technical talks will be held in Tunis on 18 March.",
        ("held", "in_person", "03-07", "Agadez", "", "TD NE"),
        ("planned", "in_person", "03-18", "Tunis", "", "TD NE"),
    ),
    case(
        "Chad and Niger held talks in Agadez on Friday. The talks of the customs officers are fixed for 18 March "
        "in Tunis.",
        ("held", "in_person", "03-07", "Agadez", "", "TD NE"),
        ("planned", "in_person", "03-18", "Tunis", "", "TD NE"),
    ),
    case(
        "The foreign ministers of Chad and Niger met for an hour in Agadez. They are expected to meet again on "
        "Thursday.",
        ("held", "in_person", "", "Agadez", "", "TD NE"),
        ("planned", "in_person", "03-13", "", "", "TD NE"),
    ),
    case(
        "Danish Foreign Minister Birgit Lund held bilateral talks in Oslo on Monday with Norwegian Foreign "
        "Minister Eskil Brandvold and Finnish Foreign Minister Eino Virtanen.",
        ("held", "in_person", "03-10", "Oslo", "Lund Brandvold", "DK NO"),
        ("held", "in_person", "03-10", "Oslo", "Lund Virtanen", "DK FI"),
    ),
)
