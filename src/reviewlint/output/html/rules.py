"""What the rules on the page are about, at its end: every note leads there."""

import re

from reviewlint.output.html.pieces import escape
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.output.rule_help import RuleHelp

_CODE, _AS_CODE = r"`([^`]+)`", r"<code>\1</code>"


class Rules:
    """The rules that findings came from, each explained once."""

    __slots__ = ("_style", "_texts")

    def __init__(self, style: Style) -> None:
        self._style = style
        self._texts: dict[str, str] = {}

    def id_of(self, path: str, rule: str) -> str:
        """The id of the text about a rule that was found in a file, which the page will hold."""
        if rule not in self._texts:
            self._texts[rule] = _text(rule, self._style.help(path, rule), self._style.link(path, rule))
        return _id(rule)

    def html(self) -> str:
        """All texts as a section."""
        if not self._texts:
            return ""
        texts = "".join(text for _, text in sorted(self._texts.items()))
        return f'<section class="rules">\n<h2>The rules</h2>\n<div>\n{texts}</div>\n</section>\n'


def _id(rule: str) -> str:
    return f"rule-{escape(rule)}"


def _text(rule: str, help: "RuleHelp | None", address: str | None) -> str:
    said = [] if help is None else [part for part in help.description.split("\n\n") if part]
    lines = "".join(f"<p>{re.sub(_CODE, _AS_CODE, escape(part))}</p>" for part in said)
    more = f"<code>reviewlint explain {escape(rule)}</code>"
    if address is not None and address.startswith(("https://", "http://")):
        more = f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(address)}</a>'
    summary = f"<summary>{escape(rule)}</summary>"
    return f'<details id="{_id(rule)}">{summary}{lines}<p class="more">{more}</p></details>\n'
