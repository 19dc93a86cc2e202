"""From an archive of reviews to the figures that other reviews are compared with."""

from reviewlint.checks import BUILT_IN
from reviewlint.credits.kinds import kind_of
from reviewlint.engine.read import read_text
from reviewlint.engine.run import Linter
from reviewlint.errors import InputError
from reviewlint.measures.calibration import NAME, Samples, parse, running_prose
from reviewlint.measures.densities import GROUPS
from reviewlint.measures.percentiles import Calibration
from reviewlint.settings.model import Settings
from reviewlint.typed import Literal

Outcome = Literal["measured", "other language", "no prose"]
"""What came of one file of an archive."""

_NOT_COUNTED = tuple(id for id in BUILT_IN if id.partition("/")[0] in GROUPS)
"""Only what pattern rules match is counted."""


def measuring_linter(settings: Settings, config: str | None = None, *, isolated: bool = False) -> Linter:
    """A linter that reads reviews as `settings` say, and looks only for what is counted."""
    return Linter(
        settings._replace(select=GROUPS, ignore=_NOT_COUNTED, calibration=None),
        config=config,
        isolated=isolated,
        baselines=False,
        calibrations=False,
    )


def measure(linter: Linter, path: str, samples: Samples) -> Outcome:
    """Take the review at `path` into the samples. Raises ReviewlintError when it cannot be read."""
    document = linter.open(path).document
    if document.language != "en":
        return "other language"
    kind = kind_of(document)
    prose = running_prose(document, kind)
    if not prose.words.lowers:
        return "no prose"
    linter.lint(prose)
    samples.measure(prose, kind)
    return "measured"


def load(path: str) -> Calibration:
    """A calibration file. Raises InputError when there is none, or with the line of a mistake in it."""
    try:
        return parse(read_text(path), path)
    except InputError as error:
        if error.line is None:
            raise InputError(f"{error.message}: `reviewlint calibrate` writes a {NAME}", path) from None
        raise
