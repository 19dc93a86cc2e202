"""An example of a reviewlint plugin."""
