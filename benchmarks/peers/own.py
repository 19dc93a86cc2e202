"""reviewlint as the bench runs it, and the interpreter alone.

The console script is run as pip writes it, by the interpreter itself: a version manager's shim would add its
own start-up. One review is linted as most people do it, `reviewlint FILE`; everything else is printed one
line a finding, and without results of earlier runs unless they are what is measured.
"""

import sys

from peers import counting
from peers.peer import ARCHIVE, ONE_REVIEW, Peer, Text, Tools

RUN = "from reviewlint.cli.main import run\n\nrun()\n"
NO_OPINIONS = "from reviewlint.backends.proselint.choice import CHOICES\n\nCHOICES.clear()\n"


def _reviewlint(tools: Tools, text: Text, code: str, *options: str) -> list[str]:
    options = () if text.title == ONE_REVIEW else ("--output-format", "concise", *options)
    name = f"reviewlint_{'own' if code.startswith(NO_OPINIONS) else 'all'}.py"
    return [sys.executable, tools.setting(name, code), *options, *text.files]


REVIEWLINT = Peer(
    "reviewlint",
    "every default rule, proselint's among them",
    None,
    lambda tools, text: _reviewlint(tools, text, RUN, "--no-cache"),
    counting.places,
)
OWN_RULES = Peer(
    "reviewlint, its own rules",
    "the default rules without second opinions",
    None,
    lambda tools, text: _reviewlint(tools, text, NO_OPINIONS + RUN, "--no-cache"),
    counting.places,
)
SECOND_RUN = Peer(
    "reviewlint, again",
    "every default rule, nothing changed since the last run",
    None,
    lambda tools, text: _reviewlint(tools, text, RUN),
    counting.places,
    only=(ARCHIVE,),
    again=True,
)
FLOOR = Peer(
    "python -c pass",
    "an interpreter that does nothing",
    None,
    lambda tools, text: [sys.executable, "-c", "pass"],
    counting.none,
    only=(ONE_REVIEW,),
)
