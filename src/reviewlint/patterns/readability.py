"""`extends: readability`: the mean of some readability grades of the running prose is too high."""

from collections.abc import Iterator

from reviewlint.finding import Finding
from reviewlint.patterns.matchers import Matcher, PatternError
from reviewlint.patterns.reading import Reading
from reviewlint.patterns.schema import Key, Kind
from reviewlint.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reviewlint.measures.readability import Readability

METRICS = {
    "gunning fog": "gunning_fog",
    "coleman-liau": "coleman_liau_index",
    "flesch-kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "automated readability": "automated_readability_index",
}
"""Vale's name of a grade -> textstat's; all five are school grades."""


def compile_rule(body: dict[str, Any]) -> tuple[Matcher, ...]:
    """Nothing to look for; raises PatternError for a grade that is not known."""
    if not body["metrics"]:
        raise PatternError("must name at least one grade", "metrics")
    for index, metric in enumerate(body["metrics"]):
        if metric.lower() not in METRICS:
            from reviewlint.suggest import did_you_mean

            hint = did_you_mean(metric, METRICS)
            raise PatternError(f"names {metric!r}, which is not known{hint}", "metrics", index)
    return ()


def check(reading: Reading) -> Iterator[Finding]:
    """One finding when the mean, given to the message, is above `grade`."""
    from reviewlint.measures.readability import document_readability

    figures = document_readability(reading.document)
    if not figures.lexicon_count:
        return
    grades = [_grade(figures, metric) for metric in reading.rule.body["metrics"]]
    mean = sum(grades) / len(grades)
    if mean > reading.rule.body["grade"]:
        yield reading.document_finding(mean)


def _grade(figures: "Readability", metric: str) -> float:
    grade: float = getattr(figures, METRICS[metric.lower()])
    return grade


KIND = Kind(
    {"metrics": Key("texts", required=True), "grade": Key("number", required=True)},
    compile_rule,
    check,
    always=True,
)
