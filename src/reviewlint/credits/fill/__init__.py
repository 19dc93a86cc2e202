"""Missing fields written into a front matter, with every other byte left as it is."""
