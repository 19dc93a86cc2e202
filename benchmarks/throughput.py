"""Throughput of one process over published reviews: with all default rules, with our own, and as a command.

Usage: python benchmarks/throughput.py [folder of reviews | archive.zip]...
Without arguments: the folder that REVIEWLINT_CORPORA names, or ../shared/data/corpora when it is there.
"""

import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median

from timing import interpreter, time_of

from reviewlint import Document, Settings
from reviewlint.engine.run import Linter

ROUNDS = 3


def reviews(places: list[Path]) -> list[tuple[str, str]]:
    """(name, text) of every Markdown or text file below the folders, and inside the archives."""
    found = []
    for place in places:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.suffix in (".md", ".txt"):
                found.append((file.name, file.read_bytes().decode("utf-8", "replace")))
            elif file.suffix == ".zip":
                with zipfile.ZipFile(file) as archive:
                    for member in sorted(archive.namelist()):
                        if member.endswith(".txt"):
                            text = archive.read(member).decode("utf-8", "replace")
                            found.append((Path(member).name, text))
    return found


def in_process(texts: list[tuple[str, str]], settings: Settings) -> float:
    """CPU seconds to lint every text with the default rules, rules compiled before."""
    linter = Linter(settings, isolated=True)
    linter.lint(Document(texts[0][1], texts[0][0]))
    start = time.process_time()
    for name, text in texts:
        linter.lint(Document(text, name, plain=name.endswith(".txt")))
    return time.process_time() - start


def corpora() -> list[Path]:
    """Where published reviews are kept."""
    default = Path(__file__).resolve().parents[2] / "shared" / "data" / "corpora"
    named = os.environ.get("REVIEWLINT_CORPORA")
    place = Path(named) if named else default
    if not place.exists():
        sys.exit("no reviews to read: name their folder in REVIEWLINT_CORPORA")
    return [place]


def main() -> None:
    texts = reviews([Path(argument) for argument in sys.argv[1:]] or corpora())
    if not texts:
        sys.exit("no reviews to read: name a folder or an archive")
    megabytes = sum(len(text.encode()) for _, text in texts) / 1e6
    everything: list[float] = []
    own: list[float] = []
    for _ in range(ROUNDS):
        everything.append(in_process(texts, Settings()))
        own.append(in_process(texts, Settings(ignore=("proselint",))))
    print(f"{len(texts)} reviews, {megabytes:.2f} MB; in one process, MB per CPU second:")
    print(f"all default rules      {megabytes / median(everything):6.2f} (reach: 1.5)")
    print(f"without proselint's    {megabytes / median(own):6.2f} (reach: 2.5)")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, text) in enumerate(texts):
            (Path(folder) / f"{number:05}-{name}").write_text(text, encoding="utf-8", newline="")
        # .txt is not walked by default, so the folder's files are named one by one.
        files = sorted(str(path) for path in Path(folder).iterdir())
        command = [interpreter(), "-m", "reviewlint", "--no-cache", "--jobs", "1", *files]
        wall = median(time_of(command).wall for _ in range(ROUNDS))
    print(f"command line, by the clock {megabytes / wall:.2f} MB per second")


if __name__ == "__main__":
    main()
