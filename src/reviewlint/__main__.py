"""`python -m reviewlint`."""

from reviewlint.cli.main import run

if __name__ == "__main__":
    run()
