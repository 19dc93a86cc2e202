"""`extends: occurrence`: something that stands in a passage too often, or not often enough."""

from collections.abc import Iterator

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.passages import Passage
from reviewlint.patterns.reading import Hit, Reading
from reviewlint.patterns.schema import Key, Kind
from reviewlint.typed import Any


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """The token as it stands."""
    from reviewlint.patterns.compile import of_pattern

    return (of_pattern(body["token"], "token", ignore_case=body["ignorecase"], multiline=False),)


def check(reading: Reading) -> Iterator[Finding]:
    """One finding a passage, at its first match, with the count for the message.

    A passage without any match is reported at the beginning of the document. The running prose counts as one
    passage when the scope is `summary`.
    """
    most, least = reading.rule.body["max"], reading.rule.body["min"]
    counts: dict[int, tuple[int, Passage, Hit]] = {}
    for passage, hits in reading.found():
        count, first_passage, first = counts.get(_place(passage), (0, passage, hits[0]))
        counts[_place(passage)] = count + len(hits), first_passage, first
    for count, passage, hit in counts.values():
        if (most and count > most) or count < least:
            yield reading.finding(passage, hit, (count,))
    if least and any(_place(passage) not in counts for passage in reading.passages()):
        yield reading.document_finding(0)


def _place(passage: Passage) -> int:
    """What tells passages apart that are counted apart."""
    return -1 if passage.unit == "summary" else passage.start


KIND = Kind(
    {
        "token": Key("text", required=True),
        "max": Key("count", 0),
        "min": Key("count", 0),
        "ignorecase": Key("flag", False),
    },
    compile_rule,
    check,
    always=True,
)
