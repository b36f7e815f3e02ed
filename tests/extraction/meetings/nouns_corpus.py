"""Encounters that a noun names: talks, calls, visits, summits, conferences, and their hosts and mediators."""

from tests.extraction.meetings.case import case

NOUNS = (
    # ---- calls that are no telephone's
    case(
        "Kenyan President Daniel Otienoh paid a courtesy call on Sultan Hamadi of Oman on Monday.",
        ("held", "in_person", "03-10", "", "Otienoh Hamadi", "KE OM"),
    ),
    case(
        "The Indian ambassador, Ravi Menonal, made a courtesy call on Nepali Foreign Minister Hari Thapar in Kathmandu "
        "on Monday.",
        ("held", "in_person", "03-10", "Kathmandu", "Menonal Thapar", "IN NP"),
    ),
    case(
        "Japanese Foreign Minister Ken Okabe will pay a call on Fijian President Ratu Seruvai in Suva on Friday.",
        ("planned", "in_person", "03-14", "Suva", "Okabe Seruvai", "JP FJ"),
    ),
    case(
        "Lesotho Foreign Minister Thabo Molapong paid a courtesy visit to Eswatini Prime Minister Sipho Dlamukani in "
        "Mbabane on Monday.",
        ("held", "in_person", "03-10", "Mbabane", "Molapong Dlamukani", "LS SZ"),
    ),
    case(
        "Botswana President Mpho Tauane held a tête-à-tête with Namibian President Jan Geisesa in Windhoek on Monday.",
        ("held", "in_person", "03-10", "Windhoek", "Tauane Geisesa", "BW NA"),
    ),
    # ---- who is there, by a clause
    case(
        "Venezuelan President Hugo Chaneza last week attended a meeting in Asuncion that gathered the leaders of "
        "Paraguay, Uruguay and Bolivia.",
        ("held", "in_person", "03-03/03-09", "Asuncion", "Chaneza", "VE PY UY BO"),
    ),
    case(
        "On March 3, ASEAN foreign ministers attended a meeting in Jakarta initiated by Indonesian Foreign Minister "
        "Rini Marsudana.",
        ("held", "in_person", "03-03", "Jakarta", "Marsudana", "ASEAN ID"),
    ),
    case(
        "Singaporean Foreign Minister Edwin Limbang will hold an engagement with Defence Minister Agus Hartonoto of "
        "Indonesia in Jakarta on Friday.",
        ("planned", "in_person", "03-14", "Jakarta", "Limbang Hartonoto", "SG ID"),
    ),
    # ---- talks and meetings
    case(
        "A meeting between Azerbaijan's foreign minister, Elchin Rzayev, and Armenian Foreign Minister Hayk Sargsian "
        "will be held in Tbilisi on Friday.",
        ("planned", "in_person", "03-14", "Tbilisi", "Rzayev Sargsian", "AZ AM"),
    ),
    case(
        "Colombian Foreign Minister Andrea Patino held talks with Ecuadorian Foreign Minister Jorge Vallejo in Quito "
        "on Monday.",
        ("held", "in_person", "03-10", "Quito", "Patino Vallejo", "CO EC"),
    ),
    case(
        "Pakistan's foreign secretary, Imran Qazi, arrived in Tehran on Sunday for talks with Iranian Deputy Foreign "
        "Minister Behzad Ruhani.",
        ("held", "in_person", "03-09", "Tehran", "Qazi Ruhani", "PK IR"),
    ),
    case(
        "Botswana and Zimbabwe held talks in Gaborone on Monday.",
        ("held", "in_person", "03-10", "Gaborone", "", "BW ZW"),
    ),
    case(
        "German Foreign Minister Jutta Brinkhaus and Swiss Foreign Minister Reto Zumbrunn held a working lunch in Bern "
        "on Monday.",
        ("held", "in_person", "03-10", "Bern", "Brinkhaus Zumbrunn", "DE CH"),
    ),
    case(
        "The meeting between Sudan and South Sudan took place in Juba on Saturday.",
        ("held", "in_person", "03-08", "Juba", "", "SD SS"),
    ),
    case(
        "Consultations between Laos and Cambodia were held in Vientiane on Friday.",
        ("held", "in_person", "03-07", "Vientiane", "", "LA KH"),
    ),
    case(
        "Bolivian Foreign Minister Freddy Choque said after talks with Peruvian Foreign Minister Rosa Quispe in La Paz "
        "on Monday that a bridge would be built.",
        ("held", "in_person", "03-10", "La Paz", "Choque Quispe", "BO PE"),
    ),
    case(
        "Russian and Belarusian officials held a round of consultations in Minsk on Monday.",
        ("held", "in_person", "03-10", "Minsk", "", "RU BY"),
    ),
    case(
        "Negotiations between Guyana and Suriname will resume in Georgetown on Wednesday.",
        ("planned", "in_person", "03-12", "Georgetown", "", "GY SR"),
    ),
    case(
        "Jamaican Prime Minister Delroy Whyte had a one-on-one with Barbadian Prime Minister Althea Gittens in "
        "Kingston on Friday.",
        ("held", "in_person", "03-07", "Kingston", "Whyte Gittens", "JM BB"),
    ),
    # ---- calls
    case(
        "Greek Foreign Minister Nikos Karalis and Turkish Foreign Minister Emre Aksoy held a phone call on Monday.",
        ("held", "virtual", "03-10", "", "Karalis Aksoy", "GR TR"),
    ),
    case(
        "Indian Foreign Minister Arvind Raghunath will hold a video conference with Nepali Foreign Minister "
        "Bishnu Thapaliya on Thursday.",
        ("planned", "virtual", "03-13", "", "Raghunath Thapaliya", "IN NP"),
    ),
    case(
        "New Zealand Prime Minister Hamish Tolley and Tongan Prime Minister Sione Fakatava held a video call on "
        "Monday.",
        ("held", "virtual", "03-10", "", "Tolley Fakatava", "NZ TO"),
    ),
    case(
        "A telephone conversation between French President Luc Marchetti and Algerian President Rachid Benkaci took "
        "place on Sunday.",
        ("held", "virtual", "03-09", "", "Marchetti Benkaci", "FR DZ"),
    ),
    # ---- visits and journeys
    case(
        "Uzbek President Sherzod Karimbaev will pay a two-day visit to Dushanbe from Thursday to Friday for talks with "
        "Tajik President Rustam Nazarov.",
        ("planned", "in_person", "03-13/03-14", "Dushanbe", "Karimbaev Nazarov", "UZ TJ"),
    ),
    case(
        "Slovak Prime Minister Dusan Havrila will visit Budapest on Friday.",
        ("planned", "in_person", "03-14", "Budapest", "Havrila", "SK HU"),
    ),
    case(
        "Malaysian Prime Minister Razif Hamdan arrived in Jakarta on Monday for an official visit.",
        ("held", "in_person", "03-10", "Jakarta", "Hamdan", "MY ID"),
    ),
    case(
        "Belgian King Laurent will pay a state visit to Denmark from 15 to 17 April.",
        ("planned", "in_person", "04-15/04-17", "DK", "Laurent", "BE DK"),
    ),
    case(
        "Australian Foreign Minister Kylie Stanhope will travel to Tonga, Samoa and Vanuatu next week.",
        ("planned", "in_person", "03-17/03-23", "TO", "Stanhope", "AU TO"),
        ("planned", "in_person", "03-17/03-23", "WS", "Stanhope", "AU WS"),
        ("planned", "in_person", "03-17/03-23", "VU", "Stanhope", "AU VU"),
    ),
    case(
        "During a visit to Ankara on Monday, Georgian Foreign Minister Levan Kvirikashvili met Turkish Foreign "
        "Minister Emre Aksoy.",
        ("held", "in_person", "03-10", "Ankara", "Kvirikashvili Aksoy", "GE TR"),
    ),
    # ---- summits and their sidelines
    case(
        "The leaders of the G7 will hold a summit in Rome from 20 to 22 May.",
        ("planned", "in_person", "05-20/05-22", "Rome", "", "G7"),
    ),
    case(
        "Leaders of ASEAN will gather for a summit in Manila on Saturday.",
        ("planned", "in_person", "03-15", "Manila", "", "ASEAN"),
    ),
    case(
        "EU foreign ministers will hold an informal meeting in Sofia on Friday.",
        ("planned", "in_person", "03-14", "Sofia", "", "EU"),
    ),
    case(
        "A trilateral summit of Japan, China and South Korea will be held in Osaka in May.",
        ("planned", "in_person", "05-01/05-31", "Osaka", "", "JP CN KR"),
    ),
    case(
        "The European Union summit opens in Sofia on Saturday.",
        ("planned", "in_person", "03-15", "Sofia", "", "EU"),
    ),
    case(
        "ASEAN leaders begin arriving in Manila on Friday for a two-day summit. The summit opens on Saturday.",
        ("planned", "in_person", "03-15/03-16", "Manila", "", "ASEAN"),
    ),
    case(
        "Leaders of the G20 arrived in Bali on Monday for a summit. The summit begins on Thursday.",
        ("planned", "in_person", "03-13", "Bali", "", "G20"),
    ),
    case(
        "Leaders of the G7 arrived in Banff on Monday for a summit.",
        ("held", "in_person", "03-10", "Banff", "", "G7"),
    ),
    # ---- hosts, chairs and mediators
    case(
        "Talks between Sudan and Chad, mediated by Qatar, were held in Doha on Sunday.",
        ("held", "in_person", "03-09", "Doha", "", "QA SD TD"),
    ),
    case(
        "Norway hosted talks between the Philippines and China in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "", "NO PH CN"),
    ),
    case(
        "Egypt will host a summit on Libya in Cairo on 20 March.",
        ("planned", "in_person", "03-20", "Cairo", "", "EG"),
    ),
    case(
        "A meeting of Baltic defence ministers, chaired by Latvian Defence Minister Gunars Ozols, took place in Riga "
        "on Monday.",
        ("held", "in_person", "03-10", "Riga", "Ozols", "EE LV LT"),
    ),
    # ---- nations that nobody lists
    case(
        "A meeting of army chiefs from 20 European countries will take place in Paris on Wednesday.",
        ("planned", "in_person", "03-12", "Paris", "", ""),
    ),
    case(
        "A summit of leaders from a dozen Arab states was held in Riyadh on Sunday.",
        ("held", "in_person", "03-09", "Riyadh", "", ""),
    ),
    # ---- brought together
    case(
        "Kenyan President Josphat Mwangome invited Somali President Hersi Abdulle to Nairobi for talks on 20 March.",
        ("proposed", "in_person", "03-20", "Nairobi", "Mwangome Abdulle", "KE SO"),
    ),
    case(
        "Talks between the government of Colombia and the United Nations were held in Bogota on Monday.",
        ("held", "in_person", "03-10", "Bogota", "", "CO UN"),
    ),
    case(
        "Saudi Foreign Minister Turki Al-Otaibi chaired a meeting with Jordanian Foreign Minister Samer Haddadin and "
        "Egyptian Foreign Minister Adham Shoukair in Jeddah on Sunday.",
        ("held", "in_person", "03-09", "Jeddah", "Al-Otaibi Haddadin Shoukair", "SA JO EG"),
    ),
    case(
        "Portuguese Prime Minister Tiago Lobato attended a dinner with Brazilian President Paulo Nogueira in Brasilia "
        "on Friday.",
        ("held", "in_person", "03-07", "Brasilia", "Lobato Nogueira", "PT BR"),
    ),
    case(
        "A series of meetings between Lithuanian and Belarusian officials took place in Vilnius last week.",
        ("held", "in_person", "03-03/03-09", "Vilnius", "", "LT BY"),
    ),
    case(
        "On the sidelines of the UN General Assembly in New York on Monday, Danish Prime Minister Sofie Ravn met "
        "Portuguese Prime Minister Tiago Lobato.",
        ("held", "in_person", "03-10", "New York", "Ravn Lobato", "DK PT"),
    ),
    case(
        "In a phone call with Emirati President Khalifa Al-Suwaidi on Sunday, Turkish President Kemal Ozturk praised "
        "the airline.",
        ("held", "virtual", "03-09", "", "Al-Suwaidi Ozturk", "AE TR"),
    ),
    # ---- parties that were only spoken of before
    case(
        "Peru and Chile have been at odds for a year. The two countries will hold talks in Lima on Friday.",
        ("planned", "in_person", "03-14", "Lima", "", "PE CL"),
    ),
    case(
        "Relations between Kenya and Uganda have cooled. The neighbours met in Arusha on Monday.",
        ("held", "in_person", "03-10", "Arusha", "", "KE UG"),
    ),
    case(
        "Vienna saw an odd quarrel of Chile and Peru, who were both there for the second round of "
        "border talks on Saturday.",
        ("held", "in_person", "03-08", "", "", "CL PE"),
    ),
    case(
        "Japan, China and South Korea share a sea. The two countries held talks in Busan on Monday.",
    ),
    case(
        "The distance between Russian President Oleg Sorokin and Estonian counterpart Kadri Tamm during their talks in "
        "Moscow on Monday was plain.",
        ("held", "in_person", "03-10", "Moscow", "Sorokin Tamm", "RU EE"),
    ),
    case(
        "A long meeting on the border between Kenyan, Ugandan and Tanzanian government advisers came to nothing on "
        "Thursday.",
        ("held", "in_person", "03-06", "", "", "KE UG TZ"),
    ),
)
