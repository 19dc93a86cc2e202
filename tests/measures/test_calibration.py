"""Calibration files: what of a review counts for which length, what is written, what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.document import Document
from reviewlint.errors import InputError
from reviewlint.measures.calibration import Samples, dump, is_archive_name, parse, running_prose
from reviewlint.measures.percentiles import distribution

TEN_WORDS = "The clerk counts the coins twice while nobody else looks. "


def samples_of(*sizes: int, kind: str | None = "film") -> Samples:
    """Reviews of so many words each."""
    samples = Samples()
    for size in sizes:
        samples.measure(Document(TEN_WORDS * (size // 10), plain=True), kind)
    return samples


def test_a_review_stands_for_its_length_and_with_its_beginning_for_shorter_ones() -> None:
    counts = samples_of(20, 60, 200, 500, 900).reviews()
    film = [counts["film", length] for length in ("50-149", "150-399", "400-799", "800-")]
    assert film == [4, 3, 2, 1]
    assert list(counts)[:4] == [("all", length) for length in ("50-149", "150-399", "400-799", "800-")]


def test_without_a_kind_a_review_counts_among_all() -> None:
    assert samples_of(200, kind=None).reviews() == {("all", "50-149"): 1, ("all", "150-399"): 1}


def test_a_beginning_has_the_matches_that_lie_in_it() -> None:
    document = Document(TEN_WORDS * 20, plain=True)
    document.matches = {"superlatives/puffery": [(0, 5), (1000, 1005)]}
    samples = Samples()
    samples.measure(document, "film")
    assert samples.values["superlatives", "film", "150-399"] == [10]
    assert samples.values["superlatives", "film", "50-149"] == [pytest.approx(1000 / 110)]


def test_only_running_prose_of_the_reviewer_is_measured() -> None:
    prose = running_prose(Document("# Her\n\nA man buys a *voice*.\n\n> Somebody else."), "film")
    assert (prose.text, prose.kind) == ("A man buys a voice.", "film")


def test_what_is_written_is_read_again_to_the_same() -> None:
    text = dump(samples_of(*[200] * 15, *[100] * 15), "The Reel")
    assert text == dump(samples_of(*[100] * 15, *[200] * 15), "The Reel")
    own = parse(text, "c.tsv")
    assert own.archive == "The Reel"
    assert distribution("average_sentence_length", "film", 60, own=own).values == (10,) * 33
    assert distribution("average_sentence_length", "film", 60, own=own).reviews == 30
    assert own.find("average_sentence_length", "film", "150-399") is None, "fifteen are too few"
    assert own.find("sentence_length", "film", "any") is not None
    lines = text.splitlines()[4:]
    assert lines == sorted(lines)


FILE = dump(samples_of(*[100] * 20), "The Reel")
ROW = FILE.splitlines()[4]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "is not a calibration file"),
        ('{"reviewlint-baseline": 1}\n', 1, "is not a calibration file"),
        ("reviewlint-calibration\t2\n", 1, "version '2'"),
        ("reviewlint-calibration\t1\n", 1, "must name the archive"),
        ("reviewlint-calibration\t1\narchive\tA\n", 2, "ends before"),
        ("reviewlint-calibration\t1\narchive\tA\nmetric\tkind\n", 3, "line of levels"),
        (FILE.replace("\t0 0.1", "\t0.05 0.1"), 4, "from 0 to 100"),
        (FILE + "<<<<<<< ours\n", len(FILE.splitlines()) + 1, "merge conflict"),
        (FILE + ROW + "\n", len(FILE.splitlines()) + 1, "second time"),
        (FILE.replace(ROW, ROW.rpartition(" ")[0]), 5, "33 numbers"),
        (FILE.replace(ROW, f"{ROW}x"), 5, "33 numbers"),
        (FILE.replace(ROW, f"{ROW.rpartition(' ')[0]} nan"), 5, "33 numbers"),
        (FILE.replace(ROW, f"{ROW.rpartition(' ')[0]} -99"), 5, "do not ascend"),
        (FILE.replace(ROW, ROW.replace("\t20\t", "\t3\t")), 5, "20 reviews or more"),
        (FILE.replace(ROW, ROW.replace("50-149", "1-9")), 5, "unknown length '1-9'"),
        (FILE.replace(ROW, "lix"), 5, "1 columns"),
    ],
)
def test_a_broken_file_is_one_line_with_its_place(text: str, line: int, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, "c.tsv")
    assert caught.value.line == line
    assert str(caught.value).startswith(f"c.tsv:{line}: ")
    assert reason in str(caught.value)


@given(st.data())
def test_no_damage_is_a_traceback(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(FILE)))
    cut = data.draw(st.integers(0, 30))
    text = FILE[:at] + data.draw(st.text(max_size=10)) + FILE[at + cut :]
    try:
        parse(text, "c.tsv")
    except InputError as error:
        assert error.line is not None


@pytest.mark.parametrize("name", ["", " a", "a\nb", "a\tb", 'a"b', "x" * 61])
def test_names_that_no_message_could_hold(name: str) -> None:
    assert not is_archive_name(name)
    assert is_archive_name("Café Noir & Söhne")
