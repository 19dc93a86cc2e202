"""Word lists as they read best in source: one string of words."""


def word_set(words: str) -> frozenset[str]:
    """The words of a string, split at white space."""
    return frozenset(words.split())
