"""`existence` as Vale has it, and where a match stands."""

from typing import Any

TOKENS = "extends: existence\ntokens: [{}]\n"


def test_tokens_match_between_word_boundaries(lint: Any) -> None:
    assert lint(TOKENS.format("very"), "Very every very-much, very.").texts == ["very", "very"]


def test_ignorecase(lint: Any) -> None:
    found = lint(TOKENS.format("very") + "ignorecase: true", "VERY Very very")
    assert found.texts == ["VERY", "Very", "very"]
    assert found.messages == ["'VERY'", "'Very'", "'very'"]


def test_case_counts_by_default(lint: Any) -> None:
    assert lint(TOKENS.format("API"), "An api, an Api, an API.").texts == ["API"]


def test_nonword_matches_inside_words(lint: Any) -> None:
    assert lint(TOKENS.format("er") + "nonword: true", "every herd").texts == ["er", "er"]


def test_word_boundary_before_a_token_that_begins_with_punctuation(lint: Any) -> None:
    # \b before "(" asks for a letter in front of it.
    assert lint(TOKENS.format(r"'\(s\)he'"), "(s)he and x(s)he").texts == ["(s)he"]


def test_the_first_alternative_wins(lint: Any) -> None:
    assert lint(TOKENS.format("in order, in order to"), "in order to see").texts == ["in order"]
    assert lint(TOKENS.format("in order to, in order"), "in order to see").texts == ["in order to"]


def test_the_leftmost_match_wins_over_the_first_alternative(lint: Any) -> None:
    assert lint(TOKENS.format("order to see, in order"), "in order to see").texts == ["in order"]


def test_strings_and_expressions_compete_as_one_pattern(lint: Any) -> None:
    text = "a fine film and a fine long film"
    assert lint(TOKENS.format(r"a fine, 'a \w+ film'"), text).texts == ["a fine", "a fine"]
    assert lint(TOKENS.format(r"'a \w+ film', a fine"), text).texts == ["a fine film", "a fine"]


def test_raw_is_concatenated_and_stands_before_the_tokens(lint: Any) -> None:
    yaml = r"""
        extends: existence
        raw: ['\b(?:is|was)\b', '\s*']
        tokens: [seen, '\w+ed']
    """
    assert lint(yaml, "It was seen, is loved, was not.").texts == ["was seen", "is loved"]


def test_append_puts_raw_behind(lint: Any) -> None:
    yaml = r"""
        extends: existence
        append: true
        raw: ['\s+indeed']
        tokens: [good, fine]
    """
    assert lint(yaml, "good indeed, fine indeed, fine").texts == ["good indeed", "fine indeed"]


def test_raw_alone_is_the_pattern_and_may_hold_alternatives(lint: Any) -> None:
    assert lint(r"{extends: existence, raw: ['\(s\)|\(es\)']}", "box(es), film(s)").texts == ["(es)", "(s)"]


def test_lines_begin_and_end_inside_a_block(lint: Any) -> None:
    yaml = r"{extends: existence, nonword: true, tokens: ['^But', 'so$']}"
    assert lint(yaml, "But it is so\n\nEven so, But\\\nBut").texts == ["But", "so", "But"]


def test_a_match_never_crosses_blocks(lint: Any) -> None:
    assert lint(
        r"{extends: existence, nonword: true, tokens: ['one\s+two']}", "one\n\ntwo, one\ntwo"
    ).texts == ["one\ntwo"]


def test_spans_leave_out_white_space_at_the_ends(lint: Any) -> None:
    found = lint(r"{extends: existence, nonword: true, tokens: ['\sI\s']}", "So I said")
    assert found.texts == ["I"]
    assert found.messages == ["'I'"]


def test_entities_markup_and_line_breaks(lint: Any) -> None:
    yaml = "{extends: existence, tokens: [in order to, '—']}"
    found = lint(yaml, "We met *in order*\r\nto talk in&nbsp;order to agree.")
    assert found.texts == ["in order*\r\nto", "in&nbsp;order to"]


def test_one_apostrophe_finds_the_other(lint: Any) -> None:
    assert lint('{extends: existence, tokens: ["don\'t"]}', "I don’t, you don't.").texts == ["don’t", "don't"]


def test_code_links_and_html_are_not_read(lint: Any) -> None:
    source = "`very` [good](http://very.example/very) <b title='very'>x</b>\n\n    very\n"
    assert lint(TOKENS.format("very"), source).texts == []


def test_exceptions_inside_a_match(lint: Any) -> None:
    yaml = TOKENS.format("in order to, very") + "exceptions: [order]"
    assert lint(yaml, "in order to be very very").texts == ["very", "very"]


def test_exceptions_mind_case_unless_told_otherwise(lint: Any) -> None:
    yaml = "{{extends: existence, ignorecase: true, tokens: [best], exceptions: ['{}']}}"
    assert lint(yaml.format("Best"), "best Best").texts == ["best"]
    assert lint(yaml.format("(?i)BEST"), "best Best").texts == []


def test_a_phrase_as_exception_holds_the_match(lint: Any) -> None:
    yaml = TOKENS.format("best") + r"exceptions: [at best, 'second best \w+']"
    assert lint(yaml, "At best, at best the best, the second best film.").texts == ["best", "best"]


def test_the_vocabulary_is_an_exception_of_rules_about_words(lint: Any) -> None:
    yaml = TOKENS.format("plug, plugh")
    assert lint(yaml, "plug plugh", vocabulary=("plugh",)).texts == ["plug"]
    assert lint(yaml + "vocab: false", "plug plugh", vocabulary=("plugh",)).texts == ["plug", "plugh"]
    quotes = """{extends: existence, nonword: true, tokens: ['"[^"]+"[.,]']}"""
    assert lint(quotes, 'He said "plugh".', vocabulary=("plugh",)).texts == ['"plugh".']


def test_limit(lint: Any) -> None:
    assert lint(TOKENS.format("hey") + "limit: 2", "hey hey hey").texts == ["hey", "hey"]


def test_actions_become_edits(lint: Any) -> None:
    replace = TOKENS.format("URL") + "action: {name: replace, params: [address, link]}"
    assert lint(replace, "The URL is").edited() == "The address is"
    assert lint(replace, "The URL is").edited(1) == "The link is"
    remove = TOKENS.format("very") + "action: {name: remove}"
    assert lint(remove, "a very good film").edited() == "a good film"
    assert lint(remove, "It is good, very.").edited() == "It is good,."
    dash = "{extends: existence, nonword: true, tokens: [' — '], action: {name: edit, params: [trim, ' ']}}"
    assert lint(dash, "so — it").edited() == "so—it"
    hyphen = r"{extends: existence, tokens: ['\w+ly-\w+'], action: {name: edit, params: [regex, '-', ' ']}}"
    assert lint(hyphen, "a finely-made film").edited() == "a finely made film"


def test_no_edit_where_markup_would_be_lost(lint: Any) -> None:
    found = lint(TOKENS.format("very good") + "action: {name: remove}", "a very *good* film")
    assert found.texts == ["very *good*"] or found.texts == ["very *good"]
    assert found.findings[0].edits == ()


def test_edits_are_safe_only_when_the_rule_says_so(lint: Any) -> None:
    yaml = TOKENS.format("very") + "action: {name: remove}\n"
    assert not lint(yaml, "very").findings[0].edits[0].safe
    assert lint(yaml + "safe: true", "very").findings[0].edits[0].safe
