"""A service on 127.0.0.1 that answers as a test says, and remembers what it was asked."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest

from reviewlint.credits.sources.http import Service


class Request(NamedTuple):
    """What was asked."""

    path: str
    query: dict[str, str]
    headers: Mapping[str, str]


class Reply(NamedTuple):
    """What to answer: bytes, or anything that JSON can hold. `pause` is in seconds, before each piece."""

    body: Any = None
    status: int = 200
    headers: Mapping[str, str] = {}
    pause: float = 0.0
    pieces: int = 1
    cut: bool = False


class Server:
    """The service: `answer` makes a reply of a request, `asked` holds all requests so far."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.answer: Callable[[Request], Reply] = lambda request: Reply({}, 404)
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                request = Request(parts.path, dict(parse_qsl(parts.query)), dict(self.headers))
                server.asked.append(request)
                reply = server.answer(request)
                body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                try:
                    self.send_response(reply.status)
                    for name, value in reply.headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(body) + reply.cut))
                    self.end_headers()
                    size = -(-len(body) // reply.pieces) or 1
                    for at in range(0, len(body), size):
                        time.sleep(reply.pause)
                        self.wfile.write(body[at : at + size])
                        self.wfile.flush()
                except OSError:
                    pass  # the client has had enough

            def log_message(self, *args: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True).start()

    def routes(self, pages: Mapping[str, Any]) -> None:
        """Answer each path with its page; other paths are not found."""
        self.answer = lambda request: Reply(pages[request.path]) if request.path in pages else Reply({}, 404)

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = Server()
    yield server
    server.close()


@pytest.fixture
def waits() -> list[float]:
    """The seconds that the service was made to wait, none of which has passed."""
    return []


@pytest.fixture
def service(server: Server, waits: list[float]) -> Service:
    return Service(server.base, contact="desk@example.org", timeout=0.5, sleep=waits.append)
