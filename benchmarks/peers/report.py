"""The page that a run of the bench leaves: tables of what was measured, and what was not."""

import os
import platform
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from peers.own import REVIEWLINT
from peers.peer import Peer, Text
from peers.reaches import Outcome
from peers.running import Result


class Measured(NamedTuple):
    """One text with the results of those that linted it, and why others did not."""

    text: Text
    results: Mapping[str, Result]
    failed: Mapping[str, str]


class Plan(NamedTuple):
    """How the bench was run: rounds, seconds a linter may have for a text, seconds for a single run."""

    rounds: int
    seconds: float
    limit: float


def page(
    peers: Sequence[Peer],
    measured: Sequence[Measured],
    missing: Mapping[str, str],
    outcomes: Sequence[Outcome],
    plan: Plan,
    styles: Sequence[str],
    picture: str,
) -> str:
    """The whole page, in Markdown; `styles` are those of Vale, `picture` is the address of the plot."""
    parts = [
        "# reviewlint beside other linters of prose",
        _introduction(plan),
        f"![Time that each linter takes, as a multiple of reviewlint's]({picture})",
        "## What it means to reach",
        _outcomes(outcomes),
    ]
    for each in measured:
        parts += [f"## {each.text.title.capitalize()}", _described(each.text), _table(each, plan)]
    parts += ["## Who took part", _settings(peers)]
    if styles:
        parts.append(f"The styles of Vale that were there: {', '.join(styles)}.")
    absent = {
        **missing,
        **{f"{name} on {each.text.title}": why for each in measured for name, why in each.failed.items()},
    }
    if absent:
        parts += ["## Not measured", "\n".join(f"- {name}: {why}" for name, why in absent.items())]
    return "\n\n".join(parts) + "\n"


def _introduction(plan: Plan) -> str:
    python = platform.python_version()
    return (
        "Made by `make peers`, which installs the linters that registries have outside of the checkout, has\n"
        "each lint the same text, and measures them in one run, in turn. "
        f"The machine had {os.cpu_count()} cores and other\nwork to do, and Python {python}: "
        "read the ratios, not the times. A figure is the median of up to "
        f"{plan.rounds} runs;\na linter that had used {plan.seconds:g} seconds on a text "
        "was not run again, and the last column says how often it was.\n\n"
        "Wall and CPU are seconds (CPU: of all processes together), peak is the most memory of one process,\n"
        "and the two ratios are to reviewlint with every default rule. Linters look for different things:\n"
        "the number of findings says how much each prints, not how good it is."
    )


def _described(text: Text) -> str:
    files = "1 file" if len(text.files) == 1 else f"{len(text.files):,} files"
    return f"{files}, {text.size:,} bytes."


def _table(measured: Measured, plan: Plan) -> str:
    ours = measured.results.get(REVIEWLINT.name)
    rows = [
        "| linter | wall s | CPU s | peak MiB | findings | wall ratio | CPU ratio | runs |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, result in measured.results.items():
        more = "> " if result.stopped else ""
        cells = [
            name,
            more + seconds(result.wall),
            more + seconds(result.cpu),
            f"{result.peak:.0f}",
            f"stopped after {plan.limit:g} s" if result.stopped else f"{result.findings:,}",
            more + ratio(result.wall / ours.wall) if ours else "",
            more + ratio(result.cpu / ours.cpu) if ours else "",
            str(result.rounds),
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _outcomes(outcomes: Sequence[Outcome]) -> str:
    rows = ["| figure | measured | reach | met |", "|---|--:|--:|---|"]
    for reach, figure, met, at_least in outcomes:
        bound = f"at {'least' if reach.more_is_better else 'most'} {reach.bound:g}"
        shown, verdict = "", "not measured"
        if figure is not None:
            shown = f"{'> ' if at_least else ''}{figure:.2f}"
            verdict = "yes" if met else "not known" if at_least else "no"
        rows.append(f"| {reach.what} | {shown} | {bound} | {verdict} |")
    return "\n".join(rows)


def _settings(peers: Sequence[Peer]) -> str:
    rows = ["| linter | version | from | asked for |", "|---|---|---|---|"]
    names = {"npm": "npm", "pypi": "PyPI", "go": "its Go module", "maven": "Maven Central"}
    for peer in peers:
        version, source = "", "this checkout"
        if peer.package is not None:
            version, source = peer.package.version.removeprefix("v"), names[peer.package.registry]
        rows.append(f"| {peer.name} | {version} | {source} | {peer.setting} |")
    return "\n".join(rows)


def seconds(value: float) -> str:
    """Seconds with three digits that mean something."""
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def ratio(value: float) -> str:
    """A multiple with as many digits as it deserves."""
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"
