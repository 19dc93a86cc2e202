"""What a stream of file reports looks like: one module a format, each with `write(reports, out, style)`."""
