"""Statistics of a document: which text counts, and where the sample stands."""

import pickle

import pytest

from reviewlint.document import Document
from reviewlint.measures.densities import ly_adverbs, participle_tails
from reviewlint.measures.prose import prose_of
from reviewlint.measures.readability import document_readability, english
from reviewlint.measures.rhythm import rhythm_of
from reviewlint.measures.stats import statistics_of

MIXED = """# A heading is not prose

A paragraph with `code` and https://example.org/page in it.

- a list item
- another one

> A quotation of another.

| a | table |
|---|-------|
| b | cell  |

![alt text](picture.png) stands in a line.
"""


def test_running_prose() -> None:
    document = Document(MIXED)
    prose = prose_of(document)
    assert prose.split("\n\n") == [
        "A paragraph with  and  in it.",
        "a list item",
        "another one",
        "A quotation of another.",
        " stands in a line.",
    ]
    assert "quotation" not in prose_of(document, quoted=False)


def test_readability_of_a_document_is_that_of_its_prose(sample: str) -> None:
    assert document_readability(Document(sample)) == english(sample)


def test_rhythm() -> None:
    rhythm = rhythm_of(Document("One two three four. One two.\n\n> Quoted words here.\n"))
    assert rhythm.lengths == [4, 2, 3]
    assert rhythm.average == 3
    assert rhythm.deviation == pytest.approx((2 / 3) ** 0.5)
    assert rhythm_of(Document("One two.\n\n> Quoted."), quoted=False).lengths == [2]
    assert rhythm_of(Document("")) == ([], [])
    assert rhythm_of(Document("")).variation == 0.0


def test_densities() -> None:
    assert ly_adverbs(["really", "only", "family", "deeply", "fly"]) == 2
    text = "He ran, leaving us. It rose, during the night, slowly turning the key. A fun, moving film."
    assert [text[start:end] for start, end in participle_tails(text)] == ["leaving us", "turning the key"]


def test_the_sample(sample: str) -> None:
    statistics = statistics_of(Document(sample), "film")
    assert (statistics.words, statistics.sentences, statistics.paragraphs) == (347, 15, 6)
    assert statistics.readability["flesch_reading_ease"] == pytest.approx(29.27, abs=0.01)
    assert statistics.standings["flesch_reading_ease"].percentile < 1
    assert statistics.standings["sentence_length_deviation"].percentile < 5
    assert statistics.densities["participle_tails"] == pytest.approx(5 / 0.347)
    assert pickle.loads(pickle.dumps(statistics)) == statistics


def test_matches_of_pattern_rules_become_densities() -> None:
    document = Document("A stunning film. " * 100)
    document.matches = {
        "superlatives/puffery": [(2, 10), (20, 28)],
        "superlatives/stacked": [(0, 10), (40, 48)],
    }
    densities = statistics_of(document).densities
    assert densities["superlatives"] == pytest.approx(10)
    assert densities["cliches"] == 0


@pytest.mark.parametrize("text", ["", "\n", "---\ntitle: Her\n---\n", "# Heading only"])
def test_nothing_to_measure(text: str) -> None:
    statistics = statistics_of(Document(text))
    assert statistics.sentences == 0
    assert statistics.standings == {}


def test_other_languages_have_no_standing() -> None:
    german = statistics_of(Document("Ein wunderbarer Film über die Einsamkeit.", lang="de"))
    assert german.readability["lexicon_count"] == 6
    assert german.standings == {}
    assert statistics_of(Document("何か。", lang="ja")).readability == {}
