"""From paths to findings: find the files, choose the rules, run them, and keep every failure to one line."""
