"""Services that are slow, busy, broken, astray, or hostile."""

import time
from email.utils import formatdate

import pytest

from reviewlint.credits.sources import SourceError
from reviewlint.credits.sources.http import LARGEST_ANSWER, Service, StatusError
from tests.credits.sources.conftest import Reply, Server


def problem(service: Service) -> str:
    with pytest.raises(SourceError) as caught:
        service.get("/x", {"key": "secret"})
    assert "secret" not in str(caught.value), "a message may be shown to anybody"
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_it_says_who_asks_and_what(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({"fine": True})
    assert service.get("/a", {"t": "Amélie & co"}, {"Authorization": "Bearer T"}) == {"fine": True}
    (asked,) = server.asked
    assert (asked.path, asked.query) == ("/a", {"t": "Amélie & co"})
    assert asked.headers["User-Agent"].startswith("reviewlint/")
    assert asked.headers["User-Agent"].endswith("(desk@example.org)")
    assert asked.headers["Authorization"] == "Bearer T"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_asked_again_later(
    server: Server, service: Service, waits: list[float], status: int
) -> None:
    server.answer = lambda request: Reply({}, status) if len(server.asked) < 3 else Reply([1])
    assert service.get("/x") == [1]
    assert waits == [1.0, 2.0]
    server.answer = lambda request: Reply({}, status)
    assert problem(service) == f"answered with HTTP status {status}, 3 times"


def test_it_waits_as_long_as_it_is_told(server: Server, service: Service, waits: list[float]) -> None:
    dates = ["7", formatdate(time.time() + 9, usegmt=True)]
    server.answer = lambda request: (
        Reply({}, 429, {"Retry-After": dates[len(server.asked) - 1]}) if len(server.asked) < 3 else Reply([1])
    )
    assert service.get("/x") == [1]
    assert waits[0] == 7.0 and 6.0 < waits[1] <= 9.0


@pytest.mark.parametrize("value", ["3600", "Fri, 31 Dec 2199 23:59:59 GMT"])
def test_nobody_waits_for_an_hour(server: Server, service: Service, waits: list[float], value: str) -> None:
    server.answer = lambda request: Reply({}, 429, {"Retry-After": value})
    assert "asks to wait" in problem(service)
    assert len(server.asked) == 1 and not waits


@pytest.mark.parametrize("value", ["", "soon", "-3", "Fri, 99 Foo 2199"])
def test_what_is_no_time_is_not_waited_for(
    server: Server, service: Service, waits: list[float], value: str
) -> None:
    server.answer = lambda request: Reply({}, 429, {"Retry-After": value}) if not waits else Reply([1])
    assert service.get("/x") == [1]
    assert waits == [1.0]


def test_busy_may_be_said_with_status_200(server: Server, service: Service, waits: list[float]) -> None:
    server.answer = lambda request: Reply({"error": 1}, 200, {"Retry-After": "5"}) if not waits else Reply({})
    assert service.get("/x", busy=lambda answer: "error" in answer) == {}
    assert waits == [5.0]


def test_requests_keep_their_distance(server: Server, waits: list[float]) -> None:
    server.answer = lambda request: Reply({})
    service = Service(server.base, pause=100.0, sleep=waits.append)
    service.get("/a")
    assert not waits
    service.get("/b")
    assert 99.0 < waits[0] <= 100.0


def test_slow_answers_end(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({}, pause=1.2)
    start = time.monotonic()
    assert problem(service) == "did not answer within 0.5 seconds, 3 times"
    assert time.monotonic() - start < 5


def test_a_trickle_of_bytes_ends_too(server: Server, service: Service) -> None:
    """Each byte comes in time for the socket; the whole never would."""
    server.answer = lambda request: Reply(b" " * 100, pause=0.2, pieces=100)
    start = time.monotonic()
    assert "did not answer" in problem(service)
    assert time.monotonic() - start < 8


@pytest.mark.parametrize("body", [b"", b"{", b"<html>busy</html>", b"\xff\xfe", b"[" * 100_000])
def test_what_is_not_json(server: Server, service: Service, body: bytes) -> None:
    server.answer = lambda request: Reply(body)
    assert problem(service) == "sent something that is not JSON"


def test_an_answer_that_breaks_off(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply(b'{"title": "He', cut=True)
    assert problem(service) == "sent something that is not JSON"


def test_a_huge_answer_is_not_read_to_its_end(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply(b" " * (LARGEST_ANSWER + (4 << 20)))
    assert problem(service) == "sent more than 8 MB"


@pytest.mark.parametrize(
    "target",
    ["http://localhost:9/x", "https://127.0.0.1/x", "//example.org/", "file:///etc/passwd", "ftp://x/"],
)
def test_redirects_stay_on_their_host(server: Server, service: Service, target: str) -> None:
    server.answer = lambda request: Reply(b"", 302, {"Location": target})
    said = problem(service)
    assert "redirects to another host" in said or "status 302" in said
    assert len(server.asked) == 1


def test_redirects_on_the_host_are_followed(server: Server, service: Service) -> None:
    server.answer = lambda request: (
        Reply(b"", 302, {"Location": "/b"}) if request.path == "/a" else Reply({"path": request.path})
    )
    assert service.get("/a") == {"path": "/b"}
    server.answer = lambda request: Reply(b"", 302, {"Location": f"/{len(server.asked)}"})
    assert "status 302" in problem(service)


def test_a_refusal_brings_its_reason(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({"Error": "Invalid API key!"}, 401)
    with pytest.raises(StatusError) as caught:
        service.get("/x")
    assert (caught.value.status, caught.value.answer) == (401, {"Error": "Invalid API key!"})
    server.answer = lambda request: Reply(b"<html>", 404)
    with pytest.raises(StatusError) as caught:
        service.get("/x")
    assert (caught.value.status, caught.value.answer) == (404, None)


def test_nobody_there(waits: list[float]) -> None:
    service = Service("http://127.0.0.1:1", timeout=0.5, sleep=waits.append)
    assert problem(service).startswith("cannot be reached (")
