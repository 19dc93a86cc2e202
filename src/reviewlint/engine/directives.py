"""From comments to what they ask for."""

import re
from collections.abc import Iterable, Iterator

from reviewlint.document.comments import OPENING, Comment
from reviewlint.finding import Span
from reviewlint.suppression import EVERY_RULE, Directive, Name

_VERB = r"\s*reviewlint-([\w-]+):?(?!\S)"
_NAME = r"[^\s,]+"
_REASON = r"(?<!\S)(?:--+|[–—])(?!\S)"


def read_directives(comments: Iterable[Comment]) -> Iterator[Directive]:
    """What each comment that speaks to reviewlint asks for; other comments are passed over."""
    for comment in comments:
        verb = re.match(_VERB, comment.text)
        if verb is None:
            continue
        origin = comment.span.start + len(OPENING)
        reason = re.search(_REASON, comment.text[verb.end() :])
        end = len(comment.text) if reason is None else verb.end() + reason.start()
        verb_span = Span(origin + verb.start(1), origin + verb.end(1))
        names = tuple(
            Name(name.group(), Span(origin + name.start(), origin + name.end()))
            for name in re.compile(_NAME).finditer(comment.text, verb.end(), end)
        )
        yield Directive(
            comment.span,
            verb.group(1),
            verb_span,
            names or (Name(EVERY_RULE, verb_span),),
            "" if reason is None else " ".join(comment.text[verb.end() + reason.end() :].split()),
        )
