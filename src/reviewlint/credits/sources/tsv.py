"""Datasets as IMDb publishes them: TSV with a header and no quoting, `\\N` for nothing, gzip or plain."""

import gzip
import os
import zlib
from collections.abc import Iterator
from io import BufferedIOBase
from typing import cast

from reviewlint.errors import InputError

NOTHING = "\\N"

_BLOCK = 1 << 20
"""Bytes that are unpacked at a time."""

_LONGEST_LINE = 1 << 22
"""Bytes; a longer line comes from a file that is not TSV."""


class Dataset:
    """One file, read once from its start. `columns` maps the header's names to places."""

    __slots__ = ("_blocks", "_bytes", "_first", "_raw", "columns", "path", "size")

    def __init__(self, path: str) -> None:
        self.path = path
        self.size = os.path.getsize(path)
        self._raw = open(path, "rb")  # noqa: SIM115 - closed by `close`
        packed = path.endswith(".gz")
        self._bytes = cast(BufferedIOBase, gzip.GzipFile(fileobj=self._raw)) if packed else self._raw
        self._blocks = self._read()
        header, *self._first = next(self._blocks, [""])
        self.columns = {name: place for place, name in enumerate(header.split("\t"))}

    def places(self, *names: str) -> list[int]:
        """The places of columns. Raises InputError when one is not there."""
        for name in names:
            if name not in self.columns:
                raise InputError(f"has no column {name}: it is not as IMDb publishes it", self.path, 1)
        return [self.columns[name] for name in names]

    def batches(self) -> Iterator[list[str]]:
        """All lines after the header, about a megabyte at a time. Raises InputError for a damaged file."""
        yield self._first
        yield from self._blocks

    def share(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return self._raw.tell() / self.size if self.size else 1.0

    def close(self) -> None:
        """Close the file."""
        self._raw.close()

    def _read(self) -> Iterator[list[str]]:
        rest = b""
        while True:
            try:
                block = self._bytes.read(_BLOCK)
            except (EOFError, gzip.BadGzipFile, zlib.error):
                raise InputError("is damaged or incomplete: download it again", self.path) from None
            if not block:
                break
            block = rest + block
            end = block.rfind(b"\n") + 1
            rest = block[end:]
            if len(rest) > _LONGEST_LINE:
                raise InputError("has no lines: it is not as IMDb publishes it", self.path)
            if end:
                yield block[: end - 1].decode("utf-8", "replace").split("\n")
        if rest:
            yield rest.decode("utf-8", "replace").split("\n")
