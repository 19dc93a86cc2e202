"""The rules written in Python. One folder a group, one module a rule, one line here each."""

BUILT_IN: dict[str, str] = {
    "credits/invalid-value": "reviewlint.checks.credits.invalid_value",
    "credits/misspelt-key": "reviewlint.checks.credits.misspelt_key",
    "credits/missing-field": "reviewlint.checks.credits.missing_field",
    "readability/hard-to-read": "reviewlint.checks.readability.hard_to_read",
    "readability/long-sentence": "reviewlint.checks.readability.long_sentence",
    "readability/monotonous-length": "reviewlint.checks.readability.monotonous_length",
}
"""Rule id -> module, in alphabetical order. A module is imported only when its rule is wanted."""
