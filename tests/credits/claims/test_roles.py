"""Who is said to have done what; single sentences stand in benchmarks/accuracy/claims."""

import importlib
import time
from pathlib import Path

import pytest

from reviewlint.credits.claims.cues import cues_of, read_table
from reviewlint.credits.claims.roles import role_claims
from reviewlint.credits.schema import schema
from reviewlint.document import Document

FRONT = "---\nkind: film\ntitle: Her\ndirector: Spike Jonze\ncast: [Joaquin Phoenix]\n---\n"


def test_the_evaluation_is_within_reach(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(repository / "benchmarks" / "accuracy"))
    claims, contradictions, cases = importlib.import_module("score_claims").evaluate()
    assert sum(len(case.claims) for case in cases) >= 150
    labels = [case.label for case in cases]
    assert min(labels.count("wrong"), labels.count("hard")) * 10 >= len(labels) * 3
    for score in (claims, contradictions):
        assert score.precision >= 0.95
        assert score.recall >= 0.90


def test_the_sample(sample: str) -> None:
    found = {(claim.role, claim.name.text) for claim in role_claims(Document(FRONT + sample))}
    assert found == {
        ("director", "Spike Jonze"),
        ("screenwriter", "Spike Jonze"),
        ("actor", "Joaquin Phoenix"),
        ("actor", "Scarlett Johansson"),
        ("cinematographer", "Hoyte van Hoytema"),
        ("musicBy", "Arcade Fire"),
    }


def test_every_role_is_a_field() -> None:
    for entry in read_table("roles.yml")["roles"]:
        for kind in entry["kinds"]:
            assert entry["role"] in schema().kind(kind).fields, (kind, entry["role"])


@pytest.mark.parametrize("kind", schema().kinds)
def test_every_kind_has_cues(kind: str) -> None:
    assert cues_of(kind).works


def test_spans_of_cue_and_name() -> None:
    document = Document(FRONT + "Written and directed by *Spike Jonze*, it waits.\n")
    claims = role_claims(document)
    assert [claim.role for claim in claims] == ["director", "screenwriter"]
    for claim in claims:
        assert document.text[slice(*claim.cue)] == "Written and directed by"
        assert document.text[claim.name.start : claim.name.end] == "Spike Jonze"


def test_claims_are_read_in_linear_time() -> None:
    sentence = "Directed by Spike Jonze, starring Ann Lee, Bo Ek and Cy Doe as Theodore (Joaquin Phoenix). "

    def seconds(times: int) -> float:
        best = float("inf")
        for _ in range(3):  # CPU time, and the best of three: the machine has other things to do
            document = Document(FRONT + sentence * times)
            start = time.process_time()
            role_claims(document)
            best = min(best, time.process_time() - start)
        return best

    seconds(10)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)
