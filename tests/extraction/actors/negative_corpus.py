"""Sentences with something that looks like somebody and is not. All persons are invented."""

# Not a person in sight.
NO_PERSON = (
    "On Tuesday, the Georgian PM held a meeting.",
    "FM arrived at 0900 GMT.",
    "The Trump Tower is in New York.",
    "Ministers met at the Palais Brongniart.",
    "The Clean Air Bill was passed on Monday.",
    "The frigate left the Strait of Hormuz.",
    "Christmas comes early this year.",
    "The Paris Agreement was signed in 2015.",
    "Operation Prosperity Guardian goes on.",
    "Camp David was closed.",
    "The talks in Sharm el-Sheikh ended on Monday.",
    "Heathrow Airport was closed on Tuesday.",
    "The Warsaw Institute published a study.",
    "The Jordan River is low.",
    "Chad closed its border on Monday.",
    "Georgia and Israel signed an agreement.",
    "The foreign minister will speak on Tuesday.",
    "The prime minister Tuesday rejected the offer.",
    "The Foreign Ministry rejected the offer.",
    "The Supreme Council rejected the offer.",
    "The Red Cross rejected the offer.",
    "Reuters reported the deal on Monday.",
    "Air Force One landed in Oslo.",
    "The Patriot batteries arrived in May.",
    "Boeing and Airbus signed contracts.",
    "The European Commission rejected the offer.",
    "Saint Petersburg hosts the forum.",
    "President and parliament disagree.",
    "The Secretary-General of the United Nations rejected the offer.",
    "The Security Council will meet in June.",
    "Its ambassador in Lima was summoned.",
    "Brexit goes on.",
    "MINISTERS MEET IN GENEVA",
    "TALKS END WITHOUT A DEAL",
    "Read more: What we know about the talks",
    "The Nobel Peace Prize was awarded on Friday.",
    "The Schuman roundabout was closed on Monday.",
    "Lake Geneva was calm on Monday.",
)

# A name that tells whose something is, and nobody who acts.
ATTRIBUTIVE = (
    "The Ashdown administration rejected the offer.",
    "The Solvang government rejected the offer.",
    "The Karalidis cabinet rejected the offer.",
    "An Ashdown ally rejected the offer.",
    "Ashdown officials rejected the offer.",
    "Ashdown aides rejected the offer.",
    "The Ashdown doctrine is dead.",
    "The Ashdown-Reeves administration rejected the offer.",
)

# Persons who tell of it and are never at the table: (text, who).
AUTHORS = (
    ("The foreign minister on his way to the talks on Monday. (Jonas Petterwick/PA)", "Jonas Petterwick"),
    ("The foreign minister arrives. Photo by Jonas Petterwick", "Jonas Petterwick"),
    ("The foreign minister arrives. Photo: Jonas Petterwick", "Jonas Petterwick"),
    ("The talks were hard, said Jonas Petterwick, an analyst at the Warsaw Institute.", "Jonas Petterwick"),
    ("The talks were hard, said analyst Jonas Petterwick.", "Jonas Petterwick"),
    ("The talks were hard, said Jonas Petterwick, a senior fellow at a think tank in Oslo.", "Jonas Petterwick"),
    ("Jonas Petterwick, a professor of history at the university, doubts it.", "Jonas Petterwick"),
    ("Jonas Petterwick of Chatham House doubts it.", "Jonas Petterwick"),
    ("Jonas Petterwick, the director of the Institute for Peace, doubts it.", "Jonas Petterwick"),
    ("Historian Jonas Petterwick doubts it.", "Jonas Petterwick"),
    ("Professor Jonas Petterwick, a political scientist, doubts it.", "Jonas Petterwick"),
    ("The BBC's Jonas Petterwick was there.", "Jonas Petterwick"),
    ("Reuters correspondent Jonas Petterwick was there.", "Jonas Petterwick"),
    ("Jonas Petterwick, a journalist with a Danish newspaper, was there.", "Jonas Petterwick"),
    ("Al Jazeera's Jonas Petterwick reports from Oslo.", "Jonas Petterwick"),
    ("The photographer Jonas Petterwick was there.", "Jonas Petterwick"),
    ("Jonas Petterwick, a columnist for the paper, was there.", "Jonas Petterwick"),
)

# Persons in office beside what sounds like a commentator's calling: never authors.
NO_AUTHOR = (
    "Foreign Minister Jonas Petterwick, a former professor, arrived.",
    "Danish Foreign Minister Jonas Petterwick arrived.",
    "Jonas Petterwick, the Danish foreign minister, told Reuters so.",
    "Denmark's Jonas Petterwick spoke at the university.",
    "Danish envoy Jonas Petterwick told the BBC so.",
)

# A capital where something takes place, and no government.
ONLY_PLACES = (
    "The ministers met in Moscow.",
    "The ministers flew to Warsaw on Monday.",
    "The ministers left Oslo on Monday.",
    "The ministers visited Canberra.",
    "The ministers arrived from Tokyo.",
    "The ministers stayed near Ottawa.",
    "The ministers return to Lima.",
    "Drones attacked Kyiv.",
    "The Helsinki summit was hard.",
    "The Oslo talks were hard.",
    "The embassy in Riyadh was closed.",
    "They travelled through Vienna.",
    "The Geneva talks were hard.",
    "They drove from Prague to Bratislava.",
)

# What holds a party's name and is not it: (text, the code that must not be told).
NO_PARTY = (
    ("Michael Jordan left the arena.", "JO"),
    ("Chad Fenwick left the arena.", "TD"),
    ("Ms Georgia Hallam left the arena.", "GE"),
    ("Mr Israel Kolade left the arena.", "IL"),
    ("Ms India Prescott left the arena.", "IN"),
    ("The turkey was served at noon.", "TR"),
    ("The china was broken.", "CN"),
    ("He told us the truth.", "US"),
    ("Who told you?", "WHO"),
    ("The Paris Agreement was signed in 2015.", "FR"),
    ("New Mexico was hot.", "MX"),
    ("North America was hot.", "US"),
    ("The Gulf of Mexico was hot.", "MX"),
    ("The South China Sea is calm.", "CN"),
    ("The Sea of Japan is calm.", "JP"),
    ("New England was cold.", "GB"),
    ("The Indian Ocean is calm.", "IN"),
    ("The Red Sea is calm.", "EG"),
)

# Office words that are none: no mention of an office or of a group in office.
NO_OFFICE = (
    "He heads for the door.",
    "Oslo hosts the conference in May.",
    "She sides with nobody.",
    "The train leaves at 5 PM.",
    "The official visit ended.",
    "They chair the session in turn.",
    "The general mood was good.",
    "The United Nations rejected the offer.",
    "A chief concern is the price.",
)
