"""The document as a whole: language, hard input, speed, and what crosses a process border."""

import pickle
import time

import pytest

from reviewlint.document import Document


@pytest.mark.parametrize(
    ("source", "lang", "expected", "primary"),
    [
        ("x", None, "en", "en"),
        ("x", "DE", "de", "de"),
        ("x", "en_GB", "en-gb", "en"),
        ("---\nlang: de-AT\n---\nx", None, "de-at", "de"),
        ("---\nlanguage: fr\n---\nx", None, "fr", "fr"),
        ("---\nlang:\n---\nx", None, "en", "en"),
        ("---\nbook: {lang: de}\n---\nx", None, "en", "en"),
        ("+++\nlang = 'de'\n+++\nx", "en", "en", "en"),
    ],
)
def test_language(source: str, lang: str | None, expected: str, primary: str) -> None:
    document = Document(source, lang=lang)
    assert (document.lang, document.language) == (expected, primary)


@pytest.mark.parametrize("plain", [False, True])
def test_pickling_keeps_what_was_computed_and_what_was_not(sample: str, plain: bool) -> None:
    fresh = Document("---\ntitle: Her\n---\n# A *b*\n\n" + sample, "her.md", plain=plain, kind="film")
    used = pickle.loads(pickle.dumps(fresh))
    span = used.span(2, 9)
    assert used.view_range(span) == (2, 9)
    again = pickle.loads(pickle.dumps(used))
    assert (again.text, again.blocks, again.span(2, 9)) == (fresh.text, fresh.blocks, fresh.span(2, 9))
    assert (again.path, again.kind, again.front_matter) == ("her.md", "film", fresh.front_matter)


HARD = {
    "one line of 10 MB": "The word is out, é. " * 500_000,
    "one word of 10 MB": "a" * 10_000_000,
    "astral characters": "\U0001f600 " * 1_000_000,
    "combining marks": "e" + "\u0301" * 1_000_000,
    "NUL bytes": "\x00" * 1_000_000,
    "line breaks": "\n" * 1_000_000,
    "carriage returns": "\r" * 1_000_000,
    "tabs": "\t" * 1_000_000,
    "nested quotes": "> " * 10_000 + "x",
    "nested lists": "- " * 10_000 + "x",
    "indented lists": "".join(" " * (2 * depth) + "- x\n" for depth in range(1_000)),
    "nested images": "![" * 5_000 + "x" + "](u)" * 5_000,
    "open brackets": "[" * 50_000,
    "open links": "[a](" * 50_000,
    "open emphasis": "*a _b " * 50_000,
    "open code": "`a ``b " * 50_000,
    "open tags": "<i>x <code>y " * 50_000,
    "open comments": "<!-- " * 50_000,
    "open braces": "{{ {% {# {: " * 50_000,
    "open pairs": "{{< highlight >}} {% raw %} " * 20_000,
    "attributes": ")" + "{a" * 200_000,
    "dollars": "$a $" * 50_000,
    "at signs": "a@" * 500_000,
    "addresses": "a" * 500_000 + "@" + "b." * 500_000,
    "URLs": "http://a(b " * 100_000,
    "a URL": "http://" + "a" * 1_000_000,
    "entities": "&amp;" * 50_000,
    "escapes": "\\*" * 100_000,
    "YAML on one line": "---\na: " + "x" * 1_000_000 + "\n---\n",
    "YAML documents": "---\na: 1\n" + "---\nb: 1\n" * 5_000 + "x",
    "JSON strings": '{"a": "' + "\\n" * 200_000 + '"}\n',
}


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("name", HARD)
def test_hard_input_takes_no_stack_and_little_time(name: str, plain: bool) -> None:
    source = HARD[name]
    started = time.process_time()
    document = Document(source, plain=plain)
    text = document.text
    whole = document.span(0, len(text))
    document.view_range(whole)
    assert 0 <= whole.start <= whole.end <= len(source)
    assert document.lines.position(whole.end).line >= 1
    assert time.process_time() - started < 20  # about 1 s where it is slowest: only a square would reach this


def test_lone_surrogates_do_no_harm() -> None:
    document = Document("a \ud800 *b*")
    assert document.text == "a \ud800 b"


@pytest.mark.parametrize("source", ["", "\ufeff", "---\na: 1\n---\n", "+++\n+++", "{}\n"])
def test_documents_without_prose(source: str) -> None:
    document = Document(source)
    assert (document.text, document.blocks, document.emphases, document.links) == ("", [], [], [])
    assert document.span(0, 0) == (0, 0)
    assert document.view_range(document.lines.span(1)) is None
