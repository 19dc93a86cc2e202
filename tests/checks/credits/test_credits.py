"""What cases in prose cannot show: options, edits, spans in odd files, and how rare findings are."""

import json
import os
import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.checks import BUILT_IN
from reviewlint.checks.credits import invalid_value, missing_field, misspelt_key
from reviewlint.credits.schema import schema
from reviewlint.document import Document
from reviewlint.errors import SettingsError
from reviewlint.finding import Finding
from reviewlint.rule import Rule

RULES: list[Rule] = [
    import_module(module).RULE for id, module in BUILT_IN.items() if id.startswith("credits/")
]


def run(rule: Rule, source: str, path: str = "x.md", **options: object) -> list[Finding]:
    return list(rule.check(Document(source, path), rule.options._replace(**options)))


def test_missing_field_names_all_fields_at_once(sample: str) -> None:
    (finding,) = run(missing_field.RULE, sample)
    assert "title, year and director" in finding.message
    assert '"title:", "year:" and "director:"' in finding.message


def test_the_house_says_what_is_required() -> None:
    source = "---\nkind: film\nimdb_id: tt1798709\ntitle: Her\n---\nA love story.\n"
    assert run(missing_field.RULE, source) == []
    (finding,) = run(missing_field.RULE, source, required=("title", "runtime", "rating", "isbn"))
    assert 'add "runtime:" and "rating:"' in finding.message


def test_a_publication_names_what_it_suggests() -> None:
    source = "---\nkind: film\ntitle: Her\nyear: 2013\ndirector: Spike Jonze\nrating: 4/5\n---\n\nText.\n"
    (finding,) = run(missing_field.RULE, source, suggested=("runtime", "screenwriter", "rating"))
    assert finding.severity == "suggestion"
    assert '"runtime:"' in finding.message and '"screenwriter:"' in finding.message
    assert "rating" not in finding.message


def test_recommended_fields_are_suggestions() -> None:
    source = "---\nkind: game\ntitle: Portal\ndeveloper: Valve\nauthor: A Reviewer\n---\nDoors.\n"
    assert run(missing_field.RULE, source) == []
    (finding,) = run(missing_field.RULE, source, recommended=True)
    assert finding.severity == "suggestion"
    assert '"platform:", "rating:" and "date:"' in finding.message


def test_the_house_scale() -> None:
    source = "---\nrating: 8\n---\nGood.\n"
    assert run(invalid_value.RULE, source) == run(invalid_value.RULE, source, scale="10") == []
    (finding,) = run(invalid_value.RULE, source, scale="5")
    assert finding.message == 'The rating "8" is above the house scale, which ends at 5.'
    with pytest.raises(SettingsError):
        run(invalid_value.RULE, source, scale="five")


def test_the_edit_of_a_misspelt_key_repairs_the_file() -> None:
    source = '\ufeff---\r\n"tilte": Her 🎬\r\ndirecter: Spike Jonze\r\n---\r\nA film.\r\n'
    for finding in reversed(run(misspelt_key.RULE, source)):
        (edit,) = finding.edits
        assert edit.safe
        source = source[: edit.span.start] + edit.replacement + source[edit.span.end :]
    assert source == '\ufeff---\r\n"title": Her 🎬\r\ndirector: Spike Jonze\r\n---\r\nA film.\r\n'


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_opening_fence_is_the_place(newline: str) -> None:
    source = newline.join(["\ufeff---", "kind: film", "title: 🎬", "---", "A film."])
    (finding,) = run(missing_field.RULE, source)
    assert finding.span == (1, 4)


def test_without_a_title_the_place_is_the_start() -> None:
    document = Document("It is good.\n", kind="film")
    (finding,) = missing_field.RULE.check(document, missing_field.RULE.options)
    assert finding.span == (0, 0)
    assert list(missing_field.RULE.check(Document("", kind="film"), missing_field.RULE.options)) == []


@pytest.mark.parametrize("name", ["README.md", "docs/CHANGELOG.md", "films/_index.md"])
def test_files_that_are_never_reviews(name: str) -> None:
    document = Document("---\ntitle: Films\n---\nFilms.\n", name, kind="film")
    assert list(missing_field.RULE.check(document, missing_field.RULE.options)) == []


def test_findings_on_published_reviews_are_few_and_true(corpora: Path) -> None:
    counts: Counter[str] = Counter()
    for path in sorted(corpora.glob("**/*.md")):
        document = Document(path.read_bytes().decode("utf-8"), str(path.relative_to(corpora)))
        counts.update(
            finding.rule for rule in RULES if rule.enabled for finding in rule.check(document, rule.options)
        )
    # 9 wrong and 6 unfinished ISBNs, one ISBN-10 and one shop number in the field for ISBN-13; one book
    # without its author.
    assert counts == {"credits/invalid-value": 17, "credits/missing-field": 1}


KEYS = st.sampled_from(
    [*sorted(schema().spellings(None).values()), "book", "review", "item_reviewed", "tilte", ""]
)
VALUES: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12) | st.text("0123456789-/.:★½ABX+ ", max_size=14),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(KEYS, VALUES, max_size=8), st.sampled_from([None, *schema().kinds]))
@settings(deadline=None, max_examples=150)
def test_no_front_matter_breaks_a_rule(values: dict[str, object], kind: str | None) -> None:
    document = Document(json.dumps({"layout": "x", **values}) + "\n\nProse.\n", kind=kind)
    for rule in RULES:
        for finding in rule.check(document, rule.options):
            assert 0 <= finding.span.start <= finding.span.end <= len(document.source)


@pytest.mark.parametrize("part", ["9", "1/", "a, ", " ", "*", "1.1", "A and "])
def test_huge_values_take_no_time(part: str) -> None:
    value = part * 100_000 + "x"
    keys = ("title", "year", "director", "cast", "date", "runtime", "rating", "imdb_id", "letterboxd", "tags")
    document = Document(json.dumps({"kind": "film", **dict.fromkeys(keys, value)}) + "\n\nProse.\n")
    for rule in RULES:
        list(rule.check(document, rule.options))


def test_a_review_without_yaml_never_loads_the_yaml_parser(
    repository: Path, sample: str, tmp_path: Path
) -> None:
    script = (
        "import sys\n"
        "from reviewlint.document import Document\n"
        "from reviewlint.checks.credits import invalid_value, misspelt_key, missing_field\n"
        "document = Document(sys.stdin.read())\n"
        "for rule in (invalid_value.RULE, misspelt_key.RULE, missing_field.RULE):\n"
        "    list(rule.check(document, rule.options))\n"
        "print('yaml' in sys.modules)\n"
    )
    environment = {
        **os.environ,
        "REVIEWLINT_CACHE_DIR": str(tmp_path),
        "PYTHONPATH": str(repository / "src"),
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-c", script]
    loaded = []
    for _ in range(2):
        done = subprocess.run(
            command, input=sample, env=environment, capture_output=True, text=True, check=True
        )
        loaded.append(done.stdout.strip())
    assert loaded == ["True", "False"]  # the first run fills the cache of compiled fields
