"""What `reviewlint explain grammar` shows."""

import os

from reviewlint.finding import Severity

_PAGE = """\
Grammar and spelling, as LanguageTool sees them.

What it does
    Sends the prose to a server of LanguageTool and reports what comes back. Each rule of LanguageTool has
    an id of its own here: EN_A_VS_AN is `grammar/en-a-vs-an`, and can be left out or given a severity under
    that name.

Why
    Off by default, for it needs Java and the extra `reviewlint[grammar]`, or the address of a server. Turn
    it on with `--grammar`, or `enabled = true` in the table `[grammar]` of the settings.

    Names, titles, quotations and the words of the `vocabulary` are left alone; front matter, code and links
    are never sent.

Source
    LanguageTool, LGPL-2.1-or-later
"""


def page(id: str) -> tuple[Severity, bool, tuple[str, ...], str, str, str]:
    """Severity, switch, languages, summary, text and source of LanguageTool's rules, which share one page."""
    summary = _PAGE.partition("\n")[0]
    return "warning", False, (), summary, _PAGE, os.path.abspath(__file__)
