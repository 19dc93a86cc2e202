"""One rule reading one document: where it looks, what it finds there, what it lets pass, what it says."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from reviewlint.document import Document
from reviewlint.document.ranges import Ranges
from reviewlint.errors import Notice
from reviewlint.finding import SEVERITIES, Finding, Related, Severity, Span
from reviewlint.patterns.actions import edits, replacements
from reviewlint.patterns.automaton import Scan, StringHit
from reviewlint.patterns.matchers import ORDERS, fold
from reviewlint.patterns.messages import format_message
from reviewlint.patterns.passages import Cutter, Layer, Passage
from reviewlint.patterns.regexes import Budget, Match, Regex, Search
from reviewlint.patterns.schema import PatternRule
from reviewlint.patterns.scopes import Unit
from reviewlint.patterns.stance import Stance, is_quoted_after, stance_of
from reviewlint.patterns.windows import windows_of
from reviewlint.typed import Any, NamedTuple

_PHRASE_REACH = 160
"""How far from a match, in characters, an exception that holds it may begin or end."""

_LONG_WORD = 60
"""Characters of a word that are enough to show a place."""

_NONE: dict[int, Any] = {}


class Hit(NamedTuple):
    """A match, [start, end) in its layer; `item` is which alternative of the rule it is."""

    start: int
    end: int
    item: int
    match: "Match | None"


class _Alternative(NamedTuple):
    """An expression among the alternatives; what each match of it holds begins at `last` or before."""

    order: int
    search: Search
    last: int


class Scanned(NamedTuple):
    """A layer with what its index saw in it, and the expressions of that index."""

    layer: Layer
    scan: Scan
    regexes: list[list[tuple[int, Regex]]]


class Reading:
    """What a kind's check works with."""

    __slots__ = (
        "_budget",
        "_cutter",
        "_exceptions",
        "_first",
        "_notices",
        "_passage",
        "_scanned",
        "document",
        "matches",
        "rule",
        "stopped",
    )

    def __init__(
        self,
        rule: PatternRule,
        document: Document,
        scanned: Sequence[Scanned],
        first: Mapping[Unit, int],
        cutter: Cutter,
        exceptions: Sequence[Regex],
        notices: list[Notice],
    ) -> None:
        """The rule looks at the units that `first` knows, where its matchers are numbered from there on."""
        self.rule = rule
        self.document = document
        self.matches: list[tuple[int, int]] = []
        """View ranges of the findings."""
        self._scanned = scanned
        self._first = first
        self._cutter = cutter
        self._exceptions = exceptions
        self._notices = notices
        self._budget: Budget | None = None
        self._passage: Passage | None = None  # the one that is read now
        self.stopped: Finding | None = None
        """Says where the rule was stopped, if it was."""

    # Where the rule looks

    def passages(self) -> Iterator[Passage]:
        """Every passage in the rule's scope, in order."""
        for layer, _, _ in self._scanned:
            for block in range(len(layer.starts)) if layer.unit in self._first else ():
                for passage in self._cutter.passages(layer, block):
                    self._passage = passage
                    yield passage

    def found(self, number: int = 0) -> Iterator[tuple[Passage, list[Hit]]]:
        """The passages where the rule's matcher `number` matches, in order, with the matches."""
        for scanned in self._scanned:
            layer = scanned.layer
            if layer.unit not in self._first:
                continue
            matcher = self._first[layer.unit] + number
            for block in _blocks(scanned, matcher):
                for passage in self._cutter.passages(layer, block):
                    self._passage = passage
                    hits = self._hits(scanned, matcher, passage, block)
                    if hits:
                        yield passage, hits

    def _hits(self, scanned: Scanned, matcher: int, passage: Passage, block: int) -> list[Hit]:
        """The matches in a passage of a block, of quoted text or not as it wants."""
        scan, start, end = scanned.scan, passage.start, passage.end
        wanted: list[tuple[int, list[int]]] = []  # an expression, and places of what it needs, if anything
        for which, places in scan.places.get(matcher, _NONE).items():
            first = bisect_left(places, start)
            if first < len(places) and places[first] < end:
                wanted.append((which, places[first : bisect_left(places, end, first)]))
        for which, blocks in scan.blocks.get(matcher, _NONE).items():
            if block in blocks:
                wanted.append((which, []))
        searches: list[_Alternative] = []
        if wanted:
            text, folded = passage.text, scan.folded[start:end]
            for which, near in wanted:
                order, regex = scanned.regexes[matcher][which]
                search = self._search(regex, text, folded, [place - start for place in near])
                if search is not None:
                    searches.append(_Alternative(order, search, near[-1] if near else end))
        strings = scan.strings.get(matcher)
        hits = _resolve(_between(strings, start, end) if strings else (), searches, start, end)
        if passage.quoted is None:
            return hits
        return [hit for hit in hits if self.wants(passage, hit.start, hit.end)]

    def _search(self, regex: Regex, text: str, folded: str, near: list[int]) -> "Search | None":
        """A search for matches, which hold one of the places `near` if there are some; None without hope."""
        probe = regex.probe
        windows = windows_of(text, near, probe.spaces) if near and probe.spaces >= 0 else None
        if windows is not None and len(probe.needs) > 1:
            windows = windows.where(lambda low, high: _holds_all(folded[low:high], probe.needs[1:]))
            if not windows.lows:
                return None
        elif not _holds_all(folded, probe.needs[1:]):
            return None
        return regex.over(text, self._time, windows)

    def wants(self, passage: Passage, start: int, end: int) -> bool:
        """Whether [start, end) of a passage is quoted, or not, as the rule's scope has it."""
        if passage.quoted is None:
            return True
        if passage.quoted:
            return self.document.quoted.covers(start, end)
        return not self.document.quoted.overlaps(start, end)

    def _time(self) -> Budget:
        """The time that risky patterns may still take."""
        if self._budget is None:
            self._budget = Budget(len(self.document.source), self._give_up)
        return self._budget

    def _give_up(self) -> None:
        """Say so to those who run the rules, who may mend it, and to those who read what is found."""
        path = self.document.path
        message = (
            f"the rule {self.rule.id!r} took too long on {path} and was stopped there; simplify its pattern"
        )
        self._notices.append(Notice(message, self.rule.path))
        said = (
            f"the rule was stopped here: its pattern in {self.rule.path} takes too long on this text, and "
            "the rest was not checked by it; simplify the pattern, above all a repetition inside a repetition"
        )
        self.stopped = Finding(self.rule.id, "warning", said, self._first_word())

    def _first_word(self) -> Span:
        """The first word of the passage that is read now, or of the body, cut short if it is long."""
        passage = self._passage
        if passage is None or not passage.text.strip():
            return _first_word(self.document)
        start = passage.start + len(passage.text) - len(passage.text.lstrip())
        word = passage.text.split(None, 1)[0][:_LONG_WORD]
        return passage.layer.span(start, start + len(word))

    # What it lets pass

    def spares(self, passage: Passage, hit: Hit) -> bool:
        """Whether a match is none: part of a title or, for our own rules, of a name, or an exception."""
        if passage.layer.unit == "block" and not self.rule.names:
            if self.document.titles.overlaps(hit.start, hit.end):
                return True
            if self.rule.own and self.document.names.overlaps(hit.start, hit.end):
                return True
        return self.excepts(passage, hit) or self._has_let_off(passage, hit)

    def _has_let_off(self, passage: Passage, hit: Hit) -> bool:
        """Whether the words around a match take it back, or prove it where it is only a suggestion."""
        stance = self._stance(passage, hit)
        return stance is not None and (stance != "grounded" or self.rule.severity == "suggestion")

    def _stance(self, passage: Passage, hit: Hit) -> Stance | None:
        asked, text = self.rule.unless, passage.layer.text
        if not asked:
            return None
        if passage.layer.unit != "block":
            low, high = passage.start, passage.end
            return stance_of(text, hit.start, hit.end, low, high, asked)
        block = self.document.blocks[bisect_right(passage.layer.starts, hit.start) - 1]
        stance = stance_of(text, hit.start, hit.end, block.start, block.end, asked)
        if stance is not None or "grounded" not in asked:
            return stance
        quoted = is_quoted_after(text, hit.end, block.end, self.document.quotations)
        return "grounded" if quoted else None

    def _severity(self, passage: Passage, hit: Hit) -> Severity:
        """The rule's severity, one lower for what is given with its grounds."""
        severity = self.rule.severity
        if severity != "suggestion" and self._stance(passage, hit) == "grounded":
            return SEVERITIES[SEVERITIES.index(severity) + 1]
        return severity

    def excepts(self, passage: Passage, hit: Hit) -> bool:
        """Whether the match holds an exception of the rule, or an exception holds the match."""
        if not self._exceptions:
            return False
        text = passage.layer.text
        low = max(passage.start, hit.start - _PHRASE_REACH)
        far = min(passage.end, hit.end + 2 * _PHRASE_REACH)
        high = text.find(" ", hit.end + _PHRASE_REACH, far)
        window = text[low : far if high < 0 else high]
        start, end = hit.start - low, hit.end - low
        return any(_meets(search, start, end) for search in self._searches(window))

    def known(self, passage: Passage) -> Ranges:
        """Titles and exceptions of the rule, as ranges of the passage's text."""
        found: list[tuple[int, int]] = []
        if passage.layer.unit == "block":
            begin, end = passage.start, passage.end
            titles = self.document.titles
            first, last = bisect_right(titles.ends, begin), bisect_left(titles.starts, end)
            found = [
                (titles.starts[index] - begin, titles.ends[index] - begin) for index in range(first, last)
            ]
        for search in self._searches(passage.text):
            match = search(0)
            while match is not None:
                found.append(match.span())
                match = search(max(match.end(), match.start() + 1))
        return Ranges(found)

    def _searches(self, text: str) -> Iterator[Search]:
        """The searches for those of the rule's exceptions that may stand in the text."""
        folded = fold(text)
        for regex in self._exceptions:
            if _holds_all(folded, regex.probe.needs):
                search = regex.over(text, self._time)
                if search is not None:
                    yield search

    # What it says

    def finding(
        self,
        passage: Passage,
        hit: Hit,
        values: Sequence[str | int | float] | None = None,
        *,
        message: str | None = None,
        related: tuple[Related, ...] = (),
        choices: Sequence[str] | None = None,
    ) -> Finding:
        """A finding about a match.

        `values` fill the verbs of the message (the matched text when there are none), `choices` are what the
        text may become (what the rule's action says when there are none).
        """
        layer = passage.layer
        text = layer.text[hit.start : hit.end]
        if choices is None:
            choices = replacements(self.rule.action, text)
        changes = (
            edits(layer, self.document.source, hit.start, hit.end, choices, self.rule.safe) if choices else ()
        )
        start, end = hit.start, hit.end
        if layer.unit == "block":
            start, end = trimmed(text, start, end)
            self.matches.append((start, end))
        shown = (layer.text[start:end],) if values is None else values
        said = format_message(self.rule.message if message is None else message, shown)
        severity = self._severity(passage, hit) if self.rule.unless else self.rule.severity
        return Finding(self.rule.id, severity, said, layer.span(start, end), related, changes)

    def document_finding(self, *values: str | int | float) -> Finding:
        """A finding about the document as a whole, at the first word of its body."""
        message = format_message(self.rule.message, values)
        return Finding(self.rule.id, self.rule.severity, message, _first_word(self.document))


