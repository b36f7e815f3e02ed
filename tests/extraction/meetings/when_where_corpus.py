"""Days, times and places: which belong to which event, how long it lasts, and what a diary or a caption tells."""

from tests.extraction.meetings.case import case

WHEN_AND_WHERE = (
    # ---- days
    case(
        "Singaporean Foreign Minister Edwin Lim met Bruneian Foreign Minister Hajah Mariam in Singapore yesterday.",
        ("held", "in_person", "03-10", "Singapore", "Lim Mariam", "SG BN"),
    ),
    case(
        "Egyptian Foreign Minister Adham Shoukair will meet Sudanese Foreign Minister Idris Babiker in Cairo tomorrow.",
        ("planned", "in_person", "03-12", "Cairo", "Shoukair Babiker", "EG SD"),
    ),
    case(
        "On 3 March, Maltese President Karmen Zahra met Italian President Sandro Pellegrini in Valletta.",
        ("held", "in_person", "03-03", "Valletta", "Zahra Pellegrini", "MT IT"),
    ),
    case(
        "Slovak and Polish officials will hold talks in Krakow from 18 to 20 March.",
        ("planned", "in_person", "03-18/03-20", "Krakow", "", "SK PL"),
    ),
    case(
        "The Dutch foreign minister, Joost Hendrikse, said on Monday that he would meet Surinamese Foreign Minister "
        "Radjen Pinas in The Hague on 21 March.",
        ("planned", "in_person", "03-21", "The Hague", "Hendrikse Pinas", "NL SR"),
    ),
    case(
        "On Thursday, Irish Prime Minister Cathal Deasy will meet British Prime Minister Howard Penrose in London.",
        ("planned", "in_person", "03-13", "London", "Deasy Penrose", "IE GB"),
    ),
    # ---- agencies' diaries: the place stands before the entry, the day above it
    case(
        "THURSDAY, MARCH 13\n\n"
        "** OSLO - Danish Foreign Minister Mette Holmgaard meets Norwegian counterpart Lars Vikan - 0900 GMT.\n\n"
        "RABAT - Malian President Oumar Keitou is on a three-day visit to Morocco (to Mar. 15).\n\n"
        "ROME - Informal meeting of G7 energy ministers (final day).\n\n"
        "VIENNA - Head of Serbian Central Bank gives a lecture - 1100 GMT.\n\n"
        "FRIDAY, MARCH 14\n\n"
        "HANOI - South Korean Foreign Minister Park Min-dae to visit Vietnam (to March 16)",
        ("planned", "in_person", "03-13", "Oslo", "Holmgaard Vikan", "DK NO"),
        ("planned", "in_person", "03-13/03-15", "Rabat", "Keitou", "ML MA"),
        ("planned", "in_person", "03-13", "Rome", "", "G7"),
        ("planned", "in_person", "03-14/03-16", "Hanoi", "Min-dae", "KR VN"),
    ),
    case(
        "Diary of political events. THURSDAY, MARCH 13 ** BERLIN - German Chancellor Franz Huberich hosts Chilean "
        "President Ana Rojales for talks. The two will then face the press - 1330 GMT. ** LIMA, Peru - APEC trade "
        "ministers meet (to Mar. 14). ** BAKU - Kazakh Prime Minister Askar Omarbek will pay an official visit to "
        "Azerbaijan.",
        ("planned", "in_person", "03-13", "Berlin", "Huberich Rojales", "DE CL"),
        ("planned", "in_person", "03-13/03-14", "Lima", "", "APEC"),
        ("planned", "in_person", "03-13", "Baku", "Omarbek", "KZ AZ"),
    ),
    # ---- days of something else
    case(
        "At a meeting with British Foreign Secretary David Rainer, Singaporean Foreign Minister Edwin Limbang "
        "congratulated Mr Rainer on his appointment to the cabinet last week.",
        ("held", "in_person", "", "", "Rainer Limbang", "GB SG"),
    ),
    case(
        "Singaporean Foreign Minister Edwin Limbang met Indonesian President Agus Hartonoto to discuss Myanmar "
        "after the Feb 1 coup of the army.",
        ("held", "in_person", "", "", "Limbang Hartonoto", "SG ID"),
    ),
    # ---- stops
    case(
        "Australian Foreign Minister Paula Hardinge will travel to Tonga and Samoa on March 13 – 14. She will meet "
        "Tongan Prime Minister Sione Vainik.",
        ("planned", "in_person", "03-13/03-14", "TO", "Hardinge Vainik", "AU TO"),
        ("planned", "in_person", "03-13/03-14", "WS", "Hardinge", "AU WS"),
    ),
    case(
        "Kenyan President Daniel Otienoh will meet Zambian President Lazarus Mwale in Lusaka on Friday before flying "
        "to Harare.",
        ("planned", "in_person", "03-14", "Lusaka", "Otienoh Mwale", "KE ZM"),
    ),
    # ---- rooms and sides before the town
    case(
        "Polish Foreign Minister Adam Borkowik called on Tanzanian President Asha Mremana at State House in Dar es "
        "Salaam on Monday.",
        ("held", "in_person", "03-10", "Dar es Salaam", "Borkowik Mremana", "PL TZ"),
    ),
    case(
        "Kosovo's Prime Minister Agim Berishaj and Albanian Prime Minister Edon Hoxhaj will hold a joint session "
        "of the two governments in Prizren on Thursday.",
        ("planned", "in_person", "03-13", "Prizren", "Berishaj Hoxhaj", "XK AL"),
    ),
    case(
        "Chilean Foreign Minister Ignacio Arrauz will receive Bolivian Foreign Minister Celia Quispena next Friday, "
        "March 14, in Santiago.",
        ("planned", "in_person", "03-14", "Santiago", "Arrauz Quispena", "CL BO"),
    ),
    # ---- how long
    case(
        "Two days of talks between Vietnam and Laos opened in Hanoi on Monday.",
        ("ongoing", "in_person", "03-10/03-11", "Hanoi", "", "VN LA"),
    ),
    case(
        "A three-day summit of the EU opens in Vilnius on Thursday.",
        ("planned", "in_person", "03-13/03-15", "Vilnius", "", "EU"),
    ),
    case(
        "Iran and Turkey wrapped up two days of talks in Ankara on Monday.",
        ("held", "in_person", "03-09/03-10", "Ankara", "", "IR TR"),
    ),
    case(
        "Malian President Oumar Keitou arrived in Algiers on Monday on a two-day visit.",
        ("held", "in_person", "03-10/03-11", "Algiers", "Keitou", "ML DZ"),
    ),
    # ---- two events in one sentence
    case(
        "Hungarian Foreign Minister Balazs Somogyi met Serbian Foreign Minister Milos Jerinic in Belgrade on Saturday "
        "and spoke by phone with Slovak Foreign Minister Zuzana Hlavata on Monday.",
        ("held", "in_person", "03-08", "Belgrade", "Somogyi Jerinic", "HU RS"),
        ("held", "virtual", "03-10", "", "Somogyi Hlavata", "HU SK"),
    ),
    case(
        "On Monday, Kuwaiti Foreign Minister Jassim Al-Roumi met Iraqi Foreign Minister Qasim Al-Obaidi in Kuwait City "
        "and spoke by phone with Omani Foreign Minister Said Al-Harrasi.",
        ("held", "in_person", "03-10", "Kuwait City", "Al-Roumi Al-Obaidi", "KW IQ"),
        ("held", "virtual", "03-10", "", "Al-Roumi Al-Harrasi", "KW OM"),
    ),
    # ---- places
    case(
        "German Foreign Minister Jutta Brinkhaus and Polish Foreign Minister Adam Borkowicz discussed the war in "
        "Ukraine at a meeting in Berlin on Monday.",
        ("held", "in_person", "03-10", "Berlin", "Brinkhaus Borkowicz", "DE PL"),
    ),
    case(
        "Qatari Foreign Minister Nasser Al-Mannai met Egyptian Foreign Minister Adham Shoukair on Sunday to discuss a "
        "ceasefire in Gaza.",
        ("held", "in_person", "03-09", "", "Al-Mannai Shoukair", "QA EG"),
    ),
    case(
        "Latvian Prime Minister Ilze Kalvane met Moldovan Prime Minister Vasile Ciobotaru in the Moldovan capital on "
        "Friday.",
        ("held", "in_person", "03-07", "Chisinau", "Kalvane Ciobotaru", "LV MD"),
    ),
    case(
        "Pakistani Defence Minister Tariq Malik met Chinese Defence Minister Guo Weimin in Geneva, Switzerland, on "
        "Saturday.",
        ("held", "in_person", "03-08", "Geneva", "Malik Weimin", "PK CN"),
    ),
    case(
        "Japanese Prime Minister Shigeru Takamine met Indian Prime Minister Mohan Tendulkar in India on Sunday.",
        ("held", "in_person", "03-09", "IN", "Takamine Tendulkar", "JP IN"),
    ),
    case(
        "LISBON, March 10 (Xinhua) -- Portuguese Foreign Minister Duarte Falcao met Mozambican Foreign Minister Ofelia "
        "Tembe here on Monday.",
        ("held", "in_person", "03-10", "Lisbon", "Falcao Tembe", "PT MZ"),
    ),
    # ---- which day, which place
    case(
        "Norwegian Foreign Minister Eskil Brandvold met Danish Foreign Minister Birgit Lund on the sidelines of the "
        "NATO summit in Vilnius on Monday.",
        ("held", "in_person", "03-10", "Vilnius", "Brandvold Lund", "NO DK"),
        ("held", "in_person", "03-10", "Vilnius", "", "NATO"),
    ),
    case(
        "Danish Foreign Minister Birgit Lund arrived on Monday in Honiara, where she met Fijian Foreign Minister Semi "
        "Vakatora before flying back to Canberra.",
        ("held", "in_person", "03-10", "Honiara", "Lund Vakatora", "DK FJ"),
    ),
    case(
        "Danish Foreign Minister Birgit Lund met Norwegian Foreign Minister Eskil Brandvold in Oslo on Monday about "
        "transformers that have stood in Antwerp since the autumn.",
        ("held", "in_person", "03-10", "Oslo", "Lund Brandvold", "DK NO"),
    ),
    case(
        "Fijian Foreign Minister Semi Vakatora hosts Danish Foreign Minister Birgit Lund in Suva on Wednesday, and the "
        "following day she meets the Samoan foreign minister, Tala Leota, in Apia.",
        ("planned", "in_person", "03-12", "Suva", "Vakatora Lund", "FJ DK"),
        ("planned", "in_person", "03-13", "Apia", "Lund Leota", "DK WS"),
    ),
    case(
        "Danish Foreign Minister Birgit Lund was in Honiara on Monday, where she spent three hours with Solomon "
        "Islands Foreign Minister Tom Kenilorea.",
        ("held", "in_person", "03-10", "Honiara", "Lund Kenilorea", "DK SB"),
    ),
    # ---- diaries
    case(
        "Key events this week:\n\n"
        "- Wednesday: Belgian Foreign Minister Tom Coppens meets Moroccan Foreign Minister Younes Berrada in Rabat.\n\n"
        "- Thursday: The foreign ministers of Greece and Bulgaria meet in Athens.",
        ("planned", "in_person", "03-12", "Rabat", "Coppens Berrada", "BE MA"),
        ("planned", "in_person", "03-13", "Athens", "", "GR BG"),
    ),
    case(
        "Diary for Wednesday, 12 March\n\n"
        "- 9:30 a.m. Danish Foreign Minister Birgit Lund meets Icelandic Foreign Minister Birna Stefansdottir.\n\n"
        "- 2:00 p.m. Danish Foreign Minister Birgit Lund meets Norwegian Foreign Minister Eskil Brandvold.",
        ("planned", "in_person", "03-12", "", "Lund Stefansdottir", "DK IS"),
        ("planned", "in_person", "03-12", "", "Lund Brandvold", "DK NO"),
    ),
    # ---- headline and caption
    case(
        "Austrian Chancellor Lukas Hirtner met Czech Prime Minister Radim Kopecky in Vienna on Monday.",
        ("held", "in_person", "03-10", "Vienna", "Hirtner Kopecky", "AT CZ"),
        title="Hirtner meets Kopecky in Vienna",
    ),
    case(
        "Austrian Chancellor Lukas Hirtner met Czech Prime Minister Radim Kopecky in Vienna on Monday.\n\n"
        "Lukas Hirtner and Radim Kopecky shake hands in Vienna, March 10, 2025. Photo: Eva Lang/APA",
        ("held", "in_person", "03-10", "Vienna", "Hirtner Kopecky", "AT CZ"),
    ),
    case(
        "Luxembourg's foreign minister, Claude Reding, will meet Belgian Foreign Minister Tom Coppens in Brussels at "
        "10 a.m. on Wednesday.",
        ("planned", "in_person", "03-12", "Brussels", "Reding Coppens", "LU BE"),
    ),
    case(
        "The talks ran late into the night, diplomats said.",
        ("held", "in_person", "", "", "", "KE UG"),
        title="Kenya and Uganda hold border talks",
    ),
    case(
        "FILE - Slovak Prime Minister Dusan Havrila and Czech Prime Minister Radim Kopecky meet in Brno, Feb. 3, 2025. "
        "(Jana Mala/CTK via AP)",
        ("held", "in_person", "02-03", "Brno", "Havrila Kopecky", "SK CZ"),
    ),
    case(
        "Key dates\n\n"
        "12 March: The foreign ministers of Latvia and Norway meet in Oslo.\n\n"
        "14 March: Summit of the EU in Brussels.",
        ("planned", "in_person", "03-12", "Oslo", "", "LV NO"),
        ("planned", "in_person", "03-14", "Brussels", "", "EU"),
    ),
    case(
        "EU leaders begin a two-day summit in Brussels on Thursday.",
        ("planned", "in_person", "03-13/03-14", "Brussels", "", "EU"),
    ),
    # ---- places that are none
    case(
        "The next morning Morocco's ambassador to Chad, Idriss Benkaddour, flew in and spent an hour with UN envoy Jan "
        "Halvorsen.",
        ("held", "in_person", "", "", "Benkaddour Halvorsen", "MA UN"),
    ),
    case(
        "Talks between Fijian Foreign Minister Tomasi Vunibola and Samoan Foreign Minister Sefo Leota were called off "
        "at Suva's request on Monday.",
        ("cancelled", "in_person", "03-10", "", "Vunibola Leota", "FJ WS"),
    ),
    case(
        "Norwegian Prime Minister Arne Dalsgaard met his Polish counterpart, Jan Wolski, on Monday about guns that "
        "have been lying in a depot in Oslo.",
        ("held", "in_person", "03-10", "", "Dalsgaard Wolski", "NO PL"),
    ),
    case(
        "Danish Foreign Minister Mette Holm met Greek Foreign Minister Nikos Pappas at Geneva's old town hall on "
        "Monday.",
        ("held", "in_person", "03-10", "Geneva", "Holm Pappas", "DK GR"),
    ),
    # ---- places told elsewhere
    case(
        "Tunis: Tunisian Foreign Minister Karim Bouzid receives his Maltese counterpart, Paul Zerafa, on Tuesday.",
        ("planned", "in_person", "03-11", "Tunis", "Bouzid Zerafa", "TN MT"),
    ),
    case(
        "Slovak President Marek Hollan met Estonian Prime Minister Kadri Tamm in Bratislava on Sunday. Tamm called on "
        "the Slovak foreign minister, Jana Kovac, on Monday.",
        ("held", "in_person", "03-09", "Bratislava", "Hollan Tamm", "SK EE"),
        ("held", "in_person", "03-10", "Bratislava", "Tamm Kovac", "EE SK"),
    ),
    case(
        "Peruvian Foreign Minister Elena Quispe met Bolivian Foreign Minister Luis Mamani in La Paz on Sunday. Quispe "
        "will meet Chilean Foreign Minister Ana Sandoval on Friday.",
        ("held", "in_person", "03-09", "La Paz", "Quispe Mamani", "PE BO"),
        ("planned", "in_person", "03-14", "", "Quispe Sandoval", "PE CL"),
    ),
    case(
        "Latvian President Ilze Kalvane met Maltese President Karmen Zahra in Riga on Sunday. Kalvane had hosted Zahra "
        "for dinner at a villa outside the city on Saturday.",
        ("held", "in_person", "03-09", "Riga", "Kalvane Zahra", "LV MT"),
        ("held", "in_person", "03-08", "Riga", "Kalvane Zahra", "LV MT"),
    ),
    case(
        "ACCRA, March 10 — Ghanaian Foreign Minister Kojo Ansah received his Togolese counterpart, Yao Mensah, on "
        "Monday.",
        ("held", "in_person", "03-10", "Accra", "Ansah Mensah", "GH TG"),
    ),
    case(
        "BERN, March 10 — Ghanaian Foreign Minister Kojo Ansah received his Togolese counterpart, Yao Mensah, on "
        "Monday.",
        ("held", "in_person", "03-10", "", "Ansah Mensah", "GH TG"),
    ),
    case(
        "On March 8, US envoy Carl Hunt slipped into Paris for secret talks with Israeli minister Dov Almog.",
        ("held", "in_person", "03-08", "Paris", "Hunt Almog", "US IL"),
    ),
    case(
        "It began on March 3, when the foreign ministers of Kenya and Uganda held a meeting in Ankara.",
        ("held", "in_person", "03-03", "Ankara", "", "KE UG"),
    ),
    case(
        "Norwegian Foreign Minister Ida Brekke met Chilean Foreign Minister Ana Sandoval on Monday during a visit to "
        "Santiago.",
        ("held", "in_person", "03-10", "Santiago", "Brekke Sandoval", "NO CL"),
    ),
    case(
        "After a visit to Lima, Norwegian Foreign Minister Ida Brekke met Chilean Foreign Minister Ana Sandoval on "
        "Monday.",
        ("held", "in_person", "03-10", "", "Brekke Sandoval", "NO CL"),
    ),
    # ---- the one town that is told of
    case(
        "Ghanaian President Kofi Asamoah will hold talks with Kenyan President Josphat Mwangome on Thursday.\n\n"
        "Leaders of the African Union hold a summit in Lome on Friday.",
        ("planned", "in_person", "03-13", "Lome", "Asamoah Mwangome", "GH KE"),
        ("planned", "in_person", "03-14", "Lome", "", "African Union"),
    ),
    case(
        "Ghanaian President Kofi Asamoah met Kenyan President Josphat Mwangome on Monday.\n\nTraders in Lome "
        "hope for an agreement.",
        ("held", "in_person", "03-10", "", "Asamoah Mwangome", "GH KE"),
    ),
    case(
        "The defence ministers of Poland and Sweden met in Paris on Monday and heard from a minister in Spain. "
        "Military chiefs from thirty countries had met in the same city the day before.",
        ("held", "in_person", "03-10", "Paris", "", "PL SE"),
        ("held", "in_person", "03-09", "Paris", "", ""),
    ),
    # ---- beside a gathering of several days, and where somebody is on that very day, whatever the dateline
    case(
        "OSLO (Courier) - Baltic foreign ministers will gather in Jurmala, Latvia, on Thursday and Friday for informal "
        "talks. Norwegian Foreign Minister Eskil Brandvold will hold a bilateral meeting with Danish Foreign Minister "
        "Birgit Lund on the margins of the meeting.\n\nBrandvold received Swedish Foreign Minister Lovisa Hedman in "
        "Oslo on Sunday. Brandvold met Finnish Foreign Minister Aino Rautio in Oslo on Saturday.",
        ("planned", "in_person", "03-13/03-14", "Jurmala", "", "EE LV LT"),
        ("planned", "in_person", "03-13/03-14", "Jurmala", "Brandvold Lund", "NO DK"),
        ("held", "in_person", "03-09", "Oslo", "Brandvold Hedman", "NO SE"),
        ("held", "in_person", "03-08", "Oslo", "Brandvold Rautio", "NO FI"),
    ),
    case(
        "LIMA (Courier) - Chile, Peru and Bolivia held talks in La Paz on Sunday. Peruvian Deputy Foreign Minister "
        "Rosa Quispe, Chilean Deputy Foreign Minister Diego Larrain and Bolivian Deputy Foreign Minister Evaristo "
        "Choque attended the meeting. The three countries last held talks in Lima in October.\n\nQuispe also held "
        "separate talks with Choque earlier in the day.",
        ("held", "in_person", "03-09", "La Paz", "Quispe Larrain Choque", "CL PE BO"),
        ("held", "in_person", "10-01/10-31", "Lima", "", "CL PE BO"),
        ("held", "in_person", "03-09", "La Paz", "Quispe Choque", "PE BO"),
    ),
    # ---- two sittings of one day
    case(
        "Kenyan President Josphat Mwangome met Ugandan President Moses Kaggwa in Nairobi on Monday at 9 a.m.\n\n"
        "Nothing came of it. Mwangome met Kaggwa in Nairobi on Monday at 7 p.m., and they signed.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome met Ugandan President Moses Kaggwa in Nairobi on Monday at 9 a.m.\n\n"
        "Mwangome met Kaggwa in Nairobi on Monday at 10 a.m., his office said later.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
    ),
)
