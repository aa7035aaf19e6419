#!/bin/sh
# Runs tests under the race detector; .ci/racing.sh says which, and why. -short leaves
# out long tests that start no goroutines.
set -eu
cd "$(dirname "$0")/.."

packages=$(.ci/racing.sh)
# Compiling and linking for the detector takes far longer than the tests; in these
# libraries it has nothing to find.
computing=$(printf -- '-gcflags=%s/...=-race=false ' github.com/go-text/typesetting/font/opentype github.com/go-text/typesetting/harfbuzz \
	github.com/go-text/typesetting/segmenter github.com/klauspost/compress github.com/rivo/uniseg github.com/srwiley/rasterx \
	golang.org/x/image golang.org/x/text)
# shellcheck disable=SC2086 # neither folders nor modules have spaces
CGO_ENABLED=1 go test -vet=off -tags x11 -race -short $computing -timeout "${1:-1h}" -p "${2:-$(getconf _NPROCESSORS_ONLN)}" $packages
