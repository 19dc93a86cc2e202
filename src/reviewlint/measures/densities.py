"""How often habits of style occur in a document, per 1,000 words."""

from collections.abc import Mapping, Sequence

from reviewlint.document.ranges import Ranges
from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.document import Document

PER = 1_000
GROUPS = ("superlatives", "cliches")
"""Groups of pattern rules that published reviews are measured by, too."""

_LY_WORDS = """
    ally apply assembly belly bully butterfly comply costly cowardly curly daily deadly early
    elderly family fatherly fly folly friendly ghastly ghostly grisly heavenly hilly holly holy
    homely imply italy jelly jolly july kelly kindly leisurely likely lily lively lonely lovely
    manly melancholy molly monopoly monthly motherly multiply neighbourly nightly oily only orderly
    polly rally rely reply sally scholarly shapely sickly silly sly smelly supply surly tally timely
    ugly unfriendly unlikely weekly woolly worldly yearly
"""
_NOT_ADVERBS = frozenset(_LY_WORDS.split())
# Words are looked up in sets, and curly quotes are no set: the pattern must compile fast.
_TAIL = r",\s+(?:\w+ly\s+)?([a-z]{2,}ing)\s(?:\"|“|‘)?(\w+)"
_END = r"[.!?;]|\Z"
_PREPOSITIONS = """
    according beginning being concerning considering during excluding following including judging opening
    pending regarding something starting
"""
_FOLLOWERS = """
    a about across against all an around as at away back between both down each every for from her
    hers herself him himself his in into it its itself me more my of off on onto our out over some
    that the their them themselves these this those through to toward towards under up upon us with
    without you your yourself
"""
_NOT_PARTICIPLES = frozenset(_PREPOSITIONS.split())
_AFTER_PARTICIPLES = frozenset(_FOLLOWERS.split())
"""What follows a participle here, but no adjective: "a fun, interesting book"."""


def ly_adverbs(lowers: Sequence[str]) -> int:
    """Words (in lower case) that end in -ly and are adverbs by all likelihood."""
    return sum(word.endswith("ly") and len(word) > 3 and word not in _NOT_ADVERBS for word in lowers)


def participle_tails(text: str) -> list[tuple[int, int]]:
    """Where a participle clause hangs on a sentence (", leaving you ..."), from the participle to the end."""
    tails: list[tuple[int, int]] = []
    end = 0
    for match in expression(_TAIL).finditer(text):
        participle, following = match.groups()
        if match.start() < end or participle in _NOT_PARTICIPLES:
            continue
        if following in _AFTER_PARTICIPLES or text[match.start(2) - 1] in '"“‘':
            stop = expression(_END).search(text, match.end())
            end = stop.start() if stop else len(text)
            tails.append((match.start(1), end))
    return tails


def densities_of(document: "Document") -> Mapping[str, float]:
    """Rates per 1,000 words: `abstract_nouns`, `ly_adverbs`, `participle_tails`, and places that rules match.

    The groups of rules are `superlatives` and `cliches`, whose rules must have run, and others that
    `document.matches` knows; places where two rules of a group meet count once.
    """
    from reviewlint.measures.abstract_nouns import abstract_nouns

    words = len(document.words.lowers)
    if not words:
        return {}
    counts = {
        "abstract_nouns": len(abstract_nouns(document.words.lowers)),
        "ly_adverbs": ly_adverbs(document.words.lowers),
        "participle_tails": len(participle_tails(document.text)),
    }
    places: dict[str, list[tuple[int, int]]] = {group: [] for group in GROUPS}
    for rule, matches in document.matches.items():
        places.setdefault(rule.partition("/")[0], []).extend(matches)
    counts.update((group, len(Ranges(matches))) for group, matches in places.items())
    return {name: count * PER / words for name, count in counts.items()}
