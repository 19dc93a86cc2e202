"""`extends: substitution`: a text that had better be another."""

from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.messages import join_choices
from reviewlint.patterns.reading import Hit, Reading, trimmed
from reviewlint.patterns.regexes import Match
from reviewlint.patterns.schema import EXCEPTIONS, Key, Kind
from reviewlint.typed import Any

_BAR = r"(?<!\\)\|"
_GROUP = r"\$(\d+|\{\w+\})"
_QUOTED_VERBS = ("'%s'", '"%s"')


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """The keys of `swap`, longer ones first."""
    from reviewlint.patterns.compile import of_tokens

    keys = [(key, key) for key in _keys(body)]
    groups = any("$" in value for value in body["swap"].values())
    return (of_tokens(keys, "swap", ignore_case=body["ignorecase"], nonword=body["nonword"], groups=groups),)


def _keys(body: dict[str, Any]) -> list[str]:
    """The patterns to swap, in the order in which they are tried."""
    return sorted((key for key in body["swap"] if key.strip()), key=len, reverse=True)


def check(reading: Reading) -> Iterator[Finding]:
    """Every match that is not yet what it should be, with (expected, observed) for the message."""
    rule = reading.rule
    keys = _keys(rule.body)
    splits = rule.action is not None and rule.action.name == "replace" and not rule.action.params
    message = _unquoted(rule.message) if splits else rule.message
    for passage, hits in reading.found():
        for hit in hits:
            matched = passage.layer.text[hit.start : hit.end]
            observed = matched.strip()
            expected = _filled(rule.body["swap"][keys[hit.item]], hit.match)
            choices = [choice.replace(r"\|", "|") for choice in expression(_BAR).split(expected)]
            fits = observed in choices if splits else _fits(expected, observed)
            if fits or reading.spares(passage, hit):
                continue
            if rule.body["capitalize"] and observed[:1].isupper():
                choices = [choice[:1].upper() + choice[1:] for choice in choices]
                expected = expected[:1].upper() + expected[1:]
            yield reading.finding(
                passage,
                Hit(*trimmed(matched, hit.start, hit.end), hit.item, None),
                (join_choices(choices) if splits else expected, observed),
                message=message,
                choices=choices if splits or _is_plain(expected) else (),
            )


def _filled(value: str, match: "Match | None") -> str:
    """The value with `$1` and `${name}` replaced by what the groups hold."""
    if match is None or "$" not in value:
        return value

    def group(reference: Match) -> str:
        name = reference[1].strip("{}")
        try:
            return match[int(name) if name.isdecimal() else name] or ""
        except (IndexError, KeyError):
            return ""

    return expression(_GROUP).sub(group, value)


def _fits(expected: str, observed: str) -> bool:
    """Whether the match is already as it should be; a value with more than words in it is a pattern."""
    if expected == observed:
        return True
    if _is_plain(expected):
        return False
    import re

    try:
        return re.fullmatch(expected, observed) is not None
    except (re.error, RecursionError, OverflowError):
        return False


def _is_plain(value: str) -> bool:
    return all(character.isalnum() or character in " -'’" for character in value)


def _unquoted(message: str) -> str:
    """The message without the quotes around its first verb: the choices bring their own."""
    for verb in _QUOTED_VERBS:
        if message.count(verb) == 2:
            return message.replace(verb, "%s", 1)
    return message


KIND = Kind(
    {
        "swap": Key("pairs", required=True),
        "ignorecase": Key("flag", False),
        "nonword": Key("flag", False),
        "capitalize": Key("flag", False),
        "pos": Key("text", ""),
        **EXCEPTIONS,
    },
    compile_rule,
    check,
)
