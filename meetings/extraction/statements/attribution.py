"""To whom a quotation belongs: the words after it, before it, or the clause that it is a part of."""

from dataclasses import dataclass
from enum import Enum, auto

from spacy.tokens import Doc, Token

from meetings.extraction.furniture import word_set
from meetings.extraction.quotations import Quotation
from meetings.extraction.reading import Passage
from meetings.extraction.statements.clauses import SUBJECTS, own_subject, subject_of, verbs_above
from meetings.extraction.statements.names import Speaker
from meetings.extraction.statements.speakers import Voices
from meetings.extraction.statements.verbs import FINITE, is_saying, is_withheld, may_invert, was_said

# What somebody holds is told by somebody else, where a verb of saying stands above: 'X said Y believes it is “…”'.
ATTITUDES = frozenset(("believe", "think"))
STOPS = frozenset(".!?;")
ENDS_FOR_ATTRIBUTION = frozenset(",?!…—–-")
QUOTE_MARKS = frozenset("“”\"„«»‘’'")
NOUNS_OF_NAMING = word_set(
    """
    title slogan motto word words term phrase hashtag banner headline entitled titled named nicknamed codenamed
    film movie book novel song album play poem series exhibition operation placard sign chant chanting chanted
    """
)
REACH = 40  # tokens between a subject and its verb of saying


class Place(Enum):
    """Where the attribution stands: beside a quotation that is a sentence, or around a fragment in its clause."""

    BESIDE = auto()
    AROUND = auto()


@dataclass(frozen=True, slots=True)
class Attribution:
    """`verb` is the token of the verb of saying (of 'according' or the colon where there is none): quotations that
    share it were said at once. `end` is the token after the attribution's clause."""

    speaker: Speaker
    verb: int
    place: Place
    end: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """The tokens around a quotation up to the neighbouring ones: [before, outer_first) and [outer_last, after)."""

    before: int
    after: int


