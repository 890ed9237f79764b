# make demo          renders the examples into out/
# make test          checks style and types, then runs every test
# make test-newest   runs what touches dependencies with their newest versions, make test-oldest with their oldest
# make lock          renews the lock files
# make windows       builds dist/govdocs-windows.zip: unzip and double-click; make test-windows tries it in Debian's wine
# make container     builds the image that makes letters again to the byte; make test-container tries it
# make desk          builds the screen of the desk from desk/ into govdocs/desk/screen/static (needs npm)
# Each makes what it needs: the virtual environment, and as root on Debian the system libraries.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The first is what govdocs runs on, exactly as tested; the second holds it too, and what it is tested with.
LOCK := requirements.lock
DEVELOPMENT_LOCK := requirements-dev.lock
LOCKED := $(VENV)/.locked
READY := $(VENV)/.ready
TOOLS := $(VENV)/.tools
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-build-isolation
UV := .ci/uv
COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes
EXAMPLES := $(filter-out %/office.yaml,$(wildcard examples/*.yaml examples/forms/*.yaml))

# WeasyPrint draws through Pango; the readers of the tests are poppler and, with npm, pdf.js; an editor's is its language server, with npm, too. The register of the tests is
# also kept in a PostgreSQL server, which the tests start and stop themselves.
LIBRARIES := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
READERS := poppler-utils
SERVER := postgresql
# The desk is tried in the browser that Debian packages.
BROWSER := chromium
# It shows the Word files as a clerk sees them.
WORD := libreoffice-writer-nogui
# It reads the scans.
OCR := tesseract-ocr tesseract-ocr-ben

# The tests of what other packages do for us: reading, checking, pages, PDF, the command and the register. What is Python's alone
# (patterns), or repeats them through more verbs, is not asked again.
DEPENDENCY_TESTS := $(filter-out tests/security/test_patterns.py,$(wildcard tests/security/test_*.py)) \
  $(addprefix tests/,source loading prose page pdf word test_contract.py test_output.py mail_merge/sheets files/test_stores.py \
  batch/test_dask.py importing/readers importing/unbijoy $(addprefix register/test_,database.py driver_errors.py postgresql.py counting.py) \
  $(addprefix cli/test_,main.py help.py usage_errors.py verbs.py printing.py render.py render_word.py importing.py audit.py register.py))

# What dist/govdocs-windows.zip is tried in; without it `make test-windows` says so and ends.
WINE := wine64 gcc-mingw-w64-x86-64 nsis

.PHONY: demo test test-newest test-oldest lint types lock schemas contact-sheet desk system readers windows windows-pins windows-installer test-windows container test-container clean

demo: $(READY)
	@$(BIN)/python -m govdocs render $(EXAMPLES) -d out --no-audit >/dev/null
	@$(BIN)/python -m govdocs merge examples/merge/letter.yaml examples/merge/unions.xlsx -d out/merge --name '{ক্রমিক}-{ইউনিয়ন}' --no-audit --quiet >/dev/null
	@echo "The examples are in out/. Open out/official-letter.pdf first."

test: $(TOOLS) readers lint types
	$(BIN)/python -m pytest -n auto

# What pyproject.toml allows, resolved anew on this day; the tools that test it stay at their locked versions where they can.
# Oldest means the oldest of what pyproject.toml names: how old their own dependencies may be is for them to say.
test-newest: RESOLUTION := highest
test-oldest: RESOLUTION := lowest-direct
test-newest test-oldest: test-%: $(TOOLS) readers
	$(PYTHON) -m venv --clear .venv-$*
	$(UV) pip compile --quiet --resolution $(RESOLUTION) --extra cluster --extra remote --extra postgresql --extra word pyproject.toml -o .venv-$*/allowed.txt
	cp $(DEVELOPMENT_LOCK) .venv-$*/all.txt
	$(UV) pip compile --quiet --extra dev --constraint .venv-$*/allowed.txt pyproject.toml -o .venv-$*/all.txt
	$(UV) pip install --quiet --python .venv-$* --requirement .venv-$*/all.txt
	$(UV) pip install --quiet --python .venv-$* --no-deps --no-build-isolation --editable .
	.venv-$*/bin/python -m pytest -n auto $(DEPENDENCY_TESTS)

lint: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(TOOLS)
	$(BIN)/mypy

schemas: $(READY)
	$(BIN)/python -m govdocs schema --write schemas

# The same lock file gives the same bytes: tests/desk/screen/test_screen.py builds again and compares.
desk: desk/node_modules
	cd desk && npm run --silent build

desk/node_modules: desk/package-lock.json
	npm ci --silent --no-audit --no-fund --ignore-scripts --prefix desk
	@touch $@

# Windows without an installation: Python, Pango and govdocs in one folder; the same commit gives the same bytes.
windows: $(TOOLS)
	$(BIN)/python windows/build.py

# Its parts, resolved anew within the lock files.
windows-pins: $(TOOLS)
	$(BIN)/python windows/build.py --pin

# An installer for one user, of the same files (needs makensis).
windows-installer: windows
	$(call install,command -v makensis >/dev/null,nsis,exit 1)
	$(BIN)/python windows/build.py --installer

# It builds the ZIP, and the installer where it can; where Wine or the parts cannot be had it says so and ends.
test-windows: $(TOOLS)
	-$(call install,test -x /usr/lib/wine/wine64 && command -v x86_64-w64-mingw32-gcc makensis >/dev/null,$(WINE),true)
	$(BIN)/python windows/trial.py

# The image that makes letters again to the byte (docs/ci/README.md).
container:
	podman build --tag govdocs .

# It is built of Debian's mirror, without a registry of images, and its letters are compared with those made here (needs root).
test-container: $(READY)
	-$(call install,command -v debootstrap buildah >/dev/null,debootstrap buildah,true)
	container/trial.sh

# One picture of all forms, for the README.
contact-sheet: $(READY)
	$(BIN)/python docs/contact_sheet.py

$(LOCKED): $(LOCK) | system
	$(PYTHON) -m venv --clear $(VENV)
	$(INSTALL) --require-hashes --requirement $(LOCK)
	@touch $@

$(READY): pyproject.toml $(LOCKED)
	$(INSTALL) --no-deps --editable .
	@touch $@

$(TOOLS): $(DEVELOPMENT_LOCK) | $(READY)
	$(INSTALL) --require-hashes --requirement $(DEVELOPMENT_LOCK)
	@touch $@

# For every Python and system that pyproject.toml allows; with what builds the package, so that nothing is left to the day.
lock: $(TOOLS)
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' \
	  | $(COMPILE) pyproject.toml - -o $(LOCK)
	$(COMPILE) --extra dev --constraint $(LOCK) pyproject.toml -o $(DEVELOPMENT_LOCK)
	$(BIN)/python -m govdocs.doctor.tested $(LOCK)

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
	$(call install,command -v chromium >/dev/null,$(BROWSER),true)
	$(call install,command -v soffice >/dev/null,$(WORD),true)
	$(call install,tesseract --list-langs 2>/dev/null | grep -qx ben,$(OCR),true)
	@if command -v npm >/dev/null && [ ! -d tests/support/pdfjs/node_modules ]; then npm install --silent --no-audit --no-fund --no-package-lock --prefix tests/support/pdfjs || true; fi
	@if command -v npm >/dev/null && [ ! -d tests/support/yaml_language_server/node_modules ]; then npm ci --silent --no-audit --no-fund --prefix tests/support/yaml_language_server || true; fi
	@if command -v npm >/dev/null && [ ! -d desk/node_modules ]; then npm ci --silent --no-audit --no-fund --ignore-scripts --prefix desk || true; fi

clean:
	rm -rf $(VENV) .venv-newest .venv-oldest out build dist *.egg-info
