"""The same word stands twice in a row by mistake ("the the").

What it does:
    Reports a word written twice with nothing but space between, across a line break too. Pairs that are
    good English ("had had", "that that", "is is"), words doubled for emphasis or sound ("very very", "long
    long"), chants of three, names ("Duran Duran") and words that no table knows are left alone, and so is
    everything in quotation marks. Words of grammar are a warning with a safe edit; other words may be
    meant, and are a suggestion.
Why:
    The eye skips the second word when proof-reading, most easily at the end of a line. Readers trip on it.
Bad:
    It is one of the the few films that know when to stop.
    ---
    The last scene was shot in
    in a single night.
Good:
    He had had enough, and that that was so showed. It is a very, very long night for Duran Duran.
Options:
    ignore (none): words never reported, in lower case
Source:
    The most common slip that spelling checkers look for; exceptions written for this project.
"""

from collections import Counter
from collections.abc import Iterator

from reviewlint.checks.repetition.tokens import is_unknown
from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Related, Severity, Span
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    ignore: tuple[str, ...] = ()


ID = "repetition/adjacent-word"
SEVERITY: Severity = "warning"

_ALLOWED = word_set(
    "aye blah boo bye chop clap click dear did do far great ha had hee her ho hurry hush is it knock la "
    "long many more much na never no now oh ooh over please quite rah really round run said same so tap "
    "that there tick too tsk tut uh very wait was way well what wink woof wow yada yeah yes yo you"
)
"""Words that may follow themselves ("what it is is clear"), and words doubled for emphasis or sound."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each doubled word, at the second, with an edit that takes it out."""
    lowers = document.words.lowers
    behind = lowers[1:]
    found = {lower for lower, following in zip(lowers, behind, strict=False) if lower == following}
    found = found.difference(_ALLOWED, options.ignore)
    if not found:
        return
    doubled = [
        index
        for index, lower in enumerate(lowers)
        if lower in found and lowers[index + 1 : index + 2] == [lower]
    ]
    openings = set(document.sentences.first_words)
    pairs = Counter(lowers[index] for index in doubled)
    titles = _titles(document)
    for index in doubled:
        if index + 1 in openings or not _is_slip(document, index):
            continue
        if f"{lowers[index]} {lowers[index]}" in titles:
            continue
        grammar = lowers[index] in FUNCTION_WORDS
        if grammar or (pairs[lowers[index]] == 1 and not is_unknown(lowers[index])):
            yield _finding(document, index, SEVERITY if grammar else "suggestion")


def _titles(document: Document) -> str:
    """The titles that the front matter names, in lower case."""
    if document.front_matter is None:
        return ""
    from reviewlint.document.credited import credited_titles

    return "\n".join(credited_titles(document.front_matter)).lower()


def _is_slip(document: Document, index: int) -> bool:
    """Whether a doubled word is likely a mistake: no name, no sound, no chant, nothing in quotation marks."""
    text, words = document.text, document.words
    start, end = words.starts[index], words.ends[index + 1]
    first, second = words.texts[index], words.texts[index + 1]
    between = text[words.ends[index] : words.starts[index + 1]]
    if not between.isspace() or not second[0].isalpha() or (first[0].isupper() and second[0].isupper()):
        return False
    around = words.lowers[max(index - 1, 0) : index] + words.lowers[index + 2 : index + 3]
    return words.lowers[index] not in around and not document.masked.overlaps(start, end)


def _finding(document: Document, index: int, severity: Severity) -> Finding:
    words = document.words
    earlier = document.span(words.starts[index], words.ends[index])
    span = document.span(words.starts[index + 1], words.ends[index + 1])
    return Finding(
        ID,
        severity,
        f'"{words.texts[index + 1]}" stands twice in a row; take one out.',
        span,
        (Related(earlier, "first here"),),
        (Edit(Span(earlier.end, span.end), "", severity == SEVERITY),),
    )


RULE = Rule(ID, SEVERITY, check, Options())
