"""LanguageTool as most people use it: a server that is warm, and asked over HTTP.

Its processor time and memory are read from /proc, since it outlives what is measured.
"""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from types import TracebackType

from peers.peer import MissingError, Text
from peers.running import Run

_MAIN = "org.languagetool.server.HTTPServer"
_START = 120.0
"""Seconds that a server may take to answer for the first time."""
_WARM_UP = 3
"""Requests before anything is measured: the first ones take twenty times as long."""
_KIBIBYTES_IN_MEBIBYTE = 1 << 10


class GrammarServer:
    """A server that is started for a text and ended with the `with` block. Raises MissingError."""

    def __init__(self, jars: Path, text: Text) -> None:
        if not Path("/proc/self/stat").exists():
            raise MissingError("there is no /proc here, from which its processor time is read")
        self._texts = [(text.folder / name).read_text(encoding="utf-8") for name in text.files]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._address = f"http://127.0.0.1:{port}/v2/check"
        self._process = subprocess.Popen(
            ["java", "-Xmx768m", "-cp", f"{jars}/*", _MAIN, "--port", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> "GrammarServer":
        self._wait()
        for _ in range(_WARM_UP):
            self._ask(self._texts[0], _START)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()

    def run(self, limit: float) -> Run:
        """Check every file once."""
        cpu = self._seconds()
        began = time.perf_counter()
        findings, stopped = 0, False
        for text in self._texts:
            left = limit - (time.perf_counter() - began)
            found = self._ask(text, left) if left > 0 else None
            if found is None:
                stopped = True
                break
            findings += found
        wall = time.perf_counter() - began
        return Run(wall, self._seconds() - cpu, self._peak(), findings, stopped)

    def _wait(self) -> None:
        """Wait until the server answers."""
        end = time.monotonic() + _START
        while time.monotonic() < end and self._process.poll() is None:
            if self._ask("A test.", _START) is not None:
                return
            time.sleep(0.2)
        self._process.kill()
        self._process.wait()
        raise MissingError("its server did not start")

    def _ask(self, text: str, seconds: float) -> int | None:
        """The number of remarks on a text; None when there is no answer in time."""
        data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
        try:
            with urllib.request.urlopen(self._address, data, timeout=seconds) as answer:
                return len(json.load(answer)["matches"])
        except (OSError, urllib.error.URLError):
            return None

    def _seconds(self) -> float:
        """Processor time of the server so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _peak(self) -> float:
        """The most memory that the server has held, in MiB."""
        for line in Path(f"/proc/{self._process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / _KIBIBYTES_IN_MEBIBYTE
        return 0.0
