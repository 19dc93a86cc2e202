"""`reviewlint stats`: the figures of one review beside those of published reviews, or of an archive."""

import argparse
import sys
from collections.abc import Mapping
from math import ceil

from reviewlint.cli.options import (
    add_calibration,
    add_colour,
    add_source_options,
    add_work_options,
    settings_of,
)
from reviewlint.cli.screen import set_machine_encoding, style_for
from reviewlint.engine.run import Linter
from reviewlint.measures.densities import GROUPS
from reviewlint.measures.percentiles import LEAST_WORDS
from reviewlint.measures.stats import Standing, Statistics, statistics_of
from reviewlint.output.cells import visible
from reviewlint.output.style import BOLD, DIM, Style
from reviewlint.output.summary import counted

READABILITY = {
    "flesch_reading_ease": "Flesch reading ease, 100: easy",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning fog grade",
    "smog_index": "SMOG grade",
    "coleman_liau_index": "Coleman-Liau grade",
    "automated_readability_index": "ARI grade",
    "dale_chall_readability_score": "Dale-Chall score",
    "wiener_sachtextformel": "Wiener Sachtextformel",
    "fernandez_huerta": "Fernández Huerta, 100: easy",
    "szigriszt_pazos": "Szigriszt-Pazos, 100: easy",
    "gulpease_index": "Gulpease, 100: easy",
    "gutierrez_polini": "Gutiérrez de Polini",
    "crawford": "Crawford grade",
    "lix": "LIX",
}
"""What the text shows of textstat's figures; JSON has them all."""

DENSITIES = {
    "abstract_nouns": "nouns like exploration",
    "ly_adverbs": "adverbs in -ly",
    "participle_tails": 'clauses like ", leaving you"',
}

BAR_WIDTHS = range(8, 21)
"""Cells of the bar that shows a percentile, as many as there is room for; with less room there is none."""
UNUSUAL = "1;33"
"""The colour of a figure outside of what nine reviews in ten have."""

NAME_WIDTH = 32
ROW_WIDTH = 72
"""Cells of a row without the bar."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `stats`."""
    parser.add_argument("file", metavar="FILE", help="the review to measure")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")
    add_colour(parser)
    add_source_options(parser)
    add_work_options(parser)
    add_calibration(parser)


def run(arguments: argparse.Namespace) -> int:
    """Measure one review and print the figures."""
    from reviewlint.credits.kinds import kind_of

    # What is counted is looked for, whether or not the settings have it reported.
    settings = settings_of(arguments)._replace(extend_select=GROUPS)
    linter = Linter(settings, config=arguments.config, isolated=arguments.isolated)
    document = linter.open(arguments.file).document
    linter.lint(document)
    statistics = statistics_of(document, kind_of(document))
    if arguments.output_format == "json":
        import json

        set_machine_encoding(sys.stdout)
        figures = {"version": 1, "path": arguments.file, **statistics._asdict()}
        figures["standings"] = {name: standing._asdict() for name, standing in statistics.standings.items()}
        sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=2) + "\n")
        return 0
    _write(arguments.file, statistics, style_for(sys.stdout, arguments.color))
    return 0


def _write(path: str, statistics: Statistics, style: Style) -> None:
    out = sys.stdout
    what = f"{statistics.kind}, {statistics.lang}" if statistics.kind else statistics.lang
    out.write(f"{style.paint(visible(path), BOLD)} ({what})\n")
    counts = (
        counted(statistics.words, "word"),
        counted(statistics.sentences, "sentence"),
        counted(statistics.paragraphs, "paragraph"),
    )
    out.write(f"{', '.join(counts)}\n")
    standings = statistics.standings
    if standings:
        archives = {standing.archive for standing in standings.values()}
        others = "published reviews" if archives == {None} else "other reviews"
        out.write(f"\n{'':{NAME_WIDTH}}{'this':>7}  {others:>20}\n")
        out.write(f"{'':{NAME_WIDTH}}{'review':>7}  {'5 %':>6}{'median':>8}{'95 %':>7} below\n")
    readability = {
        READABILITY[name]: (name, value)
        for name, value in statistics.readability.items()
        if name in READABILITY and not isinstance(value, str)
    }
    _write_rows("Readability", readability, standings, style)
    rhythm = {
        "words in a sentence, mean": ("average_sentence_length", statistics.average_sentence_length),
        "their standard deviation": ("sentence_length_deviation", statistics.sentence_length_deviation),
    }
    _write_rows("Sentences", rhythm, standings, style)
    densities = {
        DENSITIES.get(name, name): (name, value) for name, value in sorted(statistics.densities.items())
    }
    _write_rows("In 1,000 words", densities, standings, style)
    if standings:
        out.write(style.paint(f"\n{_sample(standings)}\n", DIM))
    elif statistics.lang.startswith("en") and statistics.sentences:
        out.write(style.paint(f"\nReviews are compared with others from {LEAST_WORDS} words on.\n", DIM))


def _sample(standings: Mapping[str, Standing]) -> str:
    """What the review was compared with, a line each."""
    samples: dict[tuple[str, str, str], list[int]] = {}
    for standing in standings.values():
        key = (standing.archive or "", standing.kind, standing.length)
        samples.setdefault(key, []).append(standing.reviews)
    lines = []
    for (archive, kind, length), sizes in sorted(samples.items(), reverse=True):
        most, least = max(sizes), min(sizes)
        number = f"{most:,}" if most == least else f"{least:,} to {most:,}"
        what = f"{'' if archive else 'published '}{'' if kind == 'all' else f'{kind} '}reviews"
        where = f' in "{visible(archive)}"' if archive else ""
        words = f"{length[:-1]} words and more" if length.endswith("-") else f"{length} words"
        lines.append(f"Compared with {number} {what}{where}, of {words}.")
    return "\n".join([*lines, "Below: how many of them have less."])


def _write_rows(
    heading: str,
    figures: Mapping[str, tuple[str, float]],
    standings: Mapping[str, Standing],
    style: Style,
) -> None:
    if not figures:
        return
    sys.stdout.write(f"\n{style.paint(heading, BOLD)}\n")
    for label, (name, value) in figures.items():
        row = f"  {label:<{NAME_WIDTH - 2}}{value:>7.1f}"
        standing = standings.get(name)
        if standing is not None:
            row += f"  {standing.low:>6.1f}{standing.median:>8.1f}{standing.high:>7.1f}"
            share = _percentage(standing.percentile, standing.reviews)
            row += f"{share:>6}  {_bar(standing.percentile, style.width - ROW_WIDTH)}"
            if not standing.low <= value <= standing.high:
                row = style.paint(row, UNUSUAL)
        sys.stdout.write(f"{row.rstrip()}\n")


def _percentage(percentile: float, reviews: int) -> str:
    """Whole per cents, but never more certain than the sample: `<1 %`, `>99 %`."""
    least = max(1, ceil(100 / reviews))
    if percentile < least:
        return f"<{least} %"
    return f">{100 - least} %" if percentile > 100 - least else f"{percentile:.0f} %"


def _bar(percentile: float, room: int) -> str:
    cells = min(room, BAR_WIDTHS[-1])
    if cells not in BAR_WIDTHS:
        return ""
    at = min(cells - 1, int(percentile * cells / 100))
    return f"|{'-' * at}o{'-' * (cells - 1 - at)}|"
