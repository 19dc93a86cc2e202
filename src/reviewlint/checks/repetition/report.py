"""How the rules of repetition put a finding together."""

from collections.abc import Sequence

from reviewlint.checks.repetition.tokens import Tokens
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity


def finding_at(
    document: Document, rule: str, severity: Severity, message: str, places: Sequence[tuple[int, int]]
) -> Finding:
    """One finding for all places (view ranges, in order): it stands at the second, the others are related."""
    first, second, *others = places
    related = [Related(document.span(*first), "first here")]
    related.extend(Related(document.span(*place), "again here") for place in others)
    return Finding(rule, severity, message, document.span(*second), tuple(related))


def view_range(document: Document, tokens: Tokens, place: int, size: int = 1) -> tuple[int, int]:
    """The view range of a run of tokens; the halves of a hyphenated word stand for the whole."""
    words = document.words
    return words.starts[tokens.words[place]], words.ends[tokens.words[place + size - 1]]


def listed(words: Sequence[str]) -> str:
    """Different words in quotation marks, in order: `"evoke"`, `"evoke" and "evocative"`."""
    quoted = [f'"{word}"' for word in {word.lower(): word for word in reversed(words)}.values()][::-1]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
