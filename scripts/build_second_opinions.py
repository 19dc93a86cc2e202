"""Write the table of proselint's checks into docs/second-opinions.md.

python scripts/build_second_opinions.py
"""

from pathlib import Path

from reviewlint.backends.proselint.choice import CHOICES, PREFIX

PAGE = Path(__file__).resolve().parent.parent / "docs" / "second-opinions.md"
START, END = "<!-- choice:", "<!-- end of choice -->"


def build() -> str:
    """The text of the page."""
    text = PAGE.read_text(encoding="utf-8")
    start = text.index("\n", text.index(START)) + 1
    return text[:start] + _table() + text[text.index(END) :]


def _table() -> str:
    rows = ["", "| rule | severity | by default |", "|---|---|---|"]
    for check, choice in sorted(CHOICES.items(), key=lambda item: (not item[1].enabled, item[0])):
        switch = "on" if choice.enabled else f"off: {choice.why}"
        rows.append(f"| `{PREFIX}{check}` | {choice.severity} | {switch} |")
    return "\n".join(rows) + "\n\n"


if __name__ == "__main__":
    PAGE.write_text(build(), encoding="utf-8", newline="\n")
