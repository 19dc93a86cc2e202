"""`reviewlint credits show FILE`: what every source says, field by field."""

import argparse
import sys

from reviewlint.cli import credits_lookup
from reviewlint.cli.screen import set_machine_encoding, style_for
from reviewlint.credits.schema import schema
from reviewlint.output.cells import cells, visible, wrap
from reviewlint.output.style import BOLD, DIM, Style

OPTIONS = credits_lookup.OPTIONS | {"output_format"}

_NARROWEST_VALUE = 20


def run(arguments: argparse.Namespace) -> int:
    """Print the fields of the work, the sources of each one below the other."""
    found = credits_lookup.look_up(arguments)
    if arguments.output_format == "json":
        import json

        set_machine_encoding(sys.stdout)
        records = [record._asdict() for record in found.known]
        answer = {"version": 1, "path": arguments.path, "work": found.work._asdict(), "records": records}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
        return 0
    _write(found, style_for(sys.stdout, arguments.color))
    return 0


def _write(found: credits_lookup.LookedUp, style: Style) -> None:
    out = sys.stdout
    known = found.known
    out.write(f"{style.paint(visible(str(found.work)), BOLD)}, {found.work.kind}\n")
    for record in known:
        if record.date:
            said = f"{record.source}: {record.id}, as of {record.date}"
            out.write(style.paint(visible(said), DIM) + "\n")
    if not known:
        out.write("nothing is known of it: neither the front matter nor any source has credits\n")
        return
    order = schema().kind(found.work.kind).fields
    fields = [(field.name, field.key) for field in order.values() if known.first(field.name)]
    keys = max(cells(key) for _, key in fields)
    names = max(cells(record.source) for record in known)
    margin = keys + names + 4
    width = max(style.width - margin, _NARROWEST_VALUE)
    out.write("\n")
    for name, key in fields:
        label = key
        for record in known:
            if name in record.values:
                values = visible(", ".join(record.values[name]))
                for number, line in enumerate(wrap(values, width)):
                    source = visible(record.source) if not number else ""
                    gap = " " * (names - cells(source))
                    out.write(f"{style.paint(f'{label:<{keys}}', BOLD)}  {source}{gap}  {line}\n")
                    label = ""
