"""Words of a text, as columns rather than objects: a review has hundreds, an archive millions."""

from bisect import bisect_right
from itertools import accumulate, compress, repeat
from operator import add, ne
from sys import intern

from reviewlint.expressions import expression
from reviewlint.language.word_table import WordTable

# Combining marks (Unicode categories Mn, Mc, Me, and the joiner U+200D), which `\w` leaves out. Ranges are
# merged over letters and unassigned code points, which do no harm here.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07f3\u07fd\u0816-\u082d"
    "\u0859-\u085b\u0897-\u08e1\u08e3-\u0963\u0981-\u09e3\u09fe-\u0a75\u0a81-\u0ae3\u0afa-\u0b63"
    "\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0d4d\u0d57-\u0d63\u0d81-\u0df3\u0e31-\u0e3a"
    "\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6\u102b-\u103e"
    "\u1056-\u109d\u135d-\u135f\u1712-\u1734\u1752-\u17d3\u17dd\u180b-\u180d\u180f-\u193b\u1a17-\u1a1b"
    "\u1a55-\u1a7f\u1ab0-\u1b44\u1b6b-\u1b73\u1b80-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1dff\u200d"
    "\u20d0-\u20f0\u2cef-\u2cf1\u2d7f-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua674-\ua67d"
    "\ua69e-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff-\ua92d\ua947-\ua953\ua980-\ua9c0"
    "\ua9e5-\uaa4d\uaa7b-\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea\uabec-\uabed\ufb1e\ufe00-\ufe0f"
    "\ufe20-\ufe2f\U000101fd-\U0001037a\U00010a01-\U00010a3f\U00010ae5-\U00010ae6\U00010d24-\U00010eac"
    "\U00010f46-\U00010f50\U00010f82-\U00010f85\U00011000-\U00011046\U00011070-\U000110ba\U000110c2"
    "\U00011100-\U00011134\U00011145-\U00011173\U00011180-\U000111c0\U000111c9-\U000111cc"
    "\U000111ce-\U000111cf\U0001122c-\U00011237\U0001123e\U000112df-\U00011446\U0001145e-\U000114c3"
    "\U000115af-\U000115c0\U000115dc-\U00011640\U000116ab-\U000116b7\U0001171d-\U0001172b"
    "\U0001182c-\U0001183a\U00011930-\U00011943\U000119d1-\U000119e0\U000119e4-\U00011a3e"
    "\U00011a47-\U00011a99\U00011c2f-\U00011c3f\U00011c92-\U00011ef6\U00016af0-\U00016af4"
    "\U00016b30-\U00016b36\U00016f4f-\U00016f92\U00016fe4-\U00016ff1\U0001bc9d-\U0001bc9e"
    "\U0001cf00-\U0001cf46\U0001d165-\U0001d169\U0001d16d-\U0001d172\U0001d17b-\U0001d182"
    "\U0001d185-\U0001d18b\U0001d1aa-\U0001d1ad\U0001d242-\U0001d244\U0001da00-\U0001da36"
    "\U0001da3b-\U0001da6c\U0001da75\U0001da84\U0001da9b-\U0001e136\U0001e2ae-\U0001e2ef"
    "\U0001e8d0-\U0001e94a\U000e0100-\U000e01ef"
)
_LATIN = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af"
# What may join two halves of a word: apostrophes, hyphens, soft hyphens; a point or comma between digits.
_BETWEEN_DIGITS = r"(?:(?<![.,])|(?<=\d.)(?=\d))"
_ASCII_JOINER = rf"['\-.,]{_BETWEEN_DIGITS}"
_JOINER = rf"['’\-\u2010\u2011\u00ad.,]{_BETWEEN_DIGITS}"


