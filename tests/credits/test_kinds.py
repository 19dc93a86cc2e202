"""Which kind of work a review is about."""

from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from reviewlint.credits.kinds import guess_kind, kind_of, named_kind
from reviewlint.credits.schema import schema
from reviewlint.document import Document


def guess(
    front_matter: str, prose: str = "It is good.", path: str = "x.md", kind: str | None = None
) -> tuple[str | None, str]:
    return tuple(guess_kind(Document(f"---\n{front_matter}\n---\n{prose}\n", path, kind=kind)))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("kind: film", ("film", "said")),
        ("type: Movie", ("film", "said")),
        ("type: book-review", ("book", "said")),
        ("itemReviewed: {'@type': VideoGame, name: Portal}", ("game", "said")),
        ("media: TV series", ("tv", "said")),
        ("book:\n  title: Emma", ("book", "said")),
        ("movie: {title: Her}", ("film", "said")),
        ("isbn13: 9780297860990", ("book", "keys")),
        ("director: Spike Jonze", ("film", "keys")),
        ("imdb_id: tt1798709", ("film", "keys")),
        ("imdb_id: tt0903747\nseason: 2", ("tv", "keys")),
        ("developer: Valve", ("game", "keys")),
        ("artist: Arcade Fire\nlabel: Merge", ("album", "keys")),
        ("album_title: Funeral", ("album", "keys")),
        ("brand: Sony\nmodel: WH-1000XM4", ("product", "keys")),
        ("address: 1 High Street\nmeal: Benny", ("restaurant", "keys")),
        ("choreographer: Pina Bausch", ("theatre", "keys")),
        ("categories: [Movies, Reviews]", ("film", "category")),
        ("tags: [reading, book-reviews]", ("book", "category")),
        ("title: Her", (None, "")),
        ("tags: [films, books]", (None, "")),
        ("type: post", (None, "")),
    ],
)
def test_front_matter(front_matter: str, expected: tuple[str | None, str]) -> None:
    assert guess(front_matter) == expected


def test_toml_and_no_front_matter() -> None:
    assert kind_of(Document('+++\nkind = "game"\n+++\nFun.')) == "game"
    assert kind_of(Document("Fun.")) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("films/her.md", "film"),
        ("content/book-reviews/2020/emma.md", "book"),
        ("site\\films\\her.md", "film"),
        ("video_games/portal.md", "game"),
        ("games/books/emma.md", "book"),
        ("notebook/emma.md", None),
        ("posts/films.md", None),
        ("her.md", None),
    ],
)
def test_path(path: str, kind: str | None) -> None:
    assert kind_of(Document("It is good.", path)) == kind


def test_the_settings_stand_between_front_matter_and_path() -> None:
    assert guess("title: Her", path="films/her.md", kind="theatre") == ("theatre", "settings")
    assert guess("type: film", kind="theatre") == ("film", "said")
    assert guess("title: Her", kind="no such kind") == (None, "")


def test_the_prose_of_the_sample(sample: str) -> None:
    assert guess_kind(Document(sample)) == ("film", "prose")


@pytest.mark.parametrize(
    ("prose", "kind"),
    [
        (
            "The author writes this novel in short chapters. A book for readers, now in paperback.",
            "book",
        ),
        (
            "The gameplay is slow. Players roam its levels, and the last one broke my gamepad.",
            "game",
        ),
        (
            "Eleven songs, one singer: the band's debut album has riffs, but its lyrics limp.",
            "album",
        ),
        ("A film and a book about a game of chess.", None),
        ("", None),
    ],
)
def test_prose(prose: str, kind: str | None) -> None:
    assert kind_of(Document(prose)) == kind


def test_the_vocabulary_is_english() -> None:
    prose = "Der film, der film, the movie, director, screenplay, filmmaker."
    assert kind_of(Document(prose)) == "film"
    assert kind_of(Document(prose, lang="de")) is None


def test_names_of_kinds() -> None:
    names = schema().names
    assert named_kind("Film Reviews", names) == "film"
    assert named_kind("TVSeries", names) == "tv"
    assert named_kind("graphic-novels", names) == "book"
    assert named_kind("reviews", names) is None


def test_published_reviews(corpora: Path) -> None:
    paths = sorted(corpora.glob("**/*.md"))
    kinds = Counter(
        kind_of(Document(path.read_text("utf-8"), str(path.relative_to(corpora)))) for path in paths
    )
    assert kinds == {"book": len(paths)}


def test_the_prose_of_published_film_reviews(corpora: Path) -> None:
    with ZipFile(corpora / "movie_reviews.zip") as archive:
        names = [name for name in archive.namelist() if name.endswith(".txt")][::4]
        kinds = Counter(
            kind_of(Document(archive.read(name).decode("latin-1"), "x.txt", plain=True)) for name in names
        )
    told = len(names) - kinds[None]
    assert kinds["film"] >= 0.98 * told
    assert told >= 0.75 * len(names)
