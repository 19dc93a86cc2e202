"""Claims in the prose about who did what: `directed by X`, `X's direction`, `X plays Z`, `Z (X)`.

Which words claim which role is data (rules/credits/claims/roles.yml); how cue and name go together is
here. Quotations and block quotes claim nothing: somebody else is speaking.
"""

from bisect import bisect_left
from collections.abc import Iterator

from reviewlint.credits.claims.claim import RoleClaim
from reviewlint.credits.claims.context import subject_of
from reviewlint.credits.claims.cues import Cue, Cues, cues_of
from reviewlint.credits.claims.names import Name, fold_word, is_capital, name_at, name_before, names_from
from reviewlint.credits.credit_list import Credit, credits_of, name_units
from reviewlint.credits.fields import fields_of
from reviewlint.document import Document, derived
from reviewlint.document.ranges import Ranges
from reviewlint.expressions import expression
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set

_PASSED_OVER = word_set("the a an his her their its")
_MOST_PASSED_OVER = 5
_ADVERBS = word_set("also both then here himself herself themselves again once")
_NOT_CHARACTERS = word_set("opposite alongside against")
_ADAPTED = word_set("based adapted")
_SEVERAL = word_set("starring stars featuring cast co-starring co-stars")
_IN_BRACKETS = r"(?<=[\w.’']) \((?=[^\W\d_])"
_LABEL_GAPS = (": ", ":", " – ", " — ", ":\n")


@derived
def role_claims(document: Document) -> list[RoleClaim]:
    """The claims of a document, in the order of their cues; the last document's are remembered."""
    kind = fields_of(document).kind
    if kind is None:
        return []
    reader = _Reader(document, cues_of(kind.name))
    quoted = document.quotations.union(_quoted_blocks(document))
    characters = _characters(credits_of(document))
    claims = {
        claim
        for claim in reader.claims()
        if not quoted.overlaps(*claim.cue)
        and (claim.role == "actor" or fold_word(claim.name.text) not in characters)
    }
    return sorted(claims, key=lambda claim: (claim.cue, claim.name.start, claim.role))


def _characters(credits: list[Credit]) -> frozenset[str]:
    """The words of the characters' names, folded, that no name of a person has: Theodore directs nothing."""
    played = {unit.folded for each in credits if each.character for unit in name_units(each.character)}
    return frozenset(played.difference(unit.folded for each in credits for unit in each.units))


def _quoted_blocks(document: Document) -> Ranges:
    return Ranges((block.start, block.end) for block in document.blocks if block.quoted)


