"""Sentences of a text: a rule splitter for prose, made for the names, scores and titles of reviews."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from reviewlint.document.words import Words
from reviewlint.expressions import expression
from reviewlint.language.word_set import word_set
from reviewlint.typed import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from re import Match, Pattern

# Asked only where a quotation ends with "?" or "!", or a point stands in doubt.
_ATTRIBUTION = (
    r"[\w'’]+\s+(?:[\w'’]+\s+)?(?:says|said|asks|asked|replies|replied|adds|added|answers|answered|cries|cried"
    r"|exclaims|exclaimed|shouts|shouted|whispers|whispered|yells|yelled|wonders|wondered)\b"
)
_INITIALISM = r"(?:[^\W\d_]\.)+[^\W\d_]|Ph\.D"
_NUMERAL = r"[#\d]|[IVXLC]+\b"
_ENUMERATOR = r"\d{1,3}|[A-Za-z]|[ivxIVX]{1,4}"
_LOOK_BACK = 24


# Before a name; never the end of a sentence when written with a capital ("Mulholland Dr. The ..." apart).
_HONORIFICS = word_set("mr mrs ms mx dr prof gen lt col sgt capt rev hon gov sen rep fr")
_NO_NAME = word_set("the this that these those and but its")
# What these introduce must follow.
_OPENERS = word_set("vs v cf e.g i.e viz dir prod approx ca feat incl esp")
# Before a number or a numeral they go on; before anything else they are words ("He said no. Then").
_NUMBERED = word_set("no nos vol vols pt pts ch chap fig p pp ep eps ed sec art bk b c d r s e")
# These may end a sentence, but only before a word that seldom follows them inside one.
_OTHERS = word_set(
    "etc jr sr inc ltd co corp bros est dept ave blvd st ste mt ft min mins hr hrs eds rev orig trans oz "
    "lb lbs al jan feb mar apr jun jul aug sep sept oct nov dec"
)
# Words that, with a capital, begin a sentence rather than continue a name.
_STARTERS = word_set(
    "the a an it it's he he's she she's they they're we we're i i'm i've you this that that's these those "
    "there there's here here's then but and so in on at for as if its his her their our my your when "
    "while what what's who how why where yet or nor not no yes still even after before later now some "
    "many most one two both all each every with without from by to of despite although though because "
    "since once also is are was were has had do does did can could will would may might should must like "
    "just only perhaps maybe"
)
# Behind any other word of some length a point is a full stop; the last of these is "İ" in lower case.
_DOUBTFUL = _HONORIFICS | _OPENERS | _NUMBERED | _OTHERS | {"i\u0307"}
_LONGEST_ENUMERATOR = 4
_ENUMERATING = "ivx0123456789"
_ENDS = ".!?…"


# Sets of characters beyond Latin-1 take long to compile: the next two hold no more of them than a text needs.
_BEHIND_WIDE_ENDS = r"|(?<=[。！？])(?<![。！？]{2})[。！？]*+[」』”’）]*+\s*+"


def _candidates(ascii_only: bool, ellipsis: bool, wide: bool) -> "Pattern[str]":
    """Where a sentence may end.

    A run of terminators with the quotes and brackets that close after it, then space or the end of the block;
    or a hard line break. One set of characters comes first, so that the search skips fast; the lookbehind
    keeps it from starting again inside a run, so that it stays linear.
    """
    ends = ".!?…" if ellipsis else ".!?"
    closing = r"\"')\]}*_" if ascii_only else r"\"'”’»›)\]}*_"
    others, beside = ("。！？", _BEHIND_WIDE_ENDS) if wide else ("", "")
    return expression(
        rf"[{ends}{others}\n](?:(?<![{ends}][{ends}])(?<=[{ends}])[{ends}]*+(?P<close>[{closing}]*+)(?:\s++|\Z)"
        rf"|(?<=\n)\s*+{beside})"
    )


def _next(ascii_only: bool) -> "Pattern[str]":
    """What may open a sentence, and its first word."""
    if ascii_only:
        return expression(r"[\"'(\[{*_]*+(--|[^\W_][\w']*(?:\.[^\W_]+)*)?")
    return expression(r"[\"'“‘«‹(\[{¿¡*_]*+(—|–|--|[^\W_][\w'’]*(?:\.[^\W_]+)*)?")


class HasExtent(Protocol):
    """What a block must have for its sentences to be found: offsets into the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Sentences:
    """Columns of equal length, one row a sentence, in order.

    `starts` and `ends` are offsets into the text (half-open, trimmed of space), `blocks` the index of the
    block, `first_words` and `last_words` the half-open range of its words.
    """

    __slots__ = ("blocks", "ends", "first_words", "last_words", "starts")

    def __init__(self, rows: list[tuple[int, int, int, int, int]]) -> None:
        self.starts, self.ends, self.blocks, self.first_words, self.last_words = (
            map(list, zip(*rows, strict=True)) if rows else ([], [], [], [], [])
        )

    def __len__(self) -> int:
        return len(self.starts)

    def index_at(self, offset: int) -> int:
        """The index of the last sentence that starts at or before `offset`; -1 when there is none."""
        return bisect_right(self.starts, offset) - 1


