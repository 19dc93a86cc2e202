"""reviewlint: the copy desk for people who write reviews."""
