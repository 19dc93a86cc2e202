"""A real LanguageTool: the one that `make languagetool` has fetched, started the way users start it."""

import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from time import monotonic, sleep

import pytest

from reviewlint.backends.languagetool.client import Client

REQUIRED = "REVIEWLINT_REQUIRE_LANGUAGETOOL"
START_SECONDS = 120


@pytest.fixture(scope="session")
def languagetool(repository: Path) -> Path:
    """The folder for LTP_PATH. Without it tests are skipped aloud, or fail where it is required."""
    folder = repository / ".languagetool"
    if not (folder / "ready").is_file():
        missing = "no real LanguageTool here: `make languagetool` fetches it"
    elif which("java") is None:
        missing = "no Java here, so no real LanguageTool"
    else:
        return folder
    if os.environ.get(REQUIRED):
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def address(languagetool: Path) -> Iterator[str]:
    """A server that anybody could have started, by its URL."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    jar = languagetool / "LanguageTool-6.8" / "languagetool-server.jar"
    command = ["java", "-Xmx768m", "-cp", str(jar), "org.languagetool.server.HTTPServer", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = Client(f"http://127.0.0.1:{port}", 5)
    try:
        deadline = monotonic() + START_SECONDS
        while client.software() is None:
            assert process.poll() is None and monotonic() < deadline, "the server does not start"
            sleep(0.2)
        yield client.address
    finally:
        process.kill()
        process.wait()
