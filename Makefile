# Two commands are enough: `make run` and `make test`. Both install what is missing.

OUTPUT ?= output
BIN = .build/release
STAGES = fetch clean normalize extract load

.PHONY: build train run test lint score bench install packages kill-test fuzz $(STAGES)

build: packages
	@swift build -c release

run: build
	@$(BIN)/dateline run $(if $(INPUT),--input $(INPUT)) --output $(OUTPUT)
	@scripts/what-to-ask.sh $(OUTPUT)

# Reruns one stage over the latest run's files.
$(STAGES): build
	@$(BIN)/dateline run --only $@ $(if $(INPUT),--input $(INPUT)) --output $(OUTPUT)

test:
	@scripts/packages.sh --for-tests
	@swift build --build-tests
	@SWIFT_BACKTRACE=enable=no swift test --skip-build

lint:
	@swift format lint -r --strict Sources Tests Package.swift

# Quality on the corpora, where they are: make score CORPORA=path; more choices stand in the script.
score: build
	@scripts/score.sh

# Speed; over the corpora's pages, where they are, clean beside a bare parse: make bench CORPORA=path
bench: build
	@$(BIN)/benchmark $(if $(CORPORA),--corpora $(CORPORA))

# Learns the weights in Sources/Clean/Data and Sources/Tagger/Data from the corpora; ONLY=names for the latter alone.
train: build
	@scripts/train.sh

# Kills every stage and the driver at ten moments each, and compares what the next run makes of it.
kill-test: build
	@scripts/kill-test.sh

# Has libFuzzer look for pages and texts that break what the pure stages promise: make fuzz SECONDS=600
fuzz: packages
	@scripts/fuzz.sh $(or $(SECONDS),60)

install: build
	@scripts/install.sh $(or $(PREFIX),/usr/local)

packages:
	@scripts/packages.sh