class Attributor:
    """Finds attributions in one passage."""

    def __init__(self, passage: Passage, voices: Voices, quoted: frozenset[int]) -> None:
        self.passage = passage
        self.doc: Doc = passage.doc
        self.voices = voices
        self.quoted = quoted
        self._chunks: dict[int, Token] | None = None

    def attribution(self, quotation: Quotation, gaps: Gaps) -> Attribution | None:
        """Who said a quotation, as its own sentence tells."""
        start = self._sentence_start(quotation, gaps)
        lead = [t for t in self.doc[start : quotation.outer_first] if not t.is_space]
        if lead and _leads(lead) and (found := self._before(lead, Place.BESIDE)):
            return found
        around = self._around(quotation, lead) if lead else None
        if around is not None:
            return around
        if found := self._after(quotation, gaps, fragment=bool(lead)):
            return found
        return self._before(lead, Place.AROUND) if lead and not self._is_a_name(quotation, lead) else None

    def _sentence_start(self, quotation: Quotation, gaps: Gaps) -> int:
        for i in range(quotation.outer_first - 1, gaps.before - 1, -1):
            token = self.doc[i]
            ends = token.text in STOPS and token.text != ";"
            if ends or self._opens(i + 1):
                return i + 1
        return gaps.before

    def _opens(self, i: int) -> bool:
        """Whether prose begins at this token after a dateline."""
        return bool(self.doc[i].is_sent_start) and self.doc[i - 1].text in ("-", "--", "—", "–", "//", ".")

    # ---- after: “…,” said X · “…,” X said · “…,” according to X

    def _after(self, quotation: Quotation, gaps: Gaps, *, fragment: bool) -> Attribution | None:
        clause = self._clause_after(quotation, gaps)
        if not clause or not self._invites(quotation, clause[0], fragment=fragment):
            return None
        while clause and (clause[0].is_punct or clause[0].lower_ in ("and", "as", "but", "then")):
            clause = clause[1:]
        if not clause:
            return None
        place = Place.AROUND if fragment else Place.BESIDE
        first, end = clause[0], clause[-1].i + 1
        if first.lower_ == "according" and len(clause) > 2:
            return self._made(self._phrase_at(clause[2].i), first.i, place, end)
        inverted = self._inverted(clause) if may_invert(first) else None
        found = self._made(inverted, first.i, place, end)
        return found or self._spoken_in(clause, place, end)

    def _clause_after(self, quotation: Quotation, gaps: Gaps) -> list[Token]:
        clause: list[Token] = []
        for token in self.doc[quotation.outer_last : gaps.after]:
            if token.text in STOPS and token.i > quotation.outer_last:
                break
            if token.text in STOPS:
                return []
            if not token.is_space:
                clause.append(token)
        return clause[:REACH]

    def _invites(self, quotation: Quotation, follower: Token, *, fragment: bool) -> bool:
        """Whether what follows a quotation can be its attribution rather than a new sentence."""
        ending = self.doc[quotation.last - 1].text
        if ending[-1] in ENDS_FOR_ATTRIBUTION or follower.text in (",", "—", "–", "--", "-"):
            return True
        if fragment:
            return False
        return follower.text[0].islower()

    def _inverted(self, clause: list[Token]) -> Token | None:
        i = 1
        while i < len(clause) and clause[i].pos_ == "ADV" and clause[i].dep_ == "advmod":
            i += 1
        if i == len(clause) or clause[i].pos_ in ("ADP", "SCONJ", "PUNCT", "VERB", "AUX"):
            return None
        head = self._phrase_at(clause[i].i)
        return None if head is None or head.ent_type_ in ("DATE", "TIME") else head

    def _spoken_in(self, clause: list[Token], place: Place, end: int) -> Attribution | None:
        """“…,” X said: the first verb of saying, and who comes before it."""
        for n, token in enumerate(clause):
            if token.text == ":":
                return None
            if not is_saying(token) or n == 0:
                continue
            if is_withheld(token):
                return None
            subject = own_subject(token, self.quoted)
            if subject is None or not clause[0].i <= subject.i < end:
                subject = self._phrase_at(clause[0].i)
            return self._made(subject, token.i, place, end)
        return None

    # ---- before: X said: “… · X told reporters, “… · In a statement, X said “… · X: “…

    def _before(self, lead: list[Token], place: Place) -> Attribution | None:
        end = lead[-1].i + 1
        for token in sorted(lead, key=lambda t: (t.lemma_ in ATTITUDES, -t.i)):
            if token.i in self.quoted:
                continue
            if is_saying(token) and was_said(token):
                made = self._made(self._subject_before(token, lead[0].i), token.i, place, end)
                if made is not None:
                    return made
            if token.lower_ == "according" and token.i + 2 < end:
                return self._made(self._phrase_at(token.i + 2), token.i, place, end)
        if place is Place.BESIDE and lead[-1].text == ":":
            return self._announced(lead)
        return None

    def _announced(self, lead: list[Token]) -> Attribution | None:
        """X was blunt: “…”: the subject of the clause, or the name alone, before a colon."""
        subject = next((t for t in lead if t.dep_ in SUBJECTS), None)
        if subject is None:
            subject = next((t for t in lead if t.dep_ == "ROOT" and t.pos_ in ("NOUN", "PROPN")), None)
        speaker = self.voices.speaker(self.passage, subject) if subject is not None else None
        if speaker is None or (speaker.actor is None and not speaker.person):
            return None
        return Attribution(speaker, lead[-1].i, Place.BESIDE, lead[-1].i + 1)

    def _subject_before(self, verb: Token, low: int) -> Token | None:
        """The subject of a verb of saying that stands before a quotation, else the last name before it."""
        if subject := subject_of(verb, self.quoted):
            return subject
        for i in range(verb.i - 1, max(low, verb.i - REACH) - 1, -1):
            mention = self.voices.cast.at(self.passage.index, i)
            if mention is not None and i not in self.quoted:
                return self.doc[mention.last - 1]
        return None

    # ---- around: X said the trip was “a holiday at public cost” · X called it “…”

    def _around(self, quotation: Quotation, lead: list[Token]) -> Attribution | None:
        if self._is_a_name(quotation, lead):
            return None
        root = self.doc[quotation.first : quotation.last].root
        above = [v for v in verbs_above(root, self.quoted) if v.i not in self.quoted and is_saying(v, naming=True)]
        for verb in sorted(filter(was_said, above), key=lambda v: v.lemma_ in ATTITUDES):
            subject = self._subject_before(verb, lead[0].i)
            if subject is not None and not quotation.first <= subject.i < quotation.last:
                return self._made(subject, verb.i, Place.AROUND, quotation.outer_last)
        return self._declared(quotation, root)

    def _declared(self, quotation: Quotation, root: Token) -> Attribution | None:
        """The ministers “reaffirmed their commitment to …”: the verb of saying is quoted with what it reports."""
        if root.i > quotation.first + 1 or root.tag_ not in FINITE or not is_saying(root, naming=True):
            return None
        subject = own_subject(root, self.quoted)
        if subject is None or subject.i > quotation.first:
            return None
        return self._made(subject, root.i, Place.AROUND, quotation.outer_last)

    def _is_a_name(self, quotation: Quotation, lead: list[Token]) -> bool:
        words = [t for t in self.doc[quotation.first : quotation.last] if t.is_alpha]
        long = [t for t in words if len(t) > 3]
        if len(long) > 1 and all(t.text[0].isupper() for t in long):
            return True
        return any(t.lower_ in NOUNS_OF_NAMING for t in lead[-2:])

    # ---- shared

    def _made(self, subject: Token | None, verb: int, place: Place, end: int) -> Attribution | None:
        speaker = self.voices.speaker(self.passage, subject) if subject is not None else None
        return Attribution(speaker, verb, place, end) if speaker is not None else None

    def _phrase_at(self, i: int) -> Token | None:
        """The head of the noun phrase that begins at or about a token."""
        mention = self.voices.cast.at(self.passage.index, i)
        if (
            mention is not None
            and mention.entity is not None
            and mention.first == i
            and mention.outer_last == mention.last
        ):
            head = self.doc[mention.first : mention.last].root
            if head.dep_ != "poss" and not (head.dep_ == "compound" and head.head.i >= mention.last):
                return head
        chunks = self._noun_chunks()
        for at in range(i, min(i + 3, len(self.doc))):
            if at in chunks:
                return chunks[at]
        return self.doc[mention.last - 1] if mention is not None else None

    def _noun_chunks(self) -> dict[int, Token]:
        if self._chunks is None:
            self._chunks = {i: chunk.root for chunk in self.doc.noun_chunks for i in range(chunk.start, chunk.end)}
        return self._chunks


def _leads(lead: list[Token]) -> bool:
    """Whether words lead right up to a quotation: 'said:', 'told reporters,', 'said that', 'said'."""
    last = lead[-1]
    if last.text in (":", ","):
        return True
    return is_saying(last) or (last.lower_ == "that" and len(lead) > 1 and is_saying(lead[-2]))
