# `make demo` and `make test` need nothing but Python 3.11 or newer and make. Tests on Neo4j are run where Java 17 and
# Maven are, or on an empty server that KG_TEST_NEO4J_URI names; else they are skipped.
PYTHON ?= python3
CORPUS ?= samples
BIN := .venv/bin
DEMO := demo
# One process where all tests share a server that is given.
WORKERS := $(if $(KG_TEST_NEO4J_URI),0,2)

.PHONY: demo test lint bench train neo4j clean

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
	$(BIN)/kg report coauthors --store $(DEMO)/graph.lbug -o $(DEMO)/coauthor-report.html
	$(BIN)/kg draw coauthors --store $(DEMO)/graph.lbug -o $(DEMO)/coauthors.html
	$(BIN)/kg draw benchmarks --store $(DEMO)/graph.lbug -o $(DEMO)/benchmarks.html
	@echo "look at $(DEMO)/benchmarks.html and $(DEMO)/coauthors.html, read $(DEMO)/coauthor-report.html"
	@$(BIN)/python -m webbrowser "file://$(CURDIR)/$(DEMO)/benchmarks.html" >/dev/null 2>&1 || true

test: .venv/installed-dev  ## run the tests
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

lint: .venv/installed-dev  ## format, lint rules, types, the form of docker-compose.yml
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml

bench: .venv/installed-dev  ## measure on CORPUS=DIR, a folder of digests
	$(BIN)/python -m benchmarks $(CORPUS)

train: .venv/installed-dev  ## learn the extractor anew from annotations: DATA=DIR
	$(BIN)/python -m training $(DATA)

neo4j: .venv/installed-dev  ## a Neo4j server without Docker, until Ctrl-C; Java 17 and Maven have to be there
	$(BIN)/python -m servers run

clean:
	rm -rf .venv .neo4j $(DEMO) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
