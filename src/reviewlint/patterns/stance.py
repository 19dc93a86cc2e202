"""Who stands behind a phrase: is it denied, wished for, somebody else's word, or given with its grounds?

"Hardly a masterpiece", "wants to be a masterpiece" and "critics called it a masterpiece" do not praise, and
"a masterpiece of timing: 94 cuts in one minute" proves what it says. A rule asks with its key `unless`.
The words before a match are walked back to where its clause begins, those after it read to the end of the
sentence; both within bounds, and only where a rule has matched. English.
"""

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence

from reviewlint.document.ranges import Ranges
from reviewlint.expressions import expression
from reviewlint.patterns.matchers import fold
from reviewlint.typed import Literal, TypeAlias

Stance: TypeAlias = Literal["denied", "wished", "reported", "grounded"]

STANCES: tuple[Stance, ...] = ("denied", "wished", "reported", "grounded")

_BACK = 110
"""How many characters before a match are read."""

_AHEAD = 160
"""How many characters after it are read."""

_SLACK = 2
"""How many words that say nothing here may stand between a match and what denies it."""

# Compiled when a match asks for them. No set holds a character beyond Latin-1: that takes long to compile.
_STOPS = ".!?;:()—"
_TURN = r", (?:and|so|who|while)\b|\b(?:but|although|though|because|which)\b"
_TURNS = (", and", ", so", ", who", ", while", "but", "though", "because", "which")
"""Where the words before a match stop belonging to it, and what the turns among those places begin with."""

_END = r"[.!?](?=[\s\"')\]]|”|$)|\n"

_LIGHT_WORDS = """
    a an the any all very really so quite that this these those it it's its he he's she she's they
    his her their as be been being is are was were am to of exactly particularly especially much
    many truly simply even ever film movie book novel game album record show much-hyped enough such
    seem seems feel feels look looks sound sounds make makes made become becomes becoming call calls
    calling think say believe find consider have has had having do does did or nor i i'd i'm we you
    what one of either both yet quite entirely wholly always live lives living me us
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())
"""Words that a denial, a wish or a report reaches across."""

_DENIALS_WORDS = """
    not never hardly barely scarcely rarely seldom neither nor no without nothing none isn cannot
    lacks lack lacking fail fails failed failing falls fell short nowhere devoid absence far few
    little unlikely doubt doubtful instead rather anything
"""
_DENIALS = frozenset(_DENIALS_WORDS.split())
_WITH_A_PARTNER = {
    "fail": ("to",),
    "fails": ("to",),
    "failed": ("to",),
    "failing": ("to",),
    "falls": ("short",),
    "fell": ("short",),
    "short": ("of",),
    "far": ("from",),
    "nowhere": ("near",),
    "absence": ("of",),
    "instead": ("of",),
    "rather": ("than",),
    "anything": ("but",),
    "few": ("of",),
    "little": ("of", "in"),
    "doubt": ("that", "it", "this", "whether", "if"),
}
"""Words that deny only before another one."""

_NOT_DENIED = {
    "not": ("least", "since", "to", "surprisingly", "for"),
    "no": ("less", "doubt", "denying", "question", "wonder", "mistake", "exception", "surprise", "matter"),
    "nothing": ("less", "short", "but"),
    "without": ("doubt", "a", "question", "exception"),
    "never": ("less", "more", "better", "fails", "failing", "fail", "before"),
    "cannot": ("help", "resist", "fail", "stress", "overstate", "recommend", "praise", "wait", "stop"),
    "can't": ("help", "resist", "fail", "stress", "overstate", "recommend", "praise", "wait", "stop"),
    "couldn't": ("help", "resist", "fail", "be", "wait", "stop"),
    "don't": ("miss", "let"),
}
"""What looks like a denial is none before these words: "no doubt", "never less than", "can't resist"."""

_ONLY = frozenset(["only", "just", "merely", "simply", "solely"])
"""After these, a denial of any form promises more: "not only", "isn't merely"."""

_FAILURES = frozenset(["fail", "fails", "failed", "failing"])

_ASIDES = frozenset(
    [
        "whatever",
        "despite",
        "contrary",
        "pace",
        "as",
        "though",
        "however",
        "alas",
        "sadly",
        "i",
        "we",
        "to",
        "in",
    ]
)
"""Words that open an aside between commas: "nor is it, whatever the poster says, a masterpiece"."""

_LONGEST_ASIDE = 8

_WISHES_WORDS = """
    try tries tried trying want wants wanted wanting hope hopes hoped hoping aim aims aimed aiming
    strain strains straining strive strives striving aspire aspires aspired pretend pretends
    pretending meant supposed intended intends expect expected expecting expects attempt attempts
    attempted attempting need needs needed ought desperate
