"""A picture of the ratios: for each text a row a linter, on a scale where each step is ten times as much."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10

from peers.own import REVIEWLINT
from peers.report import Measured, ratio
from peers.running import Result

_WIDTH, _NAMES, _MARGIN = 860, 190, 64
_ROW, _BAR, _HEAD, _FOOT = 24, 8, 46, 30
_WALL, _CPU, _INK, _FAINT = "#8fb3d9", "#2f6690", "#222", "#ddd"


def plot(measured: Sequence[Measured]) -> str:
    """The picture as SVG: two bars a linter, wall and CPU, as multiples of reviewlint's."""
    panels = [each for each in measured if REVIEWLINT.name in each.results]
    ratios = [value for each in panels for pair in _ratios(each.results).values() for value in pair]
    low, high = floor(log10(min(ratios))), ceil(log10(max(ratios)))
    scale = _Scale(low, max(high, low + 1))
    body: list[str] = []
    top = 30
    for each in panels:
        body += _panel(each, scale, top)
        top += _HEAD + _ROW * len(each.results) + _FOOT
    legend = [
        _text(_NAMES, 18, "times what reviewlint takes:", "start"),
        _box(_NAMES + 186, 9, 12, _WALL),
        _text(_NAMES + 204, 18, "wall", "start"),
        _box(_NAMES + 246, 9, 12, _CPU),
        _text(_NAMES + 264, 18, "CPU (all processes)", "start"),
    ]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {top}" font-family="sans-serif" '
        f'font-size="13" role="img" aria-label="Time that each linter takes, as a multiple of reviewlint\'s">'
    )
    return "\n".join([head, _box(0, 0, _WIDTH, "#fff", top), *legend, *body, "</svg>"]) + "\n"


class _Scale:
    """Places on the axis; a bar grows from 1 to the right or to the left."""

    def __init__(self, low: int, high: int) -> None:
        self.powers = range(low, high + 1)

    def x(self, value: float) -> float:
        first, last = self.powers[0], self.powers[-1]
        return _NAMES + (log10(value) - first) / (last - first) * (_WIDTH - _NAMES - _MARGIN)


def _ratios(results: Mapping[str, Result]) -> dict[str, tuple[float, float]]:
    """Wall and CPU of each linter as multiples of reviewlint's."""
    ours = results[REVIEWLINT.name]
    return {name: (each.wall / ours.wall, max(each.cpu, 0.001) / ours.cpu) for name, each in results.items()}


def _panel(measured: Measured, scale: _Scale, top: int) -> list[str]:
    bottom = top + _HEAD + _ROW * len(measured.results)
    parts = [_text(12, top + 24, measured.text.title.capitalize(), "start", "bold")]
    for power in scale.powers:
        x = scale.x(10.0**power)
        colour = _INK if power == 0 else _FAINT
        parts.append(f'<path d="M{x:.1f} {top + _HEAD - 8}V{bottom}" stroke="{colour}"/>')
        parts.append(_text(x, bottom + 16, f"{10.0**power:g}×", "middle"))
    for number, (name, (wall, cpu)) in enumerate(_ratios(measured.results).items()):
        y = top + _HEAD + _ROW * number
        more = ">" if measured.results[name].stopped else ""
        parts.append(_text(_NAMES - 10, y + 13, name, "end"))
        for value, colour, down in ((wall, _WALL, 1), (cpu, _CPU, 1 + _BAR)):
            left, right = sorted((scale.x(1), scale.x(value)))
            parts.append(_box(left, y + down, max(right - left, 1.5), colour, _BAR))
        end = max(scale.x(1), scale.x(wall), scale.x(cpu)) + 6
        parts.append(_text(end, y + 13, f"{more}{ratio(wall)} / {more}{ratio(cpu)}", "start"))
    return parts


def _text(x: float, y: float, text: str, anchor: str, weight: str = "normal") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}" fill="{_INK}">'
        f"{escape(text)}</text>"
    )


def _box(x: float, y: float, width: float, colour: str, height: float = 12) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'
