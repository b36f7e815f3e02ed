"""Rounds of encounters: one person meets several, one after the other, often in one sentence or over paragraphs."""

from tests.extraction.meetings.case import case

ROUNDS = (
    # ---- meetings in the plural are one with each
    case(
        "Norwegian Foreign Minister Tomas Berg held bilateral meetings with Japan, Kenya and Peru in Geneva on Monday.",
        ("held", "in_person", "03-10", "Geneva", "Berg", "NO JP"),
        ("held", "in_person", "03-10", "Geneva", "Berg", "NO KE"),
        ("held", "in_person", "03-10", "Geneva", "Berg", "NO PE"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg held a round of phone calls with his counterparts in Qatar, Oman and "
        "France on Monday.",
        ("held", "virtual", "03-10", "", "Berg", "NO QA"),
        ("held", "virtual", "03-10", "", "Berg", "NO OM"),
        ("held", "virtual", "03-10", "", "Berg", "NO FR"),
    ),
    case(
        "During telephone calls on Monday with Peter Otieno, Foreign Minister of Kenya; Luis Rojas, Foreign Minister "
        "of Peru; and Ann Holt, Foreign Minister of Iceland, Norwegian Foreign Minister Tomas Berg reviewed the "
        "crisis.",
        ("held", "virtual", "03-10", "", "Berg Otieno", "NO KE"),
        ("held", "virtual", "03-10", "", "Berg Rojas", "NO PE"),
        ("held", "virtual", "03-10", "", "Berg Holt", "NO IS"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg will have separate meetings with Kenyan President Peter Otieno and "
        "Foreign Minister John Mwangi in Nairobi on Thursday.",
        ("planned", "in_person", "03-13", "Nairobi", "Berg Otieno", "NO KE"),
        ("planned", "in_person", "03-13", "Nairobi", "Berg Mwangi", "NO KE"),
    ),
    # ---- whom one meets in turn
    case(
        "Norwegian Foreign Minister Tomas Berg met with his Polish, Kenyan and Peruvian counterparts, Jan Kowal, Peter "
        "Otieno and Luis Rojas, respectively, in Geneva on Monday.",
        ("held", "in_person", "03-10", "Geneva", "Berg Kowal", "NO PL"),
        ("held", "in_person", "03-10", "Geneva", "Berg Otieno", "NO KE"),
        ("held", "in_person", "03-10", "Geneva", "Berg Rojas", "NO PE"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg also met his counterparts from Kenya and Peru, Peter Otieno and Luis "
        "Rojas, on Monday.",
        ("held", "in_person", "03-10", "", "Berg Otieno", "NO KE"),
        ("held", "in_person", "03-10", "", "Berg Rojas", "NO PE"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg chatted with Kenyan President Peter Otieno in Geneva on Monday.",
        ("held", "in_person", "03-10", "Geneva", "Berg Otieno", "NO KE"),
    ),
    # ---- what is one encounter all the same
    case(
        "Norwegian Foreign Minister Tomas Berg also held a trilateral meeting with his counterparts from Kenya and "
        "Peru, Peter Otieno and Luis Rojas, on Monday.",
        ("held", "in_person", "03-10", "", "Berg Otieno Rojas", "NO KE PE"),
    ),
    case(
        "Several meetings between Norwegian Foreign Minister Tomas Berg, Kenyan Foreign Minister Peter Otieno and "
        "Peruvian Foreign Minister Luis Rojas took place in Geneva on Monday.",
        ("held", "in_person", "03-10", "Geneva", "Berg Otieno Rojas", "NO KE PE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg held talks with Kenyan President Peter Otieno and Peruvian President Luis "
        "Rojas in Geneva on Monday.",
        ("held", "in_person", "03-10", "Geneva", "Berg Otieno Rojas", "NO KE PE"),
    ),
    # ---- the verb left out
    case(
        "Norwegian Prime Minister Tomas Berg will hold talks with President Peter Otieno in Nairobi on March 17, and "
        "with Foreign Minister John Mwangi and Defence Minister Ali Kamau on March 18.",
        ("planned", "in_person", "03-17", "Nairobi", "Berg Otieno", "NO KE"),
        ("planned", "in_person", "03-18", "Nairobi", "Berg Mwangi Kamau", "NO KE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg will meet Peter Otieno of Kenya on Tuesday and Luis Rojas of Peru on "
        "Thursday.",
        ("planned", "in_person", "03-11", "", "Berg Otieno", "NO KE"),
        ("planned", "in_person", "03-13", "", "Berg Rojas", "NO PE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg will host Kenyan President Peter Otieno in Bergen on Wednesday and "
        "Peruvian President Luis Rojas in Oslo on Thursday.",
        ("planned", "in_person", "03-12", "Bergen", "Berg Otieno", "NO KE"),
        ("planned", "in_person", "03-13", "Oslo", "Berg Rojas", "NO PE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg met President Peter Otieno in Nairobi on Monday and Luis Rojas of Peru "
        "spoke in Lima on Tuesday.",
        ("held", "in_person", "03-10", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    # ---- the day and the place are told once
    case(
        "Indian External Affairs Minister Ravi Menon met his Kenyan counterpart Peter Otieno in New York on Monday.\n\n"
        "Trade was discussed.\n\nThe airport will be enlarged, he wrote.\n\n"
        "The minister also met his counterparts from Peru and Iceland, Luis Rojas and Ann Holt.",
        ("held", "in_person", "03-10", "New York", "Menon Otieno", "IN KE"),
        ("held", "in_person", "03-10", "New York", "Menon Rojas", "IN PE"),
        ("held", "in_person", "03-10", "New York", "Menon Holt", "IN IS"),
    ),
    case(
        "The emir of Qatar, Sheikh Salim Al-Thuwaini, received Norwegian Foreign Minister Tomas Berg in Doha on "
        "Monday. The meeting was attended by Qatari Defence Minister Hamad Suwaidi and Norwegian Ambassador Ola Lund."
        "\n\nBerg also met Qatari Foreign Minister Jassim Kubaisi.",
        ("held", "in_person", "03-10", "Doha", "Al-Thuwaini Berg Suwaidi Lund", "QA NO"),
        ("held", "in_person", "03-10", "Doha", "Berg Kubaisi", "QA NO"),
    ),
    # ---- a journey and what is done on it
    case(
        "NATO Secretary General Tomas Berg will visit Peru and Kenya on March 17-19.\n\nOn March 19, Berg will visit "
        "Nairobi, where he will meet President Peter Otieno and Prime Minister John Mwangi.",
        ("planned", "in_person", "03-19", "Nairobi", "Berg Otieno Mwangi", "NATO KE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg arrived in Nairobi on Tuesday. During his visit, Berg will meet Kenyan "
        "President Peter Otieno.",
        ("planned", "in_person", "03-11", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg arrived in Nairobi on Monday for talks with his Kenyan counterpart "
        "Peter Otieno. This is his first visit to a foreign country in 2025.",
        ("held", "in_person", "03-10", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "During the visit, Norwegian Foreign Minister Tomas Berg will meet with the leaders of Kenya, Peru and Japan "
        "on Friday.",
        ("planned", "in_person", "03-14", "", "Berg", "NO KE"),
        ("planned", "in_person", "03-14", "", "Berg", "NO PE"),
        ("planned", "in_person", "03-14", "", "Berg", "NO JP"),
    ),
    # ---- a courtesy call is no telephone call
    case(
        "Norwegian Prime Minister Tomas Berg paid a courtesy call on President Peter Otieno in Nairobi on Monday.",
        ("held", "in_person", "03-10", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "Norway's FM Tomas Berg paid a courtesy call to Kenyan President Peter Otieno on Monday.",
        ("held", "in_person", "03-10", "", "Berg Otieno", "NO KE"),
    ),
    # ---- what a relative clause and an echo tell of other times
    case(
        "Norwegian Foreign Minister Tomas Berg will hold talks with President Luis Rojas in Peru, which last year "
        "opened an embassy in Norway.",
        ("planned", "in_person", "", "PE", "Berg Rojas", "NO PE"),
    ),
    case(
        "Kenyan President Peter Otieno received Norwegian Prime Minister Tomas Berg in Nairobi on Monday. The "
        "discussion dwelt on a loan that falls due next June.",
        ("held", "in_person", "03-10", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    # ---- bilaterals in one sentence whose persons nobody names
    case(
        "On Friday Norwegian Prime Minister Tomas Berg will have a session with Canada and bilateral meetings with "
        "Peru and Kenya.",
        ("planned", "in_person", "03-14", "", "Berg", "NO CA"),
        ("planned", "in_person", "03-14", "", "Berg", "NO PE"),
        ("planned", "in_person", "03-14", "", "Berg", "NO KE"),
    ),
    case(
        "Norwegian Foreign Minister Tomas Berg will travel to Nairobi. He will meet Kenyan Foreign "
        "Minister Peter Otieno on Thursday.",
        ("planned", "in_person", "03-13", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "During the visit, Norwegian Prime Minister Tomas Berg would meet Kenyan President Peter Otieno in Nairobi on "
        "Friday.",
        ("planned", "in_person", "03-14", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "Norwegian Prime Minister Tomas Berg would meet Kenyan President Peter Otieno in Nairobi on Friday if the "
        "ceasefire held.",
        ("proposed", "in_person", "03-14", "Nairobi", "Berg Otieno", "NO KE"),
    ),
    case(
        "Envoys of Norway and Kenya are holding talks in Geneva on Tuesday. The talks are the first since an "
        "fruitless round in early January.",
        ("ongoing", "in_person", "03-11", "Geneva", "", "NO KE"),
        ("held", "in_person", "01-01/01-10", "", "", "NO KE"),
    ),
    # ---- whose diary it is stands in the title
    case(
        "Monday 17 March 2025\n\n10:30 Meeting with Prime Minister of Peru Luis Rojas\n\n12.00 Phone call with "
        "President of Kenya Peter Otieno\n\nTuesday 18 March 2025\n\n09.00 Meeting with President of Iceland Ann "
        "Holt\n\n15.00 Meeting with the minister of health",
        ("planned", "in_person", "03-17", "", "Berg Rojas", "NO PE"),
        ("planned", "virtual", "03-17", "", "Berg Otieno", "NO KE"),
        ("planned", "in_person", "03-18", "", "Berg Holt", "NO IS"),
        title="Weekly schedule of Norwegian Prime Minister Tomas Berg",
    ),
    # ---- who came to a summit, and who met one of them alone
    case(
        "Leaders of the G7 gathered in Banff on Sunday for a four-day summit. Canadian Prime Minister Alan Reid "
        "greeted Japanese Prime Minister Kenji Mori, French President Luc Marchetti, Italian Premier Bruno Calvi and "
        "German Chancellor Jutta Brinkhaus at the airport.\n\nReid held talks with Mori on Saturday evening.",
        ("ongoing", "in_person", "03-09/03-12", "Banff", "Reid Mori Marchetti Calvi Brinkhaus", "G7 CA JP FR IT DE"),
        ("held", "in_person", "03-08", "Banff", "Reid Mori", "CA JP"),
    ),
    # ---- a visit of two days is not over with its first
    case(
        "Kenyan President Josphat Mwangome arrived in Kampala on Sunday on a two-day state visit and held talks with "
        "Ugandan President Moses Kaggwa.",
        ("held", "in_person", "03-09/03-10", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
)
