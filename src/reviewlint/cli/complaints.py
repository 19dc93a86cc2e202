"""What goes to standard error: one line for each thing that went wrong."""

import os
import sys

from reviewlint.output.cells import one_line

TRACEBACK_VARIABLE = "REVIEWLINT_TRACEBACK"


def complain(message: str, level: str = "error") -> None:
    """Write `reviewlint: error: message`, a line for each line of the message."""
    for line in message.split("\n"):
        sys.stderr.write(f"reviewlint: {level}: {one_line(line)}\n")
    sys.stderr.flush()


def describe(error: Exception) -> str:
    """One line for an error that nobody foresaw: what it was, where, and how to report it."""
    if os.environ.get(TRACEBACK_VARIABLE):
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError) and error.errno is not None:
        subject = f"{error.filename}: " if error.filename else "cannot write the output: "
        return subject + os.strerror(error.errno)
    trace = error.__traceback__
    where = ""
    while trace is not None:
        where = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        trace = trace.tb_next
    what = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":")
    return (
        f"internal error{where}: {what}; this is a bug in reviewlint (or a plugin): please report this line, "
        f"with the output under {TRACEBACK_VARIABLE}=1 and the file if you can share it"
    )
