"""XML, written element by element."""

import re
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fit(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold, not even as a reference."""
    return _UNFIT.sub("\ufffd", text)


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """A start tag."""
    given = "".join(f" {key}={_quoted(str(value))}" for key, value in attributes.items())
    return f"<{name}{given}>"


def element(name: str, attributes: Mapping[str, object], children: Iterable[str] = ()) -> str:
    """An element around children that are XML already, each on a line of its own, or an empty one."""
    inner = "".join(f"{child}\n" for child in children)
    opening = tag(name, attributes)
    return f"{opening}\n{inner}</{name}>" if inner else f"{opening[:-1]}/>"


def text_element(name: str, attributes: Mapping[str, object], content: str) -> str:
    """An element around text, which a parser gives back as it is."""
    escaped = escape(fit(content), {"\r": "&#13;"})  # a bare one would come back as a line feed
    return f"{tag(name, attributes)}{escaped}</{name}>"


def _quoted(value: str) -> str:
    return quoteattr(fit(value))
