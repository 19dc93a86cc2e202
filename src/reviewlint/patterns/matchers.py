"""What a rule looks for, taken apart: strings for the index of all strings, regular expressions for the rest.

A matcher stands for one pattern `a|b|c`, perhaps between `\\b` and `\\b`: at each place the first alternative
that fits wins, and matches do not overlap. Most alternatives of real rules are plain text, or spell out a few
strings (`beers?`, `(?:added|extra) bonus`); those never become regular expressions at all.
"""

from collections.abc import Iterable

from reviewlint.patterns.regexes import Probe
from reviewlint.typed import Any, NamedTuple, TypeAlias

ORDERS = 64
"""The order of an alternative is its number times this, plus which of its strings it is."""

_SPECIAL = frozenset("\\.^$*+?{}[]()|")
_LEVELLED = (("’", "'"), ("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("İ", "i"))


Anchored: TypeAlias = dict[str, list[tuple[str, int, int]]]
"""An anchor, in small letters -> the strings that hold it: (text, order, where the anchor stands in it).

Only anchors are looked up: thousands of phrases share few of them, and an index of long strings takes long to
build.
"""


class Matcher(NamedTuple):
    """Alternatives to look for; plain data.

    `words` stand between two `\\b`, `strings` anywhere. `probes` are the alternatives that stay regular
    expressions. With `ignore_case` words and strings are in small letters.
    """

    words: Anchored
    strings: Anchored
    probes: list[tuple[Probe, int]]
    ignore_case: bool


class PatternError(Exception):
    """A pattern of a rule is wrong: `key` of the rule, `item` in it (an index or a key), and why."""

    def __init__(self, reason: str, key: str, item: int | str | None = None) -> None:
        super().__init__(reason, key, item)
        self.reason = reason
        self.key = key
        self.item = item


def level(text: str) -> str:
    """The text with straight apostrophes and one kind of space, so that "don't" is found however it is set.

    Also without `İ`, the one character that grows when it becomes small: the length stays the same.
    """
    for uneven, even in _LEVELLED:
        if uneven in text:
            text = text.replace(uneven, even)
    return text


def is_level(text: str) -> bool:
    """Whether there is nothing in the text to level."""
    return not any(uneven in text for uneven, _ in _LEVELLED)


def fold(text: str) -> str:
    """The text as the index of strings sees it: level, in small letters, of the same length."""
    return level(text).lower()


def of_tokens(
    tokens: Iterable[tuple[int | str, str]],
    key: str,
    *,
    ignore_case: bool,
    nonword: bool,
    groups: bool = False,
) -> Matcher:
    """The matcher for patterns that are alternatives, each with the place in `key` that errors name.

    With `groups` a match must tell what its groups hold. Raises PatternError.
    """
    flags = "im" if ignore_case else "m"
    matcher = Matcher({}, {}, [], ignore_case)
    for index, (item, token) in enumerate(tokens):
        if token.strip():
            spelt = [] if groups and captures(token) else _spelt(token, ignore_case)
            _add(matcher, token, index * ORDERS, spelt, nonword, flags, key, item)
    return matcher


def of_pattern(
    pattern: str, key: str, *, ignore_case: bool, multiline: bool, groups: bool = False
) -> Matcher:
    """The matcher for one pattern as it stands; raises PatternError."""
    flags = ("i" if ignore_case else "") + ("m" if multiline else "")
    matcher = Matcher({}, {}, [], ignore_case)
    spelt = [] if groups and captures(pattern) else _spelt(pattern, ignore_case)
    _add(matcher, pattern, 0, spelt, True, flags, key, None)
    return matcher


def captures(pattern: str) -> bool:
    """Whether the pattern holds brackets that capture."""
    from reviewlint.patterns.analysis import holds_groups
    from reviewlint.patterns.syntax import parse

    node = parse(pattern)
    return pattern.count("(") > pattern.count("(?") if node is None else holds_groups(node)


def probe(pattern: str, key: str, item: int | str | None, *, flags: str = "", word: bool = False) -> Probe:
    """A pattern, perhaps between two `\\b`, with all that can be known of it; raises PatternError."""
    from reviewlint.patterns.analysis import most_spaces
    from reviewlint.patterns.factors import requirements
    from reviewlint.patterns.hazard import hazard
    from reviewlint.patterns.syntax import parse, to_python

    node = parse(pattern)
    source = pattern if node is None else to_python(node)
    source = rf"\b(?:{source})\b" if word else source
    engine = _engine(source, flags, known=node is not None, key=key, item=item)
    needs = () if node is None else tuple(tuple(sorted(set(map(fold, each)))) for each in requirements(node))
    spaces = None if node is None else most_spaces(node)
    return Probe(source, flags, engine, hazard(node), needs, -1 if spaces is None else spaces)


def compile_exceptions(body: dict[str, Any]) -> tuple[Probe, ...]:
    """What `exceptions` forbids to report; raises PatternError."""
    return tuple(
        probe(exception, "exceptions", index, word=True)
        for index, exception in enumerate(body.get("exceptions", ()))
        if exception.strip()
    )


def _add(
    matcher: Matcher,
    pattern: str,
    order: int,
    spelt: list[tuple[str, bool]],
    nonword: bool,
    flags: str,
    key: str,
    item: int | str | None,
) -> None:
    from reviewlint.patterns.factors import anchor

    if not spelt or not all(text and is_level(text) for text, _ in spelt):
        matcher.probes.append((probe(pattern, key, item, flags=flags, word=not nonword), order))
        return
    for index, (text, bounded) in enumerate(spelt):
        target = matcher.words if bounded or not nonword else matcher.strings
        lowered = text.lower()
        start, end = anchor(lowered)
        entries = target.setdefault(lowered[start:end], [])
        entries.append((lowered if matcher.ignore_case else text, order + index, start))


def _spelt(pattern: str, ignore_case: bool) -> list[tuple[str, bool]]:
    """The strings a pattern stands for, with whether `\\b` is at both ends; none if they are not finite."""
    if _SPECIAL.isdisjoint(pattern):
        return [(pattern, False)]
    from reviewlint.patterns.analysis import expansions, without_boundaries
    from reviewlint.patterns.syntax import parse

    node = parse(pattern)
    if node is None:
        return []
    inner = without_boundaries(node)
    texts = expansions(inner or node, ignore_case) or []
    if {level(text) for text in texts} <= set(texts):  # both apostrophes are meant: the index knows only one
        texts = list(dict.fromkeys(map(level, texts)))
    return [(text, inner is not None) for text in texts]


def _engine(source: str, flags: str, *, known: bool, key: str, item: int | str | None) -> str:
    """Which engine compiles the source; what the reader of patterns does not know is left to `regex`."""
    import re

    from reviewlint.patterns.regexes import compile_with_re, compile_with_regex

    if known:
        try:
            compile_with_re(source, flags)
            return "re"
        except (re.error, OverflowError, RecursionError):
            pass
    import regex

    try:
        compile_with_regex(source, flags)
    except (regex.error, RecursionError) as error:
        reason = getattr(error, "msg", "") or "it is nested too deeply"
        raise PatternError(f"is not a regular expression: {reason}", key, item) from None
    return "regex"
