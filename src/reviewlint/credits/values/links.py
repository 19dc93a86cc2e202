"""Web addresses and the numbers that databases give to works."""

from reviewlint.credits.values import MalformedError, refuse_placeholder
from reviewlint.expressions import expression

_SCHEME = r"(?i)([a-z][a-z0-9+.-]*):"
_TWICE = r"(?i)https?:/*https?:?/"
_NEARLY = r"(?i)(?=h?.?.?tp)[htps]{3,6}(?:[:;]/*|//+)(?=\w)"


def parse_url(text: str) -> str:
    """A web address, whole or relative to the site. Raises MalformedError for one that cannot be followed."""
    refuse_placeholder(text)
    url = text.strip()
    if expression(_TWICE).match(url):
        raise MalformedError("has its scheme twice: start it with https:// once")
    if not expression(r"(?i)https?://").match(url) and expression(_NEARLY).match(url):
        raise MalformedError("has a mistyped scheme: start it with https://")
    scheme = expression(_SCHEME).match(url)
    if scheme and scheme[1].lower() in ("http", "https"):
        rest = url[scheme.end() :].lstrip("/")
        if expression(r"\s").search(rest):
            raise MalformedError("has a space in it: write %20, or cut what does not belong to the address")
        host = expression(r"[/?#]").split(rest, 1)[0]
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
    if expression(pattern).fullmatch(bare):
        return bare
    if "/" in bare:
        for part in expression(r"[/?#=&]").split(bare):
            if expression(pattern).fullmatch(part):
                return part
        return bare
    raise MalformedError(f"is not {form}")
