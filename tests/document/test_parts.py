"""A text too large to be read in one go is read in parts, each place of it once and where it stands."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint import Document, Settings
from reviewlint.document import derived, parts
from reviewlint.document.parts import parts_of
from reviewlint.engine.run import Linter

PARAGRAPHS = st.lists(
    st.sampled_from(
        [
            "A *fine* film, café &amp; all.",
            "```\ncode\n\nand more\n```",
            "- one\n- two",
            "# Head",
            "word " * 9,
            "x" * 50,
            "> He said so.\r\n> She did not.",
        ]
    ),
    max_size=12,
)


def small(monkeypatch, size: int) -> None:  # type: ignore[no-untyped-def]
    """Let parts be that small."""
    monkeypatch.setattr(parts, "LARGEST", size)
    monkeypatch.setattr(parts, "_USUAL", size * 2 // 3)


@settings(deadline=None, max_examples=150)
@given(PARAGRAPHS, st.booleans(), st.integers(30, 200))
def test_parts_cover_the_text_and_know_where_their_words_stand(
    paragraphs: list[str], plain: bool, size: int
) -> None:
    from pytest import MonkeyPatch

    text = "\n\n".join(paragraphs)
    with MonkeyPatch.context() as monkeypatch:
        small(monkeypatch, size)
        found = list(parts_of(Document(text, plain=plain)))
    assert "".join(text[part.body_start : part.body_end] for part in found) == text
    assert all(part.body_end - part.body_start <= size for part in found)
    for part in found:
        for word, start, end in zip(part.words.texts, part.words.starts, part.words.ends, strict=True):
            span = part.span(start, end)
            assert part.body_start <= span.start < span.end <= part.body_end
            assert part.source[span.start : span.end] == word


def test_a_part_ends_with_a_paragraph_and_before_code(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    small(monkeypatch, 60)
    text = "One two three.\n\nFour five six seven.\n\n```\ncode\n\ncode\n\n" + "code " * 20
    ends = [text[: part.body_end] for part in parts_of(Document(text))]
    assert ends[0] == "One two three.\n\nFour five six seven.\n\n"


def test_the_front_matter_is_that_of_every_part(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    small(monkeypatch, 60)
    text = "---\ntitle: Her\nlang: de\n---\n" + "Ein Satz mit Her darin.\n\n---\n\n" * 9
    found = list(parts_of(Document(text)))
    assert len(found) > 3
    assert {part.lang for part in found} == {"de"}
    assert all(part.front_matter is found[0].front_matter for part in found)
    assert all(part.titles for part in found)
    assert found[-1].lines is found[0].lines


def test_findings_stand_where_they_do_in_one_go(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    text = "".join(f"Scene {n} was breathtaking.\n\nNo more of it.\n\n" for n in range(20_000))
    linter = Linter(Settings(select=("superlatives/puffery",)), isolated=True)
    assert len(text) > parts.LARGEST
    report = linter.lint_text(text, "large.md")
    monkeypatch.setattr(parts, "LARGEST", len(text))
    assert linter.lint_text(text, "large.md").findings == report.findings
    assert len(report.findings) == 20_000
    assert {text[slice(*finding.span)] for finding in report.findings} == {"breathtaking"}
    assert report.words == 8 * 20_000


def test_what_is_derived_is_found_out_once_and_dies_with_the_document() -> None:
    asked: list[tuple[Document, int]] = []

    @derived
    def known(document: Document, number: int = 0) -> int:
        asked.append((document, number))
        return number

    one, other = Document("a"), Document("a")
    assert [known(one), known(one), known(one, 2), known(one, number=3), known(other)] == [0, 0, 2, 3, 0]
    assert asked == [(one, 0), (one, 2), (one, 3), (other, 0)]