_ASCII_WORD = rf"(?a)([A-Za-z0-9]++(?:{_ASCII_JOINER}[A-Za-z0-9]++)*+)"
# A Latin run is one fast loop; the slow alternation starts only at a character beyond Latin.
_RUN = rf"[^\W_][{_LATIN}]*+(?:(?=[^\x00-\u02af])(?:[{_LATIN}]++|[^\W_]|[{_MARKS}])++)?+"
_ANY_WORD = rf"({_RUN}(?:{_JOINER}{_RUN})*+)"

# In plain ASCII, what joins two halves of a word has a stand-in while all else that is in no word is cut out.
_JOINED = {
    r"'(?<=[A-Za-z0-9]')(?=[A-Za-z0-9])": "\x01",
    r"-(?<=[A-Za-z0-9]-)(?=[A-Za-z0-9])": "\x02",
    r"\.(?<=[0-9]\.)(?=[0-9])": "\x03",
    r",(?<=[0-9],)(?=[0-9])": "\x04",
}
_STAND_INS = "".join(_JOINED.values())
_CUT = "\n"
_CUT_OUT = {code: chr(code) if chr(code).isalnum() else _CUT for code in range(128)}
_CUT_OUT.update(zip(map(ord, _STAND_INS), "'-.,", strict=True))


class Words:
    """Columns of equal length, one row a word, in order.

    `texts` holds the words as they stand, `lowers` the same in lower case with `’` folded to `'`;
    `starts` and `ends` are offsets into the text (half-open).
    """

    __slots__ = ("_capitals", "_ends", "lowers", "starts", "texts")

    def __init__(self, texts: list[str], lowers: list[str], starts: list[int]) -> None:
        self.texts = texts
        self.lowers = lowers
        self.starts = starts
        self._ends: list[int] | None = None
        self._capitals: list[int] | None = None

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        if self._ends is None:
            self._ends = list(map(add, self.starts, map(len, self.texts)))
        return self._ends

    @property
    def capitals(self) -> list[int]:
        """The indices of the words that begin with a capital."""
        if self._capitals is None:
            texts = () if self.texts is self.lowers else self.texts
            self._capitals = [index for index, text in enumerate(texts) if text[0].isupper()]
        return self._capitals

    def index_at(self, offset: int) -> int:
        """The index of the first word that ends after `offset`; the number of words when there is none."""
        following = bisect_right(self.starts, offset)
        within = following and self.starts[following - 1] + len(self.texts[following - 1]) > offset
        return following - 1 if within else following


def _lower_form(word: str) -> str:
    """A word in lower case: one string wherever it stands, hashed once, and found in tables by identity."""
    return intern(word.lower().replace("’", "'"))


_LOWER_FORMS = WordTable(_lower_form)


def find_words(text: str) -> Words:
    """The words of `text`.

    A word is a run of letters, digits and combining marks; hyphenated ("must-see"), apostrophised
    ("film's", "o’clock") and decimal ("8.5", "1,000") forms are one word. Underscores and symbols are
    never part of one.
    """
    plain = text.isascii()
    if plain and not any(map(text.__contains__, _STAND_INS)):
        texts, starts = _ascii_words(text)
    else:
        # Splitting on a captured word yields gap, word, gap, ..., gap: every column then comes from C loops.
        parts = expression(_ASCII_WORD if plain else _ANY_WORD).split(text)
        texts, starts = parts[1::2], list(accumulate(map(len, parts)))[:-1:2]
    lowers = list(map(_LOWER_FORMS.__getitem__, texts))
    if plain and text == text.lower():
        texts = lowers
    return Words(texts, lowers, starts)


def _ascii_words(text: str) -> tuple[list[str], list[int]]:
    """The words of a text in ASCII, and where they start: as the expression finds them, in fewer steps."""
    for joiner, stand_in in _JOINED.items():
        text = expression(joiner).sub(stand_in, text)
    cut = text.translate(_CUT_OUT)
    lines = cut.splitlines(keepends=True)
    filled = map(ne, lines, repeat(_CUT))
    return cut.split(), list(compress(accumulate(map(len, lines), initial=0), filled))
