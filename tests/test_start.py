"""What a cold run of `reviewlint FILE` may import: every module is paid for at every commit and keystroke."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewlint.checks import BUILT_IN, ON_FIELDS

STANDARD = """
    __future__ _bisect _blake2 _collections _functools _json _operator _sre bisect collections
    copyreg enum functools gc itertools keyword mmap operator reprlib types unicodedata
    zlib
"""
THIRD_PARTY = "Stemmer ahocorasick_rs pyromark"
OF_CYTHON = ("_cython", "cython_runtime")
"""What an extension that Cython made brings with it, named after its version."""
NEVER = """
    argparse asyncio contextlib dataclasses difflib hashlib inspect json logging nltk pathlib proselint pyphen
    re re2 regex subprocess textstat tomllib typing yaml
"""
"""Left out on purpose, with what it costs in mind; they are imported where they are needed."""

SCRIPT = """
import sys
before = set(sys.modules)
from reviewlint.cli.main import main
code = main(["her.md"])
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def modules(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a run on the sample imports, with warm caches."""
    folder = tmp_path_factory.mktemp("start")
    (folder / "her.md").write_bytes((repository / "examples" / "her.md").read_bytes())
    environment = {
        **os.environ,
        "PYTHONPATH": str(repository / "src"),
        "REVIEWLINT_CACHE_DIR": str(folder / "cache"),
    }
    for _ in range(2):
        result = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
    return set(result.stderr.split())


@pytest.fixture(scope="module")
def imported(modules: set[str]) -> set[str]:
    """Their top-level names."""
    return {name.partition(".")[0] for name in modules if not name.startswith(OF_CYTHON)}


def test_a_run_on_one_file_imports_nothing_new(imported: set[str]) -> None:
    new = imported - {"reviewlint", *STANDARD.split(), *THIRD_PARTY.split(), *sys.builtin_module_names}
    assert not new, (
        f"`reviewlint FILE` now imports {', '.join(sorted(new))}: import that inside the function that needs "
        "it; or, if every run needs it, measure with benchmarks/startup.py and add it to the list here."
    )


def test_a_run_on_one_file_does_without_the_heavy_ones(imported: set[str]) -> None:
    assert not imported & set(NEVER.split())


def test_the_lists_agree() -> None:
    assert not set(NEVER.split()) & {*STANDARD.split(), *THIRD_PARTY.split()}


def test_without_a_front_matter_rules_on_fields_stay_away(modules: set[str]) -> None:
    assert not modules & {BUILT_IN[id] for id in ON_FIELDS}
    assert BUILT_IN["credits/missing-field"] in modules
