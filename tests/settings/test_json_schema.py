"""The JSON Schema of the settings: valid, fresh, and of one mind with the parser."""

import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from reviewlint.errors import SettingsError
from reviewlint.settings.parse import Parser
from reviewlint.settings.schema import settings_schema

SCHEMA = settings_schema({"a/b": {"window": {"type": "integer"}}}, ["film", "book"])


def test_the_file_is_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_schema.py"))
    fresh = script["build"]()
    assert script["TARGET"].read_text(encoding="utf-8") == fresh, "stale: run scripts/build_schema.py"
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('select = "all"\nignore = ["x"]\nfail-on = "never"\nkind = "film"\nlang = "en-gb"', True),
        ('extend = ["a.toml"]\nrules = ["r"]\nexclude = ["x/**"]\nextend-select = ["y"]', True),
        ('[rule."a/b"]\nseverity = "error"\nwindow = 3', True),
        ('[rule."other/rule"]\nanything = [1]', True),
        ('[per-file."x/**"]\nignore = ["y"]\nkind = "book"\nrule."a/b".window = 3', True),
        ('[credits]\nsources = "file"\nfiles = ["a.csv"]\nonline = true\ncache-days = 0', True),
        ('[credits]\ncontact = "https://example.org"\nstore = "x"', True),
        ('[credits]\nsources = ["imdb"]', False),
        ('[credits]\ncontact = "me"', False),
        ("[credits]\nonline = 1", False),
        ("[credits]\ncache-days = -1", False),
        ("[credits]\nkey = 3", False),
        ('[per-file."x/**".credits]\nonline = true', False),
        ("selct = []", False),
        ("select = [3]", False),
        ('select = [""]', False),
        ('fail-on = "no"', False),
        ('lang = "english"', False),
        ('[rule."a/b"]\nseverity = "off"', False),
        ('[rule."other/rule"]\nseverity = "off"', False),
        ('[per-file."x/**"]\nfail-on = "error"', False),
        ("rule = 3", False),
    ],
)
def test_schema_and_parser_agree(text: str, good: bool) -> None:
    data: dict[str, Any] = tomllib.loads(text)
    assert Draft7Validator(SCHEMA).is_valid(data) is good
    parser = Parser("reviewlint.toml", lambda path: None)
    if good:
        parser.parse(data)
    else:
        with pytest.raises(SettingsError):
            parser.parse(data)
