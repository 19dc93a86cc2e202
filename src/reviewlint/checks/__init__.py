"""The rules written in Python. One folder a group, one module a rule, one line here each."""

BUILT_IN: dict[str, str] = {}
"""Rule id -> module, in alphabetical order. A module is imported only when its rule is wanted."""
