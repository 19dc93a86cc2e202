"""Loading rule files: mistakes are named by file, line and key, and everything else is loaded."""

import re
from pathlib import Path
from typing import Any

import pytest

from reviewlint.errors import RuleFileError, SettingsError
from reviewlint.patterns.keys import with_options
from reviewlint.patterns.load import builtin_rules_dir, load_pack, rule_files
from reviewlint.patterns.schema import Action


@pytest.fixture
def house(repository: Path) -> Path:
    return repository / "tests" / "data" / "styles"


def test_a_style_of_vale(house: Path) -> None:
    pack = load_pack(str(house))
    assert [rule.id for rule in pack.rules] == ["House.Headings", "House.Praise", "House.Wording"]
    praise, wording = pack.rules[1:]
    assert (praise.severity, praise.kind, praise.own, praise.languages) == (
        "suggestion",
        "existence",
        False,
        ("en",),
    )
    assert (wording.severity, wording.link) == ("error", "https://example.org/wording")
    assert wording.action == Action("replace", ())
    assert wording.body["swap"] == {"utili[sz]e": "use", "movie": "film|picture"}


def test_a_style_folder_itself_is_a_pack(house: Path) -> None:
    assert load_pack(str(house / "House")).rules[0].id == "House.Headings"


def test_what_is_not_here_is_a_notice_and_the_rest_is_loaded(house: Path) -> None:
    (notice,) = load_pack(str(house)).notices
    assert notice.path == str(house / "House" / "Script.yml")
    assert "'script'" in notice.message


def test_sequences_have_keys_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("extends: sequence\nmessage: m\ntokens:\n  - tag: NN\n    pattern: x\n")
    (notice,) = load_pack(str(tmp_path)).notices
    assert "'sequence'" in notice.message


