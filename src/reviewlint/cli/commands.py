"""The subcommands by name. Each is the module `reviewlint.cli.<name>` with `add_arguments` and `run`."""

COMMANDS = {
    "check": "check reviews (the default: `reviewlint her.md` is `reviewlint check her.md`)",
    "rules": "list the rules: what each finds, how severe it is, whether it is on by default",
    "explain": "explain a rule: what it does, why, examples, options",
    "stats": "show the figures of one review beside those of published reviews",
    "calibrate": "measure an archive of reviews, for reviews to be compared with it",
    "baseline": "write, update or check the file of findings that are known and not reported",
    "credits": "look credits up: import a store, show what sources say, fill in missing fields",
    "grammar": "start or end a server of LanguageTool, or say whether one runs",
    "cache": "say where reviewlint keeps what saves it time, or empty it",
    "config": "show which settings apply to a file, and where each comes from",
    "init": "write a commented reviewlint.toml",
    "completion": "print a completion script for bash, zsh or fish",
}
