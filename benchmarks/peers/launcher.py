"""Runs one command and prints what it took: exit code, wall and CPU seconds, peak bytes, 1 if it was stopped.

Usage: python launcher.py SECONDS FILE COMMAND...

What the command prints goes to FILE; after SECONDS it is ended with all that it started. A program of its
own because a process inherits the peak memory of the one that starts it: this one is as small as can be.
"""

import os
import signal
import sys
import time

_UNIT_OF_PEAK = 1 if sys.platform == "darwin" else 1 << 10
"""Bytes; what the operating system counts the most memory of a process in."""
_NO_SUCH_PROGRAM = 127


def main(limit: float, printed: str, command: list[str]) -> None:
    """Run the command, and print its figures."""
    began = time.perf_counter()
    child = os.fork()
    if not child:
        try:
            os.setsid()  # so that what it starts can be ended with it
            output = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.execvp(command[0], command)
        except OSError as error:
            os.write(2, f"{error}\n".encode())
        finally:
            os._exit(_NO_SUCH_PROGRAM)
    late = False

    def end(*_: object) -> None:
        nonlocal late
        late = True
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - began
    signal.setitimer(signal.ITIMER_REAL, 0)
    cpu = usage.ru_utime + usage.ru_stime
    print(os.waitstatus_to_exitcode(status), wall, cpu, usage.ru_maxrss * _UNIT_OF_PEAK, int(late))


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2], sys.argv[3:])
