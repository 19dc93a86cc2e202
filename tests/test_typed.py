"""The light named tuples behave as those of `typing` do, as far as they are used."""

import copy
import pickle
import typing
from collections.abc import Callable

import pytest

from reviewlint.typed import NamedTuple


class Light(NamedTuple):
    name: str
    count: int = 2
    tags: tuple[str, ...] = ()


class Typing(typing.NamedTuple):
    name: str
    count: int = 2
    tags: tuple[str, ...] = ()


@pytest.mark.parametrize(
    "use",
    [
        lambda kind: kind("a"),
        lambda kind: kind("a", 3, ("x",)),
        lambda kind: kind(name="a", tags=("y",)),
        lambda kind: kind("a", tags=("y",))._replace(count=5),
        lambda kind: kind("a")._asdict(),
        lambda kind: (kind._fields, kind._field_defaults),
        lambda kind: (kind("a").name, kind("a").count, kind("a")[2]),
        lambda kind: sorted([kind("b"), kind("a", 9), kind("a")]),
        lambda kind: {kind("a"): 1}[kind("a")],
        lambda kind: kind("a") == ("a", 2, ()),
        lambda kind: pickle.loads(pickle.dumps(kind("a", 7))),
        lambda kind: copy.deepcopy(kind("a", 7)),
        lambda kind: repr(kind("a")).partition("(")[2],
        lambda kind: list(kind("a")),
        lambda kind: typing.get_type_hints(kind),
    ],
)
def test_as_typing_has_it(use: Callable[[type], object]) -> None:
    assert use(Light) == use(Typing)


def test_patterns_match() -> None:
    match Light("a", 4):
        case Light(name, count):
            assert (name, count) == ("a", 4)


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), (("a", 1, (), 4), {}), (("a",), {"name": "b"}), (("a",), {"nme": "b"})]
)
def test_mistakes_are_type_errors(values: tuple[object, ...], named: dict[str, object]) -> None:
    for kind in (Light, Typing):
        with pytest.raises(TypeError):
            kind(*values, **named)  # type: ignore[arg-type]
    with pytest.raises(AttributeError):
        Light("a").name = "b"  # type: ignore[misc]
