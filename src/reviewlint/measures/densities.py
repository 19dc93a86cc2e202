"""How often habits of style occur in a document, per 1,000 words."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reviewlint.document.ranges import Ranges

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
_NOT_PARTICIPLES = (
    "according|anything|beginning|being|bring|ceiling|concerning|considering|during|evening|everything|excluding"
    "|fling|following|including|king|morning|nothing|opening|pending|regarding|ring|sing|something|spring|sting"
    "|string|swing|thing|wedding|wing"
)
_PARTICIPLE_TAIL = re.compile(rf",\s+(?:\w+ly\s+)?(?!(?:{_NOT_PARTICIPLES})\b)[a-z]{{2,}}ing\b[^.!?;]*")


def ly_adverbs(lowers: Sequence[str]) -> int:
    """Words (in lower case) that end in -ly and are adverbs by all likelihood."""
    return sum(word.endswith("ly") and len(word) > 3 and word not in _NOT_ADVERBS for word in lowers)


def participle_tails(text: str) -> int:
    """Clauses that a participle hangs on a sentence (", leaving you ..."); one a sentence at most."""
    return len(_PARTICIPLE_TAIL.findall(text))


def densities_of(document: "Document") -> Mapping[str, float]:
    """Rates per 1,000 words: `ly_adverbs`, `participle_tails`, and places that the rules of a group match.

    The groups are `superlatives` and `cliches`, whose rules must have run, and others that
    `document.matches` knows; places where two rules of a group meet count once.
    """
    words = len(document.words.lowers)
    if not words:
        return {}
    counts = {
        "ly_adverbs": ly_adverbs(document.words.lowers),
        "participle_tails": participle_tails(document.text),
    }
    places: dict[str, list[tuple[int, int]]] = {group: [] for group in GROUPS}
    for rule, matches in document.matches.items():
        places.setdefault(rule.partition("/")[0], []).extend(matches)
    counts.update((group, len(Ranges(matches))) for group, matches in places.items())
    return {name: count * PER / words for name, count in counts.items()}
