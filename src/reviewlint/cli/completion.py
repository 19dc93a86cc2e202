"""`reviewlint completion`: scripts for shells, made from the very parsers that read the command line."""

import argparse
import sys
from collections.abc import Iterator

from reviewlint.cli.commands import COMMANDS
from reviewlint.cli.options import RULE, RULES
from reviewlint.typed import NamedTuple


class Option(NamedTuple):
    """One option of a subcommand, as a shell wants to know it.

    `values` are its choices. `files` tells what to complete after it otherwise: `file`, `folder`, or
    nothing. `takes_value` is False for flags.
    """

    names: tuple[str, ...]
    help: str
    takes_value: bool
    values: tuple[str, ...]
    files: str


class Command(NamedTuple):
    """One subcommand: its options, and the choices of its argument (without any, it is a file).

    With `paths` a file or a folder comes after the choice.
    """

    name: str
    help: str
    options: tuple[Option, ...]
    values: tuple[str, ...]
    paths: bool


FILES = {
    "--config": "file",
    "--store": "file",
    "--stdin-filename": "file",
    "--rules": "folder",
    "--baseline": "file",
    "--calibration": "file",
    "--output": "file",
}

SHELLS = ("bash", "zsh", "fish")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `completion`."""
    parser.add_argument("shell", choices=SHELLS, help="the shell to write for")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = (
        "to install:\n"
        "  bash  reviewlint completion bash > ~/.local/share/bash-completion/completions/reviewlint\n"
        "  zsh   reviewlint completion zsh > a folder of $fpath, as _reviewlint\n"
        "  fish  reviewlint completion fish > ~/.config/fish/completions/reviewlint.fish"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    scripts = {"bash": _bash, "zsh": _zsh, "fish": _fish}
    sys.stdout.writelines(f"{line}\n" for line in scripts[arguments.shell](_commands()))
    return 0


def _commands() -> list[Command]:
    from reviewlint.cli.parser import make_parser
    from reviewlint.engine.run import Linter

    # What the rules of this version and of the settings here are called.
    rules = tuple(sorted(Linter().registry().names()))
    commands = []
    for name, summary in COMMANDS.items():
        options: list[Option] = []
        arguments: list[tuple[str, ...]] = []
        for action in make_parser(name).actions():
            choices = tuple(map(str, action.choices or ()))
            if action.metavar in (RULE, RULES):
                choices = rules
            if action.option_strings:
                names = tuple(action.option_strings)
                text = (action.help or "").replace("%%", "%")
                options.append(Option(names, text, action.nargs != 0, choices, FILES.get(names[-1], "")))
            else:
                arguments.append(choices)
        values = next(filter(None, arguments), ())
        commands.append(Command(name, summary, tuple(options), values, () in arguments))
    return commands


_BASH_START = """\
# bash completion for reviewlint
_reviewlint_words() {
    local IFS=$' \\t\\n'
    COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_reviewlint_paths() {
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen "$1" -- "$cur"))
}
_reviewlint() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=check"""


def _bash(commands: list[Command]) -> Iterator[str]:
    yield _BASH_START
    yield "    if [[ $COMP_CWORD -gt 1 ]]; then"
    yield f'        case "${{COMP_WORDS[1]}}" in {"|".join(COMMANDS)}) command=${{COMP_WORDS[1]}};; esac'
    yield "    fi"
    yield '    case "$command $prev" in'
    for command in commands:
        for option in command.options:
            if option.takes_value:
                patterns = "|".join(f'"{command.name} {name}"' for name in option.names)
                yield f"        {patterns}) {_bash_value(option)}return;;"
    yield "    esac"
    yield "    local words=()"
    yield '    case "$command $cur" in'
    for command in commands:
        names = " ".join(name for option in command.options for name in option.names)
        yield f'        "{command.name} -"*) _reviewlint_words "{names}"; return;;'
        if command.values:
            then = 'words=("${COMPREPLY[@]}")' if command.paths else "return"
            yield f'        "{command.name} "*) _reviewlint_words "{" ".join(command.values)}"; {then};;'
    yield "    esac"
    yield "    if [[ $COMP_CWORD -eq 1 ]]; then"
    yield f'        _reviewlint_words "{" ".join(COMMANDS)}"'
    yield '        words=("${COMPREPLY[@]}")'
    yield "    fi"
    yield "    _reviewlint_paths -f"
    yield '    COMPREPLY+=("${words[@]}")'
    yield "}"
    yield "complete -F _reviewlint reviewlint"


def _bash_value(option: Option) -> str:
    if option.values:
        return f'_reviewlint_words "{" ".join(option.values)}"; '
    if option.files:
        return f"_reviewlint_paths {'-d' if option.files == 'folder' else '-f'}; "
    return ""


def _zsh(commands: list[Command]) -> Iterator[str]:
    yield "#compdef reviewlint"
    yield "_reviewlint() {"
    yield "    local command=check"
    yield f"    if (( CURRENT > 2 )) && [[ $words[2] == ({'|'.join(COMMANDS)}) ]]; then"
    yield "        command=$words[2]"
    yield "        shift words"
    yield "        (( CURRENT-- ))"
    yield "    elif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then"
    yield "        local -a commands=("
    for command in commands:
        yield f"            {_quoted(f'{command.name}:{command.help}')}"
    yield "        )"
    yield "        _describe command commands"
    yield "        _files"
    yield "        return"
    yield "    fi"
    yield '    case "$command" in'
    for command in commands:
        yield f"        {command.name})"
        yield "            _arguments -s \\"
        for option in command.options:
            for name in option.names:
                yield f"                {_quoted(_zsh_option(name, option))} \\"
        values = f"({' '.join(command.values)})"
        if command.values and command.paths:
            yield f"                {_quoted(f'1:argument:{values}')} \\"
        rest = values if command.values and not command.paths else "_files"
        yield f"                {_quoted(f'*:argument:{rest}')}"
        yield "            ;;"
    yield "    esac"
    yield "}"
    yield '_reviewlint "$@"'


def _zsh_option(name: str, option: Option) -> str:
    help = option.help
    for sign in "\\[]:":
        help = help.replace(sign, f"\\{sign}")
    spec = f"*{name}[{help}]"
    if option.values:
        return f"{spec}:value:({' '.join(option.values)})"
    if option.files:
        return f"{spec}:path:{'_files -/' if option.files == 'folder' else '_files'}"
    return f"{spec}:value: " if option.takes_value else spec


def _fish(commands: list[Command]) -> Iterator[str]:
    names = " ".join(COMMANDS)
    others = " ".join(name for name in COMMANDS if name != "check")
    yield "# fish completion for reviewlint"
    for command in commands:
        yield (
            f"complete -c reviewlint -n 'not __fish_seen_subcommand_from {names}' "
            f"-a {command.name} -d {_quoted(command.help)}"
        )
    for command in commands:
        seen = f"__fish_seen_subcommand_from {command.name}"
        if command.name == "check":
            seen = f"not __fish_seen_subcommand_from {others}"
        for option in command.options:
            yield f"complete -c reviewlint -n '{seen}' {_fish_option(option)}"
        if command.values:
            only = "" if command.paths else "-f "
            yield f"complete -c reviewlint -n '{seen}' {only}-a {_quoted(' '.join(command.values))}"


def _fish_option(option: Option) -> str:
    parts = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    if option.values:
        parts.append(f"-x -a {_quoted(' '.join(option.values))}")
    elif option.files == "folder":
        parts.append("-x -a '(__fish_complete_directories)'")
    elif option.takes_value:
        parts.append("-r" if option.files else "-x")
    parts.append(f"-d {_quoted(option.help)}")
    return " ".join(parts)


def _quoted(text: str) -> str:
    """The text as one word of a shell."""
    quote = "'\\''"
    return f"'{text.replace(chr(39), quote)}'"
