"""`reviewlint calibrate`: the publication's own archive as what its reviews are compared with."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from reviewlint.cli.options import add_source_options, settings_of
from reviewlint.cli.watch import Watch
from reviewlint.engine.calibrate import Outcome, measure, measuring_linter
from reviewlint.engine.discover import discover
from reviewlint.engine.run import FileReport, Linter
from reviewlint.engine.write import put_text
from reviewlint.errors import ReviewlintError, UsageError
from reviewlint.measures.calibration import HEAD, NAME, NAME_LENGTH, Samples, dump, is_archive_name
from reviewlint.measures.percentiles import ALL, LEAST_REVIEWS, LEAST_WORDS, LENGTHS, reviews_for
from reviewlint.output.cells import visible
from reviewlint.output.summary import counted


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `calibrate`."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a folder of reviews, a file or a glob")
    parser.add_argument(
        "--output",
        metavar="FILE",
        help=f"the file to write (default: that of the settings, or {NAME})",
    )
    parser.add_argument(
        "--name", help="what messages call the archive (default: the name of the first folder)"
    )
    parser.add_argument("--kind", metavar="KIND", help="the kind of work: film, book, game, ...")
    parser.add_argument("--lang", metavar="LANG", help="the language of the prose when the file does not say")
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Measure the archive and write the file; 2 when there was a review that could not be read."""
    if not arguments.paths:
        raise UsageError("which archive? `reviewlint calibrate reviews/`")
    linter = measuring_linter(settings_of(arguments), arguments.config, isolated=arguments.isolated)
    output = arguments.output or linter.calibration() or NAME
    name = _name(arguments)
    _may_be_written(output)
    samples = Samples()
    outcomes: Counter[Outcome] = Counter()
    paths = discover(arguments.paths, linter.excludes)
    watch = Watch()
    for _ in watch.over(_reports(linter, paths, samples, outcomes), len(paths), sys.stdout):
        pass
    enough = max(samples.reviews().values(), default=0)
    if enough < LEAST_REVIEWS:
        raise UsageError(
            f"an archive needs {LEAST_REVIEWS} reviews of {LEAST_WORDS} words or more in English, and here "
            f"{'is' if enough == 1 else 'are'} {enough}: nothing was written"
        )
    put_text(output, dump(samples, name))
    _tell(samples, outcomes)
    _say(f"Wrote {visible(output)}.")
    if linter.calibration() is None:
        shown = os.path.basename(output)
        _say(f'To use it, put calibration = "{shown}" into reviewlint.toml beside it, or give --calibration.')
    return watch.exit_code


def _reports(
    linter: Linter, paths: Iterable[str], samples: Samples, outcomes: Counter[Outcome]
) -> Iterator[FileReport]:
    """Take every review into the samples; a report holds what went wrong. Raises UsageError."""
    for path in paths:
        error = None
        try:
            outcomes[measure(linter, path, samples)] += 1
        except UsageError:
            raise
        except ReviewlintError as problem:
            error = str(problem)
        yield FileReport(path, "", error=error)


def _name(arguments: argparse.Namespace) -> str:
    """What the archive is called. Raises UsageError."""
    given: str | None = arguments.name
    if given is not None:
        if not is_archive_name(given):
            raise UsageError(
                f'--name takes up to {NAME_LENGTH} characters on one line, without `"`, not {given!r}'
            )
        return given
    folder = os.path.basename(os.path.abspath(arguments.paths[0]))
    return folder if is_archive_name(folder) else "the archive"


def _may_be_written(path: str) -> None:
    """Raises UsageError when something else than a calibration file is in the way."""
    if not os.path.lexists(path):
        return
    try:
        with open(path, "rb") as file:
            ours = HEAD.encode() in file.read(1000)
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror or error}", path) from None
    if not ours:
        raise UsageError("is there, and no calibration file: name another with --output", path)


def _tell(samples: Samples, outcomes: Counter[Outcome]) -> None:
    """What was measured, and what that is enough for."""
    without = ""
    for number, words in (
        (outcomes["other language"], "in other languages"),
        (outcomes["no prose"], "without prose"),
    ):
        without += f", {number:,} {words} left out" if number else ""
    _say(f"Measured {counted(outcomes['measured'], 'review')}{without}.")
    reviews = samples.reviews()
    kinds = sorted({kind for kind, _ in reviews}, key=lambda kind: (kind != ALL, kind))
    width = max(len("as long as"), *(len(_shown(kind)) for kind in kinds))
    _say(f"\n{'as long as':<{width}}" + "".join(f"{length:>9}" for length in LENGTHS) + "  words")
    for kind in kinds:
        numbers = "".join(f"{reviews.get((kind, length), 0):>9,}" for length in LENGTHS)
        _say(f"{_shown(kind):<{width}}{numbers}")
    _say(
        "\nA longer review counts for the shorter lengths with its beginning. Where there are\n"
        f"fewer than {LEAST_REVIEWS} of a kind and length, reviews are compared with all kinds in this\n"
        "archive, then with the published reviews that reviewlint brings; a rule that reports\n"
        f"one review in a hundred wants {reviews_for(99)} to judge by.\n"
    )


def _shown(kind: str) -> str:
    return "all kinds" if kind == ALL else kind


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
