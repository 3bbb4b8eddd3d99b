# Every task of the project. What takes more than a few lines is in tools/.
# Folders: CARGO_TARGET_DIR for what cargo builds, TOOLS_CACHE for tools and npm packages.
SHELL := bash
DEMO ?= 1
.DEFAULT_GOAL := help
.PHONY: help setup run dev gallery fmt lint test test-rust test-browser lighthouse weight bench dist clean

help: ## Lists the tasks
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## Fetches what the build needs (about 2 min the first time)
	@tools/setup.sh

run: ## Builds and serves at http://127.0.0.1:3000 with demo data (DEMO=0: none)
	@DEMO=$(DEMO) tools/run.sh

dev: ## The same, and rebuilds and reloads the page on save
	@DEMO=$(DEMO) tools/run.sh --watch

gallery: ## The component gallery at http://127.0.0.1:8080 (needs trunk)
	@tools/gallery.sh serve

fmt: ## Formats the Rust code
	@cargo fmt

lint: ## Format, clippy for the server and the browser, dependencies, shell scripts
	@tools/lint.sh

test: test-rust test-browser ## All tests

test-rust: ## Rust tests, on SQLite and on a throwaway PostgreSQL when it is installed
	@tools/test-rust.sh

test-browser: ## Every page in Chromium: journeys, accessibility, validity, weight
	@tools/test-browser.sh

lighthouse: ## Lighthouse scores of the main pages (median of three)
	@tools/test-browser.sh lighthouse

weight: ## Compares the built files with benches/weight.json (RECORD=1: accepts the new sizes)
	@tools/weight.sh

bench: dist ## Times the site on 100,000 experiences and up to a million results
	@tools/bench.sh

dist: ## A folder that runs anywhere: dist/public-service-plus and dist/site
	@tools/build.sh dist

clean: ## Removes what was built here (not the tools, not data/)
	@rm -rf dist target end2end/node_modules
