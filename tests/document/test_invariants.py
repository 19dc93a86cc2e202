"""What holds for every document: each word of the view is the text at its span, markup aside."""

import html
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.document import Document
from reviewlint.document.view import OBJECT
from reviewlint.errors import InputError

_WORD = re.compile(r"\w+")
_MARKUP = re.compile(
    r"<!--.*?-->|</?\w[^<>]*>|!?\[\^\w+\]|\]\([^()]*\)|\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}|[*_~`\\\[\]!<>]",
    re.DOTALL,
)

PIECES = [
    *("word", "the", "é", "naïve", "\U0001f600", "e\u0301", "Привет", "snake_case", "8.5", "it's", "it’s"),
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        "~",
        "[",
        "](",
        "](http://x.y)",
        ")",
        "![",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
    ),
    *("&amp;", "&copy;", "&#65;", "&bsol;", "&", "\\", "\\*", "\\\\", "\\_", "$", "$5", "$x$", "$$"),
    *("\n", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", "> ", "- ", "1. ", "    ", "\t", "# ", "## ", "|"),
    *("\n|---|---|\n", "<code>", "</code>", "<br>", "<!-- c -->", "\n<div>\n", "[^1]", "\n[^1]: ", "[ ] "),
    *("{{< a >}}", "{{", "}}", "{% x %}", "{: .a}", "https://a.b/c_d", "www.a.b", "me@x.org", "<http://a.b>"),
    *('"', "'", "“", "”", "\n---\n", "\n===\n", "\x00", OBJECT, "\x1f", "\n[x]: http://q\n"),
    *(" ", " ", " ", " ", ", ", ". "),
]


def check(source: str, *, plain: bool = False) -> None:
    try:
        document = Document(source, plain=plain)
    except InputError:
        return
    text = document.text
    check_blocks(document)
    for start, end in document.emphases:
        assert 0 <= start < end <= len(text)
    for start, end, _ in document.links:
        assert 0 <= start < end <= len(text)
    for match in _WORD.finditer(text):
        span = document.span(*match.span())
        assert document.view_range(span) == match.span()
        check_word(match.group(), source[slice(*span)])
        position = document.lines.position(span.start)
        line = document.lines.span(position.line)
        assert line.start + position.column - 1 == span.start <= line.end


def check_blocks(document: Document) -> None:
    """Blocks are ordered, joined by empty lines, trimmed, and the view holds nothing else."""
    reached = 0
    for index, block in enumerate(document.blocks):
        assert document.text[reached : block.start] == ("\n\n" if index else "")
        block_text = document.text[block.start : block.end]
        assert block_text == block_text.strip() != ""
        reached = block.end
    assert reached == len(document.text)


def check_word(word: str, source: str) -> None:
    """The source is the word, its entity or escape, or the word with markup inside."""
    if source != word and html.unescape(source) != word:
        kept = html.unescape(_MARKUP.sub("", source))
        assert kept.replace("_", "") == word.replace("_", "")


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.booleans())
def test_pieces_of_markdown(source: str, plain: bool) -> None:
    check(source, plain=plain)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80), st.booleans())
def test_any_text(source: str, plain: bool) -> None:
    document = Document("x " + source, plain=plain)
    check_blocks(document)
    for match in _WORD.finditer(document.text):
        assert document.view_range(document.span(*match.span())) == match.span()


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_any_range_maps_to_a_span_that_holds_it(data: st.DataObject) -> None:
    source = data.draw(
        st.lists(st.sampled_from(PIECES), max_size=20).map(lambda pieces: "x" + "".join(pieces))
    )
    document = Document(source)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    span = document.span(start, end)
    assert 0 <= span.start <= span.end <= len(source)
    if document.text[start:end].strip():
        found = document.view_range(span)
        assert found is not None
        if "![" not in source:  # an image stands in the view twice: as an object, and with its alt text
            assert found[0] <= start + len(document.text[start:end]) - len(document.text[start:end].lstrip())
            assert found[1] >= start + len(document.text[start:end].rstrip())


def test_a_generated_review(sample: str) -> None:
    """Markup strewn over real prose, in every line ending, with a front matter before it."""
    chance = random.Random(20131218)
    words = sample.split(" ")
    for line_break in ("\n", "\r\n", "\r"):
        for _ in range(10):
            dressed = [dress(word, chance) for word in words]
            source = "\ufeff---\ntitle: Her \U0001f600\n---\n" + " ".join(dressed)
            check(source.replace("\n", line_break))


def dress(word: str, chance: random.Random) -> str:
    """A word with some markup on it that leaves it a word."""
    if not word.isalpha():
        return word
    cut = chance.randrange(len(word))
    return chance.choice(
        [
            *[word] * 8,
            f"*{word}*",
            f"**{word}**",
            f"{word[:cut]}**{word[cut:]}**" if cut else word,
            f"[{word}](https://x.y/{word}_a)",
            f"[{word}](<a b> 't')",
            f"<b>{word}</b>",
            f"{word[:cut]}<!-- c -->{word[cut:]}",
            f"&#{ord(word[0])};{word[1:]}",
            f"{word}[^1]",
            f"`{word}` {word}",
            f"{word}\n",
            f"{word}\\\n",
            f"\n\n> {word}",
            f"\n\n- {word}",
            f"\n\n# {word}\n\n",
            f"\n\n| {word} | é |\n|---|---|\n| **{word}** | \U0001f600 |\n\n",
            f"{{{{< s '{word}' >}}}} {word}",
            f"![{word}](x.png) {word}",
            f"$5 {word} $x^2$",
        ]
    )


def test_published_reviews(corpora: Path) -> None:
    files = sorted(corpora.rglob("*.md"))
    if not files:
        pytest.skip("the folder of published reviews holds no Markdown")
    for file in files[::5]:
        check(file.read_bytes().decode("utf-8"))
