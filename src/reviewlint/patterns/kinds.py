"""The kinds of rules there are; a kind's module is imported when a rule extends it."""

from reviewlint.modules import module
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.patterns.schema import Kind

KINDS = (
    "existence",
    "substitution",
    "occurrence",
    "repetition",
    "consistency",
    "conditional",
    "capitalization",
    "metric",
    "readability",
)
"""What a rule may extend; each is a module beside this one."""

NOT_HERE = {
    "spelling": "spelling is left to a spelling checker",
    "sequence": "it needs parts of speech",
    "script": "it runs Tengo scripts",
}
"""What Vale's rules may extend besides, and why it is left out."""


def kind_of(name: str) -> "Kind":
    """The kind that a rule extends; `name` must be one of KINDS."""
    kind: Kind = module(f"reviewlint.patterns.{name}").KIND
    return kind
