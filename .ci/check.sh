#!/bin/sh
# Runs every check, each announced with what it covers, and stops at the first
# that fails. Fuzz targets run with their seeds and with every input that was ever
# found; random inputs are for make fuzz, so that no check fails by chance. The plain
# runs of go test come last, so that the output ends with Go's result for each
# package.
set -eu
cd "$(dirname "$0")/.."
began=$(date +%s)

# Bounds a hang. Go's own limit of ten minutes can be too short for a package on
# a busy machine.
timeout=1h

# One package more at a time than there are processors: some tests wait for the disk.
packages=$(($(getconf _NPROCESSORS_ONLN) + 1))

step() { printf '\n== %s (after %s s)\n' "$1" "$(($(date +%s) - began))"; }

# go test need not vet a second time what this has vetted: hence -vet=off below.
step "formatting, go vet, staticcheck"
.ci/lint.sh

step "known faults of the libraries"
.ci/vuln.sh

step "race detector: every package that works with goroutines, but for screens (make race)"
.ci/race.sh $timeout $packages

# With cgo, as the vetting above, so that everything is compiled once. Packages of
# which the race detector has just run every test are not run again.
step "all other tests but those of the commands, without a display"
raced=$(.ci/racing.sh --whole)
others=$(CGO_ENABLED=1 go list -tags x11 -f '.{{slice .ImportPath (len .Module.Path)}}' ./ui/... ./export/... ./app/... ./assets/... | grep -vxF "$raced")
# shellcheck disable=SC2086 # folders have no spaces
env -u DISPLAY -u WAYLAND_DISPLAY CGO_ENABLED=1 go test -vet=off -tags x11 -p $packages -timeout $timeout $others

step "the commands built without cgo, which have no window"
CGO_ENABLED=0 go test -vet=off -timeout $timeout ./cmd/...

if [ "$(uname -s)" = Linux ]; then
	step "the commands with their window, driven by keys on an X server of its own"
else
	step "the commands with their window; it is driven by keys on Linux only"
fi
# Scripts that have nothing to do with the window, the tests of the source and those
# of kinds of files have just passed without it.
source='Limits|UserHasNoGender|Messages|LanguagesOfDocuments|ImportRules|ScreensDoNotImportEachOther|PackageNames|AllWritingGoesThroughDisk|PlantedWritingIsFound|AddressesAreOpenedInOnePlace|Documented.*|CommandsPage'
env -u DISPLAY -u WAYLAND_DISPLAY CGO_ENABLED=1 go test -vet=off -tags x11 -count=1 -timeout $timeout -skip "^TestScripts\$/^[^w]|^Test($source|Kinds.*|TextsWhere.*)\$" ./cmd/...
