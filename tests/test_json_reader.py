"""What `json` writes is read as `json` reads it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.json_reader import parse

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(VALUES)
def test_it_reads_what_json_writes(value: object) -> None:
    assert parse(json.dumps(value)) == value
    assert parse(json.dumps(value, ensure_ascii=False, indent=1) + "\n") == value


@pytest.mark.parametrize("text", ["", " ", "{", "[1,", "[1] [2]", '"', "nul", "{1: 2}", '"\n"'])
def test_what_is_no_json_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):
        parse(text)


def test_without_the_scanner_in_c_json_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("_json.make_scanner")
    assert parse('{"a": [1]}') == {"a": [1]}
