# make demo   renders the examples into out/
# make test   checks style and types, then runs every test
# Each makes what it needs: the virtual environment, and as root on Debian the system libraries.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
EXAMPLES := $(filter-out %/office.yaml,$(wildcard examples/*.yaml examples/forms/*.yaml))

# WeasyPrint draws through Pango; the readers of the tests are poppler and, with npm, pdf.js. The register of the tests is
# also kept in a PostgreSQL server, which the tests start and stop themselves.
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
READERS := poppler-utils
SERVER := postgresql

.PHONY: demo test lint types schemas contact-sheet system readers clean

demo: $(READY)
	$(BIN)/python -m govdocs render $(EXAMPLES) -d out
	$(BIN)/python -m govdocs merge examples/merge/letter.yaml examples/merge/unions.xlsx -d out/merge --name '{ক্রমিক}-{ইউনিয়ন}'

test: $(READY) readers lint types
	$(BIN)/python -m pytest -n auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

schemas: $(READY)
	$(BIN)/python -m govdocs schema --write schemas

# One picture of all forms, for the README.
contact-sheet: $(READY)
	$(BIN)/python docs/contact_sheet.py

$(READY): pyproject.toml | system
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# $(call install,test,packages): apt as root, otherwise a message that names the packages
define install
	@$(1) || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    .ci/apt-install $(2); \
	  else \
	    echo "Missing system packages. On Debian or Ubuntu: sudo apt-get install $(2)" >&2; \
	    echo "On macOS: brew install pango. Elsewhere see README.md." >&2; $(3); \
	  fi; }
endef

system:
	$(call install,$(PYTHON) -c "import ensurepip",python3-venv,exit 1)
	$(call install,$(PYTHON) -c "import ctypes.util as u; exit(not all(map(u.find_library, ['pango-1.0', 'pangoft2-1.0'])))",$(LIBRARIES),exit 1)

# Without these readers and the server the tests that need them are skipped, and say so.
readers:
	$(call install,command -v pdftotext >/dev/null,$(READERS),true)
	$(call install,command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1,$(SERVER),true)
	@if command -v npm >/dev/null && [ ! -d tests/pdfjs/node_modules ]; then npm install --silent --no-audit --no-fund --no-package-lock --prefix tests/pdfjs || true; fi

clean:
	rm -rf $(VENV) out build dist *.egg-info
