"""`substitution` as Vale has it."""

from typing import Any

MESSAGE = "message: \"Use '%s' instead of '%s'.\"\n"
SWAP = "extends: substitution\n" + MESSAGE + "swap: {}\n"
REPLACE = "action: {name: replace}\n"


def test_message_is_expected_then_observed(lint: Any) -> None:
    found = lint(SWAP.format("{utilize: use}"), "We utilize it.")
    assert found.messages == ["Use 'use' instead of 'utilize'."]
    assert found.edited() == "We use it."


def test_longer_keys_are_tried_first(lint: Any) -> None:
    found = lint(SWAP.format("{cell: mobile, cell phone: phone}"), "a cell phone, a cell")
    assert found.texts == ["cell phone", "cell"]


def test_ignorecase_finds_what_differs_only_in_case(lint: Any) -> None:
    found = lint(
        SWAP.format("{javascript: JavaScript}") + "ignorecase: true", "Javascript, JavaScript, javascript"
    )
    assert found.texts == ["Javascript", "javascript"]


def test_the_value_may_be_a_pattern_that_the_match_fits_already(lint: Any) -> None:
    yaml = SWAP.format(r"{'CAUTION: \w+': 'CAUTION: (?:Danger|Warning)'}") + "nonword: true"
    assert lint(yaml, "CAUTION: Warning and CAUTION: Fun").texts == ["CAUTION: Fun"]


def test_a_value_that_only_looks_like_a_pattern(lint: Any) -> None:
    assert lint(SWAP.format("{airmen: pilot(s, etcetera: 'etc.'}"), "airmen").messages == [
        "Use 'pilot(s' instead of 'airmen'."
    ]


def test_groups_in_the_value(lint: Any) -> None:
    yaml = SWAP.format("{'change into the (\\w+) directory': change to the $1 directory}")
    assert lint(yaml, "change into the etc directory").messages == [
        "Use 'change to the etc directory' instead of 'change into the etc directory'."
    ]


def test_groups_of_a_key_that_could_be_spelt_out(lint: Any) -> None:
    assert lint(SWAP.format("{'colour(s?)': color$1}"), "two colours").edited() == "two colors"


def test_action_replace_splits_the_value_into_choices(lint: Any) -> None:
    found = lint(
        SWAP.format("{'(?:cell|smart) ?phone': phone|mobile phone|mobile}") + REPLACE, "my cell phone"
    )
    assert found.messages == ["Use 'phone', 'mobile phone', or 'mobile' instead of 'cell phone'."]
    assert [edit.replacement for edit in found.findings[0].edits] == ["phone", "mobile phone", "mobile"]


def test_choices_are_no_patterns(lint: Any) -> None:
    yaml = SWAP.format("{',{2,}': ',|...', '(?i)okay': OK|okay}") + REPLACE + "nonword: true"
    assert lint(yaml, "So,,, Okay okay OK").texts == [",,,", "Okay"]


def test_an_escaped_bar_does_not_split(lint: Any) -> None:
    found = lint(SWAP.format(r"{or: 'a\|b'}") + REPLACE, "or")
    assert [edit.replacement for edit in found.findings[0].edits] == ["a|b"]


def test_without_the_action_the_message_keeps_its_quotes_and_the_value_its_bar(lint: Any) -> None:
    assert lint(SWAP.format("{so: a|b}"), "so").messages == ["Use 'a|b' instead of 'so'."]


def test_an_empty_value_removes(lint: Any) -> None:
    found = lint(SWAP.format('{obviously: ""}') + REPLACE, "It is obviously good.")
    assert found.edited() == "It is good."


def test_capitalize(lint: Any) -> None:
    yaml = SWAP.format("{mankind: human kind}") + "ignorecase: true\ncapitalize: true\n"
    assert lint(yaml, "Mankind and mankind").messages == [
        "Use 'Human kind' instead of 'Mankind'.",
        "Use 'human kind' instead of 'mankind'.",
    ]


def test_an_edit_keeps_the_capital_of_a_sentence(lint: Any) -> None:
    assert lint(SWAP.format("{utilize: use}") + "ignorecase: true", "Utilize it").edited() == "Use it"
    assert lint(SWAP.format("{ios: iOS}") + "ignorecase: true", "IOS is").edited() == "iOS is"


def test_swapped_words_leave_the_space_around_them(lint: Any) -> None:
    found = lint(SWAP.format(r"{'\bvs\s': versus}") + "nonword: true", "Joy vs fear")
    assert found.texts == ["vs"]
    assert found.edited() == "Joy versus fear"


def test_keys_and_values_stay_as_written(lint: Any) -> None:
    assert lint(SWAP.format("{no: yes, 1:30: half past one}"), "no, at 1:30").messages == [
        "Use 'yes' instead of 'no'.",
        "Use 'half past one' instead of '1:30'.",
    ]


def test_exceptions(lint: Any) -> None:
    assert lint(
        SWAP.format("{term: Term}") + "exceptions: [in the long term]", "a term in the long term"
    ).texts == ["term"]
