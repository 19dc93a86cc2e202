"""Where a phrase that is known beforehand, such as a title, stands in a text."""

from collections.abc import Iterator

_APOSTROPHES = str.maketrans("’", "'")


def mentions(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """The places of a phrase as it is written, with either apostrophe, where no word goes on beside it.

    Like `(?<!\\w)phrase(?!\\w)`, which would have to be compiled for each review.
    """
    if "'" in phrase or "’" in phrase:
        text, phrase = text.translate(_APOSTROPHES), phrase.translate(_APOSTROPHES)
    start = text.find(phrase) if phrase else -1
    while start >= 0:
        end = start + len(phrase)
        if not (_is_word(text[start - 1 : start]) or _is_word(text[end : end + 1])):
            yield start, end
            start = text.find(phrase, end)
        else:
            start = text.find(phrase, start + 1)


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
