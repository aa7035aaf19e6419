#!/bin/sh
# race.sh TIMEOUT PACKAGES [--screens]: runs tests under the race detector, of PACKAGES
# packages at a time; .ci/racing.sh says which, and why. -short leaves out long tests that
# start no goroutines.
set -eu
cd "$(dirname "$0")/.."

packages=$(.ci/racing.sh ${3:-})
# Watching memory takes most of the time of these tests. The memory of libraries is not
# watched, but for the two packages that pass values on in atomic variables; locks and
# channels are watched everywhere, so that a race about the program's own memory is found.
# That the toolkit is used from its own goroutine alone, it checks itself in tests.
libraries=$(printf -- '-gcflags=%s/...=-race=false ' fyne.io/fyne/v2 github.com/go-text/typesetting github.com/klauspost/compress \
	github.com/rivo/uniseg github.com/srwiley/rasterx github.com/yuin/goldmark go.yaml.in/yaml/v3 golang.org/x/image golang.org/x/text)
watched='-gcflags=fyne.io/fyne/v2= -gcflags=fyne.io/fyne/v2/internal/async='
# shellcheck disable=SC2086 # neither folders nor modules have spaces
CGO_ENABLED=1 go test -vet=off -tags x11 -race -short $libraries $watched -timeout "${1:-1h}" -p "${2:-$(getconf _NPROCESSORS_ONLN)}" $packages
