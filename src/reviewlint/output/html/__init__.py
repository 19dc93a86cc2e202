"""One self-contained page: the reviews as they read, every finding marked in its place.

It asks the network for nothing, holds no script but its own, and reads without scripts too.
"""

from reviewlint.output.html.page import write

__all__ = ["write"]