def test_a_scope_that_is_never_there_is_a_notice(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("{extends: existence, message: m, tokens: [x], scope: link}")
    pack = load_pack(str(tmp_path))
    assert len(pack.rules) == 1
    assert "'link'" in pack.notices[0].message


def test_keys_of_our_own(make_rule: Any) -> None:
    rule = make_rule(
        """
        extends: existence
        id: praise/puffery
        why: >
          It says
          nothing.
        source: [A book]
        languages: [EN, de]
        enabled: false
        tokens: [great]
        exceptions: [great aunt]
        options:
          exceptions: Phrases to leave alone.
        examples:
          bad: [A great film.]
          good: [A great aunt.]
        """
    )
    assert rule.id == "praise/puffery"
    assert rule.own
    assert rule.why == "It says nothing."
    assert rule.source == ("A book",)
    assert rule.languages == ("en", "de")
    assert not rule.enabled
    assert rule.options == {"exceptions": "Phrases to leave alone."}
    assert rule.examples == (("A great film.",), ("A great aunt.",))


def test_a_rule_of_our_own_is_named_by_group_and_file(make_rule: Any) -> None:
    assert make_rule("{extends: existence, tokens: [x], why: so}").id == "house/rule"


@pytest.mark.parametrize(
    ("yaml", "line", "complaint"),
    [
        ("extends: existence\nmessage: m\ntokns: [x]", 3, "no key 'tokns'; did you mean 'tokens'"),
        ("extends: existence\nmessage: m\nswap: {a: b}", 3, "no key 'swap'"),
        (
            "extends: existance\nmessage: m",
            1,
            "'existance', which is no kind of rule; did you mean 'existence'",
        ),
        ("message: m", 1, "'extends' is missing"),
        ("extends: existence\ntokens: [x]", 1, "'message' is missing"),
        ("extends: substitution\nmessage: m", 1, "'swap' is missing"),
        (
            "extends: existence\nmessage: m\ntokens: [x]\nignorecase: maybe",
            4,
            "'ignorecase' must be true or false",
        ),
        (
            "extends: existence\nmessage: m\ntokens: [x]\nlevel: eror",
            4,
            "no value 'eror'; did you mean 'error'",
        ),
        ("extends: existence\nmessage: m\ntokens:\n  a: b", 4, "'tokens' must be a list of texts"),
        ("extends: existence\nmessage: m\ntokens:\n  - [a]", 4, "'tokens' must be a list of texts"),
        ("extends: existence\nmessage: m\ntokens: &a [*a]", None, "is nested too deeply"),
        ("extends: occurrence\nmessage: m\ntoken: a\nmax: -1", 4, "'max' must be a whole number"),
        ("extends: occurrence\nmessage: m\ntoken: a\nmax: many", 4, "'max' must be a number"),
        (
            "extends: existence\nmessage: m\ntokens:\n  - fine\n  - '(x'",
            5,
            "'tokens' ('(x') is not a regular expression",
        ),
        ("extends: existence\nmessage: m\ntokens: [x]\nexceptions:\n  - a\n  - '[b'", 6, "'exceptions'"),
        ("extends: substitution\nmessage: m\nswap:\n  a: b\n  '*c': d", 5, "is not a regular expression"),
        (
            "extends: conditional\nmessage: m\nfirst: a\nsecond: '('",
            4,
            "'second' is not a regular expression",
        ),
        ("extends: existence\nmessage: m\ntokens: [x]\ntokens: [y]", 4, "'tokens' is here twice"),
        ("extends: existence\nmessage: m\ntokens: [x]\nTokens: [y]", 4, "'tokens' is here twice"),
        (
            "extends: existence\nmessage: m\ntokens: [x]\naction:\n  nme: remove",
            5,
            "no key 'nme' in 'action'",
        ),
        (
            "extends: existence\nmessage: m\ntokens: [x]\naction:\n  name: remov",
            5,
            "no action 'remov'; did you mean",
        ),
        (
            "extends: existence\nmessage: m\ntokens: [x]\nexamples:\n  god: [x]",
            5,
            "no key 'god' in 'examples'",
        ),
        (
            "extends: existence\nmessage: m\ntokens: [x]\noptions:\n  exceptons: x",
            5,
            "'exceptons', which is no key",
        ),
        ("extends: capitalization\nmessage: m\nmatch: $titel", 3, "'match' must be a pattern or one of"),
        (
            "extends: capitalization\nmessage: m\nmatch: $title\nstyle: MLA",
            4,
            "'style' must be one of AP, Chicago",
        ),
        ("extends: existence\nmessage: [m", 3, "is not YAML"),
        ("- a\n- b", 1, "must be a mapping"),
        ("", None, "is empty"),
    ],
)
def test_mistakes(tmp_path: Path, yaml: str, line: int | None, complaint: str) -> None:
    path = tmp_path / "bad.yml"
    path.write_text(yaml, encoding="utf-8")
    with pytest.raises(RuleFileError) as error:
        load_pack(str(tmp_path))
    assert complaint in error.value.message
    assert error.value.path == str(path)
    assert error.value.line == line


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.yml").write_bytes(b"extends: \xff")
    with pytest.raises(RuleFileError, match="not UTF-8"):
        load_pack(str(tmp_path))
    (tmp_path / "bad.yml").write_bytes(b"extends: \x00")
    with pytest.raises(RuleFileError, match="is not YAML"):
        load_pack(str(tmp_path))


def test_folders_without_rules(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="no rule files"):
        load_pack(str(tmp_path))
    with pytest.raises(RuleFileError, match="no such folder"):
        load_pack(str(tmp_path / "nowhere"))


def test_two_rules_of_one_id(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text("{extends: existence, message: m, tokens: [x], id: my/rule}")
    with pytest.raises(RuleFileError, match=r"'my/rule' is taken by .*a\.yml"):
        load_pack(str(tmp_path))


def test_an_escaped_apostrophe_as_go_reads_it(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("extends: existence\nmessage: \"You\\'re, you\\'ll\"\ntokens: [x]\n")
    assert load_pack(str(tmp_path)).rules[0].message == "You're, you'll"


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfextends: existence\r\nmessage: m\r\ntokns: [x]\r\n")
    with pytest.raises(RuleFileError) as error:
        load_pack(str(tmp_path))
    assert error.value.line == 3


def test_words_that_yaml_would_turn_into_something_else(make_rule: Any) -> None:
    rule = make_rule("{extends: existence, tokens: [no, yes, null, 1:30, 1917, false, 1.0]}")
    assert rule.body["tokens"] == ["no", "yes", "null", "1:30", "1917", "false", "1.0"]


def test_values_may_be_written_as_strings(make_rule: Any) -> None:
    rule = make_rule("{extends: occurrence, token: x, max: '3', ignorecase: 'yes'}")
    assert (rule.body["max"], rule.body["ignorecase"]) == (3, True)


def test_an_empty_value_is_no_value(make_rule: Any) -> None:
    assert make_rule("extends: existence\ntokens: [x]\nexceptions:\n").body["exceptions"] == []


def test_built_in_rules_are_found_but_fields_of_works_are_not(repository: Path) -> None:
    assert builtin_rules_dir() == str(repository / "rules")
    assert not any(path.split("/")[-2] == "credits" for path in rule_files(builtin_rules_dir()))


class TestOptions:
    YAML = """
        extends: occurrence
        token: so
        max: 2
        options: {max: How many., ignorecase: Whether case counts.}
    """

    def test_they_set_keys(self, make_rule: Any) -> None:
        rule = with_options(make_rule(self.YAML), {"max": 5})
        assert rule.body["max"] == 5

    def test_lists_grow_and_patterns_are_compiled_anew(self, make_rule: Any) -> None:
        rule = make_rule(
            "{extends: existence, tokens: [a], exceptions: [b flat], options: {exceptions: x, tokens: y}}"
        )
        changed = with_options(rule, {"exceptions": ["a cappella"], "tokens": ["b"]})
        sources = " ".join(probe.source for probe in changed.exceptions)
        assert "b flat" in sources and "a cappella" in sources
        assert set(changed.matchers[0].words) == {"a", "b"}

    def test_no_options_no_work(self, make_rule: Any) -> None:
        rule = make_rule(self.YAML)
        assert with_options(rule, {}) is rule

    @pytest.mark.parametrize(
        ("options", "complaint"),
        [
            ({"mx": 1}, "no option 'mx'; did you mean 'max'"),
            ({"token": "x"}, "no option 'token'"),
            ({"max": "x"}, "'max' of the rule 'house/rule' must be a number"),
            ({"max": True}, "must be a number"),
            ({"ignorecase": 3}, "must be true or false"),
        ],
    )
    def test_mistakes(self, make_rule: Any, options: dict[str, object], complaint: str) -> None:
        with pytest.raises(SettingsError, match=complaint):
            with_options(make_rule(self.YAML), options)

    def test_a_bad_pattern(self, make_rule: Any) -> None:
        rule = make_rule("{extends: existence, tokens: [a], options: {tokens: y}}")
        with pytest.raises(
            SettingsError, match="'tokens' of the rule 'house/rule' is not a regular expression"
        ):
            with_options(rule, {"tokens": ["("]})


def test_an_unknown_stance_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "house" / "praise.yml"
    path.parent.mkdir()
    path.write_text(
        "extends: existence\nmessage: m\nunless: [denied, wish]\ntokens: [gem]\n", encoding="utf-8"
    )
    with pytest.raises(
        RuleFileError, match="'unless' names 'wish', which is not known; did you mean 'wished'"
    ) as told:
        load_pack(str(tmp_path))
    assert told.value.line == 3


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ("[game, flim]", "'kinds' names 'flim', which is no kind of work; did you mean 'film'"),
        ("[opera buffa]", "'kinds' names 'opera buffa', which is no kind of work; it may name album, book"),
    ],
)
def test_an_unknown_kind_of_work_is_named_with_its_line(tmp_path: Path, kinds: str, said: str) -> None:
    path = tmp_path / "house" / "praise.yml"
    path.parent.mkdir()
    path.write_text(f"extends: existence\nmessage: m\nkinds: {kinds}\ntokens: [gem]\n", encoding="utf-8")
    with pytest.raises(RuleFileError, match=re.escape(said)) as told:
        load_pack(str(tmp_path))
    assert (told.value.path, told.value.line) == (str(path), 3)
