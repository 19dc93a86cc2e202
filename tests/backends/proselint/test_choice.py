"""The choice of checks is complete, and the documentation says what it is."""

from reviewlint.backends.proselint.choice import CHOICES, MESSAGES
from reviewlint.backends.proselint.engine import load_data

CHECKS = load_data()["checks"]


def test_every_check_is_decided():
    """Neither one too many nor one too few."""
    paths = {check[0] for check in CHECKS}
    assert set(CHOICES) == paths
    assert set(MESSAGES) <= paths


def test_what_is_noisy_is_off():
    """As decided; the typographic symbols among them."""
    assert not any(
        choice.enabled for path, choice in CHOICES.items() if path.startswith("typography.symbols")
    )
    assert not CHOICES["uncomparables"].enabled
    assert CHOICES["spelling.misc"].enabled and CHOICES["redundancy.ras_syndrome"].enabled
    assert all(choice.severity == "suggestion" for choice in CHOICES.values() if not choice.enabled)


def test_the_data_are_those_of_the_installed_proselint(repository):
    """scripts/build_proselint.py would write the same files."""
    from importlib import util

    path = repository / "scripts" / "build_proselint.py"
    spec = util.spec_from_file_location("build_proselint", path)
    script = util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = tuple(file.read_text(encoding="utf-8") for file in (script.FILE, script.STRINGS))
    assert written == script.build(), "run scripts/build_proselint.py"
