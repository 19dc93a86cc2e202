"""Every value with the place that set it: what `reviewlint config FILE` prints."""

from collections.abc import Iterable

from reviewlint.settings.keys import CREDIT_KEYS, GRAMMAR_KEYS, KEYS
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import DEFAULT_FAIL_ON
from reviewlint.typed import NamedTuple


class Row(NamedTuple):
    """One line of `reviewlint config FILE`: a key, one value, and the place that set it."""

    key: str
    value: str
    origin: str


_TABLES = {"credits": CREDIT_KEYS, "grammar": GRAMMAR_KEYS}
"""Keys that are tables, and the keys in them."""


def explain(layers: Iterable[Layer]) -> list[Row]:
    """Every value that the layers set, key by key, weakest first."""
    layers = list(layers)
    rows: list[Row] = []
    for key in KEYS:
        if key.name not in ("extend", "rule", "per-file", *_TABLES):
            for layer in layers:
                rows += _rows(layer, (key.name,), getattr(layer.settings, key.field))
    for table, keys in _TABLES.items():
        for layer in layers:
            for key in keys:
                value = getattr(getattr(layer.settings, table), key.field)
                rows += _rows(layer, (table, key.name), value)
    if not any(row.key == "fail-on" for row in rows):
        rows.append(Row("fail-on", DEFAULT_FAIL_ON, "default"))
    for layer in layers:
        for rule, options in layer.settings.rule.items():
            for option, value in options.items():
                rows.append(Row(f"rule.{rule}.{option}", str(value), layer.place("rule", rule, option)))
    return rows


def _rows(layer: Layer, key: tuple[str, ...], value: object) -> list[Row]:
    """One row a value, one an item of a list, none for what is not set."""
    name = ".".join(key)
    if isinstance(value, tuple):
        return [Row(name, str(each), layer.place(*key, at)) for at, each in enumerate(value)]
    if value is None:
        return []
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return [Row(name, shown, layer.place(*key))]
