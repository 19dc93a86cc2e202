"""On which line of a TOML text a key or a list item stands.

The standard library's parser keeps no positions. This reads a text that it has already accepted, and
only when a message has to name a line, so it checks nothing and need not be fast.
"""

from reviewlint.settings.model import KeyPath

_BARE_END = " \t\r\n=.]#,}"


def line_of(text: str, path: KeyPath) -> int | None:
    """The 1-based line where `path` is first named (a header, a key or a list item), if it is."""
    offset = _Reader(text).offsets.get(path)
    return None if offset is None else text.count("\n", 0, offset) + 1


class _Reader:
    """One pass over a valid TOML text that notes the offset of every key path."""

    __slots__ = ("at", "lengths", "offsets", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.offsets: dict[KeyPath, int] = {}
        self.lengths: dict[KeyPath, int] = {}  # how many tables an array of tables has by now
        table: KeyPath = ()
        while self._skip(" \t\r\n"):
            if text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _skip(self, blanks: str) -> bool:
        """Move past blanks and comments; whether anything is left."""
        text = self.text
        while self.at < len(text):
            if text[self.at] == "#":
                end = text.find("\n", self.at)
                self.at = len(text) if end < 0 else end
            elif text[self.at] in blanks:
                self.at += 1
            else:
                return True
        return False

    def _header(self) -> KeyPath:
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        path: KeyPath = ()
        parts = self._key()
        for part in parts[:-1]:
            path = self._latest((*path, part))
            self.offsets.setdefault(path, start)
        path = (*path, parts[-1])
        self.offsets.setdefault(path, start)
        if many:
            self.lengths[path] = self.lengths.get(path, 0) + 1
        path = self._latest(path)
        self.offsets.setdefault(path, start)
        self.at += 2 if many else 1
        return path

    def _latest(self, path: KeyPath) -> KeyPath:
        """A name of an array of tables stands for its last table."""
        return (*path, self.lengths[path] - 1) if path in self.lengths else path

    def _key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._skip(" \t")
            start = self.at
            if self.text[start] in "\"'":
                self._string()
                parts.append(_unquoted(self.text[start : self.at]))
            else:
                self._bare()
                parts.append(self.text[start : self.at])
            self._skip(" \t")
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _pair(self, table: KeyPath) -> None:
        start = self.at
        path = table
        for part in self._key():
            path = (*path, part)
            self.offsets.setdefault(path, start)
        self.at += 1  # the equals sign
        self._skip(" \t")
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        opening = self.text[self.at]
        if opening in "\"'":
            self._string()
        elif opening == "[":
            self.at += 1
            index = 0
            while self._skip(" \t\r\n,") and self.text[self.at] != "]":
                self.offsets[(*path, index)] = self.at
                self._value((*path, index))
                index += 1
            self.at += 1
        elif opening == "{":
            self.at += 1
            while self._skip(" \t\r\n,") and self.text[self.at] != "}":
                self._pair(path)
            self.at += 1
        else:
            self._bare(_BARE_END.replace(".", "").replace(" ", ""))

    def _bare(self, ends: str = _BARE_END) -> None:
        """Move past an unquoted key or value; a date may hold a space, a number a dot."""
        while self.at < len(self.text) and self.text[self.at] not in ends:
            self.at += 1

    def _string(self) -> None:
        """Move past a string of any of the four kinds."""
        quote = self.text[self.at]
        if self.text.startswith(quote * 3, self.at):
            self.at += 3
            while not self.text.startswith(quote * 3, self.at):
                self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
            self.at += 3
            while self.text.startswith(quote, self.at):  # a quote or two may end the text itself
                self.at += 1
        else:
            self.at += 1
            while self.text[self.at] != quote:
                self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
            self.at += 1


def _unquoted(key: str) -> str:
    import tomllib

    return str(tomllib.loads(f"key = {key}")["key"])
