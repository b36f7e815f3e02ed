"""Sentences grouped by the persons whom all of them must give. All persons are invented."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Told:
    """A person as told: the whole name, for whom they speak, the level of their office."""

    name: str
    party: str | None
    level: str | None


@dataclass(frozen=True)
class Group:
    """Texts that each tell of these persons and of no other."""

    persons: tuple[Told, ...]
    texts: tuple[str, ...]


def told(persons: str, *texts: str) -> Group:
    """A group by its persons, written "Emre Aksoy, TR, foreign minister; …", with - for what is not told."""
    found = []
    for person in persons.split("; "):
        name, party, level = person.split(", ")
        found.append(Told(name, None if party == "-" else party, None if level == "-" else level))
    return Group(tuple(found), texts)


ONE = (
    told(
        "Hari Thapar, NP, foreign minister",
        "FM Hari Thapar of Nepal arrived on Monday.",
        "Nepali FM Hari Thapar arrived on Monday.",
    ),
    told(
        "Sandra McCallum, CA, deputy minister",
        "Canada’s Assistant Minister for Europe Sandra McCallum arrived on Monday.",
        "Canada's Deputy Minister for Innovation Sandra McCallum arrived on Monday.",
    ),
    told(
        "Erik Tohariyanto, ID, minister",
        "Indonesian Minister of State-Owned Enterprises Erik Tohariyanto arrived on Monday.",
        "Indonesia's Minister of Tourism and Creative Economy Erik Tohariyanto arrived on Monday.",
        "Indonesian Minister of Science, Technology and Innovation Erik Tohariyanto arrived on Monday.",
    ),
    told(
        "Emre Aksoylu, TR, foreign minister",
        "Turkish Foreign Minister Emre Aksoylu arrived on Monday.",
        "Turkey's foreign minister, Emre Aksoylu, arrived on Monday.",
        "Turkey’s Foreign Minister Emre Aksoylu arrived on Monday.",
        "The Turkish foreign minister, Emre Aksoylu, arrived on Monday.",
        "Foreign Minister Emre Aksoylu of Turkey arrived on Monday.",
        "Emre Aksoylu, the Turkish foreign minister, arrived on Monday.",
        "Turkish Foreign Minister Emre Aksoylu heads to Lagos on Monday.",
        "Emre Aksoylu, Turkey's top diplomat, arrived on Monday.",
        "Emre Aksoylu, foreign minister of Turkey, arrived on Monday.",
        "Emre Aksoylu, the foreign minister of Turkey, arrived on Monday.",
        "Emre Aksoylu, 58, the Turkish foreign minister, arrived on Monday.",
        "Emre Aksoylu (Turkey's foreign minister) arrived on Monday.",
        "Emre Aksoylu — Turkey's foreign minister — arrived on Monday.",
        "Emre Aksoylu, who is Turkey's foreign minister, arrived on Monday.",
        "Emre Aksoylu, who serves as Turkey's foreign minister, arrived on Monday.",
        "Emre Aksoylu is Turkey's foreign minister.",
        "Ankara's foreign minister, Emre Aksoylu, arrived on Monday.",
        "Ankara's top diplomat, Emre Aksoylu, arrived on Monday.",
        "The newly appointed Turkish foreign minister, Emre Aksoylu, arrived on Monday.",
        "Acting Turkish Foreign Minister Emre Aksoylu arrived on Monday.",
        "Türkiye's minister of foreign affairs, Emre Aksoylu, arrived on Monday.",
        "The minister of foreign affairs of Turkey, Emre Aksoylu, arrived on Monday.",
        "H.E. Emre Aksoylu, Minister of Foreign Affairs of the Republic of Türkiye, arrived on Monday.",
        "Turkish Foreign Minister Dr. Emre Aksoylu arrived on Monday.",
        "A plane carrying Turkish Foreign Minister Emre Aksoylu landed on Monday.",
        "The talks were opened by Turkish foreign minister Emre Aksoylu.",
    ),
    told(
        "Ingrid Solvang, NO, head of government",
        "Norwegian Prime Minister Ingrid Solvang spoke first.",
        "Norway's prime minister, Ingrid Solvang, spoke first.",
        "Norway's Prime Minister Ingrid Solvang spoke first.",
        "Prime Minister Ingrid Solvang of Norway spoke first.",
        "Ingrid Solvang, the prime minister of Norway, spoke first.",
        "Ingrid Solvang, Norway's prime minister, spoke first.",
        "Ingrid Solvang, prime minister of Norway since 2023, spoke first.",
        "Norwegian premier Ingrid Solvang spoke first.",
        "Norway's premier, Ingrid Solvang, spoke first.",
        "The Norwegian leader, Prime Minister Ingrid Solvang, spoke first.",
        "Oslo's prime minister, Ingrid Solvang, spoke first.",
    ),
    told(
        "Aarne Koskelainen, FI, head of state",
        "Finnish President Aarne Koskelainen opened the conference.",
        "The Finnish president, Aarne Koskelainen, opened the conference.",
        "President Aarne Koskelainen of Finland opened the conference.",
        "The president of Finland, Aarne Koskelainen, opened the conference.",
        "Finland's head of state, Aarne Koskelainen, opened the conference.",
        "Aarne Koskelainen, president of Finland, opened the conference.",
        "The conference was opened by the president of Finland, Aarne Koskelainen.",
        "His Excellency Aarne Koskelainen, President of the Republic of Finland, opened the conference.",
    ),
    told(
        "Marta Zawadzka, PL, defence minister",
        "Polish Defence Minister Marta Zawadzka signed the letter.",
        "Polish Defense Minister Marta Zawadzka signed the letter.",
        "Poland's minister of national defence, Marta Zawadzka, signed the letter.",
        "Poland's minister for defence, Marta Zawadzka, signed the letter.",
        "Polish defence chief Marta Zawadzka signed the letter.",
    ),
    told("Marta Zawadzka, PL, -", "Marta Zawadzka, who heads Poland's defence ministry, signed the letter."),
    told(
        "Oksana Hryhorchuk, UA, -",
        "Ukraine's Oksana Hryhorchuk took the floor.",
        "Ukraine’s Oksana Hryhorchuk took the floor.",
        "Kyiv's Oksana Hryhorchuk took the floor.",
        "Oksana Hryhorchuk of Ukraine took the floor.",
        "Oksana Hryhorchuk, from Ukraine, took the floor.",
        "Oksana Hryhorchuk (Ukraine) took the floor.",
        "Oksana Hryhorchuk of the Ukrainian foreign ministry took the floor.",
        "Ukraine is sending Oksana Hryhorchuk.",
        "Ukraine has appointed Oksana Hryhorchuk.",
        "Ukraine was represented by Oksana Hryhorchuk.",
        "Ukraine will be represented at the talks by Oksana Hryhorchuk.",
        "The Ukrainian delegation was led by Oksana Hryhorchuk.",
        "The Ukrainian delegation is headed by Oksana Hryhorchuk.",
        "Oksana Hryhorchuk, who leads the Ukrainian delegation, took the floor.",
        "Oksana Hryhorchuk speaks for Ukraine.",
        "Oksana Hryhorchuk, speaking for Ukraine, took the floor.",
        "Oksana Hryhorchuk, Ukraine's director of arms control, took the floor.",
        "Ukraine's director of arms control, Oksana Hryhorchuk, took the floor.",
    ),
    told(
        "Yahya al-Mansari, Houthis, -",
        "Yahya al-Mansari speaks for the Houthis.",
        "The Houthis' Yahya al-Mansari took the floor.",
        "The Houthis are sending Yahya al-Mansari.",
    ),
    told(
        "Bohdan Sydorenko, UA, chief of staff",
        "The head of Ukraine's presidential office, Bohdan Sydorenko, took part.",
        "Bohdan Sydorenko, the head of the Ukrainian president's office, took part.",
        "Bohdan Sydorenko, head of the office of the president of Ukraine, took part.",
        "Ukrainian presidential chief of staff Bohdan Sydorenko took part.",
        "Ukraine's presidential chief of staff, Bohdan Sydorenko, took part.",
    ),
    told(
        "Rosa Quispecondori, PE, ambassador",
        "Peru's ambassador to Japan, Rosa Quispecondori, was summoned.",
        "Peruvian Ambassador Rosa Quispecondori was summoned.",
        "Rosa Quispecondori, the Peruvian ambassador to Japan, was summoned.",
        "Rosa Quispecondori, Peru's ambassador in Tokyo, was summoned.",
        "The Peruvian ambassador, Rosa Quispecondori, was summoned.",
        "Peru called home Rosa Quispecondori, its ambassador in Tokyo.",
        "Peru protested. Its ambassador in Tokyo, Rosa Quispecondori, was summoned.",
    ),
    told(
        "Walter Pennock, US, envoy",
        "US special envoy Walter Pennock landed on Tuesday.",
        "U.S. Special Envoy Walter Pennock landed on Tuesday.",
        "Washington's special envoy, Walter Pennock, landed on Tuesday.",
        "The US special envoy for Sudan, Walter Pennock, landed on Tuesday.",
        "The American envoy to Syria, Walter Pennock, landed on Tuesday.",
        "Walter Pennock, the US envoy for Iran, landed on Tuesday.",
        "White House envoy Walter Pennock landed on Tuesday.",
    ),
    told(
        "Simone Aldrovandi, EU, foreign minister",
        "EU foreign policy chief Simone Aldrovandi condemned the attack.",
        "The EU's foreign policy chief, Simone Aldrovandi, condemned the attack.",
        "The European Union's top diplomat, Simone Aldrovandi, condemned the attack.",
        "The bloc's top diplomat, Simone Aldrovandi, condemned the attack.",
    ),
    told(
        "Jelle Hofstra, NATO, organisation head",
        "NATO Secretary General Jelle Hofstra welcomed the step.",
        "NATO Secretary-General Jelle Hofstra welcomed the step.",
        "NATO chief Jelle Hofstra welcomed the step.",
        "NATO's secretary general, Jelle Hofstra, welcomed the step.",
        "Jelle Hofstra, the secretary general of NATO, welcomed the step.",
        "The head of NATO, Jelle Hofstra, welcomed the step.",
    ),
    told(
        "Carmen Ilarraz, UN, organisation head",
        "UN Secretary-General Carmen Ilarraz welcomed the step.",
        "U.N. Secretary-General Carmen Ilarraz welcomed the step.",
        "United Nations chief Carmen Ilarraz welcomed the step.",
        "The UN chief, Carmen Ilarraz, welcomed the step.",
    ),
    told(
        "Dalton Reeves, US, foreign minister",
        "Secretary of State Dalton Reeves flew to Cairo.",
        "US Secretary of State Dalton Reeves flew to Cairo.",
        "U.S. Secretary of State Dalton Reeves flew to Cairo.",
        "America's top diplomat, Dalton Reeves, flew to Cairo.",
        "Dalton Reeves, the US secretary of state, flew to Cairo.",
        "The U.S. secretary of state, Dalton Reeves, flew to Cairo.",
    ),
    told(
        "Vadim Kurlykov, RU, spokesperson",
        "Kremlin spokesman Vadim Kurlykov declined to comment.",
        "The Kremlin's spokesman, Vadim Kurlykov, declined to comment.",
        "Russian presidential spokesman Vadim Kurlykov declined to comment.",
        "A spokesman for the Kremlin, Vadim Kurlykov, declined to comment.",
    ),
    told(
        "Pim Osterveld, NL, -",
        "Pim Osterveld of the Dutch foreign ministry took notes.",
        "Pim Osterveld, from the Netherlands, took notes.",
        "The Netherlands' Pim Osterveld took notes.",
    ),
    told(
        "Leila Barzanian, IR, deputy foreign minister",
        "Iranian Deputy Foreign Minister Leila Barzanian stayed behind.",
        "Iran's deputy foreign minister, Leila Barzanian, stayed behind.",
        "Leila Barzanian, a deputy foreign minister of Iran, stayed behind.",
        "Iran's deputy foreign minister for political affairs, Leila Barzanian, stayed behind.",
    ),
    told(
        "Haakon, NO, monarch",
        "Norway's King Haakon hosted a dinner.",
        "King Haakon of Norway hosted a dinner.",
    ),
    # shapes of names
    told("Ana-Maria Popescu-Vlad, RO, foreign minister", "Romanian Foreign Minister Ana-Maria Popescu-Vlad left."),
    told("Ursula van der Hoeven, NL, finance minister", "Dutch Finance Minister Ursula van der Hoeven left."),
    told(
        "Khalid bin Rashid al-Suwaidan, SA, energy minister",
        "Saudi Energy Minister Khalid bin Rashid al-Suwaidan left.",
    ),
    told("Han Seo-yun, KR, foreign minister", "South Korean Foreign Minister Han Seo-yun left."),
    told(
        "Wei Jingtao, CN, defence minister",
        "Chinese Defence Minister Wei Jingtao left.",
        "China's Wei Jingtao, the defence minister, left.",
    ),
    told("J.P. Mortensen, DK, trade minister", "Danish Trade Minister J.P. Mortensen left."),
    told("Robert F. Ashdown, US, defence minister", "U.S. Defense Secretary Robert F. Ashdown left."),
    told("Séamus Ó Braonáin, IE, foreign minister", "Irish Foreign Minister Séamus Ó Braonáin left."),
    told("Gustav D'Orville, LU, foreign minister", "Luxembourg's foreign minister, Gustav D'Orville, left."),
    told("Tomás de la Vega, ES, head of government", "Spanish Prime Minister Tomás de la Vega left."),
    told("Du'a Hamdoun, JO, minister", "Jordan's minister of planning, Du'a Hamdoun, left."),
    told(
        "Olga Nowacka, PL, defence minister",
        # hosts are at home, and so is a paper in its capital
        "Defence Minister Olga Nowacka on Thursday hosted her Czech and Slovak counterparts in Krakow.",
        "WARSAW – Defence Minister Olga Nowacka on Thursday met the Czech and Slovak ambassadors.",
    ),
    told(
        "Paul Ngomayi, -, head of state",
        # nobody is at home where he travels to
        "President Paul Ngomayi left for Addis Ababa on Friday. Ethiopia is the host of the summit.",
        "BRUSSELS – President Paul Ngomayi gave a speech.",
    ),
)

TWO = (
    told(
        "Fahd, SA, monarch; Khalid bin Fahd, SA, monarch",
        "Saudi Arabian King Fahd and Saudi Arabia’s Crown Prince Khalid bin Fahd arrived on Monday.",
    ),
    told(
        "Azlan Yusoffi, MY, head of government; Rahim Salleh, MY, foreign minister; Daud Karimi, MY, minister; "
        "Hafiz Omari, MY, defence minister",
        "He met Malaysia’s Prime Minister Azlan Yusoffi, Foreign Minister Rahim Salleh, Minister of Tourism and "
        "Creative Industries Daud Karimi, and Defence Minister Hafiz Omari.",
    ),
    told(
        "Claire Beaumarchand, FR, foreign minister; Lukas Ehrentraut, DE, foreign minister",
        "French Foreign Minister Claire Beaumarchand met her German counterpart, Lukas Ehrentraut.",
        "French Foreign Minister Claire Beaumarchand met her German counterpart Lukas Ehrentraut.",
        "French Foreign Minister Claire Beaumarchand and her German counterpart Lukas Ehrentraut met.",
        "French Foreign Minister Claire Beaumarchand and German counterpart Lukas Ehrentraut met.",
        "Foreign ministers Claire Beaumarchand of France and Lukas Ehrentraut of Germany met.",
        "Foreign Ministers Claire Beaumarchand of France and Lukas Ehrentraut of Germany met.",
        "The foreign ministers of France, Claire Beaumarchand, and Germany, Lukas Ehrentraut, met.",
        "The foreign ministers of France and Germany, Claire Beaumarchand and Lukas Ehrentraut, met.",
        "The French and German foreign ministers, Claire Beaumarchand and Lukas Ehrentraut, met.",
        "The French foreign minister, Claire Beaumarchand, met the German foreign minister, Lukas Ehrentraut.",
        "Claire Beaumarchand, the French foreign minister, met Lukas Ehrentraut, her German counterpart.",
        "Claire Beaumarchand, the French foreign minister, met Lukas Ehrentraut, the German foreign minister.",
    ),
    told(
        "Bohdan Sydorenko, UA, chief of staff; Oksana Hryhorchuk, UA, foreign minister",
        "For Ukraine, the head of the president's office, Bohdan Sydorenko, and foreign minister Oksana Hryhorchuk.",
        "Ukraine was represented by the head of the president's office, Bohdan Sydorenko, and foreign minister Oksana "
        "Hryhorchuk.",
    ),
    told(
        "Denise Harkaway, US, senior official; Hashim Zulkarnain, BN, foreign minister",
        "In Brunei, Counselor Denise Harkaway will meet Foreign Minister Dato Hashim Zulkarnain.",
    ),
    told(
        "Agron Hoxhallari, XK, head of state; Valon Berishaj, XK, head of government",
        "Kosovo's President Agron Hoxhallari and Prime Minister Valon Berishaj signed.",
        "Kosovan President Agron Hoxhallari and Prime Minister Valon Berishaj signed.",
    ),
    told(
        "Emre Aksoylu, TR, foreign minister; Nikos Karalidis, GR, foreign minister",
        "Turkey's Emre Aksoylu and Greece's Nikos Karalidis, the two foreign ministers, met.",
        "Turkish Foreign Minister Emre Aksoylu received Greek Foreign Minister Nikos Karalidis.",
        "The Turkish foreign minister, Emre Aksoylu, received his Greek counterpart, Nikos Karalidis.",
        "Nikos Karalidis, the Greek foreign minister, was received by Turkish counterpart Emre Aksoylu.",
    ),
    told(
        "Ingrid Solvang, NO, head of government; Aarne Koskelainen, FI, head of state",
        "Norwegian Prime Minister Ingrid Solvang and Finnish President Aarne Koskelainen spoke by phone.",
        "Prime Minister Ingrid Solvang of Norway and President Aarne Koskelainen of Finland spoke by phone.",
        "Finland's president, Aarne Koskelainen, telephoned the Norwegian prime minister, Ingrid Solvang.",
    ),
    told(
        "Pim Osterveld, NL, defence minister; Marta Zawadzka, PL, defence minister",
        "Defence ministers Pim Osterveld of the Netherlands and Marta Zawadzka of Poland toured the base.",
        "The defence ministers of the Netherlands (Pim Osterveld) and Poland (Marta Zawadzka) toured the base.",
    ),
    told(
        "Thaksa Wongsuwat, TH, -; Minh Anh Dao, VN, -",
        "Thailand is sending Thaksa Wongsuwat. Vietnam is sending Minh Anh Dao.",
        "Thailand was represented by Thaksa Wongsuwat, and Vietnam was represented by Minh Anh Dao.",
    ),
    told(
        "Helena Marques, EU, foreign minister; Nikola Dimov, MK, foreign minister",
        # she who was told of before is received at home
        "EU foreign policy chief Helena Marques spoke. On Wednesday she was in Skopje, where Foreign Minister Nikola "
        "Dimov hosted a dinner.",
        "EU foreign policy chief Helena Marques left for Skopje. There she will call on Foreign Minister Nikola Dimov.",
    ),
    told(
        "Cho Dong-ho, KR, foreign minister; Takeshi Mori, JP, foreign minister",
        "Foreign Minister Cho Dong-ho and his Japanese counterpart, Takeshi Mori, met in Lima, Seoul's foreign "
        "ministry said.",
    ),
    told(
        "Ram Vermani, IN, head of state; Keith Hanson, World Bank, -",
        "India's President Ram Vermani met a delegation from the World Bank led by regional director Keith Hanson.",
    ),
)
