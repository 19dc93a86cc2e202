"""No expression takes far longer on a text twice as long: texts made to be hard for each are tried on it."""

import ast
import importlib
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import reviewlint
from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.patterns.index import PatternSet
from reviewlint.patterns.load import builtin_rules_dir, load_pack
from reviewlint.patterns.regexes import Probe
from reviewlint.patterns.schema import PatternRule
from tests.attacks import Attack, attacks, worst

STEEP = 1.6
"""The power of the length from which on time grows too fast: a square is 2, and measuring is not exact."""
SIZES = [1000, pytest.param(3000, marks=pytest.mark.slow)]
"""Characters: few show what explodes, more show a square as well."""
STEEPER = 2.5
BOUNDED = ("credits.values.", "credits.credit_list:", "credits.sources.", "document.credited:")
"""Where every text is the value of a field, of at most 2,000 characters: a square is quick enough there."""
METHODS = frozenset({"search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"})


class Used(NamedTuple):
    """An expression in the code of reviewlint, where it stands, and how it is run."""

    source: str
    flags: int
    place: str
    method: str


@pytest.mark.parametrize("source", [r"(a+)+$", r"(?:\w+\s?)*!", r"x(?:a|a)*b", r"\w+!", r"\s+$"])
def test_the_search_finds_what_is_steep(source: str) -> None:
    growth = worst(re.compile(source).search, attacks(source), size=4000)
    assert growth is not None
    assert growth.power > STEEP


@pytest.mark.parametrize("source", [r"\bso \w+ly\b", "abc", r"(?<!\w)\w+!", r"[^.]{0,9}!", r"\s++\S"])
def test_the_search_lets_the_others_pass(source: str) -> None:
    growth = worst(re.compile(source).match, attacks(source), size=2000)
    assert growth is None or growth.power < STEEP


@pytest.mark.parametrize("size", SIZES)
def test_our_own_rules(size: int) -> None:
    assert _steep_rules(load_pack(builtin_rules_dir()).rules, size) == []


@pytest.mark.slow
def test_published_styles(repository: Path) -> None:
    named = os.environ.get("REVIEWLINT_STYLES")
    styles = Path(named) if named else repository.parent / "shared" / "data" / "styles"
    if not styles.is_dir():
        pytest.skip("no published styles here: name their folder in REVIEWLINT_STYLES")
    for folder in sorted(styles.iterdir()):
        if folder.is_dir():
            # A square is stopped where it would hurt: see `patterns.regexes`.
            assert _steep_rules(load_pack(str(folder)).rules, size=2000, steep=STEEPER) == []


def _steep_rules(rules: tuple[PatternRule, ...], size: int, steep: float = STEEP) -> list[str]:
    """The rules that take too long as a whole: with what guards their expressions."""
    found: list[str] = []
    for rule in rules:
        probes = [probe for matcher in rule.matchers for probe, _ in matcher.probes] + list(rule.exceptions)
        hard = dict.fromkeys(attack for probe in probes for attack in _attacks_on(probe))
        growth = worst(_reader(rule), hard, size=size)
        if growth is not None and growth.power > steep:
            found.append(f"{rule.id}: {growth}")
    return found


def _attacks_on(probe: Probe) -> Iterator[Attack]:
    """Texts that are hard for a probe, as they are and with the strings that every match holds."""
    if probe.engine != "re":  # it runs under a clock
        return
    flags = (re.IGNORECASE if "i" in probe.flags else 0) | (re.MULTILINE if "m" in probe.flags else 0)
    needs = " ".join(strings[0] for strings in probe.needs)
    for attack in attacks(probe.source, flags):
        yield attack
        if needs:
            yield attack._replace(failure=f" {needs} {attack.failure}")


def _reader(rule: PatternRule) -> Callable[[str], object]:
    """What a rule does with a text; the document is made before, since that is not the rule's doing."""
    patterns = PatternSet([rule])
    known: dict[str, Document] = {}

    def prepared(text: str) -> Document:
        if text not in known:
            known.clear()
            known[text] = Document(text, "x.md", plain=True)
            PatternSet([]).run(known[text], [])
        return known[text]

    def read(text: str) -> None:
        notices: list[Notice] = []
        patterns.run(prepared(text), notices)
        assert notices == []

    return read


@pytest.mark.parametrize("size", SIZES)
def test_our_own_code(size: int) -> None:
    used = sorted(set(_expressions()))
    assert len(used) > 150
    steep = []
    for each in used:
        growth = worst(_run(each), attacks(each.source, each.flags), size=size)
        bounded = each.place.startswith(BOUNDED)
        if growth is not None and growth.power > (STEEPER if bounded else STEEP):
            steep.append(f"{each}: {growth}")
    assert steep == []


def _expressions() -> Iterator[Used]:
    """Every constant expression in the modules of reviewlint that a method of patterns is called on."""
    for info in pkgutil.walk_packages(reviewlint.__path__, "reviewlint."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        assert module.__file__ is not None
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                for source, flags in _patterns(node.value, vars(module)):
                    yield Used(
                        source, flags, f"{info.name.removeprefix('reviewlint.')}:{node.lineno}", node.attr
                    )


def _patterns(value: ast.expr, names: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """The sources and flags of `expression(...)` and of names of patterns; made at run time: none."""
    if isinstance(value, ast.Name) and isinstance(names.get(value.id), re.Pattern):
        yield names[value.id].pattern, names[value.id].flags
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "expression":
        argument = value.args[0]
        choices = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        for each in choices:
            try:
                source = eval(compile(ast.Expression(each), "expression", "eval"), dict(names))
            except NameError:
                continue
            if isinstance(source, str):
                yield source, 0


def _run(used: Used) -> Callable[[str], object]:
    """What the code does with the expression, to the end of the text."""
    pattern = re.compile(used.source, used.flags)
    if used.method in ("sub", "subn"):
        return lambda text: pattern.sub("", text)
    if used.method == "finditer":
        return lambda text: list(pattern.finditer(text))
    run: Callable[[str], object] = getattr(pattern, used.method)
    return run
