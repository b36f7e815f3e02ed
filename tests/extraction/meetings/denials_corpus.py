"""Who says that an encounter did not take place or is not to: those who deny it, and whether others claim it.

Each case: the text, whether the article tells but of the denial, who denies, the people's surnames, the parties, the
place. All people and events are invented."""

DENIALS: tuple[tuple[str, bool, str, str, str, str], ...] = (
    # ---- told but as denied
    (
        "Minsk denied that talks between Belarusian and Latvian officials had taken place in Riga on Monday.",
        True,
        "Minsk",
        "",
        "BY LV",
        "Riga",
    ),
    (
        "Syria denied that its foreign minister, Haitham Darwish, had met Turkish Foreign Minister Emre Aksoy.",
        True,
        "Syria",
        "Darwish Aksoy",
        "SY TR",
        "",
    ),
    (
        "Oman's foreign ministry rejected reports of a meeting with Yemeni envoys in Salalah.",
        True,
        "Oman's foreign ministry",
        "",
        "OM YE",
        "Salalah",
    ),
    (
        "Serbian President Milos Jerinic denied meeting Kosovo Prime Minister Besnik Gashi in Vienna last week.",
        True,
        "Serbian President Milos Jerinic",
        "Jerinic Gashi",
        "RS XK",
        "Vienna",
    ),
    (
        "Pakistan dismissed as baseless claims that its foreign minister, Asad Durrani, had met Israeli Foreign "
        "Minister Yoram Peled in Doha.",
        True,
        "Pakistan",
        "Durrani Peled",
        "PK IL",
        "Doha",
    ),
    (
        "Reports that Venezuelan President Luis Rojas met Colombian President Ana Torres in Havana were denied by "
        "Caracas.",
        True,
        "Caracas",
        "Rojas Torres",
        "VE CO",
        "Havana",
    ),
    (
        "Both Libya and Israel denied a meeting between their foreign ministers in Rome.",
        True,
        "both Libya and Israel",
        "",
        "LY IL",
        "Rome",
    ),
    (
        "A spokesman for the Afghan government denied reports that its officials had held talks with Indian diplomats "
        "in Dubai.",
        True,
        "a spokesman for the Afghan government",
        "",
        "AF IN",
        "Dubai",
    ),
    (
        "There were no talks between Cuba and Spain in Madrid, the Cuban foreign ministry said.",
        True,
        "the Cuban foreign ministry",
        "",
        "CU ES",
        "Madrid",
    ),
    (
        "Greece has denied reports that it is to host talks between Libya and Egypt in Crete on 20 March.",
        True,
        "Greece",
        "",
        "LY EG",
        "Crete",
    ),
    # ---- claimed by others
    (
        "Turkish officials met a Syrian delegation in Baku on Saturday, two sources said. Syria said no such meeting "
        "took place.",
        False,
        "Syria",
        "",
        "TR SY",
        "Baku",
    ),
    (
        "Sudanese Foreign Minister Adam Idris met his Israeli counterpart, Yoram Peled, in Entebbe on Sunday, the "
        "newspaper reported. Khartoum denied that the meeting had taken place.",
        False,
        "Khartoum",
        "Idris Peled",
        "SD IL",
        "Entebbe",
    ),
    (
        "Egyptian and Iranian officials met in Muscat on Sunday, a regional diplomat said. An Egyptian official denied "
        "any meeting had taken place.",
        False,
        "an Egyptian official",
        "",
        "EG IR",
        "Muscat",
    ),
    (
        "Turkish and Armenian negotiators met in Tbilisi last week, a Georgian newspaper reported on Monday. Both "
        "governments denied it.",
        False,
        "both governments",
        "",
        "TR AM",
        "Tbilisi",
    ),
    # ---- what is denied is something else
    (
        "Turkish President Kemal Ozturk met Georgian President Nino Lomidze in Ankara on Monday. A newspaper reported "
        "that Turkey would close the border. Ankara denied the report.",
        False,
        "",
        "Ozturk Lomidze",
        "TR GE",
        "Ankara",
    ),
    (
        "Iran denied that the talks between Iraq and Kuwait in Geneva on Monday had broken down.",
        False,
        "",
        "",
        "IQ KW",
        "Geneva",
    ),
    (
        "Bolivian President Luis Choque will meet Chilean President Pedro Arrau in Lima on Sunday. Chile denied that "
        "the meeting had been called off.",
        False,
        "",
        "Choque Arrau",
        "BO CL",
        "Lima",
    ),
)
