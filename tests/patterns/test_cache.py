"""The cache of parsed rules: the same rules from it as from the files, and harmless when it is damaged."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reviewlint.errors import RuleFileError
from reviewlint.patterns.cache import load_packs
from reviewlint.patterns.load import builtin_rules_dir, load_pack
from reviewlint.patterns.schema import from_data, to_data


class Store(dict[str, str]):
    """A cache in memory that keeps JSON, as the real one does."""

    def load_json(self, key: str) -> Any:
        return json.loads(self[key]) if key in self else None

    def store_json(self, key: str, value: Any) -> None:
        self[key] = json.dumps(value)

    def load(self, *roots: str) -> Any:
        return load_packs(roots, self.load_json, self.store_json)


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
    (key,) = store
    store[key] = store[key].replace('"m"', '"from the cache"')
    (second,) = store.load(str(root))
    assert second.rules[0].message == "from the cache"
    assert second.notices == first.notices


def test_a_change_in_a_file_is_seen(root: Path) -> None:
    store = Store()
    store.load(str(root))
    (root / "a.yml").write_text("{extends: existence, message: n, tokens: [x]}")
    assert store.load(str(root))[0].rules[0].message == "n"
    (root / "a.yml").rename(root / "c.yml")
    assert store.load(str(root))[0].rules[0].id.endswith(".c")


@pytest.mark.parametrize(
    "damage", [None, 1, [], {}, [[], 1], [[1], []], [[["a"] * 22], []], "text", [[[]], [[]]]]
)
def test_a_damaged_cache_only_costs_time(root: Path, damage: object) -> None:
    store = Store()
    store.load(str(root))
    (key,) = store
    store[key] = json.dumps(damage)
    assert store.load(str(root))[0].rules[0].message == "m"


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
from reviewlint.patterns.cache import load_packs
from reviewlint.patterns.index import PatternSet
from reviewlint.document import Document
store = {{}}
def load():
    return load_packs([{builtin_rules_dir()!r}], lambda key: json.loads(store[key]) if key in store else None,
                      lambda key, value: store.__setitem__(key, json.dumps(value)))
load()
for name in [name for name in sys.modules if name.split(".")[0] == "yaml"]:
    del sys.modules[name]
rules = [rule for pack in load() for rule in pack.rules]
source = open({str(repository / "examples" / "her.md")!r}, encoding="utf-8").read()
print(len(PatternSet(rules).run(Document(source), [])))
print([name for name in ("yaml", "hashlib", "difflib", "ast") if name in sys.modules])
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found, loaded = result.stdout.splitlines()
    assert int(found) > 0
    assert loaded == "[]"
