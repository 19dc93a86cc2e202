"""`extends: capitalization`: a heading, or any other passage, is not capitalised as it should be."""

import re
from collections.abc import Iterator

from reviewlint.document.ranges import Ranges
from reviewlint.document.view import OBJECT
from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher, PatternError
from reviewlint.patterns.passages import Passage
from reviewlint.patterns.reading import Hit, Reading
from reviewlint.patterns.schema import EXCEPTIONS, Key, Kind
from reviewlint.patterns.titlecase import title_case
from reviewlint.typed import Any

_TOKEN = re.compile(rf"(?:[^\W_]|{OBJECT})\S*")
_STEM_END = re.compile(r"[-'’]")
_NUMBERING = re.compile(r"\d+[.)]?\s+(?=\S)")
_VARIABLES = ("$title", "$sentence", "$lower", "$upper")
_STYLES = ("AP", "Chicago")


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """A pattern in `match`, if it is one, and `prefix`; raises PatternError."""
    from reviewlint.patterns.compile import of_pattern

    if body["style"] not in _STYLES:
        raise PatternError(f"must be one of {', '.join(_STYLES)}, not {body['style']!r}", "style")
    if body["match"].startswith("$") and body["match"] not in _VARIABLES:
        raise PatternError(f"must be a pattern or one of {', '.join(_VARIABLES)}", "match")
    for key in ("match", "prefix"):
        of_pattern(body[key], key, ignore_case=False, multiline=False)
    return ()


def check(reading: Reading) -> Iterator[Finding]:
    """Every passage that is not cased as it should be, with (text, expected) for the message."""
    for passage in reading.passages():
        if not reading.wants(passage, passage.start, passage.end):
            continue
        expected = _expected(reading, passage)
        if expected is not None:
            whole = Hit(passage.start, passage.end, 0, None)
            choices = (expected,) if expected else ()
            yield reading.finding(passage, whole, (passage.text, expected), choices=choices)


def _expected(reading: Reading, passage: Passage) -> str | None:
    """The passage as it should be ("" when that is not known), None when it is as it should be."""
    body, text = reading.rule.body, passage.text
    match body["match"]:
        case "$lower":
            expected = text.lower()
        case "$upper":
            expected = text.upper()
        case "$title":
            expected, known = title_case(text, body["style"]), reading.known(passage)
            words = list(zip(_TOKEN.finditer(text), _TOKEN.finditer(expected), strict=False))
            right = sum(
                one[0] == other[0] or one[0].isupper() or known.overlaps(*one.span()) for one, other in words
            )
            return None if _enough(right, len(words), body["threshold"]) else expected
        case "$sentence":
            return _sentence(body, text, reading.known(passage))
        case pattern:
            return None if re.search(pattern, text) else ""
    return None if text == expected or reading.known(passage) else expected


def _sentence(body: dict[str, Any], text: str, known: Ranges) -> str | None:
    """The same for sentence case: a capital at the beginning and nowhere else."""
    begin = 0
    for pattern in (body["prefix"], _NUMBERING):
        start = re.match(pattern, text) if pattern else None
        begin = max(begin, start.end() if start else 0)
    words = list(_TOKEN.finditer(text, begin, len(text.rstrip("?!.:"))))
    parts: list[str] = []  # the text as it should be, up to `done`
    right, done, before = 0, 0, ""
    for index, match in enumerate(words):
        stem = _STEM_END.split(match[0])[0]
        should = stem.lower() if index else stem[:1].upper() + stem[1:].lower()
        fine = stem in (should, stem.upper()) or (begin > 0 and index == 0 and stem == stem.lower())
        if fine or before.endswith(tuple(body["indicators"])) or known.overlaps(*match.span()):
            right += 1
        else:
            parts += (text[done : match.start()], should)
            done = match.start() + len(stem)
            if index == 0:
                right = -len(words)  # the one capital that must be there
        before = match[0]
    return None if _enough(right, len(words), body["threshold"]) else "".join(parts) + text[done:]


def _enough(right: int, words: int, threshold: float) -> bool:
    return not words or right / words >= (threshold or 0.8)


KIND = Kind(
    {
        "match": Key("text", required=True),
        "style": Key("text", "AP"),
        "threshold": Key("number", 0.8),
        "indicators": Key("texts", []),
        "prefix": Key("text", ""),
        **EXCEPTIONS,
    },
    compile_rule,
    check,
    always=True,
)
