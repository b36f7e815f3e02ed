"""How an event stands: set, proposed, going on, put off, called off, ruled out."""

from tests.extraction.meetings.case import case

STANDING = (
    case(
        "Gabonese President Alain Moussavoun is in Kigali for a two-day state visit.",
        ("ongoing", "in_person", "", "Kigali", "Moussavoun", "GA RW"),
    ),
    case(
        "Serbian President Milan Petrovacki is on a three-day working visit to Algeria.",
        ("ongoing", "in_person", "", "DZ", "Petrovacki", "RS DZ"),
    ),
    # ---- called off
    case(
        "A summit between Libya and Chad planned for Saturday has been called off.",
        ("cancelled", "in_person", "03-15", "", "", "LY TD"),
    ),
    case(
        "Israeli Defence Minister Yoram Peled has cancelled a visit to Cyprus planned for Thursday, where he was to "
        "meet Cypriot Defence Minister Andreas Loizou.",
        ("cancelled", "in_person", "03-13", "CY", "Peled Loizou", "IL CY"),
    ),
    case(
        "Talks between Nepal and India set for Friday have been cancelled.",
        ("cancelled", "in_person", "03-14", "", "", "NP IN"),
    ),
    case(
        "The talks between Peru and Ecuador will not take place on Wednesday.",
        ("cancelled", "in_person", "03-12", "", "", "PE EC"),
    ),
    case(
        "Kosovo scrapped a meeting with Serbia in Brussels planned for Thursday.",
        ("cancelled", "in_person", "03-13", "Brussels", "", "XK RS"),
    ),
    case(
        "Turkey has cancelled a meeting with Greece on Thursday, its foreign ministry said.",
        ("cancelled", "in_person", "03-13", "", "", "TR GR"),
    ),
    case(
        "Slovakia's foreign minister, Zuzana Hlavata, cancelled her visit to Budapest on Thursday.",
        ("cancelled", "in_person", "03-13", "Budapest", "Hlavata", "SK HU"),
    ),
    case(
        "Talks between Laos and Cambodia on Thursday were cancelled.",
        ("cancelled", "in_person", "03-13", "", "", "LA KH"),
    ),
    case(
        "Kosovo pulled out of Thursday's talks with Serbia in Brussels.",
        ("cancelled", "in_person", "03-13", "Brussels", "", "XK RS"),
    ),
    case(
        "On Monday, Poland called off talks with Belarus planned for Friday.",
        ("cancelled", "in_person", "03-14", "", "", "PL BY"),
    ),
    case(
        "Latvia on Monday cancelled talks with Estonia.",
        ("cancelled", "in_person", "", "", "", "LV EE"),
    ),
    case(
        "Ethiopia called off talks with Sudan on Monday after an attack at the border.",
        ("cancelled", "in_person", "03-10", "", "", "ET SD"),
    ),
    case(
        "Serbia and Kosovo are weighing a summit in Skopje next month.",
        ("proposed", "in_person", "04-01/04-30", "Skopje", "", "RS XK"),
    ),
    # ---- put off
    case(
        "Talks between Mali and Algeria, scheduled for Thursday in Algiers, have been postponed.",
        ("postponed", "in_person", "03-13", "Algiers", "", "ML DZ"),
    ),
    case(
        "A meeting between Iraqi Prime Minister Saad Al-Jumaili and Turkish President Kemal Ozturk has been put off.",
        ("postponed", "in_person", "", "", "Al-Jumaili Ozturk", "IQ TR"),
    ),
    case(
        "Moldova and Romania have delayed talks on gas that had been set for Wednesday.",
        ("postponed", "in_person", "03-12", "", "", "MD RO"),
    ),
    # ---- going on
    case(
        "Talks between Ethiopia and Eritrea opened in Nairobi on Monday.",
        ("ongoing", "in_person", "03-10", "Nairobi", "", "ET ER"),
    ),
    case(
        "Negotiators from South Korea and Indonesia are meeting in Jakarta this week.",
        ("ongoing", "in_person", "03-10/03-16", "Jakarta", "", "KR ID"),
    ),
    case(
        "Delegations from Yemen and Saudi Arabia have been meeting in Muscat since Sunday.",
        ("ongoing", "in_person", "03-09/03-11", "Muscat", "", "YE SA"),
    ),
    case(
        "Talks between Kyrgyzstan and Tajikistan began in Bishkek on Tuesday.",
        ("ongoing", "in_person", "03-11", "Bishkek", "", "KG TJ"),
    ),
    case(
        "Thai and Cambodian officials are holding talks in Bangkok on Tuesday.",
        ("ongoing", "in_person", "03-11", "Bangkok", "", "TH KH"),
    ),
    # ---- proposed
    case(
        "Belgian Prime Minister Lode Vermeiren has invited Luxembourg's prime minister, Claude Reding, to meet in "
        "Bruges in April.",
        ("proposed", "in_person", "04-01/04-30", "Bruges", "Vermeiren Reding", "BE LU"),
    ),
    case(
        "Armenian Prime Minister Tigran Avetyan has proposed a meeting with Azerbaijani President Rauf Ismayilov in "
        "Tbilisi.",
        ("proposed", "in_person", "", "Tbilisi", "Avetyan Ismayilov", "AM AZ"),
    ),
    case(
        "Iranian Foreign Minister Dariush Farahani is ready to meet Saudi Foreign Minister Turki Al-Otaibi, the "
        "ministry said.",
        ("proposed", "in_person", "", "", "Farahani Al-Otaibi", "IR SA"),
    ),
    case(
        "Indonesian President Wahyu Santosa may meet Australian Prime Minister Gavin Threlfall in Perth in June.",
        ("proposed", "in_person", "06-01/06-30", "Perth", "Santosa Threlfall", "ID AU"),
    ),
    case(
        "Switzerland offered to host talks between Sudan and Ethiopia in Geneva.",
        ("proposed", "in_person", "", "Geneva", "", "CH SD ET"),
    ),
    case(
        "Cuban Foreign Minister Yandy Robaina wants to hold talks with Panamanian Foreign Minister Delia Batista.",
        ("proposed", "in_person", "", "", "Robaina Batista", "CU PA"),
    ),
    # ---- planned, by other words than "will"
    case(
        "Serbia and Kosovo will hold a new round of talks in Brussels on Wednesday.",
        ("planned", "in_person", "03-12", "Brussels", "", "RS XK"),
    ),
    case(
        "Myanmar and Bangladesh have agreed to hold talks in Dhaka on 25 March.",
        ("planned", "in_person", "03-25", "Dhaka", "", "MM BD"),
    ),
    case(
        "Montenegrin President Vuk Lazovic said on Monday he would meet Croatian President Ivan Maretic in Dubrovnik "
        "on Friday.",
        ("planned", "in_person", "03-14", "Dubrovnik", "Lazovic Maretic", "ME HR"),
    ),
    case(
        "A meeting between Oman and Iran is scheduled for Saturday in Muscat.",
        ("planned", "in_person", "03-15", "Muscat", "", "OM IR"),
    ),
    case(
        "Ukrainian Foreign Minister Orest Havryliuk plans to meet Lithuanian Foreign Minister Rasa Jankunaite in "
        "Vilnius next week.",
        ("planned", "in_person", "03-17/03-23", "Vilnius", "Havryliuk Jankunaite", "UA LT"),
    ),
    # ---- series
    case(
        "Sudan and Ethiopia held talks in Cairo on Sunday. A second round will be held in Khartoum on Thursday.",
        ("held", "in_person", "03-09", "Cairo", "", "SD ET"),
        ("planned", "in_person", "03-13", "Khartoum", "", "SD ET"),
    ),
    case(
        "The third round of talks between Kuwait and Iraq was held in Basra on Monday.",
        ("held", "in_person", "03-10", "Basra", "", "KW IQ"),
    ),
    case(
        "The summit between Panama and Colombia, originally planned for Wednesday, was pushed back to 2 April.",
        ("postponed", "in_person", "03-12", "", "", "PA CO"),
        ("planned", "in_person", "04-02", "", "", "PA CO"),
    ),
    case(
        "Talks between Niger and Nigeria, which began in Niamey on Monday, are continuing.",
        ("ongoing", "in_person", "03-10", "Niamey", "", "NE NG"),
    ),
    case(
        "Preparations are under way for a meeting between Bulgarian President Petar Nikolov and Romanian President "
        "Horia Stanculescu in Varna in May.",
        ("planned", "in_person", "05-01/05-31", "Varna", "Nikolov Stanculescu", "BG RO"),
    ),
    case(
        "The first meeting between Turkish President Kemal Ozturk and Armenian Prime Minister Tigran Avetyan will take "
        "place in Kars on Sunday.",
        ("planned", "in_person", "03-16", "Kars", "Ozturk Avetyan", "TR AM"),
    ),
    case(
        "A possible meeting between Nicaraguan President Dario Mairena and Cuban President Yandy Robaina is being "
        "discussed.",
        ("proposed", "in_person", "", "", "Mairena Robaina", "NI CU"),
    ),
    case(
        "Slovak Prime Minister Dusan Havrila postponed his visit to Warsaw until April.",
        ("postponed", "in_person", "", "Warsaw", "Havrila", "SK PL"),
        ("planned", "in_person", "04-01/04-30", "Warsaw", "Havrila", "SK PL"),
    ),
    case(
        "Thursday's meeting of the foreign ministers of Peru and Chile in Lima has been postponed until March 20.",
        ("postponed", "in_person", "03-13", "Lima", "", "PE CL"),
        ("planned", "in_person", "03-20", "Lima", "", "PE CL"),
    ),
    case(
        "Talks between Laos and Vietnam due on Friday have been rescheduled for next Tuesday.",
        ("postponed", "in_person", "03-14", "", "", "LA VN"),
        ("planned", "in_person", "03-18", "", "", "LA VN"),
    ),
    case(
        "A summit between Chilean President Pedro Arrau and Peruvian President Rosa Quispe was due to be held in Lima "
        "on Wednesday. The meeting was postponed to 3 April, officials said on Monday.",
        ("postponed", "in_person", "03-12", "Lima", "Arrau Quispe", "CL PE"),
        ("planned", "in_person", "04-03", "Lima", "Arrau Quispe", "CL PE"),
    ),
    case(
        "The summit of African Union leaders in Accra, planned for Wednesday, has been postponed for two weeks.",
        ("postponed", "in_person", "03-12", "Accra", "", "African Union"),
    ),
    case(
        "The meeting of the foreign ministers of Laos and Thailand, which had been put off from the week before, was "
        "held in Vientiane on Friday.",
        ("held", "in_person", "03-07", "Vientiane", "", "LA TH"),
    ),
    # ---- off
    case(
        "Norwegian Foreign Minister Eskil Brandvold called off a meeting with Danish Foreign Minister Birgit Lund.",
        ("cancelled", "in_person", "", "", "Brandvold Lund", "NO DK"),
    ),
    case(
        "Norwegian Foreign Minister Eskil Brandvold will no longer travel to Beirut on Friday to meet Lebanese Foreign "
        "Minister Sami Haddad.",
        ("cancelled", "in_person", "03-14", "Beirut", "Brandvold Haddad", "NO LB"),
    ),
    case(
        "The meeting of Polish Foreign Minister Jan Kowalik with Estonia's Maarja Tamm, planned for Thursday in "
        "Tallinn, has been cancelled.",
        ("cancelled", "in_person", "03-13", "Tallinn", "Kowalik Tamm", "PL EE"),
    ),
    case(
        "Norwegian Foreign Minister Eskil Brandvold was to meet Danish Foreign Minister Birgit Lund in Bergen on "
        "Friday, but the meeting was cancelled after Monday's collision at sea.",
        ("cancelled", "in_person", "03-14", "Bergen", "Brandvold Lund", "NO DK"),
    ),
    case("Kenya pulled out of talks with Ethiopia on Monday.", ("cancelled", "in_person", "03-10", "", "", "KE ET")),
)
