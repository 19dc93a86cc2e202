"""Rule packs: folders of rule files, of reviewlint or of Vale."""

import os

from reviewlint.errors import Notice, RuleFileError
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.patterns.schema import PatternRule

_FIELDS_OF_WORKS = "credits"  # beside the rules that ship, but no rules
_STYLES_CONFIG = "config"  # Vale keeps vocabularies and dictionaries there


class Pack(NamedTuple):
    """The rules of one folder, and what there is to say about rules that were left out."""

    rules: "tuple[PatternRule, ...]"
    notices: tuple[Notice, ...]


def builtin_rules_dir() -> str:
    """The folder of the rules that ship with reviewlint: in the package, or in a checkout beside `src`."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "rules")
    return (
        inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(package)), "rules")
    )


def rule_files(root: str) -> list[str]:
    """The rule files below a folder, sorted: every `*.yml` but hidden ones and Vale's own configuration."""
    left_out = {_STYLES_CONFIG}
    if os.path.realpath(root) == os.path.realpath(builtin_rules_dir()):
        left_out.add(_FIELDS_OF_WORKS)
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = [name for name in folders if name[0] != "." and (folder != root or name not in left_out)]
        found += [os.path.join(folder, name) for name in files if name.endswith(".yml") and name[0] != "."]
    return sorted(found)


def load_pack(root: str) -> Pack:
    """All rules below a folder: of reviewlint, of Vale, or of both.

    What a rule asks for that reviewlint does not do becomes a notice, and the rest is loaded. Raises
    RuleFileError for a mistake, and when there is no rule at all.
    """
    if not os.path.isdir(root):
        raise RuleFileError("there is no such folder of rules", root)
    files = rule_files(root)
    if not files:
        raise RuleFileError("there are no rule files (*.yml) in this folder", root)
    from reviewlint.patterns.rule_file import RuleFile

    rules: dict[str, PatternRule] = {}
    notices: list[Notice] = []
    for path in files:
        rule = RuleFile(path, notices).rule()
        if rule is None:
            continue
        if rule.id in rules:
            raise RuleFileError(f"the id {rule.id!r} is taken by {rules[rule.id].path}", path)
        rules[rule.id] = rule
    return Pack(tuple(rules.values()), tuple(notices))
