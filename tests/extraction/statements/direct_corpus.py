"""Quotations as news puts them, with the statements that they are: (text, ((speaker, words), …))."""

Case = tuple[str, tuple[tuple[str, str], ...]]

ATTRIBUTED: tuple[Case, ...] = (
    # the attribution after the quotation
    (
        "“We will not sign a bad deal,” Foreign Minister Ana Lopes said on Monday.",
        (("Ana Lopes", "We will not sign a bad deal"),),
    ),
    (
        "“We will not sign a bad deal,” said Foreign Minister Ana Lopes.",
        (("Ana Lopes", "We will not sign a bad deal"),),
    ),
    (
        '"We will not sign a bad deal," Portuguese Foreign Minister Ana Lopes told reporters in Lisbon.',
        (("Ana Lopes", "We will not sign a bad deal"),),
    ),
    (
        "‘We will not sign a bad deal,’ Ms Lopes told the BBC.",
        (("Lopes", "We will not sign a bad deal"),),
    ),
    (
        "'We will not sign a bad deal', Ana Lopes told parliament.",
        (("Ana Lopes", "We will not sign a bad deal"),),
    ),
    (
        "“The door is still open to Belgrade,” added Jaan Ilves, the Estonian president.",
        (("Jaan Ilves", "The door is still open to Belgrade"),),
    ),
    (
        "“The door is still open to Belgrade,” Jaan Ilves, the Estonian president, told a news conference.",
        (("Jaan Ilves", "The door is still open to Belgrade"),),
    ),
    (
        "“The door is still open to Belgrade,” according to Jaan Ilves, the Estonian president.",
        (("Jaan Ilves", "The door is still open to Belgrade"),),
    ),
    (
        "“The door is still open to Belgrade,” Jaan Ilves was quoted as saying by state television.",
        (("Jaan Ilves", "The door is still open to Belgrade"),),
    ),
    (
        "“The door is still open to Belgrade,” Jaan Ilves wrote on X.",
        (("Jaan Ilves", "The door is still open to Belgrade"),),
    ),
    (
        "“Is anybody still counting the rounds?” asked Jaan Ilves.",
        (("Jaan Ilves", "Is anybody still counting the rounds?"),),
    ),
    (
        "“We have waited long enough!” thundered President Jaan Ilves.",
        (("Jaan Ilves", "We have waited long enough!"),),
    ),
    (
        "“There was good will on both sides,” a European Union official said.",
        (("European Union official", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” said one senior diplomat who asked not to be named.",
        (("senior diplomat", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” the Norwegian foreign ministry said in a statement.",
        (("Norwegian foreign ministry", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” the White House said in a readout of the call.",
        (("White House", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” a spokesman for the ministry said.",
        (("spokesman for the ministry", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” foreign ministry spokeswoman Ana Lopes told a briefing.",
        (("Ana Lopes", "There was good will on both sides"),),
    ),
    (
        "“There was good will on both sides,” Lavrov said, according to TASS.",
        (("Lavrov", "There was good will on both sides"),),
    ),
    # before it
    (
        "President Jaan Ilves said: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "President Jaan Ilves said, “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "President Jaan Ilves told lawmakers on Tuesday: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "In a statement, the Finnish government said: “We have nothing to hide.”",
        (("Finnish government", "We have nothing to hide."),),
    ),
    (
        "Asked about the report, President Jaan Ilves replied: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "Speaking after the talks in Bern, President Jaan Ilves said: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "According to Jaan Ilves, “we have nothing to hide from anybody”.",
        (("Jaan Ilves", "we have nothing to hide from anybody"),),
    ),
    (
        "President Jaan Ilves wrote on Twitter: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "In a post on X, President Jaan Ilves said the two sides “have nothing to hide from anybody”.",
        (("Jaan Ilves", "have nothing to hide from anybody"),),
    ),
    (
        "Jaan Ilves was blunt: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    # broken by it
    (
        "“Nobody,” Ana Lopes said, “has seen the map yet.”",
        (("Ana Lopes", "Nobody, has seen the map yet."),),
    ),
    (
        "“We came with open hands,” said Ana Lopes. “We leave with empty ones.”",
        (("Ana Lopes", "We came with open hands. We leave with empty ones."),),
    ),
    (
        "“We came with open hands,” Ana Lopes told reporters, “and we leave with empty ones.”",
        (("Ana Lopes", "We came with open hands, and we leave with empty ones."),),
    ),
    (
        "“No,” said Ana Lopes. “We never asked for that.”",
        (("Ana Lopes", "No. We never asked for that."),),
    ),
    # a fragment within a reported clause
    (
        "Ana Lopes said the proposal was “dead on arrival in Lisbon”.",
        (("Ana Lopes", "dead on arrival in Lisbon"),),
    ),
    (
        "Ana Lopes called the proposal “a gift with a price tag”.",
        (("Ana Lopes", "a gift with a price tag"),),
    ),
    (
        "Ana Lopes described the talks as “frank but not unfriendly”, and left for the airport.",
        (("Ana Lopes", "frank but not unfriendly"),),
    ),
    (
        "Ana Lopes warned that the ceasefire “hangs by a single thread”.",
        (("Ana Lopes", "hangs by a single thread"),),
    ),
    (
        "The proposal “has no future whatsoever”, Ana Lopes declared on Sunday.",
        (("Ana Lopes", "has no future whatsoever"),),
    ),
    (
        "Ana Lopes accused Madrid of “playing with a loaded gun”.",
        (("Ana Lopes", "playing with a loaded gun"),),
    ),
    # over paragraphs
    (
        "Ana Lopes said: “We came with open hands.\n\n“We leave with empty ones.”",
        (("Ana Lopes", "We came with open hands. We leave with empty ones."),),
    ),
    (
        "“We came with open hands,” Ana Lopes said.\n\n“We leave with empty ones.”",
        (("Ana Lopes", "We came with open hands. We leave with empty ones."),),
    ),
    (
        "“We came with open hands,” Ana Lopes said.\n\n“We leave with empty ones,” said Jaan Ilves.",
        (("Ana Lopes", "We came with open hands"), ("Jaan Ilves", "We leave with empty ones")),
    ),
    (
        "“We came with open hands.\n\n“We leave with empty ones,” said Jaan Ilves.",
        (("Jaan Ilves", "We came with open hands. We leave with empty ones"),),
    ),
    # two speakers in a paragraph
    (
        "“We are almost there now,” said Ana Lopes. “Almost is not enough,” answered Jaan Ilves.",
        (("Ana Lopes", "We are almost there now"), ("Jaan Ilves", "Almost is not enough")),
    ),
    (
        "Ana Lopes spoke of “a very good beginning”, while Jaan Ilves saw “no reason to celebrate”.",
        (("Ana Lopes", "a very good beginning"), ("Jaan Ilves", "no reason to celebrate")),
    ),
    # by pronoun
    (
        "Ana Lopes arrived late on Monday. “The roads were full of tractors,” she said.",
        (("Ana Lopes", "The roads were full of tractors"),),
    ),
    (
        "“The roads were full of tractors,” Ana Lopes said. She added: “We shall talk all night.”",
        (("Ana Lopes", "The roads were full of tractors"), ("Ana Lopes", "We shall talk all night.")),
    ),
    # quoted speech within it
    (
        "“My colleague said, ‘Give us a week,’ and I agreed,” Ana Lopes recalled.",
        (("Ana Lopes", "My colleague said, ‘Give us a week,’ and I agreed"),),
    ),
    # told beforehand
    (
        "Prime Minister Jaan Ilves will tell the council on Monday: “We have nothing to hide.”",
        (("Jaan Ilves", "We have nothing to hide."),),
    ),
    (
        "Jaan Ilves is expected to say: “We have nothing to hide from anybody.”",
        (("Jaan Ilves", "We have nothing to hide from anybody."),),
    ),
    # the verb of saying is quoted with what it brings
    (
        "The two ministers “expressed their deep concern over the shelling” in a joint statement.",
        (("two ministers", "expressed their deep concern over the shelling"),),
    ),
    # a term in marks within the attribution
    (
        '"We want this peace," Ana Lopes told the "Tonight" programme. "We think that we will get it."',
        (("Ana Lopes", "We want this peace. We think that we will get it."),),
    ),
    # an aside between the speaker and the verb
    (
        "Ana Lopes, speaking beside Jaan Ilves, said: “We have nothing to hide.”",
        (("Ana Lopes", "We have nothing to hide."),),
    ),
    # names inside the words are not their speaker's
    (
        "Ana Lopes was blunt in Bern. “I will not sit down with Jaan Ilves again,” she said.",
        (("Ana Lopes", "I will not sit down with Jaan Ilves again"),),
    ),
    (
        "Jaan Ilves met his guests at noon. “Petr Novak has kept his word so far,” he said.",
        (("Jaan Ilves", "Petr Novak has kept his word so far"),),
    ),
    # beside a description
    (
        "“We stopped counting the rounds,” declared the host, Foreign Minister Ana Lopes.",
        (("Ana Lopes", "We stopped counting the rounds"),),
    ),
    (
        "Bern-based analyst Ana Lopes was sceptical. “October is far too early,” she said.",
        (("Ana Lopes", "October is far too early"),),
    ),
    (
        "The opposition’s spokeswoman on the Balkans, Ana Lopes, called it “a parade without a victory”.",
        (("Ana Lopes", "a parade without a victory"),),
    ),
    # unnamed, and told of again
    (
        "A Western diplomat watching the talks was hopeful. “The lists are nearly the same,” the diplomat said.",
        (("Western diplomat", "The lists are nearly the same"),),
    ),
    (
        "“Nobody has asked us yet,” said a spokeswoman for Jaan Ilves. She added: “We would not say no.”",
        (
            ("spokeswoman for Jaan Ilves", "Nobody has asked us yet"),
            ("spokeswoman for Jaan Ilves", "We would not say no."),
        ),
    ),
    (
        "“It was a useful evening,” said a person familiar with the talks, who asked not to be named.",
        (("person familiar with the talks", "It was a useful evening"),),
    ),
    (
        "“It was a useful evening,” a person briefed on the talks said.",
        (("person briefed on the talks", "It was a useful evening"),),
    ),
    # what somebody else holds
    (
        "Ana Lopes said Estonia believes that “there is still time for this”.",
        (("Ana Lopes", "there is still time for this"),),
    ),
    # by office
    (
        "President Jaan Ilves flew home on Monday. “The door is still open,” the president told reporters.",
        (("Jaan Ilves", "The door is still open"),),
    ),
    # agencies
    (
        "MOSCOW, March 3. /TASS/. “Moscow is ready for such a meeting,” Kremlin Spokesman Dmitry Peskov said.",
        (("Dmitry Peskov", "Moscow is ready for such a meeting"),),
    ),
    (
        'BEIJING, March 3 (Xinhua) -- "China stands ready to play its part," said Wang Yi, also of the Politburo.',
        (("Wang Yi", "China stands ready to play its part"),),
    ),
    (
        'DOHA, Qatar (AP) — "This is not the final round," Ana Lopes told The Associated Press. "It is the first."',
        (("Ana Lopes", "This is not the final round. It is the first."),),
    ),
)

# Marks that hold no statement: scare quotes, titles, names, slogans, words short of four, nobody's words.
NONE: tuple[str, ...] = (
    "The ministers of the “coalition of the willing” met in Paris on Monday.",
    "He signed copies of his memoir “The Long Way to Oslo” after the talks.",
    "The two armies hold their exercise “Shield of the North” in May.",
    "The summit, held under the motto “One Sea, One Future”, opens on Monday.",
    "Protesters carried a banner that read “No Deal Without Us”.",
    "The play “Waiting for the Treaty” opened the evening.",
    "Ana Lopes said the talks were “frank”.",
    "Ana Lopes said the talks had been “open and frank”.",
    "The so-called “axis of the unwilling” was not invited.",
    "The “chicken and egg” problem remains.",
    "William “Bill” Burns flew to Doha on Monday.",
    "The newspaper “Voice of the People” reported the visit.",
    "The term “land for peace and quiet” goes back to the 1990s.",
    "The ministers’ talks and the envoy’s dinner were held at the hotel’s expense.",
    "A film called “The Man from the Ministry” was shown to the guests.",
    "The resolution entitled “Peace in the Middle East” was adopted on Friday.",
    "She has not said whether the plan is “dead on arrival in Lisbon”.",
    "The word on the street was “wait and see what comes”.",
    "Ana Lopes spoke on the “Tonight” programme on Monday.",
    "Ana Lopes has never said that the plan “is dead on arrival”.",
)
