"""Sentences with the parties that each names, in order: (kind of mention, words, code)."""

from meetings.extraction.actors import MentionKind

Told = tuple[MentionKind, str, str]
Case = tuple[str, tuple[Told, ...]]

COUNTRY, DEMONYM, METONYM = MentionKind.COUNTRY, MentionKind.DEMONYM, MentionKind.METONYM
ORGANISATION, EPITHET = MentionKind.ORGANISATION, MentionKind.EPITHET


def case(text: str, *told: Told) -> Case:
    """A sentence with its parties."""
    return text, told


PARTIES = (
    # countries by name and by adjective
    case("Kenya rejected the offer.", (COUNTRY, "Kenya", "KE")),
    case("The Netherlands rejected the offer.", (COUNTRY, "The Netherlands", "NL")),
    case("The U.S. rejected the offer.", (COUNTRY, "U.S.", "US")),
    case("The US and the UK rejected the offer.", (COUNTRY, "US", "US"), (COUNTRY, "UK", "GB")),
    case(
        "Britain, France and Germany agreed.",
        (COUNTRY, "Britain", "GB"),
        (COUNTRY, "France", "FR"),
        (COUNTRY, "Germany", "DE"),
    ),
    case("Türkiye and the Republic of Korea agreed.", (COUNTRY, "Türkiye", "TR"), (COUNTRY, "Republic of Korea", "KR")),
    case("Bosnia and Herzegovina agreed.", (COUNTRY, "Bosnia and Herzegovina", "BA")),
    case("The Chilean proposal was rejected.", (DEMONYM, "Chilean", "CL")),
    case("South Korean ships stayed in port.", (DEMONYM, "South Korean", "KR")),
    case("The Russians walked out.", (DEMONYM, "Russians", "RU")),
    # names that stand for a government
    case("The Kremlin rejected the offer.", (METONYM, "Kremlin", "RU")),
    case("Downing Street rejected the offer.", (METONYM, "Downing Street", "GB")),
    case("The White House rejected the offer.", (METONYM, "White House", "US")),
    case("The Élysée rejected the offer.", (METONYM, "Élysée", "FR")),
    case("The State Department rejected the offer.", (METONYM, "State Department", "US")),
    case("The Pentagon rejected the offer.", (METONYM, "Pentagon", "US")),
    # capitals that act
    case("Moscow rejected the offer.", (METONYM, "Moscow", "RU")),
    case("Tokyo wants a treaty with Canberra.", (METONYM, "Tokyo", "JP"), (METONYM, "Canberra", "AU")),
    case("Talks between Riyadh and Tehran stalled.", (METONYM, "Riyadh", "SA"), (METONYM, "Tehran", "IR")),
    case("Ankara's proposal was rejected.", (METONYM, "Ankara", "TR")),
    case("Warsaw was told of the plan.", (METONYM, "Warsaw", "PL")),
    case("Oslo and Helsinki agreed.", (METONYM, "Oslo", "NO"), (METONYM, "Helsinki", "FI")),
    # capitals that are only places, beside what acts
    case("Kenya's team flew to Ottawa.", (COUNTRY, "Kenya", "KE")),
    case("The Kenyan team arrived in Moscow.", (DEMONYM, "Kenyan", "KE")),
    # joined
    case("The U.S.-Iraq talks ended.", (COUNTRY, "U.S.-Iraq", "US"), (COUNTRY, "U.S.-Iraq", "IQ")),
    case(
        "The EU/UK summit that was planned for the spring has ended.", (ORGANISATION, "EU", "EU"), (COUNTRY, "UK", "GB")
    ),
    case("The China-India border is quiet.", (COUNTRY, "China", "CN"), (COUNTRY, "India", "IN")),
    case("The Russian-Turkish talks ended.", (DEMONYM, "Russian", "RU"), (DEMONYM, "Turkish", "TR")),
    # organisations and groups, long and short
    case("The European Union agreed.", (ORGANISATION, "European Union", "EU")),
    case("The EU agreed.", (ORGANISATION, "EU", "EU")),
    case("The EU agreed, but the bloc's members did not.", (ORGANISATION, "EU", "EU"), (EPITHET, "the bloc", "EU")),
    case("NATO agreed.", (ORGANISATION, "NATO", "NATO")),
    case("Nato agreed.", (ORGANISATION, "Nato", "NATO")),
    case(
        "The North Atlantic Treaty Organization agreed.", (ORGANISATION, "North Atlantic Treaty Organization", "NATO")
    ),
    case("The United Nations agreed.", (ORGANISATION, "United Nations", "UN")),
    case("The U.N. agreed.", (ORGANISATION, "U.N.", "UN")),
    case("The African Union agreed.", (ORGANISATION, "African Union", "African Union")),
    case("ASEAN agreed.", (ORGANISATION, "ASEAN", "ASEAN")),
    case(
        "The Association of Southeast Asian Nations agreed.",
        (ORGANISATION, "Association of Southeast Asian Nations", "ASEAN"),
    ),
    case("The G7 agreed.", (ORGANISATION, "G7", "G7")),
    case("The Group of Seven agreed.", (ORGANISATION, "Group of Seven", "G7")),
    case("The IMF agreed.", (ORGANISATION, "IMF", "IMF")),
    case(
        "The International Atomic Energy Agency agreed.", (ORGANISATION, "International Atomic Energy Agency", "IAEA")
    ),
    case("The Gulf Cooperation Council agreed.", (ORGANISATION, "Gulf Cooperation Council", "GCC")),
    case("Hamas agreed.", (ORGANISATION, "Hamas", "Hamas")),
    case("Hezbollah agreed.", (ORGANISATION, "Hezbollah", "Hezbollah")),
    case("The Houthis agreed.", (ORGANISATION, "Houthis", "Houthis")),
    case("The Taliban agreed.", (ORGANISATION, "Taliban", "Taliban")),
    case("The Palestinian Authority agreed.", (COUNTRY, "Palestinian Authority", "PS")),
)
