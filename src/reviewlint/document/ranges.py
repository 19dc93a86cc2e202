"""Sorted, non-overlapping half-open ranges with fast look-ups."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator


class Ranges:
    """A set of positions kept as sorted half-open ranges; touching and overlapping ones are merged."""

    __slots__ = ("ends", "starts")

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(ranges):
            if start >= end:
                continue
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self.starts, self.ends, strict=True)

    def __len__(self) -> int:
        return len(self.starts)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any position in [start, end) is in the set."""
        index = bisect_right(self.ends, start)
        return index < len(self.starts) and self.starts[index] < end

    def covers(self, start: int, end: int) -> bool:
        """Whether every position in [start, end) is in the set."""
        index = bisect_left(self.ends, end)
        return index < len(self.starts) and self.starts[index] <= start

    def union(self, *others: "Ranges") -> "Ranges":
        """A new set holding the positions of this one and of all others."""
        joined = list(self)
        for other in others:
            joined.extend(other)
        return Ranges(joined)
