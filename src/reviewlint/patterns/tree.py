"""What a regular expression is once it is read: a tree of nodes."""

from reviewlint.typed import NamedTuple, TypeAlias


class Character(NamedTuple):
    """One character out of a set: a letter, a class, `.`.

    `choices` lists the set where it is small and spelt out, else it is empty; `bits` is the set, or a little
    more than it.
    """

    python: str
    re2: str
    bits: int
    choices: tuple[str, ...]


class Assertion(NamedTuple):
    """Something that takes up no text: an anchor, or a look ahead or behind at `inner`."""

    opening: str
    inner: "Node | None" = None


class Reference(NamedTuple):
    """What a group matched before, again."""

    python: str


class Sequence(NamedTuple):
    """One node after the other."""

    items: "tuple[Node, ...]"


class Branch(NamedTuple):
    """The first of several that leads to a match."""

    options: "tuple[Node, ...]"


class Repeat(NamedTuple):
    """`item`, `low` to `high` times (None: without end); `suffix` as written, such as `*?`."""

    item: "Node"
    low: int
    high: int | None
    suffix: str


class Group(NamedTuple):
    """`item` in the brackets that begin with `opening`, such as `(?:` or `(?i:`."""

    opening: str
    item: "Node"


Node: TypeAlias = Character | Assertion | Reference | Sequence | Branch | Repeat | Group


def sequence(items: list[Node]) -> Node:
    """The nodes one after the other, as one node."""
    return items[0] if len(items) == 1 else Sequence(tuple(items))


def to_python(node: Node) -> str:
    """The pattern in Python's dialect."""
    if isinstance(node, Character | Reference):
        return node.python
    if isinstance(node, Assertion):
        return node.opening if node.inner is None else f"{node.opening}{to_python(node.inner)})"
    if isinstance(node, Sequence):
        return "".join(map(to_python, node.items))
    if isinstance(node, Branch):
        return "|".join(map(to_python, node.options))
    if isinstance(node, Repeat):
        item = to_python(node.item)
        return f"(?:{item}){node.suffix}" if isinstance(node.item, Repeat) else item + node.suffix
    return f"{node.opening}{to_python(node.item)})"
