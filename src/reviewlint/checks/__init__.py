"""The rules written in Python. One folder a group, one module a rule, one line here each."""

BUILT_IN: dict[str, str] = {
    "credits/conflicting-fields": "reviewlint.checks.credits.conflicting_fields",
    "credits/duplicate-person": "reviewlint.checks.credits.duplicate_person",
    "credits/impossible-date": "reviewlint.checks.credits.impossible_date",
    "credits/invalid-value": "reviewlint.checks.credits.invalid_value",
    "credits/missing-field": "reviewlint.checks.credits.missing_field",
    "credits/misspelt-key": "reviewlint.checks.credits.misspelt_key",
    "credits/review-before-release": "reviewlint.checks.credits.review_before_release",
    "readability/hard-to-read": "reviewlint.checks.readability.hard_to_read",
    "readability/long-sentence": "reviewlint.checks.readability.long_sentence",
    "readability/monotonous-length": "reviewlint.checks.readability.monotonous_length",
    "readability/participle-tails": "reviewlint.checks.readability.participle_tails",
    "repetition/adjacent-word": "reviewlint.checks.repetition.adjacent_word",
    "repetition/distinctive-word": "reviewlint.checks.repetition.distinctive_word",
    "repetition/phrase": "reviewlint.checks.repetition.phrase",
    "repetition/sentence-opening": "reviewlint.checks.repetition.sentence_opening",
    "repetition/word-family": "reviewlint.checks.repetition.word_family",
    "superlatives/density": "reviewlint.checks.superlatives.density",
    "superlatives/stacked-praise": "reviewlint.checks.superlatives.stacked_praise",
}
"""Rule id -> module, in alphabetical order. A module is imported only when its rule is wanted."""
