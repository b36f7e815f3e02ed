"""A wire story, what papers make of it, and what only looks like it."""

from itertools import chain

WIRE = """LISBON, March 10 (Reuters) - Portugal's foreign minister Paulo Rangel will host his Moroccan counterpart \
Nasser Bourita in Lisbon on Wednesday for talks on fisheries, energy links and migration, the ministry said on Monday.

The two ministers are expected to sign a memorandum on a power cable under the Atlantic that both governments have \
discussed since 2019. A joint statement will be released after lunch at the Necessidades Palace.

"We have much to do together, and little time to lose," Rangel told reporters after a cabinet meeting in Porto. He \
added that ties with Rabat had never been closer in his years in parliament.

Morocco supplies a growing share of the fruit and vegetables that are sold in Portuguese markets, while Lisbon's \
companies build roads, ports and hospitals in Casablanca, Tangier and Agadir.

Bourita will also see the speaker of parliament and lay a wreath at the monument to the fallen before he flies home \
on Thursday morning, according to a programme released by his office.

Reporting by Ana Reis; Editing by John Smith"""
PARAGRAPHS = WIRE.split("\n\n")

COPIES = {
    "the same": WIRE,
    "other white space": WIRE.replace("\n\n", "\n \n  "),
    "without the agency and the imprint": "\n\n".join(
        [PARAGRAPHS[0].partition(" - ")[2], *PARAGRAPHS[1:-1]],
    ),
    "under another agency's tag": WIRE.replace("LISBON, March 10 (Reuters) -", "Lisbon (AFP) –"),
    "cut after four paragraphs": "\n\n".join(PARAGRAPHS[:4]),
    "one paragraph more": WIRE
    + "\n\nPortuguese fishermen have long asked for licences in waters off Agadir; a deal between Brussels and Rabat "
    "lapsed in 2023 after a ruling of the court in Luxembourg.",
    "other marks and capitals": WIRE.replace('"', "”").replace(",", " ,").replace("Portugal's", "PORTUGAL’S"),
    "a few words changed": WIRE.replace("counterpart", "colleague").replace("little time", "no time"),
}

READOUT = """Secretary of State {who} spoke today with {whom}. The Secretary and the {office} discussed the strong \
partnership between their countries and their shared commitment to democracy and human rights. The Secretary thanked \
the {office} for {thanks}. They also discussed {matter} and agreed to remain in close contact in the weeks ahead."""

DIARY = """PUBLIC SCHEDULE FOR {day}

9:15 a.m. The Secretary attends the daily senior staff meeting at the Department. (CLOSED PRESS COVERAGE)
{first}
{second}
The Deputy Secretary attends meetings and briefings at the Department of State. (CLOSED PRESS COVERAGE)
{third}"""

OTHERS = {
    "another matter": "Finance ministers of the eurozone met in Brussels on Monday to talk about the budget of France "
    "and the reform of the bailout fund, which Italy has not ratified. No decisions were taken, the chair said.",
    "an update of which half is new": "\n\n".join(
        [
            *PARAGRAPHS[:2],
            "But the visit was thrown into doubt on Tuesday night when storms closed the airport of Rabat and the "
            "aircraft that was to carry the delegation had to turn back over the strait with a damaged engine cover.",
            "Officials in both capitals said that they were looking for another date before Easter; a video call was "
            "possible in the meantime, and the cable could be signed by the ambassadors in the presence of engineers.",
            "Opposition parties used the delay to ask what the cable would cost and who would pay for it; the "
            "government put the sum at eight hundred million euros, of which Brussels might carry a third.",
        ]
    ),
    "the first paragraph in a round-up": PARAGRAPHS[0]
    + "\n\n"
    + "Elsewhere, the president of Chile opened the new terminal of the airport of Santiago and thanked all who built "
    "it in record time, while in Oslo the storting debated the wealth tax until midnight without a vote. "
    * 1
    + "In Wellington the prime minister welcomed the crew of a frigate that had been at sea for seven months, and in "
    "Ottawa the governor general read the speech from the throne in both languages before a full house.",
}
PAIRS_OF_ONE_TEMPLATE = {
    "two readouts": (
        READOUT.format(
            who="Antony Blinken",
            whom="Lithuanian Foreign Minister Landsbergis",
            office="Foreign Minister",
            thanks="his country's support of Ukraine and for taking in those who fled from Belarus",
            matter="sanctions on Russia, transit to Kaliningrad and the summit in Madrid",
        ),
        READOUT.format(
            who="Antony Blinken",
            whom="Panamanian President Laurentino Cortizo",
            office="President",
            thanks="hosting the ministerial on migration and for a firm hand against smugglers in the Darien",
            matter="the canal's level of water, food prices and elections in Nicaragua",
        ),
    ),
    "two days of a diary": (
        DIARY.format(
            day="THURSDAY, JULY 22",
            first="10:30 a.m. The Secretary meets with Kuwaiti Foreign Minister Al-Sabah at the Department of State.",
            second="1:00 p.m. The Secretary delivers remarks on the tenth anniversary of the fund for women's health.",
            third="The Under Secretary is on travel to Seoul, Tokyo and Ulaanbaatar with a delegation of five.",
        ),
        DIARY.format(
            day="FRIDAY, JULY 23",
            first="11:45 a.m. The Secretary has a working lunch with the ambassadors of the Nordic and Baltic states.",
            second="3:30 p.m. The Secretary speaks by telephone with Mexican Foreign Secretary Marcelo Ebrard.",
            third="The Counselor meets with the chair of the committee on appropriations on Capitol Hill at noon.",
        ),
    ),
}


def words_apart(seed: int, *, sentences: int = 12) -> str:
    """A text that has no run of four words in common with that of another seed."""
    places = ("harbour", "valley", "station", "market", "garden", "bridge", "tower", "island", "forest", "square")
    told = (f"{places[(seed + n) % 10]} number{seed} counts item{seed}x{n} and more" for n in range(sentences))
    return ". ".join(chain(told)) + "."
