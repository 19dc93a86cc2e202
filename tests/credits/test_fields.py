"""Front matters as they are found in the wild, under canonical names."""

import pytest

from reviewlint.credits.fields import Fields, fields_of
from reviewlint.document import Document


def fields(source: str) -> Fields:
    return fields_of(Document(source))


def values(source: str, name: str) -> list[str]:
    return [value.text for value in fields(source).get(name)]


NESTED = """\
---
layout: review
book:
  contributors:
    - name: Yangsze Choo
      role: author
    - {name: Some Reader, role: narrator}
    - name: Another Author
    - {name: Odd Hand, role: retold by}
  isbn13: '978-0-297-86099-0'
  title: The Night Tiger
  tags: [fiction]
review:
  date_read: 2019-11-14
  rating: 5
author: The Reviewer
title: "Book review: The Night Tiger"
---
"""


def test_a_book_in_a_mapping_of_its_own() -> None:
    found = fields(NESTED)
    assert found.kind is not None and found.kind.name == "book"
    assert found.nested == "book"
    assert values(NESTED, "author") == ["Yangsze Choo", "Another Author"]
    assert values(NESTED, "readBy") == ["Some Reader"]
    assert values(NESTED, "contributor") == ["Odd Hand"]
    assert values(NESTED, "reviewer") == ["The Reviewer"]
    assert values(NESTED, "title") == ["The Night Tiger", "Book review: The Night Tiger"]
    assert values(NESTED, "reviewRating") == ["5"]
    assert [(value.key, value.within) for value in found.get("finished")] == [("date_read", ("review",))]


def test_spans_are_those_of_the_value_and_the_key() -> None:
    value = fields(NESTED).get("isbn13")[0]
    assert NESTED[slice(*value.scalar.span)] == "978-0-297-86099-0"
    assert NESTED[slice(*value.key_span)] == "isbn13"


def test_the_author_of_a_flat_book_review_is_the_books() -> None:
    flat = "---\nkind: book\nauthor: Jane Austen\n---\n"
    assert values(flat, "author") == ["Jane Austen"]
    both = "---\nkind: book\nauthor: A Reviewer\nbook_author: Jane Austen\n---\n"
    assert values(both, "author") == ["Jane Austen"]
    assert values(both, "reviewer") == ["A Reviewer"]


def test_the_author_of_a_film_review_is_the_reviewer() -> None:
    assert values("---\nkind: film\nauthor: A Reviewer\n---\n", "reviewer") == ["A Reviewer"]


def test_the_closest_alias_comes_first() -> None:
    source = "---\nband: Frightened Rabbit\ntitle: Weekly\nrecordTitle: Quietly Now\nlabel: Fat Cat\n---\n"
    first = fields(source).first("title")
    assert first is not None and first.text == "Quietly Now"


def test_a_scalar_under_the_name_of_the_kind_is_its_title() -> None:
    assert values("---\nmovie: Her\ndirector: Spike Jonze\n---\n", "title") == ["Her"]


def test_ratings_as_mappings() -> None:
    source = (
        "---\ntotalscore:\n  given: 26\n  possible: 30\n  fraction: 0.86\nartist: X\nalbum: Y\n"
        "---\nscore: {score: 8, max: 10}\nauthor: Fred\n---\n"
    )
    assert values(source, "reviewRating") == ["26", "8"]
    assert [(value.text, value.part) for value in fields(source).get("bestRating")] == [("30", 0), ("10", 1)]
    assert values(source, "reviewer") == ["Fred"]


def test_schema_org_in_json() -> None:
    source = (
        '{"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Her",'
        ' "director": [{"@type": "Person", "name": "Spike Jonze"}],'
        ' "actor": {"name": "Joaquin Phoenix", "character": "Theodore"}},'
        ' "reviewRating": {"ratingValue": 4, "bestRating": 5}, "author": {"name": "A Reviewer"}}\n\nGood.\n'
    )
    found = fields(source)
    assert found.kind is not None and found.kind.name == "film"
    texts = {value.field: value.text for value in found}
    assert texts == {
        "title": "Her",
        "director": "Spike Jonze",
        "actor": "Joaquin Phoenix",
        "reviewRating": "4",
        "bestRating": "5",
        "reviewer": "A Reviewer",
    }
    assert found.get("actor")[0].character == "Theodore"


@pytest.mark.parametrize("table", ["extra", "params", "credits"])
def test_tables_of_site_builders_are_looked_through(table: str) -> None:
    assert values(
        f'+++\ntitle = "Her"\nkind = "film"\n[{table}]\ndirector = "Spike Jonze"\n+++\n', "director"
    ) == ["Spike Jonze"]


def test_mappings_about_other_things_are_left_alone() -> None:
    source = "---\nkind: book\ntitle: Emma\nsocial: {number: 3, x: {isbn: '12'}}\nsize: {pages: x}\n---\n"
    assert {value.field for value in fields(source)} == {"title"}


def test_templates_and_odd_mappings_are_there_but_not_exact() -> None:
    people = "director: {first: Spike, last: Jonze}\ncast: {name: Joaquin Phoenix}"
    source = f"---\nkind: film\ntitle: '{{{{ page.title }}}}'\nyear: {{us: 2013, uk: 2014}}\n{people}\n---\n"
    exact = {value.field: value.exact for value in fields(source)}
    assert exact == {"title": False, "year": False, "director": False, "actor": True}


def test_empty_values() -> None:
    found = fields("---\nkind: film\ntitle: ''\nyear:\ndirector: []\n---\n")
    assert all(name in found and found.first(name) is None for name in ("title", "year", "director"))


def test_unknown_keys_are_kept_with_their_neighbours() -> None:
    found = fields("---\nkind: film\ntitle: Her\ndirecter: Spike Jonze\n---\n")
    assert [(key.key, key.siblings) for key in found.unknown] == [
        ("kind", {"kind", "title", "directer"}),
        ("directer", {"kind", "title", "directer"}),
    ]


def test_without_a_kind_only_the_fields_of_every_review_are_found() -> None:
    found = fields("---\nrating: 4\nduration: 5 min\n---\n")
    assert found.kind is None
    assert [value.field for value in found] == ["reviewRating"]


def test_no_front_matter() -> None:
    assert list(fields("Her is good.")) == []
