"""Web addresses and the numbers that databases give to works."""

import re

from reviewlint.credits.values import MalformedError, refuse_placeholder

_SCHEME = re.compile(r"(?i)([a-z][a-z0-9+.-]*):")
_TWICE = re.compile(r"(?i)https?:/*https?:?/")
_NEARLY = re.compile(r"(?i)(?=h?.?.?tp)[htps]{3,6}(?:[:;]/*|//+)(?=\w)")


def parse_url(text: str) -> str:
    """A web address, whole or relative to the site. Raises MalformedError for one that cannot be followed."""
    refuse_placeholder(text)
    url = text.strip()
    if _TWICE.match(url):
        raise MalformedError("has its scheme twice: start it with https:// once")
    if not re.match(r"(?i)https?://", url) and _NEARLY.match(url):
        raise MalformedError("has a mistyped scheme: start it with https://")
    scheme = _SCHEME.match(url)
    if scheme and scheme[1].lower() in ("http", "https"):
        rest = url[scheme.end() :].lstrip("/")
        if re.search(r"\s", rest):
            raise MalformedError("has a space in it: write %20, or cut what does not belong to the address")
        host = re.split(r"[/?#]", rest, maxsplit=1)[0]
        if not host or host.startswith(".") or ".." in host:
            raise MalformedError("names no site after its scheme: copy it again from the browser")
    return url


def parse_identifier(text: str, pattern: str, form: str) -> str:
    """The number that a database gives to a work, alone or in the database's address.

    `pattern` is a regular expression for the number alone, `form` says in words how it looks.
    Raises MalformedError.
    """
    refuse_placeholder(text)
    bare = text.strip()
    if re.fullmatch(pattern, bare):
        return bare
    if "/" in bare:
        for part in re.split(r"[/?#=&]", bare):
            if re.fullmatch(pattern, part):
                return part
        return bare
    raise MalformedError(f"is not {form}")
