"""LanguageTool as reviewlint asks it, against a server that only plays LanguageTool."""

from time import perf_counter

import pytest

from reviewlint import Linter, Settings
from reviewlint.settings.model import GrammarSettings

from .fake import serving

RULE = "grammar/morfologik-rule-en-us"


@pytest.fixture(autouse=True)
def empty_cache(tmp_path, monkeypatch):
    """No answer is remembered from another test."""
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path / "cache"))


def linter(server, *, select=("grammar",), **settings):
    grammar = GrammarSettings(enabled=True, server=getattr(server, "address", server), **settings)
    return Linter(Settings(select=select, grammar=grammar), isolated=True)


def places(report):
    return [(finding.rule, report.source[slice(*finding.span)]) for finding in report.findings]


def test_exact_places_after_emoji_and_markup():
    """Offsets come in UTF-16 units of what was sent, and findings stand in the file."""
    text = (
        "---\r\ntitle: Film\r\n---\r\n\r\n# \U0001f3ac Heads\r\n\r\n"
        "\U0001f600\U0001f600 A &amp; *wrod* \U0001f600, teh end.\r\n"
    )
    with serving() as server:
        report = linter(server).lint_text(text, "her.md")
    assert report.error is None and report.notices == ()
    assert places(report) == [(RULE, "wrod"), (RULE, "teh")]
    assert [edit.replacement for edit in report.findings[0].edits] == ["word", "rod"]
    assert report.findings[0].message == '"wrod": Possible spelling mistake found.'


def test_only_prose_is_sent():
    """Neither front matter nor code, comments, targets of links."""
    text = (
        "---\ntitle: SECRET\n---\n\nSee [it](http://SECRET.example), `SECRET`, <!-- SECRET --> and go.\n\n"
        "```\nSECRET\n```\n\n{{< SECRET >}}\n"
    )
    with serving() as server:
        linter(server).lint_text(text, "her.md")
    assert "SECRET" not in str(server.asked) and "and go." in server.asked[0]["text"]


@pytest.mark.parametrize(
    "text",
    [
        "---\ncast: [Ann Zyxwald]\n---\n\nZyxwald sings. And Zyxwald's voice stays.\n",
        "---\ntitle: Teh Wrod\n---\n\nWe saw Teh Wrod at noon.\n",
        'He says "teh wrod" at noon.\n',
        "> teh wrod\n",
        "We met Zyxwald at noon.\n",
    ],
)
def test_names_titles_and_quotations(text):
    """None of them is the reviewer's to spell."""
    with serving() as server:
        assert places(linter(server).lint_text(text, "her.md")) == []


def test_quotations_when_asked_for():
    """`quotations` in the settings."""
    with serving() as server:
        grammar = GrammarSettings(enabled=True, server=server.address)
        asking = Linter(Settings(select=("grammar",), quotations=True, grammar=grammar), isolated=True)
        assert places(asking.lint_text('He says "the wrod" and\n\n> teh end\n', "her.md")) == [
            (RULE, "wrod"),
            (RULE, "teh"),
        ]


def test_vocabulary(tmp_path):
    """Accepted words are no misspellings, whatever their case where the vocabulary says so."""
    (tmp_path / "words.txt").write_text("# accepted\nwrod\n(?i)TE[HX]\n", encoding="utf-8")
    with serving() as server:
        settings = f'vocabulary = "words.txt"\n[grammar]\nenabled = true\nserver = "{server.address}"\n'
        (tmp_path / "reviewlint.toml").write_text(settings, encoding="utf-8")
        text = "The wrod, teh end of zyxwald and Zyxwald.\n"
        report = Linter(Settings(select=("grammar",))).lint_text(text, str(tmp_path / "her.md"))
    assert report.error is None and places(report) == []


@pytest.mark.parametrize(
    ("manner", "says"),
    [
        ("reset", "broke off"),
        ("half", "broke off"),
        ("nonsense", "does not speak like LanguageTool"),
        ("another", "does not speak like LanguageTool"),
        ("refuses", "413 Error: Your text exceeds the limit"),
        ("slow", "did not answer within 0.5 seconds"),
        ("drip", "did not answer within 0.5 seconds"),
    ],
)
@pytest.mark.parametrize("required", [False, True])
def test_every_failure_is_one_line(manner, says, required):
    """The other findings are there all the same; `required` decides whether the run has failed."""
    with serving(manner) as server:
        asking = linter(server, select=("grammar", "repetition"), timeout=0.5, required=required)
        begun = perf_counter()
        reports = [asking.lint_text(f"It is the the end, {number}.\n", "her.md") for number in range(3)]
    assert perf_counter() - begun < 3, "a server that failed is not waited for again"
    assert len(server.asked) == 1
    for report in reports:
        assert places(report) == [("repetition/adjacent-word", "the")]
        said = [report.error] if required else [str(notice) for notice in report.notices]
        assert len(said) == 1 and says in said[0] and "\n" not in said[0] and server.address in said[0]
        assert (report.error is None) != required


def test_nobody_there():
    """The line names the address."""
    with serving() as server:
        address = server.address
    report = linter(address).lint_text("A wrod.\n", "her.md")
    assert report.error is None
    assert [str(notice) for notice in report.notices] == [
        f"LanguageTool does not answer at {address}: Connection refused"
    ]


