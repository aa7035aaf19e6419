#!/bin/sh
# Runs tests under the race detector: those of every package that starts goroutines,
# in the program or in its tests, or hands work to the packages that do. Compiling and
# linking for the detector takes far longer than the tests; in all other packages it
# has nothing to find. The commands are left out too: the window's C code would be
# built a second time, and they start no goroutines beside it. -short leaves out long
# tests that start no goroutines.
set -eu
cd "$(dirname "$0")/.."

starts='(^|[[:space:]])go (func|[A-Za-z_.]+\()|\.Go\(func|t\.Parallel\(\)'
hands='parallel\.Do\(|latest\.New|sharing\.(New|Open)|session\.New|sessiontest\.'
packages=$({
	grep -rlE --include='*.go' "$starts" app assets export ui
	grep -rlE --include='*.go' --exclude='*_test.go' "$hands" app assets export ui
} | xargs -n 1 dirname | sort -ur | sed 's|^|./|')
# A pattern that finds nothing must not pass for a run without races.
[ -n "$packages" ] || { echo "race: no package starts a goroutine" >&2; exit 1; }
computing=$(printf -- '-gcflags=%s/...=-race=false ' github.com/go-text/typesetting/font/opentype github.com/go-text/typesetting/harfbuzz \
	github.com/go-text/typesetting/segmenter github.com/klauspost/compress github.com/rivo/uniseg github.com/srwiley/rasterx \
	golang.org/x/image golang.org/x/text)
# shellcheck disable=SC2086 # neither folders nor modules have spaces
CGO_ENABLED=1 go test -vet=off -tags x11 -race -short $computing -timeout "${1:-1h}" -p "${2:-$(getconf _NPROCESSORS_ONLN)}" $packages
