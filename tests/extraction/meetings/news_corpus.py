"""What an article's opening tells of the rest: the day of the news, the town where it was filed; and what became of
what was set."""

from tests.extraction.meetings.case import case

NEWS = (
    # ---- the day on which the opening is set
    case(
        "Kenya, Uganda and Rwanda agreed on Monday to open their borders.\n\nKenyan Foreign Minister Josphat Mwangome "
        "met his Ugandan counterpart Moses Kaggwa and his Rwandan counterpart Pierre Habyara in Arusha.",
        ("held", "in_person", "03-10", "Arusha", "Mwangome Kaggwa Habyara", "KE UG RW"),
    ),
    case(
        "Kenyan President Josphat Mwangome returned from Kampala on Sunday evening with little in his hands.\n\nIn the "
        "Ugandan capital he met President Moses Kaggwa and asked for a loan.",
        ("held", "in_person", "03-09", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenya warned of a drought on Monday.\n\nKenyan Foreign Minister Josphat Mwangome spoke after talks in Kampala "
        "with his Ugandan counterpart, Moses Kaggwa.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    # what was before that, what the opening dates twice, and what it tells of days to come, gives none
    case(
        "Kenya warned of a drought on Monday.\n\nKenyan Foreign Minister Josphat Mwangome had met his Ugandan "
        "counterpart, Moses Kaggwa, in Kampala.",
        ("held", "in_person", "", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenya warned of a drought on Monday, and had done so on Sunday.\n\nKenyan Foreign Minister Josphat Mwangome "
        "met his Ugandan counterpart, Moses Kaggwa, in Kampala.",
        ("held", "in_person", "", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenya will vote on a budget on Monday.\n\nKenyan Foreign Minister Josphat Mwangome met his Ugandan "
        "counterpart, Moses Kaggwa, in Kampala.",
        ("held", "in_person", "", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenya and Uganda agreed on Monday to open their border.\n\nKenyan Foreign Minister Josphat Mwangome was host "
        "to Uganda's Moses Kaggwa. Pierre Habyara, the Rwandan minister, fresh from the talks in Rome, took part by "
        "video. Representatives of the European Union were at the table.",
        ("held", "hybrid", "03-10", "", "Mwangome Kaggwa Habyara", "KE UG RW EU"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome met his Ugandan counterpart, Moses Kaggwa, dozens of times.\n\nThe "
        "two signed a treaty on Monday.",
        ("held", "in_person", "", "", "Mwangome Kaggwa", "KE UG"),
    ),
    # ---- the town where it was filed
    case(
        "MUSCAT: Kenya and Uganda held a round of talks in Oman on Monday.",
        ("held", "in_person", "03-10", "Muscat", "", "KE UG"),
    ),
    case(
        "New Delhi: Indian Foreign Minister Rohan Mehra will hold talks in India with his Kenyan counterpart Josphat "
        "Mwangome on Thursday.",
        ("planned", "in_person", "03-13", "New Delhi", "Mehra Mwangome", "IN KE"),
    ),
    case(
        "NAIROBI, Kenya (Courier) — An Italian envoy, Marco Bellini, met with Kenya's foreign minister, Josphat "
        "Mwangome, on Monday.",
        ("held", "in_person", "03-10", "Nairobi", "Bellini Mwangome", "IT KE"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome met Italian Foreign Minister Marco Bellini on Monday.",
        ("held", "in_person", "03-10", "Mombasa", "Mwangome Bellini", "KE IT"),
        title="Ministers open a port in Mombasa",
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome met Italian Foreign Minister Marco Bellini on Monday.",
        ("held", "in_person", "03-10", "", "Mwangome Bellini", "KE IT"),
        title="Ministers to send a ship to Mombasa",
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome met Italian Foreign Minister Marco Bellini on February 3.",
        ("held", "in_person", "02-03", "", "Mwangome Bellini", "KE IT"),
        title="Ministers open a port in Mombasa",
    ),
    # what is to come, what was weeks ago and what is in another country is not where the article was filed
    case(
        "NAIROBI, Kenya (Courier) — Kenyan Foreign Minister Josphat Mwangome will meet Italian Foreign Minister Marco "
        "Bellini on Thursday.",
        ("planned", "in_person", "03-13", "", "Mwangome Bellini", "KE IT"),
    ),
    case(
        "NAIROBI, Kenya (Courier) — Kenyan Foreign Minister Josphat Mwangome met Italian Foreign Minister Marco "
        "Bellini on February 3.",
        ("held", "in_person", "02-03", "", "Mwangome Bellini", "KE IT"),
    ),
    case(
        "NAIROBI, Kenya (Courier) — Kenyan Foreign Minister Josphat Mwangome met Italian Foreign Minister Marco "
        "Bellini in Italy on Monday.",
        ("held", "in_person", "03-10", "IT", "Mwangome Bellini", "KE IT"),
    ),
    # ---- what became of what was set
    case(
        "Talks between Kenya and Uganda had been scheduled for March 3 in Arusha but were postponed.",
        ("postponed", "in_person", "03-03", "Arusha", "", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome and Ugandan President Moses Kaggwa had been due to meet in Arusha on "
        "Thursday but the encounter was cancelled.",
        ("cancelled", "in_person", "03-13", "Arusha", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Talks between Kenya and Uganda are scheduled for Thursday in Arusha and the border was closed.",
        ("planned", "in_person", "03-13", "Arusha", "", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome's visit to Kampala, planned for Thursday, has been postponed until Friday. "
        "He was to hold talks with Ugandan President Moses Kaggwa.",
        ("postponed", "in_person", "03-13", "Kampala", "Mwangome", "KE UG"),
        ("planned", "in_person", "03-14", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Talks between Kenya and Uganda set for Thursday were postponed.\n\nItalian Foreign Minister Marco Bellini "
        "will meet Maltese Foreign Minister Karmen Zahra on Thursday in Rome.",
        ("postponed", "in_person", "03-13", "", "", "KE UG"),
        ("planned", "in_person", "03-13", "Rome", "Bellini Zahra", "IT MT"),
    ),
    # ---- how long it had lasted when something came of it
    case(
        "Kenya and Uganda agreed on Monday to end the dispute after four days of secret talks in Arusha between "
        "officials of the two countries.",
        ("held", "in_person", "03-07/03-10", "Arusha", "", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome and Ugandan President Moses Kaggwa will gather in Arusha on Thursday, to be "
        "joined by Rwandan President Pierre Habyara.",
        ("planned", "in_person", "03-13", "Arusha", "Mwangome Kaggwa Habyara", "KE UG RW"),
    ),
    # ---- before the session, with somebody who is not of it
    case(
        "Foreign ministers Josphat Mwangome of Kenya, Moses Kaggwa of Uganda and Pierre Habyara of Rwanda met in "
        "Arusha on Monday.\n\nBefore the session, the heads of delegation were received by Tanzanian President Amani "
        "Mosha.",
        ("held", "in_person", "03-10", "Arusha", "Mwangome Kaggwa Habyara", "KE UG RW"),
        ("held", "in_person", "03-10", "Arusha", "Mosha Mwangome Kaggwa Habyara", "TZ KE UG RW"),
    ),
    # ---- what was to be on a journey that is off; not what is still to be
    case(
        "Kenyan President Josphat Mwangome has postponed a planned trip to Kampala. He had been due to meet Ugandan "
        "President Moses Kaggwa in Kampala on Thursday.",
        ("postponed", "in_person", "03-13", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome has postponed a planned trip to Kampala. He is due to meet Rwandan "
        "President Pierre Habyara in Kigali on Thursday.",
        ("postponed", "in_person", "", "Kampala", "Mwangome", "KE UG"),
        ("planned", "in_person", "03-13", "Kigali", "Mwangome Habyara", "KE RW"),
    ),
    # ---- those who talk anyhow; the seat of the United Nations
    case(
        "Negotiators from Kenya and Uganda wrapped up talks in Arusha on Monday, but diplomats said experts would work "
        "through the week before negotiators reconvene in Kigali on March 18.",
        ("held", "in_person", "03-10", "Arusha", "", "KE UG"),
        ("planned", "in_person", "03-18", "Kigali", "", "KE UG"),
    ),
    case(
        "UNITED NATIONS (Courier) — Kenyan President Josphat Mwangome met Ugandan President Moses Kaggwa on Monday.",
        ("held", "in_person", "03-10", "New York", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "KIGALI, March 11 — A day after meeting Ugandan President Moses Kaggwa in Kampala, Kenyan President Josphat "
        "Mwangome spoke of trade.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    # ---- where a journey goes on, where it came from, how long it is told to last further down
    case(
        "Kenyan Foreign Minister Josphat Mwangome will travel to Kampala on March 13-14, where he will meet Ugandan "
        "Foreign Minister Moses Kaggwa. He will then travel to the Gulf, where he will meet with the Saudi and Qatari "
        "leaders.",
        ("planned", "in_person", "03-13/03-14", "Kampala", "Mwangome Kaggwa", "KE UG"),
        ("planned", "in_person", "", "", "Mwangome", "KE SA QA"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome returned to Kigali on Monday after consultations in Nairobi and met "
        "Rwandan Foreign Minister Pierre Habyara.",
        ("held", "in_person", "03-10", "Kigali", "Mwangome Habyara", "KE RW"),
    ),
    case(
        "A dialogue between Kenya and Uganda opened in Arusha on Tuesday. The two-day dialogue is about fish.",
        ("ongoing", "in_person", "03-11/03-12", "Arusha", "", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome is looking forward to meeting his Ugandan counterpart, Moses Kaggwa, "
        "in Arusha on Thursday.",
        ("planned", "in_person", "03-13", "Arusha", "Mwangome Kaggwa", "KE UG"),
    ),
)
