"""The rules written in Python. One folder a group, one module a rule, one line here each."""

BUILT_IN: dict[str, str] = {
    "readability/hard-to-read": "reviewlint.checks.readability.hard_to_read",
    "readability/long-sentence": "reviewlint.checks.readability.long_sentence",
    "readability/monotonous-length": "reviewlint.checks.readability.monotonous_length",
}
"""Rule id -> module, in alphabetical order. A module is imported only when its rule is wanted."""
