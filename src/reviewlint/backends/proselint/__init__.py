"""proselint's checks: their data in one index (`engine`), and which of them suit reviews (`choice`)."""
