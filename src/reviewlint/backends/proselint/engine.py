"""proselint's checks, run from data: one scan for all strings, and few expressions that are seldom needed.

What is found is what proselint 0.16 finds, mistakes included, but for these: spans are those of the text (its
own stand one too far), nothing is cut off after 1,000 findings, and a correction is always named.
"""

import os
from collections.abc import Collection, Iterable, Iterator

from reviewlint.json_reader import parse
from reviewlint.patterns.matchers import fold
from reviewlint.strings import LONG, Finder, Strings, Together
from reviewlint.typed import Any, NamedTuple, TypeAlias

_FOLDER = os.path.join(os.path.dirname(__file__), os.pardir, os.pardir, "data")
_WHOLE_PAYS = 300_000
"""Characters: from here on an automaton of whole strings costs less to build than it saves."""
_BLANKS = "\t\n\f\r "
"""What `\\s` holds for RE2."""
_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
"""What `\\w` holds for RE2."""
_STRICT = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'-")
"""What may not stand beside an item of a list that wants whole words."""


class Hit(NamedTuple):
    """One finding of proselint: its check, [start, end) in the text, and what to write instead."""

    check: str
    message: str
    start: int
    end: int
    form: str | None = None


class _Check(NamedTuple):
    path: str
    message: str
    mode: str
    """How items count: `anywhere`; `bounded once` (all, when one stands between word boundaries); `first of
    all` (whole words, one item at a place); other modes are not lists."""
    threshold: int
    """Hits in a million characters from which on one is reported; 0 for every one."""
    in_quotes: bool


_Use: TypeAlias = tuple[int, int, str, str, str, str | None]
"""A check, which of its items, the string in small letters, the string if case counts, what must stand before
it (`most unique`), and what to write instead."""


def load_data() -> dict[str, Any]:
    """What scripts/build_proselint.py has written: the checks, and the strings that they look for.

    `beginnings` is how the strings begin, `uses` for each of them what `read_uses` understands. These are not
    kept as JSON, which would take longer to read than all the rest.
    """
    data: dict[str, Any] = parse(_read("proselint.json"))
    _, beginnings, *data["uses"] = _read("proselint-strings.txt").removesuffix("\n").split("\n\n")
    data["beginnings"] = beginnings.split("\n")
    return data


def _read(name: str) -> str:
    with open(os.path.join(_FOLDER, name), "rb") as file:
        return file.read().decode("utf-8")


