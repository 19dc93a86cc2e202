"""Figures for other languages come from textstat, offline; what cannot be measured is None, not a crash."""

import subprocess
import sys
from types import ModuleType

import pytest

from reviewlint.measures.other_languages import figures

GERMAN = "Das ist ein wunderbarer Film. Er handelt von einem einsamen Mann in einer großen Stadt. Man staunt."
SPANISH = "Una película magnífica sobre la soledad. El protagonista vive solo en una ciudad enorme y triste."


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        (GERMAN, "de", ["flesch_reading_ease", "syllable_count", "lix"]),
        (GERMAN, "de-at", ["flesch_reading_ease", "sentence_count"]),
        (
            SPANISH,
            "es",
            ["fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford", "gunning_fog"],
        ),
        (
            "Un film magnifique. Il parle d'un homme seul dans une grande ville.",
            "fr",
            ["flesch_reading_ease"],
        ),
        ("Un film magnifico. Parla di un uomo solo in una grande città.", "it", ["gulpease_index"]),
        ("Een prachtige film. Hij gaat over een eenzame man in de stad.", "nl", ["flesch_reading_ease"]),
        ("Прекрасный фильм. Он об одиноком человеке в большом городе.", "ru", ["flesch_reading_ease"]),
        ("", "de", ["flesch_reading_ease", "rix"]),
    ],
)
def test_equal_to_textstat(textstat: ModuleType, text: str, lang: str, names: list[str]) -> None:
    mine = figures(text, lang)
    theirs = type(textstat.textstat)()
    theirs.set_lang(lang[:2])
    assert mine is not None
    assert {name: mine[name] for name in names} == {name: getattr(theirs, name)(text) for name in names}


def test_german_has_its_own_formulas() -> None:
    mine = figures(GERMAN, "de")
    assert mine is not None
    assert "wiener_sachtextformel" in mine
    assert "flesch_kincaid_grade" not in mine


@pytest.mark.parametrize("lang", ["xx", "ja", "zh-hans", "", "not a language"])
def test_a_language_without_patterns_has_no_figures(lang: str) -> None:
    assert figures("Text.", lang) is None


def test_no_network_and_no_warnings() -> None:
    code = (
        "import socket\n"
        "def refuse(*_): raise SystemExit('network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from reviewlint.measures.other_languages import figures\n"
        "for lang in 'de es fr hu it nl pl ru sv'.split(): assert figures('Ein Film. Gut so.', lang)"
    )
    done = subprocess.run([sys.executable, "-W", "always", "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
