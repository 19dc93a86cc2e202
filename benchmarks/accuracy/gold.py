"""Annotated reviews: reading them, and telling whether the annotations are what they claim to be."""

import json
from pathlib import Path
from typing import NamedTuple

from reviewlint.finding import Span

CATEGORIES = frozenset(
    ("puffery", "cliche", "repetition", "template", "diction", "bait", "credits", "title-style", "address")
)
"""What an annotation may be; README.md beside this file says what each marks."""

SEVERITIES = frozenset(("error", "warning", "info", "ok"))
SUFFIX = ".gold.json"


class Annotation(NamedTuple):
    """One mark of the editor. `group` names the repetition or frame it belongs to, or a bait's rules."""

    category: str
    span: Span
    text: str
    severity: str
    group: str | None
    note: str


class Review(NamedTuple):
    """A review as stored, with what an editor marked in it. `quality` is "good", "bad" or "" (unsaid)."""

    path: Path
    source: str
    quality: str
    annotations: tuple[Annotation, ...]


def read_review(path: Path, gold: Path) -> Review:
    """Read a review and its annotations. Raises ValueError naming the first annotation that is wrong."""
    source = path.read_bytes().decode("utf-8")
    data = json.loads(gold.read_text("utf-8"))
    annotations = tuple(
        Annotation(
            one["category"],
            Span(one["start"], one["end"]),
            one["text"],
            one["severity"],
            one.get("group"),
            one.get("note") or "",
        )
        for one in data["annotations"]
    )
    for annotation in annotations:
        complaint = _complaint(annotation, source)
        if complaint:
            raise ValueError(f"{gold}: {complaint}")
    return Review(path, source, data.get("quality", ""), annotations)


def read_folder(folder: Path) -> list[Review]:
    """Every review below a folder that has annotations beside it, by name."""
    reviews = []
    for gold in sorted(folder.rglob(f"*{SUFFIX}")):
        stem = gold.name.removesuffix(SUFFIX)
        found = [path for end in (".md", ".txt") if (path := gold.with_name(stem + end)).is_file()]
        if found:
            reviews.append(read_review(found[0], gold))
    return reviews


def _complaint(annotation: Annotation, source: str) -> str:
    """What is wrong with an annotation, or nothing."""
    start, end = annotation.span
    if source[start:end] != annotation.text:
        return f"{annotation.text!r} does not stand at {start}:{end}"
    if not annotation.text:
        return f"the annotation at {start} is empty"
    if annotation.category not in CATEGORIES:
        return f"{annotation.category!r} at {start} is no category"
    if annotation.severity not in SEVERITIES:
        return f"{annotation.severity!r} at {start} is no severity"
    if annotation.category in ("repetition", "bait") and not annotation.group:
        return f"{annotation.text!r} at {start} belongs to no group"
    return ""