class _Reader:
    """Walks the words of one document and reads a claim wherever a cue stands."""

    __slots__ = ("_cues", "_document", "_text", "_words")

    def __init__(self, document: Document, cues: Cues) -> None:
        self._document = document
        self._text = document.text
        self._words = document.words
        self._cues = cues

    def claims(self) -> Iterator[RoleClaim]:
        heads, suffixes = self._cues.heads, self._cues.suffixes
        for index, word in enumerate(self._words.lowers):
            if word in heads:
                for cue in heads[word]:
                    if self._matches(cue, index):
                        yield from self._from_cue(cue, index)
            elif word == "by":
                yield from self._by(index)
            elif word == "as":
                yield from self._as(index)
            elif "-" in word and (ending := word.rpartition("-")[2]) in suffixes:
                yield from self._suffix(index, ending)
        if "actor" in self._cues.roles:
            yield from self._brackets()
        if self._cues.titled:
            yield from self._titled(self._cues.titled)

    def _matches(self, cue: Cue, index: int) -> bool:
        end = index + len(cue.words)
        if tuple(self._words.lowers[index:end]) != cue.words:
            return False
        return not (
            index and self._words.lowers[index - 1] in cue.not_after and self._gap(index) in (" ", "-")
        )

    def _from_cue(self, cue: Cue, index: int) -> Iterator[RoleClaim]:
        end = index + len(cue.words)
        if cue.shape == "noun":
            yield from self._noun(cue, index, end)
        elif cue.shape == "verb":
            yield from self._verb(cue, index, end)
        elif cue.shape == "possessed":
            yield from self._possessed(cue, index, end)
        else:
            yield from self._plays(cue, index, end)

    def _by(self, index: int) -> Iterator[RoleClaim]:
        """`directed by X`, `written and directed by X and Y`, `screenplay, also written, by X`."""
        lowers, by = self._words.lowers, self._cues.by
        roles: dict[str, None] = {}
        first = at = index - 1
        linked = True
        while at >= 0 and index - at < 9:
            word = lowers[at]
            if word in by and linked:
                roles.update(dict.fromkeys(by[word]))
                first = at
                linked = self._gap(at) == "/" or (self._gap(at) == ", " and self._is_participle(at - 1))
            elif word in ("and", "also") or word.endswith("ly"):
                linked = True
            else:
                break
            at -= 1
        if roles and self._gap(index + 1) in _LABEL_GAPS and self._opens_line(first):
            for name in names_from(self._text, self._words, index + 1, open_ended=True):
                for role in roles:
                    yield self._claim(role, name, "label", first, index + 1)
            return
        start = self._skip(index + 1)
        if not roles or start is None:
            return
        for at in range(
            first - 1, max(first - _MOST_PASSED_OVER, -1), -1
        ):  # based on the bestselling novel by
            if self._gap(at + 1) != " ":
                break
            if lowers[at] in _ADAPTED:
                first = at
                break
        for name in names_from(self._text, self._words, start, open_ended=False):
            for role in roles:
                if first == 0 or lowers[first - 1] not in self._cues.not_after.get(role, ()):
                    played = self._played(first) if role == "actor" else None
                    yield self._claim(role, name, "by", first, index + 1, played)

    def _played(self, first: int) -> Name | None:
        """Z of `Z, played by X` and `Z is played by X`."""
        at = first - (self._words.lowers[first - 1 : first] in (["is"], ["was"]))
        name = name_before(self._text, self._words, at) if self._gap(at) in (" ", ", ") else None
        return name if name is not None and not name.possessive else None

    def _is_participle(self, index: int) -> bool:
        return index >= 0 and self._words.lowers[index].endswith(("ed", "en"))

    def _noun(self, cue: Cue, index: int, end: int) -> Iterator[RoleClaim]:
        """`director X`, `director and writer X`, `the director, X,`, `Director: X`, `starring X and Y`."""
        gap = self._gap(end)
        several = cue.words[0] in _SEVERAL or cue.words[-1].endswith("s")
        if gap in _LABEL_GAPS and self._opens_line(index):
            for name in names_from(self._text, self._words, end, open_ended=True):
                yield self._claim(cue.role, name, "label", index, end)
            return
        if gap == ", ":
            yield from self._apposition(cue, index, end)
            return
        if gap == ". " and cue.words[-1] in ("dir", "dop", "dp"):
            gap = " "
        behind = self._behind_nouns(end)
        start = self._skip(behind) if cue.words[0] in _SEVERAL else behind
        if gap not in (" ", "/") or start is None or not self._is_name(start):
            return
        names = names_from(self._text, self._words, start, open_ended=False)
        for name in names if several else names[:1]:
            yield self._claim(cue.role, name, "noun", index, end, self._character(name, cue.role))

    def _apposition(self, cue: Cue, index: int, end: int) -> Iterator[RoleClaim]:
        """`The director, X, ...`"""
        before = self._words.lowers[index - 1] if index else ""
        if before not in ("the", "its") and not before.endswith("'s"):
            return
        name = name_at(self._text, self._words, end) if end < len(self._words) else None
        if name is not None and not name.possessive and self._text[name.end : name.end + 1] in (",", "."):
            yield self._claim(cue.role, name, "noun", index, end)

    def _verb(self, cue: Cue, index: int, end: int) -> Iterator[RoleClaim]:
        """`X directs`, `X also directs`, `X, who directed`."""
        if end < len(self._words) and (self._words.lowers[end] == "by" or self._gap(end) == "-"):
            return
        if cue.role == "actor" and end < len(self._words) and is_capital(self._words.texts[end]):
            return  # "Her stars X": the title is no actor
        name = self._subject(index)
        if name is not None and not name.possessive:
            yield self._claim(cue.role, name, "verb", index, end)

    def _plays(self, cue: Cue, index: int, end: int) -> Iterator[RoleClaim]:
        """`X plays Z`, `X plays a lonely writer named Z`."""
        name = self._subject(index)
        if name is None or name.possessive:
            return
        several = index > name.last or cue.words[0] in ("play", "portray", "voice")
        character = None
        if not several:
            start = self._skip(end)
            if start is not None and not _NOT_CHARACTERS.intersection(self._words.lowers[end:start]):
                character = name_at(self._text, self._words, start)
        elif not (end < len(self._words) and self._gap(end) == " "):
            return
        if character is not None and character.possessive:
            character = None
        yield self._claim(cue.role, name, "plays", index, end, character)

    def _possessed(self, cue: Cue, index: int, end: int) -> Iterator[RoleClaim]:
        """`X's direction`, `X's assured direction`."""
        at = index
        while at > 0 and index - at < 3 and self._gap(at) in (" ", ", "):
            name = name_before(self._text, self._words, at)
            if name is not None:
                if name.possessive:
                    yield self._claim(cue.role, name, "possessed", index, end)
                return
            if self._words.lowers[at - 1] in FUNCTION_WORDS:
                return
            at -= 1

    def _suffix(self, index: int, ending: str) -> Iterator[RoleClaim]:
        """`X-directed`."""
        if not is_capital(self._words.texts[index]):
            return
        name = name_before(self._text, self._words, index + 1)
        if name is None:
            return
        end = self._words.ends[index] - len(ending) - 1
        name = name._replace(text=self._text[name.start : end], end=end)
        for role in self._cues.suffixes[ending]:
            yield RoleClaim(role, name, "suffix", (end, self._words.ends[index]))

    def _as(self, index: int) -> Iterator[RoleClaim]:
        """`X as Z`, and `X is wonderful as Z`; but not `watching X as Z leaves`."""
        words = self._words
        start = index + 1 + (words.lowers[index + 1 : index + 2] == ["the"])
        if "actor" not in self._cues.roles or not self._is_name(start) or self._gap(start) != " ":
            return
        character = name_at(self._text, words, start)
        name = name_before(self._text, words, index) if self._gap(index) == " " else None
        if name is None and words.lowers[index - 1] in self._cues.performances:
            name = self._earlier(index)
        elif name is not None and character is not None and not self._starts_sentence(name.first):
            behind = character.last
            if self._gap(behind) == " " and words.lowers[behind] not in FUNCTION_WORDS:
                return
        if name is not None and character is not None and not character.possessive:
            yield self._claim("actor", name, "as", index, index + 1, character)

    def _earlier(self, index: int) -> Name | None:
        """The nearest name before a word, in the same sentence and without a clause between."""
        for at in range(index - 1, max(index - 16, 0), -1):
            if self._words.texts[at][0].isupper() and is_capital(self._words.texts[at]):
                name = name_before(self._text, self._words, at + 1)
                first = name.first if name is not None else at
                starts_sentence = self._starts_sentence(first)
                plain = name is not None and self._words.lowers[first] not in FUNCTION_WORDS
                return name if plain or not starts_sentence else None
            if not set(self._gap(at)).isdisjoint(".;:!?\n("):
                return None
        return None

    def _brackets(self) -> Iterator[RoleClaim]:
        """`X (Z)` and `Z (X)`."""
        for found in expression(_IN_BRACKETS).finditer(self._text):
            index = self._words.index_at(found.end())
            inside = name_at(self._text, self._words, index) if self._is_name(index) else None
            if (
                inside is None
                or inside.possessive
                or self._text[inside.end : inside.end + 1] not in (")", ",")
            ):
                continue
            outside = name_before(self._text, self._words, index)
            if outside is not None and not outside.possessive and self._words.starts[index] == found.end():
                yield RoleClaim("actor", inside, "brackets", (found.end(), inside.end), outside)

    def _titled(self, role: str) -> Iterator[RoleClaim]:
        """`X's Emma`."""
        for start, end in subject_of(self._document).mentions:
            index = self._words.index_at(start)
            if not 0 < index < len(self._words):
                continue
            gap = self._text[self._words.ends[index - 1] : start]
            name = name_before(self._text, self._words, index)
            if name is not None and name.possessive and not gap.strip(" *_\"'“‘’"):
                yield RoleClaim(role, name, "titled", (start, end))

    def _subject(self, index: int) -> Name | None:
        """The name that is the subject of the verb at a word: right before it, or before `, who also`."""
        at = index
        while at > 0 and index - at < 3 and self._gap(at) == " ":
            before = self._words.lowers[at - 1]
            if before == "who":
                at -= 1
                break
            if before not in _ADVERBS and not before.endswith("ly"):
                break
            at -= 1
        if at and self._gap(at) in ((" ", ", ") if at < index else (" ",)):
            return name_before(self._text, self._words, at)
        return None

    def _character(self, name: Name, role: str) -> Name | None:
        """Z of `starring X as Z`."""
        at = name.last
        if role != "actor" or self._words.lowers[at : at + 1] != ["as"] or not self._is_name(at + 1):
            return None
        return name_at(self._text, self._words, at + 1)

    def _behind_nouns(self, index: int) -> int:
        """The word after further jobs: `and co-writer` of `director and co-writer X`."""
        lowers, heads = self._words.lowers, self._cues.heads
        at = index
        while at < len(lowers) and self._gap(at) in (" ", ", ", "/"):
            if lowers[at] in heads and any(cue.shape == "noun" for cue in heads[lowers[at]]):
                at += 1
                index = at
            elif lowers[at] == "and":
                at += 1
            else:
                break
        return index

    def _skip(self, index: int) -> int | None:
        """The first word of a name, behind what may stand before it: `visionary filmmaker`."""
        words = self._words
        for at in range(index, min(index + _MOST_PASSED_OVER, len(words))):
            if self._gap(at) not in (" ", ", ") or (at == index and self._gap(at) != " "):
                return None
            if self._is_name(at):
                name = name_at(self._text, words, at)
                if name is None:
                    return None
                behind = name.last
                is_epithet = behind < len(words) and words.lowers[behind] in self._cues.epithets
                spaced = self._gap(behind) == self._gap(behind + 1) == " "
                return behind + 1 if is_epithet and spaced and self._is_name(behind + 1) else at
            if words.lowers[at] in FUNCTION_WORDS and words.lowers[at] not in _PASSED_OVER:
                return None
        return None

    def _is_name(self, index: int) -> bool:
        texts = self._words.texts
        if index >= len(texts):
            return False
        if texts[index].lower() in ("de", "van", "von", "di", "la", "le", "du", "del") and index + 1 < len(
            texts
        ):
            index += 1
        return is_capital(texts[index])

    def _opens_line(self, index: int) -> bool:
        before = self._text[max(self._words.starts[index] - 2, 0) : self._words.starts[index]]
        return not before or before[-1] in "\n•|·;" or before.strip() in ("|", "•", "·", ";", "-", "–", ".")

    def _starts_sentence(self, index: int) -> bool:
        first_words = self._document.sentences.first_words
        at = bisect_left(first_words, index)
        return at < len(first_words) and first_words[at] == index

    def _gap(self, index: int) -> str:
        """What stands between a word and the one before it."""
        if not 0 < index < len(self._words):
            return "\n"
        return self._text[self._words.ends[index - 1] : self._words.starts[index]]

    def _claim(
        self, role: str, name: Name, shape: str, first: int, last: int, character: Name | None = None
    ) -> RoleClaim:
        cue = (self._words.starts[first], self._words.ends[last - 1])
        return RoleClaim(role, name, shape, cue, character)
