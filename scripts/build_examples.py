"""Run the examples in the docs, and write what the commands print.

    python scripts/build_examples.py

A page is a session in a folder of its own, which holds the sample as her.md. A comment above a fence says
what it is:

- `<!-- run -->`: commands after `$`, and what they print. `<!-- run: exit 1 -->`: the exit code of the last.
- `<!-- write: PATH -->`: the text of a file in that folder.
- `<!-- edit: PATH -->`: lines with `-` are replaced by those with `+`; without `-` the others go to the top.
  Prose is a paragraph on one line in the file, and broken into lines on the page.
- `<!-- show: PATH -->`: a file of the repository, whole.

A test fails when a page is stale.
"""

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
DOCS = REPOSITORY / "docs"
PAGES = ("tutorial.md", "credits.md", "packs.md", "plugins.md", "positions.md", "settings.md")
PLUGIN = REPOSITORY / "examples" / "plugin"

WRITTEN = datetime(2026, 1, 31, 12, tzinfo=UTC).timestamp()
"""When the files of a page were written: some outputs show the day."""

BLOCK = re.compile(
    r"(<!-- (run|write|edit|show)(?:: (.+?))? -->\n(`{3,})[^\n]*\n)(.*?)(?<=\n)(\4\n)", re.DOTALL
)


class Session:
    """A folder where the commands of a page run, with the sample and the example plugin at hand."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        (self.home / "her.md").write_bytes((REPOSITORY / "examples" / "her.md").read_bytes())
        paths = (_commands(folder / "bin"), *os.get_exec_path())
        imported = (REPOSITORY / "src", PLUGIN / "src", _plugin(folder / "site"), *filter(None, sys.path))
        self.environment = {
            "PATH": os.pathsep.join(map(str, paths)),
            "PYTHONPATH": os.pathsep.join(map(str, imported)),
            "REVIEWLINT_CACHE_DIR": str(folder / "cache"),
            "COLUMNS": "80",
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
        }

    def block(self, kind: str, argument: str | None, body: str) -> str:
        """The fresh text of a block, after what it says has been done."""
        if kind == "run":
            return self._run(body, argument)
        if argument is None:
            raise ValueError(f"<!-- {kind} --> names no file")
        if kind == "show":
            return (REPOSITORY / argument).read_text(encoding="utf-8")
        path = self.home / argument
        if kind == "write":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
            os.utime(path, (WRITTEN, WRITTEN))
        else:
            path.write_text(_edited(path.read_text(encoding="utf-8"), body), encoding="utf-8")
        return body

    def _run(self, body: str, expected: str | None) -> str:
        shown = ""
        code = 0
        for command in re.findall(r"^\$ (.*(?:\\\n.*)*)$", body, re.MULTILINE):
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=self.home,
                env=self.environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
            )
            code = done.returncode
            shown += f"$ {command}\n{done.stdout}"
        if expected and expected != f"exit {code}":
            raise ValueError(f"the page says {expected}, and this ended with {code}:\n{shown}")
        return shown


def _commands(folder: Path) -> Path:
    """A folder with `reviewlint`, as this checkout has it, and `python`."""
    folder.mkdir()
    for name, arguments in (("reviewlint", "-m reviewlint"), ("python", "")):
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    return folder


def _plugin(folder: Path) -> Path:
    """What `pip install` would note about the example plugin."""
    project = tomllib.loads((PLUGIN / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]["reviewlint.rules"]
    noted = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    noted.mkdir(parents=True)
    lines = "".join(f"{id} = {module}\n" for id, module in points.items())
    (noted / "entry_points.txt").write_text(f"[reviewlint.rules]\n{lines}", encoding="utf-8")
    return folder


def _edited(text: str, diff: str) -> str:
    """The text after an edit."""
    sides = {"-": "", "+": ""}
    for line in diff.splitlines():
        sides[line[0]] += f"{line[1:]}\n"
    old, new = sides["-"].rstrip("\n"), sides["+"]
    if not old:
        return new + text
    if old not in text:
        old, new = _unwrapped(old), _unwrapped(new)
    if text.count(old) != 1:
        raise ValueError(f"not once in the file: {old}")
    return text.replace(old, new.rstrip("\n"))


def _unwrapped(prose: str) -> str:
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in prose.strip("\n").split("\n\n"))


def build(page: str) -> str:
    """The text of a page with fresh examples; raises ValueError when one does not do what the page says."""
    text = (DOCS / page).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder))
        return BLOCK.sub(
            lambda match: match[1] + session.block(match[2], match[3], match[5]) + match[6], text
        )


if __name__ == "__main__":
    for page in PAGES:
        text = build(page)
        (DOCS / page).write_text(text, encoding="utf-8")
