"""`reviewlint init`: a first settings file."""

import argparse
import sys

NAME = "reviewlint.toml"

TEMPLATE = """\
# Settings of reviewlint. Every line that is commented out shows an example or a default.
# `reviewlint config FILE` says what applies to a file; `reviewlint rules` lists the rules.

# Rules or groups to check, in place of the default ones ("all" is every rule).
# select = ["superlatives", "repetition", "credits"]

# Rules or groups to check as well as the default ones.
# extend-select = ["wording"]

# Rules or groups to leave out.
# ignore = ["readability/monotonous-length"]

# The mildest severity that makes the exit code 1: "error", "warning", "suggestion" or "never".
fail-on = "warning"

# The kind of work, when neither a review's front matter nor its folder says.
# kind = "film"

# The language of the prose, when a review does not say.
# lang = "en"

# Files to skip when walking folders; what .gitignore names is skipped anyway.
# exclude = ["drafts/", "templates/**"]

# Findings that are known and not reported: `reviewlint baseline create reviews/` writes the file.
# baseline = "reviewlint-baseline.jsonl"

# Percentiles of your own archive: `reviewlint calibrate reviews/` writes the file.
# calibration = "reviewlint-calibration.tsv"

# Folders with rules of your own, or with Vale styles.
# rules = ["house-style"]

# One rule: its severity, and its options (`reviewlint explain RULE` lists them).
# [rule."superlatives/puffery"]
# severity = "suggestion"
# exceptions = ["poignant"]

# Some files, by a glob as in .gitignore.
# [per-file."interviews/**"]
# ignore = ["repetition"]
"""

HOOK = """\
repos:
- repo: https://example.org/reviewlint   # wherever you get reviewlint from
  rev: v{version}
  hooks:
  - id: reviewlint
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `init`."""
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="where to write it (default: here)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file unless there is one, and show how to check on every commit."""
    import os

    from reviewlint.errors import UsageError
    from reviewlint.version import __version__

    path = os.path.normpath(os.path.join(arguments.folder, NAME))
    try:
        # `x` leaves the decision to the file system: no file is ever overwritten.
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise UsageError("is there already, and stays as it is", path) from None
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", path) from None
    sys.stdout.write(
        f"Wrote {path}. To check reviews on every commit, add this to .pre-commit-config.yaml:\n\n"
    )
    sys.stdout.write(HOOK.format(version=__version__))
    return 0