class Proselint:
    """Some of proselint's checks, ready for any number of texts."""

    __slots__ = (
        "_allowed",
        "_checks",
        "_compiled",
        "_expressions",
        "_lines",
        "_met",
        "_needless",
        "_on",
        "_seen",
        "_strings",
        "_together",
        "_whole",
    )

    def __init__(
        self, data: dict[str, Any], wanted: Collection[str], together: Together | None = None
    ) -> None:
        """Others who look for strings in the same texts share `together`."""
        self._checks = [_Check(*check) for check in data["checks"]]
        on = {number for number, check in enumerate(self._checks) if check.path in wanted}
        self._expressions: list[dict[str, Any]] = data["expressions"]
        self._needless: list[tuple[int, list[str] | None]] = [
            (place, expression.get("signs"))
            for place, expression in enumerate(self._expressions)
            if expression["check"] in on and not expression["needs"]
        ]
        """The expressions that need no string of the index, with signs of which their matches hold one."""
        self._allowed = [each for each in data["allowed"] if each[0] in on]
        self._on = on
        self._lines: list[str] = data["uses"]
        self._met: dict[int, tuple[list[_Use], list[tuple[int, str]]]] = {}
        """What the lines say, for the beginnings that have been met."""
        self._together = together or Together()
        self._strings: Finder = Strings(data["beginnings"])
        self._compiled: dict[str, Any] = {}
        self._seen = 0
        self._whole = False

    def find(self, text: str) -> list[Hit]:
        """All hits in a text, in no particular order."""
        if not text:
            return []
        # proselint's expressions count on a line break at either end.
        padded = f"\n{text}\n"
        found: dict[int, list[Hit]] = {}
        places: dict[tuple[int, int], list[tuple[int, int, str | None]]] = {}
        folded = _folded(padded)
        needed = self._scan(fold(text).replace("\u017f", "s"), padded, folded, places)
        self._report_strings(padded, places, found)
        needed.update(place for place, signs in self._needless if _holds_one(folded, signs))
        for place in sorted(needed):
            expression = self._expressions[place]
            found.setdefault(expression["check"], []).extend(self._express(expression, padded))
        for check, tokenizer, words in self._allowed:
            known = frozenset(words.split())
            found[check] = [
                self._hit(self._checks[check], match.span(), match[0])
                for match in self._regex(tokenizer).finditer(padded)
                if match[0].lower() not in known
            ]
        return self._heard(padded, found)

    def _scan(
        self,
        levelled: str,
        text: str,
        folded: str,
        places: dict[tuple[int, int], list[tuple[int, int, str | None]]],
    ) -> set[int]:
        """Note where the items of lists stand; the answer is which expressions have what they need.

        They are looked up in a text that is `levelled` as for others who look for strings, which may find too
        much, and has no line break in front.
        """
        needed: set[int] = set()
        self._seen += len(text)
        if self._seen >= _WHOLE_PAYS and not self._whole:
            self._look_for_whole_strings()
        met = self._met
        for base, hits in self._strings.hits(levelled):
            for number, start, _ in hits:
                start += base + 1
                known = met.get(number)
                if known is None:
                    known = met[number] = self._read(number)
                for check, item, string, exact, before, form in known[0]:
                    if not folded.startswith(string, start):
                        continue
                    if exact and not text.startswith(exact, start):
                        continue
                    end = start + len(string)
                    begin = start
                    if before:
                        while begin and text[begin - 1] in _BLANKS:
                            begin -= 1
                        if begin == start or not folded.endswith(before, 0, begin):
                            continue
                        begin -= len(before)
                    places.setdefault((check, item), []).append((begin, end, form))
                for place, need in known[1]:
                    if folded.startswith(need, start):
                        needed.add(place)
        return needed

    def _read(self, number: int) -> tuple[list[_Use], list[tuple[int, str]]]:
        """What a line says, for the checks that are on."""
        uses, needs = read_uses(self._lines[number])
        return [use for use in uses if use[0] in self._on], [
            need for need in needs if self._expressions[need[0]]["check"] in self._on
        ]

    def _look_for_whole_strings(self) -> None:
        """Look up whole strings, or much of them: far fewer places, at the price of a larger automaton."""
        strings: dict[str, tuple[list[_Use], list[tuple[int, str]]]] = {}
        for number in range(len(self._lines)):
            uses, needs = self._read(number)
            for use in uses:
                strings.setdefault(use[2][:LONG], ([], []))[0].append(use)
            for need in needs:
                strings.setdefault(need[1][:LONG], ([], []))[1].append(need)
        self._whole = True
        self._met = dict(enumerate(strings.values()))
        self._strings = self._together.join(list(strings))

    def _report_strings(
        self,
        text: str,
        places: dict[tuple[int, int], list[tuple[int, int, str | None]]],
        found: dict[int, list[Hit]],
    ) -> None:
        whole: dict[int, list[tuple[int, int, int, str | None]]] = {}
        for (number, item), spans in sorted(places.items()):
            check = self._checks[number]
            if check.mode == "first of all":
                words = [
                    (start, item, end, form)
                    for start, end, form in spans
                    if text[start - 1] not in _STRICT and text[end] not in _STRICT
                ]
                whole.setdefault(number, []).extend(words)
            elif check.mode == "anywhere" or any(_bounded(text, start, end) for start, end, _ in spans):
                hits = [self._hit(check, (start, end), text[start:end], form) for start, end, form in spans]
                found.setdefault(number, []).extend(_apart(hits))
        for number, alternatives in whole.items():
            check = self._checks[number]
            found[number] = _apart(
                [
                    self._hit(check, (start, end), text[start:end], form)
                    for start, _, end, form in sorted(alternatives)
                ]
            )

    def _express(self, expression: dict[str, Any], text: str) -> Iterator[Hit]:
        check = self._checks[expression["check"]]
        pattern = expression["pattern"]
        ignore_case, fast = expression.get("ignorecase", False), expression.get("re2", False)
        if check.path == "lexical_illusions":
            from reviewlint.backends.proselint.illusions import find_illusions

            for start, end in find_illusions(text, pattern, expression["exceptions"]):
                yield self._hit(check, (start, end), text[start:end])
            return
        if "other" in expression:
            yield from self._compare(check, pattern, expression["other"], text)
            return
        gate = expression.get("gate")
        if gate is not None and self._regex(gate, ignore_case).search(text) is None:
            return
        for match in self._regex(pattern, ignore_case, fast).finditer(text):
            start, end = match.span()
            start += expression.get("offset", 0)
            # A blank line before what is meant belongs to the match.
            start += text.count(expression["lead"], start, end) if "lead" in expression else 0
            yield self._hit(check, (start, end), match[0], expression.get("form"))

    def _compare(self, check: _Check, one: str, other: str, text: str) -> list[Hit]:
        """Two ways of writing: where both are in use, the rarer one is reported."""
        ones = list(self._regex(one).finditer(text))
        others = list(self._regex(other).finditer(text)) if ones else []
        rarer, kept = (others, one) if len(ones) > len(others) else (ones, other)
        if not others:
            return []
        return [self._hit(check, match.span(), match[0], kept) for match in rarer]

    def _hit(self, check: _Check, span: tuple[int, int], text: str, form: str | None = None) -> Hit:
        original = text.strip()
        values = (original,) if form is None else (form, original)
        return Hit(check.path, check.message.format(*values), span[0], span[1], form)

    def _heard(self, text: str, found: dict[int, list[Hit]]) -> list[Hit]:
        """What is left when thresholds and quotation marks have had their say, at its place in the text."""
        quotes = None
        heard: list[Hit] = []
        for number, hits in found.items():
            check = self._checks[number]
            if check.threshold and hits:
                hits = _over_threshold(hits, check.threshold, len(text))
            if hits and not check.in_quotes:
                if quotes is None:
                    from reviewlint.backends.proselint.quotes import Quotes

                    last = max([hit.start for hits in found.values() for hit in hits])
                    quotes = Quotes(text, last)
                hits = [hit for hit in hits if not quotes.hold(hit.start)]
            # One back, for the line break in front.
            heard += [
                Hit(hit.check, hit.message, max(0, hit.start - 1), min(hit.end - 1, len(text) - 2), hit.form)
                for hit in hits
            ]
        return heard

    def _regex(self, pattern: str, ignore_case: bool = True, fast: bool = True) -> Any:
        key = f"{ignore_case:d}{fast:d}{pattern}"
        if key not in self._compiled:
            self._compiled[key] = _compile(pattern, ignore_case, fast)
        return self._compiled[key]


