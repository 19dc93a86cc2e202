"""reviewlint beside other linters of prose, each installed, fed the same text, and measured in one run."""
