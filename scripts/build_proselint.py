"""Write proselint's checks down as data: proselint.json and proselint-strings.txt in src/reviewlint/data.

    python scripts/build_proselint.py

Importing proselint and letting it compile its expressions costs more than a whole run of reviewlint. Nearly
all of it is lists of phrases, so this script asks the installed proselint for every check that it has and
writes strings that one scan can look up, and the few expressions that are left. A test compares the file
with the installed proselint, and what comes of it with what proselint itself finds.
"""

import json
import re
from importlib.metadata import version
from itertools import product
from pathlib import Path
from typing import Any

from proselint.checks import __register__, terms, uncomparables
from proselint.checks.misc import but, greylist, waxed
from proselint.registry.checks import Check, Padding, types
from proselint.registry.checks.engine import Fast

from reviewlint.patterns.factors import requirements
from reviewlint.patterns.syntax import parse

DATA = Path(__file__).resolve().parent.parent / "src" / "reviewlint" / "data"
FILE = DATA / "proselint.json"
STRINGS = DATA / "proselint-strings.txt"
HEADER = "The strings that proselint's checks look for; scripts/build_proselint.py writes them."
SHORTEST_NEED = 3
BEGINNING = 6
"""Characters of a string that are looked up."""

_ESCAPED = re.compile(r"\\([^\w\s])")
_HEXADECIMAL = re.compile(r"\\x\{(\w+)\}")
_SPECIAL = re.compile(r"[\\.^$*+?{}\[\]()|]")