def test_dies_half_way():
    """What was said before it died is kept for the next run."""
    text = "\n\n".join(f"Number {number}: {'a wrod and ' * 500}." for number in range(4))
    with serving("dies after 2") as server:
        report = linter(server).lint_text(text, "her.md")
        assert report.findings == () and "broke off" in str(report.notices[0])
        server.manner = "well"
        again = linter(server).lint_text(text, "her.md")
    assert len(again.findings) == 2000 and again.notices == ()
    assert len(server.asked) == 3 + 2, "two requests were answered before, and are not made again"


def test_unknown_language():
    """Nothing has failed: there is only nobody to ask."""
    with serving("no language") as server:
        report = linter(server, required=True).lint_text("---\nlang: xx\n---\n\nHello.\n", "her.md")
    assert report.error is None and [str(each) for each in report.notices] == [
        "her.md: LanguageTool has no rules for 'xx'"
    ]


def test_paragraphs_are_sent_once():
    """Remembered by content, between documents and between runs; other settings and software ask anew."""
    text = "One wrod.\n\nTwo teh.\n"
    with serving() as server:
        first = places(linter(server).lint_text(text, "a.md"))
        assert first == [(RULE, "wrod"), (RULE, "teh")]
        assert [asked["text"] for asked in server.asked] == ["One wrod.\n\nTwo teh."], "in one request"
        assert places(linter(server).lint_text("Two teh.\n\nOne wrod.\n", "b.md")) == first[::-1]
        assert len(server.asked) == 1
        assert places(linter(server).lint_text(f"{text}\nThree.\n", "c.md")) == first
        assert [asked["text"] for asked in server.asked[1:]] == ["Three."]
        linter(server, picky=True).lint_text(text, "a.md")
        assert len(server.asked) == 3 and server.asked[-1]["level"] == "picky"
        server.version = "7.0"
        linter(server).lint_text("New.\n", "a.md")
        linter(server).lint_text(text, "a.md")
        assert len(server.asked) == 5, "what the old version said is forgotten"


def test_what_is_known_needs_no_server():
    """A run that has nothing new to ask works while the server is away."""
    with serving() as server:
        linter(server).lint_text("A wrod.\n", "a.md")
    report = linter(server, required=True).lint_text("A wrod.\n", "a.md")
    assert report.error is None and places(report) == [(RULE, "wrod")]


def test_long_texts_are_cut():
    """No request is much longer than the limit, and no place is lost."""
    from reviewlint.backends.languagetool.pieces import LIMIT

    text = "It is a wrod. " * 8000 + "\n\n" + "x" * 25_000 + " wrod\n"
    with serving() as server:
        report = linter(server).lint_text(text, "her.md")
    assert len(report.findings) == 8001
    assert all(part == "wrod" for _, part in places(report))
    assert max(len(asked["text"]) for asked in server.asked) <= LIMIT


@pytest.mark.parametrize(
    ("lang", "setting", "asked"),
    [
        ("en", None, "en-US"),
        ("en-gb", None, "en-GB"),
        ("en", "en-GB", "en-GB"),
        ("en-us", "en-GB", "en-US"),
        ("de", "en-GB", "de-DE"),
        ("fr", None, "fr"),
        ("ca-valencia", None, "ca-valencia"),
    ],
)
def test_language(lang, setting, asked):
    """From the review; the setting only chooses the variant."""
    with serving() as server:
        linter(server, language=setting).lint_text(f"---\nlang: {lang}\n---\n\nHello.\n", "her.md")
    assert server.asked[0]["language"] == asked


def test_switches():
    """Rules and categories are LanguageTool's own to leave out, and ours by their ids here."""
    with serving() as server:
        linter(server, disabled_rules=("A_B",), disabled_categories=("CASING",)).lint_text("Hi.\n", "a.md")
        asked = server.asked[0]
        assert asked["disabledRules"].endswith(",A_B") and asked["disabledCategories"].endswith(",CASING")
        grammar = GrammarSettings(enabled=True, server=server.address)
        ignoring = Linter(Settings(ignore=(RULE,), grammar=grammar), isolated=True)
        assert RULE not in {rule for rule, _ in places(ignoring.lint_text("A wrod.\n", "a.md"))}
        graver = Linter(Settings(rule={RULE: {"severity": "error"}}, grammar=grammar), isolated=True)
        severities = {each.rule: each.severity for each in graver.lint_text("A wrod.\n", "a.md").findings}
        assert severities[RULE] == "error"


@pytest.mark.parametrize(
    ("settings", "asks"),
    [
        (Settings(), False),
        (Settings(select=("all",)), False),
        (Settings(select=("grammar",)), True),
        (Settings(extend_select=("grammar/en-a-vs-an",)), True),
        (Settings(grammar=GrammarSettings(enabled=True)), True),
        (Settings(select=("credits",), grammar=GrammarSettings(enabled=True)), True),
        (Settings(ignore=("grammar",), grammar=GrammarSettings(enabled=True)), False),
        (Settings(select=("grammar",), grammar=GrammarSettings(enabled=False)), False),
    ],
)
def test_when_it_is_asked(settings, asks):
    """Only by name: `all` is every rule that needs no other program."""
    with serving() as server:
        grammar = settings.grammar._replace(server=server.address)
        Linter(settings._replace(grammar=grammar), isolated=True).lint_text("Hi there.\n", "a.md")
    assert bool(server.asked) == asks
