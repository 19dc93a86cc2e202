"""Import of a million titles with principals, and look-ups by title and year.

The files have the columns that IMDb publishes, and its proportions: as many episodes as other titles, four
other titles, one row of crew and eight of principals for each title.

Usage: python benchmarks/credits_import.py [titles]
"""

import gzip
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from timing import interpreter

WORDS = ("love", "night", "city", "man", "last", "house", "blood", "summer", "king", "road", "dead", "fire")
GIVEN = (
    "Anna",
    "Ben",
    "Carla",
    "David",
    "Elena",
    "Frank",
    "Grace",
    "Hoyte",
    "Ida",
    "Jonas",
    "Karen",
    "Spike",
)
FAMILY = ("Adams", "Berger", "Castro", "Dietrich", "Evans", "Fuchs", "Garcia", "Huber", "Ito", "Jonze", "Kim")
CATEGORIES = ["actor", "actress", "director", "writer", "producer", "composer", "cinematographer", "editor"]
PEOPLE = 500_000
LOOKUPS = 2_000


def title(number: int) -> str:
    """A made-up title; some are used twice, as in life."""
    chance = random.Random(number // 3 if number % 10 == 0 else number)
    return f"{' '.join(chance.choices(WORDS, k=3)).title()} {chance.randrange(100_000)}"


def person(number: int) -> str:
    return f"nm{number % PEOPLE + 1:07}"


def year(number: int) -> int:
    return 1920 + number % 105


def basics(titles: int) -> Iterator[list[object]]:
    names = "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres"
    yield [*names.split()]
    for number in range(1, 2 * titles + 1):
        kind = "tvEpisode" if number % 2 else "movie"
        name = title(number)
        yield [f"tt{number:07}", kind, name, name, 0, year(number), "\\N", 60 + number % 90, "Drama"]


def akas(titles: int) -> Iterator[list[object]]:
    yield ["titleId", "ordering", "title", "region", "language", "types", "attributes", "isOriginalTitle"]
    for number in range(2, 2 * titles + 1, 2):
        for order in range(1, 5):
            name = title(number) if order < 3 else f"{title(number)} {order}"
            yield [f"tt{number:07}", order, name, "US", "en", "imdbDisplay", "\\N", int(order == 1)]


def crew(titles: int) -> Iterator[list[object]]:
    yield ["tconst", "directors", "writers"]
    for number in range(1, 2 * titles + 1):
        yield [f"tt{number:07}", person(number * 7), f"{person(number * 11)},{person(number * 13)}"]


def principals(titles: int) -> Iterator[list[object]]:
    yield ["tconst", "ordering", "nconst", "category", "job", "characters"]
    for number in range(2, 2 * titles + 1, 2):
        for order, category in enumerate(CATEGORIES, 1):
            plays = f'["Character {order}"]' if order < 3 else "\\N"
            yield [f"tt{number:07}", order, person(number * 17 + order), category, "\\N", plays]


def names(titles: int) -> Iterator[list[object]]:
    yield ["nconst", "primaryName", "birthYear", "deathYear", "primaryProfession", "knownForTitles"]
    for number in range(PEOPLE):
        name = f"{GIVEN[number % len(GIVEN)]} {FAMILY[number % len(FAMILY)]} {number}"
        yield [person(number), name, "\\N", "\\N", "actor", "tt0000001"]


DATASETS = {
    "title.basics": basics,
    "title.akas": akas,
    "title.crew": crew,
    "title.principals": principals,
    "name.basics": names,
}


def generate(folder: Path, titles: int) -> int:
    """Write the datasets; the number of their rows."""
    rows = 0
    for name, make in DATASETS.items():
        with gzip.open(folder / f"{name}.tsv.gz", "wt", encoding="utf-8", compresslevel=1) as file:
            for cells in make(titles):
                file.write("\t".join(map(str, cells)) + "\n")
                rows += 1
    return rows


def main() -> None:
    titles = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = generate(folder, titles)
        target = folder / "credits.sqlite"
        command = [interpreter(), "-m", "reviewlint", "credits", "import", name, "--store", str(target)]
        start = time.perf_counter()
        subprocess.run(command, check=True)
        seconds = time.perf_counter() - start
        megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1 << 10)
        size = os.path.getsize(target) / (1 << 20)
        print(f"import of {titles:,} titles, {rows:,} rows: {seconds:.1f} s (reach: 60 s for 1,000,000)")
        print(f"most memory: {megabytes:.0f} MB (reach: 300 MB); the store has {size:.0f} MB")
        report_lookups(str(target), titles)


def report_lookups(path: str, titles: int) -> None:
    """Look up titles that are spread over the whole store."""
    from reviewlint.credits.sources import AmbiguousError, Work
    from reviewlint.credits.sources.store import Store

    store = Store(path)
    times, found = [], 0
    for turn in range(LOOKUPS):
        number = 2 * (1 + turn * 7919 % titles)
        work = Work("film", title(number), year(number))
        start = time.perf_counter()
        try:
            found += store.lookup(work) is not None
        except AmbiguousError:
            found += 1
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    slow = times[int(len(times) * 0.99)]
    print(f"look-up by title and year: median {median(times):.2f} ms, p99 {slow:.2f} ms (reach: 2 ms)")
    print(f"found: {found} of {LOOKUPS}")


if __name__ == "__main__":
    main()
