# Recipes of more than two lines are scripts in .scripts or .ci.
# The folders of an installation, by the names of GNU and by those in capitals.
prefix  ?= /usr/local
PREFIX  ?= $(prefix)
bindir  ?= $(PREFIX)/bin
BINDIR  ?= $(bindir)
DESTDIR ?=
# BUILDMODE=pie makes the program relocatable, as distributions want it. Their flags for
# C code, CFLAGS and LDFLAGS, are respected too.
BUILDMODE ?= default
# -trimpath keeps folders of the build machine out of the program; `make run`
# does without it, to share what the tests have compiled already. The tag
# migrated_fynedo tells the toolkit that this program hands its work to the
# window's goroutine itself. Tests are built without it: there the toolkit
# checks the claim and logs every call from a wrong goroutine. The tag x11 leaves
# Wayland's own protocol out of the window, and with it the headers it is built
# from; the window runs on Wayland through XWayland. Every build with cgo needs it.
TAGS    := release,migrated_fynedo,x11
STRIP   := -s -w
TRIM    := -trimpath
PROGRAM := dist/promodoc$(shell go env GOEXE 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: run test check build install uninstall package deb source licenses fyne-package demo fmt lint systems vuln fuzz torture race bench latency page-report review-report review-learn clean help

run: ## install what is missing, build, and open the window (export the sample if there is no display)
	@.scripts/run.sh

test: ## install what is missing, then run every check
	@.scripts/setup.sh test
	@.ci/check.sh

check: ## the quick part of make test: formatting, go vet, short tests of what changed
	@.ci/quick.sh

build: ## build dist/promodoc (CGO_ENABLED=0 leaves out the window)
	CGO_CFLAGS='-g -O2 $(CFLAGS)' CGO_LDFLAGS='-g -O2 $(LDFLAGS)' go build $(TRIM) -buildmode=$(BUILDMODE) -tags '$(TAGS)' -ldflags '$(STRIP)' -o $(PROGRAM) ./cmd/promodoc

install: ## install the build, with icons and desktop files, below prefix (and DESTDIR)
	@.scripts/install.sh '$(DESTDIR)$(PREFIX)' '$(DESTDIR)$(BINDIR)'

uninstall: ## remove what install copied below prefix
	@.scripts/install.sh --remove '$(DESTDIR)$(PREFIX)' '$(DESTDIR)$(BINDIR)'

package: build ## make dist/promodoc-VERSION-SYSTEM.tar.gz, reproducibly
	@.scripts/package.sh

deb: ## make dist/promodoc_VERSION_ARCH.deb, reproducibly
	@$(MAKE) --no-print-directory build BUILDMODE=pie LDFLAGS='-Wl,-z,relro,-z,now $(LDFLAGS)'
	@.scripts/deb.sh

source: ## make dist/promodoc-VERSION-source.tar.gz with all modules, to build without a network
	@.scripts/source.sh

licenses: ## collect the licences of all that is linked into the program
	@.scripts/licenses.sh

fyne-package: build ## make dist/Promodoc.tar.xz with the toolkit's own tool (fetched by Go)
	@.scripts/fyne-package.sh

demo: ## export the filled sample to dist/demo, without a window
	CGO_ENABLED=0 go run ./cmd/promodoc demo --out dist/demo

fmt: ## format the Go source
	gofmt -w app assets cmd export ui

lint: ## gofmt, go vet and staticcheck
	@.ci/lint.sh

systems: ## go vet for Windows and macOS, and build the commands for them (and the window for Windows, with MinGW)
	@.ci/systems.sh

vuln: ## look up known faults of the libraries (says so if no database can be reached)
	@.ci/vuln.sh

race: ## the race detector in every package that works with goroutines, the screens too
	@.scripts/setup.sh test
	@.ci/race.sh 1h $$(getconf _NPROCESSORS_ONLN) --screens

fuzz: ## fuzz every target for FUZZTIME (5s)
	@.ci/fuzz.sh

torture: ## kill the program 1,000 times while it is typed into, 50 of them in the real window (KILLS, WINDOW_KILLS, SEED)
	@.ci/torture.sh

bench: ## run the benchmarks, then race the program against others that make PDFs
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchmem ./app/... ./export/... ./ui/...
	@.scripts/bench.sh

review-report: ## print how often each rule of the review is right, over its corpus and over cases that were set aside
	@REVIEW_REPORT=1 CGO_ENABLED=0 go test -count=1 -v -run 'TestCorpus|TestGoodProse|TestAside' ./app/review | grep -E '^(corpus|aside|--- FAIL|FAIL)'

review-learn: ## learn the weights of rules of the review anew from its corpus, and print how sure each must be
	@REVIEW_LEARN=1 CGO_ENABLED=0 go test -count=1 -v -run TestLearn ./app/review

latency: ## measure in the real window the time from a key press to the field and to the page beside it (Linux)
	CGO_ENABLED=1 go test -tags x11 -run '^$$' -bench 'KeystrokeToPage|KeyInLongField' -benchtime 50x ./cmd/promodoc

page-report: ## count white at the foot, torn paragraphs and the like on the pages of two dozen documents in all designs
	@CGO_ENABLED=0 go test -count=1 -run PageReport ./export/typeset/pagequality -update >/dev/null
	@cat export/typeset/pagequality/testdata/report.txt

clean: ## remove the output of build, package, demo and bench
	rm -rf dist

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  make %-13s %s\n", $$1, $$2 }'
