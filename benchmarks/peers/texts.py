"""The texts that everyone lints: one review, an archive of published ones, and one big file made of them."""

from pathlib import Path

from throughput import corpora, reviews

from peers.peer import ARCHIVE, ONE_FILE, ONE_REVIEW, Text

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "her.md"


def one_review() -> Text:
    """The sample."""
    return Text(ONE_REVIEW, SAMPLE.parent, (SAMPLE.name,), SAMPLE.stat().st_size)


def big_texts(folder: Path, how_many: int, size: int) -> list[Text]:
    """An archive of published reviews as Markdown files, and their prose in one file of `size` bytes.

    Ends the program when there are no reviews here.
    """
    known = reviews(corpora())
    # The Markdown ones first, then as many of the plain ones as are wanted, from all over their list.
    plain = [each for each in known if each[0].endswith(".txt")]
    chosen = [each for each in known if not each[0].endswith(".txt")][:how_many]
    wanted = how_many - len(chosen)
    chosen += [plain[number * len(plain) // wanted] for number in range(min(wanted, len(plain)))]
    return [_archive(folder / "archive", chosen), _one_file(folder / "file", plain or known, size)]


def _archive(folder: Path, chosen: list[tuple[str, str]]) -> Text:
    folder.mkdir()
    names = tuple(f"{number:04}.md" for number in range(len(chosen)))
    for name, (_, text) in zip(names, chosen, strict=True):
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return Text(ARCHIVE, folder, names, sum((folder / name).stat().st_size for name in names))


def _one_file(folder: Path, known: list[tuple[str, str]], size: int) -> Text:
    folder.mkdir()
    parts: list[str] = []
    written = 0
    for _, text in known:
        if written >= size:
            break
        parts.append(text.strip())
        written += len(parts[-1].encode()) + 2
    path = folder / "reviews.md"
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8", newline="")
    return Text(ONE_FILE, folder, (path.name,), path.stat().st_size)
