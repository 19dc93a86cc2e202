"""Misspelt front-matter keys: which known key was meant, and how to spell it in the file's own style."""

from collections.abc import Mapping

from reviewlint.credits.distance import are_swapped, slips
from reviewlint.expressions import expression


def intended_key(key: str, known: Mapping[str, str], taken: frozenset[str]) -> str | None:
    """The known key that a folded key is a slip of, None when there is none, or more than one.

    `known` maps folded keys to their spelling, `taken` holds the folded keys that stand beside it. The
    longer a key, the more slips it may hold; its first letter must be right, and a plural, or another
    digit, is a key of its own.
    """
    bare = expression(r"^[^\w<]+|\W+$").sub("", key)
    if bare != key:
        return known.get(bare) if bare not in taken else None
    if key in known or len(key) < 4 or key.startswith("<"):
        return None
    limit = 2 if len(key) >= 9 else 1
    letters, digits = set(key), _digits(key)
    best: dict[str, int] = {}
    for candidate in known:
        if candidate[:1] != key[:1] or abs(len(candidate) - len(key)) > limit or candidate in taken:
            continue
        if len(letters ^ set(candidate)) > 2 * limit or _digits(candidate) != digits:
            continue
        if key + "s" == candidate or candidate + "s" == key:
            return None
        if len(key) == 4 or len(candidate) == 4:
            found = 1 if are_swapped(key, candidate) else None
        else:
            found = slips(key, candidate, limit)
        if found is not None:
            best[candidate] = found
    nearest = [candidate for candidate, found in best.items() if found == min(best.values())]
    return known[nearest[0]] if len(nearest) == 1 else None


def in_style_of(key: str, spelling: str) -> str:
    """A known spelling, written as `key` is: in snake, kebab, camel or title case, or run together."""
    words = expression(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+").findall(spelling) or [spelling]
    words = [word.lower() for word in words]
    for separator in "_- ":
        if separator in key.strip():
            styled = separator.join(words)
            return styled.title() if key[:1].isupper() else styled
    if expression(r"[a-z][A-Z]").search(key):
        styled = "".join([words[0], *(word.capitalize() for word in words[1:])])
        return styled[:1].upper() + styled[1:] if key[:1].isupper() else styled
    if key[:1].isupper():
        return "".join(words).capitalize()
    return spelling if len(words) > 1 else words[0]


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
