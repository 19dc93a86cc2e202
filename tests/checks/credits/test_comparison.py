"""Prose against fields: the labelled names, edits, messages, odd files, and what a run does not pay for."""

import csv
import json
import subprocess
import sys
import time
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from reviewlint.checks import BUILT_IN
from reviewlint.checks.credits import misspelled_name, wrong_role, wrong_year
from reviewlint.document import Document
from reviewlint.finding import Finding
from reviewlint.rule import Rule

NAMES = (
    "inconsistent-name", "misspelled-name", "rating-mismatch", "uncredited-role", "writer-not-named",
    "wrong-role", "wrong-title", "wrong-value", "wrong-year",
)  # fmt: skip
RULES: list[Rule] = [import_module(BUILT_IN[f"credits/{name}"]).RULE for name in NAMES]
SENTENCES = (
    "In this scene {} steals the show.",
    "{}'s timing is perfect.",
    "Directed with care, it stars {} and Jane Doe.",
    "The villain (**{}**) is tired.",
)


def labelled() -> list[tuple[str, str, str]]:
    path = Path(__file__).resolve().parents[2] / "data" / "names" / "misspellings.tsv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t")
    return [(row["label"], row["as_written"], row["credited_as"]) for row in rows]


def run(rule: Rule, source: str, **options: object) -> list[Finding]:
    return list(rule.check(Document(source), rule.options._replace(**options)))


@pytest.mark.parametrize(("label", "written", "credited"), labelled())
def test_labelled_names(label: str, written: str, credited: str) -> None:
    for sentence in SENTENCES:
        prose = sentence.format(written)
        source = f'---\nkind: film\ntitle: X Y\ncast: ["{credited}", Al Pacino]\n---\n{prose}\n'
        found = run(misspelled_name.RULE, source)
        assert len(found) == (label == "error"), prose
        for finding in found:
            assert source[slice(*finding.span)] == written
            assert source[slice(*finding.related[0].span)] == credited
            (edit,) = finding.edits
            mended = source[: edit.span.start] + edit.replacement + source[edit.span.end :]
            assert edit.safe
            assert run(misspelled_name.RULE, mended) == []


def test_the_edit_keeps_case_possessive_and_markup() -> None:
    source = (
        "\ufeff---\r\nkind: film\r\ntitle: X\r\ndirector: Spike Jonze\r\n---\r\n🎬 *SPIKE JONEZ*'s film.\r\n"
    )
    (finding,) = run(misspelled_name.RULE, source)
    (edit,) = finding.edits
    mended = source[: edit.span.start] + edit.replacement + source[edit.span.end :]
    assert mended.endswith("🎬 *SPIKE JONZE*'s film.\r\n")


def test_messages_quote_the_prose_and_the_field_with_its_line() -> None:
    source = "---\nkind: film\ntitle: Her\nyear: 2013\ndirector: Spike Jonze\n---\n"
    (finding,) = run(wrong_role.RULE, source + "Directed by Sofia Coppola, the film waits.\n")
    assert finding.message == (
        '"Sofia Coppola" is said to be the director here, but the credits name "Spike Jonze" '
        '("director:" on line 5): correct the one that is wrong.'
    )
    (finding,) = run(wrong_year.RULE, source + "*Her* (2012) is a love story.\n")
    assert finding.message == (
        'The text dates this film 2012, the front matter 2013 ("year:" on line 4): '
        "correct the one that is wrong."
    )


def test_a_house_may_allow_years_to_differ() -> None:
    source = "---\nkind: film\ntitle: Her\nyear: 2013\n---\n*Her* (2012) is a love story.\n"
    assert len(run(wrong_year.RULE, source)) == 1
    assert run(wrong_year.RULE, source, tolerance=1) == []


def test_lists_of_credits_have_an_end() -> None:
    names = ", ".join(f"Person{number} Surname{number}" for number in range(20_000))
    source = f"---\nkind: film\ntitle: X\ncast: [{names}]\n---\n" + "Person7 Surname7 met Ann Lee. " * 2000
    start = time.perf_counter()
    for rule in RULES:
        assert run(rule, source) == [], rule.id
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
@pytest.mark.parametrize(
    "source",
    [
        "",
        "Directed by.",
        "By",
        "as",
        "---\nkind: film\n---\n",
        "---\nkind: film\ntitle: ''\nyear:\n---\nA (2013)\n",
    ],
)
def test_odd_files(rule: Rule, source: str) -> None:
    assert run(rule, source) == []


def test_published_reviews_are_left_in_peace(corpora: Path) -> None:
    """Every finding in the published book reviews was read; there are none by default."""
    counts: Counter[str] = Counter()
    for path in sorted(corpora.rglob("*.md")):
        document = Document(path.read_bytes().decode("utf-8"), str(path))
        for rule in RULES:
            if rule.enabled:
                counts[rule.id] += len(list(rule.check(document, rule.options)))
    assert counts.total() == 0


def test_without_fields_nothing_is_loaded(tmp_path: Path) -> None:
    program = (
        "import sys, json; from reviewlint.document import Document; from importlib import import_module\n"
        f"modules = {[BUILT_IN[f'credits/{name}'] for name in NAMES if name != 'inconsistent-name']}\n"
        "for module in modules:\n"
        "    rule = import_module(module).RULE\n"
        "    assert not list(rule.check(Document('Directed by Spike Jonze.'), rule.options))\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = json.loads(done.stdout)
    assert not [name for name in loaded if name.startswith("reviewlint.credits.")]
