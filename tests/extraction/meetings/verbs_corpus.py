"""Encounters told by verbs: who meets, receives, hosts, calls on and speaks to whom."""

from tests.extraction.meetings.case import case

VERBS = (
    # ---- active, in every tense
    case(
        "Norwegian Foreign Minister Eskil Brandvold met his Swedish counterpart, Maja Lindroos, in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "Brandvold Lindroos", "NO SE"),
    ),
    case(
        "Kenyan President Josphat Mwangome will meet Ugandan Prime Minister Ruth Akello in Kampala on Thursday.",
        ("planned", "in_person", "03-13", "Kampala", "Mwangome Akello", "KE UG"),
    ),
    case(
        "Chile's foreign minister, Ignacio Arrau, is due to meet Peruvian Foreign Minister Rosa Quispe in Lima next "
        "Monday.",
        ("planned", "in_person", "03-17", "Lima", "Arrau Quispe", "CL PE"),
    ),
    case(
        "Japanese Defence Minister Kenta Morioka meets Australian Defence Minister Brett Halloran in Canberra on "
        "Friday.",
        ("planned", "in_person", "03-14", "Canberra", "Morioka Halloran", "JP AU"),
    ),
    case(
        "Croatian President Ivan Maretic is set to meet Hungarian President Zsolt Bardos in Zagreb on Saturday.",
        ("planned", "in_person", "03-15", "Zagreb", "Maretic Bardos", "HR HU"),
    ),
    case(
        "Zambian Finance Minister Chanda Mulubwa is expected to meet Malawian Finance Minister Grace Phiri in Lusaka "
        "on Wednesday.",
        ("planned", "in_person", "03-12", "Lusaka", "Mulubwa Phiri", "ZM MW"),
    ),
    case(
        "Bulgarian Foreign Minister Plamen Radulov has met North Macedonian Foreign Minister Goran Stojkov in Skopje.",
        ("held", "in_person", "", "Skopje", "Radulov Stojkov", "BG MK"),
    ),
    case(
        "Fijian Prime Minister Jone Vakaloloma met with Samoan Prime Minister Sina Leaupepe in Suva on Friday.",
        ("held", "in_person", "03-07", "Suva", "Vakaloloma Leaupepe", "FJ WS"),
    ),
    # ---- plural subjects
    case(
        "The foreign ministers of Egypt and Jordan met in Amman on Sunday.",
        ("held", "in_person", "03-09", "Amman", "", "EG JO"),
    ),
    case(
        "Uruguayan President Nestor Bentancur and Paraguayan President Celso Ayala met in Montevideo on Sunday.",
        ("held", "in_person", "03-09", "Montevideo", "Bentancur Ayala", "UY PY"),
    ),
    case(
        "The defence ministers of Finland, Sweden and Norway will meet in Helsinki on Thursday.",
        ("planned", "in_person", "03-13", "Helsinki", "", "FI NO SE"),
    ),
    case(
        "ASEAN foreign ministers gathered in Kuala Lumpur on Monday.",
        ("held", "in_person", "03-10", "Kuala Lumpur", "", "ASEAN"),
    ),
    case(
        "Officials from Cameroon and Nigeria sat down together in Abuja on Monday.",
        ("held", "in_person", "03-10", "Abuja", "", "CM NG"),
    ),
    # ---- receiving and hosting
    case(
        "Polish President Marek Zielonka received Latvian Prime Minister Ilze Kalvane in Warsaw on Monday.",
        ("held", "in_person", "03-10", "Warsaw", "Zielonka Kalvane", "PL LV"),
    ),
    case(
        "Danish Prime Minister Sofie Ravn hosted Finnish President Aarne Koskela in Copenhagen on Saturday.",
        ("held", "in_person", "03-08", "Copenhagen", "Ravn Koskela", "DK FI"),
    ),
    case(
        "Tunisian President Hatem Jaziri will welcome Senegalese President Moussa Ndour in Tunis on Sunday.",
        ("planned", "in_person", "03-16", "Tunis", "Jaziri Ndour", "TN SN"),
    ),
    case(
        "Omani Foreign Minister Said Al-Harrasi hosted his Qatari counterpart, Nasser Al-Mannai, for talks in Muscat "
        "on Sunday.",
        ("held", "in_person", "03-09", "Muscat", "Al-Harrasi Al-Mannai", "OM QA"),
    ),
    case(
        "Bhutanese Foreign Minister Karma Tenzing called on Indian President Sarojini Desai in New Delhi on Friday.",
        ("held", "in_person", "03-07", "New Delhi", "Tenzing Desai", "BT IN"),
    ),
    # ---- passives
    case(
        "Latvian Prime Minister Ilze Kalvane was received by Polish President Marek Zielonka in Warsaw on Monday.",
        ("held", "in_person", "03-10", "Warsaw", "Zielonka Kalvane", "PL LV"),
    ),
    case(
        "Angolan President Domingos Catala will be received by Portuguese President Rui Saraiva in Lisbon on Friday.",
        ("planned", "in_person", "03-14", "Lisbon", "Catala Saraiva", "AO PT"),
    ),
    case(
        "Mongolian Prime Minister Bat Erdene was hosted by Kazakh President Aidos Sarsenov in Astana on Saturday.",
        ("held", "in_person", "03-08", "Astana", "Erdene Sarsenov", "MN KZ"),
    ),
    case(
        "Lebanese Prime Minister Fadi Khoueiry was welcomed by Kuwaiti Foreign Minister Jassim Al-Roumi in Kuwait City "
        "on Sunday.",
        ("held", "in_person", "03-09", "Kuwait City", "Khoueiry Al-Roumi", "LB KW"),
    ),
    # ---- idioms and verbs with a particle
    case(
        "Ghana's trade minister, Kofi Ansah-Boateng, sat down with Togolese Trade Minister Afi Mensavi in Accra on "
        "Monday.",
        ("held", "in_person", "03-10", "Accra", "Ansah-Boateng Mensavi", "GH TG"),
    ),
    case(
        "Vietnamese Foreign Minister Tran Quoc Dung will sit down with Thai Foreign Minister Anong Srisai tomorrow.",
        ("planned", "in_person", "03-12", "", "Dung Srisai", "VN TH"),
    ),
    case(
        "Slovenian Foreign Minister Tine Golob conferred with Austrian Foreign Minister Lukas Hirtner in Vienna on "
        "Monday.",
        ("held", "in_person", "03-10", "Vienna", "Golob Hirtner", "SI AT"),
    ),
    case(
        "Rwandan Foreign Minister Claudine Mukeshimana dined with Burundian Foreign Minister Pascal Ndikuriyo in "
        "Kigali on Sunday.",
        ("held", "in_person", "03-09", "Kigali", "Mukeshimana Ndikuriyo", "RW BI"),
    ),
    case(
        "Canadian Foreign Minister Claire Beaudry exchanged views with Mexican Foreign Minister Hugo Salcedo in Ottawa "
        "on Monday.",
        ("held", "in_person", "03-10", "Ottawa", "Beaudry Salcedo", "CA MX"),
    ),
    # ---- several in one sentence
    case(
        "Dutch Foreign Minister Joost Hendrikse met his Czech counterpart, Pavel Novotny, in Prague on Monday and will "
        "hold talks with Slovak Foreign Minister Zuzana Hlavata in Bratislava on Wednesday.",
        ("held", "in_person", "03-10", "Prague", "Hendrikse Novotny", "NL CZ"),
        ("planned", "in_person", "03-12", "Bratislava", "Hendrikse Hlavata", "NL SK"),
    ),
    case(
        "Moroccan Foreign Minister Younes Berrada will visit Madrid on Thursday before his Portuguese counterpart, "
        "Rui Saraiva, hosts him in Lisbon on Friday.",
        ("planned", "in_person", "03-13", "Madrid", "Berrada", "ES MA"),
        ("planned", "in_person", "03-14", "Lisbon", "Berrada Saraiva", "MA PT"),
    ),
    case(
        "Italian Foreign Minister Carlo Benvenuti met separately with Albanian Foreign Minister Arben Hoxhaj and "
        "Serbian Foreign Minister Milos Jerinic in Rome on Monday.",
        ("held", "in_person", "03-10", "Rome", "Benvenuti Hoxhaj", "IT AL"),
        ("held", "in_person", "03-10", "Rome", "Benvenuti Jerinic", "IT RS"),
    ),
    # ---- calls
    case(
        "Argentine President Lucia Ferraro spoke by phone with Brazilian President Paulo Nogueira on Monday.",
        ("held", "virtual", "03-10", "", "Ferraro Nogueira", "AR BR"),
    ),
    case(
        "Canadian Foreign Minister Claire Beaudry telephoned Mexican Foreign Minister Hugo Salcedo on Sunday.",
        ("held", "virtual", "03-09", "", "Beaudry Salcedo", "CA MX"),
    ),
    case(
        "Irish Foreign Minister Aoife Brannigan spoke today with Icelandic Foreign Minister Birna Stefansdottir.",
        ("held", "virtual", "03-11", "", "Brannigan Stefansdottir", "IE IS"),
    ),
    case(
        "Spanish Prime Minister Alvaro Requena will speak by phone to Maltese Prime Minister Karmen Zahra on "
        "Wednesday.",
        ("planned", "virtual", "03-12", "", "Requena Zahra", "ES MT"),
    ),
    case(
        "South African President Themba Mokgatle called Namibian President Petrus Shikongo on Friday.",
        ("held", "virtual", "03-07", "", "Mokgatle Shikongo", "ZA NA"),
    ),
    case(
        "Estonian Foreign Minister Raivo Tammsaar spoke on Monday to Lithuanian Foreign Minister Rasa Jankunaite and "
        "Polish Foreign Minister Adam Borkowicz.",
        ("held", "virtual", "03-10", "", "Tammsaar Jankunaite", "EE LT"),
        ("held", "virtual", "03-10", "", "Tammsaar Borkowicz", "EE PL"),
    ),
    case(
        "Greek Prime Minister Stavros Melas and Cypriot President Andreas Loizou spoke by telephone on Sunday.",
        ("held", "virtual", "03-09", "", "Melas Loizou", "GR CY"),
    ),
    # ---- brought together
    case(
        "French President Luc Marchetti brought together the leaders of Rwanda and Burundi in Paris on Saturday.",
        ("held", "in_person", "03-08", "Paris", "Marchetti", "FR RW BI"),
    ),
    case(
        "The leaders of Nordic and Baltic countries will gather in Tallinn on 27 March.",
        ("planned", "in_person", "03-27", "Tallinn", "", "DK EE FI IS LT LV NO SE"),
    ),
    case(
        "Czech Prime Minister Radim Kopecky flew to Bratislava on Monday to meet Slovak Prime Minister Dusan Havrila.",
        ("held", "in_person", "03-10", "Bratislava", "Kopecky Havrila", "CZ SK"),
    ),
    case(
        "A delegation led by Thai Commerce Minister Prasert Wongsa met Vietnamese officials in Hanoi on Friday.",
        ("held", "in_person", "03-07", "Hanoi", "Wongsa", "TH VN"),
    ),
    case(
        "UN Secretary-General Joaquim Serrano met Cypriot President Andreas Loizou in Nicosia on Sunday.",
        ("held", "in_person", "03-09", "Nicosia", "Serrano Loizou", "UN CY"),
    ),
    # ---- speaking in one room
    case(
        "Slovak Foreign Minister Pavol Kovacik talked in Pristina on Monday with Kosovo Prime Minister Agim Berishaj.",
        ("held", "in_person", "03-10", "Pristina", "Kovacik Berishaj", "SK XK"),
    ),
    case(
        "Omani Foreign Minister Said Harrasin spoke with Qatari Foreign Minister Jassim Roumin on the sidelines of the "
        "forum on Monday.",
        ("held", "in_person", "03-10", "", "Harrasin Roumin", "OM QA"),
    ),
    case(
        "Peruvian Foreign Minister Rosa Quispe said she had met her Chilean counterpart, Ignacio Arrau, in Lima on "
        "Friday.",
        ("held", "in_person", "03-07", "Lima", "Quispe Arrau", "PE CL"),
    ),
    case(
        "Montenegrin Foreign Minister Danica Vukcevic, who met Greek Foreign Minister Nikos Karalis in Podgorica on "
        "Monday, praised the port.",
        ("held", "in_person", "03-10", "Podgorica", "Vukcevic Karalis", "ME GR"),
    ),
    case(
        "The Serbian president met the Chinese ambassador in Belgrade on Monday.",
        ("held", "in_person", "03-10", "Belgrade", "", "RS CN"),
    ),
    case(
        "The ministers of agriculture of France and Germany met in Strasbourg on Monday.",
        ("held", "in_person", "03-10", "Strasbourg", "", "FR DE"),
    ),
    # ---- asides, the telephone, invitations
    case(
        "Serbian President Milos Jerinic was taken aside by German Chancellor Jutta Brinkhaus in Tirana on Monday.",
        ("held", "in_person", "03-10", "Tirana", "Jerinic Brinkhaus", "RS DE"),
    ),
    case(
        "On Sunday Canadian Prime Minister Brett Halloran got on the phone to Japanese Prime Minister Kenta Morioka.",
        ("held", "virtual", "03-09", "", "Halloran Morioka", "CA JP"),
    ),
    case(
        "Danish Prime Minister Mette Ravn was on the phone with Polish President Jan Kowal late on Sunday.",
        ("held", "virtual", "03-09", "", "Ravn Kowal", "DK PL"),
    ),
    case(
        "Finnish President Juha Virta has invited Serbian President Milos Jerinic to Helsinki in May.",
        ("proposed", "in_person", "05-01/05-31", "Helsinki", "Virta Jerinic", "FI RS"),
    ),
    case(
        "The foreign ministers of Mali and Guinea have asked Prime Minister Ruth Akello of Uganda for an audience on "
        "Friday.",
        ("proposed", "in_person", "03-14", "", "Akello", "ML GN UG"),
    ),
    case(
        "Kuwaiti and Iraqi negotiators have been haggling over the border in Basra since Sunday.",
        ("ongoing", "in_person", "03-09/03-11", "Basra", "", "KW IQ"),
    ),
    # ---- credentials
    case(
        "The new ambassador of Chile, Ana Sandoval, presented her credentials to President Karmen Zahra in Valletta on "
        "Monday.",
        ("held", "in_person", "03-10", "Valletta", "Sandoval Zahra", "CL MT"),
    ),
    case(
        "Vietnamese President Tran Van Hai received letters of credentials from the new ambassadors of Panama and Peru "
        "in Hanoi on Monday.",
        ("held", "in_person", "03-10", "Hanoi", "Hai", "VN PA PE"),
    ),
    case(
        "German Chancellor Jutta Brinkhaus and French President Luc Marchetti arrived in Moscow on Monday to discuss "
        "prisoners and a longer truce in Ukraine with Russian President Ilya Petrov.",
        ("held", "in_person", "03-10", "Moscow", "Brinkhaus Marchetti Petrov", "DE FR RU"),
    ),
)
