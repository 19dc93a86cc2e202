"""`extends: repetition`: the same match twice, one right after the other, in one sentence."""

from collections.abc import Iterator

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.passages import Passage
from reviewlint.patterns.reading import Hit, Reading
from reviewlint.patterns.schema import EXCEPTIONS, Key, Kind
from reviewlint.typed import Any


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """The tokens as they stand."""
    from reviewlint.patterns.compile import of_tokens

    tokens = enumerate(body["tokens"])
    return (of_tokens(tokens, "tokens", ignore_case=body["ignorecase"], nonword=True),)


def check(reading: Reading) -> Iterator[Finding]:
    """Adjacent equal matches, beyond `max` of them, with the repeated text for the message."""
    body = reading.rule.body
    for passage, hits in reading.found():
        text = passage.layer.text
        before: Hit | None = None
        seen = ""
        count = 0
        for hit in hits:
            word = text[hit.start : hit.end].strip()
            key = word.lower() if body["ignorecase"] else word
            if before is not None and word and key == seen and (not body["alpha"] or word.isalpha()):
                count += 1
                both = Hit(before.start, hit.end, hit.item, None)
                together = count > body["max"] and _one_sentence(reading, passage, both)
                if together and not reading.spares(passage, both):
                    yield reading.finding(passage, both, (word,))
                    count = 0
            before, seen = hit, key


def _one_sentence(reading: Reading, passage: Passage, hit: Hit) -> bool:
    if passage.layer.unit != "block":
        return True
    sentences = reading.document.sentences
    return sentences.index_at(hit.start) == sentences.index_at(hit.end - 1)


KIND = Kind(
    {
        "tokens": Key("texts", required=True),
        "max": Key("count", 0),
        "alpha": Key("flag", False),
        "ignorecase": Key("flag", False),
        **EXCEPTIONS,
    },
    compile_rule,
    check,
)
