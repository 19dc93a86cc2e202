"""`reviewlint stats`."""

import json

import pytest

from reviewlint.measures.readability import english


@pytest.fixture
def film(folder, sample):
    """The sample review."""
    (folder / "her.md").write_bytes(sample.encode("utf-8"))
    return "her.md"


def test_json_has_the_names_of_textstat(cli, film, sample):
    """All its figures, exactly."""
    figures = json.loads(cli("stats", film, "--output-format", "json").out)
    assert figures["readability"] == english(sample)._asdict()
    assert (figures["version"], figures["path"], figures["kind"], figures["lang"]) == (1, film, "film", "en")
    assert (figures["words"], figures["sentences"], figures["paragraphs"]) == (347, 15, 6)
    assert figures["standings"]["flesch_reading_ease"]["percentile"] < 1
    assert figures["densities"]["superlatives"] > 10


def test_text(cli, film):
    """A figure, the published reviews, and where it stands among them."""
    result = cli("stats", film)
    assert result.code == 0 and result.err == ""
    assert result.out.startswith("her.md (film, en)\n347 words, 15 sentences, 6 paragraphs\n")
    row = next(line for line in result.out.splitlines() if "Flesch reading ease" in line)
    assert row.split()[-3:] == ["<1", "%", "|o-------|"]
    assert max(map(len, result.out.splitlines()[:-1])) <= 80
    assert "published film reviews, of 150-399 words." in result.out


def test_what_is_not_reported_is_counted_all_the_same(cli, film, folder):
    """A figure does not depend on which rules are on."""
    before = json.loads(cli("stats", film, "--output-format", "json").out)["densities"]
    (folder / "reviewlint.toml").write_text('select = ["credits"]\nignore = ["cliches"]\n', encoding="utf-8")
    after = json.loads(cli("stats", film, "--output-format", "json").out)["densities"]
    for name in ("superlatives", "cliches"):
        assert after[name] == before[name] > 10


def test_colour_is_for_the_unusual(cli, folder):
    """No praise at all is what most reviews have, though none has less."""
    (folder / "a.md").write_text(
        "A man buys a voice. The voice leaves, and he stays. " * 12, encoding="utf-8"
    )
    rows = cli("stats", "a.md", "--color", "always").out.splitlines()
    painted = {
        name: row.startswith("\x1b[1;33m")
        for name in ("superlatives", "Flesch r")
        for row in rows
        if name in row
    }
    assert painted == {"superlatives": False, "Flesch r": True}


def test_another_language(cli, folder):
    """From the front matter, the settings, or the command line, in this order."""
    german = "Ein Mann kauft eine Stimme. Die Stimme geht wieder fort, und er bleibt allein zurück.\n"
    (folder / "a.md").write_text(german, encoding="utf-8")
    (folder / "b.md").write_text(f"---\nlang: de\n---\n{german}", encoding="utf-8")
    for argv in (("a.md", "--lang", "de"), ("b.md",), ("b.md", "--lang", "en")):
        figures = json.loads(cli("stats", *argv, "--output-format", "json").out)
        assert figures["lang"] == "de"
        assert figures["standings"] == {}
        assert "flesch_reading_ease" in figures["readability"]
    assert "(de)" in cli("stats", "b.md").out


def test_kind(cli, film):
    """Compared with reviews of its kind when there are enough of them."""
    figures = json.loads(cli("stats", film, "--kind", "album", "--output-format", "json").out)
    assert figures["kind"] == "album"
    assert {standing["kind"] for standing in figures["standings"].values()} == {"album", "all"}


def test_a_note_is_compared_with_nothing(cli, folder):
    """Fewer than fifty words have no rate worth the name."""
    (folder / "a.md").write_text("A man buys a voice. The voice leaves.\n", encoding="utf-8")
    assert "compared with others from 50 words on" in cli("stats", "a.md").out


@pytest.mark.parametrize("content", ["", "---\ntitle: Her\n---\n", "`code`\n", "# Heading\n"])
def test_hardly_any_prose(cli, folder, content):
    """Nothing to measure is no error."""
    (folder / "a.md").write_text(content, encoding="utf-8")
    assert cli("stats", "a.md").code == 0
    assert json.loads(cli("stats", "a.md", "--output-format", "json").out)["sentences"] == 0
