"""Builds src/reviewlint/data/{syllables-en.bin,hyphenation-en.txt,easy-words-en.txt}.

Sources, all of which textstat reads when it counts:
- the CMU Pronouncing Dictionary 0.7a as NLTK packs it (tests/data/nltk/corpora/cmudict.zip),
- the American English hyphenation patterns that pyphen carries (hyph_en_US.dic),
- textstat's list of easy words (Dale and Chall's 3,000 words, resources/en/easy_words.txt).

Run in the development environment: `python scripts/build_syllables.py`. A test runs it and compares.
"""

import sys
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "src"))

from reviewlint.measures.counts import words_of  # noqa: E402
from reviewlint.measures.syllables import BUCKETS, bucket_of  # noqa: E402

DICTIONARY = REPOSITORY / "tests" / "data" / "nltk" / "corpora" / "cmudict.zip"


def pronounced(dictionary: str) -> Iterator[tuple[str, int]]:
    """Each word in lower case with the syllables (stressed phonemes) of its first pronunciation."""
    seen = set()
    for line in dictionary.splitlines():
        word, _, *phonemes = line.lower().split()
        if word not in seen:
            seen.add(word)
            yield word, sum(phoneme[-1].isdigit() for phoneme in phonemes)


def syllable_table(dictionary: str) -> bytes:
    """The table that measures/syllables.py describes, without entries that no text can ask for ("a.")."""
    buckets: list[list[bytes]] = [[] for _ in range(BUCKETS)]
    for word, count in sorted(pronounced(dictionary)):
        if words_of(word) == [word]:
            key = word.encode("ascii")
            buckets[bucket_of(key)].append(b"\n%b\t%c" % (key, ord("0") + count))
    offsets = bytearray((0, 0, 0))
    body = bytearray()
    for bucket in buckets:
        body += b"".join(bucket)
        offsets += len(body).to_bytes(3, "little")
    return bytes(offsets + body)


def hyphenation() -> str:
    """The file that measures/hyphenation.py describes, read by pyphen's own parser: its reading is ours."""
    from pyphen import HyphDict

    patterns = HyphDict(Path(str(files("pyphen.dictionaries") / "hyph_en_US.dic"))).patterns
    lines: dict[str, list[str]] = {}
    for letters, (start, values) in sorted(patterns.items()):
        lines.setdefault(letters[0], []).append(f"{letters} {'0' * start}{''.join(map(str, values))}")
    head = "# See NOTICE-hyphenation.txt. Built by scripts/build_syllables.py; do not edit."
    return "\n".join([head, *map(" ".join, lines.values())]) + "\n"


def easy_words() -> str:
    """One word a line; entries that no word of a text can equal ("mr.", "cross-eyed") are left out."""
    listed = (files("textstat") / "resources" / "en" / "easy_words.txt").read_text("utf-8").splitlines()
    reachable = sorted({word.strip() for word in listed if words_of(word.lower()) == [word.strip()]})
    lines = ["# See NOTICE-easy-words.txt. Built by scripts/build_syllables.py; do not edit.", *reachable]
    return "\n".join(lines) + "\n"


def build(folder: Path) -> None:
    """Writes the three files to `folder`."""
    with zipfile.ZipFile(DICTIONARY) as archive:
        dictionary = archive.read("cmudict/cmudict").decode("ascii")
    (folder / "syllables-en.bin").write_bytes(syllable_table(dictionary))
    (folder / "hyphenation-en.txt").write_text(hyphenation(), "utf-8", newline="\n")
    (folder / "easy-words-en.txt").write_text(easy_words(), "utf-8", newline="\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "src" / "reviewlint" / "data")
