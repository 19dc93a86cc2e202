"""The process that keeps a server of LanguageTool: `python -m reviewlint.backends.languagetool.keeper FILE`.

It writes one JSON object to the file: `address`, `keeper` and `server` (processes), or a `failure`, or that
it is `downloading`. It ends the server when the file has gone or is not its own, when nothing has touched the
file for an hour, or when the server has died.
"""

import json
import os
import signal
import sys
from time import sleep, time

IDLE_SECONDS = 3600
PAUSE = 0.5


def main(path: str) -> None:
    """Start a server and keep it."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    write(path, downloading=not _is_there())
    try:
        from language_tool_python import LanguageTool

        tool = LanguageTool("en-US")
    except Exception as error:  # whatever it is, it is for whoever waits for us
        write(path, failure=" ".join(f"{error}".split()) or type(error).__name__)
        return
    try:
        server = tool._server
        if server is None:
            write(path, failure="language-tool-python started none")
            return
        mark = write(path, address=tool.url.rstrip("/").removesuffix("/v2"), server=server.pid)
        while server.poll() is None and still_wanted(path, mark):
            sleep(PAUSE)
        if _mark(path) == mark:
            os.unlink(path)
    finally:
        tool.close()


def write(path: str, **state: object) -> str:
    """Write the state, whole or not at all; the answer is how it can be told from another keeper's."""
    state["keeper"] = os.getpid()
    text = json.dumps(state)
    unfinished = f"{path}.{os.getpid()}.tmp"
    with open(unfinished, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(unfinished, path)
    return text


def still_wanted(path: str, mark: str) -> bool:
    """Whether the file still says what this keeper wrote, and has been of use of late."""
    try:
        return _mark(path) == mark and time() - os.stat(path).st_mtime < IDLE_SECONDS
    except OSError:
        return False


def _mark(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, ValueError):
        return None


def _is_there() -> bool:
    """Whether language-tool-python has a LanguageTool already."""
    home = os.path.join(os.path.expanduser("~"), ".cache", "language_tool_python")
    folder = os.environ.get("LTP_PATH", home)
    return os.path.isdir(folder) and any(name.startswith("LanguageTool-") for name in os.listdir(folder))


if __name__ == "__main__":
    main(sys.argv[1])
