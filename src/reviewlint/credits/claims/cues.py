"""The words by which prose claims a role: rules/credits/claims/*.yml, read once and kept in the cache."""

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reviewlint.errors import RuleFileError
from reviewlint.typed import Any, NamedTuple

SHAPES = ("by", "noun", "verb", "possessed", "suffix", "plays")
"""How a cue and a name go together; see rules/credits/claims/roles.yml."""

_ROLE_KEYS = frozenset({"role", "kinds", "not-after", "partial", "title", *SHAPES})


class Cue(NamedTuple):
    """One way of claiming a role: `words` in lower case, in the order of the prose."""

    role: str
    shape: str
    words: tuple[str, ...]
    not_after: frozenset[str]


class Cues(NamedTuple):
    """The cues for one kind of work.

    `heads` maps the first word of a cue to the cues that begin with it, `by` and `suffixes` a word to
    the roles that it claims. `works` are words for a work of the kind, `other_works` for works of other
    kinds; `epithets` may stand between a cue and a name; `elsewhere` and `behind`, before and right
    after a claim, say that it may be about another work; `performances` stand before "as" and a
    character. Of `roles`, which are all, `not_after` has the words that make another job of one,
    `partial` are those of which a field seldom names everybody, and `titled` is that of whoever the
    title belongs to: `X's Title`.
    """

    heads: Mapping[str, tuple[Cue, ...]]
    by: Mapping[str, tuple[str, ...]]
    suffixes: Mapping[str, tuple[str, ...]]
    works: frozenset[str]
    other_works: frozenset[str]
    epithets: frozenset[str]
    elsewhere: frozenset[str]
    behind: frozenset[str]
    performances: frozenset[str]
    roles: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    partial: frozenset[str]
    titled: str | None


@lru_cache(maxsize=16)
def cues_of(kind: str) -> Cues:
    """The cues for a kind of work. Raises RuleFileError for a mistake in the file."""
    table = read_table("roles.yml")
    heads: dict[str, list[Cue]] = {}
    by: dict[str, list[str]] = {}
    suffixes: dict[str, list[str]] = {}
    titled = None
    entries = [entry for entry in table["roles"] if kind in entry["kinds"]]
    for entry in entries:
        role = entry["role"]
        if entry.get("title"):
            titled = role
        for cue in _cues(entry):
            if cue.shape == "by":
                by.setdefault(cue.words[-1], []).append(role)
            elif cue.shape == "suffix":
                suffixes.setdefault(cue.words[0], []).append(role)
            else:
                heads.setdefault(cue.words[0], []).append(cue)
    works = frozenset(table["works"].get(kind, ()))
    return Cues(
        {head: tuple(sorted(found, key=_length)) for head, found in heads.items()},
        {word: tuple(roles) for word, roles in by.items()},
        {word: tuple(roles) for word, roles in suffixes.items()},
        works,
        frozenset(word for words in table["works"].values() for word in words) - works,
        frozenset(table["epithets"]),
        frozenset(table["elsewhere"]),
        frozenset(table["behind"]),
        frozenset(table["performances"]),
        frozenset(entry["role"] for entry in entries),
        {entry["role"]: frozenset(entry["not-after"]) for entry in entries if "not-after" in entry},
        frozenset(entry["role"] for entry in entries if entry.get("partial")),
        titled,
    )


def read_table(name: str) -> Any:
    """The content of a file in rules/credits/claims; between runs its parsed form is kept in the cache."""
    from zlib import crc32

    from reviewlint.patterns.load import builtin_rules_dir
    from reviewlint.user_cache import load_json, store_json

    path = os.path.join(builtin_rules_dir(), "credits", "claims", name)
    with open(path, "rb") as file:
        content = file.read()
    key = f"claims:{name}:{len(content)}:{crc32(content):08x}"
    table = load_json(key)
    if table is None:
        table = _parse(path, content)
        store_json(key, table)
    return table


def _parse(path: str, content: bytes) -> Any:
    import yaml

    try:
        table = yaml.load(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleFileError(f"not valid YAML: {error.problem}", path, line) from None
    for entry in table.get("roles", ()):
        unknown = set(entry) - _ROLE_KEYS
        if unknown or "role" not in entry or "kinds" not in entry:
            reason = f"unknown key {sorted(unknown)[0]!r}" if unknown else "an entry without role or kinds"
            raise RuleFileError(f"{reason} among the roles", path)
    return table


def _cues(entry: Mapping[str, Any]) -> Iterator[Cue]:
    not_after = frozenset(entry.get("not-after", ()))
    for shape in SHAPES:
        for phrase in entry.get(shape, ()):
            yield Cue(entry["role"], shape, tuple(phrase.replace("/", " ").split()), not_after)


def _length(cue: Cue) -> int:
    return -len(cue.words)
