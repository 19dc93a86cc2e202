"""Every value with the place that set it: what `reviewlint config FILE` prints."""

from collections.abc import Iterable

from reviewlint.settings.keys import CREDIT_KEYS, KEYS
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import DEFAULT_FAIL_ON
from reviewlint.typed import NamedTuple


class Row(NamedTuple):
    """One line of `reviewlint config FILE`: a key, one value, and the place that set it."""

    key: str
    value: str
    origin: str


def explain(layers: Iterable[Layer]) -> list[Row]:
    """Every value that the layers set, key by key, weakest first."""
    layers = list(layers)
    rows: list[Row] = []
    for key in KEYS:
        if key.name not in ("extend", "rule", "per-file", "credits"):
            rows += _explain_key(key.name, key.field, layers)
    for layer in layers:
        rows += _explain_credits(layer)
    if not any(row.key == "fail-on" for row in rows):
        rows.append(Row("fail-on", DEFAULT_FAIL_ON, "default"))
    for layer in layers:
        for rule, table in layer.settings.rule.items():
            for option, value in table.items():
                rows.append(Row(f"rule.{rule}.{option}", str(value), layer.place("rule", rule, option)))
    return rows


def _explain_credits(layer: Layer) -> list[Row]:
    rows = []
    for key in CREDIT_KEYS:
        name, value = f"credits.{key.name}", getattr(layer.settings.credits, key.field)
        if isinstance(value, tuple):
            place = ("credits", key.name)
            rows += [Row(name, each, layer.place(*place, at)) for at, each in enumerate(value)]
        elif value is not None:
            shown = str(value).lower() if isinstance(value, bool) else str(value)
            rows.append(Row(name, shown, layer.place("credits", key.name)))
    return rows


def _explain_key(name: str, field: str, layers: Iterable[Layer]) -> list[Row]:
    rows = []
    for layer in layers:
        value = getattr(layer.settings, field)
        if isinstance(value, str):
            rows.append(Row(name, value, layer.place(name)))
        elif value is not None:
            rows += [Row(name, item, layer.place(name, index)) for index, item in enumerate(value)]
    return rows
