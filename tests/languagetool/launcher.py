"""Make the jar that language-tool-python starts: only a manifest, which names the jars in `libs` beside it.

python tests/languagetool/launcher.py .languagetool/LanguageTool-6.8
"""

import sys
import zipfile
from pathlib import Path

MAIN = "org.languagetool.server.HTTPServer"
LINE = 70
"""Bytes; a line of a manifest may have 72 with its end, and goes on after a space."""


def manifest(jars: list[str]) -> str:
    """The text of the manifest."""
    lines = ["Manifest-Version: 1.0", f"Main-Class: {MAIN}", f"Class-Path: {' '.join(jars)}"]
    wrapped = []
    for line in lines:
        while len(line) > LINE:
            wrapped.append(line[:LINE])
            line = f" {line[LINE:]}"
        wrapped.append(line)
    return "\r\n".join(wrapped) + "\r\n"


def main(folder: Path) -> None:
    """Write the jar into the folder that holds `libs`."""
    jars = sorted(f"libs/{jar.name}" for jar in (folder / "libs").glob("*.jar"))
    if not jars:
        sys.exit(f"there are no jars in {folder / 'libs'}")
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", manifest(jars))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
