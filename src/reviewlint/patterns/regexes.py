"""Regular expressions at work: which engine runs one, how it is kept in time, and RE2 as a sieve before it.

`re` runs what it can run safely. What it cannot compile (a look-behind of varying width, `\\p{L}`) or what
may take too long on the text at hand is run by `regex`, which can be told to stop, and only where RE2, whose
time is linear, does not rule out a match.
"""

from collections.abc import Callable, Sequence
from time import perf_counter

from reviewlint.expressions import packed, unpacked
from reviewlint.patterns.windows import Windows
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import re

NONE, QUADRATIC, POLYNOMIAL, EXPONENTIAL = range(4)
"""The worst time a pattern may take on a text: as its length, its square, a higher power, without bound."""

SECONDS_PER_SEARCH = 0.5
"""How long a risky pattern may take on one stretch of text, besides a second for every million characters."""

SECONDS_PER_DOCUMENT = 2.0
"""How long the risky patterns of one rule may take on one document, besides the same."""

_RE2_MEMORY = 1 << 26
_IGNORECASE, _MULTILINE = 2, 8
"""As `re` numbers them."""
_SAFE_LENGTH = {QUADRATIC: 8192, POLYNOMIAL: 600, EXPONENTIAL: 0}

Match: TypeAlias = "re.Match[str]"
Search: TypeAlias = "Callable[[int], Match | None]"
"""Finds the first match at or after an offset."""


class Probe(NamedTuple):
    """A regular expression and what is known of it beforehand; plain data.

    `engine` is "re" or "regex", `flags` are letters of "im", `hazard` is one of the above. Every
    match holds one string of each of `needs` (folded), of which the first is the rarest, and at most `spaces`
    spaces, with what it looks ahead at (-1: any number). `code` is what `re` made of it, if that was kept.
    """

    source: str
    flags: str
    engine: str
    hazard: int
    needs: tuple[tuple[str, ...], ...]
    spaces: int = -1
    code: str = ""


class Budget:
    """The time that risky patterns may still take on one document, and what to do when it is over."""

    __slots__ = ("_give_up", "_left", "spent")

    def __init__(self, length: int, give_up: Callable[[], None]) -> None:
        self._left = SECONDS_PER_DOCUMENT + _extra(length)
        self._give_up = give_up
        self.spent = False

    def run(self, search: "Callable[[float], Match | None]", length: int) -> "Match | None":
        """What `search`, given a number of seconds, finds within them; None when they are over."""
        if self.spent:
            return None
        began = perf_counter()
        try:
            return search(max(0.001, min(SECONDS_PER_SEARCH + _extra(length), self._left)))
        except TimeoutError:
            self.spent = True
            self._give_up()
            return None
        finally:
            self._left -= perf_counter() - began


def _extra(length: int) -> float:
    return length / 1_000_000


class Regex:
    """A probe that is compiled when it is first needed."""

    __slots__ = ("_fast", "_patient", "_sieve", "probe")

    def __init__(self, probe: Probe) -> None:
        self.probe = probe
        self._fast: re.Pattern[str] | None = None
        self._patient: Any = None  # a pattern of `regex`, which has no types
        self._sieve: Sieve | None = None

    def over(self, text: str, time: Callable[[], Budget], windows: Windows | None = None) -> "Search | None":
        """A search of `text`; None when it is sure to find nothing. `time` is asked for when it matters.

        Outside of `windows` it need not look.
        """
        probe = self.probe
        length = len(text) if windows is None else windows.longest()
        if probe.engine == "re" and (probe.hazard == NONE or length <= _SAFE_LENGTH[probe.hazard]):
            if self._fast is None:
                self._fast = _compiled(probe)
            search = self._fast.search
            return (lambda at: search(text, at)) if windows is None else _inside(search, text, windows)
        budget = time()
        if budget.spent or not self._may_match(text):
            return None
        if self._patient is None:
            self._patient = compile_with_regex(probe.source, probe.flags)
        patient = self._patient

        def timed(at: int) -> "Match | None":
            return budget.run(lambda seconds: patient.search(text, at, timeout=seconds), len(text) - at)

        return timed

    def _may_match(self, text: str) -> bool:
        if self._sieve is None:
            self._sieve = Sieve([self.probe])
        return bool(self._sieve.candidates(text))


def _inside(search: "Callable[[str, int, int], Match | None]", text: str, windows: Windows) -> "Search":
    """The same search, kept to the windows."""

    def searched(at: int) -> "Match | None":
        for number in range(windows.first_after(at), len(windows.lows)):
            match = search(text, max(at, windows.lows[number]), windows.highs[number])
            if match is not None:
                return match
        return None

    return searched


def with_code(probe: Probe) -> Probe:
    """The probe with what `re` makes of it."""
    return probe._replace(code=packed(probe.source, _flags(probe.flags))) if probe.engine == "re" else probe


def _compiled(probe: Probe) -> "re.Pattern[str]":
    kept = unpacked(probe.source, probe.code) if probe.code else None
    return kept or compile_with_re(probe.source, probe.flags)


def compile_with_re(source: str, flags: str) -> "re.Pattern[str]":
    """The pattern compiled by `re`; raises re.error."""
    import re

    return re.compile(source, _flags(flags))


def _flags(letters: str) -> int:
    return (_IGNORECASE if "i" in letters else 0) | (_MULTILINE if "m" in letters else 0)


def compile_with_regex(source: str, flags: str) -> Any:
    """The pattern compiled by `regex`; raises regex.error."""
    import regex

    return regex.compile(source, (regex.I if "i" in flags else 0) | (regex.M if "m" in flags else 0))


class Sieve:
    """Many probes asked at once, in linear time, which of them may match a text.

    A probe that RE2 cannot take always may.
    """

    __slots__ = ("_numbers", "_open", "_set")

    def __init__(self, probes: Sequence[Probe]) -> None:
        import re2

        from reviewlint.patterns.analysis import relaxed
        from reviewlint.patterns.syntax import parse

        options = re2.Options()
        options.log_errors = False
        options.max_mem = _RE2_MEMORY
        self._set: Any = re2.Set.SearchSet(options)
        self._open: list[int] = []
        # The first pattern fits every text: when RE2 runs out of memory it says that nothing does.
        self._set.Add("(?s:.)")
        self._numbers: list[int] = [-1]
        for number, probe in enumerate(probes):
            node = parse(probe.source)
            looser = None if node is None else relaxed(node)
            try:
                if looser is None:
                    raise re2.error
                self._set.Add(f"(?i:{looser})" if "i" in probe.flags else f"(?:{looser})")
            except re2.error:
                self._open.append(number)
            else:
                self._numbers.append(number)
        self._set.Compile()

    def candidates(self, text: str) -> list[int]:
        """The numbers of the probes that may match `text`, which is not empty."""
        numbers = [self._numbers[index] for index in self._set.Match(text) or ()]
        if -1 not in numbers:
            return self._open + self._numbers[1:]
        return self._open + [number for number in numbers if number >= 0]
