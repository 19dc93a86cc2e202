"""LanguageTool, asked over HTTP: at an address, or from a server that reviewlint starts and keeps."""
