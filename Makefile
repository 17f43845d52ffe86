# `make demo` and `make test` need nothing but Python 3.11 or newer and make.
PYTHON ?= python3
CORPUS ?= samples
BIN := .venv/bin
DEMO := demo

.PHONY: demo test lint bench clean

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

.venv/installed-dev: .venv/installed
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: .venv/installed  ## build the sample graph, ask it, draw it, and open the page
	@mkdir -p $(DEMO)
	$(BIN)/kg build samples/ --store $(DEMO)/graph.lbug
	$(BIN)/kg query results_on_benchmark benchmark=ImageNet --store $(DEMO)/graph.lbug
	$(BIN)/kg report coauthors --store $(DEMO)/graph.lbug -o $(DEMO)/coauthors.md
	$(BIN)/kg draw coauthors --store $(DEMO)/graph.lbug -o $(DEMO)/coauthors.html
	$(BIN)/kg draw benchmarks --store $(DEMO)/graph.lbug -o $(DEMO)/benchmarks.html
	@echo "look at $(DEMO)/benchmarks.html and $(DEMO)/coauthors.html, read $(DEMO)/coauthors.md"
	@$(BIN)/python -m webbrowser "file://$(CURDIR)/$(DEMO)/benchmarks.html" >/dev/null 2>&1 || true

test: .venv/installed-dev  ## run the tests
	$(BIN)/python -m pytest

lint: .venv/installed-dev  ## format, lint rules, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/installed-dev  ## measure on CORPUS=DIR, a folder of digests
	$(BIN)/python -m benchmarks $(CORPUS)

clean:
	rm -rf .venv $(DEMO) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
