"""Whether a name in the prose and a credited one can be the same person, band or company."""

from collections.abc import Sequence

from reviewlint.credits.claims.names import Unit
from reviewlint.credits.credit_list import Credit
from reviewlint.credits.distance import slips
from reviewlint.credits.spelling import can_be_one
from reviewlint.language.word_set import word_set

_COMPANY_WORDS = word_set(
    "games game studios studio entertainment inc ltd llc co corp company press books book records record "
    "publishing publishers publications productions production pictures films film interactive software the "
    "and media group house brothers bros digital international music sound label works workshop team"
)
_SLIPS = 2
_FEWEST_FOR_SLIPS = 7


def agrees(name: Sequence[Unit], credit: Credit) -> bool:
    """Whether a name may be the credited one: whole, in part, by surname, by initials, or misspelt."""
    mine = [unit.folded for unit in name]
    theirs = [unit.folded for unit in credit.units]
    if not mine or not theirs:
        return True
    joined, credited = "".join(mine), credit.folded
    if joined == credited or (
        len(joined) >= _FEWEST_FOR_SLIPS and slips(joined, credited, _SLIPS) is not None
    ):
        return True
    if not credit.person:
        return not (set(mine) - _COMPANY_WORDS).isdisjoint(theirs) or joined in credited
    if _contains(theirs, mine) or _contains(mine, theirs):
        return True
    if len(mine) == 1:
        return any(_is_near(mine[0], each) for each in theirs)
    return _is_near(mine[-1], theirs[-1]) and (len(theirs) == 1 or can_be_one(mine[0], theirs[0]))


def is_credited(name: Sequence[Unit], credits: Sequence[Credit]) -> bool:
    """Whether a name may be one of the credited ones."""
    return any(agrees(name, credit) for credit in credits)


def is_exactly(name: Sequence[Unit], credit: Credit) -> bool:
    """Whether a name can be nobody but the credited one, as far as the credits go: in full or by surname."""
    mine = [unit.folded for unit in name]
    theirs = [unit.folded for unit in credit.units]
    if "".join(mine) == credit.folded:
        return True
    if not credit.person or mine[-1] != theirs[-1]:
        return False
    return len(mine) == 1 or can_be_one(mine[0], theirs[0])


def _contains(long: Sequence[str], short: Sequence[str]) -> bool:
    size = len(short)
    return any(list(long[at : at + size]) == list(short) for at in range(len(long) - size + 1))


def _is_near(first: str, second: str) -> bool:
    """Whether two folded surnames are one: also in the plural, and with a slip in a longer one."""
    if first in (second, second + "s", second + "es"):
        return True
    shorter = min(len(first), len(second))
    return shorter >= 5 and slips(first, second, 2 if shorter >= _FEWEST_FOR_SLIPS else 1) is not None
