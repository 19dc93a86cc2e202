"""Whether a word of a name is another one misspelt, and whether two names can be one person's.

Of names within one or two slips of a credited one, 91 in 100 are misspellings (measured on 1,943
published film reviews). What is said here is about the other nine: pet names, other forms of the same
name, relatives, and words that are names by chance.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from reviewlint.credits.claims.names import fold_word
from reviewlint.credits.distance import slips
from reviewlint.expressions import expression

_PET_ENDING = r"(?:ie|ey|y)$"
_LONG_CUT = 2
"""A given name that lacks this many letters at its end is a short form; one that lacks one is misspelt."""


def misspelt(written: str, credited: str, *, given: bool) -> bool:
    """Whether a folded word is another one misspelt, which makes a slip or two of the keyboard.

    `given` says that they are given names. The first letter has to be right; a word of three letters bears
    one slip, one of four a second only where both are said alike.
    """
    if written == credited or written[:1] != credited[:1] or not (written + credited).isalpha():
        return False
    if written == credited + "s":  # the Coens
        return False
    short = min(len(written), len(credited))
    if short < 3:
        return False
    limit = 1 if short == 3 or (short == 4 and sound(written) != sound(credited)) else 2
    if slips(written, credited, limit) is None:
        return False
    return not given or not (
        is_pet_name(written, credited) or _are_one(written, credited) or _are_two(written, credited)
    )


def is_slip_of_long_word(written: str, credited: str) -> bool:
    """Whether a folded word that stands alone is a credited one misspelt: one slip inside a long word."""
    if min(len(written), len(credited)) < 6 or written[:1] != credited[:1]:
        return False
    if not (written + credited).isalpha() or slips(written, credited, 1) is None:
        return False
    short, long = sorted((written, credited), key=len)
    if long.startswith(short):  # Russel, but not Williams for William, nor Kubricks
        return len(long) > len(short) and long[-1] == long[-2]
    return written != credited


def is_pet_name(first: str, second: str) -> bool:
    """Whether one folded given name is the other cut short or made smaller: Vince, Tommy, Annie."""
    short, long = sorted((first, second), key=len)
    if long.startswith(short) and len(long) - len(short) >= _LONG_CUT:
        return True
    endings = [expression(_PET_ENDING).search(name) is not None for name in (first, second)]
    if endings[0] == endings[1]:
        return False
    stems = [
        expression(r"(.)\1$").sub(r"\1", expression(_PET_ENDING).sub("", name)) for name in (first, second)
    ]
    return stems[0] == stems[1]


def sound(word: str) -> str:
    """A folded word with the letters that the ear does not tell apart made equal."""
    word = word.replace("ey", "y").replace("ph", "f").replace("ck", "k").replace("y", "i")
    return expression(r"(.)\1+").sub(r"\1", word)


def can_be_one(first: str, second: str) -> bool:
    """Whether two folded given names, or initials, can be one person's."""
    if first == second or first[:1] == second[:1] == first or first[:1] == second[:1] == second:
        return True
    return is_pet_name(first, second) or _are_one(first, second)


def _are_one(first: str, second: str) -> bool:
    return not _groups("same", first).isdisjoint(_groups("same", second))


def _are_two(first: str, second: str) -> bool:
    """Whether two given names stand in one group of names that are different, and not as spellings of one."""
    return not (
        _groups("different", first).isdisjoint(_groups("different", second))
        or _groups("spellings", first) & _groups("spellings", second)
    )


def _groups(table: str, name: str) -> frozenset[int]:
    return _given_names()[table].get(name, frozenset())


@cache
def _given_names() -> Mapping[str, Mapping[str, frozenset[int]]]:
    """What rules/credits/claims/given-names.yml says: table -> folded name -> the groups that it is in."""
    from reviewlint.credits.claims.cues import read_table

    source = read_table("given-names.yml")
    different = [[name.split("/") for name in group] for group in source["different"]]
    return {
        "same": _index(source["same"]),
        "different": _index([[name for names in group for name in names] for group in different]),
        "spellings": _index([names for group in different for names in group]),
    }


def _index(groups: Sequence[Sequence[str]]) -> Mapping[str, frozenset[int]]:
    index: dict[str, frozenset[int]] = {}
    for number, group in enumerate(groups):
        for name in map(fold_word, group):
            index[name] = index.get(name, frozenset()) | {number}
    return index
