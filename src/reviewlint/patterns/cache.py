"""Rule packs between runs: read once, then kept as JSON under a key made of what the files hold."""

import os
from collections.abc import Callable, Iterable

from reviewlint.errors import Notice
from reviewlint.patterns.load import Pack, load_pack, rule_files
from reviewlint.patterns.schema import from_data, to_data
from reviewlint.typed import Any
from reviewlint.version import __version__

try:  # hashlib loads OpenSSL, which takes longer than everything else here
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_FORMAT = 4


def load_packs(
    roots: Iterable[str],
    load_json: Callable[[str], Any | None],
    store_json: Callable[[str, Any], None],
) -> list[Pack]:
    """The pack of each folder, from the cache if its files have not changed; raises RuleFileError."""
    packs = []
    for root in roots:
        key = _key(root)
        pack = _restored(load_json(key)) if key else None
        if pack is None:
            pack = load_pack(root)
            if key:
                store_json(
                    key, [[to_data(rule) for rule in pack.rules], [list(each) for each in pack.notices]]
                )
        packs.append(pack)
    return packs


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
    return f"rules-{_FORMAT}-{__version__}-{os.path.basename(os.path.abspath(root))}-{digest.hexdigest()}"


def _restored(data: Any) -> Pack | None:
    try:
        rules, notices = data
        return Pack(tuple(map(from_data, rules)), tuple(Notice(*notice) for notice in notices))
    except (TypeError, ValueError, IndexError, AttributeError):
        return None
