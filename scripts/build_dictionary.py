"""Builds src/reviewlint/data/dictionary-en.bin and hyphenation-en.txt.

Sources, all of which textstat reads when it counts:
- the CMU Pronouncing Dictionary 0.7a as NLTK packs it (tests/data/nltk/corpora/cmudict.zip),
- textstat's list of easy words (Dale and Chall's 3,000 words, resources/en/easy_words.txt),
- the American English hyphenation patterns that pyphen carries (hyph_en_US.dic).

Run in the development environment: `python scripts/build_dictionary.py`. A test runs it and compares.
"""

import sys
import zipfile
from importlib.resources import files
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "src"))

from reviewlint.measures.counts import words_of  # noqa: E402
from reviewlint.measures.hyphenation import break_count  # noqa: E402
from reviewlint.measures.syllables import BUCKETS, EASY, FACTS, bucket_of  # noqa: E402

PRONUNCIATIONS = REPOSITORY / "tests" / "data" / "nltk" / "corpora" / "cmudict.zip"


def pronounced() -> dict[str, int]:
    """Words in lower case with the syllables (phonemes with a stress digit) of their first pronunciation."""
    with zipfile.ZipFile(PRONUNCIATIONS) as archive:
        lines = archive.read("cmudict/cmudict").decode("ascii").lower().splitlines()
    syllables: dict[str, int] = {}
    for word, _, *phonemes in map(str.split, lines):
        syllables.setdefault(word, sum(phoneme[-1].isdigit() for phoneme in phonemes))
    return syllables


def easy_words() -> set[str]:
    """textstat's easy words."""
    listed = (files("textstat") / "resources" / "en" / "easy_words.txt").read_text("utf-8")
    return {line.strip() for line in listed.splitlines()}


def dictionary() -> bytes:
    """The file that measures/syllables.py describes, without entries that no text can ask for ("a.")."""
    syllables, easy = pronounced(), easy_words()
    buckets: list[list[bytes]] = [[] for _ in range(BUCKETS)]
    for word in sorted({*syllables, *easy}):
        if words_of(word) == [word]:
            count = syllables.get(word, break_count(word) + 1)
            key = word.encode("ascii")
            buckets[bucket_of(key)].append(b"\n%b\t%c" % (key, FACTS + count + EASY * (word in easy)))
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
        lines.setdefault(letters[:2], []).append(f"{letters} {'0' * start}{''.join(map(str, values))}")
    head = "# See NOTICE-hyphenation.txt. Built by scripts/build_dictionary.py; do not edit."
    return "\n".join([head, *map(" ".join, lines.values())]) + "\n"


def build(folder: Path) -> None:
    """Writes both files to `folder`, the hyphenation first: easy words outside the dictionary need it."""
    (folder / "hyphenation-en.txt").write_text(hyphenation(), "utf-8", newline="\n")
    (folder / "dictionary-en.bin").write_bytes(dictionary())


if __name__ == "__main__":
    build(REPOSITORY / "src" / "reviewlint" / "data")
