# Recipes for newcomers and for CI. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PORT ?= 8000

.PHONY: help demo test lint bench bench-long quiet fuzz coverage-rules docs clean lock audit sbom

help:  ## This list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: $(INSTALLED)  ## Install into .venv and serve the demo at http://127.0.0.1:8000
	$(BIN)/rls-cds demo --port $(PORT)

test: lint  ## Lint, then run all tests
	$(BIN)/python -m pytest -n auto --dist loadfile -q

lint: $(INSTALLED)  ## ruff, mypy (strict), import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(INSTALLED)  ## Measure speed and memory in one run
	$(BIN)/python -m bench
	$(BIN)/python -m bench.load

bench-long: $(INSTALLED)  ## 50,000 calls in a row; fails on any error, and when a worker grows by more than 5 MB
	$(BIN)/python -m bench.load --requests 50000

fuzz: $(INSTALLED)  ## 100,000 mutated requests, others each time; fails on a failure, a hang or growth
	$(BIN)/python -m tests.fuzz

quiet: $(INSTALLED)  ## Count the cards that whole records get; writes docs/how-quiet.md
	$(BIN)/python -m bench.quiet --out docs/how-quiet.md

coverage-rules: $(INSTALLED)  ## Measure what the scenarios show of the rules; writes coverage-rules.html
	$(BIN)/python -m tests.features.measure

lock: $(INSTALLED)  ## Write requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --all-extras --no-emit-index-url \
	    --no-header -q pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header -q requirements.build.in -o requirements.build.lock

audit: $(INSTALLED)  ## Ask the registry for known weaknesses of every locked package; one that it does not answer for fails
	$(BIN)/uvx pip-audit==2.10.1 --strict --disable-pip --require-hashes -r requirements.lock
	$(BIN)/uvx pip-audit==2.10.1 --strict --disable-pip --require-hashes -r requirements.build.lock

sbom: $(INSTALLED)  ## Write sbom.json: every locked package with its hashes, as CycloneDX
	$(BIN)/uvx --from cyclonedx-bom==7.5.0 cyclonedx-py requirements requirements.lock --pyproject pyproject.toml \
	    --output-reproducible --output-file sbom.json

docs: $(INSTALLED)  ## Write the generated pages, and the real output of its examples into the README
	$(BIN)/python -m cds.book docs
	$(BIN)/python -m cds.verify.proof.page docs
	$(BIN)/python -m tests.cds.service.conformance docs
	$(BIN)/python -m cds.book changelog
	-$(BIN)/python -m bench.quiet --out docs/how-quiet.md
	$(BIN)/python -m tests.readme

clean:  ## Remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

$(INSTALLED): requirements.lock requirements.build.lock pyproject.toml
	@bash bin/check-machine
	@$$(bash bin/find-python) -m venv $(VENV)
	@echo "installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.build.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $(INSTALLED)