def _compile(pattern: str, ignore_case: bool, fast: bool) -> Any:
    if not fast:
        import re

        return re.compile(pattern, re.IGNORECASE if ignore_case else 0)
    import re2

    options = re2.Options()
    options.perl_classes = options.word_boundary = options.never_capture = options.one_line = True
    options.case_sensitive = not ignore_case
    return re2.compile(pattern, options)


def _holds_one(folded: str, signs: list[str] | None) -> bool:
    """Whether a text holds one of the signs, if there are some."""
    return signs is None or any(sign in folded for sign in signs)


def read_uses(lines: str) -> tuple[list[_Use], list[tuple[int, str]]]:
    """The uses that strings with one beginning have, and the expressions that need one of them."""
    uses: list[_Use] = []
    needs: list[tuple[int, str]] = []
    for line in lines.split("\n"):
        number, item, *rest = line.split("\t")
        if rest:
            string, exact, before, form = rest
            uses.append((int(number), int(item), string, exact, before, form or None))
        else:
            needs.append((int(number), item))
    return uses, needs


def _folded(text: str) -> str:
    """The text in small letters, as RE2 takes them for equal, every character at its place."""
    if text.isascii():
        return text.lower()
    return text.replace("\u0130", "\ue000").lower().replace("\u017f", "s")


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether RE2 sees a word boundary at either end; the text goes on there."""
    return (text[start - 1] in _WORD) != (text[start] in _WORD) and (text[end - 1] in _WORD) != (
        text[end] in _WORD
    )


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits without those that begin inside an earlier one."""
    kept: list[Hit] = []
    end = 0
    for hit in hits:
        if hit.start >= end:
            kept.append(hit)
            end = hit.end
    return kept


def _over_threshold(hits: list[Hit], threshold: int, length: int) -> list[Hit]:
    """The one hit that is too many for a text of that length, if there are so many."""
    too_many = max(-(-threshold * max(length, 1000) // 1_000_000), 2)
    return [
        hit._replace(message=f"{hit.message} Surpassed {threshold} ppm.")
        for hit in hits[too_many - 1 : too_many]
    ]
