"""What `reviewlint explain proselint/...` shows, put together from proselint's data."""

import os

from reviewlint.backends.proselint.choice import CHOICES, MESSAGES, PREFIX
from reviewlint.backends.proselint.engine import load_data, read_uses
from reviewlint.finding import Severity

WORDS_SHOWN = 30
LICENCE = "BSD-3-Clause"


def page(id: str) -> tuple[Severity, bool, tuple[str, ...], str, str, str]:
    """Severity, switch, languages, summary, text and source of a rule; raises KeyError."""
    check = id.removeprefix(PREFIX)
    choice = CHOICES[check]
    data = load_data()
    numbers = {number for number, each in enumerate(data["checks"]) if each[0] == check}
    message = MESSAGES.get(check) or next(each[1] for each in data["checks"] if each[0] == check)
    summary = message.replace("{}", "…").replace("{0}", "…").replace("{1}", "…")
    words = [
        f"{before} {string}".strip() if form is None else f"{before} {string} -> {form}".strip()
        for lines in data["uses"]
        for number, _, string, _, before, form in read_uses(lines)[0]
        if number in numbers
    ]
    shown = ", ".join(words[:WORDS_SHOWN])
    if len(words) > WORDS_SHOWN:
        shown += f", and {len(words) - WORDS_SHOWN} more"
    parts = [summary, "", "What it does", f"    What the check `{check}` of proselint does.", ""]
    if shown:
        parts += [f"    Looks for: {shown}.", ""]
    if choice.why:
        parts += ["Why", f"    Off by default: {choice.why}.", ""]
    parts += ["Source", f"    proselint {data['version']}, {LICENCE}"]
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    path = os.path.join(folder, "data", "proselint.json")
    return choice.severity, choice.enabled, ("en",), summary, "\n".join(parts), path
