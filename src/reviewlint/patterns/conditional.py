"""`extends: conditional`: where there is one thing there must be another: an acronym, its meaning."""

from collections.abc import Iterator

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.passages import Passage
from reviewlint.patterns.reading import Reading
from reviewlint.patterns.schema import EXCEPTIONS, Key, Kind
from reviewlint.typed import Any


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """`first` and `second`, as they stand."""
    from reviewlint.patterns.compile import of_pattern

    first = of_pattern(body["first"], "first", ignore_case=body["ignorecase"], multiline=False)
    second = of_pattern(
        body["second"], "second", ignore_case=body["ignorecase"], multiline=False, groups=True
    )
    return first, second


def check(reading: Reading) -> Iterator[Finding]:
    """What `first` finds and `second` has not defined.

    With a group in `second`, what the group holds is defined from its passage on. Without one, `second` must
    stand in the same passage.
    """
    defined: dict[str, tuple[str, str, int]] = {}
    present: set[tuple[str, str, int]] = set()
    for passage, hits in reading.found(1):
        present.add(_place(passage))
        for hit in hits:
            for text in hit.match.groups() if hit.match else ():
                if text:
                    defined.setdefault(text, _place(passage))
    from reviewlint.patterns.compile import captures

    has_groups = captures(reading.rule.body["second"])
    for passage, hits in reading.found(0):
        if not has_groups and _place(passage) in present:
            continue
        for hit in hits:
            text = passage.layer.text[hit.start : hit.end]
            if has_groups and text in defined and defined[text] <= _place(passage):
                continue
            if not reading.excepts(passage, hit):
                yield reading.finding(passage, hit)


def _place(passage: Passage) -> tuple[str, str, int]:
    """Where a passage stands; within a layer the places are in order."""
    return passage.layer.unit, passage.layer.key, passage.start


KIND = Kind(
    {
        "first": Key("text", required=True),
        "second": Key("text", required=True),
        "ignorecase": Key("flag", False),
        **EXCEPTIONS,
    },
    compile_rule,
    check,
)
