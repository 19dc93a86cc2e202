"""One server of LanguageTool, spoken to over HTTP; whatever goes wrong is one line."""

import json
from collections.abc import Mapping
from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import OpenerDirector, ProxyHandler, build_opener

from reviewlint.backends.remark import BackendError
from reviewlint.typed import Any, NamedTuple

_LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
_CHUNK = 1 << 16
_UNKNOWN_LANGUAGE = "is not a language code known"


class UnknownLanguageError(Exception):
    """The server has no rules for the language."""


class Match(NamedTuple):
    """One match of LanguageTool: [offset, offset + length) in UTF-16 units of the text that was sent."""

    rule: str
    category: str
    issue: str
    message: str
    offset: int
    length: int
    forms: tuple[str, ...]


class Answer(NamedTuple):
    """What a server said, and which software said it."""

    software: str
    matches: tuple[Match, ...]


class Client:
    """Asks the server at `address`, waiting `timeout` seconds for each answer."""

    __slots__ = ("_opener", "_timeout", "address")

    def __init__(self, address: str, timeout: float) -> None:
        self.address = address.rstrip("/").removesuffix("/v2")
        self._timeout = timeout
        local = urlsplit(address).hostname in _LOCAL
        self._opener: OpenerDirector = build_opener(ProxyHandler({})) if local else build_opener()

    def check(self, text: str, parameters: Mapping[str, str]) -> Answer:
        """What the server says of a text; raises BackendError, or UnknownLanguageError."""
        form = urlencode({"text": text, **parameters}).encode("ascii")
        try:
            body = self._read("/v2/check", form)
        except HTTPError as error:
            with error:
                said = " ".join(error.read(_CHUNK).decode("utf-8", "replace").split())
            if _UNKNOWN_LANGUAGE in said:
                raise UnknownLanguageError from None
            raise BackendError(
                f"LanguageTool at {self.address} refuses to check: {error.code} {said[:120]}".rstrip()
            ) from None
        except TimeoutError:
            raise self._too_slow() from None
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise self._too_slow() from None
            reason = getattr(error.reason, "strerror", None) or error.reason
            raise BackendError(f"LanguageTool does not answer at {self.address}: {reason}") from None
        except (OSError, HTTPException) as error:
            what = f"{type(error).__name__}: {error}".rstrip(": ")
            raise BackendError(
                f"LanguageTool at {self.address} broke off while it was checking ({what})"
            ) from None
        try:
            return _answer(json.loads(body))
        except (ValueError, TypeError, KeyError, RecursionError):
            raise BackendError(f"what answers at {self.address} does not speak like LanguageTool") from None

    def software(self) -> str | None:
        """What is running there, or None when nothing is, or something else."""
        try:
            return _software(json.loads(self._read("/v2/info", None)))
        except (OSError, HTTPException, ValueError, TypeError, KeyError):
            return None

    def _read(self, path: str, form: bytes | None) -> bytes:
        """A whole answer; a server that sends drop by drop must end in time as well."""
        deadline = monotonic() + self._timeout
        with self._opener.open(self.address + path, form, self._timeout) as response:
            parts = []
            while part := response.read1(_CHUNK):
                parts.append(part)
                if monotonic() > deadline:
                    raise TimeoutError
            expected = response.headers.get("Content-Length")
            body = b"".join(parts)
            if expected is not None and expected.isdigit() and len(body) < int(expected):
                raise ConnectionError("the answer is not whole")
            return body

    def _too_slow(self) -> BackendError:
        return BackendError(
            f"LanguageTool at {self.address} did not answer within {self._timeout:g} seconds; "
            "`timeout` in the table [grammar] gives it longer"
        )


def _software(data: Any) -> str:
    software = data["software"]
    return f"{software['name']} {software['version']} ({software.get('buildDate', '')})"


def _answer(data: Any) -> Answer:
    matches = tuple(
        Match(
            str(match["rule"]["id"]),
            str(match["rule"].get("category", {}).get("id", "")),
            str(match["rule"].get("issueType", "")),
            " ".join(str(match["message"]).split()),
            int(match["offset"]),
            int(match["length"]),
            tuple(str(form["value"]) for form in match.get("replacements", ())[:5]),
        )
        for match in data["matches"]
    )
    return Answer(_software(data), matches)
