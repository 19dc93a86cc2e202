"""Accepted words, as Vale's accept.txt has them."""

import time

import pytest

from reviewlint.backends.vocabulary import read_vocabularies
from reviewlint.errors import SettingsError


@pytest.fixture
def accepts(tmp_path):
    """Whether a vocabulary accepts the word that stands between brackets."""

    def ask(lines, marked):
        path = tmp_path / "words.txt"
        path.write_text(lines, encoding="utf-8")
        start = marked.index("[")
        end = marked.index("]") - 1
        return read_vocabularies([str(path)]).accepts(marked.replace("[", "").replace("]", ""), start, end)

    return ask


@pytest.mark.parametrize(
    ("lines", "marked", "accepted"),
    [
        ("synthy\n", "A [synthy] score.", True),
        ("synthy\n", "[Synthy] score.", True),
        ("Synthy\n", "A [synthy] score.", False),
        ("(?i)SYNTHY\n", "A [synthy] score.", True),
        ("synth\n", "A [synthy] score.", False),
        ("synth(?:y|ier)\n", "A [synthier] score.", True),
        ("Hoyte van Hoytema\n", "Shot by [Hoyte] van Hoytema.", True),
        ("Hoyte van Hoytema\n", "Shot by [Hoyte] Hoytema.", False),
        ("C\\+\\+ \n", "In [C++] now.", True),
        ("\n# synthy\n", "A [synthy] score.", False),
        ("(unclosed\n", "A [synthy] score.", SettingsError),
        ("\ufeffélan\n", "With [élan].", True),
    ],
)
def test_terms(accepts, lines, marked, accepted):
    """Whole words and phrases; regular expressions; case as written; comments."""
    if accepted is SettingsError:
        with pytest.raises(SettingsError, match=r"words\.txt:1: .*is not a regular expression"):
            accepts(lines, marked)
    else:
        assert accepts(lines, marked) is accepted


def test_mistakes_name_the_place(tmp_path):
    """A file that is not there, in the settings; a term that is none, in the file."""
    from reviewlint import Linter

    settings = tmp_path / "reviewlint.toml"
    review = str(tmp_path / "her.md")
    settings.write_text('kind = "film"\nvocabulary = [\n  "words.txt",\n]\n', encoding="utf-8")
    report = Linter().lint_text("Hello.\n", review)
    assert report.error.endswith("words.txt'") and "reviewlint.toml:3: there is no vocabulary" in report.error
    (tmp_path / "words.txt").write_text("fine\n*\n", encoding="utf-8")
    report = Linter().lint_text("Hello.\n", review)
    assert "words.txt:2: the term '*' is not a regular expression" in report.error
    (tmp_path / "words.txt").write_bytes(b"\xff\n")
    assert "is not UTF-8" in Linter().lint_text("Hello.\n", review).error


def test_rules_with_exceptions_know_it_too(tmp_path):
    """As in Vale, an accepted word is an exception of every rule that has some."""
    from reviewlint import Linter

    (tmp_path / "reviewlint.toml").write_text('vocabulary = "words.txt"\n', encoding="utf-8")
    (tmp_path / "words.txt").write_text("must-see\n", encoding="utf-8")
    text = "It is a must-see film.\n"
    assert any("must-see" in each.message for each in Linter(isolated=True).lint_text(text, "a.md").findings)
    report = Linter().lint_text(text, str(tmp_path / "her.md"))
    assert not any('"must-see' in each.message for each in report.findings)


def test_a_term_that_would_never_end_accepts_nothing_and_is_left(accepts):
    began = time.perf_counter()
    assert not accepts("(?:a|a)+(?<=b)\n", "So [" + "a" * 70 + "] it is.")
    assert accepts("(?:a|a)+\nsynthy\n", "A [synthy] score.")
    assert time.perf_counter() - began < 5
