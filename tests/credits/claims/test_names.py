"""The shapes of names in prose, and what makes two of them one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.credits.claims.names import name_at, name_before, name_runs, names_from
from reviewlint.credits.comparison import agrees
from reviewlint.credits.credit_list import credits_of, name_units
from reviewlint.credits.spelling import can_be_one, is_slip_of_long_word, misspelt
from reviewlint.document import Document
from reviewlint.document.words import find_words

PARTS = ["Ann", "de", "la", "O'Neil", "J.", ",", "and", "&", "'s", "-", "van\n\n", "Über", "the", "I", "Jr."]


@pytest.mark.parametrize(
    "name",
    [
        "Spike Jonze", "Hoyte van Hoytema", "Guillermo de la Cruz", "J. K. Simmons", "J.J. Abrams",
        "Robert Downey, Jr.", "Martin Luther King Jr.", "Joseph Gordon-Levitt", "Zoë Kravitz", "Zendaya",
        "Peter O'Toole", "Ursula K. Le Guin", "Cecil B. DeMille", "deMille", "Louis C.K.", "U2",
    ],
)  # fmt: skip
def test_a_name_is_read_whole_from_either_side(name: str) -> None:
    text = f"see {name} there"
    words = find_words(text)
    end = len(words) - 1
    forwards, backwards = name_at(text, words, 1), name_before(text, words, end)
    assert forwards is not None and forwards.text == name.rstrip(".")
    assert backwards is None or backwards.text == name.rstrip(".")
    assert backwards is not None or name.endswith(".")  # a point parts what follows from the name


@pytest.mark.parametrize(("written", "possessor"), [("Jonze's", "Jonze"), ("Dickens’", "Dickens")])
def test_a_possessive_ends_a_name(written: str, possessor: str) -> None:
    text = f"{written} Emma"
    name = name_at(text, find_words(text), 0)
    assert name is not None
    assert (name.text, name.possessive, name.last) == (possessor, True, 1)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Joel and Ethan Coen wrote", ["Joel", "Ethan Coen"]),
        ("Ann Lee, Bo Ek & Cy Doe sing", ["Ann Lee", "Bo Ek", "Cy Doe"]),
        ("Ann Lee, Bo Ek, and Cy Doe sing", ["Ann Lee", "Bo Ek", "Cy Doe"]),
        ("Ann Lee, Her is long", ["Ann Lee"]),
        ("Ann Lee and cinematographer Bo Ek", ["Ann Lee"]),
        ("Ann Lee. And Bo", ["Ann Lee"]),
    ],
)
def test_lists_of_names(text: str, names: list[str]) -> None:
    found = names_from(text, find_words(text), 0, open_ended=False)
    assert [name.text for name in found] == names


@pytest.mark.parametrize("text", ["I'm here", "it rains", "42 monkeys"])
def test_what_is_no_name(text: str) -> None:
    assert name_at(text, find_words(text), 0) is None


def test_openings_belong_to_no_name() -> None:
    text = "But The Coens direct; he directs"
    words = find_words(text)
    name = name_before(text, words, 3)
    assert name is not None and name.text == "Coens"
    assert name_before(text, words, 5) is None


@pytest.mark.parametrize(
    ("prose", "credited"),
    [
        ("Brian DePalma", "Brian De Palma"),
        ("Chow Yun Fat", "Chow Yun-Fat"),
        ("Jonze", "Spike Jonze"),
        ("S. Jonze", "Spike Jonze"),
        ("Philip Hoffman", "Philip Seymour Hoffman"),
        ("Robin Wright Penn", "Robin Wright"),
        ("Coens", "Joel Coen"),
        ("Tom Hanks", "Thomas Hanks"),
        ("Joaquin Pheonix", "Joaquin Phoenix"),
        ("Supergiant", "Supergiant Games"),
    ],
)
def test_one_person_or_company(prose: str, credited: str) -> None:
    role = "developer" if "Games" in credited else "director"
    kind = "game" if role == "developer" else "film"
    document = Document(f"---\nkind: {kind}\ntitle: X\n{role}: {credited}\n---\nA.\n")
    (credit,) = credits_of(document)
    assert agrees(name_units(prose), credit)


@pytest.mark.parametrize("prose", ["Sofia Coppola", "Ridley Scott", "Kevin Jonze", "Adam Spiegel"])
def test_somebody_else(prose: str) -> None:
    document = Document("---\nkind: film\ntitle: X\ndirector: Spike Jonze\n---\nA.\n")
    assert not agrees(name_units(prose), credits_of(document)[0])


def test_credits_are_taken_apart() -> None:
    source = (
        "---\nkind: film\ntitle: X\ncast: [Amy Adams as Amy, 'Rooney Mara (Catherine)', n/a]\n"
        "director: Joel Coen and Ethan Coen\n---\nA.\n"
    )
    document = Document(source)
    found = [(credit.name, credit.character, source[slice(*credit.span)]) for credit in credits_of(document)]
    assert found == [
        ("Amy Adams", "Amy", "Amy Adams"),
        ("Rooney Mara", "Catherine", "Rooney Mara"),
        ("Joel Coen", None, "Joel Coen"),
        ("Ethan Coen", None, "Ethan Coen"),
    ]


@pytest.mark.parametrize(
    ("written", "credited", "given", "expected"),
    [
        ("lemon", "lemmon", False, True),
        ("jon", "john", True, True),
        ("joan", "john", True, False),  # brother and sister
        ("vince", "vincent", True, False),  # cut short
        ("tommy", "tom", True, False),  # made smaller
        ("harry", "henry", True, False),  # one name
        ("wayne", "payne", False, False),  # another first letter
        ("did", "david", True, False),  # too short for two slips
        ("coens", "coen", False, False),
        ("1999", "1998", False, False),
    ],
)
def test_misspelt(written: str, credited: str, given: bool, expected: bool) -> None:
    assert misspelt(written, credited, given=given) is expected


def test_a_word_alone_has_to_be_long_and_wrong_inside() -> None:
    assert is_slip_of_long_word("pheonix", "phoenix")
    assert is_slip_of_long_word("russel", "russell")
    assert not is_slip_of_long_word("williams", "william")
    assert not is_slip_of_long_word("grey", "gray")


def test_initials_stand_for_names() -> None:
    assert can_be_one("p", "philip")
    assert not can_be_one("p", "john")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_every_run_lies_in_the_text(parts: list[str]) -> None:
    document = Document(" ".join(parts), plain=True)
    end = 0
    for run in name_runs(document):
        for unit in run:
            assert end <= unit.start < unit.end <= len(document.text)
            end = unit.end
