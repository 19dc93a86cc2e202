"""A server of our own: started once, and kept for the runs that follow.

A keeper, a process of its own, starts the server through language-tool-python, writes down where it
answers, and ends it when that file has gone, when the server dies, or when nobody has asked for a while.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from shutil import which
from time import monotonic, sleep

from reviewlint.backends.languagetool.client import Client
from reviewlint.backends.remark import BackendError
from reviewlint.typed import Any, NamedTuple
from reviewlint.user_cache import cache_folder

START_SECONDS = 180
"""How long a server may take to start; when it is downloaded first, that takes as long as it takes."""
KEEPER_SECONDS = 5
"""How long a keeper may take to see that it is to end its server."""
STOP_SECONDS = 20
PING_SECONDS = 5
PAUSE = 0.1

_NAME_A_SERVER = 'or name a server: `server = "http://..."` in the table [grammar]'


class Running(NamedTuple):
    """A server that answers: where, what it is, and the processes that it lives in."""

    address: str
    software: str
    keeper: int
    server: int


def state_file() -> str:
    """Where the keeper writes down what it keeps."""
    return os.path.join(cache_folder(), "grammar-server.json")


def running() -> Running | None:
    """Our server, if one answers."""
    state = _read_state()
    if state is None or "address" not in state:
        return None
    try:
        address, keeper, server = str(state["address"]), int(state["keeper"]), int(state["server"])
    except (KeyError, TypeError, ValueError):
        return None
    software = Client(address, PING_SECONDS).software()
    return None if software is None else Running(address, software, keeper, server)


def ensure() -> str:
    """The address of our server, which is started unless it runs; raises BackendError.

    Of several that want one at the same time, the first starts it and the others wait.
    """
    found = running()
    if found is None:
        _check_what_is_needed()
        with _alone():
            found = running() or _start()
    with suppress(OSError):
        os.utime(state_file())  # the keeper sees that it is of use
    return found.address


def stop() -> bool:
    """End our server; False when none was running. Raises BackendError when it does not end."""
    found = running()
    with suppress(OSError):
        os.unlink(state_file())
    if found is None:
        return False
    client = Client(found.address, PING_SECONDS)
    for patience in (KEEPER_SECONDS, STOP_SECONDS):
        deadline = monotonic() + patience
        while monotonic() < deadline:
            if client.software() is None:
                return True
            sleep(PAUSE)
        # Its keeper has gone, and nobody else will end it.
        with suppress(OSError):
            os.kill(found.server, 15)
    raise BackendError(f"LanguageTool (process {found.server}) does not end")


def _check_what_is_needed() -> None:
    if find_spec("language_tool_python") is None:
        raise BackendError(
            f"a server of LanguageTool needs `pip install 'reviewlint[grammar]'`: do that, {_NAME_A_SERVER}"
        )
    if which("java") is None:
        raise BackendError(
            f"LanguageTool needs Java 17 or newer and there is none: install it, {_NAME_A_SERVER}"
        )


def _start() -> Running:
    import subprocess

    path = state_file()
    with suppress(OSError):
        os.unlink(path)
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP}
    nothing = subprocess.DEVNULL
    command = [sys.executable, "-m", "reviewlint.backends.languagetool.keeper", path]
    try:
        keeper = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, **options)
    except OSError as error:
        raise BackendError(f"LanguageTool cannot be started: {error.strerror or error}") from None
    deadline = monotonic() + START_SECONDS
    while True:
        state = _read_state() or {}
        if "failure" in state:
            keeper.wait()
            with suppress(OSError):
                os.unlink(path)
            raise BackendError(f"LanguageTool cannot be started: {state['failure']}")
        if "address" in state and (found := running()) is not None:
            keeper.returncode = 0  # it goes on without us
            return found
        if keeper.poll() is not None:
            raise BackendError("LanguageTool cannot be started: its keeper ended without a word")
        if monotonic() > deadline and not state.get("downloading"):
            keeper.terminate()
            keeper.wait()
            raise BackendError(f"LanguageTool did not start within {START_SECONDS} seconds")
        sleep(PAUSE)


def _read_state() -> dict[str, Any] | None:
    try:
        with open(state_file(), encoding="utf-8") as file:
            state = json.load(file)
    except (OSError, ValueError):
        return None
    return state if isinstance(state, dict) else None


@contextmanager
def _alone() -> Iterator[None]:
    """Hold a lock that ends with this process, whatever becomes of it; raises BackendError."""
    path = os.path.join(cache_folder(), "grammar-server.lock")
    try:
        os.makedirs(cache_folder(), mode=0o700, exist_ok=True)
        file = open(path, "a+b")  # noqa: SIM115
    except OSError as error:
        raise BackendError(f"LanguageTool cannot be started: {path}: {error.strerror}") from None
    deadline = monotonic() + START_SECONDS
    with file:
        while not _locked(file.fileno()):
            if monotonic() > deadline:
                raise BackendError("another run of reviewlint has been starting LanguageTool for too long")
            sleep(PAUSE)
        yield


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
