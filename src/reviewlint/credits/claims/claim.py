"""What a claim about a role is."""

from reviewlint.credits.claims.names import Name
from reviewlint.typed import NamedTuple


class RoleClaim(NamedTuple):
    """Somebody has a role, or plays a character, or both.

    `shape` is one of `cues.SHAPES`, or `label` ("Director: X"), `titled` ("X's Emma"), `as` ("X as Z") or
    `brackets` ("X (Z)", where either may be the actor). `cue` is the view range of the words that claim.
    """

    role: str
    name: Name
    shape: str
    cue: tuple[int, int]
    character: Name | None = None
