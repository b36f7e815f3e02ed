"""What the story around an event tells of it: who was present, when it was agreed, where the scene had moved."""

from tests.extraction.meetings.case import case

OCCASIONS = (
    # ---- who was present
    case(
        "The East African Community held an extraordinary summit in Arusha on Sunday. Those present were Presidents "
        "Josphat Mwangome of Kenya and Moses Kaggwa of Uganda. Others are Pierre Habyara of Rwanda and Joseph Bandawe "
        "of Zambia.",
        ("held", "in_person", "03-09", "Arusha", "Mwangome Kaggwa Habyara Bandawe", "EAC KE UG RW ZM"),
    ),
    case(
        "The West African bloc ECOWAS held a special session in Abuja on Monday. In attendance at the session were "
        "Presidents Umar Sadio of the Gambia, Kodjo Mensavi of Togo, and Kwabena Ofori of Ghana.",
        ("held", "in_person", "03-10", "Abuja", "Sadio Mensavi Ofori", "ECOWAS GM TG GH"),
    ),
    case(
        "The East African Community held a summit in Arusha on Sunday. Among the leaders who attended was President "
        "Moses Kaggwa of Uganda. Zambia and Malawi were represented by their foreign ministers, Joseph Bandawe and "
        "Grace Phirilo, respectively.",
        ("held", "in_person", "03-09", "Arusha", "Kaggwa Bandawe Phirilo", "EAC UG ZM MW"),
    ),
    case(
        "The East African Community held a summit in Arusha on Sunday. Those present were delighted. Other matters "
        "are trade and the border with Rwanda.",
        ("held", "in_person", "03-09", "Arusha", "", "EAC"),
    ),
    # ---- names that no tagger knows
    case(
        "Kwezi Mbathani of Eswatini and Lesotho's Thabo Mohalelo held talks in Maseru on Monday.",
        ("held", "in_person", "03-10", "Maseru", "Mbathani Mohalelo", "SZ LS"),
    ),
    # ---- the dateline is no side
    case(
        "Kampala, Mar 10 (PTI) Kenyan Foreign Minister Josphat Mwangome on Monday met his Rwandan counterpart Pierre "
        "Habyara here.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Habyara", "KE RW"),
    ),
    case(
        "Kampala (AFP) Kenyan Foreign Minister Josphat Mwangome met his Rwandan counterpart Pierre Habyara on Monday.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Habyara", "KE RW"),
    ),
    # ---- the day on which they agreed
    case(
        "Peru and Chile agreed on Monday to share one customs hall.\n\nThe deal was struck after five hours of talks "
        "in Tacna between Peru's foreign minister, Milagros Huancani, and the Chilean minister Rodrigo Valdebeni.",
        ("held", "in_person", "03-10", "Tacna", "Huancani Valdebeni", "PE CL"),
    ),
    case(
        "Peru and Bolivia agreed on Monday to share one customs hall.\n\nIn Tacna there had been talks between "
        "Peru's foreign minister, Milagros Huancani, and the Chilean minister Rodrigo Valdebeni.",
        ("held", "in_person", "", "Tacna", "Huancani Valdebeni", "PE CL"),
    ),
    # ---- a day that is another's
    case(
        "Kenyan Foreign Minister Josphat Mwangome and Ugandan Foreign Minister Moses Kaggwa spoke by phone on Monday "
        "and agreed to settle the matter at the weekend.",
        ("held", "virtual", "03-10", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome will travel to Kampala this week to meet Ugandan President Moses Kaggwa, "
        "his spokesman said, confirming a statement on Monday by Foreign Minister Joseph Bandawe.",
        ("planned", "in_person", "03-10/03-16", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Officials from Kenya and Uganda met in Kampala on Monday, their first talks since the war began four years "
        "ago.",
        ("held", "in_person", "03-10", "Kampala", "", "KE UG"),
    ),
    # ---- what it was for, and what had been called off before
    case(
        "Kenyan President Josphat Mwangome travelled to Uganda on Saturday. He stated the visit aimed to revive "
        "negotiations.",
        ("held", "in_person", "03-08", "UG", "Mwangome", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome will visit Kampala on Friday, where he will resume talks with "
        "Uganda that were cancelled last year.",
        ("planned", "in_person", "03-14", "Kampala", "Mwangome", "KE UG"),
    ),
    # ---- where the story has gone
    case(
        "On 6 March the focus shifted to Kampala. Here, Kenyan Foreign Minister Josphat Mwangome held discussions "
        "with Rwandan officials.",
        ("held", "in_person", "03-06", "Kampala", "Mwangome", "KE RW"),
    ),
    case(
        "By 7 March, the talks had moved to Geneva. Kenyan Foreign Minister Josphat Mwangome met his Ugandan "
        "counterpart Moses Kaggwa.",
        ("held", "in_person", "03-07", "Geneva", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome met US envoy Mark Stoneham in Nairobi on Monday. At the end of his meeting "
        "with Mwangome, the two held a conference call with Ugandan President Moses Kaggwa.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Stoneham", "KE US"),
        ("held", "virtual", "03-10", "", "Mwangome Stoneham Kaggwa", "KE US UG"),
    ),
    # ---- who awaits the traveller
    case(
        "Kenyan minister Josphat Mwangome flies to Kampala on Friday, where his Ugandan colleague Moses Kaggwa will "
        "show him the new port.",
        ("planned", "in_person", "03-14", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome flies to Kampala on Friday, where President Moses Kaggwa faces protests.",
        ("planned", "in_person", "03-14", "Kampala", "Mwangome", "KE UG"),
    ),
    # ---- lines that break off where links were taken out
    case(
        "Kenyan President Josphat Mwangome met with Ugandan Prime Minister\nMoses Kaggwa in the State House in "
        "Nairobi on Monday\nafternoon, and the two of them looked at the plans of a\nrailway that would link the "
        "lake to the coast, and of what\nit would cost their treasuries, which have hardly a shilling\nleft.\nThey "
        "gave no details of the plan, and left the palace by\nseparate doors.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
    ),
    # ---- who says something to whom in a call, or faces the press with him
    case(
        "Kenyan President Josphat Mwangome told his Ugandan counterpart Moses Kaggwa in a phone call on Monday that "
        "the border would reopen.",
        ("held", "virtual", "03-10", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "In a telephone conversation on Monday, Kenyan President Josphat Mwangome congratulated Ugandan President "
        "Moses Kaggwa on his victory.",
        ("held", "virtual", "03-10", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome informed his Ugandan colleague Moses Kaggwa at a meeting in Kampala "
        "on Monday that the port was closed.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan and Ugandan foreign ministers discussed the border by phone on Monday.",
        ("held", "virtual", "03-10", "", "", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome and his Ugandan counterpart Moses Kaggwa discussed the border in "
        "Kampala on Monday.",
        ("held", "in_person", "03-10", "Kampala", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome said at a joint news conference with his Ugandan counterpart Moses "
        "Kaggwa in Nairobi on Monday that trade would grow.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan Foreign Minister Josphat Mwangome, speaking at a joint press conference with his Ugandan counterpart "
        "Moses Kaggwa in Nairobi on Monday, said trade would grow.",
        ("held", "in_person", "03-10", "Nairobi", "Mwangome Kaggwa", "KE UG"),
    ),
    # ---- who goes between, who asked for it, who is at home where
    case(
        "Israeli and Hamas negotiators held indirect talks in Doha on Monday, with Qatari and Egyptian officials "
        "mediating.",
        ("held", "in_person", "03-10", "Doha", "", "IL Hamas QA EG"),
    ),
    case(
        "The UN Security Council will hold an emergency meeting on Sudan on Thursday at the request of Britain.",
        ("planned", "in_person", "03-13", "", "", "UN"),
    ),
    case(
        "In Nairobi US envoy Mark Stoneham met President Josphat Mwangome on Sunday and in Kampala he saw President "
        "Moses Kaggwa on Monday.",
        ("held", "in_person", "03-09", "Nairobi", "Mwangome Stoneham", "KE US"),
        ("held", "in_person", "03-10", "Kampala", "Kaggwa Stoneham", "UG US"),
    ),
    case(
        "US Secretary of State Mark Stoneham arrived in Malawi on Monday.\n\nHe will meet President Grace Phirilo on "
        "Wednesday.",
        ("held", "in_person", "03-10", "MW", "Stoneham", "MW US"),
        ("planned", "in_person", "03-12", "MW", "Phirilo Stoneham", "MW US"),
    ),
    case(
        "Leaders from Kenya, Uganda and Rwanda, as well as the Commonwealth's Moussa Diallo, attended Monday's summit "
        "in Kigali.",
        ("held", "in_person", "03-10", "Kigali", "Diallo", "KE UG RW Commonwealth"),
    ),
    # ---- who says I, who hoped, who would
    case(
        '"I spoke with Ugandan President Moses Kaggwa by phone," Kenyan President Josphat Mwangome wrote on Monday.',
        ("held", "virtual", "03-10", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome said he hoped to see Ugandan President Moses Kaggwa again in April.",
        ("proposed", "in_person", "04-01/04-30", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan President Josphat Mwangome's office said he spoke by phone with French President Paul Martineau on "
        "Monday, and would speak to US President John Smithers on Wednesday.",
        ("held", "virtual", "03-10", "", "Mwangome Martineau", "KE FR"),
        ("planned", "virtual", "03-12", "", "Mwangome Smithers", "KE US"),
    ),
    case(
        "Kenyan President Josphat Mwangome will travel to Kampala, his office said, following a call with Ugandan "
        "President Moses Kaggwa on Monday night.",
        ("planned", "in_person", "", "Kampala", "Mwangome", "KE UG"),
        ("held", "virtual", "03-10", "", "Mwangome Kaggwa", "KE UG"),
    ),
    case(
        "Kenyan envoy Josphat Mwangome flew to Kigali on 3 March to see Rwandan President Pierre Habyara.\n\nOn 5-6 "
        "March the scene moved to Kampala. There, Mwangome held discussions with Zambian officials.",
        ("held", "in_person", "03-03", "Kigali", "Mwangome Habyara", "KE RW"),
        ("held", "in_person", "03-05/03-06", "Kampala", "Mwangome", "KE ZM"),
    ),
)
