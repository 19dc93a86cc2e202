"""What of Markdown a reader sees, block by block, and where it stands in the source."""

import pytest

from reviewlint.document import Document
from reviewlint.document.view import OBJECT


def seen(source: str) -> list[tuple[str, str]]:
    """Kind and text of every block, an OBJECT as `@`."""
    document = Document(source)
    return [
        (block.kind, document.text[block.start : block.end].replace(OBJECT, "@")) for block in document.blocks
    ]


def view(source: str) -> str:
    return Document(source).text.replace(OBJECT, "@")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("th**ough**t and *it*s snake_case_", "thought and its snake_case_"),
        ("~~cut~~ kept", "cut kept"),
        ("fish &amp; chips, &copy; &#8217;&#x41;", "fish & chips, © ’A"),
        (r"\*not\* \_this\_ C:\dir", r"*not* _this_ C:\dir"),
        ("one\ntwo\r\nthree\rfour", "one two three four"),
        ("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"),
        ("ends with \\\n", "ends with \\"),
        ("press `x` or ``a`b`` now", "press @ or @ now"),
        ("a [link *text*](http://x.y 'T') b", "a link text b"),
        ("a [ref][r] b\n\n[r]: http://x.y", "a ref b"),
        ("see <http://x.y> or <me@x.org>", "see @ or @"),
        ("see http://x.y/a_b_(c)?d=1&e=2#f, and www.x.org.", "see @, and @."),
        ("*https://x.y/z* (me_too@x.org)", "@ (@)"),
        ("[https://x.y](https://x.y/) [x.y](http://www.x.y) [x](mailto:a@b.c)", "@ @ x"),
        ("an image ![of *her*](x.png) here", "an image @ here\n\nof her"),
        ("said so[^1] once\n\n[^1]: in *print*", "said so once\n\nin print"),
        ("a<!-- no\nno -->b <span class='x'>c</span> <img src=x> d", "ab c @ d"),
        ("run <code>rm *x*</code> or <kbd>Ctrl</kbd>!", "run @ or @!"),
        ("never <code>closed *x* ends", "never @"),
        ("so $x^2 + y$ holds, $$\\sum$$ too", "so @ holds, @ too"),
        ("# Title #", "Title"),
        ("# Title {#anchor .class}", "Title"),
        ("<b></b> edges are *trimmed* <b> </b>", "edges are trimmed"),
        ("tab\there \x00 nul", "tab\there \x00 nul"),
        ("- [x] done\n- [ ] *not* done", "done\n\nnot done"),
    ],
)
def test_view(source: str, expected: str) -> None:
    assert view(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "It cost $5-$10, then $20.",
        "Ke$ha and A$AP Rocky",
        "Menus from $$ to $$$.",
        "made $5m on a $3m budget; a $2 ticket",
        "paid in US$ and A$ alike",
        "with $king and a queen$ it rhymes",
    ],
)
def test_money_is_not_maths(source: str) -> None:
    assert view(source) == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('before {{< fig src="a_b" title="*x* _y_" >}} after', "before @ after"),
        ("{{% notice %}}\n\nKept *prose*.\n\n{{% /notice %}}", "Kept prose."),
        ("{{ page.title | escape }} and {% if x %}prose{% endif %}", "@ and @prose@"),
        ("{{< highlight go >}}\nfunc *x*\n\ny\n{{< /highlight >}}\n\nAfter.", "After."),
        ("{% raw %} *a* {% endraw %}b", "@b"),
        ("## Plot {: .spoiler}\n\ntext{: #x}\n{: .note}", "Plot\n\ntext"),
        ("an ![image](x.png){width=50%} here", "an @ here\n\nimage"),
        ("[text]({{< ref `a b.md` >}})", "text"),
        ("{# a comment #}b", "@b"),
        ("{{ never closed", "{{ never closed"),
        ("{{ not across\n\nblocks }}", "{{ not across\n\nblocks }}"),
        ("sets like {a, b} stay", "sets like {a, b} stay"),
        ("`{{ code }}` stays code", "@ stays code"),
        ("é {{< ü '\U0001f600' >}} *è*", "é @ è"),
    ],
)
def test_template_tags_are_not_prose(source: str, expected: str) -> None:
    assert view(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "    indented code",
        "```\nfenced\n```",
        "<div>\nhtml *block*\n</div>",
        "<!-- a\n\ncomment -->",
        "<script>\nx\n\ny\n</script>",
        "***",
        "![](x.png)",
        "`only code`",
        "https://x.y/z",
        "{{< figure >}}",
        "[r]: http://x.y",
        "",
        "\n\n \t\n",
        "\ufeff",
    ],
)
def test_what_holds_no_prose_has_no_block(source: str) -> None:
    assert seen(source) == []
    assert seen(f"One.\n\n{source}\n\nTwo.\n") in (
        [("paragraph", "One."), ("paragraph", "Two.")],
        [("paragraph", "One."), ("paragraph", source), ("paragraph", "Two.")],  # a BOM inside is text
    )