"""
_WISHES = frozenset(_WISHES_WORDS.split())
_AFTER_A_WISH = frozenset(
    ["to", "for", "a", "an", "the", "it", "so", "too", "very", "hard", "desperately", "at"]
)
_UNREAL = frozenset(["were", "was", "had", "only"])
"""What makes an "if" a wish."""
_MODALS = frozenset(["would", "could", "should", "might", "it'd", "wouldn't", "couldn't"])
_AFTER_A_MODAL = frozenset(["be", "have", "make", "become", "almost", "easily", "well", "still", "yet"])

_REPORTS_WORDS = """
    called calls calling hailed hails hailing billed bills billing touted touts touting described
    describes dubbed dubs deemed deems considered considers declared declares proclaimed proclaims
    regarded acclaimed labelled labeled heralded marketed markets advertised advertises advertising
    promised promises sold sells says said claims claimed insists insisted thinks thought voted
    named so-called self-proclaimed self-styled supposed supposedly allegedly reportedly purported
    purportedly cited
"""
_REPORTS = frozenset(_REPORTS_WORDS.split())
_TELLS = frozenset(["tell", "tells", "told"])
_PASSIVE = frozenset(["am", "are", "is", "was", "were", "been"])
_AFTER_TELLING = frozenset(["me", "us", "you", "everyone", "anyone", "that"])
_MANY = frozenset(
    [
        "some",
        "many",
        "critics",
        "reviewers",
        "people",
        "fans",
        "everyone",
        "others",
        "they",
        "friends",
        "posters",
        "ads",
    ]
)
_SAY = frozenset(["say", "call", "think", "claim", "consider", "swear", "insist", "hail", "find", "found"])
_TELLING = _DENIALS.union(_WISHES, _MODALS, _REPORTS, _TELLS, _SAY, ["less", "if", "told"])
"""Without one of these, or a word that ends in "n't", no stance is told."""
_OWN = frozenset(["i", "i'd", "we", "we'd", "i've", "let's", "needless", "suffice", "be", "must"])
"""The critic speaks: "I would call it a gem", "that must be said"."""

_TAG = (
    r"(?:[\w'-]+ ){0,3}[\w'-]*,? "
    r"(?:says|said|they say|claims|claimed|promises|according to|or so|we are told|we're told)\b"
)
_TAG_WORDS = ("says", "said", "they say", "claim", "promises", "according", "or so", "told")

_REASON = (
    r"(?:,?[^,]{0,70}\b(?:because|thanks to|owing to|whenever)\b"
    r"|(?:,? [\w'-]+){0,6},? when \w+"
    r"|(?: [\w'-]+){0,2} (?:scene|sequence|shot|moment|image|passage|chapter|line|cut) "
    r"(?:in which|where|when|of|that)\b"
    r"|(?: [\w'-]+){0,3}: \w"
    r"|(?: [\w'-]+){0,6},? (?:(?:more|less|better|rather|\w+er) than|compared (?:to|with)|as \w+ as)\b"
    r"(?! (?:ever|any|most|life|he is|she is|it is|they are))"
    r"|(?: [\w'-]+){0,3},? like (?!no\b|nothing|never|few|you|a\b|an\b)[\w'-]+"
    r")"
)
_NUMBER = r"[^.;]{0,50}?(?<![\w/])(?!(?:18|19|20)\d\d\b)\d[\d,.]*(?![\d/]|\.\d)(?! ?(?:stars?|out of|%? ?/))"
_QUOTED_WORDS = 4
"""A quotation of so many words is evidence; a shorter one may be a title."""


def stance_of(text: str, start: int, end: int, low: int, high: int, asked: Container[str]) -> Stance | None:
    """The first stance of those asked for that [start, end) of the text has, reading within [low, high)."""
    begin = max(low, start - _BACK)
    before = fold(text[begin:start])
    if begin > low:
        before = before.partition(" ")[2]
    stance = _before(_clause_of(before))
    if stance in asked:
        return stance
    after = fold(text[end : min(high, end + _AHEAD)])
    if "reported" in asked and _holds_any(after, _TAG_WORDS) and expression(_TAG).match(after):
        return "reported"
    if "grounded" in asked and (expression(_REASON).match(after) or _names_a_number(after)):
        return "grounded"
    return None


def _clause_of(before: str) -> str:
    """What of a text belongs to the clause at its end."""
    clause = before[max(map(before.rfind, _STOPS)) + 1 :]
    return expression(_TURN).split(clause)[-1] if _holds_any(clause, _TURNS) else clause


def _holds_any(text: str, strings: Iterable[str]) -> bool:
    return any(map(text.__contains__, strings))


def _names_a_number(after: str) -> bool:
    return any(map(str.isdecimal, after)) and expression(_NUMBER).match(after) is not None


def is_quoted_after(text: str, end: int, high: int, quotations: Ranges) -> bool:
    """Whether the sentence of a match that ends at `end`, or the next one, quotes a few words."""
    index = bisect_left(quotations.starts, end)
    if index == len(quotations.starts):
        return False
    start, stop = quotations.starts[index], quotations.ends[index]
    if start > min(high, end + _AHEAD) or len(text[start:stop].split()) < _QUOTED_WORDS:
        return False
    return len(expression(_END).findall(text[end:start])) <= 1


def _before(clause: str) -> Stance | None:
    """The stance that the words before a match, the nearest last, give it."""
    written = clause.split()
    words = [word.strip(",'\"*_[]") for word in written]
    if _TELLING.isdisjoint(words) and "n't" not in clause:
        return None
    slack = _SLACK
    following: list[str] = []  # the words walked over, the nearest to the verdict last
    index = len(words) - 1
    while index >= 0:
        aside = _aside_before(written, index)
        index -= aside
        previous = written[index - 1] if index else ""
        word = words[index]
        next_word = following[-1] if following else ""
        if written[index].endswith(",") and not aside:
            slack -= 1
        elif word == "short" and next_word == "of" and previous in ("nothing", "little"):
            return None
        elif word == "less" and (next_word == "than" or not following):
            return None if previous in ("no", "never", "nothing", "anything") else "denied"
        elif word in _FAILURES and _is_denial(previous):
            return None
        elif _denies(word, next_word, following):
            return "denied"
        elif _wishes(word, next_word) or (word == "if" and not _UNREAL.isdisjoint(following)):
            return "wished"
        elif _reports(word, next_word, written[max(0, index - 3) : index]):
            return "reported"
        if word not in _LIGHT:
            slack -= 1
        if slack < 0:
            return None
        following.append(word)
        index -= 1
    return None


def _aside_before(clause: Sequence[str], index: int) -> int:
    """How many words the aside has that ends with a word; 0 where none ends."""
    if clause[index].endswith(","):
        for start in range(index, max(0, index - _LONGEST_ASIDE), -1):
            if clause[start - 1].endswith(","):
                return index - start + 1 if clause[start] in _ASIDES else 0
    return 0


def _is_denial(word: str) -> bool:
    return word in _DENIALS or word.endswith("n't")


def _denies(word: str, next_word: str, following: Sequence[str]) -> bool:
    if not _is_denial(word) or next_word in _NOT_DENIED.get(word, ()):
        return False
    if (next_word in _ONLY and word != "no") or (following and following[0] in ("more", "better")):
        return False
    partners = _WITH_A_PARTNER.get(word)
    return partners is None or next_word in partners


def _wishes(word: str, next_word: str) -> bool:
    if word in _MODALS:
        return next_word in _AFTER_A_MODAL
    return word in _WISHES and next_word in _AFTER_A_WISH


def _reports(word: str, next_word: str, before: Sequence[str]) -> bool:
    """Whether the word hands the verdict to somebody else; `before` are the words in front of it."""
    if word == "told" and not _PASSIVE.isdisjoint(before[-1:]):
        return True
    says = word in _REPORTS or (word in _TELLS and next_word in _AFTER_TELLING)
    if not says and not (word in _SAY and not _MANY.isdisjoint(before)):
        return False
    return _OWN.isdisjoint(before)
