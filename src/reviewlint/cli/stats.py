"""`reviewlint stats`: the figures of one review beside those of published reviews."""

import argparse
import sys
from collections.abc import Mapping

from reviewlint.cli.options import add_colour, add_source_options, add_work_options, linter_of
from reviewlint.cli.screen import set_machine_encoding, style_for
from reviewlint.document import Document
from reviewlint.engine.read import is_plain, read_text
from reviewlint.engine.run import Linter
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

DENSITIES = {"ly_adverbs": "adverbs in -ly", "participle_tails": 'clauses like ", leaving you"'}

BAR_WIDTHS = range(8, 21)
"""Cells of the bar that shows a percentile, as many as there is room for; with less room there is none."""
OUTSKIRTS = 5.0
"""A percentile this near to either end is worth a colour."""
UNUSUAL = "1;33"

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


def run(arguments: argparse.Namespace) -> int:
    """Measure one review and print the figures."""
    from reviewlint.credits.kinds import kind_of

    linter = linter_of(arguments)
    document = _open(linter, arguments.file)
    # Densities of praise and cliches are counts of what the pattern rules match.
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


def _open(linter: Linter, path: str) -> Document:
    """The document as a check of this path would see it."""
    set_here = {row.key: row.value for row in linter.explain(path)}
    document = Document(read_text(path), path, plain=is_plain(path))
    document.kind = set_here.get("kind")
    if "lang" in set_here and not _declares_language(document):
        document.lang = set_here["lang"].lower()
    return document


def _declares_language(document: Document) -> bool:
    mappings = document.front_matter.documents if document.front_matter else ()
    return any(mapping.get("lang") or mapping.get("language") for mapping in mappings)


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
        out.write(f"\n{'':{NAME_WIDTH}}{'this':>7}  {'published reviews':>20}\n")
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


def _sample(standings: Mapping[str, Standing]) -> str:
    """What the review was compared with."""
    kinds: dict[str, list[int]] = {}
    for standing in standings.values():
        kinds.setdefault(standing.kind, []).append(standing.reviews)
    samples = []
    for kind, sizes in sorted(kinds.items()):
        most, least = max(sizes), min(sizes)
        number = f"{most:,}" if most == least else f"{least:,} to {most:,}"
        samples.append(f"{number} reviews" if kind == "all" else f"{number} {kind} reviews")
    return f"Measured on {' and '.join(samples)}. Below: how many of them have less."


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
            row += (
                f"{_percentage(standing.percentile):>6}  {_bar(standing.percentile, style.width - ROW_WIDTH)}"
            )
            if not OUTSKIRTS <= standing.percentile <= 100 - OUTSKIRTS:
                row = style.paint(row, UNUSUAL)
        sys.stdout.write(f"{row.rstrip()}\n")


def _percentage(percentile: float) -> str:
    """Whole per cents, but never more certain than the sample: `<1 %`, `>99 %`."""
    if percentile < 1:
        return "<1 %"
    return ">99 %" if percentile > 99 else f"{percentile:.0f} %"


def _bar(percentile: float, room: int) -> str:
    cells = min(room, BAR_WIDTHS[-1])
    if cells not in BAR_WIDTHS:
        return ""
    at = min(cells - 1, int(percentile * cells / 100))
    return f"|{'-' * at}o{'-' * (cells - 1 - at)}|"
