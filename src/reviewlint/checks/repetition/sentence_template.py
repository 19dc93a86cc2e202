"""Sentence after sentence is cast in the same mould.

What it does:
    Takes the words of grammar in a sentence for its frame, and what stands between them for what the frame
    is filled with: "It is a film that asks" and "The score is a puzzle that never ends" begin with the
    frame "... is a ... that". Reports frames of at least three words of grammar that open three sentences
    near each other, and pairs of conjunctions ("both ... and", "not only ... but", "so ... that") that come
    three times, or twice in a text that praises far more than any published review. There lists of three
    ("bold, bright and loud") count, too, from the third on. Sentences that a repeated phrase or the same
    opening joins already are left to the rules for these.
Why:
    A reader feels the mould before noticing it: the third time, the sentence is over before it has begun.
Bad:
    Its first hour is a puzzle that few will solve. There are cars, and they are loud. The chase is a joke
    that nobody laughs at. Then it gets dark. The finale is a prayer that goes unheard.
    ---
    The singer is both shy and proud. Her band plays both in tune and out of it. By the end, the record is
    both too long and too short.
Good:
    Its first hour is a puzzle that few will solve. There are cars, and they are loud. Nobody laughs at the
    chase. Then it gets dark, and on the bridge somebody prays.
    ---
    The singer is both shy and proud. Her band plays in tune, then out of it.
Options:
    sentences (3): how many sentences must share a frame
    window (300): how many words apart two of them may stand
Source:
    Written for this project; in published reviews it happens about once in 10,000 words. The pairs are the
    correlative conjunctions of English grammar.
"""

from collections import defaultdict
from collections.abc import Iterator

from reviewlint.checks.repetition.frames import Frame, opening_frames, paired_conjunctions, triads
from reviewlint.checks.repetition.gushing import NEEDS, is_gushing
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, clusters, repeated_phrases
from reviewlint.checks.repetition.report import finding_at
from reviewlint.checks.repetition.sentence_opening import Options as OpeningOptions
from reviewlint.checks.repetition.sentence_opening import alike_openings
from reviewlint.checks.repetition.tokens import tokens_of
from reviewlint.checks.repetition.twins import twin_sentences
from reviewlint.document import Document, derived
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    sentences: int = 3
    window: int = 300


ID = "repetition/sentence-template"
SEVERITY: Severity = "suggestion"

_TWICE = 2
"""So many pairs of conjunctions are heard in a text that gushes."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each frame, at its second place."""
    reported: set[int] = set()
    gushing = is_gushing(document)
    pairs = _TWICE if gushing else options.sentences
    for frames, fewest in (
        (opening_frames(document, options.sentences), options.sentences),
        (paired_conjunctions(document, pairs), pairs),
        (triads(document) if gushing else (), options.sentences),
    ):
        alike: defaultdict[str, list[Frame]] = defaultdict(list)
        for frame in frames:
            alike[frame.parts].append(frame)
        for parts in sorted(alike, key=lambda parts: (len(alike[parts]), len(parts)), reverse=True):
            if len(alike[parts]) < fewest:
                continue
            found = {frame.first: frame for frame in alike[parts] if frame.first not in reported}
            for cluster in clusters(list(found), range(len(document.words)), options.window, 1):
                group = _strangers(document, [found[first] for first in cluster])
                if len(group) >= fewest:
                    reported.update(cluster)
                    yield _finding(document, parts, group)


def _strangers(document: Document, frames: list[Frame]) -> list[Frame]:
    """The frames of which no two are joined by a repeated phrase or sentence, or by the same opening."""
    found: list[Frame] = []
    seen: set[str] = set()
    for frame in frames:
        reasons = {
            reason
            for first, last, reason in _joined(document).get(frame.row, ())
            if first < frame.last and frame.first < last
        }
        if seen.isdisjoint(reasons):
            seen |= reasons
            found.append(frame)
    return found


@derived
def _joined(document: Document) -> dict[int, list[tuple[int, int, str]]]:
    """What other rules say of each sentence, by its row: a range of words and what joins it to others."""
    sentences, words = document.sentences, tokens_of(document).words
    joined: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    whole = [
        (row, f"twins {group}") for group, twins in enumerate(twin_sentences(document)) for row, _, _ in twins
    ]
    for number, opening in enumerate(alike_openings(document, OpeningOptions())):
        whole.extend((row, f"opening {number}") for row in opening.rows)
    for row, reason in whole:
        joined[row].append((sentences.first_words[row], sentences.last_words[row], reason))
    for number, phrase in enumerate(repeated_phrases(document, PHRASE_WINDOW)):
        for place, size in phrase:
            first, last = words[place], words[place + size - 1] + 1
            row = sentences.index_at(document.words.starts[first])
            joined[row].append((first, last, f"phrase {number}"))
    return joined


def _finding(document: Document, parts: str, frames: list[Frame]) -> Finding:
    words = document.words
    places = [(words.starts[frame.first], words.ends[frame.last - 1]) for frame in frames]
    message = f'{len(frames)} sentences are cast in one mould, "{parts}"; cast one or two of them anew.'
    return finding_at(document, ID, SEVERITY, message, places)


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
