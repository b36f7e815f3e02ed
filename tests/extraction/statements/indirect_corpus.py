"""Reported clauses as news puts them, with the statements that they are: (text, ((speaker, clause), …))."""

Case = tuple[str, tuple[tuple[str, str], ...]]

REPORTED: tuple[Case, ...] = (
    # the verb before the clause
    (
        "Foreign Minister Ana Lopes said that the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Foreign Minister Ana Lopes said the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Foreign Minister Ana Lopes says the talks will go on in May.",
        (("Ana Lopes", "the talks will go on in May"),),
    ),
    (
        "Ana Lopes told reporters in Lisbon that the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Ana Lopes told her colleagues the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Ana Lopes announced on Monday that the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Ana Lopes warned that the truce was in danger.",
        (("Ana Lopes", "the truce was in danger"),),
    ),
    (
        "Ana Lopes stressed that both sides had kept their word.",
        (("Ana Lopes", "both sides had kept their word"),),
    ),
    (
        "Ana Lopes has insisted that both sides kept their word.",
        (("Ana Lopes", "both sides kept their word"),),
    ),
    (
        "Ana Lopes also confirmed that both sides had kept their word.",
        (("Ana Lopes", "both sides had kept their word"),),
    ),
    (
        "In a statement, the Norwegian foreign ministry said the envoy had arrived in Oslo.",
        (("Norwegian foreign ministry", "the envoy had arrived in Oslo"),),
    ),
    (
        "The Kremlin said that no such meeting had been planned.",
        (("Kremlin", "no such meeting had been planned"),),
    ),
    (
        "A spokesman for the ministry said the minister would fly to Bern on Friday.",
        (("spokesman for the ministry", "the minister would fly to Bern on Friday"),),
    ),
    (
        "Two officials said the minister would fly to Bern on Friday.",
        (("Two officials", "the minister would fly to Bern on Friday"),),
    ),
    (
        "Ana Lopes, who leads the delegation, said the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Speaking in Lisbon, Ana Lopes said the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "Asked about the report, Ana Lopes replied that she had not read it.",
        (("Ana Lopes", "she had not read it"),),
    ),
    (
        "The statement, issued by the Swiss foreign ministry, said the truce would begin on Sunday.",
        (("Swiss foreign ministry", "the truce would begin on Sunday"),),
    ),
    # the verb behind the clause
    (
        "The talks will go on in May, Foreign Minister Ana Lopes said.",
        (("Ana Lopes", "The talks will go on in May"),),
    ),
    (
        "The talks will go on in May, Foreign Minister Ana Lopes said on Monday.",
        (("Ana Lopes", "The talks will go on in May"),),
    ),
    (
        "The talks will go on in May, said Foreign Minister Ana Lopes.",
        (("Ana Lopes", "The talks will go on in May"),),
    ),
    (
        "The talks will go on in May, Ana Lopes told reporters.",
        (("Ana Lopes", "The talks will go on in May"),),
    ),
    (
        "The envoy had arrived in Oslo, the Norwegian foreign ministry said in a statement.",
        (("Norwegian foreign ministry", "The envoy had arrived in Oslo"),),
    ),
    # within it
    (
        "The talks, Ana Lopes said, will go on in May.",
        (("Ana Lopes", "The talks will go on in May"),),
    ),
    # as told
    (
        "As Ana Lopes told the newspaper, the talks will go on in May.",
        (("Ana Lopes", "the talks will go on in May"),),
    ),
    # beside an aside, behind the verb, in part
    (
        "Ana Lopes, speaking to reporters before her flight, said the talks would go on in May.",
        (("Ana Lopes", "the talks would go on in May"),),
    ),
    (
        "An officer from one of the garrisons, met at the gate, said that nobody had slept.",
        (("officer from one of the garrisons", "nobody had slept"),),
    ),
    (
        "A summit is not on the agenda, stressed Ana Lopes.",
        (("Ana Lopes", "A summit is not on the agenda"),),
    ),
    (
        "Where will they meet next? In Bern on Thursday, say Swiss officials.",
        (("Swiss officials", "In Bern on Thursday"),),
    ),
    (
        "Ana Lopes said Portugal's position, as she told Jaan Ilves last week, had not changed.",
        (("Ana Lopes", "Portugal's position, as she told Jaan Ilves last week, had not changed"),),
    ),
    # who is told of is not who tells
    (
        "Foreign Minister Ana Lopes rang Jaan Ilves. The Estonian, she reported, was worried.",
        (("Ana Lopes", "The Estonian was worried"),),
    ),
    (
        "Ana Lopes will go to Riga. She is to see Jaan Ilves there, her secretary confirmed.",
        (("Ana Lopes’s secretary", "She is to see Jaan Ilves there"),),
    ),
    (
        "Her Estonian colleague, the state minister Jaan Ilves, promised that the figures would be honest.",
        (("Jaan Ilves", "the figures would be honest"),),
    ),
    (
        "A proposal to meet on Friday was turned down by the rebel delegation. It would not come, it said.",
        (("rebel delegation", "It would not come"),),
    ),
    # what is told besides
    (
        "Ana Lopes stressed that the truce demands an answer and briefed the envoys on her plans.",
        (("Ana Lopes", "the truce demands an answer"),),
    ),
    (
        "Ana Lopes said her envoys had met the rebels, the first such contact in years.",
        (("Ana Lopes", "her envoys had met the rebels"),),
    ),
    (
        "Ana Lopes said it was “a moment of truth for us,” adding: “We will not wait for them.”",
        (("Ana Lopes", "it was “a moment of truth for us"),),
    ),
    (
        "Ana Lopes ruled out a summit, adding that nobody had asked for one.",
        (("Ana Lopes", "nobody had asked for one"),),
    ),
    (
        "Ana Lopes said the talks had failed, adding that nobody was to blame.",
        (("Ana Lopes", "the talks had failed"), ("Ana Lopes", "nobody was to blame")),
    ),
    (
        "Ana Lopes said the talks had failed and warned that the truce was in danger.",
        (("Ana Lopes", "the talks had failed"), ("Ana Lopes", "the truce was in danger")),
    ),
    (
        "Ana Lopes said that the talks had failed but that the truce would hold.",
        (("Ana Lopes", "the talks had failed but that the truce would hold"),),
    ),
    (
        "Ana Lopes said the talks had failed, while Jaan Ilves said they had not begun.",
        (("Ana Lopes", "the talks had failed"), ("Jaan Ilves", "they had not begun")),
    ),
    (
        "Ana Lopes said the talks had failed. She added that the truce would hold.",
        (("Ana Lopes", "the talks had failed"), ("Ana Lopes", "the truce would hold")),
    ),
)

# Nothing was said, or nobody said it.
NONE: tuple[str, ...] = (
    "Ana Lopes has not said whether she will go to Bern.",
    "Ana Lopes declined to say when the talks would go on.",
    "Ana Lopes is expected to tell the council that the talks have failed.",
    "Ana Lopes will announce on Monday that the talks have failed.",
    "Ana Lopes was told that the talks had failed.",
    "The talks are said to have failed.",
    "Ana Lopes spoke with Jaan Ilves about the gas deal on Monday.",
    "Ana Lopes met Jaan Ilves after she had landed in Bern.",
    "The envoy presented what he said was a map.",
    "Ana Lopes and Jaan Ilves agreed to meet again in May.",
    "Ana Lopes urged both sides to keep the truce.",
    "Ana Lopes will say on Saturday that Jaan Ilves must come to the table.",
    "The ministers adopted a declaration and left for the airport.",
)
