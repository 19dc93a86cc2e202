"""A server that speaks like LanguageTool, or fails in one of the ways in which servers fail."""

import json
import re
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep
from urllib.parse import parse_qs

WRONG = re.compile(r"\bwrod\b|\bteh\b|\bZyxwald\b")


class FakeServer(ThreadingHTTPServer):
    """`manner` says how it answers, `asked` is what it was asked: the parameters of each request."""

    daemon_threads = True

    def __init__(self, manner: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.manner = manner
        self.version = "6.8"
        self.asked: list[dict[str, str]] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that went away are part of the game."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: FakeServer

    def log_message(self, *words: object) -> None:
        pass

    def do_GET(self) -> None:
        self._send(json.dumps({"software": self._software()}))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {name: values[0] for name, values in parse_qs(body).items()}
        self.server.asked.append(asked)
        manner = self.server.manner
        if manner.startswith("dies after ") and len(self.server.asked) > int(manner.split()[-1]):
            manner = "reset"
        match manner:
            case "slow":
                sleep(3)
            case "drip":
                self.send_response(200)
                self.end_headers()
                for _ in range(40):
                    self.wfile.write(b" ")
                    self.wfile.flush()
                    sleep(0.1)
            case "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()
            case "half":
                self.send_response(200)
                self.send_header("Content-Length", "5000")
                self.end_headers()
                self.wfile.write(b'{"matches": [')
            case "nonsense":
                self._send("<html>It works!</html>")
            case "another":
                self._send('{"matches": "none"}')
            case "refuses":
                self._send("Error: Your text exceeds the limit of 1000 characters", 413)
            case "no language":
                self._send("Error: 'xx' is not a language code known to LanguageTool.", 400)
            case _:
                self._send(json.dumps(self._answer(asked["text"])))

    def _software(self) -> dict[str, str]:
        return {"name": "LanguageTool", "version": self.server.version, "buildDate": "today"}

    def _answer(self, text: str) -> dict[str, object]:
        matches = []
        for match in WRONG.finditer(text):
            units = len(text[: match.start()].encode("utf-16-le")) // 2
            rule = {"id": "MORFOLOGIK_RULE_EN_US", "issueType": "misspelling", "category": {"id": "TYPOS"}}
            matches.append(
                {
                    "rule": rule,
                    "message": "Possible spelling mistake found.",
                    "offset": units,
                    "length": len(match[0]),
                    "replacements": [{"value": "word"}, {"value": "rod"}],
                }
            )
        return {"software": self._software(), "matches": matches}

    def _send(self, text: str, status: int = 200) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(manner: str = "well") -> Iterator[FakeServer]:
    """A server that runs while the block does."""
    server = FakeServer(manner)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
