"""Peers from the registries, each in a folder of its own outside the checkout."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from peers.peer import MissingError, Package, Tools

ROOT = Path(__file__).resolve().parents[2]
_READY = "ready"
"""A file that says that all of a package is there."""


def default_folder() -> Path:
    """Where the peers go when nothing else is said."""
    caches = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(caches) / "reviewlint-peers"


def install(package: Package, tools: Tools) -> None:
    """Install a package unless it is there already. Raises MissingError."""
    folder = tools.folder(package)
    if (folder / _READY).exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _INSTALLERS[package.registry](package, folder)
    (folder / _READY).touch()


def _npm(package: Package, folder: Path) -> None:
    wanted = [f"{package.name}@{package.version}", *package.extras]
    _run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *wanted])
    _require("node")


def _pypi(package: Package, folder: Path) -> None:
    _run([sys.executable, "-m", "venv", str(folder)])
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    wanted = [f"{package.name}=={package.version}", *package.extras]
    _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted])


def _go(package: Package, folder: Path) -> None:
    _run(["go", "install", f"{package.name}@{package.version}"], {"GOBIN": str(folder)})


def _maven(package: Package, folder: Path) -> None:
    """The jars that tests/languagetool/pom.xml asks for, which is the package and all that it needs."""
    _require("java")
    pom = ROOT / "tests" / "languagetool" / "pom.xml"
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
    _run(["mvn", "--quiet", "--batch-mode", "--file", str(pom), *goal])


_INSTALLERS: dict[str, Callable[[Package, Path], None]] = {
    "npm": _npm,
    "pypi": _pypi,
    "go": _go,
    "maven": _maven,
}


def install_all(packages: Iterable[Package], tools: Tools, say: Callable[[str], None]) -> dict[Package, str]:
    """Install what is not there yet; the reason for each package that is not to be had."""
    missing: dict[Package, str] = {}
    for package in dict.fromkeys(packages):
        say(f"installing {package.name} {package.version} ({package.registry})")
        try:
            install(package, tools)
        except MissingError as error:
            missing[package] = str(error)
            say(f"  not to be had: {error}")
    return missing


def _require(program: str) -> None:
    if shutil.which(program) is None:
        raise MissingError(f"{program} is not on the PATH")


def _run(command: list[str], environment: Mapping[str, str] | None = None) -> None:
    """Run an installer to its end. Raises MissingError with the last line it says."""
    if shutil.which(command[0]) is None:
        raise MissingError(f"{command[0]} is not on the PATH")
    done = subprocess.run(
        command,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        said = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        name = os.path.basename(command[0])
        raise MissingError(f"{name} ended with {done.returncode}: {said[-1] if said else 'it said nothing'}")
