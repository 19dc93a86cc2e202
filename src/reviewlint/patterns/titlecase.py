"""Title case as American style guides have it.

Both styles keep articles, coordinating conjunctions and short prepositions small inside a title; the Chicago
Manual of Style (17th edition, 8.159) keeps prepositions of any length small, the AP Stylebook those of up to
three letters. The first and last word, and one after a colon, are capitalised in both.
"""

import re

_ARTICLES_AND_CONJUNCTIONS = "a an the and but for nor or so yet as if"
_SHORT_PREPOSITIONS = "at by en in of off on out per to up via v v. vs vs."
_LONG_PREPOSITIONS = """
    about above across after against along amid among around before behind below beneath beside besides
    between beyond despite down during except from inside into like near onto opposite outside over past since
    through throughout till toward towards under underneath until upon with within without
"""
_AP = frozenset(f"{_ARTICLES_AND_CONJUNCTIONS} {_SHORT_PREPOSITIONS}".split())
_SMALL = {"AP": _AP, "Chicago": _AP.union(_LONG_PREPOSITIONS.split())}
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")


def title_case(text: str, style: str) -> str:
    """The text in title case, "AP" or "Chicago". A word with capitals of its own stays ("iPhone")."""
    words = list(_WORD.finditer(text))
    small = _SMALL[style]

    def cased(match: re.Match[str]) -> str:
        word = match[0]
        ends = match.start() == words[0].start() or match.end() == words[-1].end()
        before = text[: match.start()].rstrip()
        if word.lower() in small and not ends and not before.endswith((":", "?", "!")):
            return word.lower() if not word.isupper() or len(word) == 1 else word
        if any(character.isupper() for character in word):
            return word
        return word[:1].upper() + word[1:]

    return _WORD.sub(cased, text)
