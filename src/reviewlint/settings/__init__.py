"""What applies to a file: settings files, the command line and the file's own front matter, in layers."""
