"""A sentence announces what the review is about to do instead of doing it.

What it does:
    Reports sentences that begin with an announcement such as "In this review, I will". Quoted text is
    left alone.
Why:
    The reader knows that this is a review. The sentence is stronger from the word on where it says
    something.
Bad:
    In this review, I will argue that the second act sags.
Good:
    The second act sags.
Options:
    openings (in this review, let me start by, before i begin): how such sentences begin; in lower case
Source:
    William Zinsser, On Writing Well, on leads.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reviewlint import Document, Finding, Rule, Severity

ID = "example/throat-clearing"
SEVERITY: Severity = "suggestion"


class Options(NamedTuple):
    """What a user can set under [rule."example/throat-clearing"]."""

    openings: tuple[str, ...] = ("in this review", "let me start by", "before i begin")


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yield one finding a sentence, at its opening words."""
    text = document.text
    for start, end in zip(document.sentences.starts, document.sentences.ends, strict=True):
        sentence = text[start:end].lower()
        for opening in options.openings:
            if sentence.startswith(opening) and not document.quoted.overlaps(start, end):
                span = document.span(start, start + len(opening))
                shown = document.source[span.start : span.end]
                message = f'"{shown}" clears the throat; begin with what comes after it.'
                yield Finding(ID, SEVERITY, message, span)
                break


RULE = Rule(ID, SEVERITY, check, Options())
