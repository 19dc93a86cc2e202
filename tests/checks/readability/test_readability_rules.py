"""The rules on readability: true on the sample, quiet on published reviews, and governed by their options."""

import zipfile
from pathlib import Path

import pytest

from reviewlint.checks.readability import hard_to_read, long_sentence, monotonous_length, participle_tails
from reviewlint.document import Document
from reviewlint.errors import UsageError
from reviewlint.finding import Finding
from reviewlint.measures.prose import prose_of
from reviewlint.measures.readability import english

LONG = "The film " + "goes on and on " * 12 + "until it stops"
EVEN = "The man walked down to the old harbour and looked at the grey sea again. " * 12


def hard(text: str, **options: object) -> list[Finding]:
    return list(hard_to_read.check(Document(text), hard_to_read.Options()._replace(**options)))


def monotonous(text: str, **options: object) -> list[Finding]:
    return list(monotonous_length.check(Document(text), monotonous_length.Options()._replace(**options)))


def tails(text: str, **options: object) -> list[Finding]:
    return list(participle_tails.check(Document(text), participle_tails.Options()._replace(**options)))


def long(text: str, **options: object) -> list[Finding]:
    return list(long_sentence.check(Document(text), long_sentence.Options()._replace(**options)))


class TestHardToRead:
    def test_the_sample(self, sample: str) -> None:
        (finding,) = hard(sample)
        assert finding.severity == "warning"
        assert "Flesch reading ease 29.3, harder than 99 % of published film reviews" in finding.message
        assert sample[finding.span.start : finding.span.end].startswith("Joaquin Phoenix delivers")
        assert len(finding.related) == 2

    def test_another_index(self, sample: str) -> None:
        (finding,) = hard(sample, index="gunning_fog", percentile=97.0)
        assert "Gunning fog index 18.5" in finding.message
        assert hard(sample, index="gunning_fog", percentile=99.9) == []

    def test_a_limit_takes_the_place_of_the_percentile(self, sample: str) -> None:
        (finding,) = hard(sample, index="flesch_kincaid_grade", limit=12.0)
        assert "Flesch-Kincaid grade 14.9, the limit is 12." in finding.message
        assert hard(sample, index="flesch_kincaid_grade", limit=15.0) == []
        assert len(hard(sample, limit=50.0)) == 1
        assert hard(sample, limit=20.0) == []

    def test_an_unknown_index_is_a_mistake_of_the_user(self, sample: str) -> None:
        with pytest.raises(UsageError, match=r"'fog'.*gunning_fog"):
            hard(sample, index="fog")

    def test_short_texts_are_not_judged(self, sample: str) -> None:
        assert hard(sample[:700]) == []

    def test_block_quotes_are_not_the_author_s_prose(self, sample: str) -> None:
        quoted = "".join(f"> {paragraph}\n\n" for paragraph in sample.split("\n\n"))
        assert hard(quoted + "He ran. She ran too. We all ran on. " * 40) == []


class TestMonotonousLength:
    def test_the_sample(self, sample: str) -> None:
        (finding,) = monotonous(sample)
        assert "15 of them average 23 words, with a standard deviation of 5.3" in finding.message
        assert "25, 22, 19 and 20 words" in finding.message
        assert sample[finding.span.start : finding.span.end].startswith("Directed by")
        assert [related.message for related in finding.related] == ["22 words", "19 words", "20 words"]

    def test_options(self, sample: str) -> None:
        assert monotonous(sample, percentile=0.1) == []
        assert monotonous(EVEN)
        assert monotonous(EVEN, sentences=13) == []
        assert monotonous(EVEN, words=200) == []

    def test_one_short_sentence_in_three_makes_a_rhythm(self) -> None:
        assert monotonous((EVEN[:146] + " He waited. ") * 6) == []

    @pytest.mark.parametrize("text", ["", "One. Two. Three.", "word " * 200])
    def test_too_few_sentences(self, text: str) -> None:
        assert monotonous(text, sentences=0, words=0) == []


class TestLongSentence:
    def test_the_span_is_the_sentence(self) -> None:
        text = f"It begins. {LONG}. It ends."
        (finding,) = long(text)
        assert text[finding.span.start : finding.span.end] == f"{LONG}."
        assert finding.severity == "suggestion"
        assert "53 words" in finding.message

    def test_the_message_names_the_best_place_to_stop(self) -> None:
        (finding,) = long(f"{LONG}, but {LONG[0].lower()}{LONG[1:]}.")
        assert 'it could stop before "but the film goes ..."' in finding.message

    def test_options(self) -> None:
        assert long(f"{LONG}.", words=53) == []
        assert long(f"{LONG}.", words=52)

    def test_parts_between_semicolons_count_alone(self) -> None:
        half = "the film goes on " * 8
        assert long(f"{half}; {half}.") == []
        assert long(f"{half} and {half}.")

    def test_quotations_and_names_count_once(self) -> None:
        assert long(f'He says "{LONG}" and leaves.') == []
        assert long(f"> {LONG}.") == []
        cast = ", ".join(["Maria Adelaide Fontana", "John William Carter", "Anna Sofia Lindqvist"] * 6)
        assert long(f"With the great ensemble of {cast} on the stage, he won.") == []

    def test_headings_and_tables_are_not_sentences(self) -> None:
        assert long(f"# {LONG}") == []
        assert long(f"| {LONG} |\n|---|\n| {LONG} |\n") == []


class TestParticipleTails:
    def test_the_sample(self, sample: str) -> None:
        (finding,) = tails(sample)
        assert finding.message.startswith("5 sentences trail off")
        places = [finding.span, *(related.span for related in finding.related)]
        assert [sample[place.start : place.end].split()[0] for place in places] == [
            "capturing",
            "bringing",
            "heightening",
            "leaving",
            "making",
        ]

    def test_options(self, sample: str) -> None:
        assert tails(sample, tails=6) == []
        assert tails(sample, words=348) == []

    def test_quotations_are_left_out(self) -> None:
        said = 'He says, "I ran, leaving the house, making the bed, taking the bus, bringing the cat." '
        assert tails(said + "It rains. " * 75) == []
        assert tails(said.replace('"', "").replace(", ", ". I ran, ") + "It rains. " * 75)


def test_published_reviews_are_quiet(corpora: Path) -> None:
    with zipfile.ZipFile(corpora / "movie_reviews.zip") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".txt"))[::5]
        reviews = [Document(archive.read(name).decode("latin-1"), plain=True) for name in names]
    reviews += [Document(path.read_text("utf-8")) for path in sorted(corpora.glob("*/**/*.md"))]
    findings = {
        rule.ID: sum(len(list(rule.check(review, rule.Options()))) for review in reviews)
        for rule in (hard_to_read, monotonous_length, long_sentence, participle_tails)
    }
    judged = sum(english(prose_of(review)).lexicon_count >= 150 for review in reviews)
    words = sum(len(review.words.lowers) for review in reviews)
    assert findings["readability/hard-to-read"] <= 0.02 * judged
    assert findings["readability/monotonous-length"] <= 0.02 * judged
    assert findings["readability/participle-tails"] <= 0.01 * judged
    assert findings["readability/long-sentence"] <= words / 1_000
