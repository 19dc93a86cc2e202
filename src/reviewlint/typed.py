"""What annotations here need of `typing`, for modules that every run imports.

Importing `typing` and letting its `NamedTuple` compile a constructor for each class costs a cold run 10 ms, a
quarter of what it has. A type checker sees the real names; at run time there is no more to them than needed.
"""

TYPE_CHECKING = False  # type checkers take it for true by its name

try:  # what the named tuples of `collections` have: read in half the time of a property
    from _collections import _tuplegetter as _getter
except ImportError:  # another interpreter
    from operator import itemgetter

    def _getter(index: int, doc: str) -> property:
        return property(itemgetter(index), doc=doc)


_GETTERS = [_getter(index, "") for index in range(32)]
"""The first fields of all named tuples: a getter knows its place, not its class."""


class _NamedTupleMaker(type):
    """Makes a tuple class of annotated fields, each perhaps with a default."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, object]) -> "_NamedTupleMaker":
        annotations = namespace.get("__annotations__")
        fields = tuple(annotations) if isinstance(annotations, dict) else ()
        namespace["_fields"] = namespace["__match_args__"] = fields
        defaults = {field: namespace[field] for field in fields if field in namespace}
        namespace["_field_defaults"] = defaults
        namespace["_last"] = tuple(defaults.values())  # the defaults, which the last fields have
        namespace["__slots__"] = ()
        namespace.update(zip(fields, _GETTERS, strict=False))
        for index in range(len(_GETTERS), len(fields)):
            namespace[fields[index]] = _getter(index, "")
        return super().__new__(cls, name, bases, namespace)


class _NamedTuple(tuple[object, ...], metaclass=_NamedTupleMaker):
    """The part of `typing.NamedTuple` that is in use."""

    # Without annotations of its own: those of a tuple are its fields.
    if TYPE_CHECKING:
        _fields: tuple[str, ...]
        _field_defaults: dict[str, object]
        _last: tuple[object, ...]

    def __new__(cls, *values: object, **named: object) -> "_NamedTuple":
        if named or len(values) != len(cls._fields):
            values = cls._completed(values, named)
        return tuple.__new__(cls, values)

    @classmethod
    def _completed(cls, values: tuple[object, ...], named: dict[str, object]) -> tuple[object, ...]:
        """All values in order: those given, those named, then defaults. Raises TypeError."""
        missing = cls._fields[len(values) :]
        if not named and 0 < len(missing) <= len(cls._last):
            return values + cls._last[-len(missing) :]
        if len(values) > len(cls._fields) or not named.keys() <= set(missing):
            raise TypeError(f"{cls.__name__} has the fields {', '.join(cls._fields)}")
        known = {**cls._field_defaults, **named}
        try:
            return (*values, *[known[field] for field in missing])
        except KeyError as error:
            raise TypeError(f"{cls.__name__} needs {error}") from None

    def __repr__(self) -> str:
        shown = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
        return f"{type(self).__name__}({shown})"

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)

    def _asdict(self) -> dict[str, object]:
        return dict(zip(self._fields, self, strict=True))

    def _replace(self, **named: object) -> "_NamedTuple":
        return type(self)(**{**self._asdict(), **named})


class _Literal:
    """Stands for a choice of texts."""

    def __class_getitem__(cls, choices: object) -> type[str]:
        return str


if TYPE_CHECKING:
    from typing import Any as Any
    from typing import Literal as Literal
    from typing import NamedTuple as NamedTuple
    from typing import NoReturn as NoReturn
    from typing import Protocol as Protocol
    from typing import TextIO as TextIO
    from typing import TypeAlias as TypeAlias
else:
    Any = NoReturn = Protocol = TextIO = TypeAlias = object
    Literal = _Literal
    NamedTuple = _NamedTuple
