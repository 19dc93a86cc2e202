"""The image of the modules that a run needs: used while it holds, written anew when not, never in the way."""

import os
import shutil
import subprocess
import sys
from marshal import dumps, loads
from pathlib import Path

import pytest

WITHOUT_COMPILED = shutil.ignore_patterns("__pycache__")


class Copy:
    """reviewlint in a folder of its own, where its files can be changed."""

    def __init__(self, source: Path, review: Path, folder: Path) -> None:
        self.package = folder / "src" / "reviewlint"
        shutil.copytree(source / "src" / "reviewlint", self.package, ignore=WITHOUT_COMPILED)
        shutil.copytree(source / "rules", folder / "rules")
        shutil.copy(review, folder)
        self.folder = folder

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """The command in a real process, which says on standard error what it imports."""
        return self.start("-m", "reviewlint", *(words or ("her.md",)), **environment)

    def start(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A Python that knows this copy."""
        own = {"PYTHONPATH": str(self.package.parent), "REVIEWLINT_CACHE_DIR": str(self.folder / "cache")}
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return subprocess.run(
            [sys.executable, "-X", "importtime", *words],
            cwd=self.folder,
            env={**inherited, **own, **environment},
            check=False,
            capture_output=True,
            encoding="utf-8",
        )

    @property
    def image(self) -> Path:
        """Where the image is, if there is one."""
        cache = self.package / "cli" / "__pycache__"
        return cache / f"image.{sys.implementation.cache_tag}.modules"


def imported(result: subprocess.CompletedProcess[str]) -> int:
    """How many modules of reviewlint were imported the usual way."""
    return sum("| " in line and "reviewlint." in line for line in result.stderr.splitlines())


@pytest.fixture
def copy(repository: Path, tmp_path: Path) -> Copy:
    """reviewlint in a folder of its own, which has run twice: the first run fills the cache of rules."""
    copied = Copy(repository, repository / "examples" / "her.md", tmp_path)
    assert copied.run().returncode == 1
    assert not copied.image.exists()
    second = copied.run()
    assert second.returncode == 1
    assert imported(second) > 60
    assert copied.image.exists()
    return copied


def test_a_second_run_imports_little_and_prints_the_same(copy: Copy) -> None:
    written = copy.image.read_bytes()
    again = copy.run()
    assert imported(again) < 15
    assert again.stdout == copy.run(PYTHONDONTWRITEBYTECODE="1").stdout
    assert again.returncode == 1
    assert copy.image.read_bytes() == written
    assert not list(copy.image.parent.glob("*.tmp"))


def test_a_changed_source_counts_at_once(copy: Copy) -> None:
    source = copy.package / "checks" / "repetition" / "adjacent_word.py"
    source.write_text(
        source.read_text(encoding="utf-8") + "\nraise RuntimeError('changed')\n", encoding="utf-8"
    )
    assert "changed" in copy.run().stderr


def test_a_source_that_is_gone_makes_it_out_of_date(copy: Copy) -> None:
    (copy.package / "output" / "text.py").rename(copy.package / "output" / "away.py")
    assert "reviewlint.output.text" in copy.run().stderr
    (copy.package / "output" / "away.py").rename(copy.package / "output" / "text.py")
    assert copy.run().returncode == 1
    assert imported(copy.run()) < 15


@pytest.mark.parametrize(
    "content",
    [b"", b"not marshalled", dumps(7), dumps((1, [])), dumps(((sys.hexversion, ""), [7]))],
    ids=["empty", "foreign", "a number", "a version", "another place"],
)
def test_one_that_cannot_be_used_is_written_anew(copy: Copy, content: bytes) -> None:
    copy.image.write_bytes(content)
    result = copy.run()
    assert result.returncode == 1
    assert imported(result) > 60
    assert imported(copy.run()) < 15


def test_a_program_that_imports_modules_by_itself_keeps_none(copy: Copy) -> None:
    copy.image.unlink()
    code = "import reviewlint.backends.remark; from reviewlint.cli.main import run; run()"
    assert copy.start("-c", code, "her.md").returncode == 1
    assert not copy.image.exists()


def test_a_script_that_has_imported_re_keeps_what_an_ordinary_run_needs(copy: Copy) -> None:
    """Such as the one that older versions of pip write."""
    usual = {entry[0] for entry in loads(copy.image.read_bytes())[1]}
    shutil.rmtree(copy.folder / "cache")
    copy.image.unlink()
    code = "import re; from reviewlint.cli.main import run; run()"
    assert copy.start("-c", code, "her.md").returncode == 1
    assert not copy.image.exists()
    assert copy.start("-c", code, "her.md").returncode == 1
    assert {entry[0] for entry in loads(copy.image.read_bytes())[1]} == usual


def test_a_module_that_fails_says_why(copy: Copy) -> None:
    key, entries = loads(copy.image.read_bytes())
    at = [entry[0] for entry in entries].index("reviewlint.engine.run")
    entries[at] = (*entries[at][:4], compile("1 / 0", "", "exec"))
    copy.image.write_bytes(dumps((key, entries)))
    result = copy.run()
    assert result.returncode == 1
    assert "reviewlint.engine.run" in result.stderr
    assert "reviewlint.document.document" not in result.stderr


def test_half_of_one_is_written_anew(copy: Copy) -> None:
    copy.image.write_bytes(copy.image.read_bytes()[:100_000])
    assert copy.run().returncode == 1
    assert imported(copy.run()) < 15


def test_where_it_cannot_be_written_all_goes_on(copy: Copy) -> None:
    copy.image.unlink()
    copy.image.mkdir()
    result = copy.run()
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert not list(copy.image.parent.glob("*.tmp"))


def test_whoever_wants_no_compiled_files_gets_none(copy: Copy) -> None:
    copy.image.unlink()
    assert copy.run(PYTHONDONTWRITEBYTECODE="1").returncode == 1
    assert not copy.image.exists()


def test_a_copy_of_it_elsewhere_counts_for_nothing(copy: Copy) -> None:
    elsewhere = Copy(copy.folder, copy.folder / "her.md", copy.folder / "elsewhere")
    elsewhere.run()
    shutil.copy(copy.image, elsewhere.image)
    assert imported(elsewhere.run()) > 60


def test_it_grows_with_what_another_review_needs(copy: Copy) -> None:
    (copy.folder / "fields.md").write_text("---\ntitle: Her\nyear: 2013\n---\n\nA film.\n", encoding="utf-8")
    small = len(loads(copy.image.read_bytes())[1])
    copy.run("fields.md")  # the first of its kind: it compiles expressions
    assert imported(copy.run("fields.md")) > 15
    assert len(loads(copy.image.read_bytes())[1]) > small
    assert imported(copy.run("fields.md")) < 15


@pytest.mark.parametrize("words", [("rules",), ("--version",), ("--output-format", "json", "her.md")])
def test_other_command_lines_do_without(copy: Copy, words: tuple[str, ...]) -> None:
    copy.image.write_bytes(b"")
    assert "reviewlint.cli.image" not in copy.run(*words).stderr
    assert copy.image.read_bytes() == b""


def test_modules_are_as_an_import_makes_them(copy: Copy) -> None:
    code = (
        "import sys; from reviewlint.cli.image import Image; Image().bring_in(); "
        "import reviewlint.document.view as view, importlib.util as util; "
        "assert view is sys.modules['reviewlint'].document.view; "
        "usual = util.module_from_spec(util.find_spec('reviewlint.document.sentences')); "
        "print([name for name in vars(usual) if name != '__cached__' and name not in vars(view)], "
        "view.__spec__.loader.get_source(view.__name__)[:3], view.__package__, "
        "sys.modules['reviewlint.document'].__path__)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(copy.package.parent)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert result.stdout.split() == ["[]", '"""', "reviewlint.document", f"['{copy.package / 'document'}']"]
