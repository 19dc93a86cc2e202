"""Claims in the prose about the platform that a game was played on: `reviewed on PS5`."""

from collections.abc import Iterator, Mapping
from functools import cache

from reviewlint.credits.claims.cues import read_table
from reviewlint.expressions import expression
from reviewlint.typed import NamedTuple

_CLAIM = (
    r"\b(?:[Rr]eviewed|[Pp]layed(?: (?:it|this|the game|this game|through it))?|[Tt]ested) on "
    r"(?:(?:a|an|my|the)\s+)?(?P<value>[A-Z\d][\w+|]*(?:\s[A-Z\d][\w+|]*){0,3}|iOS|iPhone|iPad|macOS)"
)


class PlatformClaim(NamedTuple):
    """A platform at view offsets, and the groups that it is in."""

    start: int
    end: int
    groups: frozenset[int]


def platform_claims(text: str) -> Iterator[PlatformClaim]:
    """The platforms that a text says the game was played on, as far as they are known."""
    for found in expression(_CLAIM).finditer(text):
        start = found.start("value")
        words = found["value"].split(" ")
        for size in range(len(words), 0, -1):
            name = " ".join(words[:size])
            groups = platform_groups(name)
            if groups:
                yield PlatformClaim(start, start + len(name), groups)
                break


def platform_groups(name: str) -> frozenset[int]:
    """The groups of rules/credits/claims/platforms.yml that a name is in, none for an unknown one."""
    return _platforms().get(_fold(name), frozenset())


def platforms_in(text: str) -> list[frozenset[int]]:
    """The groups of each platform that a field lists."""
    return [
        platform_groups(part)
        for part in expression(r"(?:(?<!\s)\s+)?(?:[,;/&]|\band\b)\s*").split(text)
        if part.strip()
    ]


@cache
def _platforms() -> Mapping[str, frozenset[int]]:
    groups: dict[str, frozenset[int]] = {}
    for number, names in enumerate(read_table("platforms.yml")["platforms"]):
        for name in names:
            groups[_fold(name)] = groups.get(_fold(name), frozenset()) | {number}
    return groups


def _fold(name: str) -> str:
    return expression(r"[\W_]+").sub("", name).lower()
