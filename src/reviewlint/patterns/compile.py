"""From the patterns of a rule to what it looks for: matchers, and what its exceptions are.

Needed when a rule is read or an option of it is set; what comes of it is kept between runs.
"""

import re
from collections.abc import Iterable

from reviewlint.patterns.analysis import expansions, holds_groups, most_spaces, without_boundaries
from reviewlint.patterns.factors import anchor, requirements
from reviewlint.patterns.hazard import hazard
from reviewlint.patterns.matchers import ORDERS, Matcher, PatternError, fold, is_level, level
from reviewlint.patterns.regexes import Probe, compile_with_re, compile_with_regex
from reviewlint.patterns.syntax import parse
from reviewlint.patterns.tree import to_python
from reviewlint.typed import Any

_SPECIAL = frozenset("\\.^$*+?{}[]()|")


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
    node = parse(pattern)
    return pattern.count("(") > pattern.count("(?") if node is None else holds_groups(node)


def probe(pattern: str, key: str, item: int | str | None, *, flags: str = "", word: bool = False) -> Probe:
    """A pattern, perhaps between two `\\b`, with all that can be known of it; raises PatternError."""
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
