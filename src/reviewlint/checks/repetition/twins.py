"""Sentences that say again what an earlier one said, found by the words of matter they share.

Two sentences need `_FEWEST` families in common, so only sentences with as many repeated families are looked
at, and each is held against the latest sentences that share one: the time grows with the text only.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import compress, repeat
from operator import eq

from reviewlint.checks.repetition.tokens import Tokens, TokenSentence, is_unknown, tokens_of
from reviewlint.document import Document, derived

_FEWEST = 5
_ALIKE = 0.6
_CONTAINED = 0.8


@derived
def twin_sentences(document: Document) -> tuple[tuple[TokenSentence, ...], ...]:
    """Groups of sentences, in order, that each share most of their words of matter with the one before."""
    tokens = tokens_of(document)
    keys = tokens.keys
    latest: dict[str, int] = {}
    echoing: dict[int, set[str]] = {}
    group_of: dict[int, list[int]] = {}
    for number in _echoing(tokens):
        _, first, last = tokens.sentences[number]
        families = set(map(keys.__getitem__, tokens.heard(first, last)))
        echoing[number] = families
        known = latest.keys() & families
        candidates = {latest[key] for key in known} if len(known) >= _FEWEST else ()
        latest.update(dict.fromkeys(families, number))
        likely = [other for other in candidates if len(families & echoing[other]) >= _FEWEST]
        if not likely:
            continue
        matter = _matter(tokens, number)
        twin = max((other for other in likely if _alike(_matter(tokens, other), matter)), default=-1)
        if twin >= 0:
            group_of[number] = group_of.setdefault(twin, [twin])
            group_of[number].append(number)
    groups = {group[0]: group for group in group_of.values()}
    return tuple(tuple(tokens.sentences[number] for number in group) for group in groups.values())


def _echoing(tokens: Tokens) -> Iterable[int]:
    """The numbers of the sentences with `_FEWEST` repeated words or more, if they are two at least."""
    returning = tokens.returning
    if len(returning) < 2 * _FEWEST:
        return ()
    ends = [last for _, _, last in tokens.sentences]
    numbers = list(map(bisect_right, repeat(ends), returning))
    full = dict.fromkeys(compress(numbers, map(eq, numbers, numbers[_FEWEST - 1 :])))
    return full if len(full) > 1 else ()


@derived
def fresh_tokens(document: Document) -> Tokens:
    """The words of a document, blank where a sentence says an earlier one again."""
    tokens = tokens_of(document)
    again = [sentence for group in twin_sentences(document) for sentence in group[1:]]
    if not again:
        return tokens
    keys = tokens.keys.copy()
    for _, first, last in again:
        keys[first:last] = [""] * (last - first)
    return tokens._replace(keys=keys, returning=[at for at in tokens.returning if keys[at]])


@derived
def uses_of(document: Document) -> dict[str, list[int]]:
    """The families of the returning words, each with the rows where its words stand."""
    tokens = fresh_tokens(document)
    return by_family(tokens, tokens.returning)


def by_family(tokens: Tokens, rows: Iterable[int]) -> dict[str, list[int]]:
    """Rows by the families of their words, both in order."""
    keys = tokens.keys
    uses: defaultdict[str, list[int]] = defaultdict(list)
    for at in rows:
        uses[keys[at]].append(at)
    return uses


def _matter(tokens: Tokens, number: int) -> frozenset[str]:
    """The families of the words of matter in a sentence; names that nobody marked as such count nothing."""
    _, first, last = tokens.sentences[number]
    return frozenset(
        tokens.keys[at] for at in tokens.matter(first, last) if not is_unknown(tokens.lowers[at])
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    if shared < _FEWEST:
        return False
    return shared >= _ALIKE * len(one | other) or (
        shared > _FEWEST and shared >= _CONTAINED * min(len(one), len(other))
    )
