"""How many slips of the keyboard lie between two words."""


def slips(first: str, second: str, limit: int) -> int | None:
    """The optimal string alignment distance, or None when it is more than `limit`.

    Counts letters that are missing, added, wrong, or swapped with their neighbour (Damerau 1964).
    """
    if abs(len(first) - len(second)) > limit:
        return None
    before_last: list[int] = []
    last = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            swapped = row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other
            current.append(min(cost, before_last[column - 2] + 1) if swapped else cost)
        if min(current) > limit:
            return None
        before_last, last = last, current
    return last[-1] if last[-1] <= limit else None


def are_swapped(first: str, second: str) -> bool:
    """Whether two words of equal length differ only in two neighbouring letters that changed places."""
    if len(first) != len(second) or first == second:
        return False
    at = next(index for index, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1])
    return first[at : at + 2] == second[at : at + 2][::-1] and first[at + 2 :] == second[at + 2 :]