def test_blocks_and_their_kinds() -> None:
    source = """# One

Setext
======

Para

- tight
- list
  - nested

1. loose

   second paragraph

> quoted
>
> - quoted item

> [!NOTE]
> noted

| head | `x` |
|------|-----|
| cell | *y* |

![alt text](x)

[^1]: foot
[^1]
"""
    assert seen(source) == [
        ("heading", "One"),
        ("heading", "Setext"),
        ("paragraph", "Para"),
        ("list_item", "tight"),
        ("list_item", "list"),
        ("list_item", "nested"),
        ("list_item", "loose"),
        ("list_item", "second paragraph"),
        ("paragraph", "quoted"),
        ("list_item", "quoted item"),
        ("paragraph", "noted"),
        ("table_header", "head"),
        ("table_cell", "cell"),
        ("table_cell", "y"),
        ("alt", "alt text"),
        ("footnote", "foot"),
    ]
    document = Document(source)
    quoted = [document.text[block.start : block.end] for block in document.blocks if block.quoted]
    assert quoted == ["quoted", "quoted item"]


@pytest.mark.parametrize(
    ("source", "scopes"),
    [
        ("x", {"text", "paragraph"}),
        ("### x", {"text", "heading", "h3"}),
        ("- x", {"text", "list"}),
        ("> x", {"text", "paragraph", "blockquote"}),
        ("> - x", {"text", "list", "blockquote"}),
        ("> # x", {"text", "heading", "h1", "blockquote"}),
        ("![x](y)", {"text", "attr", "alt"}),
        ("|x|\n|-|", {"text", "table", "header"}),
        ("||\n|-|\n|x|", {"text", "table", "cell"}),
        ("[^1]: x", {"text", "footnote"}),
    ],
)
def test_scopes(source: str, scopes: set[str]) -> None:
    assert [block.scopes for block in Document(source).blocks] == [scopes]


def test_the_second_paragraph_of_a_quote_keeps_its_scope() -> None:
    assert [block.quoted for block in Document("> a\n>\n> b\nlazy\n\nc").blocks] == [True, True, False]


def test_emphases() -> None:
    document = Document("*One* and **two _three_** ~~no~~ <cite>four</cite> <i>never closed")
    found = [document.text[start:end] for start, end in document.emphases]
    assert found == ["One", "three", "two three", "four"]


def test_links() -> None:
    document = Document(
        'a [*b* c](http://x.y "T") <http://z.w> [d]({{< ref "e f.md" >}}) ![no](img) [g$5](h$5)'
    )
    found = [(document.text[start:end], target) for start, end, target in document.links]
    assert found == [
        ("b c", "http://x.y"),
        (OBJECT, "http://z.w"),
        ("d", '{{< ref "e f.md" >}}'),
        ("g$5", "h$5"),
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("prefix", ["", "\ufeff", "Überall \U0001f600 e\u0301: "])
def test_spans(prefix: str, line_break: str) -> None:
    source = (
        prefix
        + "a th**ough**t &amp; \\* `c` [l](http://x.y)\n\n> ![al *t*](u) w\n> \U0001f600ord".replace(
            "\n", line_break
        )
    )
    document = Document(source)

    def source_of(text: str) -> str:
        start = document.text.index(text)
        return source[slice(*document.span(start, start + len(text)))]

    assert source_of("thought") == "th**ough**t"
    assert source_of("ough") == "ough"
    assert source_of("&") == "&amp;"
    assert source_of("*") == "\\*"
    assert source_of(OBJECT) == "`c`"
    assert source_of("t & *") == "t &amp; \\*"
    assert source_of("al t") == "al *t"
    assert source_of("w \U0001f600ord") == f"w{line_break}> \U0001f600ord"
    assert source_of(" ") in (" ", line_break)


def test_spans_at_the_edges() -> None:
    document = Document("**a**\n\n*b*")
    assert document.text == "a\n\nb"
    assert document.span(0, 0) == (2, 2)
    assert document.span(1, 3) == (3, 3) or document.source[slice(*document.span(1, 3))].strip("*\n") == ""
    assert document.span(0, len(document.text)) == (2, 9)
    assert Document("").span(0, 0) == (0, 0)


def test_view_ranges() -> None:
    source = "a `code` **b** ![alt *text*](x.png) c\n\n<div>html</div>\n"
    document = Document(source)

    def view_of(text: str) -> str | None:
        start = source.index(text)
        found = document.view_range(document.span(0, 0)._replace(start=start, end=start + len(text)))
        return None if found is None else document.text[slice(*found)].replace(OBJECT, "@")

    assert view_of("**b**") == "b"
    assert view_of("`code`") == "@"
    assert view_of("co") == "@"
    assert view_of("text") == "text"
    assert view_of("![alt *text*](x.png)") == "@"
    assert view_of("`code` **b**") == "@ b"
    assert view_of("html") is None
    assert view_of("**") is None


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("# A &#66;\t\n", "B", "&#66;"),
        ("# &#65;\rnext\r", "A\n\nnext", "&#65;\rnext"),
        ("[**\\\n](x) b", "**\n b", "**\\\n](x) b"),
    ],
)
def test_ranges_that_the_parser_gets_wrong(source: str, text: str, expected: str) -> None:
    document = Document(source)
    start = document.text.index(text)
    assert source[slice(*document.span(start, start + len(text)))] == expected


def test_nothing_reaches_past_a_trimmed_block() -> None:
    document = Document("a <i>b </i>[ &nbsp;](u)\n\n[c &nbsp;](v)<b> </b>\n\n*d*")
    assert document.text == "a b\n\nc\n\nd"
    assert document.emphases == [(2, 3), (8, 9)]
    assert document.links == [(5, 6, "v")]
    assert document.source[slice(*document.span(0, 3))] == "a <i>b"
    assert document.source[slice(*document.span(5, 6))] == "c"
