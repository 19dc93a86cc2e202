"""Mentions of a phrase are those that an expression would find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from reviewlint.document.mentions import mentions

signs = st.text(alphabet="ab_ '’é-.", max_size=12)


@given(signs, signs)
def test_as_an_expression_would(text: str, phrase: str) -> None:
    pattern = re.sub("['’]", "['’]", re.escape(phrase))
    expected = [found.span() for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)] if phrase else []
    assert list(mentions(text, phrase)) == expected


def test_either_apostrophe() -> None:
    text = "Schindler’s List, not Schindler's Lists"
    assert list(mentions(text, "Schindler's List")) == [(0, 16)]
