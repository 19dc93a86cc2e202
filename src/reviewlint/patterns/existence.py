"""`extends: existence`: a text that should not be there."""

from collections.abc import Iterator

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.reading import Reading
from reviewlint.patterns.schema import EXCEPTIONS, Key, Kind
from reviewlint.typed import Any


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """The tokens, between `\\b` and `\\b` unless `nonword`; what is in `raw` stands before or after them."""
    from reviewlint.patterns.compile import of_pattern, of_tokens

    tokens = [token for token in body["tokens"] if token.strip()]
    raw = "".join(body["raw"])
    ignore_case = body["ignorecase"]
    if not raw:
        numbered = enumerate(body["tokens"])
        return (of_tokens(numbered, "tokens", ignore_case=ignore_case, nonword=body["nonword"]),)
    pattern = f"(?:{'|'.join(tokens)})" if tokens else ""
    if tokens and not body["nonword"]:
        pattern = rf"\b{pattern}\b"
    pattern = pattern + raw if body["append"] else raw + pattern
    return (of_pattern(pattern, "raw", ignore_case=ignore_case, multiline=True),)


def check(reading: Reading) -> Iterator[Finding]:
    """Every match, with the matched text for the message."""
    for passage, hits in reading.found():
        for hit in hits:
            if not reading.spares(passage, hit):
                yield reading.finding(passage, hit)


KIND = Kind(
    {
        "tokens": Key("texts", []),
        "raw": Key("texts", []),
        "append": Key("flag", False),
        "ignorecase": Key("flag", False),
        "nonword": Key("flag", False),
        **EXCEPTIONS,
    },
    compile_rule,
    check,
)
