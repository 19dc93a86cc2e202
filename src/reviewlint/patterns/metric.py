"""`extends: metric`: a formula over counts of the whole document, whose value must not meet a condition."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from math import ceil, exp, floor, log, log10, sqrt

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher, PatternError
from reviewlint.patterns.passages import raw_layer
from reviewlint.patterns.reading import Reading
from reviewlint.patterns.schema import Key, Kind
from reviewlint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewlint.document import Document

VARIABLES = (
    "words",
    "sentences",
    "paragraphs",
    "characters",
    "syllables",
    "complex_words",
    "long_words",
    "polysyllabic_words",
    "list",
    "blockquote",
    "pre",
    *(f"heading_h{level}" for level in range(1, 7)),
)
"""What a formula may count. Words, sentences and syllables are counted as textstat does, in running prose."""

_HEADING = re.compile(r"\bheading\.(?=h[1-6]\b)")
_RESULT = "result"
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "sqrt": sqrt,
    "log": log,
    "log10": log10,
    "exp": exp,
    "abs": abs,
    "floor": floor,
    "ceil": ceil,
    "pow": pow,
    "min": min,
    "max": max,
}
_OPERATORS: dict[type[ast.AST], Callable[[float, float], Any]] = {
    ast.Add: lambda one, other: one + other,
    ast.Sub: lambda one, other: one - other,
    ast.Mult: lambda one, other: one * other,
    ast.Div: lambda one, other: one / other,
    ast.Mod: lambda one, other: one % other,
    ast.Lt: lambda one, other: one < other,
    ast.LtE: lambda one, other: one <= other,
    ast.Gt: lambda one, other: one > other,
    ast.GtE: lambda one, other: one >= other,
    ast.Eq: lambda one, other: one == other,
    ast.NotEq: lambda one, other: one != other,
}


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """Nothing to look for; raises PatternError for a formula that cannot be computed."""
    trial = dict.fromkeys((*VARIABLES, _RESULT), 1.0)
    for key, tree in (("formula", _formula(body)), ("condition", _condition(body))):
        try:
            _value(tree, trial)
        except (ZeroDivisionError, OverflowError):
            pass
        except ValueError as error:
            raise PatternError(str(error), key) from None
    return ()


def check(reading: Reading) -> Iterator[Finding]:
    """One finding when the formula's value, given to the message, meets the condition."""
    counts = _counts(reading.document)
    try:
        result = _value(_formula(reading.rule.body), counts)
        if _value(_condition(reading.rule.body), {**counts, _RESULT: result}):
            yield reading.document_finding(float(result))
    except (ValueError, ZeroDivisionError, OverflowError):
        return  # no words, no figure


def _formula(body: Mapping[str, Any]) -> ast.expr:
    return _parse(_HEADING.sub("heading_", body["formula"]), "formula")


def _condition(body: Mapping[str, Any]) -> ast.expr:
    written = body["condition"].replace("&&", " and ").replace("||", " or ")
    return _parse(f"{_RESULT} {_HEADING.sub('heading_', written)}", "condition")


def _parse(written: str, key: str) -> ast.expr:
    try:
        return ast.parse(f"({written})", mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise PatternError("is not a formula", key) from None


def _value(node: ast.AST, variables: Mapping[str, float]) -> float:
    """What an expression comes to; raises ValueError for anything but arithmetic."""
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id=name) if name in variables:
            return variables[name]
        case ast.Name(id=name):
            from reviewlint.suggest import did_you_mean

            raise ValueError(f"counts {name!r}, which is not known{did_you_mean(name, VARIABLES)}")
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, variables)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand, variables)
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _OPERATORS:
            return float(_OPERATORS[type(operator)](_value(left, variables), _value(right, variables)))
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in _OPERATORS:
            return float(_OPERATORS[type(operator)](_value(left, variables), _value(right, variables)))
        case ast.BoolOp(op=operator, values=values):
            holds = [bool(_value(value, variables)) for value in values]
            return float(all(holds) if isinstance(operator, ast.And) else any(holds))
        case ast.Call(func=ast.Attribute(value=ast.Name(id="math"), attr=name), args=args, keywords=[]):
            if name in _FUNCTIONS:
                try:
                    return float(_FUNCTIONS[name](*(_value(arg, variables) for arg in args)))
                except TypeError:
                    raise ValueError(f"gives math.{name} the wrong number of values") from None
            raise ValueError(f"calls math.{name}, which is not known")
    raise ValueError("holds something that is not arithmetic")


def _counts(document: "Document") -> dict[str, float]:
    from reviewlint.measures.counts import count, words_of
    from reviewlint.measures.prose import prose_of

    prose = prose_of(document)
    counts = count(prose)
    parts = Counter(part for block in document.blocks for part in block.scopes)
    paragraphs = sum("paragraph" in block.scopes and not block.quoted for block in document.blocks)
    return {
        "words": counts.words,
        "sentences": counts.sentences,
        "paragraphs": paragraphs,
        "characters": counts.letters,
        "syllables": counts.syllables,
        "complex_words": sum(map(_is_complex, words_of(prose))),
        "long_words": counts.long_words,
        "polysyllabic_words": counts.polysyllables,
        "list": parts["list"],
        "blockquote": parts["blockquote"],
        "pre": _code_blocks(document),
        **{f"heading_h{level}": parts[f"h{level}"] for level in range(1, 7)},
    }


def _is_complex(word: str) -> bool:
    """Whether a word has three syllables besides an ending, as Gunning counts them for his fog index."""
    from reviewlint.measures.syllables import syllables

    lowered = word.lower()
    return syllables(lowered) - lowered.endswith(("es", "ed", "ing")) >= 3


def _code_blocks(document: "Document") -> int:
    if document.plain:
        return 0
    import pyromark

    return pyromark.html(raw_layer(document).text).count("<pre>")


KIND = Kind(
    {"formula": Key("text", required=True), "condition": Key("text", required=True)},
    compile_rule,
    check,
    always=True,
)
