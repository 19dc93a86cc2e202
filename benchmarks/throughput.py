"""Throughput of one process over published reviews: in this process, and as a command line.

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


def in_process(texts: list[tuple[str, str]]) -> float:
    """CPU seconds to lint every text with the default rules, rules compiled before."""
    linter = Linter(Settings())
    linter.lint(Document(texts[0][1], texts[0][0]))
    start = time.process_time()
    for name, text in texts:
        linter.lint(Document(text, name, plain=name.endswith(".txt")))
    return time.process_time() - start


def main() -> None:
    default = Path(__file__).resolve().parents[2] / "shared" / "data" / "corpora"
    named = os.environ.get("REVIEWLINT_CORPORA")
    places = [Path(argument) for argument in sys.argv[1:]] or [Path(named) if named else default]
    texts = reviews([place for place in places if place.exists()])
    if not texts:
        sys.exit("no reviews to read: name a folder or an archive")
    megabytes = sum(len(text.encode()) for _, text in texts) / 1e6
    seconds = median(in_process(texts) for _ in range(ROUNDS))
    print(f"{len(texts)} reviews, {megabytes:.2f} MB")
    print(f"in process    {megabytes / seconds:6.2f} MB per CPU second (reach: 1.5)")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, text) in enumerate(texts):
            (Path(folder) / f"{number:05}-{name}").write_text(text, encoding="utf-8", newline="")
        # .txt is not walked by default, so the folder's files are named one by one.
        files = sorted(str(path) for path in Path(folder).iterdir())
        command = [interpreter(), "-m", "reviewlint", "--output-format", "concise", *files]
        wall = median(time_of(command).wall for _ in range(ROUNDS))
    print(f"command line  {megabytes / wall:6.2f} MB per second of wall time")


if __name__ == "__main__":
    main()
