"""Sentences and the meetings they tell of. All people and events are invented; 11 March 2025 is a Tuesday."""

from dataclasses import dataclass
from datetime import date

PUBLISHED = date(2025, 3, 11)


@dataclass(frozen=True)
class Told:
    """One expected entry: status, form, first and last day, place (city, else country), people's surnames, parties."""

    status: str
    format: str
    days: str  # "03-12" or "03-12/03-14", in 2025; "" for none
    where: str
    people: str
    parties: str


@dataclass(frozen=True)
class Case:
    text: str
    told: tuple[Told, ...]


def case(text: str, *told: tuple[str, str, str, str, str, str]) -> Case:
    return Case(text, tuple(Told(*t) for t in told))


POSITIVE = (
    # ---- verbs of meeting, in every tense
    case(
        "Norwegian Foreign Minister Eskil Brandvold met his Swedish counterpart, Maja Lindroos, in Oslo on Monday.",
        ("held", "in_person", "03-10", "Oslo", "Brandvold Lindroos", "NO SE"),
    ),
    case(
        "Kenyan President Josphat Mwangome will meet Ugandan Prime Minister Ruth Akello in Kampala on Thursday.",
        ("planned", "in_person", "03-13", "Kampala", "Mwangome Akello", "KE UG"),
    ),
    case(
        "Chile's foreign minister, Ignacio Arrau, is due to meet Peruvian Foreign Minister Rosa Quispe in Lima next Monday.",
        ("planned", "in_person", "03-17", "Lima", "Arrau Quispe", "CL PE"),
    ),
    case(
        "Japanese Defence Minister Kenta Morioka meets Australian Defence Minister Brett Halloran in Canberra on Friday.",
        ("planned", "in_person", "03-14", "Canberra", "Morioka Halloran", "JP AU"),
    ),
    case(
        "The foreign ministers of Egypt and Jordan met in Amman on Sunday.",
        ("held", "in_person", "03-09", "Amman", "", "EG JO"),
    ),
    case(
        "Polish President Marek Zielonka received Latvian Prime Minister Ilze Kalvane in Warsaw on Monday.",
        ("held", "in_person", "03-10", "Warsaw", "Zielonka Kalvane", "PL LV"),
    ),
    case(
        "Latvian Prime Minister Ilze Kalvane was received by Polish President Marek Zielonka in Warsaw on Monday.",
        ("held", "in_person", "03-10", "Warsaw", "Zielonka Kalvane", "PL LV"),
    ),
    case(
        "Danish Prime Minister Sofie Ravn hosted Finnish President Aarne Koskela in Copenhagen on Saturday.",
        ("held", "in_person", "03-08", "Copenhagen", "Ravn Koskela", "DK FI"),
    ),
    case(
        "Ghana's trade minister, Kofi Ansah-Boateng, sat down with Togolese Trade Minister Afi Mensavi in Accra on Monday.",
        ("held", "in_person", "03-10", "Accra", "Ansah-Boateng Mensavi", "GH TG"),
    ),
    case(
        "Vietnamese Foreign Minister Tran Quoc Dung will sit down with Thai Foreign Minister Anong Srisai on Wednesday.",
        ("planned", "in_person", "03-12", "", "Dung Srisai", "VN TH"),
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
        "Greek Foreign Minister Nikos Karalis and Turkish Foreign Minister Emre Aksoy held a phone call on Monday.",
        ("held", "virtual", "03-10", "", "Karalis Aksoy", "GR TR"),
    ),
    case(
        "Indian Foreign Minister Arvind Raghunath will hold a video conference with Nepali Foreign Minister "
        "Bishnu Thapaliya on Thursday.",
        ("planned", "virtual", "03-13", "", "Raghunath Thapaliya", "IN NP"),
    ),
    case(
        "Irish Foreign Minister Aoife Brannigan spoke today with Icelandic Foreign Minister Birna Stefansdottir.",
        ("held", "virtual", "03-11", "", "Brannigan Stefansdottir", "IE IS"),
    ),
    # ---- event nouns
    case(
        "Talks between Ethiopia and Eritrea opened in Nairobi on Monday.",
        ("ongoing", "in_person", "03-10", "Nairobi", "", "ET ER"),
    ),
    case(
        "A meeting between Azerbaijan's foreign minister, Elchin Rzayev, and Armenian Foreign Minister Hayk Sargsian "
        "will be held in Tbilisi on Friday.",
        ("planned", "in_person", "03-14", "Tbilisi", "Rzayev Sargsian", "AZ AM"),
    ),
    case(
        "Serbia and Kosovo will hold a new round of talks in Brussels on Wednesday.",
        ("planned", "in_person", "03-12", "Brussels", "", "RS XK"),
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
        "Uzbek President Sherzod Karimbaev will pay a two-day visit to Dushanbe from Thursday to Friday for talks with "
        "Tajik President Rustam Nazarov.",
        ("planned", "in_person", "03-13/03-14", "Dushanbe", "Karimbaev Nazarov", "UZ TJ"),
    ),
    case(
        "The leaders of the G7 will hold a summit in Rome from 20 to 22 May.",
        ("planned", "in_person", "05-20/05-22", "Rome", "", "G7"),
    ),
    case(
        "ASEAN foreign ministers gathered in Kuala Lumpur on Monday.",
        ("held", "in_person", "03-10", "Kuala Lumpur", "", "ASEAN"),
    ),
    # ---- standing
    case(
        "A summit between Libya and Chad planned for Saturday has been called off.",
        ("cancelled", "in_person", "03-15", "", "", "LY TD"),
    ),
    case(
        "Talks between Mali and Algeria, scheduled for Thursday in Algiers, have been postponed.",
        ("postponed", "in_person", "03-13", "Algiers", "", "ML DZ"),
    ),
    case(
        "Israeli Defence Minister Yoram Peled has cancelled a visit to Cyprus planned for Thursday, where he was to meet "
        "Cypriot Defence Minister Andreas Loizou.",
        ("cancelled", "in_person", "03-13", "CY", "Peled Loizou", "IL CY"),
    ),
    case(
        "Belgian Prime Minister Lode Vermeiren has invited Luxembourg's prime minister, Claude Reding, to meet in Bruges "
        "in April.",
        ("proposed", "in_person", "04-01/04-30", "Bruges", "Vermeiren Reding", "BE LU"),
    ),
    case(
        "Negotiators from South Korea and Indonesia are meeting in Jakarta this week.",
        ("ongoing", "in_person", "03-10/03-16", "Jakarta", "", "KR ID"),
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
    # ---- told twice, once more by an echo
    case(
        "Sri Lankan President Nimal Gunasekara will meet Maldivian President Ahmed Shafeeu in Colombo on Thursday.\n\n"
        "The talks will focus on fishing rights.",
        ("planned", "in_person", "03-13", "Colombo", "Gunasekara Shafeeu", "LK MV"),
    ),
    # ---- remote in the room
    case(
        "Ministers from Estonia, Latvia and Lithuania met in Riga on Monday, with Poland's Marek Zielonka joining by "
        "video link.",
        ("held", "hybrid", "03-10", "Riga", "Zielonka", "EE LV LT PL"),
    ),
)

NEGATIVE = (
    "The factory met its targets in March, the company said on Monday.",
    "Liverpool will host Arsenal at Anfield on Saturday.",
    "The cabinet held an emergency meeting on Monday to discuss the budget.",
    "The central bank's board will meet on Thursday to set interest rates.",
    "Shareholders of the carmaker met in Stuttgart on Tuesday.",
    "The opposition called for talks about pensions.",
    "Parliament opened its spring session on Monday.",
    "The band's tour will visit Spain in May.",
    "He called the decision a mistake.",
    "The minister met voters in his constituency on Saturday.",
    "Police received a call on Sunday night.",
    "The president welcomed the ruling on Friday.",
    "The two sides are far apart, analysts say.",
    "Demand for talks has grown, a poll found.",
    "The summit of the mountain was reached on Monday.",
)
