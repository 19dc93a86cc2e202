"""The command line: `main.py` finds the subcommand, and each subcommand is one module."""
