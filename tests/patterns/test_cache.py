"""The cache of parsed rules: the same rules from it as from the files, and harmless when it is damaged."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reviewlint.document import Document
from reviewlint.errors import RuleFileError
from reviewlint.patterns.cache import CachedPack, load_packs, load_set
from reviewlint.patterns.index import PatternSet
from reviewlint.patterns.load import builtin_rules_dir, load_pack
from reviewlint.patterns.schema import PatternRule, from_data, to_data


class Store(dict[str, str]):
    """A cache in memory that keeps JSON, as the real one does."""

    def load_json(self, key: str) -> Any:
        return json.loads(self[key]) if key in self else None

    def store_json(self, key: str, value: Any) -> None:
        self[key] = json.dumps(value)

    def load(self, *roots: str) -> list[CachedPack]:
        return load_packs(roots, self.load_json, self.store_json)

    def chosen(self, packs: list[CachedPack]) -> PatternSet:
        rules = {rule.id: rule for pack in packs for rule in pack.rules}
        return load_set(packs, list(rules), frozenset(), rules.__getitem__, self.load_json, self.store_json)

    def key(self, sort: str) -> str:
        (key,) = (key for key in self if key.startswith(sort))
        return key


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "a.yml").write_text("{extends: existence, message: m, tokens: [x, 'y+']}")
    (tmp_path / "b.yml").write_text("{extends: script, message: m}")
    return tmp_path


def test_a_rule_survives_json(repository: Path) -> None:
    for folder in (repository / "tests" / "data" / "styles", Path(builtin_rules_dir())):
        for rule in load_pack(str(folder)).rules:
            assert to_data(from_data(json.loads(json.dumps(to_data(rule))))) is not None
            again = from_data(json.loads(json.dumps(to_data(rule))))
            assert json.dumps(to_data(again)) == json.dumps(to_data(rule))
            assert type(again.scope) is tuple
            assert again.examples.bad == rule.examples.bad


def test_the_second_time_comes_from_the_cache(root: Path) -> None:
    store = Store()
    (first,) = store.load(str(root))
    key = store.key("rules")
    store[key] = store[key].replace('"m"', '"from the cache"')
    (second,) = store.load(str(root))
    assert second.rules[0].message == "from the cache"
    assert (second.heads, second.notices) == (first.heads, first.notices)
    assert [head.id for head in second.heads] == [rule.id for rule in second.rules]


def test_choosing_needs_heads_alone(root: Path) -> None:
    store = Store()
    store.load(str(root))
    del store[store.key("rules")]
    (pack,) = store.load(str(root))
    assert len(pack.heads) == 1
    assert store.key("heads")
    assert not any(key.startswith("rules") for key in store)
    assert pack.rules[0].message == "m"


def test_a_choice_is_compiled_once(root: Path) -> None:
    store, document = Store(), Document("an x, and yy")
    packs = store.load(str(root))
    first = store.chosen(packs).run(document, [])
    assert [finding.message for finding in first] == ["m", "m"]

    def rule(id: str) -> PatternRule:
        raise AssertionError("needed as a whole")

    again = load_set(packs, [packs[0].heads[0].id], frozenset(), rule, store.load_json, store.store_json)
    assert again.run(document, []) == first


def test_a_change_in_a_file_is_seen(root: Path) -> None:
    store = Store()
    store.load(str(root))
    (root / "a.yml").write_text("{extends: existence, message: n, tokens: [x]}")
    assert store.load(str(root))[0].rules[0].message == "n"
    (root / "a.yml").rename(root / "c.yml")
    assert store.load(str(root))[0].rules[0].id.endswith(".c")


@pytest.mark.parametrize("sort", ["heads", "rules", "chosen"])
@pytest.mark.parametrize(
    "damage",
    [None, 1, [], {}, [[], 1], [[1], []], [[["a"] * 22], []], "text", [[[]], [[]]], [[], {"block": 1}]],
)
def test_a_damaged_cache_only_costs_time(root: Path, damage: object, sort: str) -> None:
    store, document = Store(), Document("an x, and yy")
    found = store.chosen(store.load(str(root))).run(document, [])
    store[store.key(sort)] = json.dumps(damage)
    packs = store.load(str(root))
    assert packs[0].rules[0].message == "m"
    assert store.chosen(packs).run(document, []) == found


def test_mistakes_are_not_cached(root: Path) -> None:
    store = Store()
    (root / "a.yml").write_text("{extends: existence, message: m, tokns: [x]}")
    for _ in range(2):
        with pytest.raises(RuleFileError, match="tokns"):
            store.load(str(root))
    assert store == {}


def test_each_folder_has_its_own_pack(root: Path, repository: Path) -> None:
    packs = Store().load(str(root), str(repository / "tests" / "data" / "styles"))
    assert [len(pack.rules) for pack in packs] == [1, 3]


def test_a_warm_run_imports_nothing_that_only_loading_needs(repository: Path) -> None:
    code = f"""
import json, sys
from reviewlint.patterns.cache import load_packs, load_set
from reviewlint.document import Document
store = {{}}
def load():
    both = (lambda key: json.loads(store[key]) if key in store else None,
            lambda key, value: store.__setitem__(key, json.dumps(value)))
    packs = load_packs([{builtin_rules_dir()!r}], *both)
    rules = {{}}
    def rule(id):
        rules.update((rule.id, rule) for rule in packs[0].rules)
        return rules[id]
    return load_set(packs, [head.id for head in packs[0].heads], frozenset(), rule, *both)
load()
for name in [name for name in sys.modules if name.split(".")[0] in ("yaml", "difflib")]:
    del sys.modules[name]
patterns = load()
source = open({str(repository / "examples" / "her.md")!r}, encoding="utf-8").read()
print(len(patterns.run(Document(source), [])))
print([name for name in ("yaml", "hashlib", "difflib", "ast") if name in sys.modules])
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found, loaded = result.stdout.splitlines()
    assert int(found) > 0
    assert loaded == "[]"
