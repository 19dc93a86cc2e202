"""Rule packs between runs: read once, then kept as JSON under a key made of what the files hold.

A run needs little of a rule: its head to choose it, and of the chosen ones what they look for, numbered and
ready. So heads, whole rules, and each choice of rules are kept apart, and read when they are asked for.
"""

import os
from collections.abc import Callable, Iterable, Sequence

from reviewlint.errors import Notice
from reviewlint.expressions import VERSION
from reviewlint.patterns.load import Pack, load_pack, rule_files
from reviewlint.strings import Together
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from reviewlint.version import __version__

if TYPE_CHECKING:
    from reviewlint.patterns.index import PatternSet
    from reviewlint.patterns.schema import PatternRule

try:  # hashlib loads OpenSSL, which takes longer than everything else here
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_FORMAT = 11

LoadJson: TypeAlias = Callable[[str], Any | None]
StoreJson: TypeAlias = Callable[[str, Any], None]


class Head(NamedTuple):
    """What of a rule is needed to choose it."""

    id: str
    enabled: bool
    languages: tuple[str, ...]
    link: str


class CachedPack:
    """The pack of a folder: its heads and notices at once, its rules when they are asked for."""

    __slots__ = ("_load", "_root", "_rules", "_store", "heads", "key", "notices")

    def __init__(self, root: str, load_json: LoadJson, store_json: StoreJson) -> None:
        """Raises RuleFileError when the folder was never read and cannot be."""
        self._root = root
        self._load = load_json
        self._store = store_json
        self._rules: tuple[PatternRule, ...] | None = None
        self.key = _key(root)
        """Changes with the files; None when they cannot even be read."""
        self.heads: tuple[Head, ...] = ()
        self.notices: tuple[Notice, ...] = ()
        restored = _restored_heads(load_json(f"heads-{self.key}")) if self.key else None
        if restored is None:
            self._read()
        else:
            self.heads, self.notices = restored

    @property
    def rules(self) -> "tuple[PatternRule, ...]":
        """The rules as a whole, in the order of their heads."""
        if self._rules is None and self.key:
            rules = _restored_rules(self._load(f"rules-{self.key}"))
            if [rule.id for rule in rules] == [head.id for head in self.heads]:
                self._rules = rules
        return self._read().rules if self._rules is None else self._rules

    def _read(self) -> Pack:
        """The pack out of its files, kept for the next run; raises RuleFileError."""
        pack = load_pack(self._root)
        self._rules, self.notices = pack.rules, pack.notices
        self.heads = tuple(Head(rule.id, rule.enabled, rule.languages, rule.link) for rule in pack.rules)
        if self.key:
            from reviewlint.patterns.schema import to_data

            self._store(f"rules-{self.key}", [to_data(rule) for rule in pack.rules])
            self._store(f"heads-{self.key}", [self.heads, pack.notices])
        return pack


def load_packs(roots: Iterable[str], load_json: LoadJson, store_json: StoreJson) -> list[CachedPack]:
    """The pack of each folder, from the cache if its files have not changed; raises RuleFileError."""
    return [CachedPack(root, load_json, store_json) for root in roots]


def load_set(
    packs: Sequence[CachedPack],
    ids: Sequence[str],
    silent: frozenset[str],
    rule: "Callable[[str], PatternRule]",
    load_json: LoadJson,
    store_json: StoreJson,
    together: Together | None = None,
) -> "PatternSet":
    """The compiled set of some rules of the packs, `rule` giving each as a whole if that is needed."""
    from reviewlint.patterns.index import PatternSet, number
    from reviewlint.patterns.schema import from_data, prepared, to_data
    from reviewlint.patterns.tables import restored, with_codes

    keys = [pack.key for pack in packs if pack.key]
    key = f"chosen-{_digest(VERSION, *keys, '', *ids)}" if len(keys) == len(packs) else None
    stored = load_json(key) if key else None
    try:
        rules, known = stored or ((), {})
        tables = {unit: restored(data) for unit, data in known.items()}
        if rules:
            return PatternSet([from_data(data) for data in rules], silent, (), tables, together)
    except (TypeError, ValueError, IndexError, AttributeError):
        pass
    whole = [rule(id) for id in ids]
    tables = number(whole)
    if key:
        data = [to_data(prepared(each)) for each in whole]
        store_json(key, [data, {unit: with_codes(each) for unit, each in tables.items()}])
    return PatternSet(whole, silent, (), tables, together)


def _key(root: str) -> str | None:
    """A key that changes with the files' names and contents, the folder's name, and reviewlint's version."""
    digest = blake2b(digest_size=16)
    try:
        for path in rule_files(root):
            with open(path, "rb") as file:
                content = file.read()
            digest.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    except OSError:
        return None
    return f"{_FORMAT}-{__version__}-{os.path.basename(os.path.abspath(root))}-{digest.hexdigest()}"


def _digest(*texts: str) -> str:
    return blake2b("\0".join(texts).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _restored_heads(data: Any) -> tuple[tuple[Head, ...], tuple[Notice, ...]] | None:
    try:
        heads, notices = data
        chosen_by = tuple(Head(id, on, tuple(languages), link) for id, on, languages, link in heads)
        return chosen_by, tuple(Notice(*notice) for notice in notices)
    except (TypeError, ValueError):
        return None


def _restored_rules(data: Any) -> "tuple[PatternRule, ...]":
    from reviewlint.patterns.schema import from_data

    try:
        return tuple(map(from_data, data))
    except (TypeError, ValueError, IndexError, AttributeError):
        return ()
