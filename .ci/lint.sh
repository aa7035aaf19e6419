#!/bin/sh
# Checks formatting, and runs go vet and staticcheck: with cgo on the window's own
# files, without it on everything else.
set -eu
cd "$(dirname "$0")/.."

unformatted=$(gofmt -l app assets cmd export ui)
if [ -n "$unformatted" ]; then
	printf 'These files are not formatted; run make fmt:\n%s\n' "$unformatted" >&2
	exit 1
fi

CGO_ENABLED=0 go vet ./...
CGO_ENABLED=0 go tool staticcheck ./...
if [ "$(CGO_ENABLED=1 go env CGO_ENABLED)" = 1 ]; then
	CGO_ENABLED=1 go vet -tags x11 ./cmd/...
	CGO_ENABLED=1 go tool staticcheck -tags x11 ./cmd/...
fi