def find_sentences(text: str, blocks: Iterable[HasExtent], words: Words) -> Sentences:
    """The sentences of each block of `text`: none crosses a block, and each holds a word at least."""
    rows: list[tuple[int, int, int, int, int]] = []
    # In a text without a single capital, none can show where a sentence begins.
    lowered = _is_lowered(text)
    ascii_only = text.isascii()
    candidates = _candidates(
        ascii_only, "…" in text, not ascii_only and any(map(text.__contains__, "。！？"))
    )
    following = _next(ascii_only)
    starts, lowers = words.starts, words.lowers
    last = 0
    for index, block in enumerate(blocks):
        low, high = _trimmed(text, block.start, block.end)
        begin = sought = low
        first = last = bisect_left(starts, low, last)
        for match in candidates.finditer(text, low, high):
            start, resume = match.span()
            last = bisect_left(starts, start, last)
            # Most candidates are one point behind a word that is none of those that leave it in doubt.
            if (
                resume == start + 2
                and resume < high
                and (lowered or not text[resume].islower())
                and text[resume].isalnum()
                and text[start] in _ENDS
                and ((before := text[start - 1]) == " " or before.isalnum())
                and last
                and _is_plain(lowers[last - 1])
            ):
                end = start + 1
            elif resume >= high or _ends_sentence(
                text, match, following.match(text, resume), sought, lowered
            ):
                end = sought + len(text[sought:resume].rstrip())
            else:
                continue
            # What holds no word (a row of stars, an emoji) opens the next sentence.
            if first < last:
                rows.append((begin, end, index, first, last))
                begin = resume
                first = last
            sought = resume
        last = bisect_left(starts, high, last)
        if first < last:
            rows.append((begin, high, index, first, last))
    return Sentences(rows)


def _is_plain(word: str) -> bool:
    """Whether a point behind a word (in lower case) is surely a full stop."""
    if len(word) > _LONGEST_ENUMERATOR:
        return word not in _DOUBTFUL
    return len(word) > 1 and word not in _DOUBTFUL and word.strip(_ENUMERATING) != ""


def _is_lowered(text: str) -> bool:
    """`text.islower()`, in a sixth of the time where that is easy."""
    return text.upper() != text == text.lower() if text.isascii() else text.islower()


def _trimmed(text: str, low: int, high: int) -> tuple[int, int]:
    """The range without white space at its ends."""
    while low < high and text[low].isspace():
        low += 1
    while low < high and text[high - 1].isspace():
        high -= 1
    return low, high


def _ends_sentence(
    text: str, match: "Match[str]", found: "Match[str] | None", begin: int, lowered: bool
) -> bool:
    """Whether the candidate, behind which something was `found`, ends the sentence from `begin` on."""
    following = (found[1] if found else None) or ""
    if not lowered and following[:1].islower() and not following[1:2].isupper():
        return False
    close = match["close"]
    if close is None:
        return True
    if following[:1] in "—–-" and following:
        return False
    start = match.start()
    if text[start - 1 : start] in {"(", "["} and start > begin:
        return False
    quote = close.strip(")]}*_")
    following = following.lower().replace("’", "'")
    if match.start("close") > start + 1 or text[start] != ".":
        # "What?" Theodore asks.
        return not (
            quote and following not in _STARTERS and expression(_ATTRIBUTION).match(text, match.end())
        )
    before = text[max(begin, start - _LOOK_BACK) : start].split()
    if quote or not before:
        return True
    return _point_ends_sentence(before, following, text[match.end() : match.end() + 8], lowered)


def _point_ends_sentence(before: list[str], following: str, after: str, lowered: bool) -> bool:
    """Whether a point ends a sentence, from the words before it and the one after."""
    token = before[-1].lstrip("\"'“‘«‹([{*_")
    lower = token.lower()
    if len(before) == 1 and expression(_ENUMERATOR).fullmatch(token):
        return False
    if lower in _OPENERS:
        return False
    if lower in _HONORIFICS and (lowered or token[0].isupper()):
        return following in _NO_NAME
    if lower in _NUMBERED and expression(_NUMERAL).match(after):
        return lower == "no" and after[0] not in "#0123456789"
    if len(token) == 1 and token.isalpha() and (token.isupper() or lowered) and lower != "i":
        return following in _STARTERS and not (len(following) == 1 and after[1:2] == ".")
    if lower in _OTHERS or expression(_INITIALISM).fullmatch(token):
        return following in _STARTERS
    return True
