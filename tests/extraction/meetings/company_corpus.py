"""Who else is there, who 'they' are, and tellings that only point back."""

from tests.extraction.meetings.case import case

COMPANY = (
    case(
        "Besides Italy and Greece, the foreign ministers of Malta and Cyprus attended the meeting in Rome on Monday.",
        ("held", "in_person", "03-10", "Rome", "", "IT GR MT CY"),
    ),
    case(
        "Besides Jordanian King Hamza, Egyptian President Tarek Nassar met Iraqi Prime Minister Saad Al-Jumaili in "
        "Aqaba on Monday.",
        ("held", "in_person", "03-10", "Aqaba", "Nassar Al-Jumaili Hamza", "EG IQ JO"),
    ),
    case(
        "Besides fishing, Malta and Cyprus discussed gas in talks in Gdynia on Monday.",
        ("held", "in_person", "03-10", "Gdynia", "", "MT CY"),
    ),
    case(
        "SADC leaders gather in Lusaka on Friday for a summit. Malawi's president, Joyce Phiri, will take over the "
        "rotating chairmanship from Angola's Manuel Neto.",
        ("planned", "in_person", "03-14", "Lusaka", "Phiri Neto", "SADC MW AO"),
    ),
    case(
        "The ASEAN summit opens in Vientiane on Saturday. Thai Foreign Minister Somchai Prasert and the host, Laotian "
        "President Khamla Phomma, will give speeches.",
        ("planned", "in_person", "03-15", "Vientiane", "Phomma", "ASEAN LA"),
    ),
    case(
        "Peruvian Foreign Minister Milagros Huanca met Chilean Foreign Minister Pedro Arrau in Lima on Monday. "
        "Colombian President Ana Torres will take over the rotating chair.",
        ("held", "in_person", "03-10", "Lima", "Huanca Arrau", "PE CL"),
    ),
    case(
        "The presidents of Kazakhstan, Tajikistan and Uzbekistan convened in Astana on March 10. “The results of the "
        "earlier rounds show it,” said one of them. Azerbaijani President Rashad Veliyevan attended the "
        "meeting as a guest.",
        ("held", "in_person", "03-10", "Astana", "Veliyevan", "KZ TJ UZ AZ"),
    ),
    # ---- beside a gathering
    case(
        "On the margins of the IGAD summit in Djibouti on Monday, Ethiopian Prime Minister Abel Tesfayen met Sudanese "
        "Prime Minister Idris Babikir.",
        ("held", "in_person", "03-10", "Djibouti", "", "IGAD"),
        ("held", "in_person", "03-10", "Djibouti", "Tesfayen Babikir", "ET SD"),
    ),
    case(
        "Somali Prime Minister Ali Warsamey attended the IGAD summit in Addis Ababa on Monday. He held side talks "
        "there with Ethiopian Prime Minister Abel Tesfayen.",
        ("held", "in_person", "03-10", "Addis Ababa", "Warsamey", "IGAD SO"),
        ("held", "in_person", "03-10", "Addis Ababa", "Warsamey Tesfayen", "SO ET"),
    ),
    # ---- told twice, once more by an echo
    case(
        "Sri Lankan President Nimal Gunasekara will meet Maldivian President Ahmed Shafeeu in Colombo on Thursday.\n\n"
        "The talks will focus on fishing rights.",
        ("planned", "in_person", "03-13", "Colombo", "Gunasekara Shafeeu", "LK MV"),
    ),
    case(
        "Costa Rican Foreign Minister Irene Castro met Nicaraguan Foreign Minister Dario Mairena in San Jose on "
        "Monday. The meeting lasted two hours.",
        ("held", "in_person", "03-10", "San Jose", "Castro Mairena", "CR NI"),
    ),
    case(
        "Turkmen President Merdan Orazov will meet Afghan Foreign Minister Zalmay Stanekzai in Ashgabat. The meeting "
        "is scheduled for Friday.",
        ("planned", "in_person", "03-14", "Ashgabat", "Orazov Stanekzai", "TM AF"),
    ),
    case(
        "Talks between Gabon and Equatorial Guinea were held on Monday. The discussions took place in Libreville.",
        ("held", "in_person", "03-10", "Libreville", "", "GA GQ"),
    ),
    # ---- what those who met talked of is no further meeting
    case(
        "Latvian Foreign Minister Dace Strautina met Estonian Foreign Minister Raivo Tammsaar in Tallinn on Monday. "
        "They also discussed the war in Sudan and the vote of last October.",
        ("held", "in_person", "03-10", "Tallinn", "Strautina Tammsaar", "LV EE"),
    ),
    case(
        "Latvian Foreign Minister Dace Strautina telephoned Estonian Foreign Minister Raivo Tammsaar on Monday. The "
        "two ministers discussed how to close the gap with Finland since the May 3 storm.",
        ("held", "virtual", "03-10", "", "Strautina Tammsaar", "LV EE"),
    ),
    case(
        "Latvian Foreign Minister Dace Strautina met Estonian Foreign Minister Raivo Tammsaar in Tallinn on Monday. "
        "The ministers also spoke about grain and ties with Turkey.",
        ("held", "in_person", "03-10", "Tallinn", "Strautina Tammsaar", "LV EE"),
    ),
    case(
        "Latvian Foreign Minister Dace Strautina met Estonian Foreign Minister Raivo Tammsaar in Tallinn on Monday. "
        "Strautina and Tammsaar discussed plans for a port in 2027.",
        ("held", "in_person", "03-10", "Tallinn", "Strautina Tammsaar", "LV EE"),
    ),
    case(
        "Latvian Foreign Minister Dace Strautina met Estonian Foreign Minister Raivo Tammsaar in Tallinn on Monday. On "
        "Tuesday they discussed the port by video with Finnish Foreign Minister Aino Rautio.",
        ("held", "in_person", "03-10", "Tallinn", "Strautina Tammsaar", "LV EE"),
        ("held", "virtual", "03-11", "", "Strautina Tammsaar Rautio", "LV EE FI"),
    ),
    # ---- attendance
    case(
        "Latvian Foreign Minister Dace Strautina met Estonian Foreign Minister Raivo Tammsaar in Tallinn on Monday. "
        "Lithuanian Foreign Minister Rasa Jankunaite also took part.",
        ("held", "in_person", "03-10", "Tallinn", "Strautina Tammsaar Jankunaite", "LV EE LT"),
    ),
    case(
        "Officials from Hungary and Bulgaria met in Budapest on Monday. Romania was represented by Foreign Minister "
        "Horia Stanculescu.",
        ("held", "in_person", "03-10", "Budapest", "Stanculescu", "HU BG RO"),
    ),
    case(
        "Kenya and Ethiopia will hold talks in Moyale on Thursday. The Kenyan side will be led by Foreign Minister "
        "Wanjala Simiyu.",
        ("planned", "in_person", "03-13", "Moyale", "Simiyu", "KE ET"),
    ),
    case(
        "Ministers from Chile and Bolivia met in Tacna on Friday. The talks were attended by Peruvian Foreign Minister "
        "Rosa Quispe.",
        ("held", "in_person", "03-07", "Tacna", "Quispe", "CL BO PE"),
    ),
    case(
        "Talks between Togo and Benin were held in Lome on Monday. Ghanaian Foreign Minister Akua Dapaah chaired the "
        "meeting.",
        ("held", "in_person", "03-10", "Lome", "Dapaah", "TG BJ GH"),
    ),
    case(
        "French Defence Minister Odile Garrigue met Greek Defence Minister Vasilis Kontos in Athens on Monday, "
        "accompanied by Cypriot Defence Minister Andreas Loizou.",
        ("held", "in_person", "03-10", "Athens", "Garrigue Kontos Loizou", "FR GR CY"),
    ),
    # ---- anaphora
    case(
        "Finnish President Aarne Koskela called Estonian President Liina Org on Sunday. The two will meet in Tallinn "
        "on Friday.",
        ("held", "virtual", "03-09", "", "Koskela Org", "FI EE"),
        ("planned", "in_person", "03-14", "Tallinn", "Koskela Org", "FI EE"),
    ),
    case(
        "Bahraini Foreign Minister Yousif Al-Dosari and Jordanian Foreign Minister Samer Haddadin agree on little. "
        "They met in Manama on Sunday.",
        ("held", "in_person", "03-09", "Manama", "Al-Dosari Haddadin", "BH JO"),
    ),
    case(
        "Angolan Foreign Minister Teresa Kiala spoke by phone with Zambian Foreign Minister Mwila Kapambwe on Friday. "
        "The ministers will meet in Luanda on 18 March.",
        ("held", "virtual", "03-07", "", "Kiala Kapambwe", "AO ZM"),
        ("planned", "in_person", "03-18", "Luanda", "Kiala Kapambwe", "AO ZM"),
    ),
    case(
        "Delegations from Kazakhstan and Uzbekistan held talks in Tashkent on Monday. The two countries will hold a "
        "summit in Samarkand on 2 April.",
        ("held", "in_person", "03-10", "Tashkent", "", "KZ UZ"),
        ("planned", "in_person", "04-02", "Samarkand", "", "KZ UZ"),
    ),
    # ---- hybrid and remote
    case(
        "Ministers from Estonia, Latvia and Lithuania met in Riga on Monday, with Poland's Marek Zielonka joining by "
        "video link.",
        ("held", "hybrid", "03-10", "Riga", "Zielonka", "EE LV LT PL"),
    ),
    case(
        "The foreign ministers of Spain and Portugal met in Madrid on Friday, with Moroccan Foreign Minister Younes "
        "Berrada dialling in from Rabat.",
        ("held", "hybrid", "03-07", "Madrid", "Berrada", "ES PT MA"),
    ),
    case(
        "The finance ministers of the G20 will meet virtually on Thursday.",
        ("planned", "virtual", "03-13", "", "", "G20"),
    ),
    case(
        "Officials from Brazil and India held an online meeting on Monday.",
        ("held", "virtual", "03-10", "", "", "BR IN"),
    ),
    case(
        "Nepali Prime Minister Gopal Adhikari arrived in Thimphu on Sunday. He met Bhutanese Prime Minister Sonam "
        "Dorji the same day.",
        ("held", "in_person", "03-09", "Thimphu", "Adhikari Dorji", "NP BT"),
    ),
    case(
        "Ivorian President Serge Kouassi received Malian Foreign Minister Oumar Sidibe in Abidjan on Monday. Both "
        "sides agreed to hold talks in Bamako in June.",
        ("held", "in_person", "03-10", "Abidjan", "Kouassi Sidibe", "CI ML"),
        ("planned", "in_person", "06-01/06-30", "Bamako", "", "CI ML"),
    ),
    case(
        "Sweden and Denmark held talks in Malmo on Friday, with Norwegian Foreign Minister Eskil Brandvold joining "
        "remotely.",
        ("held", "hybrid", "03-07", "Malmo", "Brandvold", "SE DK NO"),
    ),
    case(
        "Rwanda and Uganda will hold talks in Entebbe on Thursday. The Rwandan delegation will be led by Foreign "
        "Minister Claudine Mukeshimana.",
        ("planned", "in_person", "03-13", "Entebbe", "Mukeshimana", "RW UG"),
    ),
    # ---- whose it is
    case(
        "The European Union said on Monday that its summit with Japan would be held in Tokyo on Friday.",
        ("planned", "in_person", "03-14", "Tokyo", "", "EU JP"),
    ),
    case(
        "Talks brokered by Oman between Iran and the United States opened in Muscat on Monday.",
        ("ongoing", "in_person", "03-10", "Muscat", "", "IR OM US"),
    ),
    case(
        "A meeting in Cairo of the foreign ministers of Egypt, Jordan and Iraq is planned for Thursday.",
        ("planned", "in_person", "03-13", "Cairo", "", "EG JO IQ"),
    ),
    case(
        "In a phone call with Norwegian Foreign Minister Eskil Brandvold on Sunday, Danish Foreign Minister Birgit "
        "Lund asked for more flights.",
        ("held", "virtual", "03-09", "", "Brandvold Lund", "NO DK"),
    ),
    # ---- several whom nobody lists, with their day and place
    case(
        "Defence ministers of five European countries meet in Rome on Wednesday.",
        ("planned", "in_person", "03-12", "Rome", "", ""),
    ),
    case(
        "Military chiefs from some thirty countries met in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "", ""),
    ),
    # ---- the two countries, the member states
    case(
        "Relations between Sri Lanka and the Maldives have warmed. Officials of the two countries will meet in Malé on "
        "Friday.",
        ("planned", "in_person", "03-14", "Male", "", "LK MV"),
    ),
    case(
        "The foreign ministers of the Shanghai Cooperation Organisation met in Beijing on Friday. Prime ministers "
        "of the member states will meet in Bishkek on March 21.",
        ("held", "in_person", "03-07", "Beijing", "", "SCO"),
        ("planned", "in_person", "03-21", "Bishkek", "", "SCO"),
    ),
    # ---- from afar, and in the chair
    case(
        "Ukrainian President Oleh Koval addressed the European Council by video on Monday.",
        ("held", "hybrid", "03-10", "", "Koval", "UA EU"),
    ),
    case(
        "Japanese Foreign Minister Kenta Morioka and his Chinese counterpart, Li Wen, presided over a dialogue of the "
        "two countries in Tokyo on Saturday.",
        ("held", "in_person", "03-08", "Tokyo", "Morioka Wen", "JP CN"),
    ),
    case(
        "Canada and China will hold talks in Lima on Thursday. Canadian Trade Minister Ruth Ferrier and "
        "Ambassador Colin Wray will lead the Canadian delegation. China's Vice Premier He Wenlong will lead the "
        "Chinese team.",
        ("planned", "in_person", "03-13", "Lima", "Ferrier Wray Wenlong", "CA CN"),
    ),
    case(
        "Irish Prime Minister Cathal Deasy is due to co-chair a call with Polish President Jan Kowalik on Thursday.",
        ("planned", "virtual", "03-13", "", "Deasy Kowalik", "IE PL"),
    ),
    case(
        "The talks come after Chilean President Ramiro Fuentes and Peruvian President Elena Quispe held their first "
        "telephone talks of the year on Friday.",
        ("held", "virtual", "03-07", "", "Fuentes Quispe", "CL PE"),
    ),
    case(
        "Polish President Jan Kowalik said he had briefed Finnish President Eino Virtanen on Sunday.",
        ("held", "in_person", "03-09", "", "Kowalik Virtanen", "PL FI"),
    ),
    case(
        "Danish Foreign Minister Birgit Lund made no mention of her talks with Norwegian Foreign Minister Eskil "
        "Brandvold in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "Brandvold Lund", "DK NO"),
    ),
    # ---- two states of one name
    case(
        "North and South Korean officials began talks on Monday in Panmunjom.",
        ("ongoing", "in_person", "03-10", "Panmunjom", "", "KP KR"),
    ),
    case(
        "North and South Korea agreed to hold military talks in Kaesong on Friday.",
        ("planned", "in_person", "03-14", "Kaesong", "", "KP KR"),
    ),
    case(
        "The two Koreas will hold talks on Thursday at Panmunjom.",
        ("planned", "in_person", "03-13", "Panmunjom", "", "KP KR"),
    ),
    # ---- what those who meet will talk of
    case(
        "Chilean President Ramiro Fuentes will meet Peruvian President Elena Quispe in Tacna on Thursday. The two want "
        "to speak about fish.",
        ("planned", "in_person", "03-13", "Tacna", "Fuentes Quispe", "CL PE"),
    ),
    # ---- whom a phrase brings in
    case(
        "At the invitation of Chinese Foreign Minister Liu Zhen, Thai Deputy Prime Minister and Foreign Minister Anong "
        "Suksai will visit China from March 15 to 17.",
        ("planned", "in_person", "03-15/03-17", "CN", "Suksai Zhen", "TH CN"),
    ),
    case(
        "At the invitation of Chinese President Liu Zhen, King Letsie of Lesotho will pay a state visit to China on "
        "Friday.",
        ("planned", "in_person", "03-14", "CN", "Letsie Zhen", "LS CN"),
    ),
    case(
        "Iraqi President Salih Majeed met the visiting Dutch premier, Mark Visser, in Baghdad on Monday in the "
        "presence of Iraqi Foreign Minister Fuad Jasim.",
        ("held", "in_person", "03-10", "Baghdad", "Majeed Visser Jasim", "IQ NL"),
    ),
    case(
        "In talks with Peruvian President Elena Quispe, Chilean President Ramiro Fuentes proposed a road on Monday.",
        ("held", "in_person", "03-10", "", "Quispe Fuentes", "PE CL"),
    ),
    case(
        "Pakistani Foreign Minister Asad Durrani, who was accompanied by Minister of State Hina Malik, met Iranian "
        "President Reza Karimi in Tehran on Monday.",
        ("held", "in_person", "03-10", "Tehran", "Durrani Malik Karimi", "PK IR"),
    ),
    case(
        "Emirati Foreign Minister Hamad Al Mansoori received a phone call on Sunday from Faisal Al Sabah, the foreign "
        "minister of Kuwait.",
        ("held", "virtual", "03-09", "", "Mansoori Sabah", "AE KW"),
    ),
    # ---- who is told to be there in a sentence of its own
    case(
        "Peruvian President Elena Quispe met Chilean President Ramiro Fuentes in Santiago on Monday. Quispe was "
        "accompanied by Foreign Minister Diego Salazar and Trade Minister Ana Lucia Prieto.",
        ("held", "in_person", "03-10", "Santiago", "Quispe Fuentes Salazar Prieto", "PE CL"),
    ),
    case(
        "Greek Prime Minister Nikos Andreou met Maltese President Pawlu Zerafa in Valletta on Monday. Cypriot "
        "President Costas Ioannou joined them by video link.",
        ("held", "hybrid", "03-10", "Valletta", "Andreou Zerafa Ioannou", "GR MT CY"),
    ),
    case(
        "Zambian President Grace Phiri will host a summit in Lusaka on Monday. Leaders of Malawi and Mozambique have "
        "confirmed their attendance. The president of Tanzania will be in attendance, too.",
        ("planned", "in_person", "03-17", "Lusaka", "Phiri", "ZM MW MZ TZ"),
    ),
    case(
        "The talks were held in Muscat on Monday. The Iranian side was headed by Deputy Foreign Minister Reza Karimi. "
        "The U.S. team included special envoy Paul Hartley. Omani Foreign Minister Said al-Harthy mediated.",
        ("held", "in_person", "03-10", "Muscat", "Karimi Hartley al-Harthy", "IR US OM"),
    ),
    case(
        "Mongolian President Bat Erdene received Ilya Borodin, the foreign minister of the Russian Federation, in "
        "Ulaanbaatar on Monday. Present there were Andrei Lukin, a vice-minister of the Russian Federation, and Pavel "
        "Mironov, the Russian ambassador.",
        ("held", "in_person", "03-10", "Ulaanbaatar", "Erdene Borodin Lukin Mironov", "MN RU"),
    ),
    # ---- who awaits a visitor, who speaks of himself, and whose secretary-general it is
    case(
        "The Dutch and Belgian prime ministers, Mark Visser and Alexander Peeters, visited Kyiv on Monday, where they "
        "were received by President Oleksandr Bondar.",
        ("held", "in_person", "03-10", "Kyiv", "Visser Peeters Bondar", "NL BE UA"),
    ),
    case(
        "“I met with Prime Minister Modesto Silva in Lisbon today,” Spanish Foreign Minister Jose Alonso said.",
        ("held", "in_person", "03-11", "Lisbon", "Silva Alonso", "PT ES"),
    ),
    case(
        "The Secretary-General met President Ilham Rasulov of Azerbaijan in Baku on Monday.",
        ("held", "in_person", "03-10", "Baku", "Rasulov", "UN AZ"),
    ),
    case(
        "Croatian Prime Minister Ivo Maras is to attend the European Council in Brussels on 20 and 21 March.",
        ("planned", "in_person", "03-20/03-21", "Brussels", "Maras", "EU HR"),
    ),
    # ---- a word on what was told, and one more of somebody's encounters
    case(
        "Polish President Ada Nowak met Slovak President Jan Hruska in Warsaw on Monday. It was the first meeting of "
        "the two leaders since May. It marked the first meeting between Nowak and Hruska at home.",
        ("held", "in_person", "03-10", "Warsaw", "Nowak Hruska", "PL SK"),
    ),
    case(
        "Iranian negotiator Ali Rostami met the EU coordinator in Vienna on Monday. Rostami also sat down with "
        "Russia's Mikhail Ulanov.",
        ("held", "in_person", "03-10", "Vienna", "Rostami", "IR EU"),
        ("held", "in_person", "03-10", "Vienna", "Rostami Ulanov", "IR RU"),
    ),
)
