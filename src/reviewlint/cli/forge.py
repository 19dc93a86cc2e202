"""Where a CI server shows the files of the commit that it checks."""

import os
from collections.abc import Callable, Mapping

from reviewlint.output.portable import portable_path


def pages(environment: Mapping[str, str]) -> Callable[[str, int], str | None]:
    """What answers with the address of a line of a file; GitHub and GitLab say it in their variables."""
    blob = _blob(environment)

    def page(path: str, line: int) -> str | None:
        name = portable_path(path)
        if blob is None or os.path.isabs(name):
            return None
        from urllib.parse import quote

        # `plain=1` has GitHub show Markdown with its lines.
        return f"{blob}/{quote(name)}?plain=1#L{line}"

    return page


def _blob(environment: Mapping[str, str]) -> str | None:
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    server, repository, commit = (environment.get(name) for name in names)
    if server and repository and commit:
        return f"{server}/{repository}/blob/{commit}"
    project, commit = environment.get("CI_PROJECT_URL"), environment.get("CI_COMMIT_SHA")
    return f"{project}/-/blob/{commit}" if project and commit else None
