"""JSON over HTTP, politely and with suspicion: the one place from which anything leaves this machine.

A service says its address and its pace; timeouts, retries, waiting as long as the service asks, a bound on
what is read, and no redirect to another host are seen to here.
"""

import json
import time
from collections.abc import Callable, Mapping
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from reviewlint.credits.sources import SourceError
from reviewlint.version import __version__

LARGEST_ANSWER = 8 << 20
"""Bytes; the credits of the biggest productions take less than one million."""

LONGEST_WAIT = 20.0
"""Seconds that a service may ask for before it counts as failing."""

_ATTEMPTS = 3
_FIRST_PAUSE = 1.0
"""Seconds before the second attempt; twice that before the third."""

_BUSY = frozenset({429, 500, 502, 503, 504})
_BLOCK = 1 << 16


class StatusError(SourceError):
    """An answer that is not a 2xx: its status, and its body if that is JSON."""

    def __init__(self, status: int, answer: Any) -> None:
        super().__init__(f"answered with HTTP status {status}")
        self.status = status
        self.answer = answer


class _BusyError(Exception):
    """The service asks to come back later: after `wait` seconds, if it says."""

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.wait = wait


class Service:
    """One service on the web.

    `base` is its address without a path, `pause` the least number of seconds between two requests, and
    `timeout` how many seconds each of connecting, waiting and reading may take.
    """

    __slots__ = ("_agent", "_base", "_next", "_opener", "_pause", "_sleep", "_timeout")

    def __init__(
        self,
        base: str,
        *,
        contact: str | None = None,
        pause: float = 0.0,
        timeout: float = 10.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._base = base
        self._agent = f"reviewlint/{__version__}" + (f" ({contact})" if contact else "")
        self._pause = pause
        self._timeout = timeout
        self._sleep = sleep
        self._next = 0.0
        self._opener: OpenerDirector = build_opener(_SameHost)

    def get(
        self,
        path: str,
        parameters: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        busy: Callable[[Any], bool] = lambda answer: False,
    ) -> Any:
        """The JSON at a path. `busy` tells whether an answer only says to come back later.

        Raises StatusError for a status that is not 2xx, SourceError for anything else that goes wrong.
        """
        query = f"?{urlencode(parameters, quote_via=quote)}" if parameters else ""
        own = {"User-Agent": self._agent, "Accept": "application/json"}
        request = Request(f"{self._base}{path}{query}", headers={**own, **(headers or {})})
        pause = _FIRST_PAUSE
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return self._attempt(request, busy)
            except _BusyError as error:
                wait = pause if error.wait is None else error.wait
                if wait > LONGEST_WAIT:
                    raise SourceError(f"{error}, and asks to wait {wait:.0f} seconds") from None
                if attempt == _ATTEMPTS:
                    raise SourceError(f"{error}, {_ATTEMPTS} times") from None
                self._sleep(wait)
                pause *= 2
        raise AssertionError("unreachable")

    def _attempt(self, request: Request, busy: Callable[[Any], bool]) -> Any:
        now = time.monotonic()
        if now < self._next:
            self._sleep(self._next - now)
        self._next = time.monotonic() + self._pause
        try:
            # The address is one of ours, and redirects stay on its host.
            with self._opener.open(request, timeout=self._timeout) as opened:
                response = cast(HTTPResponse, opened)
                answer = self._json(response)
                if busy(answer):
                    raise _BusyError("is busy", _retry_after(response.headers))
                return answer
        except HTTPError as error:
            with error:
                self._refused(error)
        except TimeoutError:
            raise _BusyError(f"did not answer within {self._timeout:g} seconds") from None
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _BusyError(f"did not answer within {self._timeout:g} seconds") from None
            raise _BusyError(f"cannot be reached ({_reason(error.reason)})") from None
        except (OSError, HTTPException) as error:
            raise _BusyError(f"broke off ({_reason(error)})") from None

    def _refused(self, error: HTTPError) -> None:
        if error.code in _BUSY:
            raise _BusyError(f"answered with HTTP status {error.code}", _retry_after(error.headers)) from None
        try:
            answer = self._json(cast(HTTPResponse, error))
        except (SourceError, OSError, HTTPException):
            answer = None
        raise StatusError(error.code, answer) from None

    def _json(self, response: HTTPResponse) -> Any:
        end = time.monotonic() + 2 * self._timeout
        data = bytearray()
        # One byte now and then would keep a socket's own timeout from ever running out.
        while block := response.read1(_BLOCK):
            data += block
            if len(data) > LARGEST_ANSWER:
                raise SourceError(f"sent more than {LARGEST_ANSWER >> 20} MB")
            if time.monotonic() > end:
                raise TimeoutError
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            raise SourceError("sent something that is not JSON") from None


class _SameHost(HTTPRedirectHandler):
    """Follows redirects on the host that was asked, and no others."""

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request to go on with. Raises SourceError for another host or scheme."""
        here, there = urlsplit(req.full_url), urlsplit(newurl)
        if (here.scheme, here.netloc) != (there.scheme, there.netloc):
            raise SourceError(f"redirects to another host ({there.hostname})")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _retry_after(headers: Message) -> float | None:
    """The seconds that `Retry-After` asks for, as a number or as a date (RFC 9110, 10.2.3)."""
    value = (headers.get("Retry-After") or "").strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _reason(error: object) -> str:
    """What broke, without the address: it may hold a key."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__
