"""`extends: consistency`: two ways to write a thing, of which a document may use one."""

from collections.abc import Iterator

from reviewlint.finding import Finding, Related
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.passages import Passage
from reviewlint.patterns.reading import Hit, Reading
from reviewlint.patterns.schema import Key, Kind
from reviewlint.typed import Any


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """A matcher for each pair; item 0 of it is the one way, item 1 the other."""
    from reviewlint.patterns.compile import of_tokens

    return tuple(
        of_tokens(
            ((one, one), (one, other)), "either", ignore_case=body["ignorecase"], nonword=body["nonword"]
        )
        for one, other in body["either"].items()
    )


def check(reading: Reading) -> Iterator[Finding]:
    """Once both ways have been seen, one finding in every passage that holds either."""
    for number in range(len(reading.rule.body["either"])):
        first: dict[int, tuple[Passage, Hit]] = {}
        for passage, hits in reading.found(number):
            for hit in hits:
                first.setdefault(hit.item, (passage, hit))
            if len(first) == 2:
                hit = hits[0] if first[hits[0].item] != (passage, hits[0]) else hits[-1]
                yield reading.finding(passage, hit, related=(_other(first[1 - hit.item]),))


def _other(place: tuple[Passage, Hit]) -> Related:
    passage, hit = place
    text = passage.layer.text[hit.start : hit.end]
    return Related(passage.layer.span(hit.start, hit.end), f'here it is "{text}"')


KIND = Kind(
    {
        "either": Key("pairs", required=True),
        "ignorecase": Key("flag", False),
        "nonword": Key("flag", False),
    },
    compile_rule,
    check,
)
