"""Install other linters of prose, measure them and reviewlint in one run, and write docs/performance.md.

Usage: python benchmarks/peers [--into DIR] [--styles DIR] [--rounds N] ...

What the registries do not have, or this machine cannot run, is said and left out.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from peers import texts
from peers.catalogue import GRAMMAR_SERVER, PEERS
from peers.grammar_server import GrammarServer
from peers.installing import ROOT, default_folder, install_all
from peers.peer import MissingError, Package, Peer, Text, Tools
from peers.plot import plot
from peers.reaches import outcomes
from peers.report import Measured, Plan, page
from peers.running import Line, in_turn, run_command

PAGE = ROOT / "docs" / "performance.md"
PICTURE = ROOT / "docs" / "pictures" / "performance.svg"
NOT_A_USERS = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPROFILEIMPORTTIME")
"""Settings of the shell that would make every start slower than a user's."""


def main() -> None:
    arguments = _arguments()
    tools = Tools(arguments.into, Path(), _styles(arguments.styles))
    peers = [peer for peer in PEERS if not arguments.only or peer.name in arguments.only]
    missing = install_all((peer.package for peer in peers if peer.package), tools, _say)
    if arguments.install_only:
        return
    plan = Plan(arguments.rounds, arguments.seconds, arguments.limit)
    for name in NOT_A_USERS:
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["REVIEWLINT_CACHE_DIR"] = str(work / "cache")
        tools = tools._replace(work=work)
        todo = [texts.one_review(), *texts.big_texts(work, arguments.reviews, arguments.size)]
        measured = [_measure(text, peers, missing, tools, plan) for text in todo]
    results = {each.text.title: each.results for each in measured}
    reached = outcomes(results, {each.text.title: each.text.size for each in measured})
    absent = {peer.name: missing[peer.package] for peer in peers if peer.package in missing}
    written = page(peers, measured, absent, reached, plan, tools.style_names(), f"pictures/{PICTURE.name}")
    print(written)
    if not arguments.dry_run:
        PAGE.write_text(written, encoding="utf-8")
        PICTURE.write_text(plot(measured), encoding="utf-8")


def _measure(
    text: Text, peers: Iterable[Peer], missing: dict[Package, str], tools: Tools, plan: Plan
) -> Measured:
    """Let everyone that is there lint a text."""
    _say(f"{text.title}: {len(text.files)} files, {text.size} bytes")
    absent: dict[str, str] = {}
    with ExitStack() as servers:
        lines: list[Line] = []
        for peer in peers:
            if peer.package in missing or (peer.only and text.title not in peer.only):
                continue
            try:
                line = _line(peer, text, tools, servers)
                if peer.again:
                    line.run(plan.limit)
                lines.append(line)
            except MissingError as error:
                absent[peer.name] = str(error)
        results, failed = in_turn(
            lines,
            rounds=plan.rounds,
            seconds=plan.seconds,
            limit=plan.limit,
            warm_up=len(text.files) == 1 and text.size < 1 << 20,
            say=_say,
        )
    return Measured(text, results, absent | failed)


def _line(peer: Peer, text: Text, tools: Tools, servers: ExitStack) -> Line:
    """A linter, ready to run over a text. Raises MissingError."""
    if peer is GRAMMAR_SERVER and peer.package is not None:
        server = servers.enter_context(GrammarServer(tools.folder(peer.package), text))
        return Line(peer.name, server.run)
    command = peer.command(tools, text)
    return Line(peer.name, partial(run_command, command, peer, text, tools.work / "printed"))


def _styles(named: Path | None) -> Path | None:
    """The folder of Vale styles, if there is one."""
    variable = os.environ.get("REVIEWLINT_STYLES")
    folder = named or (Path(variable) if variable else ROOT.parent / "shared" / "data" / "styles")
    return folder.resolve() if folder.is_dir() else None


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python benchmarks/peers", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--into", type=Path, default=default_folder(), metavar="DIR", help="where peers go (%(default)s)"
    )
    parser.add_argument("--styles", type=Path, metavar="DIR", help="a folder of Vale styles")
    parser.add_argument("--install-only", action="store_true", help="measure nothing")
    parser.add_argument("--only", action="append", metavar="NAME", help="this linter; may be given again")
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each (%(default)s)")
    parser.add_argument("--reviews", type=int, default=2000, metavar="N", help="in the archive (%(default)s)")
    parser.add_argument("--size", type=int, default=2_000_000, metavar="BYTES", help="of the big file")
    parser.add_argument(
        "--seconds", type=float, default=60, help="after which a linter is not run again (%(default)s)"
    )
    parser.add_argument("--limit", type=float, default=300, help="seconds for a single run (%(default)s)")
    parser.add_argument("--dry-run", action="store_true", help="print the page, write nothing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
