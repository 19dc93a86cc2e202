"""A page as a strict reader of HTML sees it: every element closed in its turn, attributes, text."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "link", "meta"})
APART = frozenset({"br", "dd", "dt", "li", "td", "th"})
RAW = frozenset({"script", "style", "title"})


class Element:
    """An element with its children, which are elements and texts."""

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.children: list[Element | str] = []

    def walk(self) -> "Iterator[Element]":
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, name: str = "", **attributes: str) -> "list[Element]":
        """The elements below of this name and with these attributes; `class_` holds one class."""
        return [
            each
            for each in self.walk()
            if each.name == (name or each.name)
            and all(
                value in each.attributes.get("class", "").split()
                if key == "class_"
                else each.attributes.get(key.replace("_", "-")) == value
                for key, value in attributes.items()
            )
        ]

    def text(self) -> str:
        """What is read, but for scripts and the like."""
        if self.name in RAW:
            return ""
        text = "".join(child if isinstance(child, str) else child.text() for child in self.children)
        return f"{text}\n" if self.name in APART else text

    def words(self) -> str:
        """The same with every run of white space as one space."""
        return " ".join(self.text().split())


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"there is a comment: {data!r}")


def read(html: str) -> Element:
    """The page as a tree; fails when an element is not closed in its turn."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert [element.name for element in parser.open] == ["root"], f"left open: {parser.open[-1].name}"
    return parser.root
