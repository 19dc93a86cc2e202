"""Many strings looked for in a text at once."""

from collections.abc import Iterator, Sequence

from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_CHUNK = 1 << 20


class Strings:
    """Strings, all different and each known by its place in a list, for any number of texts.

    They are found by an Aho-Corasick automaton: one pass over a text, however many they are. It keeps no copy
    of them and is the kind that is soonest built, for it has to be at every start.
    """

    __slots__ = ("_automaton", "_longest")

    def __init__(self, strings: Sequence[str]) -> None:
        self._longest = max(map(len, strings), default=0)
        self._automaton = _automaton(strings) if strings else None

    def hits(self, text: str) -> Iterator[tuple[int, list[tuple[int, int, int]]]]:
        """Lists of (which string, start, end) and the offset that each list counts from.

        They hold all strings that stand in the text, overlapping ones too, in the order of their ends. There
        are several for a huge text, of which one would fill the memory.
        """
        if self._automaton is None:
            return
        for begin in range(0, len(text), _CHUNK):
            part = text[begin : begin + _CHUNK + self._longest] if len(text) > _CHUNK else text
            found = self._automaton.find_matches_as_indexes(part, overlapping=True)
            if len(part) > _CHUNK:
                found = [hit for hit in found if hit[1] < _CHUNK]
            yield begin, found


def _automaton(strings: Sequence[str]) -> "AhoCorasick":
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    return AhoCorasick(
        strings,
        matchkind=MatchKind.Standard,
        implementation=Implementation.ContiguousNFA,
        store_patterns=False,
    )
