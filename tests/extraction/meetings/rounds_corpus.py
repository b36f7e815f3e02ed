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
        "Norwegian Foreign Minister Tomas Berg held a series of phone calls with his counterparts in Qatar, Oman and "
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
)
