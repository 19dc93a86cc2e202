"""Where a URL or an e-mail address in running text starts and ends."""

import pytest

from reviewlint.document.urls import find_url, may_hold_url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("at https://x.org/a.", "https://x.org/a"),
        ("(see http://x.org/Her_(film))", "http://x.org/Her_(film)"),
        ("“https://x.org”", "https://x.org"),
        ("**https://x.org/a_b**", "https://x.org/a_b"),
        ("https://x.org/, then", "https://x.org/"),
        ("WWW.x.org/a", "WWW.x.org/a"),
        ("write to jo.do+x@mail.x.org.", "jo.do+x@mail.x.org"),
        ("mailto:jo@x.org", "mailto:jo@x.org"),
        ("https://пример.рф/é?x=ü!", "https://пример.рф/é?x=ü"),
        ("|http://x.org|b|", "http://x.org"),
    ],
)
def test_found(text: str, url: str) -> None:
    assert may_hold_url(text)
    found = find_url(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)] == url


@pytest.mark.parametrize(
    "text", ["@jonze on", "4 @ 5", "http:// alone", "www. is", "a@b", "and/or", "8.5/10", "xwww.", "x://y"]
)
def test_not_found(text: str) -> None:
    assert find_url(text, 0, len(text)) is None


def test_it_starts_in_the_range_and_may_end_after_it() -> None:
    text = "see http://x.org/a_b_c now"
    assert find_url(text, 0, 10) is None
    assert find_url(text, 0, 13) == (4, 22)
    assert find_url(text, 5, len(text)) is None
