# `make` lists what it can do. Every target finds a JDK 25 by itself.
SHELL := /bin/bash
export JAVA_HOME := $(shell ./scripts/jdk25)
MVN := mvn --batch-mode --no-transfer-progress

.DEFAULT_GOAL := help
.PHONY: help build run test check bench format clean

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

build: ## build everything, without tests
	$(MVN) --quiet package -DskipTests

run: ## build what is missing and start Stoa with a demo team on http://localhost:8080
	@./scripts/built || $(MAKE) build
	./stoa serve --demo

test: ## formatting, units, database, end to end
	$(MVN) verify

check: test ## all of test, and what is slow
	$(MVN) verify --projects e2e --also-make -Dcheck=true

bench: ## what a call costs, beside nginx and Spring Cloud Gateway (needs two cores, nginx, wrk)
	@./scripts/built || $(MAKE) build
	python3 bench/bench.py

format: ## format every Java file and pom
	$(MVN) --quiet spotless:apply

clean: ## forget what was built (never data/)
	$(MVN) --quiet clean