class Builder:
    """Collects the checks in the order in which proselint has them."""

    def __init__(self) -> None:
        self.checks: list[list[Any]] = []
        self.uses: dict[str, list[list[Any]]] = {}
        self.patterns: list[dict[str, Any]] = []
        self.allowed: list[list[Any]] = []

    def add(self, check: Check) -> None:
        """One check of proselint's register."""
        kind = check.check_type
        match kind:
            case types.Existence() if not kind.exceptions:
                self._items(check, dict.fromkeys(kind.items), kind.padding)
            case types.ExistenceSimple():
                self._items(check, {kind.pattern: None}, Padding.RAW, kind.exceptions)
            case types.PreferredFormsSimple():
                self._items(check, kind.items, kind.padding)
            case types.PreferredForms():
                items = {kind.padding.format(item): form for item, form in kind.items.items()}
                self._items(check, items, Padding.RAW)
            case types.Consistency():
                for one, other in kind.term_pairs:
                    self._pattern(check, one, other=other)
            case types.ReverseExistence():
                self.allowed.append([self._number(check, "words"), kind.TOKENIZER, sorted(kind.allowed)])
            case _:
                self._function(check)

    def _function(self, check: Check) -> None:
        """Checks that proselint has as functions of their own; what they would build is built here."""
        match check.check_type.__name__:
            case "_check_but_paragraphs":
                self._pattern(check, but.PATTERN, lead="\n")
            case "_check_greylist":
                for term, why in greylist.GREYLISTED_TERMS.items():
                    simple = check._replace(message=check.message.format(term, why), engine=Fast())
                    self._items(simple, {term: None}, Padding.RAW)
            case "_check_waxed":
                items = {
                    f"{wax} {adverb}": f"{wax} {adjective}"
                    for adverb, adjective in waxed.MODIFIERS.items()
                    for wax in waxed.WAXES
                }
                self._items(check, items, Padding.WORDS_IN_TEXT)
            case "_check_venery":
                items = {
                    f"{generic} of {animals}": f"{term} of {animals}"
                    for animals, term in terms.venery.TERM_MAP
                    for generic in terms.venery.GENERIC_TERMS
                }
                self._items(check, items, Padding.WORDS_IN_TEXT)
            case "_check_uncomparables":
                pairs = product(uncomparables.COMPARATORS, uncomparables.UNCOMPARABLES)
                number = self._number(check, "bounded once")
                for item, pair in enumerate(pairs):
                    if pair not in uncomparables.EXCEPTIONS:
                        before, word = pair
                        self._use(word, [number, item, False, before, None])
            case "_check_fancy_uncomparables":
                most, words = "|".join(uncomparables.FANCY_COMPARATORS), "|".join(uncomparables.UNCOMPARABLES)
                self._pattern(check, rf"(?<!at\s)\b(?:{most})\s+(?:{words})\b")
            case name:
                raise NotImplementedError(f"proselint has a check that this script does not know: {name}")

    def _number(self, check: Check, mode: str) -> int:
        flags = check.flags
        self.checks.append([check.path, check.message, mode, flags.ppm_threshold, flags.allow_quotes])
        return len(self.checks) - 1

    def _use(self, string: str, use: list[Any]) -> None:
        self.uses.setdefault(string.lower(), []).append(use)

    def _items(
        self,
        check: Check,
        items: dict[str, str] | dict[str, None],
        padding: Padding,
        exceptions: tuple[str, ...] = (),
    ) -> None:
        """A list of items: those that are plain strings go into the index, the others are expressions."""
        modes = {
            Padding.RAW: "anywhere",
            Padding.WORDS_IN_TEXT: "bounded once",
            Padding.STRICT_WORDS_IN_TEXT: "first of all",
        }
        number = None
        for place, (item, form) in enumerate(items.items()):
            string = _ESCAPED.sub("\0", item)
            if _SPECIAL.search(string) or exceptions or check.offset != (0, 0):
                gate = None if padding is Padding.RAW else padding.format(item)
                self._pattern(check, item, form=form, gate=gate, exceptions=exceptions)
                continue
            if number is None:
                number = self._number(check, modes[padding])
            string = _ESCAPED.sub(r"\1", item)
            exact = None if check.engine.opts.case_insensitive else string
            self._use(string, [number, place, exact, "", form])

    def _pattern(self, check: Check, pattern: str, **more: Any) -> None:
        tree = parse(_HEXADECIMAL.sub(lambda code: chr(int(code[1], 16)), pattern))
        needs = sorted(next(iter(requirements(tree)), ())) if tree is not None else []
        looked_up = bool(needs) and all(map(_is_rare, needs))
        written = {
            "check": self._number(check, "expression"),
            "pattern": pattern,
            "re2": isinstance(check.engine, Fast),
            "ignorecase": check.engine.opts.case_insensitive,
            "offset": check.offset[0],
            "needs": needs if looked_up else [],
            "signs": tuple(needs if not looked_up else ()),
            **more,
        }
        self.patterns.append({name: value for name, value in written.items() if value not in (None, (), 0)})

    def strings(self) -> list[str]:
        """The blocks of the text file: how the strings begin, then for each beginning whose it is."""
        beginnings: dict[str, list[str]] = {}
        for string, uses in self.uses.items():
            for check, item, exact, before, form in uses:
                fields = (check, item, string, exact or "", before, form or "")
                beginnings.setdefault(string[:BEGINNING], []).append("\t".join(map(str, fields)))
        for place, expression in enumerate(self.patterns):
            for need in expression["needs"]:
                beginnings.setdefault(need[:BEGINNING], []).append(f"{place}\t{need}")
        return ["\n".join(block) for block in (beginnings, *beginnings.values())]

    def data(self) -> dict[str, Any]:
        """What the JSON file holds."""
        return {
            "version": version("proselint"),
            "checks": self.checks,
            "expressions": self.patterns,
            "allowed": [[check, tokenizer, " ".join(words)] for check, tokenizer, words in self.allowed],
        }


def _is_rare(need: str) -> bool:
    """Whether a string is met so seldom that it is worth looking up: "!!" is, " am" is inside many words."""
    return len(need) >= SHORTEST_NEED or (len(need) == 2 and not re.search(r"[\w\s]", need))


def build() -> tuple[str, str]:
    """The texts of the two files."""
    builder = Builder()
    for check in __register__:
        builder.add(check)
    parts = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for name, value in builder.data().items()
    )
    return f"{{\n{parts}\n}}\n", "\n\n".join([HEADER, *builder.strings()]) + "\n"


if __name__ == "__main__":
    for file, text in zip((FILE, STRINGS), build(), strict=True):
        file.write_text(text, encoding="utf-8", newline="\n")
