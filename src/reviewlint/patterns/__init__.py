"""Declarative rules: YAML files in a superset of Vale's format, all of them looked for at once.

load.py and rule_file.py turn files into rules (schema.py), with matchers.py taking their patterns apart;
cache.py keeps the result between runs; index.py runs a set of rules over a document, with one file for each
kind of rule (existence.py, substitution.py, ...) saying what its matches mean.
"""
