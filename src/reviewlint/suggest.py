"""Did you mean ...?"""

from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The nearest known name as a question to append to a message, or nothing."""
    near = nearest(name, known)
    return f"; did you mean {near!r}?" if near else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that comes nearest, empty when none is near."""
    from difflib import get_close_matches

    candidates = list(known)
    near = get_close_matches(name.lower(), candidates, n=1, cutoff=0.6)
    if not near:  # the group forgotten, or a wrong one: `puffery` for `superlatives/puffery`
        last = name.rpartition("/")[2]
        near = [each for each in candidates if last and each.rpartition("/")[2] == last][:1]
    return near[0] if near else ""
