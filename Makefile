# Each target sets up what it needs in a virtual environment of its own.
# PYTHON names the interpreter (3.11 or newer); by default the newest suitable one found.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
PYTEST_ARGS ?= -n 2 --dist loadgroup

.PHONY: demo test check bench docs pages languagetool lock clean

demo: .venv-demo/ready
	@.venv-demo/bin/reviewlint examples/her.md; code=$$?; \
	if [ $$code -eq 1 ]; then echo "reviewlint has read examples/her.md: the findings are above."; \
	else echo "reviewlint ended with $$code where findings (1) were expected" >&2; exit 1; fi

test: .venv/ready
	@if command -v java >/dev/null 2>&1 && command -v mvn >/dev/null 2>&1; then $(MAKE) --no-print-directory languagetool; \
	else echo "no Java 17 and Maven here: the tests with a real LanguageTool are skipped"; fi
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest -rs $(PYTEST_ARGS)

check: .venv/ready
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/python -m pytest $(PYTEST_ARGS) -m "not slow"

bench: .venv/ready  # writes docs/speed.md and docs/accuracy.md
	.venv/bin/python benchmarks/speed_page.py
	.venv/bin/python benchmarks/accuracy/score.py --write docs/accuracy.md

docs: .venv/ready  # the documentation as a site: open site/index.html
	NO_MKDOCS_2_WARNING=1 .venv/bin/python -m mkdocs build --quiet

# Writes anew what is made from the rules and the program: pages, schemas, examples, the picture of the terminal.
pages: .venv/ready
	for script in schema rule_docs second_opinions formats examples readme; do \
		.venv/bin/python scripts/build_$$script.py || exit; done
	.venv/bin/python scripts/build_pictures.py terminal

peers: .venv/ready  # installs other linters outside of the checkout, and writes docs/performance.md
	.venv/bin/python benchmarks/peers

# A server of LanguageTool from Maven Central for the tests, laid out as language-tool-python wants it (252 MB).
languagetool: .languagetool/ready

# Writes requirements/dev.txt anew; it needs the `uv` command, nothing else does.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--python-version 3.11 --extra grammar --extra docs --custom-compile-command "make lock" \
		--output-file requirements/dev.txt pyproject.toml requirements/dev.in

clean:
	rm -rf .venv .venv-demo .languagetool .screenshots site dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/ready: pyproject.toml requirements/dev.txt
	@test -n "$(PYTHON)" || { echo "reviewlint needs Python 3.11 or newer; none was found" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.languagetool/ready: tests/languagetool/pom.xml tests/languagetool/launcher.py
	rm -rf .languagetool
	mvn --quiet --batch-mode --file tests/languagetool/pom.xml dependency:copy-dependencies \
		-DoutputDirectory=$(CURDIR)/.languagetool/LanguageTool-6.8/libs
	$(PYTHON) tests/languagetool/launcher.py .languagetool/LanguageTool-6.8
	@touch $@

# Installed the way a user installs it: not editable, so that a change to any shipped file makes it anew.
.venv-demo/ready: pyproject.toml $(shell find src rules -type f -not -name '*.pyc' 2>/dev/null)
	@test -n "$(PYTHON)" || { echo "reviewlint needs Python 3.11 or newer; none was found" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv-demo
	.venv-demo/bin/python -m pip install --quiet --disable-pip-version-check .
	@touch $@