def _blocks(scanned: Scanned, matcher: int) -> list[int]:
    """The blocks in which the matcher may match."""
    starts, scan = scanned.layer.starts, scanned.scan
    blocks = {bisect_right(starts, hit[0]) - 1 for hit in scan.strings.get(matcher, ())}
    for places in scan.places.get(matcher, _NONE).values():
        blocks.update([bisect_right(starts, place) - 1 for place in places])
    for some in scan.blocks.get(matcher, _NONE).values():
        blocks.update(some)
    return sorted(blocks)


def _holds_all(folded: str, needs: Sequence[Sequence[str]]) -> bool:
    """Whether the text holds a string of every set."""
    for strings in needs:
        for string in strings:
            if string in folded:
                break
        else:
            return False
    return True


def _between(hits: list[StringHit], start: int, end: int) -> list[StringHit]:
    low, high = bisect_left(hits, (start,)), bisect_left(hits, (end,))
    return [hit for hit in hits[low:high] if hit[2] <= end]


def _resolve(
    strings: Sequence[StringHit], searches: Sequence[_Alternative], start: int, end: int
) -> list[Hit]:
    """The matches in [start, end) as one pattern of all alternatives would find them.

    The leftmost match wins, then the first alternative; the next is looked for where it ends. `strings` are
    sorted; the searches count from `start`.
    """
    hits: list[Hit] = []
    position = start
    if not searches:
        for begin, order, stop in strings:
            if begin >= position:
                hits.append(Hit(begin, stop, order // ORDERS, None))
                position = stop
        return hits
    waiting = iter(strings)
    string = next(waiting, None)
    ahead: list[Match | None] = [each.search(0) for each in searches]
    while True:
        while string is not None and string[0] < position:
            string = next(waiting, None)
        best: tuple[int, int, int] | None = string
        found: Match | None = None
        for index, (order, search, last) in enumerate(searches):
            match = ahead[index]
            if match is not None and start + match.start() < position:
                match = ahead[index] = search(position - start) if position <= last else None
            if match is not None and (best is None or (start + match.start(), order) < best[:2]):
                best, found = (start + match.start(), order, start + match.end()), match
        if best is None:
            return hits
        begin, order, stop = best
        if stop > begin:
            hits.append(Hit(begin, stop, order // ORDERS, found))
        position = stop if stop > begin else stop + 1
        if position > end:
            return hits


def _meets(search: Search, start: int, end: int) -> bool:
    """Whether some match holds [start, end), or lies inside it."""
    match = search(0)
    while match is not None and match.start() < end:
        if (match.start() <= start and end <= match.end()) or (start <= match.start() and match.end() <= end):
            return True
        match = search(match.start() + 1)
    return False


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its ends, unless there is nothing else."""
    if not text.strip():
        return start, end
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())


def _first_word(document: Document) -> Span:
    """The first word of the body; an empty span where the body begins when there is none."""
    if document.blocks:
        start, end = document.blocks[0].start, document.blocks[0].end
        word = document.text[start:end].split(None, 1)[0]
        return document.span(start, start + len(word))
    start = document.front_matter.span.end if document.front_matter else 0
    return Span(start, start)
