"""URLs and e-mail addresses in running text: no prose, and Markdown leaves them as they are."""

from reviewlint.expressions import expression

_CHARACTER = r"[^\s()<>\[\]|\"“”«»`]"
_BODY = rf"(?:\({_CHARACTER}*\)|{_CHARACTER})+"
_URL = (
    rf"(?i)\b(?:https?|ftps?|file)://{_BODY}"
    rf"|(?<![\w.@/-])www\.(?=\w){_BODY}"
    r"|(?:\bmailto:)?(?<![\w.+%-])[\w.+%-]{1,64}@\w[\w-]*(?:\.\w[\w-]*)+"
)
_URL_TAIL = ".,;:!?'’…*_~"


def find_url(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first URL or e-mail address that starts in text[start:end]; it may end after `end`."""
    pattern = expression(_URL)
    while (found := pattern.search(text, start, end)) is not None:
        match = pattern.match(text, found.start()) or found
        url = match.group().rstrip(_URL_TAIL)
        if not url.endswith("/") or url.count("/") > 2:  # more than a scheme
            return (match.start(), match.start() + len(url))
        start = match.end()
    return None


def may_hold_url(text: str) -> bool:
    """Whether it is worth looking for a URL or an e-mail address; cheap."""
    return "://" in text or "@" in text or "www." in text or "WWW." in text
